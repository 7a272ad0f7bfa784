// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/logging.h"

#include "core/redaction.h"

#include <cstdio>

namespace tapedeck {

Q_LOGGING_CATEGORY(lcCapture, "tapedeck.capture", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "tapedeck.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcServer, "tapedeck.server", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "tapedeck.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcReplay, "tapedeck.replay", QtInfoMsg)
Q_LOGGING_CATEGORY(lcGui, "tapedeck.gui", QtInfoMsg)

namespace {

void writeRedacted(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QByteArray line = qFormatLogMessage(type, context, redactedText(message)).toLocal8Bit();
    std::fprintf(stderr, "%s\n", line.constData());
    std::fflush(stderr);
}

} // namespace

void installRedactingLog()
{
    qInstallMessageHandler(writeRedacted);
}

} // namespace tapedeck

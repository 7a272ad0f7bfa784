// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command.h"

#include "cli/console.h"

#include <QTimer>

namespace tapedeck::cli {

void Command::fail(const Error& error, ExitCode otherwise)
{
    if (error.kind == ErrorKind::Cancelled)
        return finish(ExitCode::Interrupted);
    console().error(error);
    finish(otherwise);
}

void Command::finish(ExitCode code)
{
    if (m_done)
        return;
    m_done = true;
    // Never before start() has returned.
    QTimer::singleShot(0, this, [this, code] { Q_EMIT finished(code); });
}

} // namespace tapedeck::cli

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timingphases.h"

#include <QCoreApplication>

namespace tapedeck::gui {

std::vector<TimingPhase> timingPhases(const Timing& timing, const Tokens& tokens)
{
    return {{QCoreApplication::translate("tapedeck::gui", "queue"), timing.queue, tokens.muted},
            {QCoreApplication::translate("tapedeck::gui", "connect"), timing.connect, tokens.agent},
            {QCoreApplication::translate("tapedeck::gui", "TLS"), timing.tls, tokens.llm},
            {QCoreApplication::translate("tapedeck::gui", "send"), timing.send, tokens.accent},
            {QCoreApplication::translate("tapedeck::gui", "wait"), timing.wait, tokens.tool},
            {QCoreApplication::translate("tapedeck::gui", "receive"), timing.receive, tokens.action}};
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "gui/tokens.h"

#include <QString>

#include <vector>

namespace tapedeck::gui {

/// A phase of an exchange, as bar and legend show it.
struct TimingPhase
{
    QString name;
    qint64 micros = -1; ///< -1: not known, or there was none
    QColor colour;
};

/// Queue, connect, TLS, send, wait, receive.
std::vector<TimingPhase> timingPhases(const Timing& timing, const Tokens& tokens);

} // namespace tapedeck::gui

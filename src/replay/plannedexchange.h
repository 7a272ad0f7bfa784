// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "replay/plan.h"

namespace tapedeck::replay {

/// A step as an exchange: what would be sent in the plan's dialect with recorded ids and times, and the
/// recorded answer. Steps that the plan made up (a session around bare events) have no answer. Error: the
/// capture is damaged there.
Result<Exchange> plannedExchange(const Plan& plan, const contract::Api& api, quint32 step);

} // namespace tapedeck::replay

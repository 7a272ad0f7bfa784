// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "core/json.h"

namespace tapedeck::capture {

/// A plain exchange, as a line of JSON Lines. Bodies stand as JSON where that gives the same bytes again,
/// else as text, else as base64. Not redacted here.
Json toPlainExchange(const Exchange& exchange);
/// Reads any spelling that PlainFields knows.
Result<Exchange> fromPlainExchange(const Json& item);

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"

namespace tapedeck::capture {

/// The session an exchange belongs to, for captures whose tokens are masked: what it says itself, else what
/// its path, its token and its body tell. Empty if nothing does. Ask before redacting.
QString sessionOf(const Exchange& exchange);

} // namespace tapedeck::capture

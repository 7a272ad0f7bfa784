// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

namespace tapedeck::capture {

/// A time as programs write it: ISO 8601, or seconds, milliseconds or microseconds since 1970 (told apart by
/// their size). Microseconds since 1970; 0 if it is none.
qint64 plainTime(const Json& value);
qint64 plainTime(double number);

} // namespace tapedeck::capture

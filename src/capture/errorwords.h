// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <string_view>

namespace tapedeck::capture {

/// The stable word of an error's kind in captures, and back; Internal for unknown words.
const char* errorWord(ErrorKind kind);
ErrorKind errorKindOf(std::string_view word);

} // namespace tapedeck::capture

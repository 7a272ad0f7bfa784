// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tapedeck {

/// The string that begins at `text`, behind its opening quote, up to its closing one or the end, unescaped:
/// what strict readers refuse, half a surrogate pair, becomes U+FFFD. nullopt where the escape itself is bad
/// or a control character stands bare.
std::optional<std::string> unescapeLoosely(std::string_view text);

/// Appends a code point as UTF-8.
void appendUtf8(std::string& out, char32_t code);

} // namespace tapedeck

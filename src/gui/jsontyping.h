// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tapedeck::gui {

/// What a key does instead of what it would, in a line of JSON.
struct JsonKey
{
    std::size_t removeBefore = 0; ///< bytes before the caret
    std::size_t removeAfter = 0;
    std::string inserted;
    std::size_t caret = 0; ///< in `inserted`
    bool closes = false;   ///< what follows the caret in it is the closing of what was typed
};

/// Steps of indentation, as documents are laid out.
inline constexpr std::size_t jsonIndent = 2;

/// Quotes and braces come in pairs, and a quote that is there already is typed over. `before` and `after`:
/// the line around the caret. nullopt: the key does what it does.
std::optional<JsonKey> jsonKey(char key, std::string_view before, std::string_view after);
/// Enter: the next line is indented as far as it belongs.
JsonKey jsonNewLine(std::string_view before, std::string_view after, std::string_view lineEnd);
/// True if the caret stands in a string, as far as its line tells.
bool isInJsonString(std::string_view before);

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonmap.h"

#include <string>
#include <string_view>

namespace tapedeck {

/// How a JSON text is laid out, so that what is added looks like the rest of it.
struct JsonLayout
{
    std::string newLine = "\n";
    std::string unit = "  ";
    bool blankAfterColon = true;
    bool blankAfterComma = true;

    static JsonLayout of(std::string_view text, const JsonMap& map);

    /// `indent`: of the line on which the value begins. Not multi-line: on one line, whatever it is.
    [[nodiscard]] std::string render(const Json& value, std::string_view indent, bool multiLine) const;
    /// `"name": `
    [[nodiscard]] std::string named(std::string_view name) const;
};

/// The blanks between a member or item and what stands before it, a comma or the opening bracket.
std::string_view leadOf(std::string_view text, const JsonMap& map, std::size_t node);
/// True if the container has something in it and begins a line for it.
bool isMultiLine(std::string_view text, const JsonMap& map, std::size_t container);
/// The blanks at the start of the line in which the byte is.
std::string_view indentAt(std::string_view text, const JsonMap& map, std::size_t offset);

} // namespace tapedeck

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/jsontyping.h"

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr std::string_view blanks = " \t\r\n";

// True where something new may begin without cutting into what is there.
bool isFree(std::string_view after, std::string_view also)
{
    return after.empty() || blanks.find(after.front()) != std::string_view::npos ||
           also.find(after.front()) != std::string_view::npos;
}

bool isEscaped(std::string_view before)
{
    const std::size_t last = before.find_last_not_of('\\');
    const std::size_t slashes = before.size() - (last == std::string_view::npos ? 0 : last + 1);
    return slashes % 2 == 1;
}

JsonKey pair(char open, char close)
{
    return {0, 0, {open, close}, 1, true};
}

} // namespace

bool isInJsonString(std::string_view before)
{
    bool inside = false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (inside && before[i] == '\\')
            ++i;
        else if (before[i] == '"')
            inside = !inside;
    }
    return inside;
}

std::optional<JsonKey> jsonKey(char key, std::string_view before, std::string_view after)
{
    const bool inside = isInJsonString(before);
    if (key == '"') {
        if (inside && after.starts_with('"') && !isEscaped(before))
            return JsonKey{0, 1, "\"", 1, false};
        if (!inside && isFree(after, ",}]:"))
            return pair('"', '"');
    } else if (!inside && isFree(after, ",}]") && (key == '{' || key == '[')) {
        return pair(key, key == '{' ? '}' : ']');
    }
    return std::nullopt;
}

JsonKey jsonNewLine(std::string_view before, std::string_view after, std::string_view lineEnd)
{
    const std::string indent(before.substr(0, std::min(before.find_first_not_of(" \t"), before.size())));
    const std::size_t last = before.find_last_not_of(blanks);
    const char opened = last == std::string_view::npos ? '\0' : before[last];
    const std::size_t next = std::min(after.find_first_not_of(" \t"), after.size());
    const char follows = next < after.size() ? after[next] : '\0';

    JsonKey key;
    key.removeAfter = next;
    key.inserted = std::string(lineEnd) + indent;
    const bool opens = !isInJsonString(before) && (opened == '{' || opened == '[');
    if (opens)
        key.inserted += std::string(jsonIndent, ' ');
    key.caret = key.inserted.size();
    if (opens && follows == (opened == '{' ? '}' : ']'))
        key.inserted += std::string(lineEnd) + indent;
    return key;
}

} // namespace tapedeck::gui

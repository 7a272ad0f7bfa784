// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/textchange.h"

#include <algorithm>

namespace tapedeck::models {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// One character, or the line end with the indentation that an editor adds to it.
bool isOneKey(std::string_view text)
{
    if (text.empty())
        return false;
    if (text.front() == '\n' || text.front() == '\r')
        return std::all_of(text.begin(), text.end(), isBlank);
    const auto leads = std::count_if(text.begin(), text.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    return leads == 1;
}

// What the text becomes when `change` is made at `at` of it.
std::string with(std::string text, std::size_t at, const TextChange& change)
{
    text.replace(at, change.removed.size(), change.inserted);
    return text;
}

} // namespace

std::optional<TextChange> changeOf(std::string_view text, const TextSplice& splice)
{
    if (splice.at > text.size() || splice.removed > text.size() - splice.at)
        return std::nullopt;
    const std::string_view removed = text.substr(splice.at, splice.removed);
    const TextSplice least = minimal(removed, splice.inserted);
    return TextChange{splice.at + least.at, std::string(removed.substr(least.at, least.removed)),
                      least.inserted};
}

std::optional<TextChange> merged(const TextChange& first, const TextChange& second)
{
    // Between the two the first one's text stands at [first.at, firstEnd); the second takes away
    // [second.at, secondEnd) of that.
    const std::size_t firstEnd = first.at + first.inserted.size();
    const std::size_t secondEnd = second.at + second.removed.size();
    if (second.at > firstEnd || secondEnd < first.at)
        return std::nullopt;
    // What the second removes outside of the first one's text was there from the beginning.
    const std::size_t begin = std::min(first.at, second.at);
    const std::string before = second.at < first.at ? second.removed.substr(0, first.at - second.at) : "";
    const std::string after = secondEnd > firstEnd ? second.removed.substr(firstEnd - second.at) : "";
    return TextChange{begin, before + first.removed + after,
                      with(before + first.inserted + after, second.at - begin, second)};
}

bool continuesTyping(const TextChange& first, const TextChange& second)
{
    if (first.removed.empty() && second.removed.empty()) {
        if (second.at != first.at + first.inserted.size() || !isOneKey(second.inserted))
            return false;
        const char last = first.inserted.back();
        return !isBlank(last) || isBlank(second.inserted.front());
    }
    if (first.inserted.empty() && second.inserted.empty()) {
        const bool backwards = second.at + second.removed.size() == first.at;
        return (backwards || second.at == first.at) && isOneKey(second.removed);
    }
    return false;
}

} // namespace tapedeck::models

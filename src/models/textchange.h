// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonrewrite.h"

#include <optional>
#include <string>

namespace tapedeck::models {

/// A TextSplice that can be taken back: it knows what it took away. Places are bytes of UTF-8.
struct TextChange
{
    std::size_t at = 0;
    std::string removed;
    std::string inserted;

    [[nodiscard]] bool isEmpty() const { return removed.empty() && inserted.empty(); }
    [[nodiscard]] TextChange inverse() const { return {at, inserted, removed}; }
    bool operator==(const TextChange&) const = default;
};

/// The splice with what it removes from `text`, less what it leaves as it is; never cuts a character in two.
/// nullopt if it reaches beyond the text.
std::optional<TextChange> changeOf(std::string_view text, const TextSplice& splice);

/// The two as one, the second made after the first; nullopt if they do not touch.
std::optional<TextChange> merged(const TextChange& first, const TextChange& second);
/// True if the second goes on typing, or erasing, where the first was, and is not the start of another word.
bool continuesTyping(const TextChange& first, const TextChange& second);

} // namespace tapedeck::models

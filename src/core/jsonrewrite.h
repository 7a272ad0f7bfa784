// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/finding.h"
#include "core/jsonmap.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tapedeck {

/// One change of a text: at byte `at`, `removed` bytes are replaced by `inserted`.
struct TextSplice
{
    std::size_t at = 0;
    std::size_t removed = 0;
    std::string inserted;
    bool operator==(const TextSplice&) const = default;
};

// Changes of a value as changes of its text: every byte that is not concerned stays as it is, and what is new
// is laid out like its neighbours. `map` must be of `text`, which must be valid JSON. nullopt: the place is
// not there, or the name is taken.

/// Replaces the value. An object that lacks the member gets it, last; "/list/-" appends an item. Of a
/// container that is replaced by one like it, only what differs is written.
std::optional<TextSplice> setValue(std::string_view text, const JsonMap& map, std::string_view pointer,
                                   const Json& value);
/// `afterName`: the member behind which it goes; last if there is none of that name.
std::optional<TextSplice> addMember(std::string_view text, const JsonMap& map, std::string_view objectPointer,
                                    std::string_view name, const Json& value,
                                    std::string_view afterName = {});
/// With its comma; of a repeated member every one, as Json::remove does.
std::optional<TextSplice> removeValue(std::string_view text, const JsonMap& map, std::string_view pointer);
std::optional<TextSplice> renameMember(std::string_view text, const JsonMap& map, std::string_view pointer,
                                       std::string_view newName);
/// Before the item at `index`; at the size of the array it is appended.
std::optional<TextSplice> insertItem(std::string_view text, const JsonMap& map, std::string_view arrayPointer,
                                     std::size_t index, const Json& value);
/// `to` is the item's index afterwards.
std::optional<TextSplice> moveItem(std::string_view text, const JsonMap& map, std::string_view arrayPointer,
                                   std::size_t from, std::size_t to);

/// Several edits one after the other, as applyEdit() does them, as one change; all or none.
std::optional<TextSplice> rewrite(std::string_view text, const std::vector<JsonEdit>& edits);

std::string applySplice(std::string text, const TextSplice& splice);
/// The smallest change that makes `after` of `before`, never inside a character.
TextSplice minimal(std::string_view before, std::string_view after);

/// The same text laid out with two blanks a level, as Json::dump(2); every token stays as it is written. A
/// text that is no JSON comes back unchanged.
std::string formatted(std::string_view validText);

} // namespace tapedeck

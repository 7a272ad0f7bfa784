// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonmap.h"
#include "core/jsonrewrite.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tapedeck::models {

/// One item of a list that is put together anew: an old one, with the bytes it has, or a new value.
struct ListItem
{
    std::optional<std::size_t> old;
    Json value; ///< if it is not an old one
};

/// The list at the pointer becomes these items: what is old keeps its bytes, what is new is laid out like its
/// neighbours. `text` must be valid JSON and `map` its own. nullopt: no list is there, or an old item is not.
std::optional<TextSplice> rebuildList(std::string_view text, const JsonMap& map, std::string_view pointer,
                                      const std::vector<ListItem>& items);

} // namespace tapedeck::models

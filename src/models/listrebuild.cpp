// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/listrebuild.h"

#include "core/jsoncomposer.h"

namespace tapedeck::models {

std::optional<TextSplice> rebuildList(std::string_view text, const JsonMap& map, std::string_view pointer,
                                      const std::vector<ListItem>& items)
{
    const auto list = map.find(pointer);
    if (!list || map.nodes()[*list].kind != Json::Kind::Array)
        return std::nullopt;
    const auto children = map.children(*list);
    std::vector<JsonComposer::Entry> entries;
    for (const ListItem& item : items) {
        if (item.old && *item.old >= children.size())
            return std::nullopt;
        if (item.old)
            entries.push_back({children[*item.old], nullptr, nullptr, {}});
        else
            entries.push_back({JsonMap::npos, &item.value, nullptr, {}});
    }
    const JsonNode& node = map.nodes()[*list];
    TextSplice splice = minimal(text.substr(node.begin, node.end - node.begin),
                                JsonComposer(text, map).container(*list, entries));
    splice.at += node.begin;
    return splice;
}

} // namespace tapedeck::models

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonlayout.h"

#include <algorithm>

namespace tapedeck {

namespace {

constexpr std::size_t looksAt = 256; ///< nodes from the start that tell the layout of the whole

std::string_view blanksFrom(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find_first_not_of(" \t", at);
    return text.substr(at, (end == std::string_view::npos ? text.size() : end) - at);
}

void appendItems(const JsonLayout& layout, std::string& out, const Json& value, std::string_view indent,
                 bool multiLine)
{
    const std::string inner = std::string(indent) + layout.unit;
    bool first = true;
    const auto separate = [&] {
        if (!first)
            out += ',';
        if (multiLine)
            out += layout.newLine + inner;
        else if (!first && layout.blankAfterComma)
            out += ' ';
        first = false;
    };
    for (const Json& item : value.items()) {
        separate();
        out += layout.render(item, inner, multiLine);
    }
    for (const JsonMember& member : value.members()) {
        separate();
        out += layout.named(member.name) + layout.render(member.value, inner, multiLine);
    }
    if (multiLine) {
        out += layout.newLine;
        out += indent;
    }
}

} // namespace

JsonLayout JsonLayout::of(std::string_view text, const JsonMap& map)
{
    JsonLayout layout;
    if (const std::size_t line = text.find('\n');
        line != std::string_view::npos && line > 0 && text[line - 1] == '\r')
        layout.newLine = "\r\n";
    bool knowsUnit = false;
    bool knowsColon = false;
    bool knowsComma = false;
    const std::size_t count = std::min(map.nodes().size(), looksAt);
    for (std::size_t i = 0; i < count && !(knowsUnit && knowsColon && knowsComma); ++i) {
        const JsonNode& node = map.nodes()[i];
        if (node.hasName() && !knowsColon) {
            const std::size_t colon = text.find(':', node.nameEnd);
            layout.blankAfterColon = colon + 1 < node.begin;
            knowsColon = true;
        }
        const auto children = map.children(i);
        if (!knowsUnit && isMultiLine(text, map, i)) {
            const std::string_view lead = leadOf(text, map, children[0]);
            const std::string_view outer = indentAt(text, map, node.begin);
            const std::string_view inner = lead.substr(lead.rfind('\n') + 1);
            if (inner.size() > outer.size() && inner.starts_with(outer)) {
                layout.unit = inner.substr(outer.size());
                knowsUnit = true;
            }
        }
        if (!knowsComma && children.size() > 1 && !isMultiLine(text, map, i)) {
            layout.blankAfterComma = !leadOf(text, map, children[1]).empty();
            knowsComma = true;
        }
    }
    if (!knowsComma)
        layout.blankAfterComma = layout.blankAfterColon;
    return layout;
}

std::string JsonLayout::render(const Json& value, std::string_view indent, bool multiLine) const
{
    if (value.size() == 0)
        return value.dump();
    std::string out(1, value.isArray() ? '[' : '{');
    appendItems(*this, out, value, indent, multiLine);
    out += value.isArray() ? ']' : '}';
    return out;
}

std::string JsonLayout::named(std::string_view name) const
{
    return quoteJson(name) + (blankAfterColon ? ": " : ":");
}

std::string_view leadOf(std::string_view text, const JsonMap& map, std::size_t node)
{
    const JsonNode& here = map.nodes()[node];
    if (here.parent == JsonMap::npos)
        return {};
    std::size_t from = here.start();
    while (from > 0 && std::string_view(" \t\r\n").find(text[from - 1]) != std::string_view::npos)
        --from;
    return text.substr(from, here.start() - from);
}

bool isMultiLine(std::string_view text, const JsonMap& map, std::size_t container)
{
    const std::size_t first = map.nodes()[container].firstChild;
    return first != JsonMap::npos && leadOf(text, map, first).find('\n') != std::string_view::npos;
}

std::string_view indentAt(std::string_view text, const JsonMap& map, std::size_t offset)
{
    return blanksFrom(text, map.lineStart(map.lineOf(offset)));
}

} // namespace tapedeck

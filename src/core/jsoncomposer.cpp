// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsoncomposer.h"

#include <algorithm>
#include <map>
#include <set>

namespace tapedeck {

namespace {

constexpr std::size_t npos = JsonMap::npos;

bool hasRepeats(const Json& object)
{
    std::set<std::string_view> names;
    return std::any_of(object.members().begin(), object.members().end(),
                       [&](const JsonMember& member) { return !names.insert(member.name).second; });
}

} // namespace

JsonComposer::JsonComposer(std::string_view text, const JsonMap& map)
    : m_text(text)
    , m_map(map)
    , m_layout(JsonLayout::of(text, map))
{}

std::vector<JsonComposer::Entry> JsonComposer::entriesOf(std::size_t container) const
{
    std::vector<Entry> entries;
    for (const std::size_t child : m_map.children(container))
        entries.push_back({child, nullptr, nullptr, {}});
    return entries;
}

// Whether a value at this place gets lines of its own: as its neighbours have it.
bool JsonComposer::slotIsMultiLine(std::size_t node) const
{
    const std::size_t parent = m_map.nodes()[node].parent;
    return parent == npos || isMultiLine(m_text, m_map, parent);
}

std::string JsonComposer::entryText(std::size_t node, const Entry& entry) const
{
    if (entry.old != npos) {
        const JsonNode& old = m_map.nodes()[entry.old];
        if (!entry.value)
            return std::string(bytes(old.start(), old.end));
        return std::string(bytes(old.start(), old.begin)) + value(entry.old, *entry.oldValue, *entry.value);
    }
    const auto children = m_map.children(node);
    const bool lines = children.empty() ? slotIsMultiLine(node) : isMultiLine(m_text, m_map, node);
    const auto sample = std::find_if(children.begin(), children.end(), [&](std::size_t child) {
        return m_map.nodes()[child].firstChild != npos;
    });
    const bool multiLine = sample == children.end() ? lines : isMultiLine(m_text, m_map, *sample);
    std::string indent(indentAt(m_text, m_map, m_map.nodes()[node].begin));
    if (lines && !children.empty()) {
        const std::string_view lead = leadOf(m_text, m_map, children[0]);
        indent = lead.substr(lead.rfind('\n') + 1);
    } else if (lines) {
        indent += m_layout.unit;
    }
    const bool member = m_map.nodes()[node].kind == Json::Kind::Object;
    return (member ? m_layout.named(entry.name) : std::string()) +
           m_layout.render(*entry.value, indent, multiLine);
}

std::string JsonComposer::filled(std::size_t node, const std::vector<Entry>& entries) const
{
    const JsonNode& here = m_map.nodes()[node];
    const std::string indent(indentAt(m_text, m_map, here.begin));
    const bool lines = slotIsMultiLine(node);
    std::string out(1, m_text[here.begin]);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0)
            out += ',';
        if (lines)
            out += m_layout.newLine + indent + m_layout.unit;
        else if (i > 0 && m_layout.blankAfterComma)
            out += ' ';
        out += entryText(node, entries[i]);
    }
    if (lines)
        out += m_layout.newLine + indent;
    return out + m_text[here.end - 1];
}

std::string JsonComposer::separator(std::size_t node, const Entry& entry) const
{
    const auto children = m_map.children(node);
    std::size_t sample = children.back();
    if (entry.old != npos && entry.old != children.front())
        sample = entry.old;
    // The first one's blanks follow the bracket, which tells about a comma only if it is a new line.
    if (sample == children.front() && !isMultiLine(m_text, m_map, node))
        return m_layout.blankAfterComma ? ", " : ",";
    return ',' + std::string(leadOf(m_text, m_map, sample));
}

std::string JsonComposer::container(std::size_t node, const std::vector<Entry>& entries) const
{
    const JsonNode& here = m_map.nodes()[node];
    if (entries.empty())
        return {m_text[here.begin], m_text[here.end - 1]};
    const auto children = m_map.children(node);
    if (children.empty())
        return filled(node, entries);
    std::string out(bytes(here.begin, m_map.nodes()[children.front()].start()));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        const std::size_t before = i > 0 ? entries[i - 1].old : npos;
        if (before != npos && entry.old != npos && m_map.nodes()[before].next == entry.old)
            out += bytes(m_map.nodes()[before].end, m_map.nodes()[entry.old].start());
        else if (i > 0)
            out += separator(node, entry);
        out += entryText(node, entry);
    }
    out += bytes(m_map.nodes()[children.back()].end, here.end);
    return out;
}

std::optional<std::vector<JsonComposer::Entry>>
JsonComposer::matchedMembers(std::size_t node, const Json& before, const Json& after) const
{
    if (hasRepeats(before) || hasRepeats(after))
        return std::nullopt;
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < before.members().size(); ++i)
        places.emplace(before.members()[i].name, i);
    const auto children = m_map.children(node);
    std::vector<Entry> entries;
    std::size_t lowest = 0;
    for (const JsonMember& member : after.members()) {
        const auto old = places.find(member.name);
        if (old == places.end()) {
            entries.push_back({npos, &member.value, nullptr, member.name});
            continue;
        }
        if (old->second < lowest)
            return std::nullopt; // another order
        lowest = old->second + 1;
        entries.push_back({children[old->second], &member.value, &before.members()[old->second].value, {}});
    }
    return entries;
}

// What is the same at both ends stays; in the middle the first becomes the first, and so on.
std::vector<JsonComposer::Entry> JsonComposer::matchedItems(std::size_t node, const Json& before,
                                                            const Json& after) const
{
    const Json::Array& old = before.items();
    const Json::Array& now = after.items();
    const auto children = m_map.children(node);
    const std::size_t shorter = std::min(old.size(), now.size());
    std::size_t head = 0;
    while (head < shorter && old[head] == now[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < now.size(); ++i) {
        std::size_t place = npos;
        if (i >= now.size() - tail)
            place = old.size() - (now.size() - i);
        else if (i < old.size() - tail)
            place = i;
        if (place == npos)
            entries.push_back({npos, &now[i], nullptr, {}});
        else
            entries.push_back({children[place], &now[i], &old[place], {}});
    }
    return entries;
}

std::optional<std::vector<JsonComposer::Entry>> JsonComposer::matched(std::size_t node, const Json& before,
                                                                      const Json& after) const
{
    if (before.size() != m_map.children(node).size() || before.size() == 0)
        return std::nullopt;
    if (before.isObject() && after.isObject())
        return matchedMembers(node, before, after);
    if (before.isArray() && after.isArray())
        return matchedItems(node, before, after);
    return std::nullopt;
}

std::string JsonComposer::value(std::size_t node, const Json& before, const Json& after) const
{
    const JsonNode& here = m_map.nodes()[node];
    if (before == after)
        return std::string(bytes(here.begin, here.end));
    if (const auto entries = matched(node, before, after))
        return container(node, *entries);
    const bool lines = here.firstChild == npos ? slotIsMultiLine(node) : isMultiLine(m_text, m_map, node);
    return m_layout.render(after, indentAt(m_text, m_map, here.start()), lines);
}

} // namespace tapedeck

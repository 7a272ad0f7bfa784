// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonmap.h"

#include <algorithm>
#include <charconv>

namespace tapedeck {

namespace {

std::string memberNameOf(std::string_view token)
{
    std::string name;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1'))
            name += token[++i] == '1' ? '/' : '~';
        else
            name += token[i];
    }
    return name;
}

} // namespace

void JsonMap::listChildren()
{
    m_children.resize(m_nodes.size());
    m_childList.reserve(m_nodes.size());
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        m_children[node].from = m_childList.size();
        for (std::size_t child = m_nodes[node].firstChild; child != npos; child = m_nodes[child].next)
            m_childList.push_back(child);
        m_children[node].size = m_childList.size() - m_children[node].from;
    }
}

std::span<const std::size_t> JsonMap::children(std::size_t node) const
{
    if (node >= m_children.size())
        return {};
    return std::span(m_childList).subspan(m_children[node].from, m_children[node].size);
}

std::optional<std::size_t> JsonMap::member(std::size_t object, std::string_view wanted) const
{
    if (object >= m_nodes.size() || m_nodes[object].kind != Json::Kind::Object)
        return std::nullopt;
    for (std::size_t child = m_nodes[object].firstChild; child != npos; child = m_nodes[child].next) {
        if (name(child) == wanted)
            return child;
    }
    return std::nullopt;
}

std::optional<std::size_t> JsonMap::find(std::string_view pointer) const
{
    if (m_nodes.empty())
        return std::nullopt;
    std::size_t here = 0;
    while (!pointer.empty()) {
        if (pointer.front() != '/')
            return std::nullopt;
        pointer.remove_prefix(1);
        const std::string_view token = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(token.size());
        if (m_nodes[here].kind == Json::Kind::Array) {
            std::size_t index = 0;
            const char* end = token.data() + token.size();
            const auto parsed = std::from_chars(token.data(), end, index);
            const auto items = children(here);
            if (parsed.ec != std::errc() || parsed.ptr != end || index >= items.size())
                return std::nullopt;
            here = items[index];
            continue;
        }
        const bool escaped = token.find('~') != std::string_view::npos;
        const auto found = escaped ? member(here, memberNameOf(token)) : member(here, token);
        if (!found)
            return std::nullopt;
        here = *found;
    }
    return here;
}

std::string JsonMap::pointerOf(std::size_t node) const
{
    std::vector<std::size_t> path;
    for (; node < m_nodes.size() && m_nodes[node].parent != npos; node = m_nodes[node].parent)
        path.push_back(node);
    std::string pointer;
    for (auto it = path.rbegin(); it != path.rend(); ++it) {
        const JsonNode& here = m_nodes[*it];
        if (here.hasName()) {
            pointer = pointerTo(pointer, name(*it));
        } else {
            const auto siblings = children(here.parent); // ascending, being in the order of the text
            const auto place = std::lower_bound(siblings.begin(), siblings.end(), *it);
            pointer = pointerTo(pointer, static_cast<std::size_t>(place - siblings.begin()));
        }
    }
    return pointer;
}

std::string_view JsonMap::name(std::size_t node) const
{
    return std::string_view(m_nameText).substr(m_names[node].from, m_names[node].size);
}

std::size_t JsonMap::nodeAt(std::size_t offset) const
{
    // The last node that starts at or before the byte is in the right one or is it.
    const auto after =
        std::upper_bound(m_nodes.begin(), m_nodes.end(), offset,
                         [](std::size_t at, const JsonNode& node) { return at < node.start(); });
    if (after == m_nodes.begin())
        return npos;
    auto node = static_cast<std::size_t>(after - m_nodes.begin()) - 1;
    while (node != npos && offset >= m_nodes[node].end)
        node = m_nodes[node].parent;
    return node;
}

qint64 JsonMap::lineOf(std::size_t offset) const
{
    const auto after = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    return static_cast<qint64>(after - m_lineStarts.begin());
}

std::size_t JsonMap::lineStart(qint64 line) const
{
    return m_lineStarts[static_cast<std::size_t>(std::clamp<qint64>(line, 1, lineCount()) - 1)];
}

qint64 JsonMap::columnOf(std::size_t offset) const
{
    return static_cast<qint64>(offset - lineStart(lineOf(offset))) + 1;
}

std::size_t JsonMap::nearest(std::string_view pointer) const
{
    while (true) {
        if (const auto node = find(pointer))
            return *node;
        if (pointer.empty())
            return npos;
        const std::size_t slash = pointer.rfind('/');
        pointer = slash == std::string_view::npos ? std::string_view() : pointer.substr(0, slash);
    }
}

qint64 JsonMap::lineOfPointer(std::string_view pointer) const
{
    const std::size_t node = nearest(pointer);
    return node == npos ? 0 : lineOf(m_nodes[node].start());
}

} // namespace tapedeck

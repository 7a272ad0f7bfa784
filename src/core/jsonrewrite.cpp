// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonrewrite.h"

#include "core/jsoncomposer.h"
#include "core/jsonparser.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace tapedeck {

namespace {

struct Place
{
    std::string parent;
    std::string name;
};

// The parent's pointer and the member's name, or the index as it is written.
Place placeOf(std::string_view pointer)
{
    const std::size_t slash = pointer.rfind('/');
    if (slash == std::string_view::npos)
        return {};
    Place place{std::string(pointer.substr(0, slash)), {}};
    const std::string_view token = pointer.substr(slash + 1);
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1'))
            place.name += token[++i] == '1' ? '/' : '~';
        else
            place.name += token[i];
    }
    return place;
}

std::optional<std::size_t> containerAt(const JsonMap& map, std::string_view pointer, Json::Kind kind)
{
    const auto node = map.find(pointer);
    return node && map.nodes()[*node].kind == kind ? node : std::nullopt;
}

TextSplice replaced(std::string_view text, const JsonNode& node, std::string_view now)
{
    TextSplice splice = minimal(text.substr(node.begin, node.end - node.begin), now);
    splice.at += node.begin;
    return splice;
}

} // namespace

std::optional<TextSplice> setValue(std::string_view text, const JsonMap& map, std::string_view pointer,
                                   const Json& value)
{
    if (const auto node = map.find(pointer)) {
        const JsonNode& here = map.nodes()[*node];
        const auto before =
            readJson(QByteArrayView(text.data() + here.begin, static_cast<qsizetype>(here.end - here.begin)));
        if (!before)
            return std::nullopt;
        return replaced(text, here, JsonComposer(text, map).value(*node, *before, value));
    }
    const Place place = placeOf(pointer);
    if (pointer.empty())
        return std::nullopt;
    if (const auto array = containerAt(map, place.parent, Json::Kind::Array); array && place.name == "-")
        return insertItem(text, map, place.parent, map.children(*array).size(), value);
    return addMember(text, map, place.parent, place.name, value);
}

std::optional<TextSplice> addMember(std::string_view text, const JsonMap& map, std::string_view objectPointer,
                                    std::string_view name, const Json& value, std::string_view afterName)
{
    const auto object = containerAt(map, objectPointer, Json::Kind::Object);
    if (!object || map.member(*object, name))
        return std::nullopt;
    const JsonComposer composer(text, map);
    std::vector<JsonComposer::Entry> entries = composer.entriesOf(*object);
    auto place = entries.end();
    if (const auto after = map.member(*object, afterName)) {
        place = std::find_if(entries.begin(), entries.end(),
                             [&](const JsonComposer::Entry& entry) { return entry.old == *after; });
        ++place;
    }
    entries.insert(place, {JsonMap::npos, &value, nullptr, name});
    return replaced(text, map.nodes()[*object], composer.container(*object, entries));
}

std::optional<TextSplice> removeValue(std::string_view text, const JsonMap& map, std::string_view pointer)
{
    const auto node = map.find(pointer);
    if (!node || map.nodes()[*node].parent == JsonMap::npos)
        return std::nullopt;
    const std::size_t parent = map.nodes()[*node].parent;
    const JsonComposer composer(text, map);
    std::vector<JsonComposer::Entry> entries = composer.entriesOf(parent);
    std::erase_if(entries, [&](const JsonComposer::Entry& entry) {
        return entry.old == *node || (map.nodes()[*node].hasName() && map.name(entry.old) == map.name(*node));
    });
    return replaced(text, map.nodes()[parent], composer.container(parent, entries));
}

std::optional<TextSplice> renameMember(std::string_view text, const JsonMap& map, std::string_view pointer,
                                       std::string_view newName)
{
    const auto node = map.find(pointer);
    if (!node || !map.nodes()[*node].hasName())
        return std::nullopt;
    const JsonNode& here = map.nodes()[*node];
    if (const auto taken = map.member(here.parent, newName))
        return *taken == *node ? std::optional(TextSplice{here.nameBegin, 0, {}}) : std::nullopt;
    TextSplice splice =
        minimal(text.substr(here.nameBegin, here.nameEnd - here.nameBegin), quoteJson(newName));
    splice.at += here.nameBegin;
    return splice;
}

std::optional<TextSplice> insertItem(std::string_view text, const JsonMap& map, std::string_view arrayPointer,
                                     std::size_t index, const Json& value)
{
    const auto array = containerAt(map, arrayPointer, Json::Kind::Array);
    if (!array || index > map.children(*array).size())
        return std::nullopt;
    const JsonComposer composer(text, map);
    std::vector<JsonComposer::Entry> entries = composer.entriesOf(*array);
    entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(index),
                   {JsonMap::npos, &value, nullptr, {}});
    return replaced(text, map.nodes()[*array], composer.container(*array, entries));
}

std::optional<TextSplice> moveItem(std::string_view text, const JsonMap& map, std::string_view arrayPointer,
                                   std::size_t from, std::size_t to)
{
    const auto array = containerAt(map, arrayPointer, Json::Kind::Array);
    if (!array || from >= map.children(*array).size() || to >= map.children(*array).size())
        return std::nullopt;
    const JsonComposer composer(text, map);
    std::vector<JsonComposer::Entry> entries = composer.entriesOf(*array);
    const JsonComposer::Entry moved = entries[from];
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(from));
    entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(to), moved);
    return replaced(text, map.nodes()[*array], composer.container(*array, entries));
}

namespace {

// Edits that do not touch each other are worked out on one map and done together: the text is read once for
// many rows, not once for each.
class Rewriter
{
public:
    explicit Rewriter(std::string_view text)
        : m_text(text)
        , m_map(JsonMap::of(m_text))
    {}

    bool add(const JsonEdit& edit)
    {
        const Place place = placeOf(edit.pointer);
        auto step = stepFor(edit);
        if (!m_steps.empty() && (!step || touches(*step, place.parent))) {
            flush();
            step = stepFor(edit);
        }
        if (!step)
            return false;
        if (step->structural)
            m_changedParents.insert(place.parent);
        const bool alone = step->alone;
        m_ranges.emplace(step->from, step->to);
        m_steps.push_back(*std::move(step));
        if (alone)
            flush();
        return true;
    }

    std::string take()
    {
        flush();
        return std::move(m_text);
    }

private:
    struct Step
    {
        TextSplice splice;
        std::size_t from = 0; ///< bytes that nothing else may touch at the same time
        std::size_t to = 0;
        bool structural = false; ///< adds, removes or renames
        bool alone = false;      ///< changes what other pointers mean
    };

    [[nodiscard]] std::optional<Step> stepFor(const JsonEdit& edit) const
    {
        const auto node = m_map.find(edit.pointer);
        std::optional<TextSplice> splice;
        if (!edit.renameTo.empty())
            splice = renameMember(m_text, m_map, edit.pointer, edit.renameTo);
        else if (edit.value)
            splice = setValue(m_text, m_map, edit.pointer, *edit.value);
        else
            splice = removeValue(m_text, m_map, edit.pointer);
        if (!splice)
            return std::nullopt;
        Step step{*splice, splice->at, splice->at + splice->removed, false, false};
        step.structural = !node || !edit.value || !edit.renameTo.empty();
        if (node) {
            step.from = std::min(step.from, m_map.nodes()[*node].start());
            step.to = std::max(step.to, m_map.nodes()[*node].end);
        }
        const auto parent = m_map.find(placeOf(edit.pointer).parent);
        const bool inArray = parent && m_map.nodes()[*parent].kind == Json::Kind::Array;
        step.alone = !edit.renameTo.empty() || (step.structural && inArray);
        return step;
    }

    [[nodiscard]] bool touches(const Step& step, const std::string& parent) const
    {
        if (step.alone || (step.structural && m_changedParents.contains(parent)))
            return true; // two of them may need the same comma
        const auto after = m_ranges.lower_bound(step.from);
        if (after != m_ranges.end() && after->first < step.to)
            return true;
        return after != m_ranges.begin() && std::prev(after)->second > step.from;
    }

    void flush()
    {
        if (m_steps.empty())
            return;
        // At the same byte a value that grows comes before the member that is put behind it.
        std::sort(m_steps.begin(), m_steps.end(), [](const Step& a, const Step& b) {
            return a.splice.at != b.splice.at ? a.splice.at < b.splice.at : a.structural < b.structural;
        });
        std::string text;
        text.reserve(m_text.size());
        std::size_t done = 0;
        for (const Step& step : m_steps) {
            const TextSplice& splice = step.splice;
            text.append(m_text, done, splice.at - done);
            text += splice.inserted;
            done = splice.at + splice.removed;
        }
        text.append(m_text, done);
        m_text = std::move(text);
        m_map = JsonMap::of(m_text);
        m_steps.clear();
        m_ranges.clear();
        m_changedParents.clear();
    }

    std::string m_text;
    JsonMap m_map;
    std::vector<Step> m_steps;
    std::map<std::size_t, std::size_t> m_ranges;
    std::set<std::string> m_changedParents;
};

bool isInsideCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

} // namespace

std::optional<TextSplice> rewrite(std::string_view text, const std::vector<JsonEdit>& edits)
{
    Rewriter rewriter(text);
    for (const JsonEdit& edit : edits) {
        if (!rewriter.add(edit))
            return std::nullopt;
    }
    return minimal(text, rewriter.take());
}

std::string applySplice(std::string text, const TextSplice& splice)
{
    text.replace(splice.at, splice.removed, splice.inserted);
    return text;
}

TextSplice minimal(std::string_view before, std::string_view after)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    const auto firstPair =
        std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shorter), after.begin());
    auto head = static_cast<std::size_t>(firstPair.first - before.begin());
    const auto splits = [&](std::string_view text, std::size_t at) {
        return at < text.size() && isInsideCharacter(text[at]);
    };
    while (head > 0 && (splits(before, head) || splits(after, head)))
        --head;
    std::size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    while (tail > 0 && (splits(before, before.size() - tail) || splits(after, after.size() - tail)))
        --tail;
    return {head, before.size() - head - tail, std::string(after.substr(head, after.size() - head - tail))};
}

} // namespace tapedeck

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/dialectswitch.h"

#include <algorithm>

namespace tapedeck::models {

namespace {

std::string lastName(const std::string& pointer)
{
    return pointer.substr(pointer.rfind('/') + 1); // names of the API hold nothing that a pointer escapes
}

// The text with the members renamed that a conversion renames, so that their values keep their layout.
std::string withNames(const std::string& text, const JsonMap& map,
                      const std::vector<contract::Change>& changes)
{
    std::vector<TextSplice> splices;
    for (const contract::Change& change : changes) {
        const auto node = change.origin.empty() ? std::nullopt : map.find(change.origin);
        if (!node || !change.after || lastName(change.origin) == lastName(change.pointer))
            continue;
        const JsonNode& member = map.nodes()[*node];
        if (member.hasName())
            splices.push_back(
                {member.nameBegin, member.nameEnd - member.nameBegin, quoteJson(lastName(change.pointer))});
    }
    std::sort(splices.begin(), splices.end(),
              [](const TextSplice& a, const TextSplice& b) { return a.at < b.at; });
    std::string out;
    std::size_t done = 0;
    for (const TextSplice& splice : splices) {
        if (splice.at < done)
            continue; // renamed twice over: the first change has it
        out.append(text, done, splice.at - done);
        out += splice.inserted;
        done = splice.at + splice.removed;
    }
    return out.append(text, done);
}

std::string converted(const std::string& text, const JsonMap& map, const contract::Conversion& conversion)
{
    const std::string renamed = withNames(text, map, conversion.changes);
    if (const auto splice = setValue(renamed, JsonMap::of(renamed), "", conversion.body))
        return applySplice(renamed, *splice);
    return conversion.body.dump(2);
}

} // namespace

const DialectSwitch::Side* DialectSwitch::otherSide(const std::string& text, Dialect from,
                                                    const CallHead& to) const
{
    if (m_endpoint != to.endpoint)
        return nullptr;
    if (m_after.dialect == from && m_before.dialect == to.dialect && m_after.text == text)
        return &m_before;
    if (m_before.dialect == from && m_after.dialect == to.dialect && m_before.text == text)
        return &m_after;
    return nullptr;
}

TextSplice DialectSwitch::convert(const std::string& text, const JsonMap& map, const Json& value,
                                  Dialect from, const CallHead& to,
                                  const contract::ConversionContext& context)
{
    if (const Side* known = otherSide(text, from, to))
        return minimal(text, known->text);
    std::string after =
        converted(text, map, contract::convert(to.endpoint, value, from, to.dialect, context));
    TextSplice splice = minimal(text, after);
    m_endpoint = to.endpoint;
    m_before = {from, text};
    m_after = {to.dialect, std::move(after)};
    return splice;
}

} // namespace tapedeck::models

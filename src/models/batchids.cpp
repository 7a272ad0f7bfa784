// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/batchids.h"

#include "contract/fields.h"
#include "core/ids.h"
#include "core/variables.h"
#include "models/batchrow.h"

#include <map>

namespace tapedeck::models {

namespace {

constexpr std::string_view freshId = "{{uuid}}"; // another one each time it is resolved
constexpr std::string_view namedHead = "{{uuid:";
constexpr std::string_view tail = "}}";

bool isNamed(std::string_view id)
{
    return id.starts_with(namedHead) && id.ends_with(tail);
}

std::string labelOf(std::string_view id)
{
    return std::string(id.substr(namedHead.size(), id.size() - namedHead.size() - tail.size()));
}

// What may stand in the name of a variable without being mistaken for something else.
std::string asLabel(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        out += plain || c == '_' ? c : '_';
    }
    return out;
}

} // namespace

BatchIds::BatchIds(const Json::Array& events)
    : m_events(events)
{
    for (const Json& event : events)
        m_used.emplace(event[idMember(event)].toView());
}

std::string BatchIds::namedId(const std::string& label)
{
    std::string id;
    int number = 1;
    do {
        id = std::string(namedHead) + label + (number > 1 ? '_' + std::to_string(number) : "") +
             std::string(tail);
        ++number;
    } while (!m_used.insert(id).second);
    return id;
}

std::string BatchIds::newIdLike(const std::string& id)
{
    if (id == freshId)
        return id;
    return isNamed(id) ? namedId(labelOf(id)) : newUuid();
}

Json::Array BatchIds::copies(Json::Array originals)
{
    std::map<std::string, std::string, std::less<>> renamed;
    for (Json& copy : originals) {
        if (Json* id = copy.find(idMember(copy)); id && id->isString()) {
            const std::string old(id->toView());
            const std::string now = newIdLike(old);
            renamed.emplace(old, now);
            *id = Json(now);
        }
    }
    for (Json& copy : originals) {
        Json* cause = copy.find("trigger_event_id");
        const auto now = cause ? renamed.find(cause->toView()) : renamed.end();
        if (now != renamed.end())
            *cause = Json(now->second);
    }
    return originals;
}

std::vector<JsonEdit> BatchIds::attach(std::size_t error, std::size_t cause, const std::string& list,
                                       Dialect dialect, bool update)
{
    if (error >= m_events.size() || cause >= m_events.size())
        return {};
    const Json& event = m_events[cause];
    const EventKind kind = contract::guessKind(event);
    if (kind == EventKind::Error || contract::guessKind(m_events[error]) != EventKind::Error)
        return {};
    std::vector<JsonEdit> edits;
    std::string id(event[idMember(event)].toView());
    if (id.empty() || id == freshId) { // an id that can be named at two places
        const std::string title = asLabel(event[titleMember(kind)].toView());
        id = namedId(title.empty() ? std::string(contract::singularKind(contract::kindPlural(kind))) : title);
        const bool pageUpdate = update && dialect == Dialect::Documented && !event.has("id");
        const std::string_view member = pageUpdate ? "event_id" : idMember(event);
        edits.push_back({pointerTo(pointerTo(list, cause), member), Json(id), {}});
    }
    std::string_view word = contract::kindPlural(kind);
    if (dialect == Dialect::Documented)
        word = contract::singularKind(word);
    const std::string place = pointerTo(list, error);
    edits.push_back({pointerTo(place, "trigger_event_id"), Json(id), {}});
    edits.push_back({pointerTo(place, "trigger_event_type"), Json(word), {}});
    return edits;
}

std::vector<JsonEdit> BatchIds::detach(std::size_t error, const std::string& list) const
{
    std::vector<JsonEdit> edits;
    if (error >= m_events.size())
        return edits;
    for (const std::string_view name : {"trigger_event_id", "trigger_event_type"}) {
        if (m_events[error].has(name))
            edits.push_back({pointerTo(pointerTo(list, error), name), std::nullopt, {}});
    }
    return edits;
}

} // namespace tapedeck::models

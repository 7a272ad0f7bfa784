// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/bodyfacts.h"

#include "core/ids.h"
#include "core/timestamp.h"

#include <algorithm>
#include <limits>

namespace tapedeck::capture {

namespace {

// Mixes a name into a number that does not depend on the order of names.
quint64 mixed(std::string_view name, quint64 place)
{
    quint64 hash = 0xcbf29ce484222325u ^ place;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    hash ^= hash >> 29;
    hash *= 0xbf58476d1ce4e5b9u;
    return hash ^ (hash >> 32);
}

enum Place : quint64 { TopLevel = 1, SessionLevel = 2, EventLevel = 3, KindValue = 4 };

// An id that is no UUID is of another kind than one that is: it tells the dialect too.
quint64 kindOf(std::string_view name, const Node& value, Place place)
{
    std::string keep;
    const bool oddId = name.ends_with("id") && value.isString() && !isUuid(value.text(keep));
    return mixed(name, oddId ? place + 16 : place);
}

void readSession(const Node& session, BodyFacts& out, quint64& kind)
{
    std::string keep;
    std::string idAlone;
    for (NodeMembers walk(session); walk.next();) {
        const std::string_view name = walk.name();
        kind += kindOf(name, walk.value(), SessionLevel);
        if (name == "session_id")
            out.inSession = walk.value().text(keep);
        else if (name == "id")
            idAlone = walk.value().text(keep);
        else if (name == "end_timestamp")
            out.ends = out.ends || walk.value().isString();
        else if (name == "end_state")
            out.ends = out.ends || (walk.value().isString() && walk.value().text(keep) != "Indeterminate");
    }
    if (out.inSession.empty())
        out.inSession = std::move(idAlone);
}

void readEvents(const Node& events, bool updates, bool withIds, BodyFacts& out)
{
    for (NodeItems walk(events); walk.next();) {
        ++out.events;
        EventFacts event = readEventFacts(walk.value(), withIds);
        out.tokens += event.tokens;
        if (std::find(out.kinds.begin(), out.kinds.end(), event.kind) == out.kinds.end())
            out.kinds.push_back(event.kind);
        if (out.inEvents.empty())
            out.inEvents = std::move(event.sessionId);
        if (out.firstEvent == 0)
            out.firstEvent = event.time;
        if (!withIds)
            continue;
        if (!event.id.empty())
            (updates ? out.uses : out.makes).push_back(std::move(event.id));
        out.uses.insert(out.uses.end(), event.uses.begin(), event.uses.end());
    }
}

} // namespace

qint64 timeOf(const Node& text)
{
    std::string keep;
    const auto parsed = parseTimestamp(text.text(keep));
    return parsed ? parsed->time.micros : 0;
}

EventFacts readEventFacts(const Node& event, bool withIds)
{
    EventFacts out;
    std::string keep;
    qint64 timestamp = 0;
    std::string eventId;
    for (NodeMembers walk(event); walk.next();) {
        const std::string_view name = walk.name();
        const Node& value = walk.value();
        out.kind += kindOf(name, value, EventLevel);
        if (name == "session_id")
            out.sessionId = value.text(keep);
        else if (name == "prompt_tokens" || name == "completion_tokens")
            out.tokens += std::min<quint64>(value.count(), std::numeric_limits<quint32>::max());
        else if (name == "init_timestamp")
            out.time = timeOf(value);
        else if (name == "timestamp")
            timestamp = timeOf(value);
        else if (name == "event_type" || name == "type")
            out.kind += mixed(value.text(keep), KindValue);
        else if (withIds && name == "id")
            out.id = value.text(keep);
        else if (withIds && name == "event_id")
            eventId = value.text(keep);
        else if (withIds && (name == "agent_id" || name == "trigger_event_id" || name == "thread_id")) {
            if (value.isString())
                out.uses.push_back(value.string());
        }
    }
    if (out.time == 0)
        out.time = timestamp;
    if (out.id.empty())
        out.id = std::move(eventId);
    return out;
}

BodyFacts readBodyFacts(contract::EndpointId endpoint, const Node& body, bool withIds)
{
    using contract::EndpointId;
    BodyFacts out;
    std::string keep;
    quint64 top = mixed("endpoint", static_cast<quint64>(endpoint));
    for (NodeMembers walk(body); walk.next();) {
        const std::string_view name = walk.name();
        const Node& value = walk.value();
        top += kindOf(name, value, TopLevel);
        if (name == "session")
            readSession(value, out, top);
        else if (name == "events")
            readEvents(value, endpoint == EndpointId::UpdateEvents, withIds, out);
        else if (name == "session_id")
            out.sessionId = value.text(keep);
        else if (name == "id")
            out.id = value.text(keep);
        else if (name == "end_timestamp" && endpoint == EndpointId::UpdateSession)
            out.ends = out.ends || value.isString();
        else if (withIds && name == "agent_id" && value.isString())
            out.uses.push_back(value.string());
    }
    out.kinds.push_back(top);
    const bool makesOne = endpoint == EndpointId::CreateAgent || endpoint == EndpointId::CreateThread;
    if (withIds && makesOne && !out.id.empty())
        out.makes.push_back(out.id);
    return out;
}

} // namespace tapedeck::capture

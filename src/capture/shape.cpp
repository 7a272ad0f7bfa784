// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/shape.h"

#include "contract/reading.h"

#include <algorithm>
#include <array>

namespace tapedeck::capture {

namespace {

template <std::size_t n>
bool isOneOf(std::string_view name, const std::array<std::string_view, n>& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

void ShapeGuess::see(std::string_view name, const Node& value)
{
    static constexpr std::array<std::string_view, 4> exportArrays = {"actions", "llms", "tools", "errors"};
    static constexpr std::array<std::string_view, 4> addresses = {"method", "url", "uri", "path"};
    static constexpr std::array<std::string_view, 14> eventFields = {
        "init_timestamp",   "end_timestamp", "prompt",   "completion",  "params",
        "returns",          "input",         "output",   "action_type", "model",
        "trigger_event_id", "error_type",    "agent_id", "event_id"};
    if (name == "tapedeck" && value.isObject())
        m_tapedeck = true;
    else if (name == "log" && value.isObject())
        m_log = true;
    else if (name == "session" && value.isObject())
        m_session = true;
    else if (isOneOf(name, exportArrays) && value.isArray())
        ++m_exportArrays;
    else if (name == "startedDateTime")
        m_started = true;
    else if (name == "request")
        m_request = true;
    else if (isOneOf(name, addresses) && value.isString())
        m_address = true;
    else if ((name == "requests" || name == "exchanges") && value.isArray())
        m_wrapper = true;
    else if (name == "events" && value.isArray())
        m_events = true;
    else if (name == "event_type")
        m_eventType = true;
    else if (name == "type")
        m_kind = contract::kindFromText(value.string()).has_value();
    else if (isOneOf(name, eventFields))
        ++m_eventFields;
}

Shape ShapeGuess::shape() const
{
    if (m_tapedeck)
        return Shape::Header;
    if (m_log)
        return Shape::Har;
    if ((m_session && m_exportArrays > 0) || m_exportArrays > 1)
        return Shape::Export;
    if (m_started && m_request)
        return Shape::HarEntry;
    if (m_eventType)
        return Shape::Event;
    if (m_address || m_request)
        return Shape::Exchange;
    if (m_wrapper)
        return Shape::Wrapper;
    if (m_events)
        return Shape::Batch;
    return m_kind || m_eventFields >= 2 ? Shape::Event : Shape::None;
}

Shape shapeOf(const Node& object)
{
    ShapeGuess guess;
    for (NodeMembers walk(object); walk.next() && !guess.decided();)
        guess.see(walk.name(), walk.value());
    return guess.shape();
}

} // namespace tapedeck::capture

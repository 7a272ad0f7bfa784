// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/fields.h"

#include "contract/reading.h"

#include <algorithm>
#include <array>

namespace tapedeck::contract {

namespace {

constexpr std::array nameTable{
    NamePair{PartKind::Session, "id", "session_id"},
    NamePair{PartKind::Event, "type", "event_type"},
    NamePair{PartKind::Event, "event_id", "id", false, true},
    NamePair{PartKind::Event, "input", "params", true},
    NamePair{PartKind::Event, "output", "returns", true},
};

constexpr std::array kindTable{
    KindPair{"llm", "llms", EventKind::Llm},          KindPair{"tool", "tools", EventKind::Tool},
    KindPair{"action", "actions", EventKind::Action}, KindPair{"error", "errors", EventKind::Error},
    KindPair{"api", "apis", EventKind::Action},
};

constexpr std::array<std::string_view, 1> sessionIds{"session_id"};
constexpr std::array<std::string_view, 7> sessionColumnTable{
    "init_timestamp", "end_timestamp", "end_state", "end_state_reason", "tags", "video", "host_env"};
constexpr std::array<std::string_view, 5> eventIds{"id", "agent_id", "thread_id", "trigger_event_id",
                                                   "session_id"};
constexpr std::array<std::string_view, 2> agentIds{"id", "session_id"};
constexpr std::array<std::string_view, 3> threadIds{"id", "agent_id", "session_id"};

// What gives an event without a type away, most telling first.
struct KindHint
{
    std::string_view member;
    EventKind kind;
};
constexpr std::array kindHints{
    KindHint{"trigger_event_id", EventKind::Error},
    KindHint{"error_type", EventKind::Error},
    KindHint{"prompt", EventKind::Llm},
    KindHint{"completion", EventKind::Llm},
    KindHint{"model", EventKind::Llm},
    KindHint{"prompt_tokens", EventKind::Llm},
    KindHint{"completion_tokens", EventKind::Llm},
    KindHint{"action_type", EventKind::Action},
    KindHint{"screenshot", EventKind::Action},
    KindHint{"name", EventKind::Tool},
    KindHint{"input", EventKind::Tool},
    KindHint{"output", EventKind::Tool},
};

struct EndStateWord
{
    std::string_view word; ///< lower case
    std::string_view state;
};
constexpr std::array endStateWords{
    EndStateWord{"success", "Success"},   EndStateWord{"succeeded", "Success"},
    EndStateWord{"completed", "Success"}, EndStateWord{"complete", "Success"},
    EndStateWord{"finished", "Success"},  EndStateWord{"done", "Success"},
    EndStateWord{"ok", "Success"},        EndStateWord{"fail", "Fail"},
    EndStateWord{"failed", "Fail"},       EndStateWord{"failure", "Fail"},
    EndStateWord{"error", "Fail"},        EndStateWord{"crashed", "Fail"},
};
constexpr std::array<std::string_view, 3> endStates{"Success", "Fail", "Indeterminate"};

constexpr std::array<std::string_view, 7> flatSessionMembers{
    "id", "session_id", "init_timestamp", "end_timestamp", "end_state", "tags", "host_env"};

std::vector<Part> sessionParts(const Json& body)
{
    if (const Json* session = body.find("session")) {
        if (!session->isObject())
            return {};
        return {{PartKind::Session, "/session", false}};
    }
    const auto present = [&](std::string_view name) { return body.has(name); };
    if (std::any_of(flatSessionMembers.begin(), flatSessionMembers.end(), present))
        return {{PartKind::Session, "", true}};
    return {};
}

std::vector<Part> eventParts(const Json& body)
{
    std::vector<Part> parts;
    const Json* events = body.isArray() ? &body : body.find("events");
    if (events) {
        const std::string parent = body.isArray() ? "" : "/events";
        for (std::size_t i = 0; i < events->items().size(); ++i) {
            if (events->items()[i].isObject())
                parts.push_back({PartKind::Event, pointerTo(parent, i), false});
        }
    } else if (!kindText(body).empty()) {
        parts.push_back({PartKind::Event, "", true});
    }
    return parts;
}

bool isKindIn(std::string_view text, std::string_view KindPair::*column)
{
    return std::any_of(kindTable.begin(), kindTable.end(),
                       [&](const KindPair& pair) { return pair.*column == text; });
}

} // namespace

std::vector<Part> partsOf(EndpointId endpoint, const Json& body)
{
    switch (endpoint) {
    case EndpointId::CreateSession:
    case EndpointId::UpdateSession:
        return sessionParts(body);
    case EndpointId::CreateEvents:
    case EndpointId::UpdateEvents:
        return eventParts(body);
    case EndpointId::CreateAgent:
        return body.isObject() ? std::vector<Part>{{PartKind::Agent, "", false}} : std::vector<Part>{};
    case EndpointId::CreateThread:
        return body.isObject() ? std::vector<Part>{{PartKind::Thread, "", false}} : std::vector<Part>{};
    case EndpointId::ReauthorizeJwt:
        return body.isObject() ? std::vector<Part>{{PartKind::Token, "", false}} : std::vector<Part>{};
    case EndpointId::UpdateLogs:
    case EndpointId::DeveloperErrors:
    case EndpointId::Stats:
    case EndpointId::Export:
    case EndpointId::Ttd:
        return {};
    }
    return {};
}

std::span<const NamePair> namePairs()
{
    return nameTable;
}

std::span<const KindPair> kindPairs()
{
    return kindTable;
}

std::string_view pluralKind(std::string_view text)
{
    for (const KindPair& pair : kindTable) {
        if (pair.documented == text)
            return pair.sdk;
    }
    return text;
}

std::string_view singularKind(std::string_view text)
{
    for (const KindPair& pair : kindTable) {
        if (pair.sdk == text)
            return pair.documented;
    }
    return text;
}

bool isSingularKind(std::string_view text)
{
    return isKindIn(text, &KindPair::documented);
}

bool isPluralKind(std::string_view text)
{
    return isKindIn(text, &KindPair::sdk);
}

std::span<const std::string_view> idFields(PartKind part)
{
    switch (part) {
    case PartKind::Session:
    case PartKind::Token:
        return sessionIds;
    case PartKind::Event:
        return eventIds;
    case PartKind::Agent:
        return agentIds;
    case PartKind::Thread:
        return threadIds;
    case PartKind::Other:
        break;
    }
    return {};
}

std::span<const std::string_view> sessionColumns()
{
    return sessionColumnTable;
}

EventKind guessKind(const Json& event)
{
    if (const std::string_view text = kindText(event); !text.empty())
        return kindFromText(text).value_or(EventKind::Action);
    for (const KindHint& hint : kindHints) {
        if (event.has(hint.member))
            return hint.kind;
    }
    return EventKind::Action;
}

std::string_view kindPlural(EventKind kind)
{
    for (const KindPair& pair : kindTable) {
        if (pair.kind == kind)
            return pair.sdk;
    }
    return "actions";
}

std::string_view endStateFor(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    for (const EndStateWord& row : endStateWords) {
        if (row.word == lower)
            return row.state;
    }
    return "Indeterminate";
}

bool isEndState(std::string_view text)
{
    return std::find(endStates.begin(), endStates.end(), text) != endStates.end();
}

} // namespace tapedeck::contract

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/session.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tapedeck::contract {

/// How the two dialects name things, as tables (contract 4).

/// The objects of a body whose members have names of their own.
enum class PartKind { Session, Event, Agent, Thread, Token, Other };

struct Part
{
    PartKind kind = PartKind::Other;
    std::string pointer;
    bool flat = false; ///< a session that is the body itself, not wrapped in "session"
};

/// The parts of a body. Events are found in {"events": […]}, in a bare array, and in a body that is one
/// event.
std::vector<Part> partsOf(EndpointId endpoint, const Json& body);

/// A member's name in both dialects.
struct NamePair
{
    PartKind part = PartKind::Other;
    std::string_view documented;
    std::string_view sdk;
    bool toolsOnly = false; ///< of events: not for llm calls and errors
    bool updateOnly =
        false; ///< sdk → documented only in update_events: the page's events have no id at first
};
std::span<const NamePair> namePairs();

/// A kind in both dialects.
struct KindPair
{
    std::string_view documented; ///< singular
    std::string_view sdk;        ///< plural
    EventKind kind = EventKind::Action;
};
std::span<const KindPair> kindPairs();
/// Plural of a kind in the singular; any other text as it is.
std::string_view pluralKind(std::string_view text);
std::string_view singularKind(std::string_view text);
bool isSingularKind(std::string_view text);
bool isPluralKind(std::string_view text);

/// Members that hold ids which the service wants as UUIDs.
std::span<const std::string_view> idFields(PartKind part);

/// What the service keeps of a session besides its id; all but the first become null when an update leaves
/// them out (contract 2.3).
std::span<const std::string_view> sessionColumns();

/// The kind of an event in either dialect; without a type, what its members look like.
EventKind guessKind(const Json& event);
/// "llms", "tools", "actions", "errors".
std::string_view kindPlural(EventKind kind);

/// Success, Fail or Indeterminate for any spelling of a result; what is not known is Indeterminate.
std::string_view endStateFor(std::string_view text);
bool isEndState(std::string_view text);

} // namespace tapedeck::contract

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "server/decimal.h"
#include "server/pricing.h"

#include <optional>
#include <string>

namespace tapedeck::server {

/// Where an event goes. In the order in which the service inserts them.
enum class EventRoute { Actions, Llms, Tools, Errors };
inline constexpr std::size_t eventRouteCount = 4;
/// "actions", "llms", "tools", "errors": the tables' names and the event types of the sdk dialect.
std::string_view eventRouteName(EventRoute route);
/// Everything that is not llms, tools or errors is an action (contract 2.6).
EventRoute eventRoute(const Json& eventType);

/// What the service works out about an event before it asks its database (contract 3). Points into the event.
struct EventDraft
{
    EventRoute route = EventRoute::Actions;
    const Json* event = nullptr;
    std::string prompt;     ///< llms: wrapped, as JSON
    std::string completion; ///< llms: wrapped, as JSON
    Json promptTokens;      ///< llms: as sent, or counted
    Json completionTokens;
    Json cost;                      ///< llms: as sent, or worked out, or null
    std::optional<Decimal> addCost; ///< what the session's cost grows by
    std::string screenshot;         ///< actions: the bytes of a picture to be kept, if one was sent
};

/// How much the service insists on.
enum class Insistence {
    Full, ///< both timestamps are there, screenshots decode (contract 0.4)
    Less, ///< lenient mode
};

/// nullopt where the service fails with 500. `why` then says what it stumbled over.
std::optional<EventDraft> draftEvent(const Json& event, const Pricing& pricing, Insistence insistence,
                                     QString& why);

/// {"type":"chatml","messages":[…]} for chat messages, else {"type":"string","string":…} (contract 3).
std::string wrappedPrompt(const Json& prompt);
std::string wrappedCompletion(const Json& completion);
/// What was wrapped.
Json unwrapped(const Json& wrapped);

} // namespace tapedeck::server

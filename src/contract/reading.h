// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/exchange.h"
#include "core/session.h"

#include <optional>
#include <vector>

namespace tapedeck::contract {

/// "llm", "tool", "action", "error": the words of the window.
QString kindName(EventKind kind);
/// Any spelling: llm, llms, tool(s), action(s), error(s), api(s). nullopt for others (the service takes them
/// as actions).
std::optional<EventKind> kindFromText(std::string_view text);
/// The event type member of an event in either dialect; empty if it has none.
std::string_view kindText(const Json& event);

/// An event of either dialect as a value. Never fails; what is absent stays empty.
Event readEvent(const Json& event, const QString& sessionId = {});
/// The session object of a body: {"session":{…}}, or flat.
Session readSession(const Json& body);

/// What one exchange tells about sessions. Requests that were refused or not answered tell only which session
/// they were about: not even a 400 to create_events, which may have stored half of it (contract 0).
struct SessionFacts
{
    QString sessionId; ///< empty if the exchange is about no session, or nothing says which
    std::optional<Session> session;
    bool sessionReplaces = false; ///< update_session: absent fields become null (contract 2.3)
    std::vector<Agent> agents;
    std::vector<Event> events;
    bool eventsUpdate = false;  ///< update_events: by id
    std::optional<double> cost; ///< token_cost of an update_session answer
};

/// The session comes from the body, the path, or the JWT's session_id claim (unverified: for display only),
/// and where the JWT is masked from exchange.sessionId.
SessionFacts readExchange(const Api& api, const Exchange& exchange);

/// session_id and exp (seconds since 1970) of a JWT, not verified; empty/nullopt if it is none.
struct JwtClaims
{
    QString sessionId;
    std::optional<double> expires;
};
std::optional<JwtClaims> readJwt(QByteArrayView token);

} // namespace tapedeck::contract

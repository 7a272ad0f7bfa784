// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/check.h"
#include "contract/reading.h"
#include "core/exchange.h"
#include "core/session.h"
#include "core/variables.h"

#include <QStringList>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tapedeck::contract {

struct KnownThread
{
    QString id;
    QString agentId;
};

/// What is known of a session from the exchanges about it: what was sent and taken. Plain value.
struct SessionSoFar
{
    Session session;
    Json sessionBody; ///< the session object as the service has it, in the sdk's names; null: not known
    std::vector<Agent> agents; ///< in the order in which they were registered
    std::vector<Event> events; ///< in the order in which they were sent; Event::body is the last whole event
    std::vector<KnownThread> threads;
    std::optional<double> cost;

    /// The exchanges of one session, oldest first; those of others are left out. An empty id: that of the
    /// first exchange that tells one.
    static SessionSoFar of(const Api& api, const std::vector<Exchange>& exchanges,
                           const QString& sessionId = {});
    /// One more. False if it is about another session, or tells nothing new.
    bool add(const Api& api, const Exchange& exchange);

    [[nodiscard]] bool exists() const { return !session.id.isEmpty(); }
    [[nodiscard]] bool hasEnded() const { return session.end.has_value(); }
    [[nodiscard]] const Event* event(const QString& id) const;
    [[nodiscard]] const Agent* agent(const QString& id) const;
};

/// A body for update_session that changes nothing: the service replaces and does not merge, so everything
/// known is in it (contract 2.3).
Json updateBody(const SessionSoFar& known, Dialect dialect);
/// The same with an end now, its state and, if there is one, its reason.
Json endBody(const SessionSoFar& known, std::string_view state, std::string_view reason, Dialect dialect);
/// The same for update_events; errors have no id to be updated by and are left out (contract 2.7). No ids:
/// all.
Json updateEventsBody(const SessionSoFar& known, const QStringList& eventIds, Dialect dialect);

/// What check() can know.
CheckContext contextOf(const SessionSoFar& known);

/// session.id, session.start, agent.NAME.id, agent.last.id, thread.last.id, event.last.id, event.last.end,
/// event.LABEL.id for tools and models by name.
void setVariables(VariableScope& scope, const SessionSoFar& known);

} // namespace tapedeck::contract

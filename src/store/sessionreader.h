// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"
#include "store/sessionrows.h"

namespace tapedeck::store {

/// The questions of the SessionStore, for whichever thread holds the connection.

Result<SessionPage> selectSessions(Database& database, const SessionFilter& filter, const PageKey& after,
                                   int limit);
Result<SessionPage> selectChangedSessions(Database& database, const SessionFilter& filter, qint64 revision,
                                          int limit);
Result<EventPage> selectEvents(Database& database, const QString& sessionId, const EventFilter& filter,
                               const PageKey& after, int limit);
Result<EventPage> selectChangedEvents(Database& database, const QString& sessionId, const EventFilter& filter,
                                      qint64 revision, int limit);

struct FullSession
{
    SessionRow row;
    Session session;
};
Result<FullSession> selectSession(Database& database, const QString& sessionId);
Result<Event> selectEvent(Database& database, qint64 row);
Result<std::vector<Agent>> selectAgents(Database& database, const QString& sessionId);

} // namespace tapedeck::store

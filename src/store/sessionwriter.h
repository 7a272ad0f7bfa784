// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"
#include "store/sessionrows.h"

namespace tapedeck::store {

/// Brings what exchanges told into the tables, in the writer's thread and inside a transaction.
class SessionWriter
{
public:
    explicit SessionWriter(Database& database)
        : m_db(database)
    {}
    Status start(); ///< reads the newest revision
    Status apply(const SessionUpdate& update);

private:
    struct Known;
    Result<Known> sessionOf(const SessionUpdate& update);
    Status writeSession(Known& known, const SessionUpdate& update);
    Status writeAgent(const Known& known, const Agent& agent);
    Status writeEvent(Known& known, const SessionUpdate& update, Event event);
    Status insertEvent(const Known& known, const Event& event, Timestamp sort);
    Status replaceEvent(qint64 row, const Event& event, Timestamp sort);
    Status writeTotals(const Known& known, const SessionUpdate& update);

    Database& m_db;
    qint64 m_revision = 0;
};

Status deleteSession(Database& database, const QString& sessionId);
Status deleteSessions(Database& database);

} // namespace tapedeck::store

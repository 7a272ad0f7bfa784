// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "server/databaseerror.h"
#include "server/eventdraft.h"
#include "server/serverstore.h"

#include <vector>

namespace tapedeck::server {

/// The session a token speaks for. The service goes on without one when the token is garbage (contract 1.2).
struct TokenSession
{
    std::string claim; ///< as the token spells it; "None" if it names none
    std::optional<Uuid> id;
    std::optional<StoredSession> stored; ///< empty: this server has no such session
};

struct EventRow
{
    std::optional<Uuid> id; ///< none: an error
    qint64 errorId = 0;
    std::string body;
};

/// Turns drafts into rows, with the database's defaults and objections: an agent made where none was named,
/// ids, times and references checked.
class EventRows
{
public:
    enum class Use { Insert, Update };

    EventRows(ServerStore& store, const TokenSession& session, Use use, Insistence insistence);

    /// `picture`: where the screenshot was put, if it came as bytes.
    [[nodiscard]] Result<EventRow, DatabaseError> make(const EventDraft& draft,
                                                       const std::string& picture) const;
    /// Stores rows of one kind, all or none (contract 2.6).
    [[nodiscard]] std::optional<DatabaseError> insert(EventRoute route, const std::vector<EventRow>& rows);

private:
    class Row;
    void writeLlm(Row& row, const EventDraft& draft) const;
    void writeTool(Row& row) const;
    void writeAction(Row& row, const std::string& picture) const;
    void writeError(Row& row) const;

    ServerStore& m_store;
    const TokenSession& m_session;
    Use m_use;
    Insistence m_insistence;
};

/// The table of a kind that is no error.
EventTable eventTable(EventRoute route);

} // namespace tapedeck::server

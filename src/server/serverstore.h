// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "server/decimal.h"
#include "server/uuid.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>

namespace tapedeck::server {

/// The tables of events. Errors are apart: the server numbers them (contract 2.10).
enum class EventTable { Llms = 0, Tools = 1, Actions = 2 };

struct StoredProject
{
    qint64 number = 0;
    Uuid id;
};

struct StoredSession
{
    qint64 number = 0;
    qint64 project = 0;
};

struct SessionStats
{
    std::optional<Decimal> cost;
    qint64 events = 0;
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    qint64 errors = 0;
};

/// The server's data in SQLite. Used by one thread. Changes are made between begin() and commit(); a failing
/// disk shows in commit() only, until then every call goes on as well as it can.
class ServerStore
{
public:
    /// Makes the file with a fresh key and secret if there is none.
    static Result<std::unique_ptr<ServerStore>> open(const QString& path);
    ~ServerStore();

    [[nodiscard]] const Uuid& key() const;           ///< the API key made with the store
    [[nodiscard]] const std::string& secret() const; ///< signs the JWTs

    void begin();
    [[nodiscard]] bool commit(); ///< false: nothing since begin() was kept
    void beginPart();            ///< a part that can be undone by itself; parts nest
    void endPart(bool keep);

    std::optional<StoredProject> projectByKey(const Uuid& key);
    StoredProject ensureProject(const Uuid& key);

    std::optional<StoredSession> session(const Uuid& id);
    /// False if the id is taken.
    bool insertSession(const Uuid& id, qint64 project, const std::string& body);
    void updateSession(qint64 session, const std::string& body);
    std::string sessionBody(qint64 session);
    std::optional<SessionStats> stats(qint64 session);
    void setStats(qint64 session, const SessionStats& stats);

    bool hasAgent(const Uuid& id);
    void upsertAgent(const Uuid& id, qint64 session, const std::optional<std::string>& name,
                     const std::optional<std::string>& logs);
    Uuid defaultAgent(qint64 session); ///< made if there is none yet
    void upsertThread(const Uuid& id, qint64 session, const Uuid& agent);

    /// False if the id is taken.
    bool insertEvent(EventTable table, const Uuid& id, qint64 session, const std::string& body);
    /// False if there is no such event.
    bool updateEvent(EventTable table, const Uuid& id, qint64 session, const std::string& body);
    std::optional<std::string> eventBody(EventTable table, const Uuid& id);
    qint64 nextErrorId();
    void insertError(qint64 id, qint64 session, const std::string& body);
    void insertDeveloperError(const std::string& body);

    /// The bodies as a JSON array, in the order of arrival.
    std::string eventBodies(qint64 session, EventTable table);
    std::string errorBodies(qint64 session);

    void appendFile(const std::string& path, const std::string& bytes);
    std::optional<std::string> file(const std::string& path);

private:
    class Private;
    explicit ServerStore(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::server

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sessionrows.h"
#include "store/storebase.h"

#include <QStringList>

#include <memory>

namespace tapedeck::store {

/// Sessions, agents and events as the exchanges told them, in SQLite. Writing and reading happen on workers;
/// answers come back in the caller's thread, each question (with a newToken()) getting exactly one.
class SessionStore : public StoreBase
{
    Q_OBJECT
public:
    explicit SessionStore(QObject* parent = nullptr);
    ~SessionStore() override; ///< writes what is queued, then closes

    /// path empty: a throw-away file. A damaged file is set aside, a new one made, and failed() tells. Once
    /// only.
    Status open(const QString& path);

    /// Queues; written in groups. The same event twice (by id; without one by kind, time and body) is one.
    /// Secrets are masked. Waits for the disk where more than 32 MiB are queued: where much may come at once,
    /// call it from a worker.
    void apply(SessionUpdate update);

    /// Newest first. Answered by sessionsReady.
    void fetchSessions(const SessionFilter& filter, const PageKey& after, int limit, quint64 token);
    /// Sessions changed behind that revision, in the order of change. Answered by sessionsReady.
    void fetchChangedSessions(const SessionFilter& filter, qint64 revision, int limit, quint64 token);
    /// Answered by sessionReady or missing.
    void fetchSession(const QString& sessionId, quint64 token);
    /// By time. Answered by eventsReady.
    void fetchEvents(const QString& sessionId, const EventFilter& filter, const PageKey& after, int limit,
                     quint64 token);
    /// Events changed behind that revision, in the order of change. Answered by eventsReady.
    void fetchChangedEvents(const QString& sessionId, const EventFilter& filter, qint64 revision, int limit,
                            quint64 token);
    /// By EventRow::row. Answered by eventReady or missing.
    void fetchEvent(qint64 row, quint64 token);
    /// By name. Answered by agentsReady.
    void fetchAgents(const QString& sessionId, quint64 token);

    void remove(const QString& sessionId); ///< then removed()
    void clear();                          ///< then cleared()

Q_SIGNALS:
    void sessionsReady(quint64 token, const tapedeck::store::SessionPage& page);
    void sessionReady(quint64 token, const tapedeck::store::SessionRow& row,
                      const tapedeck::Session& session);
    void eventsReady(quint64 token, const tapedeck::store::EventPage& page);
    void eventReady(quint64 token, qint64 row, const tapedeck::Event& event);
    void agentsReady(quint64 token, const std::vector<tapedeck::Agent>& agents);
    void missing(quint64 token, const tapedeck::Error& error);
    /// Sessions that changed, themselves or in their events; at most every 100 ms.
    void changed(const QStringList& sessionIds);
    void removed(const QString& sessionId);

protected:
    [[nodiscard]] QString damagedText(const QString& kept) const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::store

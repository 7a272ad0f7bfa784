// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "core/result.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace tapedeck::store {

/// One row of the traffic list; the bodies stay in the database.
struct HistoryRow
{
    qint64 id = 0; ///< grows with time; the key of keyset paging
    Timestamp startedAt;
    QString method;
    QString url;
    QString endpoint; ///< "create_events", or empty
    QString sessionId;
    QString source; ///< "replay", "send", "compose"
    QString profile;
    int status = 0; ///< 0: no answer
    QString failure;
    qint64 totalMicros = -1;
    qint64 requestBytes = 0;
    qint64 responseBytes = 0;
    int events = 0;
};

/// Words for FTS and fixed conditions; all must hold.
struct HistoryFilter
{
    QString text; ///< in url, session, request and response bodies
    QString endpoint;
    QString sessionId;
    QString source;
    enum class Outcome { Any, Ok, Refused, NoAnswer } outcome = Outcome::Any;
    bool operator==(const HistoryFilter&) const = default;
};

/// What the store cannot see in an exchange by itself (it knows no contract).
struct HistoryTags
{
    QString endpoint;
    QString sessionId;
    QString profile;
    int events = 0;
};

/// Every exchange this program sent, redacted, in SQLite (WAL, FTS5). Writing and reading happen on a worker;
/// answers come back in the caller's thread.
class HistoryStore : public QObject
{
    Q_OBJECT
public:
    explicit HistoryStore(QObject* parent = nullptr);
    ~HistoryStore() override; ///< writes what is queued, then closes

    /// path empty: in memory, for tests and throw-away runs.
    Status open(const QString& path);
    /// Queues; written in groups. Redacts again, whatever the caller did.
    void append(const Exchange& exchange, const HistoryTags& tags);

    /// Newest first: up to `limit` rows with id < before (0: from the newest). The token comes back with the
    /// answer.
    void fetchPage(const HistoryFilter& filter, qint64 before, int limit, quint64 token);
    void count(const HistoryFilter& filter, quint64 token);
    void fetchExchange(qint64 id, quint64 token);
    void clear();

Q_SIGNALS:
    void appended(qint64 newestId);
    void pageReady(quint64 token, const std::vector<tapedeck::store::HistoryRow>& rows, bool last);
    void countReady(quint64 token, qint64 count);
    void exchangeReady(quint64 token, qint64 id, const tapedeck::Exchange& exchange);
    void failed(const tapedeck::Error& error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::store

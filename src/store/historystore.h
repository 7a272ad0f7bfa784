// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "store/storebase.h"

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
    QString text; ///< starts of words in url, session, request and response bodies
    QString endpoint;
    QString sessionId;
    QString source;
    /// NoAnswer: none, or not the whole of it.
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

/// How much is kept: the oldest go first, a little at a time, in the background.
struct HistoryLimits
{
    qint64 exchanges = 200'000;
    qint64 bytes = 2ll << 30; ///< of the file, about
};

/// Every exchange this program sent, redacted, in SQLite (WAL, FTS5). Writing and reading happen on workers;
/// answers come back in the caller's thread, each question getting exactly one.
class HistoryStore : public StoreBase
{
    Q_OBJECT
public:
    explicit HistoryStore(QObject* parent = nullptr);
    ~HistoryStore() override; ///< writes what is queued, then closes

    /// path empty: a throw-away file, for tests and throw-away runs. A damaged file is set aside, a new one
    /// made, and failed() tells. Once only.
    Status open(const QString& path);
    /// From now on.
    void setLimits(const HistoryLimits& limits);
    /// Queues; written in groups. Redacts again, whatever the caller did. Waits for the disk where more than
    /// 32 MiB are queued: where much may come at once, call it from a worker.
    void append(const Exchange& exchange, const HistoryTags& tags);

    // The questions below take a newToken().

    /// Newest first: up to `limit` rows with id < before (0: from the newest). Answered by pageReady; `last`:
    /// there are no older ones.
    void fetchPage(const HistoryFilter& filter, qint64 before, int limit, quint64 token);
    /// The up to `limit` rows next after that id, newest first. Answered by pageReady; `last`: there are no
    /// newer ones.
    void fetchNewer(const HistoryFilter& filter, qint64 after, int limit, quint64 token);
    /// A newer count makes an older one end early, with what it had got.
    void count(const HistoryFilter& filter, quint64 token);
    /// Answered by exchangeReady or exchangeMissing.
    void fetchExchange(qint64 id, quint64 token);
    /// Whole exchanges, oldest first, with id > after, for writing them to a file page by page.
    void fetchExchanges(const HistoryFilter& filter, qint64 after, int limit, quint64 token);
    void clear();

Q_SIGNALS:
    void appended(qint64 newestId);
    void pageReady(quint64 token, const std::vector<tapedeck::store::HistoryRow>& rows, bool last);
    void countReady(quint64 token, qint64 count);
    void exchangeReady(quint64 token, qint64 id, const tapedeck::Exchange& exchange);
    void exchangeMissing(quint64 token, qint64 id, const tapedeck::Error& error);
    /// `newest`: the id of the last of them, to ask on from.
    void exchangesReady(quint64 token, const std::vector<tapedeck::Exchange>& exchanges, qint64 newest,
                        bool last);

protected:
    [[nodiscard]] QString damagedText(const QString& kept) const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::store

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"
#include "store/historystore.h"

#include <atomic>

namespace tapedeck::store {

/// The statements of the HistoryStore, for whichever thread holds the connection.

/// One exchange, redacted, with its words; its id is database.lastInsertId() after the first statement.
Result<qint64> insertExchange(Database& database, const Exchange& exchange, const HistoryTags& tags);

struct HistoryPage
{
    std::vector<HistoryRow> rows;
    bool last = true;
};
Result<HistoryPage> selectOlder(Database& database, const HistoryFilter& filter, qint64 before, int limit);
Result<HistoryPage> selectNewer(Database& database, const HistoryFilter& filter, qint64 after, int limit);

/// Counts span by span and stops early when `newest` is no longer `token`.
Result<qint64> countHistory(Database& database, const HistoryFilter& filter,
                            const std::atomic<quint64>& newest, quint64 token);

Result<Exchange> selectExchange(Database& database, qint64 id);
/// Takes the words of the exchanges up to that id out of the index; their rows must still be there.
Status forgetWordsUpTo(Database& database, qint64 id);
Status deleteHistory(Database& database);

} // namespace tapedeck::store

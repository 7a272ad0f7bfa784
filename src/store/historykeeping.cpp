// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historykeeping.h"

#include "store/historysql.h"

#include <algorithm>

namespace tapedeck::store {

namespace {

constexpr qint64 stepRows = 200;
constexpr qint64 stepPages = 1'000; // also what may stay free, for what is written next
constexpr qint64 leastRows = 100;   // stay, however large they are

Result<qint64> number(Database& database, const char* sql)
{
    const auto value = database.value(QString::fromLatin1(sql));
    if (!value.ok())
        return value.error();
    return value->toLongLong();
}

Status forgetUpTo(Database& database, qint64 id)
{
    return database.transaction([&]() -> Status {
        if (Status words = forgetWordsUpTo(database, id); !words.ok())
            return words;
        if (Status details = database.exec(QStringLiteral("delete from detail where id <= ?"), {id});
            !details.ok())
            return details;
        return database.exec(QStringLiteral("delete from exchange where id <= ?"), {id});
    });
}

Status giveBack(Database& database)
{
    // Qt Sql goes one step into this statement, which has no columns: one page a time.
    return database.transaction([&]() -> Status {
        Status given = done();
        for (qint64 page = 0; given.ok() && page < stepPages; ++page)
            given = database.exec(QStringLiteral("pragma incremental_vacuum(1)"));
        return given;
    });
}

} // namespace

Result<bool> pruneHistory(Database& database, const HistoryLimits& limits)
{
    const auto oldest = number(database, "select min(id) from exchange");
    const auto newest = number(database, "select max(id) from exchange");
    const auto pages = number(database, "pragma page_count");
    const auto unused = number(database, "pragma freelist_count");
    const auto pageBytes = number(database, "pragma page_size");
    for (const auto* each : {&oldest, &newest, &pages, &unused, &pageBytes}) {
        if (!each->ok())
            return each->error();
    }
    // The ids have no gaps: rows go from the old end only, and a rolled back id is given again.
    const qint64 rows = *oldest > 0 ? *newest - *oldest + 1 : 0;
    qint64 tooMany = std::max<qint64>(0, rows - limits.exchanges);
    if (tooMany == 0 && (*pages - *unused) * *pageBytes > limits.bytes)
        tooMany = std::max<qint64>(0, rows - leastRows);
    if (tooMany > 0) {
        const qint64 last = *oldest + std::min(tooMany, stepRows) - 1;
        if (const Status forgotten = forgetUpTo(database, last); !forgotten.ok())
            return forgotten.error();
        return true;
    }
    if (*unused <= stepPages)
        return false;
    // A file from before pages could be given back stays as it is until it is cleared.
    constexpr qint64 incremental = 2;
    const auto vacuum = number(database, "pragma auto_vacuum");
    if (!vacuum.ok())
        return vacuum.error();
    if (*vacuum != incremental)
        return false;
    if (const Status given = giveBack(database); !given.ok())
        return given.error();
    const auto left = number(database, "pragma freelist_count");
    return left.ok() ? Result<bool>(*left < *unused) : left.error();
}

} // namespace tapedeck::store

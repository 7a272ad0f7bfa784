// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historysql.h"

#include "core/jsonparser.h"
#include "core/redaction.h"
#include "store/ftsquery.h"

#include <QStringList>

#include <algorithm>

namespace tapedeck::store {

namespace {

constexpr qsizetype indexedBytes = 64 << 10;
constexpr qint64 countSpan = 50'000;

using Outcome = HistoryFilter::Outcome;

Outcome outcomeOf(const Exchange& exchange)
{
    if (exchange.failure || !exchange.response)
        return Outcome::NoAnswer;
    return exchange.response->status >= 200 && exchange.response->status < 300 ? Outcome::Ok
                                                                               : Outcome::Refused;
}

// Latin-1 keeps every byte of a header, whatever it was meant to be.
QString headersText(const Headers& headers)
{
    Json out(Json::Array{});
    for (const auto& [name, value] : headers)
        out.items().push_back(
            Json::array({Json(QString::fromLatin1(name)), Json(QString::fromLatin1(value))}));
    return QString::fromStdString(out.dump());
}

Headers headersFrom(const QString& text)
{
    Headers out;
    const Json json = readJson(text.toUtf8()).value_or(Json());
    for (const Json& item : json.items()) {
        if (item.size() == 2)
            out.add(item.items()[0].toQString().toLatin1(), item.items()[1].toQString().toLatin1());
    }
    return out;
}

QString timingText(const Timing& t)
{
    return QString::fromStdString(Json::array({Json(t.queue), Json(t.connect), Json(t.tls), Json(t.send),
                                               Json(t.wait), Json(t.receive), Json(t.total)})
                                      .dump());
}

Timing timingFrom(const QString& text)
{
    const Json json = readJson(text.toUtf8()).value_or(Json());
    const auto part = [&json](std::size_t i) {
        return i < json.size() ? json.items()[i].toInteger(-1) : qint64(-1);
    };
    return {part(0), part(1), part(2), part(3), part(4), part(5), part(6)};
}

// A null QByteArray would be bound as NULL.
QByteArray blob(const QByteArray& bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QString text(const QString& value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

QString indexed(const QByteArray& body)
{
    return QString::fromUtf8(body.first(std::min(body.size(), indexedBytes)));
}

struct Conditions
{
    QString sql;
    QVariantList values;
};

Conditions conditionsOf(const HistoryFilter& filter)
{
    Conditions out;
    const auto add = [&out](const QString& sql, const QVariant& value) {
        out.sql += QStringLiteral(" and ") + sql;
        out.values << value;
    };
    if (const QString query = ftsQuery(filter.text); !query.isEmpty())
        add(QStringLiteral("words match ?"), query);
    if (!filter.endpoint.isEmpty())
        add(QStringLiteral("endpoint = ?"), filter.endpoint);
    if (!filter.sessionId.isEmpty())
        add(QStringLiteral("exchange.session = ?"), filter.sessionId);
    if (!filter.source.isEmpty())
        add(QStringLiteral("source = ?"), filter.source);
    if (filter.outcome != Outcome::Any)
        add(QStringLiteral("outcome = ?"), static_cast<int>(filter.outcome));
    return out;
}

// With words, the index of words gives the ids in order and the table is looked up by each.
QString tables(const HistoryFilter& filter)
{
    return ftsQuery(filter.text).isEmpty()
               ? QStringLiteral("exchange")
               : QStringLiteral("words cross join exchange on exchange.id = words.rowid");
}

QString key(const HistoryFilter& filter)
{
    return ftsQuery(filter.text).isEmpty() ? QStringLiteral("exchange.id") : QStringLiteral("words.rowid");
}

HistoryRow rowFrom(const QSqlQuery& query)
{
    HistoryRow row;
    row.id = query.value(0).toLongLong();
    row.startedAt.micros = query.value(1).toLongLong();
    row.method = query.value(2).toString();
    row.url = query.value(3).toString();
    row.endpoint = query.value(4).toString();
    row.sessionId = query.value(5).toString();
    row.source = query.value(6).toString();
    row.profile = query.value(7).toString();
    row.status = query.value(8).toInt();
    row.failure = query.value(9).toString();
    row.totalMicros = query.value(10).toLongLong();
    row.events = query.value(11).toInt();
    row.requestBytes = query.value(12).toLongLong();
    row.responseBytes = query.value(13).toLongLong();
    return row;
}

Result<HistoryPage> selectRows(Database& database, const HistoryFilter& filter, const QString& bound,
                               qint64 id, const QString& order, int limit)
{
    Conditions conditions = conditionsOf(filter);
    const QString sql =
        QStringLiteral(
            "select exchange.id, started, method, exchange.url, endpoint, exchange.session, source, "
            "profile, status, failure, total, events, request_bytes, response_bytes from %1 "
            "where %2 %3 ?%4 order by %2 %5 limit ?")
            .arg(tables(filter), key(filter), bound, conditions.sql, order);
    conditions.values.prepend(id);
    conditions.values.append(limit + 1); // one more tells whether this is the last page
    auto query = database.select(sql, conditions.values);
    if (!query.ok())
        return query.error();
    HistoryPage page;
    while (query->next()) {
        if (page.rows.size() == static_cast<std::size_t>(limit)) {
            page.last = false;
            break;
        }
        page.rows.push_back(rowFrom(*query));
    }
    return page;
}

} // namespace

Result<qint64> insertExchange(Database& database, const Exchange& original, const HistoryTags& tags)
{
    const Exchange exchange = redacted(original);
    const QString session = tags.sessionId.isEmpty() ? exchange.sessionId : tags.sessionId;
    const QByteArray answer = exchange.response ? exchange.response->body : QByteArray();
    const QVariant kind = exchange.failure ? QVariant(static_cast<int>(exchange.failure->kind)) : QVariant();
    const QString failure = exchange.failure ? exchange.failure->text : QString();
    Status status = database.exec(
        QStringLiteral(
            "insert into exchange (uuid, started, method, url, endpoint, session, source, profile, "
            "outcome, status, failure_kind, failure, total, events, request_bytes, response_bytes) "
            "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {QString::fromStdString(exchange.id), exchange.startedAt.micros,
         text(QString::fromLatin1(exchange.request.method)), text(exchange.request.url), text(tags.endpoint),
         text(session), text(exchange.source), text(tags.profile), static_cast<int>(outcomeOf(exchange)),
         exchange.response ? exchange.response->status : 0, kind, text(failure), exchange.timing.total,
         tags.events, original.request.body.size(),
         original.response ? original.response->body.size() : qsizetype(0)});
    if (!status.ok())
        return status.error();
    const qint64 id = database.lastInsertId();
    QVariant answerHeaders;
    QVariant answerBody;
    if (exchange.response) {
        answerHeaders = headersText(exchange.response->headers);
        answerBody = blob(answer);
    }
    status = database.exec(
        QStringLiteral("insert into detail (id, attempts, never_sent, timing, failure_detail, "
                       "request_headers, request_body, "
                       "reason, response_headers, response_body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {id, exchange.attempts, exchange.neverSent, timingText(exchange.timing),
         text(exchange.failure ? exchange.failure->detail : QString()), headersText(exchange.request.headers),
         blob(exchange.request.body), blob(exchange.response ? exchange.response->reason : QByteArray()),
         answerHeaders, answerBody});
    if (!status.ok())
        return status.error();
    status = database.exec(
        QStringLiteral("insert into words (rowid, url, session, request, response) values (?, ?, ?, ?, ?)"),
        {id, exchange.request.url, session, indexed(exchange.request.body), indexed(answer)});
    if (!status.ok())
        return status.error();
    return id;
}

Result<HistoryPage> selectOlder(Database& database, const HistoryFilter& filter, qint64 before, int limit)
{
    const qint64 bound = before > 0 ? before : std::numeric_limits<qint64>::max();
    return selectRows(database, filter, QStringLiteral("<"), bound, QStringLiteral("desc"), limit);
}

Result<HistoryPage> selectNewer(Database& database, const HistoryFilter& filter, qint64 after, int limit)
{
    auto page = selectRows(database, filter, QStringLiteral(">"), after, QStringLiteral("asc"), limit);
    if (page.ok())
        std::reverse(page->rows.begin(), page->rows.end());
    return page;
}

Result<qint64> countHistory(Database& database, const HistoryFilter& filter,
                            const std::atomic<quint64>& newest, quint64 token)
{
    const auto most = database.value(QStringLiteral("select max(id) from exchange"));
    if (!most.ok())
        return most.error();
    const Conditions conditions = conditionsOf(filter);
    const QString sql = QStringLiteral("select count(*) from %1 where %2 > ? and %2 <= ?%3")
                            .arg(tables(filter), key(filter), conditions.sql);
    qint64 total = 0;
    for (qint64 from = 0; from < most->toLongLong() && newest.load() == token; from += countSpan) {
        const auto part = database.value(sql, QVariantList{from, from + countSpan} + conditions.values);
        if (!part.ok())
            return part.error();
        total += part->toLongLong();
    }
    return total;
}

Result<Exchange> selectExchange(Database& database, qint64 id)
{
    auto query = database.select(
        QStringLiteral(
            "select uuid, started, method, url, source, status, failure_kind, failure, attempts, timing, "
            "failure_detail, request_headers, request_body, reason, response_headers, response_body, "
            "session, never_sent from exchange join detail using (id) where id = ?"),
        {id});
    if (!query.ok())
        return query.error();
    if (!query->next())
        return Error{ErrorKind::NotFound, Database::tr("This exchange is no longer in the history."), {}};
    Exchange out;
    out.id = query->value(0).toString().toStdString();
    out.startedAt.micros = query->value(1).toLongLong();
    out.request.method = query->value(2).toString().toLatin1();
    out.request.url = query->value(3).toString();
    out.source = query->value(4).toString();
    if (!query->value(6).isNull())
        out.failure = Error{static_cast<ErrorKind>(query->value(6).toInt()), query->value(7).toString(),
                            query->value(10).toString()};
    out.attempts = query->value(8).toInt();
    out.timing = timingFrom(query->value(9).toString());
    out.request.headers = headersFrom(query->value(11).toString());
    out.request.body = query->value(12).toByteArray();
    if (!query->value(14).isNull())
        out.response = Response{query->value(5).toInt(), query->value(13).toByteArray(),
                                headersFrom(query->value(14).toString()), query->value(15).toByteArray()};
    out.sessionId = query->value(16).toString();
    out.neverSent = query->value(17).toBool();
    return out;
}

Status forgetWordsUpTo(Database& database, qint64 id)
{
    // The index keeps no text: it must be told once more what it was given by insertExchange().
    auto query = database.select(
        QStringLiteral("select id, url, session, substr(request_body, 1, %1), substr(response_body, 1, %1) "
                       "from exchange join detail using (id) where id <= ?")
            .arg(indexedBytes),
        {id});
    if (!query.ok())
        return query.error();
    std::vector<QVariantList> rows;
    while (query->next()) {
        rows.push_back({query->value(0), query->value(1), query->value(2),
                        indexed(query->value(3).toByteArray()), indexed(query->value(4).toByteArray())});
    }
    query->finish();
    for (const QVariantList& row : rows) {
        const Status status =
            database.exec(QStringLiteral("insert into words (words, rowid, url, session, request, response) "
                                         "values ('delete', ?, ?, ?, ?, ?)"),
                          row);
        if (!status.ok())
            return status;
    }
    return done();
}

Status deleteHistory(Database& database)
{
    const Status status = database.transaction([&database]() -> Status {
        for (const char* sql : {"insert into words (words) values ('delete-all')", "delete from detail",
                                "delete from exchange"}) {
            if (Status done = database.exec(QString::fromLatin1(sql)); !done.ok())
                return done;
        }
        return done();
    });
    return status.ok() ? database.exec(QStringLiteral("vacuum")) : status;
}

} // namespace tapedeck::store

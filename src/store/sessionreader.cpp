// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sessionreader.h"

#include "store/ftsquery.h"
#include "store/sessionvalues.h"

#include <limits>

namespace tapedeck::store {

namespace {

const QString sessionColumns =
    QStringLiteral("id, uuid, title, tags, state, start, init, end, seen, events, errors, tokens, "
                   "cost, costed, service_cost, profile, source, revision");

std::optional<double> shownCost(const QSqlQuery& query)
{
    // The service says 0.00 until it has added something up (contract 2.3).
    if (query.value(14).toDouble() > 0)
        return query.value(14).toDouble();
    if (query.value(13).toLongLong() > 0)
        return query.value(12).toDouble();
    return query.value(14).isNull() ? std::nullopt : std::optional(0.0);
}

SessionRow sessionRow(const QSqlQuery& query)
{
    SessionRow row;
    row.row = query.value(0).toLongLong();
    row.id = query.value(1).toString();
    row.title = query.value(2).toString();
    row.tags = tagsFrom(query.value(3).toString());
    row.endState = query.value(4).toString();
    row.start.micros = query.value(5).toLongLong();
    row.init = timeFrom(query.value(6));
    row.end = timeFrom(query.value(7));
    row.seen.micros = query.value(8).toLongLong();
    row.events = query.value(9).toLongLong();
    row.errors = query.value(10).toLongLong();
    row.tokens = query.value(11).toLongLong();
    row.cost = shownCost(query);
    row.profileId = query.value(15).toString();
    row.source = query.value(16).toString();
    row.revision = query.value(17).toLongLong();
    return row;
}

EventRow eventRow(const QSqlQuery& query)
{
    EventRow row;
    row.row = query.value(0).toLongLong();
    row.id = query.value(1).toString();
    row.kind = static_cast<EventKind>(query.value(2).toInt());
    row.agentId = query.value(3).toString();
    row.agentName = query.value(4).toString();
    row.title = query.value(5).toString();
    row.what = query.value(6).toString();
    row.init = timeFrom(query.value(7));
    row.end = timeFrom(query.value(8));
    row.sort.micros = query.value(9).toLongLong();
    row.offset = query.value(10).toLongLong();
    if (!query.value(11).isNull())
        row.promptTokens = query.value(11).toLongLong();
    if (!query.value(12).isNull())
        row.completionTokens = query.value(12).toLongLong();
    if (!query.value(13).isNull())
        row.cost = query.value(13).toDouble();
    row.revision = query.value(14).toLongLong();
    return row;
}

struct Conditions
{
    QString sql;
    QVariantList values;

    void add(const QString& condition, const QVariantList& bound)
    {
        sql += QStringLiteral(" and ") + condition;
        values += bound;
    }
};

Conditions conditionsOf(const SessionFilter& filter)
{
    Conditions out;
    if (!filter.text.trimmed().isEmpty())
        out.add(QStringLiteral("(title || ' ' || tags || ' ' || uuid || ' ' || state) like ? escape '\\'"),
                {likePattern(filter.text.trimmed())});
    if (!filter.profileId.isEmpty())
        out.add(QStringLiteral("profile = ?"), {filter.profileId});
    if (filter.withErrors)
        out.add(QStringLiteral("errors > 0"), {});
    return out;
}

Conditions conditionsOf(const EventFilter& filter)
{
    Conditions out;
    if (const QString query = ftsQuery(filter.text); !query.isEmpty())
        out.add(QStringLiteral("event.id in (select rowid from event_words where event_words match ?)"),
                {query});
    if (!filter.kinds.empty()) {
        QStringList marks;
        QVariantList kinds;
        for (const EventKind kind : filter.kinds) {
            marks << QStringLiteral("?");
            kinds << static_cast<int>(kind);
        }
        out.add(QStringLiteral("event.kind in (%1)").arg(marks.join(QLatin1Char(','))), kinds);
    }
    if (!filter.agentId.isEmpty())
        out.add(QStringLiteral("event.agent = ?"), {filter.agentId});
    return out;
}

// One row more than asked for tells whether this is the last page.
template <typename Row, typename Read>
Result<Page<Row>> pageOf(Database& database, const QString& newestSql, const QVariantList& newestValues,
                         const QString& sql, QVariantList values, int limit, Read read)
{
    Page<Row> page;
    // Read first: what changes in between comes again with the next question for changes.
    const auto newest = database.value(newestSql, newestValues);
    if (!newest.ok())
        return newest.error();
    page.revision = newest->toLongLong();
    values << limit + 1;
    auto query = database.select(sql + QStringLiteral(" limit ?"), values);
    if (!query.ok())
        return query.error();
    while (query->next()) {
        if (page.rows.size() == static_cast<std::size_t>(limit)) {
            page.last = false;
            break;
        }
        page.rows.push_back(read(*query));
    }
    return page;
}

Result<SessionPage> sessionPage(Database& database, const QString& where, const QVariantList& values,
                                const QString& order, int limit)
{
    return pageOf<SessionRow>(
        database, QStringLiteral("select max(revision) from session"), {},
        QStringLiteral("select %1 from session where %2 order by %3").arg(sessionColumns, where, order),
        values, limit, sessionRow);
}

Result<EventPage> eventPage(Database& database, const QString& sessionId, const QString& where,
                            const QVariantList& values, const QString& order, int limit)
{
    const auto session = database.value(QStringLiteral("select id from session where uuid = ?"), {sessionId});
    if (!session.ok())
        return session.error();
    if (!session->isValid())
        return EventPage{};
    const QString sql =
        QStringLiteral(
            "select event.id, event.uuid, event.kind, event.agent, agent.name, event.title, event.what, "
            "event.init, event.end, event.sort, event.sort - session.start, event.prompt_tokens, "
            "event.completion_tokens, event.cost, event.revision from event "
            "join session on session.id = event.session "
            "left join agent on agent.session = event.session and agent.uuid = event.agent "
            "where event.session = ? and %1 order by %2")
            .arg(where, order);
    return pageOf<EventRow>(database, QStringLiteral("select max(revision) from event where session = ?"),
                            {*session}, sql, QVariantList{*session} + values, limit, eventRow);
}

// Of changes the last row's revision is where to ask on.
template <typename Row>
Result<Page<Row>> changes(Result<Page<Row>> page)
{
    if (page.ok() && !page->rows.empty() && (!page->last || page->rows.back().revision > page->revision))
        page->revision = page->rows.back().revision;
    return page;
}

Error gone()
{
    return {ErrorKind::NotFound, Database::tr("This session is no longer stored."), {}};
}

} // namespace

Result<SessionPage> selectSessions(Database& database, const SessionFilter& filter, const PageKey& after,
                                   int limit)
{
    const Conditions conditions = conditionsOf(filter);
    const bool first = after.row == 0;
    const qint64 time = first ? std::numeric_limits<qint64>::max() : after.time.micros;
    const qint64 row = first ? std::numeric_limits<qint64>::max() : after.row;
    return sessionPage(database, QStringLiteral("(start, id) < (?, ?)") + conditions.sql,
                       QVariantList{time, row} + conditions.values, QStringLiteral("start desc, id desc"),
                       limit);
}

Result<SessionPage> selectChangedSessions(Database& database, const SessionFilter& filter, qint64 revision,
                                          int limit)
{
    const Conditions conditions = conditionsOf(filter);
    return changes(sessionPage(database, QStringLiteral("revision > ?") + conditions.sql,
                               QVariantList{revision} + conditions.values, QStringLiteral("revision"),
                               limit));
}

Result<EventPage> selectEvents(Database& database, const QString& sessionId, const EventFilter& filter,
                               const PageKey& after, int limit)
{
    const Conditions conditions = conditionsOf(filter);
    const bool first = after.row == 0;
    const qint64 time = first ? std::numeric_limits<qint64>::min() : after.time.micros;
    return eventPage(database, sessionId, QStringLiteral("(event.sort, event.id) > (?, ?)") + conditions.sql,
                     QVariantList{time, after.row} + conditions.values,
                     QStringLiteral("event.sort, event.id"), limit);
}

Result<EventPage> selectChangedEvents(Database& database, const QString& sessionId, const EventFilter& filter,
                                      qint64 revision, int limit)
{
    const Conditions conditions = conditionsOf(filter);
    return changes(eventPage(database, sessionId, QStringLiteral("event.revision > ?") + conditions.sql,
                             QVariantList{revision} + conditions.values, QStringLiteral("event.revision"),
                             limit));
}

Result<FullSession> selectSession(Database& database, const QString& sessionId)
{
    auto query = database.select(
        QStringLiteral("select %1, reason, host_env from session where uuid = ?").arg(sessionColumns),
        {sessionId});
    if (!query.ok())
        return query.error();
    if (!query->next())
        return gone();
    FullSession out;
    out.row = sessionRow(*query);
    out.session.id = out.row.id;
    out.session.init = out.row.init;
    out.session.end = out.row.end;
    out.session.endState = out.row.endState;
    out.session.tags = out.row.tags;
    out.session.endStateReason = query->value(18).toString();
    out.session.hostEnv = jsonFrom(query->value(19).toString());
    return out;
}

Result<Event> selectEvent(Database& database, qint64 row)
{
    auto query =
        database.select(QStringLiteral("select %1, (select session.uuid from session where session.id = "
                                       "event.session) from event where event.id = ?")
                            .arg(eventColumns),
                        {row});
    if (!query.ok())
        return query.error();
    if (!query->next())
        return gone();
    Event event = eventFrom(*query);
    event.sessionId = query->value(eventColumnCount).toString();
    return event;
}

Result<std::vector<Agent>> selectAgents(Database& database, const QString& sessionId)
{
    auto query = database.select(
        QStringLiteral("select agent.uuid, agent.name from agent join session on session.id = agent.session "
                       "where session.uuid = ? order by agent.name, agent.uuid"),
        {sessionId});
    if (!query.ok())
        return query.error();
    std::vector<Agent> out;
    while (query->next())
        out.push_back({query->value(0).toString(), sessionId, query->value(1).toString()});
    return out;
}

} // namespace tapedeck::store

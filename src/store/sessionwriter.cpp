// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sessionwriter.h"

#include "core/jsonparser.h"
#include "core/redaction.h"
#include "store/sessionvalues.h"
#include "store/summary.h"

#include <algorithm>

namespace tapedeck::store {

namespace {

/// An event as it stands in the table.
struct Stored
{
    qint64 row = 0;
    Event event;
    QByteArray hash;
    Timestamp sort;
};

} // namespace

/// The session as it stands in the table, with the changes of this update.
struct SessionWriter::Known
{
    qint64 row = 0;
    bool created = false; ///< its create_session was seen, so all its events were
    Session session;
    Timestamp start;
    qint64 events = 0;
    qint64 errors = 0;
    qint64 tokens = 0;
    qint64 costed = 0; ///< events with a cost
    double cost = 0;

    void count(const Event& event, int sign)
    {
        events += sign;
        errors += event.kind == EventKind::Error ? sign : 0;
        tokens += sign * (event.promptTokens.value_or(0) + event.completionTokens.value_or(0));
        costed += event.cost ? sign : 0;
        cost = costed == 0 ? 0 : cost + sign * event.cost.value_or(0);
    }
};

Status SessionWriter::start()
{
    const auto newest =
        m_db.value(QStringLiteral("select max(ifnull((select max(revision) from session), 0), "
                                  "ifnull((select max(revision) from event), 0))"));
    if (!newest.ok())
        return newest.error();
    m_revision = newest->toLongLong();
    return done();
}

Status SessionWriter::apply(const SessionUpdate& update)
{
    if (update.sessionId.isEmpty())
        return done();
    auto known = sessionOf(update);
    if (!known.ok())
        return known.error();
    Status status = done();
    if (update.session)
        status = writeSession(*known, update);
    for (const Agent& agent : update.agents) {
        if (status.ok())
            status = writeAgent(*known, agent);
    }
    for (const Event& event : update.events) {
        if (status.ok())
            status = writeEvent(*known, update, event);
    }
    return status.ok() ? writeTotals(*known, update) : status;
}

Result<SessionWriter::Known> SessionWriter::sessionOf(const SessionUpdate& update)
{
    Known known;
    known.session.id = update.sessionId;
    Status status = m_db.first(
        QStringLiteral(
            "select id, created, start, init, end, state, reason, tags, host_env, events, errors, tokens, "
            "costed, cost from session where uuid = ?"),
        {update.sessionId}, [&known](const QSqlQuery& row) {
            known.row = row.value(0).toLongLong();
            known.created = row.value(1).toBool();
            known.start.micros = row.value(2).toLongLong();
            known.session.init = timeFrom(row.value(3));
            known.session.end = timeFrom(row.value(4));
            known.session.endState = row.value(5).toString();
            known.session.endStateReason = row.value(6).toString();
            known.session.tags = tagsFrom(row.value(7).toString());
            known.session.hostEnv = jsonFrom(row.value(8).toString());
            known.events = row.value(9).toLongLong();
            known.errors = row.value(10).toLongLong();
            known.tokens = row.value(11).toLongLong();
            known.costed = row.value(12).toLongLong();
            known.cost = row.value(13).toDouble();
        });
    if (!status.ok())
        return status.error();
    if (known.row > 0)
        return known;
    known.start = update.seen;
    status =
        m_db.exec(QStringLiteral("insert into session (uuid, title, start, seen, profile, source, revision) "
                                 "values (?, ?, ?, ?, ?, ?, 0)"),
                  {update.sessionId, sessionTitle(known.session), update.seen.micros, update.seen.micros,
                   textValue(update.profileId), textValue(update.source)});
    if (!status.ok())
        return status.error();
    known.row = m_db.lastInsertId();
    return known;
}

Status SessionWriter::writeSession(Known& known, const SessionUpdate& update)
{
    Session next = *update.session;
    next.id = update.sessionId;
    next.endState = redactedText(next.endState);
    next.endStateReason = redactedText(next.endStateReason);
    for (QString& tag : next.tags)
        tag = redactedText(tag);
    redact(next.hostEnv);
    // The service cannot take an update without init_timestamp (contract 2.3). Where one was taken, the other
    // end merges, and so does this.
    const bool merge = !update.sessionReplaces || !next.init;
    if (merge) {
        const Session& old = known.session;
        next.init = next.init ? next.init : old.init;
        next.end = next.end ? next.end : old.end;
        next.endState = next.endState.isEmpty() ? old.endState : next.endState;
        next.endStateReason = next.endStateReason.isEmpty() ? old.endStateReason : next.endStateReason;
        next.tags = next.tags.isEmpty() ? old.tags : next.tags;
        next.hostEnv = next.hostEnv.isNull() ? old.hostEnv : next.hostEnv;
    }
    known.session = next;
    known.start = next.init.value_or(known.start);
    known.created = known.created || !update.sessionReplaces;
    return m_db.exec(
        QStringLiteral("update session set title = ?, init = ?, end = ?, state = ?, reason = ?, tags = ?, "
                       "host_env = ?, created = ? where id = ?"),
        {sessionTitle(next), timeValue(next.init), timeValue(next.end), textValue(next.endState),
         textValue(next.endStateReason), tagsText(next.tags), QString::fromStdString(next.hostEnv.dump()),
         known.created, known.row});
}

Status SessionWriter::writeAgent(const Known& known, const Agent& agent)
{
    if (agent.id.isEmpty())
        return done();
    Status status =
        m_db.exec(QStringLiteral("insert into agent (session, uuid, name) values (?, ?, ?) "
                                 "on conflict (session, uuid) do update set name = excluded.name"),
                  {known.row, agent.id, textValue(redactedText(agent.name))});
    if (!status.ok())
        return status;
    // Its events show the name. Their ids set their new revisions apart.
    status = m_db.exec(QStringLiteral("update event set revision = ? + id where session = ? and agent = ?"),
                       {m_revision, known.row, agent.id});
    if (!status.ok())
        return status;
    const auto newest =
        m_db.value(QStringLiteral("select max(revision) from event where session = ?"), {known.row});
    if (!newest.ok())
        return newest.error();
    m_revision = std::max(m_revision, newest->toLongLong());
    return done();
}

Status SessionWriter::writeEvent(Known& known, const SessionUpdate& update, Event event)
{
    redact(event.body);
    event.title = redactedText(event.title);
    const bool byId = !event.id.isEmpty();
    const QString where = byId ? QStringLiteral("session = ? and uuid = ?")
                               : QStringLiteral("session = ? and hash = ? and uuid is null");
    std::optional<Stored> stored;
    const auto find = [this, &stored](const QString& condition, const QVariantList& values) {
        return m_db.first(
            QStringLiteral("select %1, hash, sort from event where %2").arg(eventColumns, condition), values,
            [&stored](const QSqlQuery& row) {
                stored = Stored{row.value(0).toLongLong(), eventFrom(row),
                                row.value(eventColumnCount).toByteArray(),
                                Timestamp{row.value(eventColumnCount + 1).toLongLong()}};
            });
    };
    Status status = find(where, {known.row, byId ? QVariant(event.id) : QVariant(eventHash(event))});
    if (!status.ok())
        return status;
    if (!stored && byId && event.kind == EventKind::Error && event.init) {
        // Errors are sent without an id and come back with the service's (contract 2.7): the same one.
        status = find(QStringLiteral("session = ? and uuid is null and kind = ? and title = ? and sort = ?"),
                      {known.row, static_cast<int>(event.kind), event.title, event.init->micros});
        if (status.ok() && stored)
            status =
                m_db.exec(QStringLiteral("update event set uuid = ? where id = ?"), {event.id, stored->row});
        if (!status.ok())
            return status;
    }
    if (!stored) {
        if (update.eventsUpdate && known.created)
            return done(); // the service answers 200 and changes nothing (contract 2.7)
        const Timestamp sort = event.init ? *event.init : event.end.value_or(update.seen);
        if (!known.session.init)
            known.start = known.events == 0 ? sort : std::min(known.start, sort);
        known.count(event, 1);
        return insertEvent(known, event, sort);
    }
    if (update.eventsUpdate && !event.init)
        event = merged(stored->event, event); // again only an end that merges takes it without (contract 0.4)
    if (eventHash(event) == stored->hash)
        return done();
    known.count(stored->event, -1);
    known.count(event, 1);
    return replaceEvent(stored->row, event, event.init ? *event.init : event.end.value_or(stored->sort));
}

Status SessionWriter::insertEvent(const Known& known, const Event& event, Timestamp sort)
{
    const Status status = m_db.exec(
        QStringLiteral(
            "insert into event (session, uuid, hash, kind, agent, thread, title, what, init, end, sort, "
            "prompt_tokens, completion_tokens, cost, trigger_id, body, revision) "
            "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        QVariantList{known.row, event.id.isEmpty() ? QVariant() : QVariant(event.id)} +
            eventValues(event, sort) + QVariantList{++m_revision});
    if (!status.ok())
        return status;
    return m_db.exec(QStringLiteral("insert into event_words (rowid, words) values (?, ?)"),
                     {m_db.lastInsertId(), searchableText(event)});
}

Status SessionWriter::replaceEvent(qint64 row, const Event& event, Timestamp sort)
{
    const Status status = m_db.exec(
        QStringLiteral(
            "update event set hash = ?, kind = ?, agent = ?, thread = ?, title = ?, what = ?, init = ?, "
            "end = ?, sort = ?, prompt_tokens = ?, completion_tokens = ?, cost = ?, trigger_id = ?, "
            "body = ?, revision = ? where id = ?"),
        eventValues(event, sort) + QVariantList{++m_revision, row});
    if (!status.ok())
        return status;
    return m_db.exec(QStringLiteral("update event_words set words = ? where rowid = ?"),
                     {searchableText(event), row});
}

Status SessionWriter::writeTotals(const Known& known, const SessionUpdate& update)
{
    return m_db.exec(
        QStringLiteral(
            "update session set start = ?, seen = max(seen, ?), events = ?, errors = ?, tokens = ?, "
            "cost = ?, costed = ?, service_cost = ifnull(?, service_cost), revision = ?, "
            "profile = ifnull(nullif(?, ''), profile) where id = ?"),
        {known.start.micros, update.seen.micros, known.events, known.errors, known.tokens, known.cost,
         known.costed, update.cost ? QVariant(*update.cost) : QVariant(), ++m_revision,
         textValue(update.profileId), known.row});
}

Status deleteSession(Database& database, const QString& sessionId)
{
    return database.transaction([&]() -> Status {
        const Status words = database.exec(
            QStringLiteral("delete from event_words where rowid in (select event.id from event join session "
                           "on session.id = event.session where session.uuid = ?)"),
            {sessionId});
        return words.ok() ? database.exec(QStringLiteral("delete from session where uuid = ?"), {sessionId})
                          : words;
    });
}

Status deleteSessions(Database& database)
{
    const Status status = database.transaction([&database]() -> Status {
        for (const char* sql :
             {"delete from event_words", "delete from event", "delete from agent", "delete from session"}) {
            if (Status done = database.exec(QString::fromLatin1(sql)); !done.ok())
                return done;
        }
        return done();
    });
    return status.ok() ? database.exec(QStringLiteral("vacuum")) : status;
}

} // namespace tapedeck::store

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sessionstore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::store;

namespace {

constexpr qint64 second = 1'000'000;
constexpr Timestamp noon{1'700'000'000 * second};

Event llm(const char* id, qint64 at, const char* prompt, qint64 tokens = 10, double cost = 0.01)
{
    Event out;
    out.kind = EventKind::Llm;
    out.id = QString::fromLatin1(id);
    out.agentId = QStringLiteral("a1");
    out.title = QStringLiteral("gpt-4o");
    out.init = noon + at * second;
    out.end = noon + (at + 2) * second;
    out.promptTokens = tokens;
    out.completionTokens = 1;
    out.cost = cost;
    out.body = Json::object({{"id", Json(id)}, {"prompt", Json(prompt)}, {"weight", Json::number("1.50")}});
    return out;
}

Event error(qint64 at, const char* details)
{
    Event out;
    out.kind = EventKind::Error;
    out.title = QStringLiteral("TimeoutError");
    out.init = noon + at * second;
    out.triggerId = QStringLiteral("e1");
    out.body = Json::object({{"details", Json(details)}});
    return out;
}

SessionUpdate creation(const QString& id, qint64 at = 0)
{
    SessionUpdate out;
    out.sessionId = id;
    Session session;
    session.id = id;
    session.init = noon + at * second;
    session.tags = {QStringLiteral("Run ") + id, QStringLiteral("demo")};
    session.hostEnv = Json::object({{"OS", Json::object({{"OS", Json("Linux")}})}});
    out.session = session;
    out.profileId = QStringLiteral("p1");
    out.source = QStringLiteral("replay");
    out.seen = noon + at * second;
    return out;
}

SessionUpdate withEvents(const QString& id, std::vector<Event> events, bool update = false)
{
    SessionUpdate out;
    out.sessionId = id;
    out.events = std::move(events);
    out.eventsUpdate = update;
    out.seen = noon + 100 * second;
    return out;
}

} // namespace

class TstSessionStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<SessionStore> m_store;
    QTemporaryDir m_dir;

    template <typename Value, typename Ask, typename Signal>
    Value ask(Signal signal, int argument, Ask question)
    {
        QSignalSpy spy(m_store.get(), signal);
        const quint64 token = m_store->newToken();
        question(token);
        if ((spy.isEmpty() && !spy.wait()) || spy[0][0].toULongLong() != token)
            return {};
        return spy[0][argument].template value<Value>();
    }
    SessionPage sessions(const SessionFilter& filter = {}, const PageKey& after = {}, int limit = 50)
    {
        return ask<SessionPage>(&SessionStore::sessionsReady, 1,
                                [&](quint64 token) { m_store->fetchSessions(filter, after, limit, token); });
    }
    EventPage events(const QString& id, const EventFilter& filter = {}, const PageKey& after = {},
                     int limit = 50)
    {
        return ask<EventPage>(&SessionStore::eventsReady, 1,
                              [&](quint64 token) { m_store->fetchEvents(id, filter, after, limit, token); });
    }
    Event event(qint64 row)
    {
        return ask<Event>(&SessionStore::eventReady, 2,
                          [&](quint64 token) { m_store->fetchEvent(row, token); });
    }
    Session session(const QString& id)
    {
        return ask<Session>(&SessionStore::sessionReady, 2,
                            [&](quint64 token) { m_store->fetchSession(id, token); });
    }
    void apply(const std::vector<SessionUpdate>& updates)
    {
        QSignalSpy spy(m_store.get(), &SessionStore::changed);
        for (const SessionUpdate& update : updates)
            m_store->apply(update);
        QVERIFY(spy.wait(30'000));
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SessionStore>();
        QVERIFY(m_store->open({}).ok());
    }
    void cleanup() { m_store.reset(); }

    // Sent without an id, it comes back from the export with the service's.
    void errorThatComesBackWithAnIdIsTheSame()
    {
        SessionUpdate update = creation(QStringLiteral("s1"));
        update.events = {error(9, "no answer")};
        apply({update});
        SessionUpdate exported;
        exported.sessionId = QStringLiteral("s1");
        exported.events = {error(9, "no answer")};
        exported.events.front().id = QStringLiteral("7");
        apply({exported});
        apply({exported});
        const SessionPage page = sessions();
        QCOMPARE(page.rows[0].events, 1);
        QCOMPARE(page.rows[0].errors, 1);
    }

    void sessionComesBackWhole()
    {
        SessionUpdate update = creation(QStringLiteral("s1"));
        update.agents = {{QStringLiteral("a2"), QStringLiteral("s1"), QStringLiteral("Writer")},
                         {QStringLiteral("a1"), QStringLiteral("s1"), QStringLiteral("Planner")}};
        update.events = {llm("e1", 5, "Plan the research"), error(9, "no answer")};
        apply({update});

        const SessionPage page = sessions();
        QCOMPARE(page.rows.size(), std::size_t(1));
        QVERIFY(page.last);
        const SessionRow row = page.rows[0];
        QCOMPARE(row.id, QStringLiteral("s1"));
        QCOMPARE(row.title, QStringLiteral("Run s1"));
        QCOMPARE(row.tags, QStringList({QStringLiteral("Run s1"), QStringLiteral("demo")}));
        QCOMPARE(row.events, 2);
        QCOMPARE(row.errors, 1);
        QCOMPARE(row.tokens, 11);
        QCOMPARE(row.cost, std::optional(0.01));
        QCOMPARE(row.start, noon);
        QVERIFY(!row.end);
        QCOMPARE(row.profileId, QStringLiteral("p1"));
        QCOMPARE(row.source, QStringLiteral("replay"));

        const Session full = session(QStringLiteral("s1"));
        QCOMPARE(full.hostEnv["OS"]["OS"].toQString(), QStringLiteral("Linux"));

        const auto agents = ask<std::vector<Agent>>(&SessionStore::agentsReady, 1, [&](quint64 token) {
            m_store->fetchAgents(QStringLiteral("s1"), token);
        });
        QCOMPARE(agents.size(), std::size_t(2));
        QCOMPARE(agents[0].name, QStringLiteral("Planner"));

        const EventPage list = events(QStringLiteral("s1"));
        QCOMPARE(list.rows.size(), std::size_t(2));
        const EventRow first = list.rows[0];
        QCOMPARE(first.kind, EventKind::Llm);
        QCOMPARE(first.agentName, QStringLiteral("Planner"));
        QCOMPARE(first.what, QStringLiteral("Plan the research"));
        QCOMPARE(first.offset, 5 * second);
        QCOMPARE(first.promptTokens, std::optional<qint64>(10));
        QCOMPARE(first.cost, std::optional(0.01));
        QCOMPARE(list.rows[1].what, QStringLiteral("TimeoutError · no answer"));
        QVERIFY(!list.rows[1].cost);

        const Event back = event(first.row);
        QCOMPARE(back.id, QStringLiteral("e1"));
        QCOMPARE(back.sessionId, QStringLiteral("s1"));
        QVERIFY(back.body == update.events[0].body); // to the letter, 1.50 too
        QCOMPARE(event(list.rows[1].row).triggerId, QStringLiteral("e1"));
    }

    void sameThingsTwiceCountOnce()
    {
        SessionUpdate update = creation(QStringLiteral("s1"));
        update.events = {llm("e1", 1, "x"), error(2, "a"), error(2, "b"), error(3, "a")};
        apply({update});
        apply({update, withEvents(QStringLiteral("s1"), {error(2, "a"), llm("e1", 1, "x")})});
        const SessionRow row = sessions().rows.at(0);
        QCOMPARE(row.events, 4);
        QCOMPARE(row.errors, 3);
        QCOMPARE(row.tokens, 11);
        QCOMPARE(events(QStringLiteral("s1")).rows.size(), std::size_t(4));
    }

    void anotherVersionOfAnEventReplacesIt()
    {
        apply(
            {creation(QStringLiteral("s1")), withEvents(QStringLiteral("s1"), {llm("e1", 1, "x", 10, 0.5)})});
        apply({withEvents(QStringLiteral("s1"), {llm("e1", 4, "y", 30, 0.25)}, true)});
        const SessionRow row = sessions().rows.at(0);
        QCOMPARE(row.events, 1);
        QCOMPARE(row.tokens, 31);
        QCOMPARE(row.cost, std::optional(0.25));
        const EventPage page = events(QStringLiteral("s1"));
        QCOMPARE(page.rows[0].what, QStringLiteral("y"));
        QCOMPARE(page.rows[0].offset, 4 * second);
        QVERIFY(events(QStringLiteral("s1"), {QStringLiteral("x"), {}, {}}).rows.empty());
        QCOMPARE(events(QStringLiteral("s1"), {QStringLiteral("y"), {}, {}}).rows.size(), std::size_t(1));
    }

    void anUpdateWithoutTimesMerges()
    {
        apply({creation(QStringLiteral("s1")), withEvents(QStringLiteral("s1"), {llm("e1", 1, "x")})});
        Event partial;
        partial.kind = EventKind::Llm;
        partial.id = QStringLiteral("e1");
        partial.completionTokens = 90;
        partial.body = Json::object({{"completion", Json("done")}});
        apply({withEvents(QStringLiteral("s1"), {partial}, true)});
        const EventRow row = events(QStringLiteral("s1")).rows.at(0);
        QCOMPARE(row.offset, second);
        QCOMPARE(row.promptTokens, std::optional<qint64>(10));
        QCOMPARE(row.completionTokens, std::optional<qint64>(90));
        const Event full = event(row.row);
        QCOMPARE(full.body["prompt"].toQString(), QStringLiteral("x"));
        QCOMPARE(full.body["completion"].toQString(), QStringLiteral("done"));
        QCOMPARE(sessions().rows.at(0).tokens, 100);
    }

    void updatesOfUnknownEventsCountOnlyWhereTheCreationWasNotSeen()
    {
        apply({creation(QStringLiteral("seen")),
               withEvents(QStringLiteral("seen"), {llm("ghost", 1, "x")}, true),
               withEvents(QStringLiteral("joined-late"), {llm("e9", 1, "x")}, true)});
        QCOMPARE(events(QStringLiteral("seen")).rows.size(), std::size_t(0));
        QCOMPARE(events(QStringLiteral("joined-late")).rows.size(), std::size_t(1));
    }

    void anUpdateReplacesTheSessionAsTheServiceDoes()
    {
        SessionUpdate end;
        end.sessionId = QStringLiteral("s1");
        end.sessionReplaces = true;
        end.session = Session{QStringLiteral("s1"),
                              noon,
                              noon + 60 * second,
                              QStringLiteral("Success"),
                              QStringLiteral("done"),
                              {},
                              {}};
        end.cost = 1.25;
        apply({creation(QStringLiteral("s1")), end});
        const SessionRow row = sessions().rows.at(0);
        QCOMPARE(row.endState, QStringLiteral("Success"));
        QCOMPARE(row.end, std::optional(noon + 60 * second));
        QCOMPARE(row.tags, QStringList());
        QCOMPARE(row.title, QStringLiteral("s1"));
        QCOMPARE(row.cost, std::optional(1.25));
        QVERIFY(session(QStringLiteral("s1")).hostEnv.isNull());
        QCOMPARE(session(QStringLiteral("s1")).endStateReason, QStringLiteral("done"));
    }

    void anUpdateWithoutInitMergesTheSession()
    {
        SessionUpdate end;
        end.sessionId = QStringLiteral("s1");
        end.sessionReplaces = true;
        end.session =
            Session{QStringLiteral("s1"), {}, noon + 60 * second, QStringLiteral("completed"), {}, {}, {}};
        end.cost = 0;
        apply({creation(QStringLiteral("s1")), end});
        const SessionRow row = sessions().rows.at(0);
        QCOMPARE(row.init, std::optional(noon));
        QCOMPARE(row.title, QStringLiteral("Run s1"));
        QCOMPARE(row.endState, QStringLiteral("completed"));
        QCOMPARE(row.cost, std::optional(0.0));
    }

    void eventsMayComeBeforeTheirSession()
    {
        apply({withEvents(QStringLiteral("s1"), {llm("e1", 7, "x"), llm("e2", 3, "y")})});
        SessionRow row = sessions().rows.at(0);
        QCOMPARE(row.start, noon + 3 * second);
        QCOMPARE(events(QStringLiteral("s1")).rows[1].offset, 4 * second);
        apply({creation(QStringLiteral("s1"))});
        row = sessions().rows.at(0);
        QCOMPARE(row.start, noon);
        QCOMPARE(row.events, 2);
        QCOMPARE(events(QStringLiteral("s1")).rows[1].offset, 7 * second);
    }

    void sessionPagesGoNewestFirst()
    {
        std::vector<SessionUpdate> updates;
        for (int i = 0; i < 25; ++i) // several start at the same time
            updates.push_back(creation(QString::number(i), i / 4));
        apply(updates);
        QStringList ids;
        PageKey after;
        SessionPage page;
        do {
            page = sessions({}, after, 10);
            QVERIFY(!page.rows.empty());
            for (const SessionRow& row : page.rows)
                ids << row.id;
            after = {page.rows.back().start, page.rows.back().row};
        } while (!page.last);
        QCOMPARE(ids.size(), 25);
        for (int i = 0; i < 25; ++i)
            QCOMPARE(ids[i], QString::number(24 - i));
    }

    void eventPagesGoByTime()
    {
        std::vector<Event> many;
        for (int i = 0; i < 23; ++i)
            many.push_back(llm(std::to_string(i).c_str(), (i * 7) % 23 / 2, "x"));
        apply({creation(QStringLiteral("s1")), withEvents(QStringLiteral("s1"), many)});
        std::vector<EventRow> rows;
        EventPage page;
        do {
            const PageKey after = rows.empty() ? PageKey{} : PageKey{rows.back().sort, rows.back().row};
            page = events(QStringLiteral("s1"), {}, after, 5);
            rows.insert(rows.end(), page.rows.begin(), page.rows.end());
        } while (!page.last);
        QCOMPARE(rows.size(), std::size_t(23));
        for (std::size_t i = 1; i < rows.size(); ++i)
            QVERIFY(std::pair(rows[i - 1].sort, rows[i - 1].row) < std::pair(rows[i].sort, rows[i].row));
    }

    void filters()
    {
        SessionUpdate one = creation(QStringLiteral("s1"));
        one.events = {llm("e1", 1, "Plan sea otters"), error(2, "kelp is missing")};
        SessionUpdate two = creation(QStringLiteral("50%_x"), 5);
        two.profileId = QStringLiteral("p2");
        apply({one, two});
        const auto count = [this](const SessionFilter& filter) { return sessions(filter).rows.size(); };
        QCOMPARE(count({QStringLiteral("run S"), {}, false}), std::size_t(1));
        QCOMPARE(count({QStringLiteral("0%_"), {}, false}), std::size_t(1));
        QCOMPARE(count({QStringLiteral("%"), {}, false}), std::size_t(1));
        QCOMPARE(count({{}, QStringLiteral("p2"), false}), std::size_t(1));
        QCOMPARE(count({{}, {}, true}), std::size_t(1));
        QCOMPARE(count({{}, QStringLiteral("p2"), true}), std::size_t(0));
        const QString s1 = QStringLiteral("s1");
        QCOMPARE(events(s1, {QStringLiteral("otter"), {}, {}}).rows.size(), std::size_t(1));
        QCOMPARE(events(s1, {QStringLiteral("kelp"), {EventKind::Llm}, {}}).rows.size(), std::size_t(0));
        QCOMPARE(events(s1, {{}, {EventKind::Error, EventKind::Tool}, {}}).rows.size(), std::size_t(1));
        QCOMPARE(events(s1, {{}, {}, QStringLiteral("a1")}).rows.size(), std::size_t(1));
    }

    void changesAreAskedForByRevision()
    {
        apply({creation(QStringLiteral("s1")), creation(QStringLiteral("s2")),
               withEvents(QStringLiteral("s1"), {llm("e1", 1, "x"), llm("e2", 2, "y")})});
        const SessionPage before = sessions();
        const EventPage eventsBefore = events(QStringLiteral("s1"));
        SessionUpdate agent;
        agent.sessionId = QStringLiteral("s1");
        agent.agents = {{QStringLiteral("a1"), QStringLiteral("s1"), QStringLiteral("Late")}};
        apply({withEvents(QStringLiteral("s1"), {llm("e3", 3, "z"), llm("e1", 1, "again")}), agent});

        const auto changedSessions = ask<SessionPage>(&SessionStore::sessionsReady, 1, [&](quint64 token) {
            m_store->fetchChangedSessions({}, before.revision, 10, token);
        });
        QCOMPARE(changedSessions.rows.size(), std::size_t(1));
        QCOMPARE(changedSessions.rows[0].events, 3);
        QVERIFY(changedSessions.revision > before.revision);

        qint64 revision = eventsBefore.revision;
        std::vector<EventRow> rows;
        EventPage page;
        do {
            page = ask<EventPage>(&SessionStore::eventsReady, 1, [&](quint64 token) {
                m_store->fetchChangedEvents(QStringLiteral("s1"), {}, revision, 2, token);
            });
            QVERIFY(page.revision > revision);
            revision = page.revision;
            rows.insert(rows.end(), page.rows.begin(), page.rows.end());
        } while (!page.last);
        QCOMPARE(rows.size(), std::size_t(3)); // all of them show the agent's new name
        for (const EventRow& row : rows)
            QCOMPARE(row.agentName, QStringLiteral("Late"));
    }

    void changedComesInBatches()
    {
        QSignalSpy spy(m_store.get(), &SessionStore::changed);
        for (int i = 0; i < 1'500; ++i)
            m_store->apply(creation(QString::number(i % 3)));
        QTRY_VERIFY(!spy.isEmpty());
        QStringList ids = spy[0][0].toStringList();
        ids.sort();
        QCOMPARE(ids, QStringList({QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2")}));
        QVERIFY(spy.size() <= 3);
    }

    void secretsAreMasked()
    {
        const QByteArray jwt = QByteArray("{\"alg\":\"none\"}")
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
                               '.' +
                               QByteArray("{\"session_id\":\"x\"}")
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
                               ".c2lnbmF0dXJl";
        const QString path = m_dir.filePath(QStringLiteral("secret.db"));
        {
            SessionStore store;
            QVERIFY(store.open(path).ok());
            SessionUpdate update = creation(QStringLiteral("s1"));
            update.session->endStateReason = QString::fromLatin1(jwt);
            update.session->hostEnv = Json::object({{"jwt", Json(QString::fromLatin1(jwt))}});
            Event event = llm("e1", 1, "x");
            event.body.set("prompt", Json(QStringLiteral("my token is ") + QString::fromLatin1(jwt)));
            update.events = {event};
            store.apply(update);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("redacted"));
        QVERIFY(!bytes.contains("c2lnbmF0dXJl"));
    }

    void removedSessionsAreGoneWithAllTheyHad()
    {
        SessionUpdate one = creation(QStringLiteral("s1"));
        one.events = {llm("e1", 1, "otter")};
        apply({one, creation(QStringLiteral("s2"))});
        const qint64 row = events(QStringLiteral("s1")).rows.at(0).row;
        QSignalSpy removed(m_store.get(), &SessionStore::removed);
        m_store->remove(QStringLiteral("s1"));
        QVERIFY(removed.wait());
        QCOMPARE(sessions().rows.size(), std::size_t(1));
        QVERIFY(events(QStringLiteral("s1")).rows.empty());
        QSignalSpy missing(m_store.get(), &SessionStore::missing);
        m_store->fetchEvent(row, 900);
        m_store->fetchSession(QStringLiteral("s1"), 901);
        QTRY_COMPARE(missing.size(), 2);
        QCOMPARE(missing[1][0].toULongLong(), 901u);

        QSignalSpy cleared(m_store.get(), &SessionStore::cleared);
        m_store->clear();
        QVERIFY(cleared.wait());
        QVERIFY(sessions().rows.empty());
    }

    void whatIsQueuedIsWrittenAtTheEnd()
    {
        const QString path = m_dir.filePath(QStringLiteral("kept.db"));
        {
            SessionStore store;
            QVERIFY(store.open(path).ok());
            SessionUpdate update = creation(QStringLiteral("s1"));
            update.events = {llm("e1", 1, "x")};
            store.apply(update);
        }
        m_store = std::make_unique<SessionStore>();
        QVERIFY(m_store->open(path).ok());
        QCOMPARE(sessions().rows.at(0).events, 1);
        // Revisions go on where they were.
        const qint64 revision = sessions().revision;
        apply({creation(QStringLiteral("s2"))});
        QVERIFY(sessions().revision > revision);
    }
};

QTEST_GUILESS_MAIN(TstSessionStore)
#include "tst_sessionstore.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/eventsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;

namespace {

constexpr qint64 second = 1'000'000;
constexpr Timestamp noon{1'700'000'000 * second};
const QString session = QStringLiteral("s1");

Event makeEvent(int n, qint64 at, EventKind kind = EventKind::Tool)
{
    Event out;
    out.kind = kind;
    out.id = QStringLiteral("e%1").arg(n);
    out.agentId = QStringLiteral("a1");
    out.title = QStringLiteral("step %1").arg(n);
    out.init = noon + at * second;
    out.end = noon + (at + 3) * second;
    out.body = Json::object({{"n", Json(n)}});
    return out;
}

store::SessionUpdate withEvents(std::vector<Event> events, const QString& id = session)
{
    store::SessionUpdate out;
    out.sessionId = id;
    Session value;
    value.init = noon;
    out.session = value;
    out.events = std::move(events);
    out.seen = noon;
    return out;
}

} // namespace

class TstEventsModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<store::SessionStore> m_store;

    void apply(const store::SessionUpdate& update)
    {
        QSignalSpy spy(m_store.get(), &store::SessionStore::changed);
        m_store->apply(update);
        QVERIFY(spy.wait(30'000));
    }
    static QStringList times(const EventsModel& model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out << model.index(row, EventsModel::TimeColumn).data().toString();
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<store::SessionStore>();
        QVERIFY(m_store->open({}).ok());
    }
    void cleanup() { m_store.reset(); }

    void showsTheEventsOfOneSession()
    {
        Event llm = makeEvent(1, 42, EventKind::Llm);
        llm.promptTokens = 2'980;
        llm.completionTokens = 430;
        llm.cost = 0.0341;
        llm.body = Json::object({{"prompt", Json("Summarise what was found")}});
        Event error = makeEvent(2, 50, EventKind::Error);
        error.end.reset();
        error.agentId = QStringLiteral("550e8400-e29b-41d4-a716-446655440000");
        auto update = withEvents({llm, error});
        update.agents = {{QStringLiteral("a1"), session, QStringLiteral("Researcher")}};
        m_store->apply(withEvents({makeEvent(9, 1)}, QStringLiteral("other")));
        apply(update);

        EventsModel model(*m_store);
        model.setSession(session);
        QTRY_COMPARE(model.rowCount(), 2);
        const auto cell = [&model](int row, int column, int role = Qt::DisplayRole) {
            return model.data(model.index(row, column), role);
        };
        QCOMPARE(cell(0, EventsModel::TimeColumn).toString(), QStringLiteral("00:42.0"));
        QCOMPARE(cell(0, EventsModel::KindColumn).toString(), QStringLiteral("llm"));
        QCOMPARE(cell(0, EventsModel::AgentColumn).toString(), QStringLiteral("Researcher"));
        QCOMPARE(cell(0, EventsModel::WhatColumn).toString(), QStringLiteral("Summarise what was found"));
        QCOMPARE(cell(0, EventsModel::TokensColumn, EventsModel::SortRole).toLongLong(), 3'410);
        QCOMPARE(cell(0, EventsModel::CostColumn).toString(), QStringLiteral("$0.0341"));
        QCOMPARE(cell(0, EventsModel::TookColumn).toString(), QStringLiteral("3.0 s"));
        QCOMPARE(cell(0, 0, EventsModel::KindRole).toInt(), static_cast<int>(EventKind::Llm));
        QCOMPARE(cell(0, 0, EventsModel::EventIdRole).toString(), QStringLiteral("e1"));
        QVERIFY(cell(0, 0, EventsModel::RowIdRole).toLongLong() > 0);
        QVERIFY(cell(0, EventsModel::TokensColumn, Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QCOMPARE(cell(1, EventsModel::AgentColumn).toString(), QStringLiteral("550e8400…"));
        QCOMPARE(cell(1, EventsModel::TokensColumn).toString(), QString());
        QCOMPARE(cell(1, EventsModel::TookColumn).toString(), QStringLiteral("–"));
        QVERIFY(!cell(1, EventsModel::TookColumn, EventsModel::SortRole).isValid());
    }

    void anotherSessionsRowsGoAtOnce()
    {
        m_store->apply(withEvents({makeEvent(9, 1)}, QStringLiteral("other")));
        apply(withEvents({makeEvent(1, 1), makeEvent(2, 2)}));
        EventsModel model(*m_store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSession(session);
        QTRY_COMPARE(model.rowCount(), 2);
        model.setSession(QStringLiteral("other"));
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(model.rowCount(), 1);
        model.setSession(session);
        model.setSession({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.isLoading());
        // The answer that was under way finds no taker.
        QSignalSpy ready(m_store.get(), &store::SessionStore::eventsReady);
        m_store->fetchEvents(session, {}, {}, 5, m_store->newToken());
        QVERIFY(ready.wait());
        QCOMPARE(model.rowCount(), 0);
    }

    void lateEventsGoToTheirPlaceAndChangesShow()
    {
        apply(withEvents({makeEvent(1, 10), makeEvent(2, 20)}));
        EventsModel model(*m_store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSession(session);
        QTRY_COMPARE(model.rowCount(), 2);
        QSignalSpy reset(&model, &EventsModel::modelReset);
        apply(withEvents({makeEvent(3, 15), makeEvent(4, 30), makeEvent(5, 5), makeEvent(6, 31)}));
        const QStringList wanted{QStringLiteral("00:05.0"), QStringLiteral("00:10.0"),
                                 QStringLiteral("00:15.0"), QStringLiteral("00:20.0"),
                                 QStringLiteral("00:30.0"), QStringLiteral("00:31.0")};
        QTRY_COMPARE(times(model), wanted);

        auto moved = withEvents({makeEvent(5, 25)});
        moved.eventsUpdate = true;
        moved.agents = {{QStringLiteral("a1"), session, QStringLiteral("Planner")}};
        apply(moved);
        QTRY_COMPARE(times(model).at(3), QStringLiteral("00:25.0"));
        QTRY_COMPARE(model.index(0, EventsModel::AgentColumn).data().toString(), QStringLiteral("Planner"));
        QCOMPARE(reset.size(), 0);

        m_store->remove(session);
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void pagesAndRowsBehindTheWindow()
    {
        std::vector<Event> many;
        for (int i = 0; i < 1'200; ++i)
            many.push_back(makeEvent(i, i));
        apply(withEvents(many));
        EventsModel model(*m_store);
        model.setSession(session);
        QTRY_COMPARE(model.rowCount(), 500);
        // Behind the window nothing is inserted yet, within it is.
        apply(withEvents({makeEvent(5'000, 9'000), makeEvent(5'001, 3)}));
        QTRY_COMPARE(model.rowCount(), 501);
        QVERIFY(!model.isComplete());
        while (!model.isComplete()) {
            QTRY_VERIFY(model.canFetchMore({}));
            const int before = model.rowCount();
            model.fetchMore({});
            QTRY_VERIFY(model.rowCount() > before);
        }
        QCOMPARE(model.rowCount(), 1'202);
        QCOMPARE(times(model).last(), QStringLiteral("2:30:00.0"));
    }

    void filters()
    {
        apply(withEvents({makeEvent(1, 1), makeEvent(2, 2, EventKind::Error), makeEvent(3, 3)}));
        EventsModel model(*m_store);
        model.setFilter({{}, {EventKind::Error}, {}});
        model.setSession(session);
        QTRY_COMPARE(model.rowCount(), 1);
        model.setFilter({QStringLiteral("step 3"), {}, {}});
        QTRY_COMPARE(model.index(0, EventsModel::WhatColumn).data().toString(), QStringLiteral("step 3"));
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TstEventsModel)
#include "tst_eventsmodel.moc"

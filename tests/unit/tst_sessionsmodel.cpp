// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sessionsmodel.h"
#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;

namespace {

constexpr qint64 second = 1'000'000;
constexpr Timestamp noon{1'700'000'000 * second};

store::SessionUpdate creation(const QString& id, qint64 at)
{
    store::SessionUpdate out;
    out.sessionId = id;
    Session session;
    session.id = id;
    session.init = noon + at * second;
    session.tags = {QStringLiteral("Run ") + id};
    out.session = session;
    out.seen = noon + at * second;
    return out;
}

store::SessionUpdate ending(const QString& id, qint64 from, qint64 to, const QString& state)
{
    store::SessionUpdate out = creation(id, from);
    out.sessionReplaces = true;
    out.session->end = noon + to * second;
    out.session->endState = state;
    return out;
}

Event makeEvent(const QString& id, EventKind kind, double cost)
{
    Event out;
    out.id = id;
    out.kind = kind;
    out.init = noon;
    if (cost > 0)
        out.cost = cost;
    out.body = Json::object({{"id", Json(id)}});
    return out;
}

} // namespace

class TstSessionsModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<store::SessionStore> m_store;
    test::ManualClock m_clock{noon};

    void apply(const std::vector<store::SessionUpdate>& updates)
    {
        QSignalSpy spy(m_store.get(), &store::SessionStore::changed);
        for (const auto& update : updates)
            m_store->apply(update);
        QVERIFY(spy.wait(30'000));
    }
    static QStringList ids(const SessionsModel& model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out << model.index(row, 0).data(SessionsModel::IdRole).toString();
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<store::SessionStore>();
        QVERIFY(m_store->open({}).ok());
        m_clock.jumpTo(noon + 200 * second);
    }
    void cleanup() { m_store.reset(); }

    void twoLinesForEachSession()
    {
        auto events = ending(QStringLiteral("a"), 0, 134, QStringLiteral("Success"));
        events.events = {makeEvent(QStringLiteral("1"), EventKind::Llm, 0.184),
                         makeEvent(QStringLiteral("2"), EventKind::Error, 0)};
        apply({creation(QStringLiteral("a"), 0), events, creation(QStringLiteral("b"), 100)});
        SessionsModel model(*m_store, m_clock);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        const QModelIndex done = model.index(1, 0);
        QCOMPARE(done.data().toString(), QStringLiteral("Run a"));
        QCOMPARE(done.data(SessionsModel::StateTextRole).toString(), QStringLiteral("Success"));
        QCOMPARE(done.data(SessionsModel::StateRole).toInt(),
                 static_cast<int>(SessionsModel::State::Success));
        QVERIFY(done.data(SessionsModel::SummaryRole).toString().endsWith(QStringLiteral(" · $0.1840")));
        QVERIFY(done.data(SessionsModel::SummaryRole).toString().startsWith(QStringLiteral("2 event")));
        QCOMPARE(done.data(SessionsModel::ExtentRole).toString(), QStringLiteral("2:14 · 1 err"));
        QCOMPARE(done.data(SessionsModel::EventsRole).toLongLong(), 2);
        QVERIFY(done.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Success")));
        const QModelIndex live = model.index(0, 0);
        QCOMPARE(live.data(SessionsModel::StateTextRole).toString(), QStringLiteral("live"));
        QVERIFY(!live.data(SessionsModel::CostRole).isValid());
    }

    void statesOfSessions_data()
    {
        QTest::addColumn<QString>("endState");
        QTest::addColumn<bool>("ended");
        QTest::addColumn<qint64>("later");
        QTest::addColumn<int>("state");
        using State = SessionsModel::State;
        QTest::newRow("fail") << QStringLiteral("Fail") << true << qint64(0) << static_cast<int>(State::Fail);
        QTest::newRow("indeterminate")
            << QStringLiteral("Indeterminate") << true << qint64(0) << static_cast<int>(State::Indeterminate);
        QTest::newRow("documented") << QStringLiteral("completed") << true << qint64(0)
                                    << static_cast<int>(State::Other);
        QTest::newRow("live") << QStringLiteral("Indeterminate") << false << qint64(299)
                              << static_cast<int>(State::Live);
        QTest::newRow("open") << QStringLiteral("Indeterminate") << false << qint64(301)
                              << static_cast<int>(State::Open);
    }
    void statesOfSessions()
    {
        QFETCH(QString, endState);
        QFETCH(bool, ended);
        QFETCH(qint64, later);
        QFETCH(int, state);
        auto update = ending(QStringLiteral("a"), 0, 5, endState);
        if (!ended)
            update.session->end.reset();
        apply({update});
        m_clock.jumpTo(noon + later * second);
        SessionsModel model(*m_store, m_clock);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, 0).data(SessionsModel::StateRole).toInt(), state);
    }

    void changesGoToTheirPlace()
    {
        SessionsModel model(*m_store, m_clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        apply({creation(QStringLiteral("b"), 20), creation(QStringLiteral("d"), 40)});
        QTRY_COMPARE(ids(model), QStringList({QStringLiteral("d"), QStringLiteral("b")}));
        QSignalSpy reset(&model, &SessionsModel::modelReset);
        apply({creation(QStringLiteral("a"), 10), creation(QStringLiteral("c"), 30),
               creation(QStringLiteral("e"), 50)});
        QTRY_COMPARE(ids(model).join(QString()), QStringLiteral("edcba"));
        QSignalSpy changed(&model, &SessionsModel::dataChanged);
        apply({ending(QStringLiteral("c"), 30, 35, QStringLiteral("Fail"))});
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        QCOMPARE(model.index(2, 0).data(SessionsModel::StateTextRole).toString(), QStringLiteral("Fail"));
        // One that turns out to have begun later moves up.
        apply({ending(QStringLiteral("a"), 60, 70, QStringLiteral("Success"))});
        QTRY_COMPARE(ids(model).join(QString()), QStringLiteral("aedcb"));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.rowOfSession(QStringLiteral("d")), 2);
        m_store->remove(QStringLiteral("d"));
        QTRY_COMPARE(ids(model).join(QString()), QStringLiteral("aecb"));
        QCOMPARE(model.rowOfSession(QStringLiteral("d")), -1);
    }

    void filtersAndPages()
    {
        std::vector<store::SessionUpdate> updates;
        for (int i = 0; i < 450; ++i)
            updates.push_back(creation(QStringLiteral("s%1").arg(i), i));
        apply(updates);
        SessionsModel model(*m_store, m_clock);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 200);
        QTRY_VERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 400);
        model.setFilter({QStringLiteral("run s44"), {}, false});
        QTRY_COMPARE(model.rowCount(), 11); // 44, 440 to 449
        QVERIFY(model.isComplete());
    }
};

QTEST_GUILESS_MAIN(TstSessionsModel)
#include "tst_sessionsmodel.moc"

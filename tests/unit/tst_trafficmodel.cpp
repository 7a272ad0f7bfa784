// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/trafficmodel.h"
#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;
using Outcome = store::HistoryFilter::Outcome;

namespace {

constexpr Timestamp noon{1'700'000'000'000'000};

Exchange makeExchange(int n, int status = 200)
{
    Exchange out;
    out.id = std::to_string(n);
    out.startedAt = noon;
    out.request.url = QStringLiteral("https://api.example.com/v2/stats?n=%1").arg(n);
    out.request.body = QByteArray(1'200, ' ');
    out.timing.total = 9'000;
    out.source = QStringLiteral("replay");
    if (status > 0)
        out.response = Response{status, {}, {}, "{}"};
    else
        out.failure = Error{ErrorKind::Network, QStringLiteral("Connection refused."), {}};
    return out;
}

} // namespace

class TstTrafficModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<store::HistoryStore> m_store;
    test::ManualClock m_clock{noon + 12'000'000};

    void append(int from, int to, const store::HistoryTags& tags = {})
    {
        QSignalSpy spy(m_store.get(), &store::HistoryStore::appended);
        for (int i = from; i < to; ++i)
            m_store->append(makeExchange(i), tags);
        QTRY_VERIFY_WITH_TIMEOUT(!spy.isEmpty() && spy.last()[0].toLongLong() == to, 60'000);
    }
    static qint64 idAt(const TrafficModel& model, int row)
    {
        return model.index(row, 0).data(TrafficModel::IdRole).toLongLong();
    }
    static bool descending(const TrafficModel& model)
    {
        for (int row = 1; row < model.rowCount(); ++row) {
            if (idAt(model, row - 1) <= idAt(model, row))
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<store::HistoryStore>();
        QVERIFY(m_store->open({}).ok());
    }
    void cleanup() { m_store.reset(); }

    void showsWhatWasStored()
    {
        m_store->append(
            makeExchange(0, 0),
            {{}, QStringLiteral("550e8400-e29b-41d4-a716-446655440000"), QStringLiteral("Live"), 0});
        append(1, 2, {QStringLiteral("create_events"), QStringLiteral("s1"), QStringLiteral("Local"), 3});
        TrafficModel model(*m_store, m_clock);
        QCOMPARE(model.rowCount(), 0); // reads only when asked
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        const auto cell = [&model](int row, int column, int role = Qt::DisplayRole) {
            return model.data(model.index(row, column), role);
        };
        QCOMPARE(cell(0, TrafficModel::TimeColumn).toString(), QStringLiteral("12 s ago"));
        QVERIFY(
            cell(0, TrafficModel::TimeColumn, Qt::ToolTipRole).toString().contains(QStringLiteral("UTC")));
        QCOMPARE(cell(0, TrafficModel::CallColumn).toString(), QStringLiteral("create_events"));
        QCOMPARE(cell(1, TrafficModel::CallColumn).toString(), QStringLiteral("/v2/stats"));
        QCOMPARE(cell(1, TrafficModel::SessionColumn).toString(), QStringLiteral("550e8400…"));
        QCOMPARE(cell(0, TrafficModel::EventsColumn).toString(), QStringLiteral("3"));
        QCOMPARE(cell(0, TrafficModel::StatusColumn).toString(), QStringLiteral("200"));
        QCOMPARE(cell(0, TrafficModel::TookColumn).toString(), QStringLiteral("9 ms"));
        QCOMPARE(cell(0, TrafficModel::TookColumn, TrafficModel::SortRole).toLongLong(), 9'000);
        QCOMPARE(cell(0, TrafficModel::SentColumn).toString(), QStringLiteral("1.2 kB"));
        QCOMPARE(cell(0, 0, TrafficModel::OutcomeRole).toInt(), static_cast<int>(Outcome::Ok));
        QCOMPARE(cell(1, 0, TrafficModel::OutcomeRole).toInt(), static_cast<int>(Outcome::NoAnswer));
        QCOMPARE(cell(1, TrafficModel::StatusColumn, Qt::ToolTipRole).toString(),
                 QStringLiteral("Connection refused."));
        QVERIFY(cell(0, TrafficModel::StatusColumn, Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QCOMPARE(cell(0, 0, TrafficModel::ProfileRole).toString(), QStringLiteral("Local"));
    }

    void loadsPageByPage()
    {
        append(0, 450);
        TrafficModel model(*m_store, m_clock);
        QSignalSpy loading(&model, &TrafficModel::loadingChanged);
        model.reload();
        QVERIFY(model.isLoading());
        QTRY_COMPARE(model.rowCount(), 200);
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(loading.size(), 2);
        QVERIFY(!model.isComplete());
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QVERIFY(!model.canFetchMore({})); // one page at a time
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 400);
        QTRY_VERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), 450);
        QVERIFY(model.isComplete());
        QVERIFY(!model.canFetchMore({}));
        QVERIFY(descending(model));
    }

    void holdsToTheModelContractWhileItGrows()
    {
        append(0, 1'003);
        TrafficModel model(*m_store, m_clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 200); // though the tester asks for more from within the insertion
        while (!model.isComplete()) {
            QTRY_VERIFY(model.canFetchMore({}));
            const int before = model.rowCount();
            model.fetchMore({});
            QTRY_VERIFY(model.rowCount() > before);
        }
        QCOMPARE(model.rowCount(), 1'003);
        append(1'003, 1'010);
        QTRY_COMPARE(model.rowCount(), 1'010);
        QVERIFY(descending(model));
        QSignalSpy reset(&model, &TrafficModel::modelReset);
        m_store->clear();
        QTRY_COMPARE(model.rowCount(), 0);
        QVERIFY(!reset.isEmpty());
    }

    void newRowsComeInAtTheTopWithoutAReset()
    {
        append(0, 300);
        TrafficModel model(*m_store, m_clock);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 200);
        const QPersistentModelIndex kept = model.index(5, 0);
        const qint64 keptId = kept.data(TrafficModel::IdRole).toLongLong();
        QSignalSpy reset(&model, &TrafficModel::modelReset);
        append(300, 1'500); // more than one step of new rows
        QTRY_COMPARE(model.rowCount(), 1'400);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(kept.data(TrafficModel::IdRole).toLongLong(), keptId);
        QCOMPARE(kept.row(), 1'205);
        QCOMPARE(model.rowOf(keptId), 1'205);
        QCOMPARE(model.rowOf(1), -1);
        QVERIFY(descending(model));
    }

    void aNewFilterMakesTheOldQuestionStale()
    {
        append(0, 250, {QStringLiteral("create_events"), {}, {}, 0});
        append(250, 260, {QStringLiteral("update_session"), {}, {}, 0});
        TrafficModel model(*m_store, m_clock);
        model.reload();
        store::HistoryFilter filter;
        filter.endpoint = QStringLiteral("nothing");
        model.setFilter(filter);
        filter.endpoint = QStringLiteral("update_session");
        model.setFilter(filter);
        QTRY_COMPARE(model.rowCount(), 10);
        QTRY_VERIFY(!model.isLoading());
        QCOMPARE(model.rowCount(), 10);
        append(260, 261, {QStringLiteral("create_events"), {}, {}, 0});
        append(261, 262, {QStringLiteral("update_session"), {}, {}, 0});
        QTRY_COMPARE(model.rowCount(), 11);
        QCOMPARE(idAt(model, 0), 262);
    }

    void twoModelsDoNotTakeEachOthersAnswers()
    {
        append(0, 30, {QStringLiteral("a"), {}, {}, 0});
        append(30, 50, {QStringLiteral("b"), {}, {}, 0});
        TrafficModel one(*m_store, m_clock);
        TrafficModel two(*m_store, m_clock);
        one.setFilter({{}, QStringLiteral("a"), {}, {}});
        two.setFilter({{}, QStringLiteral("b"), {}, {}});
        QTRY_COMPARE(one.rowCount(), 30);
        QTRY_COMPARE(two.rowCount(), 20);
    }

    void goesAwayWhileLoading()
    {
        append(0, 300);
        auto model = std::make_unique<TrafficModel>(*m_store, m_clock);
        model->reload();
        QSignalSpy page(m_store.get(), &store::HistoryStore::pageReady);
        QVERIFY(page.wait()); // the answer is on its way or there
        model->fetchMore({});
        model.reset();
        m_store->fetchPage({}, 0, 1, m_store->newToken());
        QVERIFY(page.wait());
    }

    void farEndIsLetGoWhileRowsComeIn()
    {
        TrafficModel model(*m_store, m_clock);
        model.reload();
        QTRY_VERIFY(model.isComplete() && !model.isLoading());
        const int most = static_cast<int>(TrafficModel::liveRows);
        append(0, most + 700);
        QTRY_COMPARE_WITH_TIMEOUT(idAt(model, 0), most + 700, 60'000);
        QCOMPARE(model.rowCount(), most);
        QVERIFY(!model.isComplete());
        QVERIFY(descending(model));
        QTRY_VERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), most + 200);
        QVERIFY(descending(model));
    }
};

QTEST_GUILESS_MAIN(TstTrafficModel)
#include "tst_trafficmodel.moc"

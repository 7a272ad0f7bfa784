// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/arrivalsmodel.h"
#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;

namespace {

constexpr Timestamp noon{1'700'000'000'000'000};

Exchange makeExchange(int n, int status = 200, qsizetype bytes = 10)
{
    Exchange out;
    out.id = std::to_string(n);
    out.startedAt = noon + n;
    out.request.url = QStringLiteral("http://127.0.0.1:8787/v2/create_events");
    out.request.body = QByteArray(bytes, 'x');
    out.sessionId = QStringLiteral("s1");
    out.timing.total = 2'000;
    if (status > 0)
        out.response = Response{status, {}, {}, "\"Success\""};
    return out;
}

} // namespace

class TstArrivalsModel : public QObject
{
    Q_OBJECT

    std::optional<contract::Api> m_api;
    test::ManualClock m_clock{noon};

private Q_SLOTS:
    void initTestCase()
    {
        auto api = contract::Api::load();
        QVERIFY(api.ok());
        m_api.emplace(std::move(api).value());
    }

    void newestFirst()
    {
        ArrivalsModel model(*m_api, m_clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Exchange other = makeExchange(2, 404);
        other.request.method = "GET";
        other.request.url = QStringLiteral("http://127.0.0.1:8787/elsewhere?x=1");
        model.append({makeExchange(1), other});
        model.append({makeExchange(3, 0)});
        model.append({});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.exchange(model.index(0, 0))->id, std::string("3"));
        QCOMPARE(model.exchange(model.index(2, 0))->id, std::string("1"));
        const auto cell = [&model](int row, int column, int role = Qt::DisplayRole) {
            return model.data(model.index(row, column), role);
        };
        QCOMPARE(cell(2, ArrivalsModel::CallColumn).toString(), QStringLiteral("create_events"));
        QCOMPARE(cell(1, ArrivalsModel::CallColumn).toString(), QStringLiteral("/elsewhere"));
        QCOMPARE(cell(1, ArrivalsModel::MethodColumn).toString(), QStringLiteral("GET"));
        QCOMPARE(cell(2, ArrivalsModel::SessionColumn).toString(), QStringLiteral("s1"));
        QCOMPARE(cell(2, ArrivalsModel::StatusColumn).toString(), QStringLiteral("200"));
        QCOMPARE(cell(0, ArrivalsModel::StatusColumn).toString(), QStringLiteral("–"));
        QCOMPARE(cell(2, ArrivalsModel::TookColumn).toString(), QStringLiteral("2 ms"));
        QCOMPARE(cell(2, ArrivalsModel::ReceivedColumn).toString(), QStringLiteral("10 B"));
        QCOMPARE(cell(2, ArrivalsModel::SentColumn, ArrivalsModel::SortRole).toLongLong(), 9);
        using Outcome = ArrivalsModel::Outcome;
        QCOMPARE(cell(2, 0, ArrivalsModel::OutcomeRole).toInt(), static_cast<int>(Outcome::Ok));
        QCOMPARE(cell(1, 0, ArrivalsModel::OutcomeRole).toInt(), static_cast<int>(Outcome::Refused));
        QCOMPARE(cell(0, 0, ArrivalsModel::OutcomeRole).toInt(), static_cast<int>(Outcome::Cut));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void staysWithinItsBounds()
    {
        ArrivalsModel model(*m_api, m_clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<Exchange> many;
        for (int i = 0; i < 7'000; ++i)
            many.push_back(makeExchange(i));
        model.append(many);
        const QPersistentModelIndex oldest = model.index(6'999, 0);
        model.append(many);
        QCOMPARE(model.rowCount(), static_cast<int>(ArrivalsModel::maxRows));
        QVERIFY(!oldest.isValid());
        for (int i = 7'000; i < 12'000; ++i)
            many.push_back(makeExchange(i));
        model.append(many); // more than fits at once
        QCOMPARE(model.rowCount(), static_cast<int>(ArrivalsModel::maxRows));
        QCOMPARE(model.exchange(model.index(0, 0))->id, std::string("11999"));

        model.clear();
        constexpr qsizetype mib = 1 << 20;
        for (int i = 0; i < 10; ++i)
            model.append({makeExchange(i, 200, 10 * mib)});
        QCOMPARE(model.rowCount(), 6);
        model.append({makeExchange(99, 200, 100 * mib)}); // the newest stays, whatever its size
        QCOMPARE(model.rowCount(), 1);
        model.append({makeExchange(100)});
        QCOMPARE(model.exchange(model.index(0, 0))->id, std::string("100"));
    }
};

QTEST_GUILESS_MAIN(TstArrivalsModel)
#include "tst_arrivalsmodel.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/rowsrun.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <atomic>

using namespace tapedeck;
using namespace tapedeck::gui;

namespace {

using Done = std::function<void(RowOutcome)>;

std::unique_ptr<capture::RowsReader> reader(const QByteArray& text)
{
    auto rows = capture::RowsReader::fromBytes(text);
    if (!rows)
        qFatal("%s", qPrintable(rows.error().text));
    return *std::move(rows);
}

QByteArray csvOf(int rows)
{
    QByteArray out = "n\n";
    for (int i = 1; i <= rows; ++i)
        out += QByteArray::number(i) + '\n';
    return out;
}

int numberOf(const capture::DataRow& row)
{
    return static_cast<int>(row.values["n"].toInteger());
}

/// Counts how much is asked of it; can run dry with an error of the file.
class EndlessRows : public capture::RowsReader
{
public:
    EndlessRows(std::atomic_int& asked, int breaksAt)
        : m_asked(asked)
        , m_breaksAt(breaksAt)
    {}
    [[nodiscard]] Format format() const override { return Format::JsonLines; }
    [[nodiscard]] const std::vector<std::string>& columns() const override { return m_columns; }
    [[nodiscard]] Result<std::optional<capture::DataRow>> next() override
    {
        const int row = ++m_asked;
        if (m_breaksAt > 0 && row >= m_breaksAt)
            return Error{ErrorKind::Io, QStringLiteral("The disk is gone."), {}};
        return std::optional(capture::DataRow{row, Json::object({{"n", row}})});
    }
    [[nodiscard]] double progress() const override { return 0; }

private:
    std::atomic_int& m_asked;
    int m_breaksAt;
    std::vector<std::string> m_columns{"n"};
};

} // namespace

class TestRowsRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreSentInOrderOneAtATime();
    void noMoreThanAskedForAreInFlight();
    void faultsNameTheirLines();
    void aHundredFaultsAreKeptAndAllAreCounted();
    void cancelWaitsForWhatIsInFlight();
    void anAnswerCountsOnce();
    void anAnswerAfterTheEndOfTheRunIsHarmless();
    void answersAtOnceLeaveTheEventLoopItsTurns();
    void onlyAFewRowsAreReadAhead();
    void aBrokenFileEndsTheRun();
    void theReportIsACsvOfEveryRow();
    void aFileWithoutRowsEndsAtOnce();
};

void TestRowsRun::rowsAreSentInOrderOneAtATime()
{
    std::vector<int> order;
    std::vector<Done> open;
    RowsRun run(reader(csvOf(200)), [&](const capture::DataRow& row, Done done) {
        order.push_back(numberOf(row));
        open.push_back(std::move(done));
    });
    QSignalSpy finished(&run, &RowsRun::finished);
    QSignalSpy progressed(&run, &RowsRun::progressed);
    run.start();
    QVERIFY(run.isRunning());
    double before = 0;
    for (std::size_t i = 0; i < 200; ++i) {
        QTRY_COMPARE(open.size(), i + 1);
        QCOMPARE(run.inFlight(), 1);
        open[i]({RowOutcome::Sent, 200, {}});
        QVERIFY(run.share() >= before);
        before = run.share();
    }
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!run.isRunning());
    QVERIFY(!run.wasCancelled());
    QCOMPARE(run.share(), 1.0);
    QVERIFY(!progressed.isEmpty());
    QCOMPARE(run.counts().sent, qint64{200});
    QCOMPARE(run.counts().faults(), qint64{0});
    for (int i = 0; i < 200; ++i)
        QCOMPARE(order[static_cast<std::size_t>(i)], i + 1);
}

void TestRowsRun::noMoreThanAskedForAreInFlight()
{
    std::deque<Done> open;
    int most = 0;
    RowsRun* self = nullptr;
    RowsRun run(reader(csvOf(50)), [&](const capture::DataRow&, Done done) {
        open.push_back(std::move(done));
        most = std::max(most, self->inFlight());
    });
    self = &run;
    run.setInFlight(4);
    QSignalSpy finished(&run, &RowsRun::finished);
    run.start();
    QTRY_COMPARE(open.size(), std::size_t{4});
    while (finished.isEmpty()) {
        if (open.empty()) {
            QTRY_VERIFY(!open.empty() || !finished.isEmpty());
            continue;
        }
        const Done done = std::move(open.back()); // the last first: order of answers is nobody's duty
        open.pop_back();
        done({RowOutcome::Sent, 200, {}});
    }
    QCOMPARE(most, 4);
    QCOMPARE(run.counts().sent, qint64{50});
}

void TestRowsRun::faultsNameTheirLines()
{
    const QByteArray text = "n,city\n1,Bonn\n2\n3,Ulm\n4,Kiel\n5,Jena\n";
    RowsRun run(reader(text), [](const capture::DataRow& row, const Done& done) {
        switch (numberOf(row)) {
        case 3:
            return done({RowOutcome::Refused, 400, QStringLiteral("no such city")});
        case 4:
            return done({RowOutcome::NoAnswer, 0, QStringLiteral("timed out")});
        case 5:
            return done({RowOutcome::NotSent, 0, QStringLiteral("no agent")});
        default:
            return done({RowOutcome::Sent, 200, {}});
        }
    });
    QSignalSpy finished(&run, &RowsRun::finished);
    run.start();
    QVERIFY(finished.isEmpty()); // never from within start()
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(run.counts(), (RowCounts{1, 1, 1, 1, 1}));
    QCOMPARE(run.counts().total(), qint64{5});
    const auto& faults = run.faults();
    QCOMPARE(faults.size(), std::size_t{4});
    QCOMPARE(faults[0].line, qint64{3});
    QCOMPARE(faults[0].kind, RowFault::Kind::Unreadable);
    QVERIFY(!faults[0].text.isEmpty());
    QCOMPARE(faults[1].line, qint64{4});
    QCOMPARE(faults[1].status, 400);
    QCOMPARE(faults[1].text, QStringLiteral("no such city"));
    QCOMPARE(faults[2].kind, RowFault::Kind::NoAnswer);
    QCOMPARE(faults[3].line, qint64{6});
    QCOMPARE(faults[3].kind, RowFault::Kind::NotSent);
}

void TestRowsRun::aHundredFaultsAreKeptAndAllAreCounted()
{
    RowsRun run(reader(csvOf(350)), [](const capture::DataRow&, const Done& done) {
        done({RowOutcome::Refused, 422, QStringLiteral("no")});
    });
    QSignalSpy finished(&run, &RowsRun::finished);
    run.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(run.counts().refused, qint64{350});
    QCOMPARE(run.faults().size(), RowsRun::mostFaults);
    QCOMPARE(run.faults().back().line, qint64{101});
}

void TestRowsRun::cancelWaitsForWhatIsInFlight()
{
    std::vector<Done> open;
    RowsRun run(reader(csvOf(500)),
                [&](const capture::DataRow&, Done done) { open.push_back(std::move(done)); });
    run.setInFlight(3);
    QSignalSpy finished(&run, &RowsRun::finished);
    run.start();
    QTRY_COMPARE(open.size(), std::size_t{3});
    run.cancel();
    run.cancel();
    QVERIFY(run.isRunning());
    QVERIFY(run.wasCancelled());
    open[0]({RowOutcome::Sent, 200, {}});
    open[1]({RowOutcome::Sent, 200, {}});
    QVERIFY(finished.isEmpty());
    open[2]({RowOutcome::Sent, 200, {}});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(open.size(), std::size_t{3}); // none was begun after cancel()
    QCOMPARE(run.counts().sent, qint64{3});
    QVERIFY(run.share() < 1);

    RowsRun idle(reader(csvOf(3)), [](const capture::DataRow&, const Done&) {});
    QSignalSpy ended(&idle, &RowsRun::finished);
    idle.start();
    idle.cancel(); // before the first row is read
    QVERIFY(ended.isEmpty());
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(idle.counts().total(), qint64{0});
}

void TestRowsRun::anAnswerCountsOnce()
{
    std::vector<Done> open;
    RowsRun run(reader(csvOf(2)),
                [&](const capture::DataRow&, Done done) { open.push_back(std::move(done)); });
    QSignalSpy finished(&run, &RowsRun::finished);
    run.start();
    QTRY_COMPARE(open.size(), std::size_t{1});
    open[0]({RowOutcome::Sent, 200, {}});
    open[0]({RowOutcome::Refused, 400, {}});
    QTRY_COMPARE(open.size(), std::size_t{2});
    open[1]({RowOutcome::Sent, 200, {}});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(run.counts(), (RowCounts{2, 0, 0, 0, 0}));
}

void TestRowsRun::anAnswerAfterTheEndOfTheRunIsHarmless()
{
    std::vector<Done> open;
    {
        RowsRun run(reader(csvOf(2)),
                    [&](const capture::DataRow&, Done done) { open.push_back(std::move(done)); });
        run.start();
        QTRY_COMPARE(open.size(), std::size_t{1});
    }
    open[0]({RowOutcome::Sent, 200, {}});
    QCOMPARE(open.size(), std::size_t{1});
}

void TestRowsRun::answersAtOnceLeaveTheEventLoopItsTurns()
{
    constexpr int rows = 20'000;
    RowsRun run(reader(csvOf(rows)), [](const capture::DataRow&, const Done& done) {
        done({RowOutcome::Sent, 200, {}});
    });
    int turns = 0;
    QTimer ticking;
    connect(&ticking, &QTimer::timeout, &run, [&turns] { ++turns; });
    ticking.start(0);
    QSignalSpy finished(&run, &RowsRun::finished);
    run.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(run.counts().sent, qint64{rows});
    QVERIFY2(turns > 50, qPrintable(QString::number(turns)));
}

void TestRowsRun::onlyAFewRowsAreReadAhead()
{
    std::atomic_int asked = 0;
    std::vector<Done> open;
    auto run = std::make_unique<RowsRun>(
        std::make_unique<EndlessRows>(asked, 0),
        [&](const capture::DataRow&, Done done) { open.push_back(std::move(done)); });
    run->start();
    for (std::size_t i = 0; i < 300; ++i) {
        QTRY_COMPARE(open.size(), i + 1);
        QVERIFY2(asked <= static_cast<int>(i) + 160, qPrintable(QString::number(asked)));
        open[i]({RowOutcome::Sent, 200, {}});
    }
    QSignalSpy finished(run.get(), &RowsRun::finished);
    run->cancel();
    QTRY_COMPARE(open.size(), std::size_t{301});
    open.back()({RowOutcome::Sent, 200, {}});
    QTRY_COMPARE(finished.size(), 1);
}

void TestRowsRun::aBrokenFileEndsTheRun()
{
    std::atomic_int asked = 0;
    RowsRun run(std::make_unique<EndlessRows>(asked, 6), [](const capture::DataRow&, const Done& done) {
        done({RowOutcome::Sent, 200, {}});
    });
    QSignalSpy finished(&run, &RowsRun::finished);
    run.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(run.counts(), (RowCounts{5, 0, 0, 0, 1}));
    QCOMPARE(run.faults().front().text, QStringLiteral("The disk is gone."));
    QCOMPARE(asked.load(), 6);
}

void TestRowsRun::theReportIsACsvOfEveryRow()
{
    RowsRun run(reader("n\n1\n2\nx,y\n3\n"), [](const capture::DataRow& row, const Done& done) {
        if (numberOf(row) == 2)
            done({RowOutcome::Refused, 400, QStringLiteral("say \"why\",\nplease")});
        else if (numberOf(row) == 3)
            done({RowOutcome::NoAnswer, 0, QStringLiteral("cut")});
        else
            done({RowOutcome::Sent, 200, {}});
    });
    QSignalSpy finished(&run, &RowsRun::finished);
    run.start();
    QTRY_COMPARE(finished.size(), 1);
    auto lines = capture::RowsReader::fromBytes(run.report());
    QVERIFY(lines.ok());
    QCOMPARE((*lines)->columns(), (std::vector<std::string>{"line", "status", "text"}));
    std::vector<Json> rows;
    for (auto next = (*lines)->next(); next && *next; next = (*lines)->next())
        rows.push_back((*next)->values);
    QCOMPARE(rows.size(), std::size_t{4});
    QCOMPARE(rows[0].dump(), std::string("{\"line\":2,\"status\":200,\"text\":\"\"}"));
    QCOMPARE(rows[1]["text"].toQString(), QStringLiteral("say \"why\",\nplease"));
    QCOMPARE(rows[2]["status"].toQString(), QStringLiteral("unreadable"));
    QCOMPARE(rows[2]["line"].toInteger(), qint64{4});
    QCOMPARE(rows[3]["status"].toQString(), QStringLiteral("no answer"));
}

void TestRowsRun::aFileWithoutRowsEndsAtOnce()
{
    int sent = 0;
    RowsRun run(reader("n,city\n"), [&](const capture::DataRow&, const Done&) { ++sent; });
    QSignalSpy finished(&run, &RowsRun::finished);
    run.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(sent, 0);
    QCOMPARE(run.counts().total(), qint64{0});
}

QTEST_GUILESS_MAIN(TestRowsRun)
#include "tst_rowsrun.moc"

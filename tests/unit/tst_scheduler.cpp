// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/scheduler.h"

#include <QTest>

#include <algorithm>

using namespace tapedeck;
using namespace tapedeck::replay;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 start = 500 * second; // some moment of the clock

/// A plan of nothing but due times, by track; steps are numbered by due time as in a real plan.
Plan planOf(const std::vector<std::vector<qint64>>& tracks)
{
    Plan plan;
    std::vector<std::pair<qint64, quint32>> all;
    for (std::size_t track = 0; track < tracks.size(); ++track) {
        for (const qint64 due : tracks[track])
            all.emplace_back(due, static_cast<quint32>(track));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    plan.tracks.resize(tracks.size());
    plan.duration = all.empty() ? 0 : all.back().first;
    for (const auto& [due, track] : all) {
        Step step;
        step.due = due;
        step.track = track;
        plan.tracks[track].steps.push_back(static_cast<quint32>(plan.steps.size()));
        plan.steps.push_back(step);
    }
    return plan;
}

Pace factor(double value)
{
    return {Pace::Kind::Factor, value};
}
constexpr Pace asFastAsPossible{Pace::Kind::Max, 1};

} // namespace

class TstScheduler : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatRemainsFollowsThePace()
    {
        const Plan plan = planOf({{0, 10 * second, 100 * second}});
        Scheduler scheduler(plan, {}, 8);
        scheduler.start(start);
        QCOMPARE(scheduler.remaining(start), std::optional(100 * second));
        QVERIFY(scheduler.next(start));
        scheduler.finished(0);
        const qint64 later = start + 5 * second;
        QCOMPARE(scheduler.remaining(later), std::optional(95 * second));
        scheduler.setPace(factor(10), later);
        QCOMPARE(scheduler.remaining(later), std::optional(95 * second / 10));
        scheduler.pause(later);
        QCOMPARE(scheduler.remaining(later + 60 * second), std::optional(95 * second / 10));
        scheduler.resume(later + 60 * second);
        scheduler.setPace({Pace::Kind::Rate, 2}, later + 60 * second);
        QCOMPARE(scheduler.remaining(later + 60 * second), std::optional(second / 2)); // two are left
        scheduler.setPace(asFastAsPossible, later + 60 * second);
        QVERIFY(!scheduler.remaining(later + 60 * second));
        scheduler.dropAll();
        scheduler.setPace({}, later + 60 * second);
        QCOMPARE(scheduler.remaining(later + 60 * second), std::optional<qint64>(0));
    }
    void stepsComeWhenTheyAreDue()
    {
        const Plan plan = planOf({{0, 2 * second}});
        Scheduler scheduler(plan, {}, 8);
        scheduler.start(start);
        auto ready = scheduler.next(start);
        QVERIFY(ready);
        QCOMPARE(ready->step, 0u);
        scheduler.finished(0);
        QVERIFY(!scheduler.next(start + 2 * second - 1));
        QCOMPARE(scheduler.nextTime(), std::optional<qint64>(start + 2 * second));
        ready = scheduler.next(start + 2 * second + 7);
        QVERIFY(ready);
        QCOMPARE(ready->step, 1u);
        QCOMPARE(ready->lateness, 7);
        QVERIFY(!scheduler.done());
        scheduler.finished(1);
        QVERIFY(scheduler.done());
    }
    void aStepWaitsForTheOneBeforeInItsTrackAndIsLateThen()
    {
        const Plan plan = planOf({{0, second}});
        Scheduler scheduler(plan, {}, 8);
        scheduler.start(start);
        QVERIFY(scheduler.next(start));
        QVERIFY(!scheduler.next(start + 5 * second));
        QVERIFY(!scheduler.nextTime()); // only an answer can help
        scheduler.finished(0);
        const auto ready = scheduler.next(start + 5 * second);
        QVERIFY(ready);
        QCOMPARE(ready->lateness, 4 * second);
    }
    void tracksRunSideBySideUpToTheLimit()
    {
        const Plan plan = planOf({{0, 0}, {0, 0}, {0, 0}});
        Scheduler scheduler(plan, asFastAsPossible, 2);
        scheduler.start(start);
        const auto first = scheduler.next(start);
        const auto other = scheduler.next(start);
        QVERIFY(first && other);
        QVERIFY(plan.steps[first->step].track != plan.steps[other->step].track);
        QCOMPARE(scheduler.inFlight(), 2);
        QVERIFY(!scheduler.next(start));
        scheduler.finished(first->step);
        QVERIFY(scheduler.next(start));
    }
    void aFactorStretchesAndShrinksGaps_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<qint64>("when");
        QTest::newRow("10x") << 10.0 << second;
        QTest::newRow("0.1x") << 0.1 << 100 * second;
        QTest::newRow("1000x") << 1000.0 << second / 100;
    }
    void aFactorStretchesAndShrinksGaps()
    {
        QFETCH(double, value);
        QFETCH(qint64, when);
        const Plan plan = planOf({{0, 10 * second}});
        Scheduler scheduler(plan, factor(value), 8);
        scheduler.start(start);
        scheduler.next(start);
        scheduler.finished(0);
        QCOMPARE(scheduler.nextTime(), std::optional<qint64>(start + when));
        QVERIFY(!scheduler.next(start + when - 1));
        QVERIFY(scheduler.next(start + when));
    }
    void aRateSendsEvenlyWhateverTheTimes()
    {
        const Plan plan = planOf({{0}, {0}, {3600 * second}, {7200 * second}});
        Scheduler scheduler(plan, {Pace::Kind::Rate, 4}, 8);
        scheduler.start(start);
        for (int i = 0; i < 4; ++i) {
            const qint64 when = start + i * second / 4;
            QVERIFY(i == 0 || !scheduler.next(when - 1));
            QVERIFY(scheduler.next(when));
        }
    }
    void maxSendsInRecordedOrderWithoutWaiting()
    {
        const Plan plan = planOf({{0, 50 * second}, {10 * second, 60 * second}});
        Scheduler scheduler(plan, asFastAsPossible, 1);
        scheduler.start(start);
        for (quint32 step = 0; step < 4; ++step) {
            const auto ready = scheduler.next(start);
            QVERIFY(ready);
            QCOMPARE(ready->step, step);
            QCOMPARE(ready->lateness, 0);
            scheduler.finished(step);
        }
        QVERIFY(scheduler.done());
    }
    void pauseStopsTheClockOfTheRun()
    {
        const Plan plan = planOf({{0, 10 * second}});
        Scheduler scheduler(plan, {}, 8);
        scheduler.start(start);
        scheduler.next(start);
        scheduler.finished(0);
        scheduler.pause(start + 4 * second);
        QVERIFY(!scheduler.next(start + 100 * second));
        QVERIFY(!scheduler.nextTime());
        scheduler.resume(start + 100 * second);
        QCOMPARE(scheduler.nextTime(), std::optional<qint64>(start + 106 * second));
        QVERIFY(!scheduler.next(start + 106 * second - 1));
        const auto ready = scheduler.next(start + 106 * second);
        QVERIFY(ready);
        QCOMPARE(ready->lateness, 0);
    }
    void paceCanChangeWhileRunning()
    {
        const Plan plan = planOf({{0, 10 * second, 20 * second}});
        Scheduler scheduler(plan, {}, 8);
        scheduler.start(start);
        scheduler.next(start);
        scheduler.finished(0);
        scheduler.setPace(factor(2), start + 4 * second); // 6 s are left, at double speed 3
        QVERIFY(!scheduler.next(start + 7 * second - 1));
        QVERIFY(scheduler.next(start + 7 * second));
        scheduler.finished(1);
        scheduler.setPace(asFastAsPossible, start + 8 * second);
        QVERIFY(scheduler.next(start + 8 * second));
    }
    void fromMaxBackToRecordedGoesOnFromWhatIsNext()
    {
        const Plan plan = planOf({{0, 100 * second, 101 * second}});
        Scheduler scheduler(plan, asFastAsPossible, 8);
        scheduler.start(start);
        scheduler.next(start);
        scheduler.finished(0);
        scheduler.setPace({}, start + second);
        QVERIFY(scheduler.next(start + second));
        scheduler.finished(1);
        QVERIFY(!scheduler.next(start + second));
        QVERIFY(scheduler.next(start + 2 * second));
    }
    void oneStepAtATimeDoesNotWaitForItsTime()
    {
        const Plan plan = planOf({{0, 3600 * second, 3610 * second}});
        Scheduler scheduler(plan, {}, 8);
        scheduler.start(start);
        scheduler.pause(start);
        QVERIFY(!scheduler.next(start));
        scheduler.stepOnce();
        QVERIFY(scheduler.next(start));
        QVERIFY(!scheduler.next(start));
        scheduler.finished(0);
        scheduler.stepOnce();
        const auto ready = scheduler.next(start + second);
        QVERIFY(ready);
        QCOMPARE(ready->step, 1u);
        scheduler.finished(1);
        scheduler.resume(start + 2 * second); // goes on from where stepping came to
        QCOMPARE(scheduler.nextTime(), std::optional<qint64>(start + 12 * second));
    }
    void aRetryComesAtItsTimeAndHoldsItsTrack()
    {
        const Plan plan = planOf({{0, 0}, {0}});
        Scheduler scheduler(plan, asFastAsPossible, 1);
        scheduler.start(start);
        const auto first = scheduler.next(start);
        QVERIFY(first);
        scheduler.retryAt(first->step, start + 3 * second);
        const auto other = scheduler.next(start); // the other track goes on meanwhile
        QVERIFY(other);
        QVERIFY(plan.steps[other->step].track != plan.steps[first->step].track);
        scheduler.finished(other->step);
        QVERIFY(!scheduler.next(start + 3 * second - 1));
        QVERIFY(!scheduler.done());
        const auto again = scheduler.next(start + 3 * second);
        QVERIFY(again && again->retry);
        QCOMPARE(again->step, first->step);
        scheduler.finished(again->step);
        QVERIFY(scheduler.next(start + 3 * second));
    }
    void retriesWaitWhilePausedUnlessStepped()
    {
        const Plan plan = planOf({{0}, {0}});
        Scheduler scheduler(plan, asFastAsPossible, 8);
        scheduler.start(start);
        const auto first = scheduler.next(start);
        scheduler.pause(start);
        scheduler.retryAt(first->step, start + second);
        QVERIFY(!scheduler.next(start + 2 * second));
        scheduler.resume(start + 2 * second);
        const auto again = scheduler.next(start + 2 * second);
        QVERIFY(again && again->retry);
        scheduler.finished(again->step);
        scheduler.pause(start + 3 * second);
        scheduler.stepOnce();
        const auto single = scheduler.next(start + 3 * second);
        QVERIFY(single);
        scheduler.retryAt(single->step, start + 4 * second);
        QCOMPARE(scheduler.nextTime(), std::optional<qint64>(start + 4 * second));
        QVERIFY(scheduler.next(start + 4 * second));
    }
    void aDroppedTrackEndsAndOthersGoOn()
    {
        const Plan plan = planOf({{0, 1, 2}, {5}});
        Scheduler scheduler(plan, asFastAsPossible, 8);
        scheduler.start(start);
        QCOMPARE(scheduler.next(start)->step, 0u);
        QCOMPARE(scheduler.dropTrack(0), (std::vector<quint32>{1, 2}));
        scheduler.finished(0);
        QCOMPARE(scheduler.next(start)->step, 3u);
        scheduler.finished(3);
        QVERIFY(scheduler.done());
    }
    void dropAllLeavesOnlyWhatIsInFlight()
    {
        const Plan plan = planOf({{0, 1}, {2, 3}, {4}});
        Scheduler scheduler(plan, asFastAsPossible, 2);
        scheduler.start(start);
        const auto flying = scheduler.next(start);
        const auto waiting = scheduler.next(start);
        scheduler.retryAt(waiting->step, start + second);
        auto dropped = scheduler.dropAll();
        std::sort(dropped.begin(), dropped.end());
        QCOMPARE(dropped.size(), std::size_t{4});
        QVERIFY(std::find(dropped.begin(), dropped.end(), waiting->step) != dropped.end());
        QVERIFY(!scheduler.done());
        scheduler.finished(flying->step);
        QVERIFY(scheduler.done());
    }
};

QTEST_APPLESS_MAIN(TstScheduler)
#include "tst_scheduler.moc"

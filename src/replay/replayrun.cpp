// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/replayrun.h"

#include "core/clock.h"
#include "replay/curltransport.h"
#include "replay/runworker.h"

#include <QPointer>

#include <algorithm>
#include <mutex>
#include <thread>

namespace tapedeck::replay {

class ReplayRun::Private
{
public:
    Private(ReplayRun* owner, std::shared_ptr<const Plan> givenPlan, const contract::Api& givenApi,
            RunOptions givenOptions)
        : q(owner)
        , plan(std::move(givenPlan))
        , api(givenApi)
        , options(std::move(givenOptions))
        , key(RunKey::random())
        , builder(*plan, api, {options.profile.baseUrl, {}, key, 0})
        , results(plan->steps.size())
    {
        for (std::size_t i = 0; i < results.size(); ++i)
            results[i].step = static_cast<quint32>(i);
        counts.requests = static_cast<qint64>(results.size());
    }

    void launch(bool paused);
    void deliver(RunBatch batch); ///< on the run's thread
    void receive();               ///< on the owner's thread
    void count(const StepResult& result, int by);
    void setState(State next);
    void skipAll();
    [[nodiscard]] bool isOver() const { return state == State::Finished || state == State::Stopped; }

    ReplayRun* q;
    std::shared_ptr<const Plan> plan;
    const contract::Api& api;
    RunOptions options;
    RunKey key;
    StepBuilder builder; ///< for the names of new sessions only
    SystemClock clock;
    State state = State::Idle;
    std::vector<StepResult> results;
    RunCounts counts;
    Timestamp startedAt;
    qint64 ranBefore = 0; ///< microseconds, without pauses
    qint64 runningSince = 0;

    std::unique_ptr<RunWorker> worker;
    std::thread thread;

    std::mutex mutex;
    std::vector<RunBatch> arrived; ///< guarded by mutex
    bool announced = false;        ///< guarded by mutex: receive() is on its way
};

void ReplayRun::Private::launch(bool paused)
{
    startedAt = clock.now();
    worker = std::make_unique<RunWorker>(
        *plan, api, options, key, std::make_unique<CurlTransport>(options.profile, options.concurrency),
        clock, [this](RunBatch batch) { deliver(std::move(batch)); });
    thread = std::thread([this, paused] { worker->run(paused); });
}

void ReplayRun::Private::deliver(RunBatch batch)
{
    bool announce = false;
    {
        const std::lock_guard lock(mutex);
        arrived.push_back(std::move(batch));
        announce = !std::exchange(announced, true);
    }
    if (announce) // dropped by Qt if the owner is gone by then; its destructor has joined this thread
        QMetaObject::invokeMethod(
            q, [this] { receive(); }, Qt::QueuedConnection);
}

void ReplayRun::Private::receive()
{
    std::vector<RunBatch> batches;
    {
        const std::lock_guard lock(mutex);
        batches.swap(arrived);
        announced = false;
    }
    std::vector<quint32> steps;
    bool ended = false;
    bool stopped = false;
    for (RunBatch& batch : batches) {
        for (StepResult& result : batch.results) {
            steps.push_back(result.step);
            count(results[result.step], -1);
            count(result, 1);
            results[result.step] = std::move(result);
        }
        counts.sent = batch.sent;
        counts.eventsSent = batch.eventsSent;
        ended = ended || batch.ended;
        stopped = stopped || batch.stopped;
    }
    // A step that began and ended since the last time is told once.
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    const QPointer<ReplayRun> alive(q);
    if (!steps.empty())
        Q_EMIT q->changed(steps);
    if (!alive || !ended)
        return;
    thread.join();
    setState(stopped ? State::Stopped : State::Finished);
}

void ReplayRun::Private::count(const StepResult& result, int by)
{
    switch (result.state) {
    case StepState::Same:
        counts.same += by;
        break;
    case StepState::Differs:
        counts.differs += by;
        break;
    case StepState::Failed:
        counts.failed += by;
        break;
    case StepState::Skipped:
        counts.skipped += by;
        break;
    case StepState::Waiting:
    case StepState::Running:
        break;
    }
}

void ReplayRun::Private::setState(State next)
{
    if (state == next)
        return;
    const qint64 now = clock.monotonic();
    if (state == State::Running)
        ranBefore += now - runningSince;
    if (next == State::Running)
        runningSince = now;
    state = next;
    Q_EMIT q->stateChanged(next);
}

void ReplayRun::Private::skipAll()
{
    std::vector<quint32> steps;
    for (StepResult& result : results) {
        result.state = StepState::Skipped;
        result.note = tr("The run was stopped before.");
        steps.push_back(result.step);
    }
    counts.skipped = counts.requests;
    const QPointer<ReplayRun> alive(q);
    if (!steps.empty())
        Q_EMIT q->changed(steps);
    if (alive)
        setState(State::Stopped);
}

ReplayRun::ReplayRun(std::shared_ptr<const Plan> plan, const contract::Api& api, RunOptions options,
                     QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(plan), api, std::move(options)))
{}

ReplayRun::~ReplayRun()
{
    if (d->thread.joinable()) {
        d->worker->abort();
        d->thread.join();
    }
}

void ReplayRun::start()
{
    if (d->state != State::Idle)
        return;
    d->launch(false);
    d->setState(State::Running);
}

void ReplayRun::pause()
{
    if (d->state != State::Running)
        return;
    d->worker->pause();
    d->setState(State::Paused);
}

void ReplayRun::resume()
{
    if (d->state != State::Paused)
        return;
    d->worker->resume();
    d->setState(State::Running);
}

void ReplayRun::step()
{
    if (d->isOver())
        return;
    if (d->state == State::Idle)
        d->launch(true);
    else if (d->state == State::Running)
        d->worker->pause();
    d->worker->step();
    d->setState(State::Paused);
}

void ReplayRun::stop()
{
    if (d->isOver())
        return;
    if (d->state == State::Idle)
        d->skipAll();
    else
        d->worker->stop();
}

void ReplayRun::cut()
{
    if (d->worker && !d->isOver())
        d->worker->cut();
    else
        stop();
}

void ReplayRun::setPace(const Pace& pace)
{
    if (d->isOver())
        return; // how it was sent stays as it was
    d->options.pace = pace;
    if (d->worker)
        d->worker->setPace(pace);
}

ReplayRun::State ReplayRun::state() const
{
    return d->state;
}
const Plan& ReplayRun::plan() const
{
    return *d->plan;
}
RunCounts ReplayRun::counts() const
{
    return d->counts;
}
const std::vector<StepResult>& ReplayRun::results() const
{
    return d->results;
}
const RunOptions& ReplayRun::options() const
{
    return d->options;
}
const contract::Api& ReplayRun::api() const
{
    return d->api;
}
Timestamp ReplayRun::startedAt() const
{
    return d->startedAt;
}
QString ReplayRun::newSessionId(quint32 track) const
{
    return d->builder.sessionId(track);
}

qint64 ReplayRun::remainingMicros() const
{
    if (!d->worker || d->isOver())
        return d->isOver() ? 0 : -1;
    const RunOutlook outlook = d->worker->outlook();
    if (outlook.remaining < 0)
        return -1;
    const qint64 since = d->state == State::Running ? d->clock.monotonic() - outlook.at : 0;
    return std::max<qint64>(0, outlook.remaining - since);
}

qint64 ReplayRun::nextInMicros() const
{
    if (!d->worker || d->state != State::Running)
        return -1;
    const RunOutlook outlook = d->worker->outlook();
    return outlook.nextIn < 0 ? -1
                              : std::max<qint64>(0, outlook.nextIn - (d->clock.monotonic() - outlook.at));
}

qint64 ReplayRun::elapsedMicros() const
{
    return d->ranBefore + (d->state == State::Running ? d->clock.monotonic() - d->runningSince : 0);
}

} // namespace tapedeck::replay

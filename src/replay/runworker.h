// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "net/tokenbook.h"
#include "replay/reach.h"
#include "replay/scheduler.h"
#include "replay/sentstep.h"

#include <functional>
#include <mutex>
#include <unordered_map>

namespace tapedeck::replay {

/// What a run tells its owner at a time.
struct RunBatch
{
    std::vector<StepResult> results;
    qint64 sent = 0;       ///< in all so far
    qint64 eventsSent = 0; ///< in all so far
    bool ended = false;
    bool stopped = false; ///< it ended because it was told to
};

/// What is to come, as far as the plan's times and the pace tell.
struct RunOutlook
{
    qint64 at = 0;         ///< the moment it was told, of the run's clock
    qint64 remaining = -1; ///< microseconds until the last step is due; -1: only the target decides
    qint64 nextIn = -1;    ///< microseconds until the next step is due, if nothing is in flight; else -1
};

/// The loop of a run: schedule → build → send → judge. run() is the body of a thread; the commands may come
/// from any other.
class RunWorker
{
public:
    /// Called on the run's thread, at most every 50 ms and once at the end.
    using Deliver = std::function<void(RunBatch)>;

    RunWorker(const Plan& plan, const contract::Api& api, const RunOptions& options, const RunKey& key,
              std::unique_ptr<Transport> transport, const Clock& clock, Deliver deliver);

    void run(bool startPaused);

    void pause();
    void resume();
    void step();
    void stop();  ///< what is in flight ends
    void cut();   ///< the same, but what is in flight is given up
    void abort(); ///< run() returns at once, without another delivery
    void setPace(const Pace& pace);
    [[nodiscard]] RunOutlook outlook() const;

private:
    enum class Command { Pause, Resume, Step, Stop, Cut, Abort, Pace };
    /// A step between its first sending and its result.
    struct Active
    {
        SentStep sent;
        qint64 lateness = 0;
        bool reauthorizing = false; ///< the call in flight renews the token
        bool reauthorized = false;
        bool announced = false;
    };
    using ActiveMap = std::unordered_map<quint32, Active>;

    void command(Command command);
    void takeCommands();
    void stopSending();
    void handleOutcomes();
    void sendReady();
    void begin(const Scheduler::Ready& ready);
    void send(quint32 step, Active& active);
    void reauthorize(quint32 step, Active& active);
    void handle(Outcome& outcome);
    void handleRenewal(quint32 step, Active& active, const Outcome& outcome);
    void wait(quint32 step, Active& active, const Outcome& outcome, qint64 micros);
    bool sentAgain(quint32 step, Active& active, const Outcome& outcome);
    void finish(quint32 step, Active& active, StepResult result, const Outcome& outcome);
    void fail(quint32 step, const QString& note);
    bool takeToken(quint32 track, const Outcome& outcome);
    void checkTrack(quint32 step, const StepResult& result);
    void skip(const std::vector<quint32>& steps, const QString& note);
    void rehearse(quint32 step);
    void tellOutlook();
    void flush(bool force);
    [[nodiscard]] QByteArray token(quint32 track) const;
    [[nodiscard]] qint64 patience() const;

    const Plan& m_plan;
    const contract::Api& m_api;
    const RunOptions& m_options;
    const Clock& m_clock;
    std::unique_ptr<Transport> m_transport;
    Deliver m_deliver;
    StepBuilder m_builder;
    Scheduler m_scheduler;
    net::TokenBook m_tokens;
    std::vector<QString> m_sessionIds; ///< new ids, by track
    ActiveMap m_active;
    std::vector<Outcome> m_outcomes;
    RunBatch m_batch;
    qint64 m_flushed = 0;
    Reach m_reach;
    bool m_stopped = false;
    bool m_aborted = false;

    mutable std::mutex m_mutex;
    std::vector<std::pair<Command, Pace>> m_commands; ///< guarded by m_mutex
    RunOutlook m_outlook;                             ///< guarded by m_mutex
};

} // namespace tapedeck::replay

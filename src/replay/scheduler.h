// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/pace.h"
#include "replay/plan.h"

#include <queue>

#include <optional>
#include <vector>

namespace tapedeck::replay {

/// Which step is sent when. Pure logic without a clock: every call is told the time (microseconds of a clock
/// that never goes back). Within a track a step waits for the one before; tracks run side by side as long as
/// no more than `concurrency` requests are in flight.
class Scheduler
{
public:
    struct Ready
    {
        quint32 step = 0;
        qint64 lateness = 0; ///< behind its due time; 0 where there is none (max)
        bool retry = false;
    };

    Scheduler(const Plan& plan, const Pace& pace, int concurrency);

    void start(qint64 now);
    void pause(qint64 now);
    void resume(qint64 now);
    void setPace(const Pace& pace, qint64 now);
    /// One step, the next by due time, is sent at once although the run is paused.
    void stepOnce();

    /// The step to send now, if any. It is in flight until finished() or retryAt().
    std::optional<Ready> next(qint64 now);
    /// When next() will have something, as far as time alone decides; nullopt: only an answer or a command
    /// can bring more.
    [[nodiscard]] std::optional<qint64> nextTime() const;

    /// Microseconds until the last step is due at this pace; nullopt where only the target decides (max).
    [[nodiscard]] std::optional<qint64> remaining(qint64 now) const;

    void finished(quint32 step);
    /// The step is sent again, not before that time.
    void retryAt(quint32 step, qint64 when);
    /// Drops what the track still has to send (not a step in flight) and returns it.
    std::vector<quint32> dropTrack(quint32 track);
    /// Drops everything that is not in flight and returns it.
    std::vector<quint32> dropAll();

    [[nodiscard]] bool done() const;
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] bool paused() const { return m_paused; }

private:
    struct Entry
    {
        qint64 time = 0; ///< due as recorded, or the moment of a retry
        quint32 step = 0;
        bool operator>(const Entry& other) const
        {
            return time != other.time ? time > other.time : step > other.step;
        }
    };
    using Queue = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>;

    /// The moment at which an entry of m_heads may go.
    [[nodiscard]] qint64 moment(const Entry& entry) const;
    void rebase(qint64 now);
    void push(quint32 track);
    [[nodiscard]] bool dropped(const Entry& entry) const;
    void prune();

    const Plan& m_plan;
    Pace m_pace;
    int m_concurrency;
    Queue m_heads;                   ///< the next step of each track that has none in flight
    Queue m_retries;                 ///< by moment
    std::vector<quint32> m_position; ///< by track: how many of its steps were handed out
    qint64 m_left = 0;               ///< steps that were not handed out yet
    bool m_paused = true;
    bool m_single = false;               ///< stepOnce() is wanted
    std::optional<quint32> m_singleStep; ///< it may be retried although paused
    int m_inFlight = 0;
    int m_waiting = 0;     ///< for a retry
    qint64 m_baseTime = 0; ///< the moment from which time is counted…
    qint64 m_baseDue = 0;  ///< …and the due time that it stands for
    qint64 m_rateSent = 0; ///< sent since m_baseTime, for a fixed rate
};

} // namespace tapedeck::replay

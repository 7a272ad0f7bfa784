// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "core/profile.h"
#include "replay/comparison.h"
#include "replay/pace.h"
#include "replay/plan.h"

#include <QObject>

#include <memory>
#include <vector>

namespace tapedeck::replay {

/// Where and how. The key is in memory only and never leaves this value but in a header.
struct RunOptions
{
    Profile profile;
    QByteArray apiKey;
    Pace pace;
    int concurrency = 64;      ///< tracks in flight side by side
    bool dryRun = false;       ///< builds and checks every request, sends nothing
    bool keepExchanges = true; ///< false: results carry no exchange (for a million steps)
};

enum class StepState : quint8 { Waiting, Running, Same, Differs, Failed, Skipped };

struct StepResult
{
    quint32 step = 0;
    StepState state = StepState::Waiting;
    int status = 0;
    qint64 took = -1;                         ///< microseconds
    qint64 lateness = 0;                      ///< microseconds after its due time
    bool keyRefused = false;                  ///< failed because the target refused the API key
    QString note;                             ///< one line: why it differs, failed, was skipped
    std::shared_ptr<const Exchange> exchange; ///< redacted; null while waiting or if not kept
    std::shared_ptr<const Comparison> comparison;
};

struct RunCounts
{
    qint64 requests = 0; ///< steps of the plan
    qint64 sent = 0;
    qint64 eventsSent = 0;
    qint64 same = 0;
    qint64 differs = 0;
    qint64 failed = 0;
    qint64 skipped = 0;
};

/// A run of a plan. The sending happens on a thread of its own; this object lives in the caller's thread.
class ReplayRun : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Running, Paused, Finished, Stopped };
    Q_ENUM(State)

    ReplayRun(std::shared_ptr<const Plan> plan, const contract::Api& api, RunOptions options,
              QObject* parent = nullptr);
    ~ReplayRun() override; ///< cuts what is in flight; never waits for an answer

    void start();
    void pause();
    void resume();
    void step();                    ///< the next due step only, then paused
    void stop();                    ///< what is in flight ends, the rest is skipped
    void cut();                     ///< the same, but what is in flight is given up and has failed
    void setPace(const Pace& pace); ///< while running, too

    [[nodiscard]] State state() const;
    [[nodiscard]] const Plan& plan() const;
    [[nodiscard]] RunCounts counts() const;
    [[nodiscard]] qint64 elapsedMicros() const;
    /// Until the last step is due at the pace of now; -1: only the target decides, or nothing is known yet.
    [[nodiscard]] qint64 remainingMicros() const;
    /// Until the next step is due, while nothing is in flight; -1 otherwise.
    [[nodiscard]] qint64 nextInMicros() const;
    /// Results so far, by step: one for each step of the plan. From the caller's thread.
    [[nodiscard]] const std::vector<StepResult>& results() const;
    [[nodiscard]] const RunOptions& options() const;
    [[nodiscard]] const contract::Api& api() const;
    [[nodiscard]] Timestamp startedAt() const; ///< 0 before start()
    /// The id of the new session that a track of the plan is sent as.
    [[nodiscard]] QString newSessionId(quint32 track) const;

Q_SIGNALS:
    void stateChanged(tapedeck::replay::ReplayRun::State state);
    /// Steps whose results changed since the last signal; at most every 50 ms, and once more before
    /// Finished/Stopped.
    void changed(const std::vector<quint32>& steps);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::replay

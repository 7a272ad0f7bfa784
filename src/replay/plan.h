// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"
#include "contract/dialects.h"
#include "core/finding.h"

#include <QString>

#include <memory>
#include <vector>

namespace tapedeck::replay {

/// What is rewritten (design 7). Each can be switched off. Recorded tokens are never sent: with `tokens` off
/// no token is sent at all, which rehearses what the service says to that.
struct RewriteOptions
{
    bool sessionIds = true;
    bool agentIds = true; ///< agents and threads
    bool eventIds = true;
    bool tokens = true;
    bool times = true; ///< moved so that the replay starts now, gaps kept
    bool operator==(const RewriteOptions&) const = default;
};

struct PlanOptions
{
    Dialect target = Dialect::Sdk; ///< what to speak; Unknown: as recorded
    RewriteOptions rewrite;
};

/// One request to come. Light: the body is made when it is sent (StepBuilder).
struct Step
{
    quint32 track = 0;
    contract::EndpointId endpoint{};
    enum class Made : quint8 { Recorded, CreateSession, CreateAgent, CreateEvents, UpdateSession };
    qint64 due = 0;     ///< microseconds after the start, as recorded
    qint32 record = -1; ///< of the capture; -1: made by the plan (a session around bare events)
    std::vector<quint32> eventRecords; ///< bare events that this step sends together
    quint32 events = 0;
    quint16 recordedStatus = 0; ///< 0: no answer was recorded
    quint16 madeAgent = 0;      ///< CreateAgent: index into PlanTrack::madeAgents
    Made made = Made::Recorded;
    Dialect from = Dialect::Unknown; ///< what its body was recorded in
    bool bare = false;               ///< path without /v2, as the public page once writes it
};

struct PlanTrack
{
    QString sessionId;                   ///< as recorded; made up for bare events
    std::string wireSessionId;           ///< the same as the target's dialect spells it: always a UUID in sdk
    std::vector<quint32> steps;          ///< in causal order; each waits for the one before
    std::vector<quint64> rewritten;      ///< idHash() of every id that gets a new one, sorted
    std::string sessionInit;             ///< as recorded, or the earliest time of the track; may be empty
    std::string sessionEnd;              ///< the latest time of the track; may be empty
    std::vector<std::string> madeAgents; ///< agents that events name and nobody registered
};

/// How many of what will be rewritten, for the window's "Will be rewritten".
struct RewriteCounts
{
    qint64 sessions = 0;
    qint64 agents = 0;
    qint64 events = 0;
    qint64 tokens = 0; ///< requests whose JWT is replaced
    qint64 timeShiftMicros = 0;
};

/// One conversion that a step will undergo, shown before the run.
struct StepConversion
{
    quint32 step = 0;
    std::vector<contract::Change> changes;
};

/// A run as it will be. Immutable.
struct Plan
{
    std::shared_ptr<const capture::Capture> capture;
    PlanOptions options;
    std::vector<Step> steps; ///< by due time
    std::vector<PlanTrack> tracks;
    RewriteCounts rewrites;
    qint64 sessions = 0;
    qint64 agents = 0;
    qint64 events = 0;    ///< distinct ones that are created: sent twice or updated counts once
    qint64 duration = 0;  ///< microseconds as recorded
    qint64 firstTime = 0; ///< microseconds since 1970 of what `due` 0 stands for; 0: no time is known
    qint64 timeBase = 0;  ///< the moment that becomes the start of the replay when times are moved
    struct Located
    {
        quint32 step = 0;
        Finding finding;
    };
    std::vector<Located> findings; ///< what the target would refuse, after conversion; capped at maxFindings
    std::vector<StepConversion> conversions; ///< capped at maxFindings steps
    std::vector<quint32> ignoredRecords;     ///< records that are no calls of this API
    static constexpr std::size_t maxFindings = 10'000;
};

/// Whether a step's body is respelled for the target.
[[nodiscard]] inline bool isConverted(const Plan& plan, const Step& step)
{
    return plan.options.target != Dialect::Unknown && step.from != Dialect::Unknown &&
           step.from != plan.options.target;
}

/// Blocks while it reads bodies, on as many threads as there are cores: call it on a worker for large
/// captures. `progress` is told from the calling thread.
Result<Plan> makePlan(std::shared_ptr<const capture::Capture> capture, const contract::Api& api,
                      const PlanOptions& options, const capture::OpenOptions& progress = {});

} // namespace tapedeck::replay

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/check.h"
#include "replay/stepsource.h"

#include <atomic>
#include <unordered_set>

namespace tapedeck::replay {

/// One track of a plan in the making. `due` of its steps is absolute: microseconds since 1970, 0 if unknown;
/// `track` of its steps is not set yet.
struct TrackDraft
{
    PlanTrack track;
    std::vector<Step> steps;
    /// By position in `steps`.
    std::vector<Plan::Located> findings;
    std::vector<StepConversion> conversions;
    qint64 agents = 0;
    qint64 events = 0;
    qint64 agentIds = 0; ///< different agent and thread ids
    qint64 eventIds = 0;
    std::optional<qint64> firstStamp; ///< earliest and latest time in its bodies
    std::optional<qint64> lastStamp;
    bool hasSession = false;
};

/// How far several planners are, and whether they are to end early. Shared between threads.
struct PlanWatch
{
    std::atomic_size_t recordsRead = 0;
    std::atomic_bool ended = false; ///< what is planned is of no use any more
};

/// Turns one track of a capture into steps: order, batches of bare events, the session around them, ids to
/// rewrite, findings.
class TrackPlanner
{
public:
    TrackPlanner(const capture::Capture& capture, const contract::Api& api, const PlanOptions& options,
                 PlanWatch& watch);

    /// `maxNotes`: how many findings and conversions are still wanted.
    TrackDraft plan(const capture::Track& track, std::size_t maxNotes);

private:
    struct Ids
    {
        std::unordered_set<std::string> sessions;
        std::unordered_set<std::string> agents; ///< and threads
        std::unordered_set<std::string> events;
        std::unordered_set<std::string> created; ///< agents that were registered
        std::vector<std::string> named;          ///< agents that events name, in order
    };

    void addSteps(const std::vector<quint32>& records);
    void addBatch(std::vector<quint32> records);
    void readSteps();
    void readStep(std::size_t at);
    void note(std::size_t at, StepContent& content);
    void collect(contract::EndpointId endpoint, const Json& body, const std::string& pathId);
    void collectMember(contract::EndpointId endpoint, const JsonMember& member, bool inEvent);
    void collectTimes(Step& step, Json& body);
    void countEvents(const Json& events);
    void setWireSession(const Json& body);
    void wrapInSession();
    void prepend(Step step);
    void finishTrack();
    [[nodiscard]] Dialect detect(const Step& step, const Json& body);

    const capture::Capture& m_capture;
    const contract::Api& m_api;
    PlanOptions m_options;
    PlanWatch& m_watch;
    StepSource m_source;

    // Of the track being planned.
    TrackDraft m_draft;
    Ids m_ids;
    std::unordered_set<std::string> m_createdEvents;
    contract::CheckContext m_context;
    Dialect m_dialect = Dialect::Unknown; ///< as seen in its bodies so far
    qint64 m_clock = 0;                   ///< time of the step before
    std::size_t m_maxNotes = 0;
    bool m_makesSession = false;
};

} // namespace tapedeck::replay

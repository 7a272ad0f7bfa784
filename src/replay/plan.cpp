// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/plan.h"

#include "core/clock.h"
#include "replay/trackdrafts.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <numeric>

namespace tapedeck::replay {

namespace {

using contract::EndpointId;

constexpr qint64 progressMillis = 100;
// Bodies that tell of times this long before they were recorded were prepared, not observed.
constexpr qint64 oldestMicros = 7ll * 24 * 3600 * 1'000'000;

class Planner
{
public:
    Planner(std::shared_ptr<const capture::Capture> capture, const contract::Api& api,
            const PlanOptions& options, const capture::OpenOptions& progress)
        : m_api(api)
        , m_progress(progress)
    {
        m_plan.capture = std::move(capture);
        m_plan.options = options;
        if (options.target == Dialect::Mixed)
            m_plan.options.target = Dialect::Unknown;
    }

    Result<Plan> make()
    {
        m_timer.start();
        TrackDrafts drafts(*m_plan.capture, m_api, m_plan.options, m_progress.cancelled);
        const auto tick = [this, &drafts] { report(drafts.recordsRead()); };
        for (std::size_t track = 0; track < m_plan.capture->tracks().size(); ++track) {
            std::optional<TrackDraft> draft = drafts.next(notesLeft(), tick);
            if (!draft)
                return Error{ErrorKind::Cancelled,
                             QCoreApplication::translate("replay", "Planning was cancelled."),
                             {}};
            add(*std::move(draft));
            tick();
        }
        const auto& records = m_plan.capture->records();
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (!records[i].known)
                m_plan.ignoredRecords.push_back(static_cast<quint32>(i));
        }
        order();
        setTimeBase();
        return std::move(m_plan);
    }

private:
    [[nodiscard]] std::size_t notesLeft() const
    {
        return Plan::maxFindings - std::min(Plan::maxFindings, m_plan.findings.size());
    }

    void add(TrackDraft draft)
    {
        if (draft.steps.empty())
            return;
        const auto offset = static_cast<quint32>(m_plan.steps.size());
        for (Step& step : draft.steps) {
            step.track = static_cast<quint32>(m_plan.tracks.size());
            m_plan.steps.push_back(std::move(step));
        }
        for (Plan::Located& located : draft.findings) {
            located.step += offset;
            if (m_plan.findings.size() < Plan::maxFindings)
                m_plan.findings.push_back(std::move(located));
        }
        for (StepConversion& conversion : draft.conversions) {
            conversion.step += offset;
            if (m_plan.conversions.size() < Plan::maxFindings)
                m_plan.conversions.push_back(std::move(conversion));
        }
        count(draft);
        m_plan.tracks.push_back(std::move(draft.track));
    }

    void count(const TrackDraft& draft)
    {
        const RewriteOptions& rewrite = m_plan.options.rewrite;
        m_plan.sessions += draft.hasSession ? 1 : 0;
        m_plan.agents += draft.agents;
        m_plan.events += draft.events;
        m_plan.rewrites.sessions += draft.hasSession && rewrite.sessionIds ? 1 : 0;
        m_plan.rewrites.agents += rewrite.agentIds ? draft.agentIds : 0;
        m_plan.rewrites.events += rewrite.eventIds ? draft.eventIds : 0;
        if (draft.firstStamp)
            m_firstStamp = std::min(m_firstStamp.value_or(*draft.firstStamp), *draft.firstStamp);
    }

    // By due time over all tracks; within a track the order stays, for its due times never go down.
    void order()
    {
        std::vector<quint32> sequence(m_plan.steps.size());
        std::iota(sequence.begin(), sequence.end(), 0u);
        setStart();
        const auto& steps = m_plan.steps;
        std::stable_sort(sequence.begin(), sequence.end(),
                         [&steps](quint32 a, quint32 b) { return steps[a].due < steps[b].due; });

        std::vector<quint32> place(sequence.size());
        std::vector<Step> sorted;
        sorted.reserve(sequence.size());
        for (const quint32 from : sequence) {
            place[from] = static_cast<quint32>(sorted.size());
            sorted.push_back(std::move(m_plan.steps[from]));
        }
        m_plan.steps = std::move(sorted);
        for (Plan::Located& located : m_plan.findings)
            located.step = place[located.step];
        for (StepConversion& conversion : m_plan.conversions)
            conversion.step = place[conversion.step];
        std::stable_sort(m_plan.findings.begin(), m_plan.findings.end(),
                         [](const Plan::Located& a, const Plan::Located& b) { return a.step < b.step; });
        std::stable_sort(m_plan.conversions.begin(), m_plan.conversions.end(),
                         [](const StepConversion& a, const StepConversion& b) { return a.step < b.step; });

        for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
            const Step& step = m_plan.steps[i];
            m_plan.tracks[step.track].steps.push_back(static_cast<quint32>(i));
            m_plan.duration = std::max(m_plan.duration, step.due);
            if (m_api.endpoint(step.endpoint).auth == contract::Auth::Jwt && m_plan.options.rewrite.tokens)
                ++m_plan.rewrites.tokens;
        }
    }

    // Makes due times relative to the earliest; steps without any time come at the start.
    void setStart()
    {
        for (const Step& step : m_plan.steps) {
            if (step.due > 0 && (m_plan.firstTime == 0 || step.due < m_plan.firstTime))
                m_plan.firstTime = step.due;
        }
        for (Step& step : m_plan.steps)
            step.due = std::max<qint64>(0, step.due - m_plan.firstTime);
    }

    void setTimeBase()
    {
        m_plan.timeBase = m_plan.firstTime;
        const bool observed = m_plan.firstTime > 0 && m_firstStamp && *m_firstStamp <= m_plan.firstTime &&
                              m_plan.firstTime - *m_firstStamp < oldestMicros;
        if (m_firstStamp && !observed)
            m_plan.timeBase = *m_firstStamp;
        if (m_plan.options.rewrite.times && m_plan.timeBase > 0)
            m_plan.rewrites.timeShiftMicros = SystemClock().now().micros - m_plan.timeBase;
    }

    void report(std::size_t read)
    {
        if (!m_progress.progress || m_timer.elapsed() < progressMillis)
            return;
        m_timer.restart();
        const auto all = static_cast<double>(std::max<std::size_t>(1, m_plan.capture->records().size()));
        m_progress.progress(std::min(1.0, static_cast<double>(read) / all));
    }

    const contract::Api& m_api;
    const capture::OpenOptions& m_progress;
    Plan m_plan;
    std::optional<qint64> m_firstStamp;
    QElapsedTimer m_timer;
};

} // namespace

Result<Plan> makePlan(std::shared_ptr<const capture::Capture> capture, const contract::Api& api,
                      const PlanOptions& options, const capture::OpenOptions& progress)
{
    return Planner(std::move(capture), api, options, progress).make();
}

} // namespace tapedeck::replay

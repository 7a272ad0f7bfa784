// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/report.h"

#include "core/redaction.h"

#include <QUrl>

#include <algorithm>

namespace tapedeck::replay {

namespace {

Json seconds(qint64 micros)
{
    return Json(static_cast<double>(micros) / 1e6);
}

std::string stateName(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return "waiting";
    case StepState::Running:
        return "running";
    case StepState::Same:
        return "same";
    case StepState::Differs:
        return "differs";
    case StepState::Failed:
        return "failed";
    case StepState::Skipped:
        return "skipped";
    }
    return {};
}

// Of the steps that were sent, in seconds.
Json latenessJson(const std::vector<StepResult>& results)
{
    std::vector<qint64> values;
    for (const StepResult& result : results) {
        if (result.state != StepState::Waiting && result.state != StepState::Skipped)
            values.push_back(result.lateness);
    }
    std::sort(values.begin(), values.end());
    const auto percentile = [&values](double share) {
        if (values.empty())
            return seconds(0);
        const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
        return seconds(values[at]);
    };
    return Json::object({{"p50", percentile(0.5)},
                         {"p95", percentile(0.95)},
                         {"p99", percentile(0.99)},
                         {"max", percentile(1)}});
}

Json differencesJson(const Comparison* comparison)
{
    Json::Array out;
    for (const Difference& difference : comparison ? comparison->differences : std::vector<Difference>{}) {
        if (difference.ignored)
            continue;
        Json item = Json::object({{"pointer", Json(difference.pointer)}});
        if (difference.recorded)
            item.set("recorded", *difference.recorded);
        if (difference.replayed)
            item.set("replayed", *difference.replayed);
        out.push_back(std::move(item));
    }
    return Json(std::move(out));
}

Json stepJson(const ReplayRun& run, const StepResult& result)
{
    const Step& step = run.plan().steps[result.step];
    return Json::object({
        {"n", Json(static_cast<qint64>(result.step) + 1)},
        {"endpoint", Json(run.api().endpoint(step.endpoint).name)},
        {"session", Json(run.newSessionId(step.track))},
        {"due", seconds(step.due)},
        {"state", Json(stateName(result.state))},
        {"status", result.status > 0 ? Json(result.status) : Json()},
        {"recorded", step.recordedStatus > 0 ? Json(static_cast<int>(step.recordedStatus)) : Json()},
        {"took", result.took >= 0 ? seconds(result.took) : Json()},
        {"lateness", seconds(result.lateness)},
        {"note", Json(redactedText(result.note))},
        {"differences", differencesJson(result.comparison.get())},
    });
}

} // namespace

Json reportJson(const ReplayRun& run)
{
    const Plan& plan = run.plan();
    const RunCounts counts = run.counts();
    const QUrl target = run.options().profile.baseUrl;
    Json::Array steps;
    steps.reserve(run.results().size());
    for (const StepResult& result : run.results())
        steps.push_back(stepJson(run, result));
    return Json::object({
        {"capture", Json(plan.capture->name())},
        {"target", Json(target.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery))},
        {"dialect", Json(dialectName(plan.options.target))},
        {"pace", Json(paceText(run.options().pace))},
        {"dryRun", Json(run.options().dryRun)},
        {"started", run.startedAt().micros > 0 ? Json(formatTimestamp(run.startedAt())) : Json()},
        {"sessions", Json(plan.sessions)},
        {"events", Json(plan.events)},
        {"requests", Json(counts.requests)},
        {"same", Json(counts.same)},
        {"differs", Json(counts.differs)},
        {"failed", Json(counts.failed)},
        {"skipped", Json(counts.skipped)},
        {"seconds", seconds(run.elapsedMicros())},
        {"lateness", latenessJson(run.results())},
        {"leftOut", Json(capture::partsLeftOut(*plan.capture))},
        {"steps", Json(std::move(steps))},
    });
}

} // namespace tapedeck::replay

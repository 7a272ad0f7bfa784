// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/plannedexchange.h"

#include "core/ids.h"
#include "core/jsonparser.h"
#include "replay/stepsource.h"

namespace tapedeck::replay {

Result<Exchange> plannedExchange(const Plan& plan, const contract::Api& api, quint32 index)
{
    const Step& step = plan.steps.at(index);
    const PlanTrack& track = plan.tracks.at(step.track);
    const contract::Endpoint& endpoint = api.endpoint(step.endpoint);
    const Timestamp due{plan.firstTime + step.due};
    const StepSource source(*plan.capture, api, plan.options.target);
    auto content = source.load(step, track, due);
    if (!content)
        return content.error();
    source.convert(*content, step, track, due);

    Exchange out;
    if (step.made == Step::Made::Recorded) {
        auto recorded = plan.capture->exchange(step.record);
        if (!recorded)
            return recorded.error();
        out = std::move(recorded).value();
    } else {
        out.id = newUuid();
        out.request.method = endpoint.method;
        out.request.url = endpoint.path;
        out.request.headers = {{"Content-Type", "application/json; charset=UTF-8"}};
    }
    out.sessionId = track.sessionId;
    out.startedAt = due;
    // A body that says the same keeps its bytes: blanks, escapes and all.
    if (content->body && readJson(out.request.body) != content->body)
        out.request.body = content->body->toBytes();
    return out;
}

} // namespace tapedeck::replay

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/stepsource.h"

#include "core/clock.h"
#include "core/jsonparser.h"

namespace tapedeck::replay {

namespace {

// The session around events that were captured without one: what the SDK sends, as far as it is known.
Json madeSession(const PlanTrack& track, const std::string& init, const std::string& end)
{
    Json session = Json::object({{"session_id", Json(track.wireSessionId)}, {"init_timestamp", Json(init)}});
    if (!end.empty()) {
        session.set("end_timestamp", Json(end));
        // How it ended was not captured; this is the SDK's own default (contract 3).
        session.set("end_state", Json("Indeterminate"));
    }
    session.set("tags", Json(Json::Array{}));
    session.set("host_env", Json(Json::Object{}));
    return Json::object({{"session", std::move(session)}});
}

} // namespace

StepSource::StepSource(const capture::Capture& capture, const contract::Api& api, Dialect target)
    : m_capture(capture)
    , m_api(api)
    , m_target(target)
{}

Result<StepContent> StepSource::load(const Step& step, const PlanTrack& track, Timestamp now) const
{
    // Where nothing tells a time, now is better than 1970.
    const Timestamp begin = now.micros > 0 ? now : SystemClock().now();
    const std::string init = track.sessionInit.empty() ? formatTimestamp(begin) : track.sessionInit;
    StepContent content;
    switch (step.made) {
    case Step::Made::Recorded:
        return loadRecorded(step, track);
    case Step::Made::CreateEvents:
        return loadEvents(step, track);
    case Step::Made::CreateSession:
        content.body = madeSession(track, init, {});
        break;
    case Step::Made::UpdateSession:
        content.body = madeSession(track, init, track.sessionEnd.empty() ? init : track.sessionEnd);
        break;
    case Step::Made::CreateAgent:
        content.body = Json::object(
            {{"id", Json(track.madeAgents.at(step.madeAgent))}, {"name", Json("Replayed agent")}});
        break;
    }
    return content;
}

Result<StepContent> StepSource::loadRecorded(const Step& step, const PlanTrack& track) const
{
    Result<Exchange> exchange = m_capture.exchange(static_cast<std::size_t>(step.record));
    if (!exchange)
        return exchange.error();
    StepContent content;
    if (exchange->response && exchange->response->status > 0)
        content.recorded = std::move(exchange->response);
    const contract::Endpoint& endpoint = m_api.endpoint(step.endpoint);
    if (endpoint.hasBody) {
        content.body = readJson(exchange->request.body);
        if (!content.body)
            content.raw = exchange->request.body;
    }
    const bool hasPathId = endpoint.path.contains(QLatin1Char('{'));
    if (hasPathId || m_target != Dialect::Sdk) {
        const auto match = m_api.match(exchange->request.method, exchange->request.url);
        content.bare = match && match->bare;
        if (match && hasPathId)
            content.pathId = match->pathId == track.sessionId && !track.wireSessionId.empty()
                                 ? track.wireSessionId
                                 : match->pathId.toStdString();
    }
    return content;
}

Result<StepContent> StepSource::loadEvents(const Step& step, const PlanTrack& track) const
{
    Json::Array events;
    events.reserve(step.eventRecords.size());
    for (const quint32 record : step.eventRecords) {
        Result<Json> event = m_capture.event(record);
        if (!event)
            return event.error();
        // The events that were captured without their session all go into the one that is made for them.
        if (Json* session = event->find("session_id"); session && session->isString())
            *session =
                Json(track.wireSessionId.empty() ? track.sessionId.toStdString() : track.wireSessionId);
        events.push_back(std::move(*event));
    }
    StepContent content;
    content.body = Json::object({{"events", Json(std::move(events))}});
    return content;
}

void StepSource::convert(StepContent& content, const Step& step, const PlanTrack& track, Timestamp now) const
{
    if (!content.body || m_target == Dialect::Unknown || step.from == Dialect::Unknown ||
        step.from == m_target)
        return;
    // Of a mixed body the part that is not the target's spelling is left to convert.
    const Dialect other = m_target == Dialect::Sdk ? Dialect::Documented : Dialect::Sdk;
    const Dialect from = step.from == Dialect::Mixed ? other : step.from;
    contract::ConversionContext context;
    if (!track.sessionInit.empty())
        context.sessionInit = track.sessionInit;
    context.now = formatTimestamp(now);
    contract::Conversion conversion =
        contract::convert(step.endpoint, *content.body, from, m_target, context);
    content.body = std::move(conversion.body);
    content.changes = std::move(conversion.changes);
}

} // namespace tapedeck::replay

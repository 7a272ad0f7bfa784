// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/stepbuilder.h"

#include "core/clock.h"
#include "core/redaction.h"
#include "replay/bodyrewriter.h"

namespace tapedeck::replay {

namespace {

using contract::Auth;
using contract::EndpointId;

// "https://host/prefix" without a slash at the end; a base that already names /v2 means the same.
QString basePath(const QUrl& url)
{
    QString base =
        url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    if (base.endsWith(QLatin1String("/v2")))
        base.chop(3);
    return base;
}

} // namespace

StepBuilder::StepBuilder(const Plan& plan, const contract::Api& api, Options options)
    : m_plan(plan)
    , m_api(api)
    , m_options(std::move(options))
    , m_source(*plan.capture, api, plan.options.target)
    , m_base(basePath(m_options.baseUrl))
{}

Request StepBuilder::head(EndpointId id, const QByteArray& token, bool bare, const QString& pathId) const
{
    const contract::Endpoint& endpoint = m_api.endpoint(id);
    QString path = endpoint.path;
    if (!pathId.isEmpty())
        path.replace(QLatin1String("{id}"), QString::fromLatin1(QUrl::toPercentEncoding(pathId)));
    // The live service knows the bare paths no more (contract 6); where the page's spelling is wanted they
    // stay.
    if (bare && m_plan.options.target != Dialect::Sdk && path.startsWith(QLatin1String("/v2/")))
        path.remove(0, 3);

    Request request;
    request.method = endpoint.method;
    request.url = m_base + path;
    request.headers = {{"Accept", "*/*"}, {"User-Agent", "Tapedeck/" TAPEDECK_VERSION}};
    if (endpoint.hasBody)
        request.headers.add("Content-Type", "application/json; charset=UTF-8");
    if ((endpoint.auth == Auth::ApiKey || endpoint.auth == Auth::ApiKeyUnchecked) &&
        !m_options.apiKey.isEmpty())
        request.headers.add("X-Agentops-Api-Key", m_options.apiKey);
    if (endpoint.auth == Auth::Jwt && !token.isEmpty())
        request.headers.add("Authorization", "Bearer " + token);
    return request;
}

Result<BuiltStep> StepBuilder::build(const Step& step, const QByteArray& token) const
{
    const PlanTrack& track = m_plan.tracks[step.track];
    const Timestamp now = m_plan.firstTime > 0 ? Timestamp{m_plan.firstTime + step.due} : SystemClock().now();
    Result<StepContent> content = m_source.load(step, track, now);
    if (!content)
        return content.error();
    m_source.convert(*content, step, track, now);

    const QByteArray used = m_plan.options.rewrite.tokens ? token : QByteArray();
    const Remapper remapper(m_options.key, step.track, track.rewritten);
    BuiltStep built;
    const QString pathId =
        content->pathId.empty() ? QString() : QString::fromStdString(remapper.map(content->pathId));
    built.request = head(step.endpoint, used, step.bare, pathId);
    if (content->body) {
        // What a conversion notes for the way back is of no use to a server, and holds old ids.
        forTimedObjects(*content->body, [](Json& object) {
            object.remove(contract::documentedOriginMember);
            object.remove(contract::sdkOriginMember);
        });
        rewriteBody(*content->body, {&remapper, m_options.shiftMicros, used});
        built.request.body = content->body->toBytes();
    } else {
        built.request.body = redactedBody(content->raw);
    }
    built.recorded = std::move(content->recorded);
    return built;
}

Request StepBuilder::reauthorize(quint32 track) const
{
    Request request = head(EndpointId::ReauthorizeJwt, {});
    request.body = Json::object({{"session_id", Json(sessionId(track))}}).toBytes();
    return request;
}

QString StepBuilder::sessionId(quint32 track) const
{
    const PlanTrack& planned = m_plan.tracks[track];
    return QString::fromStdString(
        Remapper(m_options.key, track, planned.rewritten).map(planned.wireSessionId));
}

qint64 timeShift(const Plan& plan, Timestamp now)
{
    constexpr qint64 second = 1'000'000;
    if (!plan.options.rewrite.times || plan.timeBase == 0)
        return 0;
    return (now.micros - plan.timeBase) / second * second;
}

} // namespace tapedeck::replay

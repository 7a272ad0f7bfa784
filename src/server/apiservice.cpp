// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/apiservice.h"

namespace tapedeck::server {

namespace {

using contract::EndpointId;

// What a browser asks before a page may call (contract 1: open to all origins). The key and the token, which
// no page has by itself, are what protects the data.
HttpAnswer preflightAnswer(const HttpRequest& request)
{
    HttpAnswer answer;
    answer.body = "OK";
    answer.contentType = "text/plain; charset=utf-8";
    answer.headers.add("Access-Control-Allow-Methods", "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
    answer.headers.add("Access-Control-Max-Age", "600");
    if (const QByteArray wanted = request.headers.value("Access-Control-Request-Headers"); !wanted.isEmpty())
        answer.headers.add("Access-Control-Allow-Headers", wanted);
    return answer;
}

HttpAnswer dispatch(const Turn& turn)
{
    switch (turn.match.id) {
    case EndpointId::CreateSession:
        return createSession(turn);
    case EndpointId::ReauthorizeJwt:
        return reauthorizeJwt(turn);
    case EndpointId::UpdateSession:
        return updateSession(turn);
    case EndpointId::CreateAgent:
        return createAgent(turn);
    case EndpointId::CreateThread:
        return createThread(turn);
    case EndpointId::CreateEvents:
        return createEvents(turn);
    case EndpointId::UpdateEvents:
        return updateEvents(turn);
    case EndpointId::UpdateLogs:
        return updateLogs(turn);
    case EndpointId::DeveloperErrors:
        return developerErrors(turn);
    case EndpointId::Stats:
        return sessionStats(turn);
    case EndpointId::Export:
        return sessionExport(turn);
    case EndpointId::Ttd:
        return jsonAnswer(Json(Json::Array()));
    }
    return detailAnswer(404);
}

} // namespace

ApiService::ApiService(ServerParts parts)
    : m_parts(std::move(parts))
{}

HttpAnswer ApiService::answer(const HttpRequest& request, Timestamp now)
{
    HttpAnswer answer;
    const auto route = match(request);
    if (request.method == "OPTIONS" && request.headers.has("Origin") &&
        request.headers.has("Access-Control-Request-Method")) {
        answer = preflightAnswer(request);
    } else if (!route || (route->bare && m_settings.mode != ServerMode::Lenient)) {
        answer = unrouted(request, now);
    } else if (!route->methodFits) {
        answer = detailAnswer(405);
        answer.headers.add("Allow", m_parts.api.endpoint(route->id).method);
    } else {
        const FaultPlan::Effect effect = m_faults.next(m_parts.api.endpoint(route->id));
        answer = effect.answer ? faultAnswer(*effect.answer, request) : handled(request, *route, now);
        answer.delayMs = effect.delayMs;
        answer.cut = effect.cut;
    }
    if (request.headers.has("Origin"))
        answer.headers.add("Access-Control-Allow-Origin", "*");
    return answer;
}

std::optional<contract::EndpointMatch> ApiService::match(const HttpRequest& request)
{
    const QByteArray key = request.method + ' ' + request.path;
    if (const auto known = m_routes.constFind(key); known != m_routes.constEnd())
        return *known;
    constexpr qsizetype enough = 1024;
    if (m_routes.size() >= enough)
        m_routes.clear();
    auto found = m_parts.api.match(request.method, QString::fromUtf8(request.path));
    m_routes.insert(key, found);
    return found;
}

HttpAnswer ApiService::handled(const HttpRequest& request, const contract::EndpointMatch& match,
                               Timestamp now)
{
    return dispatch(Turn{m_parts, m_settings, request, match, now});
}

// Paths that the table of endpoints does not have.
HttpAnswer ApiService::unrouted(const HttpRequest& request, Timestamp now)
{
    const bool faithful = m_settings.mode == ServerMode::Faithful;
    if (request.path == "/v2/sessions") {
        if (request.method != "POST") {
            HttpAnswer answer = detailAnswer(405);
            answer.headers.add("Allow", "POST");
            return answer;
        }
        // An alias of create_session that always fails there (contract 2).
        const contract::EndpointMatch match{EndpointId::CreateSession, false, true, {}};
        if (!faithful)
            return handled(request, match, now);
        return refusalAnswer(Turn{m_parts, m_settings, request, match, now}, unforeseen({}));
    }
    if (request.path == "/v2/openapi.yaml" && request.method == "GET" && faithful)
        return refusalAnswer(Turn{m_parts, m_settings, request, {}, now}, unforeseen({}));
    if (request.path.startsWith("/storage/v1/object/") &&
        (request.method == "GET" || request.method == "HEAD"))
        return file(request);
    return detailAnswer(404);
}

HttpAnswer ApiService::file(const HttpRequest& request)
{
    constexpr qsizetype prefix = sizeof("/storage/v1/object/") - 1;
    auto body = m_parts.store.file(request.path.sliced(prefix).toStdString());
    if (!body)
        return detailAnswer(404);
    HttpAnswer answer;
    answer.body = std::move(*body);
    answer.contentType = request.path.endsWith(".png") ? "image/png" : "text/plain; charset=utf-8";
    return answer;
}

HttpAnswer ApiService::faultAnswer(const Fault& fault, const HttpRequest& request) const
{
    const Json path(request.path.toStdString());
    HttpAnswer answer;
    switch (fault.kind) {
    case Fault::Kind::ExpiredToken:
        return jsonAnswer(Json::object({{"path", path}, {"message", Json("Expired Token")}}), 401);
    case Fault::Kind::BadRequest:
        return jsonAnswer(Json::object({{"path", path}, {"message", Json("Error on demand")}}), 400);
    case Fault::Kind::TooMany:
    case Fault::Kind::Unavailable:
        answer = detailAnswer(fault.kind == Fault::Kind::TooMany ? 429 : 503);
        answer.headers.add("Retry-After", QByteArray::number(fault.seconds));
        return answer;
    case Fault::Kind::ServerError:
    case Fault::Kind::Delay:
    case Fault::Kind::Cut:
        break;
    }
    return jsonAnswer(Json::object({{"message", Json("Internal Server Error")}}), 500);
}

} // namespace tapedeck::server

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/turn.h"

namespace tapedeck::server {

namespace {

struct Reason
{
    int status;
    const char* phrase;
};
constexpr Reason reasons[] = {
    {200, "OK"},
    {204, "No Content"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {413, "Request Entity Too Large"},
    {421, "Misdirected Request"},
    {422, "Unprocessable Entity"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
};

Json findingJson(const Finding& finding)
{
    return Json::object({{"severity", Json(severityName(finding.severity))},
                         {"rule", Json(finding.rule)},
                         {"pointer", Json(finding.pointer)},
                         {"message", Json(finding.message)},
                         {"advice", Json(finding.advice)}});
}

Json findingsJson(const Refusal& refusal)
{
    Json::Array out;
    for (const Finding& finding : refusal.findings)
        out.push_back(findingJson(finding));
    if (out.empty()) {
        Finding only;
        only.severity = Severity::Error;
        only.rule = QStringLiteral("refused");
        only.message = refusal.why;
        out.push_back(findingJson(only));
    }
    return Json(std::move(out));
}

int plainStatus(Refusal::Kind kind, bool strict)
{
    switch (kind) {
    case Refusal::Kind::Key:
    case Refusal::Kind::Token:
        return 401;
    case Refusal::Kind::Session:
        return 404;
    case Refusal::Kind::Body:
        break;
    }
    return strict ? 422 : 400;
}

} // namespace

QByteArray reasonPhrase(int status)
{
    for (const Reason& reason : reasons) {
        if (reason.status == status)
            return reason.phrase;
    }
    return {};
}

HttpAnswer jsonAnswer(const Json& body, int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body.dump();
    return answer;
}

HttpAnswer successAnswer()
{
    HttpAnswer answer;
    answer.body = "\"Success\"";
    return answer;
}

HttpAnswer detailAnswer(int status)
{
    return jsonAnswer(Json::object({{"detail", Json(reasonPhrase(status).toStdString())}}), status);
}

HttpAnswer refusalAnswer(const Turn& turn, const Refusal& refusal)
{
    const Json path(turn.request.path.toStdString());
    if (turn.faithful()) {
        // The open-source service says "error" here today, the hosted one said "message" (contract 0.7).
        if (refusal.faithful.empty())
            return jsonAnswer(Json::object({{"message", Json("Internal Server Error")}}), 500);
        return jsonAnswer(Json::object({{"path", path}, {"message", Json(refusal.faithful)}}),
                          refusal.faithfulStatus);
    }
    const int status = plainStatus(refusal.kind, turn.strict());
    Json body = Json::object({{"path", path}, {"message", Json(refusal.why)}});
    // The page promises "error" beside "message" (contract 0.7).
    if (turn.lenient())
        body.set("error", Json(reasonPhrase(status).toStdString()));
    else if (status == 422)
        body.set("findings", findingsJson(refusal));
    return jsonAnswer(body, status);
}

Refusal unforeseen(QString why, Refusal::Kind kind)
{
    return {kind, 500, {}, std::move(why), {}};
}

Refusal foreseen(std::string message, QString why, Refusal::Kind kind)
{
    return {kind, 400, std::move(message), std::move(why), {}};
}

} // namespace tapedeck::server

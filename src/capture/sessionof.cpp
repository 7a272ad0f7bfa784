// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/sessionof.h"

#include "contract/reading.h"
#include "core/ids.h"
#include "core/jsonparser.h"

#include <QUrl>

namespace tapedeck::capture {

namespace {

QString firstOf(std::initializer_list<const Json*> candidates)
{
    for (const Json* candidate : candidates) {
        if (candidate->isString() && !candidate->toView().empty())
            return candidate->toQString();
    }
    return {};
}

// The id in /v2/sessions/{id}/stats and the like.
QString idInPath(const QString& path)
{
    for (const QString& segment : path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        if (isUuid(segment.toStdString()))
            return segment;
    }
    return {};
}

} // namespace

QString sessionOf(const Exchange& exchange)
{
    if (!exchange.sessionId.isEmpty())
        return exchange.sessionId;
    const QString path = QUrl(exchange.request.url).path();
    if (const QString id = idInPath(path); !id.isEmpty())
        return id;
    const Json body = readJson(exchange.request.body).value_or(Json());
    const Json& session = body["session"];
    // The SDK leaves an older session's token on calls that go by the API key (contract 5).
    if (path.endsWith(QLatin1String("/create_session")) || path.endsWith(QLatin1String("/sessions")))
        return firstOf({&session["session_id"], &session["id"], &body["session_id"], &body["id"]});
    if (path.endsWith(QLatin1String("/reauthorize_jwt")))
        return body["session_id"].toQString();
    const QByteArray authorization = exchange.request.headers.value("Authorization");
    if (const auto claims = contract::readJwt(authorization.mid(authorization.indexOf(' ') + 1));
        claims && !claims->sessionId.isEmpty())
        return claims->sessionId;
    const Json::Array& events = body["events"].items();
    const Json none;
    return firstOf({&session["session_id"], &session["id"], &body["session_id"],
                    events.empty() ? &none : &events.front()["session_id"]});
}

} // namespace tapedeck::capture

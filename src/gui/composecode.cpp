// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composecode.h"

#include "gui/composecall.h"
#include "gui/composesession.h"

namespace tapedeck::gui {

QByteArray composedAsCode(const ComposeSession& session, ComposeCall& call, const Profile& profile,
                          capture::CodeLanguage language)
{
    const models::CallRequest made = session.requestOf(call);
    const contract::Endpoint& endpoint = call.endpoint();
    QString path = endpoint.path;
    path.replace(QStringLiteral("{id}"), QString::fromLatin1(made.pathId.toUtf8().toPercentEncoding()));
    QString base = profile.baseUrl.toString(QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    capture::CodeCall code;
    code.request.method = endpoint.method;
    code.request.url = base + path;
    code.request.body = made.body;
    if (!made.body.isEmpty())
        code.request.headers.add("Content-Type", "application/json");
    for (const auto& [name, value] : made.extraHeaders)
        code.request.headers.set(name, value);
    code.endpoint = endpoint.name;
    code.sessionId = session.log().sessionId();
    code.wantsKey =
        endpoint.auth == contract::Auth::ApiKey || endpoint.auth == contract::Auth::ApiKeyUnchecked;
    code.wantsToken = endpoint.auth == contract::Auth::Jwt;
    return capture::callAsCode(code, language);
}

QByteArray sessionAsCode(const contract::Api& api, const ComposeSession& session,
                         capture::CodeLanguage language)
{
    std::vector<capture::CodeCall> calls;
    for (const SessionStep& step : session.log().steps()) {
        if (step.exchange)
            calls.push_back(capture::codeCallOf(api, *step.exchange));
    }
    return calls.empty() ? QByteArray() : capture::sessionAsScript(calls, language);
}

} // namespace tapedeck::gui

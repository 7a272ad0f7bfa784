// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/inspection.h"

#include "contract/reading.h"
#include "core/jsonparser.h"
#include "core/redaction.h"

#include <QCoreApplication>
#include <QUrl>

namespace tapedeck::net {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::net::Inspection)
};

// The key or token of an endpoint must never go to another address, so redirects are shown and not followed.
std::optional<Error> redirectFailure(const Exchange& exchange)
{
    const QByteArray location = exchange.response->headers.value("Location");
    if (exchange.response->status / 100 != 3 || location.isEmpty())
        return std::nullopt;
    const QUrl target = QUrl(exchange.request.url).resolved(QUrl::fromEncoded(location));
    return Error{
        ErrorKind::Server,
        Text::tr("The server sends the call on to %1. Redirects are not followed, because the key would go "
                 "with them; if that is the right address, make it the base URL of the profile.")
            .arg(target.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery |
                                 QUrl::RemoveFragment)),
        {}};
}

std::optional<Error> noJsonFailure(const Response& response)
{
    if (response.body.trimmed().isEmpty())
        return Error{ErrorKind::Server, Text::tr("The answer is empty, where JSON belongs."), {}};
    const QByteArray type = response.headers.value("Content-Type");
    if (!type.isEmpty() && !type.toLower().contains("json"))
        return Error{
            ErrorKind::Server,
            Text::tr("The answer is %1, where JSON belongs. Is the base URL that of the API, and is there "
                     "a login page or proxy in between?")
                .arg(QString::fromLatin1(type)),
            {}};
    return Error{ErrorKind::Server, Text::tr("The answer is no JSON, or was cut off before its end."), {}};
}

void removeSecrets(QByteArray& text, const std::vector<QByteArray>& secrets)
{
    constexpr qsizetype shortestSecret = 8; // shorter ones would mask half of the text
    for (const QByteArray& secret : secrets) {
        if (secret.size() >= shortestSecret && text.contains(secret))
            text.replace(secret, redactedMark);
    }
}

void removeSecrets(QString& text, const std::vector<QByteArray>& secrets)
{
    QByteArray utf8 = text.toUtf8();
    removeSecrets(utf8, secrets);
    text = QString::fromUtf8(utf8);
}

void readToken(Inspection& out, const Json& body)
{
    const Json& jwt = body["jwt"];
    if (!jwt.isString())
        return;
    out.jwt = QByteArray(jwt.toView().data(), static_cast<qsizetype>(jwt.toView().size()));
    if (const auto claims = contract::readJwt(out.jwt))
        out.jwtSession = claims->sessionId;
}

} // namespace

Exchange withoutSecrets(Exchange exchange, const std::vector<QByteArray>& secrets)
{
    exchange = redacted(std::move(exchange));
    removeSecrets(exchange.request.url, secrets);
    removeSecrets(exchange.request.body, secrets);
    for (auto& [name, value] : exchange.request.headers)
        removeSecrets(value, secrets);
    if (exchange.response) {
        removeSecrets(exchange.response->body, secrets);
        for (auto& [name, value] : exchange.response->headers)
            removeSecrets(value, secrets);
    }
    if (exchange.failure) {
        removeSecrets(exchange.failure->text, secrets);
        removeSecrets(exchange.failure->detail, secrets);
    }
    return exchange;
}

Inspection inspectAnswer(const Exchange& exchange, const contract::Endpoint& endpoint,
                         const std::vector<QByteArray>& secrets)
{
    Inspection out;
    Exchange judged = exchange;
    if (exchange.response && !exchange.failure) {
        const Response& response = *exchange.response;
        out.failure = redirectFailure(exchange);
        if (response.status / 100 == 2 && response.status != 204) {
            if (const auto body = readJson(response.body)) {
                if (endpoint.id == contract::EndpointId::CreateSession ||
                    endpoint.id == contract::EndpointId::ReauthorizeJwt)
                    readToken(out, *body);
            } else {
                out.failure = noJsonFailure(response);
            }
        }
        judged.failure = out.failure;
    }
    out.clean = withoutSecrets(std::move(judged), secrets);
    return out;
}

} // namespace tapedeck::net

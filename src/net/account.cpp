// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/account.h"

#include "net/apijob.h"
#include "net/networksetup.h"

#include <QCoreApplication>

namespace tapedeck::net {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::net::Account)
};

Status checkBaseUrl(const Profile& profile)
{
    const QUrl& url = profile.baseUrl;
    if (profile.embedded && url.isEmpty()) // it has an address only while it runs
        return Error{ErrorKind::Unavailable,
                     Text::tr("The embedded server is stopped, so nothing was sent. Start it in Server."),
                     {}};
    const QString scheme = url.scheme();
    const bool fits = url.isValid() && !url.host().isEmpty() &&
                      (scheme == QLatin1String("http") || scheme == QLatin1String("https"));
    if (fits)
        return done();
    return Error{ErrorKind::InvalidInput,
                 Text::tr("The base URL of the profile must be an http:// or https:// address."),
                 url.toDisplayString(QUrl::RemoveUserInfo)};
}

} // namespace

QUrl endpointUrl(const QUrl& base, const contract::Endpoint& endpoint, const QString& pathId)
{
    QString prefix = base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(QLatin1Char('/')))
        prefix.chop(1);
    if (prefix.endsWith(QLatin1String("/v2")) && endpoint.path.startsWith(QLatin1String("/v2/")))
        prefix.chop(3);
    QString path = endpoint.path;
    path.replace(QLatin1String("{id}"), QString::fromLatin1(QUrl::toPercentEncoding(pathId)));
    QUrl url = base;
    url.setUserInfo(QString());
    url.setQuery(QString());
    url.setFragment(QString());
    url.setPath(prefix + path, QUrl::StrictMode);
    return url;
}

Account::Account(Profile profile, const QByteArray& apiKey)
    : m_profile(std::move(profile))
    , m_apiKey(apiKey.constData(), apiKey.size()) // a copy of our own, which can be overwritten
    , m_usable(checkBaseUrl(m_profile))
    , m_network(new QNetworkAccessManager)
{
    m_network->setProxyFactory(proxyFactory(m_profile.proxy).release());
    const auto tls = tlsConfiguration(m_profile.tls);
    if (tls)
        m_tls = tls.value();
    else if (m_usable)
        m_usable = tls.error();
}

Account::~Account()
{
    m_apiKey.fill('\0');
}

Request Account::request(const contract::Endpoint& endpoint, const ApiCall& call, const QByteArray& jwt) const
{
    Request request;
    request.method = endpoint.method;
    request.url = endpointUrl(m_profile.baseUrl, endpoint, call.pathId).toString(QUrl::FullyEncoded);
    Headers& headers = request.headers;
    headers.add("Accept", "*/*");
    // What is stored is what was on the wire, so nothing is packed.
    headers.add("Accept-Encoding", "identity");
    headers.add("User-Agent", "Tapedeck/" TAPEDECK_VERSION);
    if (endpoint.hasBody)
        headers.add("Content-Type", "application/json; charset=UTF-8"); // as the SDK (contract 1)
    const bool keyed =
        endpoint.auth == contract::Auth::ApiKey || endpoint.auth == contract::Auth::ApiKeyUnchecked;
    if (keyed && !m_apiKey.isEmpty())
        headers.add("X-Agentops-Api-Key", m_apiKey);
    if (endpoint.id == contract::EndpointId::CreateSession && !call.parentKey.isEmpty())
        headers.add("X-Agentops-Parent-Key", call.parentKey);
    if (endpoint.auth == contract::Auth::Jwt && !jwt.isEmpty())
        headers.add("Authorization", "Bearer " + jwt);
    for (const auto& [name, value] : call.headers)
        headers.set(name, value);
    request.body = call.body;
    return request;
}

} // namespace tapedeck::net

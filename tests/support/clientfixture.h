// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/clock.h"
#include "net/apiclient.h"
#include "scriptedserver.h"
#include "testtoken.h"

#include <QTest>

#include <memory>
#include <vector>

namespace tapedeck::test {

// Shaped like a key, of no account.
inline const QByteArray fakeKey = "00000000-1111-2222-3333-444444444444";
inline const QString someSession = QStringLiteral("3f2a91c4-0000-4000-8000-000000000001");

/// A client on a scripted server, with short waits.
class ClientFixture
{
public:
    explicit ClientFixture(net::ClientOptions options = fastOptions(),
                           std::shared_ptr<const Clock> useClock = std::make_shared<SystemClock>())
        : clock(std::move(useClock))
    {
        auto loaded = contract::Api::load();
        if (!loaded)
            qFatal("The API's table does not load");
        api = std::make_unique<contract::Api>(std::move(loaded).value());
        profile.id = QStringLiteral("profile-1");
        profile.baseUrl = server.url();
        profile.proxy.mode = ProxySetting::Mode::None;
        client = std::make_unique<net::ApiClient>(*api, *clock, std::move(options));
        useProfile();
        QObject::connect(client.get(), &net::ApiClient::recorded, client.get(),
                         [this](const Exchange& exchange, const net::CallTags& callTags) {
                             recorded.push_back(exchange);
                             tags.push_back(callTags);
                         });
    }

    static net::ClientOptions fastOptions()
    {
        net::ClientOptions options;
        options.retry.firstDelayMicros = 2'000;
        options.retry.maxDelayMicros = 40'000;
        options.jitter = [] { return 0.5; };
        return options;
    }

    void useProfile() { client->setAccount(profile, fakeKey); }

    /// A token for the session, as if create_session had been called.
    QByteArray giveToken(const QString& session = someSession, qint64 lifeSeconds = 24 * 3600)
    {
        const QByteArray token = signedToken(session, clock->now() + lifeSeconds * 1'000'000);
        client->setToken(session, token);
        return token;
    }

    net::ApiJob* createSession(const QString& session = someSession)
    {
        return client->submit(net::ApiCall::withBody(
            contract::EndpointId::CreateSession,
            Json::object({{"session", Json::object({{"session_id", Json(session)}})}}), session));
    }
    net::ApiJob* createEvents(const QString& session = someSession)
    {
        return client->submit(net::ApiCall::withBody(
            contract::EndpointId::CreateEvents, Json::object({{"events", Json(Json::Array{})}}), session));
    }
    net::ApiJob* stats(const QString& session = someSession)
    {
        return client->submit(net::ApiCall::reading(contract::EndpointId::Stats, session));
    }

    ScriptedServer server;
    std::shared_ptr<const Clock> clock;
    std::unique_ptr<contract::Api> api;
    Profile profile;
    std::vector<Exchange> recorded;
    std::vector<net::CallTags> tags;
    std::unique_ptr<net::ApiClient> client; // first to go
};

} // namespace tapedeck::test

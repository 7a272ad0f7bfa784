// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonparser.h"
#include "server/apiservice.h"

#include <QTest>

namespace tapedeck::test {

inline constexpr Timestamp apiStart{1'710'417'600'000'000};
inline const QByteArray sessionId = "3f2a91c4-0000-4000-8000-000000000001";
inline const QByteArray agentId = "3f2a91c4-0000-4000-8000-0000000000a1";
inline const QByteArray eventId = "3f2a91c4-0000-4000-8000-0000000000e1";
inline const QByteArray times =
    "\"init_timestamp\":\"2024-11-20T10:00:00+00:00\",\"end_timestamp\":\"2024-11-20T10:00:02+00:00\"";

/// An ApiService over a store in memory, with a key, a token and a clock to turn by hand.
class ApiFixture
{
public:
    /// Everything anew; false if something is broken.
    bool open()
    {
        auto loaded = contract::Api::load();
        auto prices = server::Pricing::load();
        auto opened = server::ServerStore::open(QStringLiteral(":memory:"));
        if (!loaded.ok() || !prices.ok() || !opened.ok())
            return false;
        m_api.emplace(std::move(loaded.value()));
        m_pricing.emplace(std::move(prices.value()));
        service.reset();
        store = std::move(opened.value());
        jwt.emplace(store->secret());
        service.emplace(server::ServerParts{*m_api, *store, *jwt, *m_pricing, "http://127.0.0.1:1",
                                            m_sessions, m_events});
        settings = {};
        service->setSettings(settings);
        now = apiStart;
        key.clear();
        token.clear();
        return true;
    }

    server::HttpAnswer send(const QByteArray& method, const QByteArray& path, const QByteArray& body)
    {
        server::HttpRequest request;
        request.method = method;
        request.path = path;
        request.body = body;
        const QByteArray sent = key.isEmpty() ? QByteArray::fromStdString(store->key().text()) : key;
        if (sent != "none")
            request.headers.add("X-Agentops-Api-Key", sent);
        if (!token.isEmpty())
            request.headers.add("Authorization", "Bearer " + token);
        store->begin();
        last = service->answer(request, now);
        if (!store->commit())
            last.status = 0;
        return last;
    }
    server::HttpAnswer post(const QByteArray& path, const QByteArray& body)
    {
        return send("POST", path, body);
    }
    Json get(const QByteArray& path)
    {
        send("GET", path, {});
        return json();
    }
    Json stats() { return get("/v2/sessions/" + sessionId + "/stats"); }
    Json rows() { return get("/v2/sessions/" + sessionId + "/export"); }

    /// The last answer's body, and a text in it.
    [[nodiscard]] Json json() const
    {
        return readJson(QByteArray::fromStdString(last.body)).value_or(Json());
    }
    [[nodiscard]] QByteArray said(std::string_view member) const
    {
        return json()[member].toQString().toUtf8();
    }

    /// A session with its token.
    bool createSession(const QByteArray& id = sessionId)
    {
        token.clear();
        post("/v2/create_session", "{\"session\":{\"session_id\":\"" + id + "\"}}");
        token = said("jwt");
        return last.status == 200;
    }
    void setMode(server::ServerMode mode)
    {
        settings.mode = mode;
        service->setSettings(settings);
    }
    bool setFault(const QString& text)
    {
        const auto fault = server::parseFault(text, *m_api);
        if (fault.ok())
            service->setFaults({*fault});
        return fault.ok();
    }

    std::unique_ptr<server::ServerStore> store;
    std::optional<server::JwtSigner> jwt;
    std::optional<server::ApiService> service;
    server::ServerSettings settings;
    Timestamp now;
    QByteArray key;   ///< empty: the store's own; "none": none is sent
    QByteArray token; ///< empty: none is sent
    server::HttpAnswer last;

private:
    std::optional<contract::Api> m_api;
    std::optional<server::Pricing> m_pricing;
    std::atomic<qint64> m_sessions = 0;
    std::atomic<qint64> m_events = 0;
};

} // namespace tapedeck::test

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/finding.h"
#include "server/databaseerror.h"
#include "server/eventrows.h"
#include "server/httptypes.h"
#include "server/jwt.h"
#include "server/pricing.h"
#include "server/serverconfig.h"
#include "server/serverstore.h"

#include <atomic>
#include <variant>
#include <vector>

namespace tapedeck::server {

/// What the handlers share. All of it belongs to the thread that answers.
struct ServerParts
{
    const contract::Api& api;
    ServerStore& store;
    JwtSigner& jwt;
    const Pricing& pricing;
    QByteArray baseUrl; ///< http://127.0.0.1:PORT
    std::atomic<qint64>& sessionCount;
    std::atomic<qint64>& eventCount;
};

/// What may change while the server runs.
struct ServerSettings
{
    ServerMode mode = ServerMode::Lenient;
    bool anyKey = false;
    qint64 tokenLifeSeconds = 24 * 3600;
};

/// Why a request is refused. The three modes word it in their own ways.
struct Refusal
{
    enum class Kind { Key, Token, Session, Body };
    Kind kind = Kind::Body;
    int faithfulStatus = 500;
    std::string faithful; ///< the message of the service; empty: it fails with a bare 500
    QString why;          ///< for the other two modes
    std::vector<Finding> findings;
};

/// One request being answered: what came in, under which rules, with what at hand.
struct Turn
{
    ServerParts& parts;
    const ServerSettings& settings;
    const HttpRequest& request;
    contract::EndpointMatch match;
    Timestamp now;

    [[nodiscard]] bool faithful() const { return settings.mode == ServerMode::Faithful; }
    [[nodiscard]] bool lenient() const { return settings.mode == ServerMode::Lenient; }
    [[nodiscard]] bool strict() const { return settings.mode == ServerMode::Strict; }
    [[nodiscard]] Insistence insistence() const { return lenient() ? Insistence::Less : Insistence::Full; }
};

template <typename T>
using OrRefusal = std::variant<T, Refusal>;

HttpAnswer jsonAnswer(const Json& body, int status = 200);
/// The bare text "Success", as the service says it (contract 0.9).
HttpAnswer successAnswer();
/// {"detail": …}: what the service's framework says (contract 0.7).
HttpAnswer detailAnswer(int status);
HttpAnswer refusalAnswer(const Turn& turn, const Refusal& refusal);
/// The service stumbles over something it did not foresee.
Refusal unforeseen(QString why, Refusal::Kind kind = Refusal::Kind::Body);
/// {"path", "message"} with 400.
Refusal foreseen(std::string message, QString why, Refusal::Kind kind = Refusal::Kind::Body);

/// The API key's project (contract 1.1). `prefix` stands before "Invalid API Key".
OrRefusal<Uuid> sentKey(const Turn& turn, bool reading);
OrRefusal<StoredProject> keyProject(const Turn& turn, const Uuid& key, std::string_view prefix);
/// The token's session (contract 1.2). `prefix` stands before "Bearer Token is Missing".
OrRefusal<TokenSession> tokenSession(const Turn& turn, std::string_view prefix);
/// The request's body. Lenient: whatever dialect it was written in, now in the sdk one. Strict: without
/// findings.
OrRefusal<Json> readBody(const Turn& turn);
/// Lenient: the request is spelled as on the public page, so its answer is too.
[[nodiscard]] bool askedAsDocumented(const Turn& turn);

HttpAnswer createSession(const Turn& turn);
HttpAnswer reauthorizeJwt(const Turn& turn);
HttpAnswer updateSession(const Turn& turn);
HttpAnswer createAgent(const Turn& turn);
HttpAnswer createThread(const Turn& turn);
HttpAnswer createEvents(const Turn& turn);
HttpAnswer updateEvents(const Turn& turn);
/// Lenient update_events: what is given is laid over what is stored.
HttpAnswer mergeEvents(const Turn& turn, const TokenSession& session, const Json& body);
HttpAnswer updateLogs(const Turn& turn);
HttpAnswer developerErrors(const Turn& turn);
HttpAnswer sessionStats(const Turn& turn);
HttpAnswer sessionExport(const Turn& turn);

} // namespace tapedeck::server

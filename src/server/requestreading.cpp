// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/check.h"
#include "contract/dialects.h"
#include "core/jsonedit.h"
#include "core/jsonparser.h"
#include "server/turn.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::server {

namespace {

using contract::EndpointId;

// What the public page's examples send until somebody puts in a key of his own.
constexpr QByteArrayView examplePlaceholder = "your_api_key";

QString tr(const char* text)
{
    return QCoreApplication::translate("tapedeck::server", text);
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// Rewrites a body into the sdk dialect, without what the conversion had to invent: lenient mode fills gaps
// from what is stored, and a made-up time would hide one.
Json inSdkDialect(EndpointId endpoint, Json body)
{
    const auto detected = contract::detectDialect(endpoint, body).dialect;
    if (detected != Dialect::Documented && detected != Dialect::Mixed)
        return body;
    const bool update = endpoint == EndpointId::UpdateSession || endpoint == EndpointId::UpdateEvents;
    const QString invented = update ? QStringLiteral("add-") : QStringLiteral("add-end-timestamp");
    contract::Conversion conversion = contract::convert(endpoint, body, Dialect::Documented, Dialect::Sdk);
    for (const contract::Change& change : conversion.changes) {
        if (!change.before && change.after && change.reason.startsWith(invented))
            applyEdit(conversion.body, {change.pointer, std::nullopt, {}});
    }
    return std::move(conversion.body);
}

// A body within the limit of bytes can still be a list of so many numbers that, read, it fills the memory: a
// value takes some fifty bytes here, a digit and a comma take two there. Commas inside texts count too, which
// is no harm.
bool hasTooManyValues(const QByteArray& body)
{
    constexpr qsizetype mostValues = 3'000'000;
    return body.size() > mostValues && std::count(body.begin(), body.end(), ',') > mostValues;
}

std::vector<Finding> errorsOf(const Turn& turn, const Json& body)
{
    std::vector<Finding> errors;
    for (Finding& finding : contract::check(turn.parts.api, turn.match.id, body, Dialect::Sdk)) {
        if (finding.severity == Severity::Error)
            errors.push_back(std::move(finding));
    }
    return errors;
}

} // namespace

OrRefusal<Uuid> sentKey(const Turn& turn, bool reading)
{
    const QByteArray header = turn.request.headers.value("X-Agentops-Api-Key");
    const bool present = turn.request.headers.has("X-Agentops-Api-Key");
    if (turn.lenient() && header == examplePlaceholder)
        return turn.parts.store.key();
    if (const auto key = Uuid::parseAsPython(viewOf(header)))
        return *key;
    if (reading && !present)
        return foreseen("API Key is Missing", tr("The header X-Agentops-Api-Key is missing."),
                        Refusal::Kind::Key);
    return foreseen("Invalid API key format",
                    tr("The API key must be a UUID, in the header X-Agentops-Api-Key."), Refusal::Kind::Key);
}

OrRefusal<StoredProject> keyProject(const Turn& turn, const Uuid& key, std::string_view prefix)
{
    if (turn.settings.anyKey)
        return turn.parts.store.ensureProject(key);
    if (const auto project = turn.parts.store.projectByKey(key))
        return *project;
    return foreseen(std::string(prefix) + "Invalid API Key", tr("This server does not know the API key."),
                    Refusal::Kind::Key);
}

OrRefusal<TokenSession> tokenSession(const Turn& turn, std::string_view prefix)
{
    const auto refuse = [](QString why) { return unforeseen(std::move(why), Refusal::Kind::Token); };
    if (!turn.request.headers.has("Authorization"))
        return foreseen(std::string(prefix) + ": Bearer Token is Missing",
                        tr("The header Authorization with the session's token is missing."),
                        Refusal::Kind::Token);
    const QByteArray header = turn.request.headers.value("Authorization");
    QByteArrayView token(header);
    const qsizetype space = token.indexOf(' ');
    if (space < 0 && !turn.lenient())
        return refuse(tr("The header Authorization must read: Bearer, a blank, the token."));
    token = token.sliced(space + 1);
    if (const qsizetype end = token.indexOf(' '); end >= 0)
        token = token.first(end);

    const TokenVerdict verdict = turn.parts.jwt.verify(token, turn.now);
    if (verdict.kind == TokenVerdict::Kind::Expired)
        return Refusal{Refusal::Kind::Token, 401, "Expired Token", QStringLiteral("Expired Token"), {}};
    if (verdict.kind == TokenVerdict::Kind::Odd)
        return refuse(tr("The token is not signed with HS256 or names no session."));
    if (verdict.kind == TokenVerdict::Kind::Garbage) {
        if (turn.faithful())
            return TokenSession{"None", std::nullopt, std::nullopt};
        return refuse(tr("The token was not made by this server."));
    }
    TokenSession session{verdict.sessionId, Uuid::parse(verdict.sessionId), std::nullopt};
    if (session.id)
        session.stored = turn.parts.store.session(*session.id);
    if (!session.stored && !turn.faithful())
        return unforeseen(tr("This server has no session of that token."), Refusal::Kind::Session);
    return session;
}

OrRefusal<Json> readBody(const Turn& turn)
{
    if (hasTooManyValues(turn.request.body))
        return unforeseen(tr("The body has more values than this server takes."));
    auto body = readJson(turn.request.body);
    if (!body)
        return unforeseen(tr("The body is not JSON."));
    if (turn.lenient())
        return inSdkDialect(turn.match.id, std::move(*body));
    if (turn.strict()) {
        if (auto findings = errorsOf(turn, *body); !findings.empty()) {
            Refusal refusal = unforeseen(findings.front().message);
            refusal.findings = std::move(findings);
            return refusal;
        }
    }
    return std::move(*body);
}

bool askedAsDocumented(const Turn& turn)
{
    if (!turn.lenient())
        return false;
    const auto body = readJson(turn.request.body);
    return body && contract::detectDialect(turn.match.id, *body).dialect == Dialect::Documented;
}

} // namespace tapedeck::server

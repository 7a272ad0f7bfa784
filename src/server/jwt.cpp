// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/jwt.h"

#include "core/jsonparser.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <cstdio>

namespace tapedeck::server {

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

std::optional<Json> decodedPart(QByteArrayView part)
{
    const auto bytes =
        QByteArray::fromBase64Encoding(part.toByteArray(), urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return std::nullopt;
    auto json = readJson(*bytes);
    return json && json->isObject() ? json : std::nullopt;
}

// Takes the same time wherever the difference is.
bool sameBytes(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |=
            static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
    return difference == 0;
}

} // namespace

JwtSigner::JwtSigner(std::string secret)
    : m_secret(QByteArray::fromStdString(secret))
{}

QByteArray JwtSigner::signature(QByteArrayView signedPart) const
{
    return QMessageAuthenticationCode::hash(signedPart.toByteArray(), m_secret, QCryptographicHash::Sha256)
        .toBase64(urlSafe);
}

std::string JwtSigner::sign(std::string_view sessionId, Timestamp expires) const
{
    char expiry[32];
    std::snprintf(expiry, sizeof expiry, "%.6f", expires.seconds());
    const Json claims = Json::object({{"session_id", Json(sessionId)}, {"exp", Json::number(expiry)}});
    QByteArray token = QByteArray("{\"alg\":\"HS256\",\"typ\":\"JWT\"}").toBase64(urlSafe);
    token += '.' + claims.toBytes().toBase64(urlSafe);
    token += '.' + signature(token);
    return token.toStdString();
}

JwtSigner::Known JwtSigner::examine(QByteArrayView token) const
{
    const qsizetype first = token.indexOf('.');
    const qsizetype second = first < 0 ? -1 : token.indexOf('.', first + 1);
    if (second < 0)
        return {};
    const auto header = decodedPart(token.first(first));
    const auto claims = decodedPart(token.sliced(first + 1, second - first - 1));
    if (!header)
        return {};
    Known odd;
    odd.verdict.kind = TokenVerdict::Kind::Odd;
    if ((*header)["alg"].toView() != "HS256")
        return odd;
    if (!claims || !sameBytes(signature(token.first(second)), token.sliced(second + 1)))
        return {};
    Known out;
    if (const Json* expiry = claims->find("exp")) {
        if (!expiry->isNumber())
            return {};
        out.expires = true;
        out.expiry = expiry->toDouble();
    }
    const Json* id = claims->find("session_id");
    out.verdict.kind = id ? TokenVerdict::Kind::Good : TokenVerdict::Kind::Odd;
    if (id)
        out.verdict.sessionId = id->isString() ? std::string(id->toView()) : id->dump();
    return out;
}

TokenVerdict JwtSigner::verify(QByteArrayView token, Timestamp now)
{
    const QByteArray key = QByteArray::fromRawData(token.data(), token.size());
    auto known = m_known.constFind(key);
    if (known == m_known.constEnd()) {
        constexpr qsizetype enough = 4096;
        if (m_known.size() >= enough)
            m_known.clear();
        known = m_known.insert(token.toByteArray(), examine(token));
    }
    const bool expired = known->expires && known->expiry <= now.seconds();
    return expired ? TokenVerdict{TokenVerdict::Kind::Expired, {}} : known->verdict;
}

} // namespace tapedeck::server

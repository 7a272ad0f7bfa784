// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/tokenbook.h"

#include "core/clock.h"
#include "core/jsonparser.h"

namespace tapedeck::net {

namespace {

// Seconds since 1970 as the exp claim says; not verified, that is the service's business.
std::optional<double> expiryClaim(const QByteArray& jwt)
{
    const QList<QByteArray> parts = jwt.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto claims = readJson(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding));
    if (!claims || !(*claims)["exp"].isNumber())
        return std::nullopt;
    return (*claims)["exp"].toDouble();
}

} // namespace

void TokenBook::put(const QString& sessionId, const QByteArray& jwt, Timestamp now)
{
    SessionToken token{jwt, std::nullopt, now};
    constexpr double latestSeconds = 1e12; // what does not fit is as good as never
    if (const auto expires = expiryClaim(jwt); expires && *expires >= 0 && *expires < latestSeconds)
        token.expires = Timestamp{static_cast<qint64>(*expires * 1e6)};
    m_tokens.insert(sessionId, token);
}

void TokenBook::put(const QString& sessionId, const QByteArray& jwt)
{
    put(sessionId, jwt, SystemClock().now());
}

void TokenBook::forget(const QString& sessionId)
{
    m_tokens.remove(sessionId);
}

std::optional<SessionToken> TokenBook::find(const QString& sessionId) const
{
    const auto it = m_tokens.constFind(sessionId);
    return it == m_tokens.constEnd() ? std::nullopt : std::optional(*it);
}

bool TokenBook::needsRenewal(const QString& sessionId, Timestamp now) const
{
    const auto it = m_tokens.constFind(sessionId);
    if (it == m_tokens.constEnd() || !it->expires)
        return false;
    const bool longLived = *it->expires - it->putAt > 2 * renewBeforeMicros;
    return longLived && *it->expires - now <= renewBeforeMicros;
}

} // namespace tapedeck::net

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/tokenbook.h"

#include "contract/reading.h"
#include "core/clock.h"

namespace tapedeck::net {

void TokenBook::put(const QString& sessionId, const QByteArray& jwt, Timestamp now)
{
    SessionToken token{jwt, std::nullopt, now};
    constexpr double latestSeconds = 1e12; // what does not fit is as good as never
    const auto claims = contract::readJwt(jwt);
    if (claims && claims->expires && *claims->expires >= 0 && *claims->expires < latestSeconds)
        token.expires = Timestamp{static_cast<qint64>(*claims->expires * 1e6)};
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

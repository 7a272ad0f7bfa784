// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/timestamp.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace tapedeck::net {

struct SessionToken
{
    QByteArray jwt;
    std::optional<Timestamp> expires; ///< from its exp claim; unset: never, as far as known
    Timestamp putAt;                  ///< by our clock, when the token came
};

/// The JWT of each session, with its expiry. Plain value, used by the client and by a replay; in memory only.
class TokenBook
{
public:
    /// Renew this long before expiry (design 5).
    static constexpr qint64 renewBeforeMicros = 5ll * 60 * 1'000'000;

    /// `now` is remembered: a token that lives for seconds only is renewed when it is refused, not on every
    /// call.
    void put(const QString& sessionId, const QByteArray& jwt, Timestamp now);
    /// The same by the system's clock.
    void put(const QString& sessionId, const QByteArray& jwt);
    void forget(const QString& sessionId);
    [[nodiscard]] std::optional<SessionToken> find(const QString& sessionId) const;
    /// True if the token ends within renewBeforeMicros and lived longer than twice that when it was put.
    [[nodiscard]] bool needsRenewal(const QString& sessionId, Timestamp now) const;
    [[nodiscard]] qsizetype size() const { return m_tokens.size(); }

private:
    QHash<QString, SessionToken> m_tokens;
};

} // namespace tapedeck::net

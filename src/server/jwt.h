// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/timestamp.h"

#include <QByteArray>
#include <QHash>

#include <string>
#include <string_view>

namespace tapedeck::server {

/// What a token is worth (the matrix in contract 1.2).
struct TokenVerdict
{
    enum class Kind {
        Good,
        Expired,
        Garbage, ///< undecodable or wrong signature: the service goes on with no session
        Odd,     ///< alg none, no session_id claim: the service fails
    };
    Kind kind = Kind::Garbage;
    std::string sessionId; ///< as the claim spells it; only when Good
};

/// Signs and checks session tokens: HS256, claims session_id and exp as a float (contract 1.2).
class JwtSigner
{
public:
    explicit JwtSigner(std::string secret);

    [[nodiscard]] std::string sign(std::string_view sessionId, Timestamp expires) const;
    /// Remembers what it has seen: a session sends the same token with every request.
    [[nodiscard]] TokenVerdict verify(QByteArrayView token, Timestamp now);

private:
    struct Known
    {
        TokenVerdict verdict;
        bool expires = false;
        double expiry = 0;
    };
    [[nodiscard]] Known examine(QByteArrayView token) const;
    [[nodiscard]] QByteArray signature(QByteArrayView signedPart) const;

    QByteArray m_secret;
    QHash<QByteArray, Known> m_known;
};

} // namespace tapedeck::server

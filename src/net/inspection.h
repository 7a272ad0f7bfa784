// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/exchange.h"

namespace tapedeck::net {

/// What a look into an answer tells.
struct Inspection
{
    std::optional<Error> failure; ///< of its own: no JSON where JSON belongs, a redirect
    QByteArray jwt;               ///< of create_session and reauthorize_jwt; empty if there is none
    QString jwtSession;           ///< whose it is, by its claim
    Exchange clean;               ///< redacted, with the failure
};

/// Parses bodies, so for large ones call it on a worker. `secrets` are removed wherever they stand.
Inspection inspectAnswer(const Exchange& exchange, const contract::Endpoint& endpoint,
                         const std::vector<QByteArray>& secrets);

/// Redaction by shape (core) and by the very keys and tokens that were used.
Exchange withoutSecrets(Exchange exchange, const std::vector<QByteArray>& secrets);

} // namespace tapedeck::net

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/exchange.h"
#include "core/finding.h"

#include <optional>
#include <vector>

namespace tapedeck::capture {

/// A call that was pasted. Without secrets: the profile has its own.
struct PastedCall
{
    std::optional<contract::EndpointId> endpoint; ///< unset: no call of this API, nor like one
    QString pathId;                               ///< {id} of its path
    QByteArray text;                              ///< the body as it was pasted; empty: none
    Json body;       ///< the same as a value; null if there is none or it is no JSON
    QString url;     ///< as it was pasted; empty where a body alone was
    Headers headers; ///< those worth sending again
    Dialect dialect = Dialect::Unknown;
    QString sessionId; ///< whose it is, where that is known
};

struct Pasted
{
    std::vector<PastedCall> calls;
    std::vector<Finding> findings;
};

/// What somebody pasted, as calls in order: the body of a call (its endpoint is guessed by its shape), an
/// event or a list of events (a batch), cURL commands for POSIX shells and the Windows command prompt, HAR,
/// plain exchanges, exports, or the address of a call. Anything else gives a finding that says what can be
/// pasted.
Pasted readPasted(const contract::Api& api, const QByteArray& text);

/// The endpoint and dialect whose schema a body fits best; nullopt if it is like none.
struct EndpointGuess
{
    contract::EndpointId endpoint{};
    Dialect dialect = Dialect::Sdk;
};
std::optional<EndpointGuess> guessEndpoint(const contract::Api& api, const Json& body);

} // namespace tapedeck::capture

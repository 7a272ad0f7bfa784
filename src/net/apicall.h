// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/headers.h"
#include "core/json.h"
#include "net/retrypolicy.h"

#include <QString>

#include <functional>

namespace tapedeck::net {

/// One call to come. The path, the method and what authorises it come from the API's table.
struct ApiCall
{
    contract::EndpointId endpoint{};
    QByteArray body;   ///< as it is sent; empty where the endpoint has none
    QString sessionId; ///< whose token authorises it, or whom create_session makes; empty: no token is sent
    QString pathId;    ///< {id} of stats, export and ttd
    QByteArray parentKey; ///< create_session only (contract 1.1); a secret
    Headers headers;      ///< replace ours of the same name; with an Authorization of its own a call is sent
                          ///< as it is, and its token never renewed
    QString source = QStringLiteral("compose"); ///< Exchange::source

    static ApiCall withBody(contract::EndpointId endpoint, const Json& body, const QString& sessionId = {})
    {
        ApiCall call;
        call.endpoint = endpoint;
        call.body = body.toBytes();
        call.sessionId = sessionId;
        return call;
    }
    static ApiCall reading(contract::EndpointId endpoint, const QString& pathId)
    {
        ApiCall call;
        call.endpoint = endpoint;
        call.sessionId = pathId;
        call.pathId = pathId;
        return call;
    }
};

/// What is known about a recorded exchange beside itself; for HistoryStore.
struct CallTags
{
    contract::EndpointId endpoint{};
    QString sessionId;
    QString profileId;
};

/// Limits of a client that no profile sets.
struct ClientOptions
{
    RetryLimits retry;
    qint64 maxResponseBytes = 512ll << 20; ///< of a body; what came before is kept
    int maxInFlight = 6;                   ///< Qt opens no more connections to one host
    qint64 inlineBytes = 256 << 10;        ///< larger bodies are parsed on a worker
    std::function<double()> jitter;        ///< 0 to 1; empty: random
};

} // namespace tapedeck::net

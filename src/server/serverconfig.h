// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tapedeck::server {

/// How it answers (design 8). A key is the store's own, or with anyKey every UUID.
enum class ServerMode {
    /// Both dialects, bare paths, partial updates merge, agents register themselves. Takes the page's
    /// placeholder
    /// "your_api_key" for the store's own key. Refuses with 400, 401, 404 and {"error", "message", "path"}.
    Lenient,
    /// As the hosted service does, quirks included (contract.md, column B). Where it did not foresee
    /// something it
    /// says {"message": "Internal Server Error"}, the hosted service's words (contract 0.7). Tokens that were
    /// not
    /// sent are estimated, at four characters each.
    Faithful,
    /// The service's rules without its quirks: 401 for any bad key or token, 404 for what is not there, 422
    /// with
    /// findings for any bad body. A batch is stored whole or not at all.
    Strict,
};
QString serverModeName(ServerMode mode);
std::optional<ServerMode> serverModeFromName(QStringView name);

/// A fault on demand. All but Delay and Cut answer instead of the API, and nothing is stored. Cut loses the
/// answer of a request that was taken: the client cannot know.
struct Fault
{
    enum class Kind { ExpiredToken, BadRequest, TooMany, ServerError, Unavailable, Delay, Cut };
    Kind kind = Kind::ServerError;
    std::optional<contract::EndpointId> endpoint; ///< unset: every endpoint
    double share = 1;                             ///< of the matching requests
    int count = -1;                               ///< how many times; -1: always
    int seconds = 1;                              ///< Retry-After of TooMany and Unavailable
    int milliseconds = 0;                         ///< of Delay
};
/// "create_events:500:10%" "429:retry=2:x5" "delay=250ms:update_session" "cut:x1" "expired:x1"
Result<Fault> parseFault(const QString& text, const contract::Api& api);
QString faultText(const Fault& fault, const contract::Api& api);

struct ServerLimits
{
    qint64 bodyBytes = 32ll << 20; ///< 413
    int headerBytes = 32 << 10;    ///< 431
    int connections = 512;         ///< 503
    int idleSeconds = 30;          ///< 408 in the middle of a request, closed between two
};

struct ServerConfig
{
    quint16 port = 0; ///< 0: any free one
    ServerMode mode = ServerMode::Lenient;
    QString dataDir; ///< empty: a throw-away store, removed on stop
    bool anyKey = false;
    qint64 tokenLifeSeconds = 24 * 3600;
    ServerLimits limits;
    std::vector<Fault> faults;
};

struct ServerCounters
{
    qint64 requests = 0;
    qint64 sessions = 0;
    qint64 events = 0;
    qint64 refused = 0; ///< answered 4xx or 5xx
};

} // namespace tapedeck::server

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

/// How it answers (design 8).
enum class ServerMode {
    Lenient,  ///< both dialects, partial updates merge
    Faithful, ///< as the hosted service does, quirks included (contract.md, column B)
    Strict,   ///< 401 for any bad token, 422 with findings for any bad body
};
QString serverModeName(ServerMode mode);
std::optional<ServerMode> serverModeFromName(QStringView name);

/// A fault on demand.
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
    qint64 bodyBytes = 32ll << 20;
    int headerBytes = 32 << 10;
    int connections = 512;
    int idleSeconds = 30;
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

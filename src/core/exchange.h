// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/headers.h"
#include "core/json.h"
#include "core/result.h"
#include "core/timestamp.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace tapedeck {

struct Request
{
    QByteArray method = "POST";
    QString url; ///< absolute, or a path only where a capture knows no host
    Headers headers;
    QByteArray body;
};

struct Response
{
    int status = 0;
    QByteArray reason;
    Headers headers;
    QByteArray body;
};

/// Where the time went, in microseconds; -1 where it is not known or does not apply (no TLS, reused
/// connection).
struct Timing
{
    qint64 queue = -1;   ///< waiting for a turn, before anything was sent
    qint64 connect = -1; ///< name look-up and TCP
    qint64 tls = -1;
    qint64 send = -1;
    qint64 wait = -1; ///< last byte sent to first byte of the answer
    qint64 receive = -1;
    qint64 total = -1; ///< without queue
};

/// One request and its answer, or its failure. The value that flows through the whole program.
struct Exchange
{
    std::string id; ///< UUID of this exchange, ours
    Timestamp startedAt;
    Request request;
    std::optional<Response> response; ///< absent if there was none
    std::optional<Error> failure;     ///< why there was none, or why it is incomplete
    Timing timing;
    int attempts = 1;
    QString sessionId; ///< whose it is, where known: the JWT that tells is masked once it is redacted
    QString source;    ///< where it came from: "compose", "replay", "server", a capture's file name
    /// True only where no connection was made, so that the other end surely took nothing: safe to send again.
    bool neverSent = false;
    /// What a HAR says of it beyond this, as it stands there: members of "entry", "request" and "response".
    Json more;
};

} // namespace tapedeck

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/headers.h"
#include "core/timestamp.h"

#include <QByteArray>

#include <string>

namespace tapedeck::server {

/// A whole request as it came off the wire.
struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< percent-decoded, without the query
    QByteArray query;
    Headers headers;
    QByteArray body;
    Timestamp receivedAt; ///< when its headers were complete
};

/// What is sent back.
struct HttpAnswer
{
    int status = 200;
    std::string body;
    QByteArray contentType = "application/json"; ///< empty: none
    Headers headers;                             ///< beyond those of every answer
    int delayMs = 0;                             ///< hold it back that long
    bool cut = false;                            ///< close the connection instead of answering
};

/// The reason phrase of a status, "" if there is none.
QByteArray reasonPhrase(int status);

} // namespace tapedeck::server

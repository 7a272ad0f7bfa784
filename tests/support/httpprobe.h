// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/headers.h"
#include "core/json.h"

#include <QTcpSocket>
#include <QUrl>

#include <optional>

namespace tapedeck::test {

struct ProbeAnswer
{
    int status = 0; ///< 0: the connection ended without an answer
    Headers headers;
    QByteArray body;

    [[nodiscard]] Json json() const; ///< null if the body is no JSON
};

/// A blocking HTTP client over one bare connection, for saying what no decent client would say.
class HttpProbe
{
public:
    explicit HttpProbe(const QUrl& server);

    [[nodiscard]] bool isConnected() const;
    void write(const QByteArray& bytes);
    /// One answer off the wire; status 0 if none comes within the time or the server hangs up.
    ProbeAnswer read(int timeoutMs = 10'000, bool toHead = false);
    /// Writes a whole request with Host and Content-Length, and reads the answer.
    ProbeAnswer call(const QByteArray& method, const QByteArray& path, const Headers& headers = {},
                     const QByteArray& body = {});
    /// True once the server has hung up.
    bool waitForEnd(int timeoutMs = 10'000);

    /// A request as bytes. `host` empty: none is sent.
    static QByteArray request(const QByteArray& method, const QByteArray& path, const Headers& headers,
                              const QByteArray& body, const QByteArray& host = "127.0.0.1");

private:
    bool fill(int timeoutMs);

    QTcpSocket m_socket;
    QByteArray m_buffer;
};

} // namespace tapedeck::test

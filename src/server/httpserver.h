// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "server/httptypes.h"
#include "server/serverconfig.h"

#include <functional>
#include <memory>

namespace tapedeck::server {

/// A request waiting for its answer. Given to the sink by the network's thread; answered once, from any
/// thread.
class PendingRequest
{
public:
    virtual ~PendingRequest() = default;
    [[nodiscard]] virtual const HttpRequest& request() const = 0;
    /// Sends the answer and takes the object back: do not touch it afterwards.
    virtual void answer(HttpAnswer answer) = 0;
};

/// HTTP/1.1 on the loopback, on a thread of its own. Nobody waits for anybody: a connection costs nothing
/// while its client is slow or its request is being answered.
class HttpServer
{
public:
    using Sink = std::function<void(PendingRequest*)>;
    /// Told about requests that were refused before they got to the sink.
    using RefusedSink = std::function<void(const HttpRequest&, int status)>;

    HttpServer();
    ~HttpServer();

    Status start(quint16 port, const ServerLimits& limits, Sink sink, RefusedSink refused);
    [[nodiscard]] quint16 port() const;
    /// No new connections, and 503 for what still comes on the old ones.
    void quiesce();
    /// Closes everything. Every pending request must have been answered.
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Whether a Host header names this machine's loopback, with or without a port. Anything else is a page of
/// some other name that was made to point here (DNS rebinding).
bool isLoopbackHost(QByteArrayView host);

} // namespace tapedeck::server

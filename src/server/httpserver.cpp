// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/httpserver.h"

#include "server/connectiontable.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <mutex>

namespace tapedeck::server {

namespace {

// A body that is too large is still read so far, so that the client gets to see the answer.
constexpr qint64 patience = 64ll << 20;
// Bodies of all connections together.
constexpr qint64 mostBuffered = 512ll << 20;
// Connections that are accepted beyond the limit to be told 503.
constexpr int spareConnections = 64;
// For the library's own use, beside the headers.
constexpr int poolSpare = 16 << 10;
constexpr std::string_view commonBody = "\"Success\"";
constexpr QByteArrayView commonType = "application/json";
constexpr auto longestGoodbye = std::chrono::seconds(1);

int socketOf(MHD_Connection* connection)
{
    const MHD_ConnectionInfo* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

MHD_Result collectHeader(void* out, MHD_ValueKind, const char* name, const char* value)
{
    static_cast<Headers*>(out)->add(name, value ? value : "");
    return MHD_YES;
}

MHD_Response* makeResponse(HttpAnswer answer)
{
    constexpr std::size_t worthMoving = 16 << 10;
    MHD_Response* response = nullptr;
    if (answer.body.size() < worthMoving) {
        response =
            MHD_create_response_from_buffer(answer.body.size(), answer.body.data(), MHD_RESPMEM_MUST_COPY);
    } else {
        auto* body = new std::string(std::move(answer.body));
        response = MHD_create_response_from_buffer_with_free_callback_cls(
            body->size(), body->data(), [](void* text) { delete static_cast<std::string*>(text); }, body);
    }
    const auto add = [response](const char* name, const char* value) {
        MHD_add_response_header(response, name, value);
    };
    if (!answer.contentType.isEmpty())
        add("Content-Type", answer.contentType.constData());
    add("Cache-Control", "no-store");
    add("Pragma", "no-cache");
    add("Expires", "0");
    for (const auto& [name, value] : answer.headers)
        add(name.constData(), value.constData());
    return response;
}

HttpAnswer refusalOf(int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = "{\"detail\":\"" + reasonPhrase(status).toStdString() + "\"}";
    return answer;
}

} // namespace

class HttpServer::Private
{
public:
    class Call;

    Status start(quint16 wanted);
    MHD_Result begin(Call& call);
    MHD_Result receive(Call& call, const char* data, size_t size);
    MHD_Result complete(Call& call);
    MHD_Result send(Call& call, HttpAnswer answer);
    int refusalFor(Call& call);
    void finished(Call& call);

    ServerLimits limits;
    Sink sink;
    RefusedSink refused;
    std::unique_ptr<ConnectionTable> connections;
    std::atomic<bool> quiet = false;
    std::atomic<qint64> buffered = 0;
    MHD_Daemon* daemon = nullptr;
    int listenSocket = -1; ///< ours to close once quiesced
    quint16 port = 0;
    MHD_Response* commonResponse = nullptr; ///< made on first use, by the network's thread

    std::mutex mutex;
    std::condition_variable allAnswered;
    int answering = 0; ///< requests that were received and not yet answered to the last byte
};

class HttpServer::Private::Call : public PendingRequest
{
public:
    enum class Stage { Headers, Body, Waiting, Answered };

    explicit Call(MHD_Connection* from)
        : connection(from)
        , socket(socketOf(from))
    {}

    [[nodiscard]] const HttpRequest& request() const override { return received; }
    void answer(HttpAnswer given) override
    {
        reply = std::move(given);
        stage = Stage::Answered;
        MHD_resume_connection(connection);
    }

    MHD_Connection* const connection;
    const int socket;
    HttpRequest received;
    HttpAnswer reply;
    std::atomic<Stage> stage = Stage::Headers;
    int refusal = 0; ///< status, once it is known that the request will be refused
    qint64 bytes = 0;
    bool counted = false;
};

Status HttpServer::Private::start(quint16 wanted)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(wanted);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);

    const auto onUri = [](void* self, const char* uri, MHD_Connection* connection) -> void* {
        auto& server = *static_cast<Private*>(self);
        auto* call = new Call(connection);
        call->received.path = uri;
        server.connections->receiving(call->socket);
        return call;
    };
    const auto onAccess = [](void* self, MHD_Connection*, const char*, const char* method, const char*,
                             const char* data, size_t* size, void** context) -> MHD_Result {
        auto& server = *static_cast<Private*>(self);
        auto& call = *static_cast<Call*>(*context);
        switch (call.stage.load()) {
        case Call::Stage::Headers:
            call.received.method = method;
            return server.begin(call);
        case Call::Stage::Body: {
            if (*size == 0)
                return server.complete(call);
            const size_t taken = *size;
            *size = 0;
            return server.receive(call, data, taken);
        }
        case Call::Stage::Waiting:
            return MHD_YES;
        case Call::Stage::Answered:
            break;
        }
        return call.reply.cut ? MHD_NO : server.send(call, std::move(call.reply));
    };
    const auto onCompleted = [](void* self, MHD_Connection*, void** context, MHD_RequestTerminationCode) {
        std::unique_ptr<Call> call(static_cast<Call*>(*context));
        *context = nullptr;
        if (call)
            static_cast<Private*>(self)->finished(*call);
    };
    const auto onConnection = [](void* self, MHD_Connection* connection, void**,
                                 MHD_ConnectionNotificationCode code) {
        auto& server = *static_cast<Private*>(self);
        if (code == MHD_CONNECTION_NOTIFY_STARTED)
            server.connections->opened(socketOf(connection));
        else
            server.connections->closed(socketOf(connection));
    };

    connections = std::make_unique<ConnectionTable>(limits.idleSeconds);
    const auto lateEnough = static_cast<unsigned>(limits.idleSeconds + 15);
    daemon = MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, wanted, nullptr, nullptr, +onAccess, this,
        MHD_OPTION_SOCK_ADDR, reinterpret_cast<sockaddr*>(&address), MHD_OPTION_CONNECTION_LIMIT,
        static_cast<unsigned>(limits.connections + spareConnections), MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        static_cast<size_t>(limits.headerBytes + poolSpare), MHD_OPTION_CONNECTION_TIMEOUT, lateEnough,
        MHD_OPTION_LISTEN_BACKLOG_SIZE, 1024u, MHD_OPTION_URI_LOG_CALLBACK, +onUri, this,
        MHD_OPTION_NOTIFY_COMPLETED, +onCompleted, this, MHD_OPTION_NOTIFY_CONNECTION, +onConnection, this,
        MHD_OPTION_END);
    if (!daemon) {
        const int reason = errno;
        connections.reset();
        return Error{
            ErrorKind::Io,
            QCoreApplication::translate("tapedeck::server", "Port %1 cannot be opened on this machine.")
                .arg(wanted),
            QString::fromLocal8Bit(std::strerror(reason))};
    }
    const MHD_DaemonInfo* info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
    port = info ? info->port : wanted;
    return done();
}

// Why a request is not even looked at, or 0.
int HttpServer::Private::refusalFor(Call& call)
{
    qsizetype headerBytes = call.received.path.size();
    for (const auto& [name, value] : call.received.headers)
        headerBytes += name.size() + value.size() + 4;
    if (headerBytes > limits.headerBytes)
        return 431;
    if (connections->count() > limits.connections || quiet)
        return 503;
    if (!isLoopbackHost(call.received.headers.value("Host")))
        return 421;
    if (call.received.headers.value("Content-Length").toLongLong() > limits.bodyBytes)
        return 413;
    return buffered > mostBuffered ? 503 : 0;
}

MHD_Result HttpServer::Private::begin(Call& call)
{
    HttpRequest& request = call.received;
    MHD_get_connection_values(call.connection, MHD_HEADER_KIND, &collectHeader, &request.headers);
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    request.receivedAt.micros = std::chrono::duration_cast<std::chrono::microseconds>(now).count();
    call.stage = Call::Stage::Body;
    call.refusal = refusalFor(call);
    if (const qsizetype query = request.path.indexOf('?'); query >= 0) {
        request.query = request.path.sliced(query + 1);
        request.path.truncate(query);
    }
    if (request.path.contains('%'))
        request.path = QByteArray::fromPercentEncoding(request.path);
    if (!request.path.startsWith('/') && request.path != "*" && call.refusal == 0)
        call.refusal = 421; // an absolute address: nobody's proxy here

    const qint64 length = request.headers.value("Content-Length").toLongLong();
    const bool asks = request.headers.has("Expect");
    if (call.refusal != 0 && (asks || length > limits.bodyBytes + patience)) {
        // Nothing of the body has been sent, or too much would be: answer now, and the library closes.
        refused(request, call.refusal);
        return send(call, refusalOf(call.refusal));
    }
    if (call.refusal == 0 && length > 0)
        request.body.reserve(static_cast<qsizetype>(std::min<qint64>(length, 1 << 20)));
    return MHD_YES;
}

MHD_Result HttpServer::Private::receive(Call& call, const char* data, size_t size)
{
    const auto arrived = static_cast<qint64>(size);
    call.bytes += arrived;
    connections->progress(call.socket, arrived);
    if (call.refusal == 0 && call.bytes > limits.bodyBytes) {
        buffered -= call.received.body.size();
        call.received.body = {};
        call.refusal = 413;
    }
    if (call.refusal == 0) {
        call.received.body.append(data, arrived);
        buffered += arrived;
        return MHD_YES;
    }
    return call.bytes > limits.bodyBytes + patience ? MHD_NO : MHD_YES;
}

MHD_Result HttpServer::Private::complete(Call& call)
{
    connections->answering(call.socket);
    {
        const std::lock_guard lock(mutex);
        ++answering;
        call.counted = true;
    }
    if (call.refusal == 0 && quiet)
        call.refusal = 503;
    if (call.refusal != 0) {
        refused(call.received, call.refusal);
        return send(call, refusalOf(call.refusal));
    }
    call.stage = Call::Stage::Waiting;
    MHD_suspend_connection(call.connection);
    sink(&call);
    return MHD_YES;
}

MHD_Result HttpServer::Private::send(Call& call, HttpAnswer answer)
{
    const auto status = static_cast<unsigned>(answer.status);
    if (call.refusal == 503 || call.refusal == 431)
        answer.headers.add("Connection", "close");
    // Most answers are the same word; the library can send one response many times.
    const bool common =
        answer.body == commonBody && answer.headers.empty() && answer.contentType == commonType;
    if (common && !commonResponse)
        commonResponse = makeResponse(answer);
    MHD_Response* response = common ? commonResponse : makeResponse(std::move(answer));
    const MHD_Result queued = MHD_queue_response(call.connection, status, response);
    if (!common)
        MHD_destroy_response(response);
    return queued;
}

void HttpServer::Private::finished(Call& call)
{
    buffered -= call.refusal == 0 ? call.received.body.size() : 0;
    connections->idle(call.socket);
    if (!call.counted)
        return;
    const std::lock_guard lock(mutex);
    --answering;
    allAnswered.notify_all();
}

HttpServer::HttpServer()
    : d(std::make_unique<Private>())
{}

HttpServer::~HttpServer()
{
    stop();
}

Status HttpServer::start(quint16 port, const ServerLimits& limits, Sink sink, RefusedSink refused)
{
    stop();
    d->limits = limits;
    d->sink = std::move(sink);
    d->refused = std::move(refused);
    d->quiet = false;
    return d->start(port);
}

quint16 HttpServer::port() const
{
    return d->port;
}

void HttpServer::quiesce()
{
    if (!d->daemon || d->quiet.exchange(true))
        return;
    d->listenSocket = MHD_quiesce_daemon(d->daemon);
    if (d->listenSocket >= 0)
        ::shutdown(d->listenSocket, SHUT_RDWR);
}

void HttpServer::stop()
{
    if (!d->daemon)
        return;
    quiesce();
    {
        // The library drops what it has not sent when it stops.
        std::unique_lock lock(d->mutex);
        d->allAnswered.wait_for(lock, longestGoodbye, [this] { return d->answering == 0; });
    }
    MHD_stop_daemon(d->daemon);
    d->daemon = nullptr;
    if (d->commonResponse)
        MHD_destroy_response(d->commonResponse);
    d->commonResponse = nullptr;
    if (d->listenSocket >= 0)
        ::close(d->listenSocket);
    d->listenSocket = -1;
    d->connections.reset();
}

bool isLoopbackHost(QByteArrayView host)
{
    qsizetype end = host.size();
    if (host.startsWith('[')) {
        end = host.indexOf(']') + 1;
    } else if (const qsizetype colon = host.indexOf(':'); colon >= 0) {
        end = colon;
    }
    const QByteArrayView name = host.first(end);
    const QByteArrayView rest = host.sliced(end);
    bool port = rest.isEmpty();
    if (rest.size() > 1 && rest.size() <= 6 && rest.front() == ':')
        rest.sliced(1).toByteArray().toUShort(&port);
    return port && (name == QByteArrayView("127.0.0.1") || name == QByteArrayView("[::1]") ||
                    name.compare(QByteArrayView("localhost"), Qt::CaseInsensitive) == 0);
}

} // namespace tapedeck::server

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/embeddedserver.h"

#include "server/arrivallog.h"
#include "server/storeworker.h"
#include "store/setaside.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMetaMethod>
#include <QTemporaryDir>

#include <atomic>
#include <mutex>

// A static library's resources must be asked for by name, and outside any namespace.
static void initServerResources()
{
    Q_INIT_RESOURCE(server);
}

namespace tapedeck::server {

class EmbeddedServer::Private
{
public:
    explicit Private(const contract::Api& table)
        : api(table)
    {}

    Status openStore();
    Status run(EmbeddedServer* owner);
    void close();
    [[nodiscard]] ServerSettings settings() const
    {
        return {config.mode, config.anyKey, config.tokenLifeSeconds};
    }

    const contract::Api& api;
    ServerConfig config;
    SystemClock clock;
    QByteArray key;
    QUrl url;
    QString setAside;
    std::unique_ptr<QTemporaryDir> throwAway;
    std::atomic<qint64> requests = 0;
    std::atomic<qint64> sessions = 0;
    std::atomic<qint64> events = 0;
    std::atomic<qint64> refused = 0;
    std::atomic<int> listeners = 0;

    // In the order in which they depend on each other.
    std::unique_ptr<ServerStore> store;
    std::optional<Pricing> pricing;
    std::optional<JwtSigner> jwt;
    std::optional<ApiService> service;
    std::unique_ptr<ArrivalLog> arrivals;
    std::unique_ptr<StoreWorker> worker;
    HttpServer http;

private:
    void note(const HttpRequest& request, const HttpAnswer& answer);
};

Status EmbeddedServer::Private::openStore()
{
    QString directory = config.dataDir;
    if (directory.isEmpty()) {
        throwAway = std::make_unique<QTemporaryDir>();
        directory = throwAway->path();
    }
    const QString path = QDir(directory).filePath(QStringLiteral("server.sqlite"));
    // The file holds the key and the secret: nobody else may read it, not even for a moment.
    QFile file(path);
    const bool exists = file.exists();
    const bool made = QDir().mkpath(directory) && file.open(QIODevice::ReadWrite) &&
                      (exists || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    file.close();
    if (!made)
        return Error{ErrorKind::Io,
                     QCoreApplication::translate("tapedeck::server", "The server's store %1 cannot be made.")
                         .arg(path),
                     file.errorString()};
    auto opened = ServerStore::open(path);
    if (!opened && opened.error().kind == ErrorKind::InvalidInput) {
        setAside = store::setAside(path);
        if (!setAside.isEmpty())
            opened = ServerStore::open(path);
    }
    if (!opened)
        return opened.error();
    store = std::move(opened.value());
    auto prices = Pricing::load(QDir(directory).filePath(QStringLiteral("prices.json")));
    if (!prices)
        return prices.error();
    pricing = std::move(prices.value());
    key = QByteArray::fromStdString(store->key().text());
    jwt.emplace(store->secret());
    return done();
}

void EmbeddedServer::Private::note(const HttpRequest& request, const HttpAnswer& answer)
{
    ++requests;
    constexpr int firstRefusal = 400;
    if (answer.status >= firstRefusal)
        ++refused;
    if (listeners > 0 && arrivals)
        arrivals->add(request, answer, clock.now());
}

Status EmbeddedServer::Private::run(EmbeddedServer* owner)
{
    if (const Status opened = openStore(); !opened)
        return opened.error();

    // Requests may come as soon as the port is open, and the port is known only then: until everything behind
    // it stands, the network's thread waits at this gate.
    auto gate = std::make_shared<std::mutex>();
    const std::lock_guard closed(*gate);
    const auto sink = [gate, this](PendingRequest* request) {
        const std::lock_guard lock(*gate);
        worker->submit(request);
    };
    const auto refusedSink = [gate, this](const HttpRequest& request, int status) {
        const std::lock_guard lock(*gate);
        note(request, detailAnswer(status));
    };
    if (const Status started = http.start(config.port, config.limits, sink, refusedSink); !started)
        return started.error();
    url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(http.port()));
    const QByteArray base = url.toEncoded();
    arrivals = std::make_unique<ArrivalLog>(base, [owner](std::vector<Exchange> exchanges) {
        QMetaObject::invokeMethod(
            owner, [owner, exchanges = std::move(exchanges)] { Q_EMIT owner->arrived(exchanges); },
            Qt::QueuedConnection);
    });
    service.emplace(ServerParts{api, *store, *jwt, *pricing, base, sessions, events});
    service->setSettings(settings());
    service->setFaults(config.faults);
    worker = std::make_unique<StoreWorker>(
        *store, *service, clock,
        [this](const HttpRequest& request, const HttpAnswer& answer) { note(request, answer); });
    return done();
}

void EmbeddedServer::Private::close()
{
    http.quiesce();
    if (worker)
        worker->finish();
    http.stop();
    arrivals.reset();
    worker.reset();
    service.reset();
    jwt.reset();
    store.reset();
    throwAway.reset();
    url.clear();
    key.clear();
}

EmbeddedServer::EmbeddedServer(const contract::Api& api, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(api))
{
    initServerResources();
}

EmbeddedServer::~EmbeddedServer()
{
    d->close();
}

Status EmbeddedServer::start(const ServerConfig& config)
{
    stop();
    d->config = config;
    d->setAside.clear();
    d->requests = d->sessions = d->events = d->refused = 0;
    if (const Status running = d->run(this); !running) {
        d->close();
        return running.error();
    }
    Q_EMIT runningChanged(true);
    return done();
}

void EmbeddedServer::stop()
{
    if (!isRunning())
        return;
    d->close();
    Q_EMIT runningChanged(false);
}

bool EmbeddedServer::isRunning() const
{
    return d->worker != nullptr;
}

QUrl EmbeddedServer::url() const
{
    return d->url;
}

QByteArray EmbeddedServer::key() const
{
    return d->key;
}

const QString& EmbeddedServer::setAside() const
{
    return d->setAside;
}

const ServerConfig& EmbeddedServer::config() const
{
    return d->config;
}

ServerCounters EmbeddedServer::counters() const
{
    return {d->requests, d->sessions, d->events, d->refused};
}

void EmbeddedServer::setMode(ServerMode mode)
{
    d->config.mode = mode;
    if (d->worker)
        d->worker->setSettings(d->settings());
}

void EmbeddedServer::setFaults(std::vector<Fault> faults)
{
    d->config.faults = faults;
    if (d->worker)
        d->worker->setFaults(std::move(faults));
}

void EmbeddedServer::setTokenLife(qint64 seconds)
{
    d->config.tokenLifeSeconds = seconds;
    if (d->worker)
        d->worker->setSettings(d->settings());
}

// Never asked back on disconnecting: a receiver is destroyed with Qt's locks held, and asking would lock them
// again.
void EmbeddedServer::connectNotify(const QMetaMethod& signal)
{
    if (signal == QMetaMethod::fromSignal(&EmbeddedServer::arrived))
        ++d->listeners;
}

} // namespace tapedeck::server

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keychainstate.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QFutureWatcher>
#include <QLibrary>
#include <QMutex>
#include <QPromise>
#include <QThreadPool>

#include <array>
#include <memory>
#include <utility>

namespace tapedeck::secrets {

namespace {

const QString service = QStringLiteral("org.freedesktop.secrets");
const QString busName = QStringLiteral("tapedeck-secrets");

using Done = std::function<void(KeychainState)>;

// Connecting waits for the bus, so it happens on a worker.
QFuture<bool> connectToBus()
{
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise] {
        static QMutex oneAtATime;
        const QMutexLocker locker(&oneAtATime);
        QDBusConnection known(busName);
        if (!known.isConnected()) {
            QDBusConnection::disconnectFromBus(busName);
            known = QDBusConnection::connectToBus(QDBusConnection::SessionBus, busName);
        }
        promise->addResult(known.isConnected());
        promise->finish();
    });
    return promise->future();
}

QString processName(uint pid)
{
    QFile comm(QStringLiteral("/proc/%1/comm").arg(pid));
    return comm.open(QIODevice::ReadOnly) ? QString::fromUtf8(comm.readAll()).trimmed() : QString();
}

/// One question to the bus: connect, then who serves, then whether it is locked. Deletes itself.
class Question : public QObject
{
public:
    Question(QObject* context, int timeoutMs, Done done)
        : QObject(context)
        , m_timeoutMs(timeoutMs)
        , m_done(std::move(done))
    {}

    void ask()
    {
        auto* watcher = new QFutureWatcher<bool>(this);
        connect(watcher, &QFutureWatcher<bool>::finished, this, [this, watcher] {
            if (watcher->result())
                askLocked();
            else
                finish(KeychainState::Kind::Absent, QDBusConnection(busName).lastError().message());
        });
        watcher->setFuture(connectToBus());
    }

private:
    // This starts the service if the bus knows how to.
    void askLocked()
    {
        QDBusMessage get = QDBusMessage::createMethodCall(
            service, QStringLiteral("/org/freedesktop/secrets/aliases/default"),
            QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
        get << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
        call(get, [this](const QDBusMessage& reply) {
            const QString name = reply.errorName();
            if (name == QLatin1String("org.freedesktop.DBus.Error.NoReply") ||
                name == QLatin1String("org.freedesktop.DBus.Error.Timeout"))
                return finish(KeychainState::Kind::Slow, reply.errorMessage());
            if (name.startsWith(QLatin1String("org.freedesktop.DBus.Error.ServiceUnknown")) ||
                name.startsWith(QLatin1String("org.freedesktop.DBus.Error.NameHasNoOwner")) ||
                name.startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn")) ||
                name == QLatin1String("org.freedesktop.DBus.Error.Disconnected"))
                return finish(KeychainState::Kind::Absent, reply.errorMessage());
            // Any other error: a service without a default collection yet, which is not locked.
            const QVariant value = reply.arguments().value(0);
            const bool locked =
                value.canConvert<QDBusVariant>() && value.value<QDBusVariant>().variant().toBool();
            askOwner(locked ? KeychainState::Kind::Locked : KeychainState::Kind::Ready);
        });
    }

    void askOwner(KeychainState::Kind kind)
    {
        QDBusMessage get = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetConnectionUnixProcessID"));
        get << service;
        call(get, [this, kind](const QDBusMessage& reply) {
            if (reply.type() == QDBusMessage::ReplyMessage)
                m_process = reply.arguments().value(0).toUInt();
            m_backend = keychainNameFromProcess(processName(m_process));
            finish(kind, {});
        });
    }

    void call(const QDBusMessage& message, const std::function<void(const QDBusMessage&)>& then)
    {
        auto* watcher =
            new QDBusPendingCallWatcher(QDBusConnection(busName).asyncCall(message, m_timeoutMs), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then] {
            watcher->deleteLater();
            then(watcher->reply());
        });
    }

    void finish(KeychainState::Kind kind, const QString& words)
    {
        deleteLater();
        std::exchange(m_done, nullptr)(KeychainState{kind, m_backend, words, m_process});
    }

    int m_timeoutMs;
    Done m_done;
    QString m_backend;
    uint m_process = 0;
};

} // namespace

void askKeychainState(QObject* context, int timeoutMs, Done done)
{
    (new Question(context, timeoutMs, std::move(done)))->ask();
}

void forgetKeychainSession()
{
    // QtKeychain loads libsecret in the same way and has no call for this.
    static const auto disconnect = reinterpret_cast<void (*)()>(
        QLibrary::resolve(QStringLiteral("secret-1"), 0, "secret_service_disconnect"));
    if (disconnect)
        disconnect();
}

QString keychainNameFromProcess(const QString& process)
{
    // /proc keeps 15 characters of a name.
    static constexpr std::array<std::pair<const char*, const char*>, 6> known = {{
        {"gnome-keyring", "GNOME Keyring"},
        {"kwalletd", "KWallet"},
        {"ksecretd", "KWallet"},
        {"keepassxc", "KeePassXC"},
        {"oo7-daemon", "oo7"},
        {"pass-secret", "pass"},
    }};
    for (const auto& [start, name] : known) {
        if (process.startsWith(QLatin1String(start)))
            return QLatin1String(name);
    }
    return process;
}

} // namespace tapedeck::secrets

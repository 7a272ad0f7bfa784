// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privatebus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include <csignal>

namespace tapedeck::test {

namespace {

const QString service = QStringLiteral("org.freedesktop.secrets");

// No service folders, so that nothing of the machine is started by its name.
const QByteArray configuration =
    "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
    "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n"
    "<busconfig><type>session</type><listen>unix:dir=@DIR@</listen><auth>EXTERNAL</auth>"
    "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
    "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n";

void setPath(const char* name, const QString& path)
{
    QDir().mkpath(path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv(name, QFile::encodeName(path));
}

} // namespace

PrivateBus::PrivateBus()
{
    setPath("HOME", path(QStringLiteral("home")));
    setPath("XDG_DATA_HOME", path(QStringLiteral("data")));
    setPath("XDG_CONFIG_HOME", path(QStringLiteral("config")));
    setPath("XDG_CACHE_HOME", path(QStringLiteral("cache")));
    setPath("XDG_RUNTIME_DIR", path(QStringLiteral("run")));
    qunsetenv("DISPLAY");
    qunsetenv("XDG_CURRENT_DESKTOP");
    QFile file(path(QStringLiteral("bus.conf")));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QByteArray(configuration).replace("@DIR@", QFile::encodeName(path(QStringLiteral("run")))));
    file.close();
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                    QStringLiteral("--print-address"), QStringLiteral("--config-file=") + file.fileName()});
    while (!m_daemon.canReadLine() && m_daemon.waitForReadyRead(10'000)) {
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_daemon.readLine().trimmed());
}

PrivateBus::~PrivateBus()
{
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

PrivateKeyring::~PrivateKeyring()
{
    stop();
}

bool PrivateKeyring::start()
{
    QDBusServiceWatcher watcher(service, QDBusConnection::sessionBus(),
                                QDBusServiceWatcher::WatchForRegistration);
    QSignalSpy registered(&watcher, &QDBusServiceWatcher::serviceRegistered);
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_daemon.setStandardOutputFile(QProcess::nullDevice());
    m_daemon.start(
        QStringLiteral("gnome-keyring-daemon"),
        {QStringLiteral("--unlock"), QStringLiteral("--components=secrets"), QStringLiteral("--foreground")});
    if (!m_daemon.waitForStarted())
        return false;
    m_daemon.write("only for tests");
    m_daemon.closeWriteChannel();
    return registered.wait(10'000);
}

void PrivateKeyring::stop()
{
    if (m_daemon.state() == QProcess::NotRunning)
        return;
    thaw();
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

bool PrivateKeyring::lock()
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/secrets"),
                                                       QStringLiteral("org.freedesktop.Secret.Service"),
                                                       QStringLiteral("Lock"));
    call << QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))});
    return QDBusConnection::sessionBus().call(call).type() == QDBusMessage::ReplyMessage;
}

void PrivateKeyring::freeze()
{
    ::kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP);
}

void PrivateKeyring::thaw()
{
    ::kill(static_cast<pid_t>(m_daemon.processId()), SIGCONT);
}

} // namespace tapedeck::test

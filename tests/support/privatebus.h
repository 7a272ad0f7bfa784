// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace tapedeck::test {

/// A session bus of the test's own, with nothing on it. Make it before anything touches D-Bus; it sets the
/// environment of the process.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

    [[nodiscard]] bool running() const { return m_daemon.state() == QProcess::Running; }
    [[nodiscard]] QString path(const QString& name) const { return m_home.filePath(name); }

private:
    QTemporaryDir m_home;
    QProcess m_daemon;
};

/// A real GNOME Keyring on that bus, its files in the bus's folder.
class PrivateKeyring
{
public:
    ~PrivateKeyring();

    /// Unlocked with a password of the test's own. True when it is there.
    bool start();
    void stop();
    /// Locks every collection through the Secret Service.
    bool lock();
    /// Stops it in its tracks: it holds its name and does not answer.
    void freeze();
    void thaw();

private:
    QProcess m_daemon;
};

} // namespace tapedeck::test

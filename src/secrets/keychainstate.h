// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace tapedeck::secrets {

/// What can be known about the keychain without touching a key.
struct KeychainState
{
    enum class Kind { Ready, Locked, Absent, Slow };
    Kind kind = Kind::Absent;
    QString backend;  ///< "GNOME Keyring"; empty if not known
    QString words;    ///< of the bus, for the detail
    uint process = 0; ///< who serves; another number is another run of it
};

/// Asks for it, asynchronously, on Linux the Secret Service on the session bus. `done` is called once, in the
/// context's thread, unless the context is gone; never before this returns.
void askKeychainState(QObject* context, int timeoutMs, std::function<void(KeychainState)> done);

/// The library keeps a session with the keychain that served first, and none of its calls works with the next
/// one (KeePassXC closed and opened, a restarted daemon). This lets go of it.
void forgetKeychainSession();

/// "gnome-keyring-d" → "GNOME Keyring"; a name that is not known stays as it is.
QString keychainNameFromProcess(const QString& process);

} // namespace tapedeck::secrets

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QObject>
#include <QString>

#include <functional>

namespace tapedeck::secrets {

/// Where keys live: the OS keychain, or memory for this run (design 9). Never plain text.
/// Answers come once, in the caller's thread, never before the call has returned, and none after the store is
/// gone. Names are profile ids.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    using ReadDone = std::function<void(Result<QByteArray>)>;
    using WriteDone = std::function<void(Status)>;

    /// The name of the true backend, for the status bar: "GNOME Keyring", "KWallet", "memory for this run".
    [[nodiscard]] virtual QString backendName() const = 0;
    [[nodiscard]] virtual bool persistent() const = 0;

    /// NotFound does not prove that there is no key: a locked keyring says the same (conventions). Locked,
    /// Unavailable and Timeout where they can be told apart. Nothing is ever deleted or overwritten on
    /// NotFound.
    virtual void read(const QString& name, ReadDone done) = 0;
    virtual void write(const QString& name, const QByteArray& secret, WriteDone done) = 0;
    virtual void remove(const QString& name, WriteDone done) = 0;

Q_SIGNALS:
    /// The true backend was found out, or is another one now.
    void backendNameChanged(const QString& name);
};

} // namespace tapedeck::secrets

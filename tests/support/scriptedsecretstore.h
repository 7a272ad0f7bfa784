// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secrets/memorysecretstore.h"

#include <optional>

namespace tapedeck::test {

/// A memory store that looks like a keychain and fails when it is told to: locked, absent, slow.
class ScriptedSecretStore : public secrets::MemorySecretStore
{
public:
    using MemorySecretStore::MemorySecretStore;

    /// Every answer from now on; unset: works again.
    void failWith(std::optional<Error> error) { m_error = std::move(error); }

    [[nodiscard]] QString backendName() const override { return QStringLiteral("Scripted Keyring"); }
    [[nodiscard]] bool persistent() const override { return true; }

    void read(const QString& name, ReadDone done) override
    {
        if (!m_error)
            MemorySecretStore::read(name, std::move(done));
        else
            later([done = std::move(done), error = *m_error] { done(error); });
    }
    void write(const QString& name, const QByteArray& secret, WriteDone done) override
    {
        if (!m_error)
            MemorySecretStore::write(name, secret, std::move(done));
        else
            later([done = std::move(done), error = *m_error] { done(error); });
    }
    void remove(const QString& name, WriteDone done) override
    {
        if (!m_error)
            MemorySecretStore::remove(name, std::move(done));
        else
            later([done = std::move(done), error = *m_error] { done(error); });
    }

private:
    template <typename F>
    void later(F call)
    {
        QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
    }

    std::optional<Error> m_error;
};

} // namespace tapedeck::test

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secrets/keychainsecretstore.h"
#include "secrets/memorysecretstore.h"

namespace tapedeck::secrets {

/// The keychain, or memory for this run where there is no keychain or the user says so (design 9). What was
/// written to one is never copied to the other.
class SwitchedSecretStore : public SecretStore
{
    Q_OBJECT
public:
    explicit SwitchedSecretStore(KeychainOptions options = {}, QObject* parent = nullptr);

    /// The user's wish: keys for this run only.
    void setMemoryOnly(bool on);
    /// Finds out whether there is a keychain; call it after the first paint. A locked one counts as there.
    void probe();

    [[nodiscard]] QString backendName() const override { return active().backendName(); }
    [[nodiscard]] bool persistent() const override { return active().persistent(); }
    void read(const QString& name, ReadDone done) override { active().read(name, std::move(done)); }
    void write(const QString& name, const QByteArray& secret, WriteDone done) override
    {
        active().write(name, secret, std::move(done));
    }
    void remove(const QString& name, WriteDone done) override { active().remove(name, std::move(done)); }

private:
    [[nodiscard]] bool inMemory() const { return m_memoryOnly || m_noKeychain; }
    [[nodiscard]] SecretStore& active();
    [[nodiscard]] const SecretStore& active() const;
    void set(bool& flag, bool on);

    KeychainSecretStore m_keychain;
    MemorySecretStore m_memory;
    bool m_memoryOnly = false;
    bool m_noKeychain = false;
};

} // namespace tapedeck::secrets

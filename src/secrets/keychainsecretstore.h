// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secrets/secretstore.h"

#include <memory>

namespace tapedeck::secrets {

struct KeychainOptions
{
    QString service = QStringLiteral("Tapedeck"); ///< the name space of our keys in the keychain
    int timeoutMs = 10'000;                       ///< of each step; a slow keyring may hang for ever
    int promptTimeoutMs = 120'000;                ///< while it is locked and may be asking for its password
};

/// Keys in the OS keychain. Every answer is checked: a key that is written is read back, and "no such key" of
/// a locked keyring is told as Locked.
class KeychainSecretStore : public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainSecretStore(KeychainOptions options = {}, QObject* parent = nullptr);
    ~KeychainSecretStore() override;

    /// "keychain" until it was asked; then the backend's own name.
    [[nodiscard]] QString backendName() const override;
    [[nodiscard]] bool persistent() const override { return true; }
    /// Whether there is a keychain that answers, without touching a key: Unavailable, Timeout or Locked if it
    /// cannot be used now. Call it after the first paint, to choose between this and memory.
    void probe(WriteDone done);

    void read(const QString& name, ReadDone done) override;
    void write(const QString& name, const QByteArray& secret, WriteDone done) override;
    void remove(const QString& name, WriteDone done) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tapedeck::secrets

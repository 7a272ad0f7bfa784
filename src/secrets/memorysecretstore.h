// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secrets/secretstore.h"

#include <QHash>

namespace tapedeck::secrets {

/// Keys for this run only; overwritten when the store goes.
class MemorySecretStore : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;
    ~MemorySecretStore() override;

    [[nodiscard]] QString backendName() const override;
    [[nodiscard]] bool persistent() const override { return false; }
    void read(const QString& name, ReadDone done) override;
    void write(const QString& name, const QByteArray& secret, WriteDone done) override;
    void remove(const QString& name, WriteDone done) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace tapedeck::secrets

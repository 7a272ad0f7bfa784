// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/switchedsecretstore.h"

#include <QPointer>

namespace tapedeck::secrets {

SwitchedSecretStore::SwitchedSecretStore(KeychainOptions options, QObject* parent)
    : SecretStore(parent)
    , m_keychain(std::move(options))
{
    connect(&m_keychain, &SecretStore::backendNameChanged, this, [this](const QString& name) {
        if (!inMemory())
            Q_EMIT backendNameChanged(name);
    });
}

SecretStore& SwitchedSecretStore::active()
{
    if (inMemory())
        return m_memory;
    return m_keychain;
}

const SecretStore& SwitchedSecretStore::active() const
{
    if (inMemory())
        return m_memory;
    return m_keychain;
}

void SwitchedSecretStore::set(bool& flag, bool on)
{
    const QString before = backendName();
    flag = on;
    if (const QString now = backendName(); now != before)
        Q_EMIT backendNameChanged(now);
}

void SwitchedSecretStore::setMemoryOnly(bool on)
{
    set(m_memoryOnly, on);
}

void SwitchedSecretStore::probe()
{
    m_keychain.probe([self = QPointer(this)](const Status& status) {
        if (!self)
            return;
        const bool absent = !status && status.error().kind != ErrorKind::Locked;
        self->set(self->m_noKeychain, absent);
    });
}

} // namespace tapedeck::secrets

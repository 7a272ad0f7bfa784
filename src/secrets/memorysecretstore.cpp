// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/memorysecretstore.h"

namespace tapedeck::secrets {

MemorySecretStore::~MemorySecretStore()
{
    for (QByteArray& secret : m_secrets)
        secret.fill('\0');
}

QString MemorySecretStore::backendName() const
{
    return tr("memory for this run");
}

void MemorySecretStore::read(const QString& name, ReadDone done)
{
    const auto found = m_secrets.constFind(name);
    Result<QByteArray> result =
        found == m_secrets.constEnd()
            ? Result<QByteArray>(Error{ErrorKind::NotFound, tr("No key was given in this run."), {}})
            : Result<QByteArray>(*found);
    QMetaObject::invokeMethod(
        this, [done = std::move(done), result = std::move(result)] { done(result); }, Qt::QueuedConnection);
}

void MemorySecretStore::write(const QString& name, const QByteArray& secret, WriteDone done)
{
    m_secrets[name].fill('\0');
    // A copy of our own: a shared one could not be overwritten later.
    m_secrets[name] = QByteArray(secret.constData(), secret.size());
    QMetaObject::invokeMethod(
        this, [done = std::move(done)] { done(tapedeck::done()); }, Qt::QueuedConnection);
}

void MemorySecretStore::remove(const QString& name, WriteDone done)
{
    m_secrets[name].fill('\0');
    m_secrets.remove(name);
    QMetaObject::invokeMethod(
        this, [done = std::move(done)] { done(tapedeck::done()); }, Qt::QueuedConnection);
}

} // namespace tapedeck::secrets

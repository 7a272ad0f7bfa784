// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// ProfilesDialog's key: stored, removed, looked for; never shown.

#include "gui/profilesdialog.h"
#include "gui/tokens.h"
#include "secrets/secretstore.h"
#include "store/profilebook.h"
#include "ui_profilesdialog.h"

#include <QPointer>

namespace tapedeck::gui {

namespace {

/// What a keychain's answer means, in words.
QString keyWords(const Error& error, const QString& backend, bool persistent)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        if (!persistent)
            return ProfilesDialog::tr("No key yet. One that is stored now is kept in memory for this run.");
        return ProfilesDialog::tr("No key was found in %1. A locked keyring may say so too.").arg(backend);
    case ErrorKind::Locked:
        return ProfilesDialog::tr("%1 is locked. Unlock it, then come back.").arg(backend);
    case ErrorKind::Unavailable:
        return ProfilesDialog::tr("There is no keychain here. Keys can be kept for this run only.");
    case ErrorKind::Timeout:
        return ProfilesDialog::tr("%1 does not answer. It may be waiting for a password in another window.")
            .arg(backend);
    default:
        return ProfilesDialog::tr("%1 refused: %2").arg(backend, error.text);
    }
}

} // namespace

void ProfilesDialog::showKeyState()
{
    const Profile* profile = m_services.profiles.find(currentId());
    if (!profile)
        return;
    m_ui->runOnlyBox->setToolTip(tr("Keys are then kept in memory and are gone when Tapedeck closes"));
    if (profile->embedded) {
        ++m_asked;
        m_ui->keyState->setText(
            tr("The embedded server made its own key. It is shown in the Server workspace."));
        m_ui->removeKeyButton->setEnabled(false);
        return;
    }
    m_ui->keyState->setText(tr("Asking %1…").arg(m_services.secrets.backendName()));
    const quint64 asked = ++m_asked;
    m_services.secrets.read(
        profile->id, [self = QPointer<ProfilesDialog>(this), asked](const Result<QByteArray>& key) {
            if (!self || self->m_asked != asked)
                return;
            const QString backend = self->m_services.secrets.backendName();
            const bool persistent = self->m_services.secrets.persistent();
            self->m_ui->removeKeyButton->setEnabled(key.ok());
            if (!key.ok())
                self->m_ui->keyState->setText(keyWords(key.error(), backend, persistent));
            else if (persistent)
                self->m_ui->keyState->setText(tr("A key is stored in %1.").arg(backend));
            else
                self->m_ui->keyState->setText(
                    tr("A key is kept in memory for this run. It is gone when Tapedeck closes."));
        });
}

void ProfilesDialog::storeKey()
{
    const QString id = currentId();
    QByteArray key = m_ui->keyField->text().trimmed().toUtf8();
    if (id.isEmpty() || key.isEmpty())
        return;
    m_ui->keyState->setText(tr("Storing in %1…").arg(m_services.secrets.backendName()));
    m_ui->storeKeyButton->setEnabled(false);
    m_services.secrets.write(id, key, [self = QPointer<ProfilesDialog>(this), id](const Status& status) {
        if (self)
            self->keyDone(id, status, tr("The key was stored in %1."));
    });
    key.fill(0);
}

void ProfilesDialog::removeKey()
{
    const QString id = currentId();
    if (id.isEmpty())
        return;
    m_services.secrets.remove(id, [self = QPointer<ProfilesDialog>(this), id](const Status& status) {
        if (self)
            self->keyDone(id, status, tr("The key was removed from %1."));
    });
}

void ProfilesDialog::keyDone(const QString& profileId, const Status& status, const QString& success)
{
    const QString backend = m_services.secrets.backendName();
    if (status.ok())
        Q_EMIT keyChanged(profileId);
    if (profileId != currentId())
        return;
    ++m_asked; // an older question has nothing to say any more
    if (!status.ok()) {
        m_ui->keyState->setText(keyWords(status.error(), backend, m_services.secrets.persistent()));
        m_ui->storeKeyButton->setEnabled(!m_ui->keyField->text().trimmed().isEmpty());
        return;
    }
    m_ui->keyField->clear();
    m_ui->removeKeyButton->setEnabled(true);
    m_ui->keyState->setText(success.arg(backend));
    if (!m_services.secrets.persistent())
        m_ui->keyState->setText(tr("A key is kept in memory for this run. It is gone when Tapedeck closes."));
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// ProfilesDialog's drafts: what was typed and cannot be saved yet.

#include "gui/profilesdialog.h"
#include "store/profilebook.h"
#include "ui_profilesdialog.h"

#include <QRegularExpression>

namespace tapedeck::gui {

/// "staging.example" is meant as an address, and in the open only where it is this machine's own.
void ProfilesDialog::completeAddress()
{
    const QString typed = m_ui->urlField->text().trimmed();
    static const QRegularExpression hostFirst(QStringLiteral("^[A-Za-z0-9.-]+(:[0-9]+)?(/.*)?$"));
    if (!hostFirst.match(typed).hasMatch())
        return;
    static const QRegularExpression loopback(QStringLiteral("^127(\\.[0-9]{1,3}){3}$"));
    const QString host = typed.section(QRegularExpression(QStringLiteral("[:/]")), 0, 0);
    const bool here = host == QLatin1String("localhost") || loopback.match(host).hasMatch();
    if (!here && !host.contains(QLatin1Char('.')))
        return;
    m_ui->urlField->setText((here ? QStringLiteral("http://") : QStringLiteral("https://")) + typed);
    apply();
}

void ProfilesDialog::keepDraft()
{
    const QString id = currentId();
    if (m_filling || id.isEmpty())
        return;
    const Draft draft{fromForm(), m_ui->urlField->text(), m_ui->variables->rows()};
    const auto before = m_drafts.constFind(id);
    if (before == m_drafts.constEnd() || before->profile != draft.profile || before->url != draft.url ||
        before->variables != draft.variables)
        m_discard = false;
    m_drafts.insert(id, draft);
    markDrafts();
}

void ProfilesDialog::dropDraft(const QString& id)
{
    if (m_drafts.remove(id) > 0)
        markDrafts();
}

void ProfilesDialog::markDrafts()
{
    for (int row = 0; row < m_ui->list->count(); ++row) {
        QListWidgetItem* item = m_ui->list->item(row);
        const Profile* profile = m_services.profiles.find(item->data(Qt::UserRole).toString());
        if (!profile)
            continue;
        const bool draft = m_drafts.contains(profile->id);
        item->setText(draft ? tr("%1 (not saved)").arg(profile->name) : profile->name);
        item->setToolTip(draft ? tr("Something in its form is not right yet") : QString());
    }
}

/// What is wrong with the variables as they stand in the table.
QString ProfilesDialog::variablesFault() const
{
    QStringList names;
    for (const auto& [name, value] : m_ui->variables->rows()) {
        if (const QString fault = store::ProfileBook::variableFault(name, value); !fault.isEmpty())
            return fault;
        if (names.contains(name))
            return tr("There are two variables named %1.").arg(name);
        names << name;
    }
    return {};
}

void ProfilesDialog::tellRemovedVariable(int row, const VariableRow& gone)
{
    if (gone.first.isEmpty() && gone.second.isEmpty())
        return;
    m_ui->messages->show({.kind = Message::Kind::Info,
                          .text = tr("The variable %1 was removed.").arg(gone.first),
                          .actionLabel = tr("Undo"),
                          .action = [this, row, gone, id = currentId()] {
                              select(id);
                              if (currentId() == id)
                                  m_ui->variables->insert(row, gone);
                          }});
}

/// True if the dialog must stay open: something was typed that cannot be saved.
bool ProfilesDialog::askAboutDrafts()
{
    if (m_drafts.isEmpty() || m_discard)
        return false;
    const QString id = m_drafts.contains(currentId()) ? currentId() : m_drafts.constBegin().key();
    const Profile* profile = m_services.profiles.find(id);
    select(id);
    m_discard = true; // closing once more does it
    m_ui->messages->show({.kind = Message::Kind::Warning,
                          .text = tr("%1 is not saved: something in its form is not right.")
                                      .arg(profile ? profile->name : QString()),
                          .actionLabel = tr("Discard and close"),
                          .action = [this] {
                              m_discard = true; // the message was dismissed by the press itself
                              done(QDialog::Rejected);
                          }});
    return true;
}

} // namespace tapedeck::gui

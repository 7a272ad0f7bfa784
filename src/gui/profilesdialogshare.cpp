// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// ProfilesDialog's import and export: profiles as files, without their keys.

#include "core/savefile.h"
#include "gui/icons.h"
#include "gui/profilesdialog.h"
#include "gui/profilesimport.h"
#include "models/background.h"
#include "store/profilebook.h"
#include "store/settings.h"
#include "ui_profilesdialog.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr qint64 mostBytes = 4 << 20; // thousands of profiles

// In a worker.
Result<store::ImportedProfiles> readFile(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io, ProfilesDialog::tr("This file cannot be read."), file.errorString()};
    if (file.size() > mostBytes)
        return Error{ErrorKind::InvalidInput,
                     ProfilesDialog::tr("This is no file of profiles: it is far too large."),
                     {}};
    return store::readExportedProfiles(file.readAll());
}

} // namespace

void ProfilesDialog::connectSharing()
{
    auto* menu = new QMenu(m_ui->shareButton);
    menu->setObjectName(QStringLiteral("shareMenu"));
    QAction* import = menu->addAction(icon(QStringLiteral("open"), Tint::Muted), tr("Import profiles…"));
    import->setObjectName(QStringLiteral("importProfiles"));
    menu->addSeparator();
    m_exportOne = menu->addAction(icon(QStringLiteral("download"), Tint::Muted), tr("Export this profile…"));
    m_exportOne->setObjectName(QStringLiteral("exportProfile"));
    m_exportAll = menu->addAction(tr("Export all profiles…"));
    m_exportAll->setObjectName(QStringLiteral("exportProfiles"));
    m_ui->shareButton->setMenu(menu);
    m_ui->shareButton->setIcon(icon(QStringLiteral("more")));
    connect(menu, &QMenu::aboutToShow, this, [this] {
        const std::vector<Profile>& all = m_services.profiles.profiles();
        m_exportAll->setEnabled(
            std::any_of(all.begin(), all.end(), [](const Profile& one) { return !one.embedded; }));
    });
    connect(import, &QAction::triggered, this, &ProfilesDialog::chooseImport);
    connect(m_exportOne, &QAction::triggered, this, [this] {
        if (const Profile* profile = m_services.profiles.find(currentId()))
            chooseExport({*profile}, tr("%1-profile.json").arg(profile->name));
    });
    connect(m_exportAll, &QAction::triggered, this,
            [this] { chooseExport(m_services.profiles.profiles(), tr("tapedeck-profiles.json")); });
}

void ProfilesDialog::chooseImport()
{
    auto* dialog = new QFileDialog(this, tr("Import profiles"), m_services.settings.values().lastFolder,
                                   tr("Profiles (*.json);;All files (*)"));
    dialog->setObjectName(QStringLiteral("importDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProfilesDialog::readProfiles);
    dialog->open();
}

void ProfilesDialog::readProfiles(const QString& path)
{
    m_services.settings.update(
        [&](store::SettingsValues& values) { values.lastFolder = QFileInfo(path).absolutePath(); });
    models::inBackground(
        this, [path] { return readFile(path); },
        [this, path](const Result<store::ImportedProfiles>& read) {
            if (read.ok())
                showImport(*read);
            else
                showError(QStringLiteral("%1: %2").arg(QFileInfo(path).fileName(), read.error().text));
        });
}

void ProfilesDialog::showImport(const store::ImportedProfiles& read)
{
    auto* dialog = new ProfilesImport(read, m_services.profiles, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfilesImport::chosen, this, &ProfilesDialog::import);
    dialog->open();
}

void ProfilesDialog::import(const std::vector<Profile>& profiles)
{
    QStringList ids;
    for (Profile profile : profiles) {
        profile.name = freeName(profile.name);
        const auto id = m_services.profiles.add(profile);
        if (!id.ok()) {
            showError(id.error().text);
            break;
        }
        ids << id.value();
    }
    if (ids.isEmpty())
        return;
    fillList();
    select(ids.constFirst());
    const int count = static_cast<int>(ids.size());
    m_ui->messages->show({.kind = Message::Kind::Info,
                          .text = tr("%n profile(s) were imported.", nullptr, count),
                          .actionLabel = tr("Undo"),
                          .action = [this, ids] {
                              for (const QString& id : ids) {
                                  if (m_services.profiles.remove(id).ok())
                                      m_orphans << id; // a key may have been stored meanwhile
                                  m_drafts.remove(id);
                              }
                              fillList();
                              select(m_services.profiles.currentId());
                          }});
}

void ProfilesDialog::chooseExport(const std::vector<Profile>& profiles, const QString& fileName)
{
    auto* dialog = new QFileDialog(this, tr("Export profiles"), m_services.settings.values().lastFolder,
                                   tr("Profiles (*.json)"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    QString file = fileName;
    dialog->selectFile(file.replace(QLatin1Char('/'), QLatin1Char('-')));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, profiles](const QString& path) { writeProfiles(profiles, path); });
    dialog->open();
}

void ProfilesDialog::writeProfiles(const std::vector<Profile>& profiles, const QString& path)
{
    m_services.settings.update(
        [&](store::SettingsValues& values) { values.lastFolder = QFileInfo(path).absolutePath(); });
    models::inBackground(
        this, [profiles, path] { return saveFile(path, store::exportedProfiles(profiles)); },
        [this, path](const Status& saved) {
            if (!saved.ok())
                return showError(QStringLiteral("%1 %2").arg(saved.error().text, saved.error().detail));
            m_ui->messages->show({.kind = Message::Kind::Info,
                                  .text = tr("The profiles are in %1, without their keys.").arg(path),
                                  .actionLabel = {},
                                  .action = {}});
        });
}

void ProfilesDialog::showError(const QString& text)
{
    m_ui->messages->show({.kind = Message::Kind::Error, .text = text, .actionLabel = {}, .action = {}});
}

} // namespace tapedeck::gui

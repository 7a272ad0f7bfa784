// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/profile.h"
#include "core/result.h"
#include "gui/services.h"
#include "gui/variablestable.h"
#include "store/profileexchange.h"

#include <QDialog>
#include <QHash>
#include <QStringList>

#include <memory>

class QAction;
class QLabel;

namespace tapedeck::gui {

namespace Ui {
class ProfilesDialog;
}

/// Targets and their keys. What is typed holds as soon as a field is left, if it is right; what is not right
/// is said below its field, stays as it was typed and is marked in the list, and changes nothing. Keys can be
/// stored and removed but never read here.
class ProfilesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ProfilesDialog(const Services& services, QWidget* parent = nullptr);
    ~ProfilesDialog() override;

    void done(int result) override;

Q_SIGNALS:
    void keyChanged(const QString& profileId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectList();
    void connectForm();
    void fillList();
    void showProfile();
    void showKeyState();
    /// What was typed and is not right, kept while the dialog is open.
    struct Draft
    {
        Profile profile;
        QString url;
        VariableRows variables;
    };
    void fillForm(const Profile& profile, const QString& url, const VariableRows& variables);
    [[nodiscard]] QString variablesFault() const;
    void tellRemovedVariable(int row, const VariableRow& gone);
    void completeAddress();
    void apply();
    void keepDraft();
    void dropDraft(const QString& id);
    void markDrafts();
    [[nodiscard]] bool askAboutDrafts();
    [[nodiscard]] Profile fromForm() const;
    [[nodiscard]] bool validateForm();
    [[nodiscard]] QString currentId() const;
    [[nodiscard]] QString freeName(const QString& wanted) const;
    void select(const QString& id);

    void addProfile(Profile profile);
    void duplicateProfile();
    void removeProfile();
    void storeKey();
    void removeKey();
    void chooseCaFile();

    void connectSharing();
    void chooseImport();
    void chooseExport(const std::vector<Profile>& profiles, const QString& fileName);
    void readProfiles(const QString& path);
    void showImport(const store::ImportedProfiles& read);
    void import(const std::vector<Profile>& profiles);
    void writeProfiles(const std::vector<Profile>& profiles, const QString& path);
    void showError(const QString& text);
    void keyDone(const QString& profileId, const Status& status, const QString& success);

    Services m_services;
    std::unique_ptr<Ui::ProfilesDialog> m_ui;
    QStringList m_orphans;          ///< removed profiles, whose keys go when the dialog closes
    QHash<QString, Draft> m_drafts; ///< by profile
    QAction* m_exportOne = nullptr;
    QAction* m_exportAll = nullptr;
    bool m_discard = false; ///< drafts may go
    bool m_filling = false;
    quint64 m_asked = 0;
};

} // namespace tapedeck::gui

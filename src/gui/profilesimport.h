// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/profile.h"
#include "store/profileexchange.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QTreeWidget;

namespace tapedeck::store {
class ProfileBook;
}

namespace tapedeck::gui {

/// Shows the profiles of a file before they are taken: which, under what names, and what is not taken along.
class ProfilesImport : public QDialog
{
    Q_OBJECT
public:
    ProfilesImport(store::ImportedProfiles read, const store::ProfileBook& book, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const std::vector<tapedeck::Profile>& profiles); ///< under names that are free

private:
    void nameAnew(const store::ProfileBook& book);
    void fill();
    void judge();
    void take();

    store::ImportedProfiles m_read;
    std::vector<QString> m_names; ///< beside m_read.profiles: as they were in the file
    QTreeWidget* m_list;
    QPushButton* m_import;
};

/// `wanted`, or with a number behind it if a profile has that name.
QString freeProfileName(const store::ProfileBook& book, const QString& wanted,
                        const std::vector<Profile>& others = {});

} // namespace tapedeck::gui

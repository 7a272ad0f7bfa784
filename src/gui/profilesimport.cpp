// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/profilesimport.h"

#include "gui/icons.h"
#include "gui/style.h"
#include "store/profilebook.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tapedeck::gui {

namespace {

enum Column { NameColumn, AddressColumn, NoteColumn };

QLabel* note(const QString& text, QWidget* parent)
{
    auto* out = new QLabel(text, parent);
    out->setTextFormat(Qt::PlainText);
    out->setWordWrap(true);
    setMuted(out);
    return out;
}

} // namespace

QString freeProfileName(const store::ProfileBook& book, const QString& wanted,
                        const std::vector<Profile>& others)
{
    const auto taken = [&](const QString& name) {
        return book.findByName(name) ||
               std::any_of(others.begin(), others.end(), [&name](const Profile& other) {
                   return other.name.compare(name, Qt::CaseInsensitive) == 0;
               });
    };
    QString name = wanted;
    for (int number = 2; taken(name); ++number)
        name = ProfilesImport::tr("%1 (%2)", "name of a copy, number").arg(wanted).arg(number);
    return name;
}

ProfilesImport::ProfilesImport(store::ImportedProfiles read, const store::ProfileBook& book, QWidget* parent)
    : QDialog(parent)
    , m_read(std::move(read))
    , m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("profilesImport"));
    setWindowTitle(tr("Import profiles"));
    setAccessibleName(windowTitle());
    nameAnew(book);
    m_list->setObjectName(QStringLiteral("importList"));
    m_list->setAccessibleName(tr("Profiles in the file"));
    m_list->setHeaderLabels({tr("Name"), tr("Address"), tr("Note")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    fill();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setDefault(true);
    setVariant(m_import, Variant::Accent);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addWidget(note(tr("Keys are never in such a file: store one for each profile."), this));
    if (!m_read.leftOut.empty()) {
        const QStringList names(m_read.leftOut.begin(), m_read.leftOut.end());
        auto* leftOut = note(tr("Variables that are not taken, since they look like secrets or cannot be "
                                "named so: %1.")
                                 .arg(names.join(QStringLiteral(", "))),
                             this);
        leftOut->setObjectName(QStringLiteral("leftOut"));
        layout->addWidget(leftOut);
    }
    layout->addWidget(buttons);
    resize(780, 320);
    connect(m_list, &QTreeWidget::itemChanged, this, &ProfilesImport::judge);
    connect(buttons, &QDialogButtonBox::accepted, this, &ProfilesImport::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
}

void ProfilesImport::nameAnew(const store::ProfileBook& book)
{
    std::vector<Profile> named;
    for (Profile& profile : m_read.profiles) {
        m_names.push_back(profile.name);
        profile.name = freeProfileName(book, profile.name, named);
        named.push_back(profile);
    }
}

void ProfilesImport::fill()
{
    for (std::size_t i = 0; i < m_read.profiles.size(); ++i) {
        const Profile& profile = m_read.profiles[i];
        QStringList notes;
        if (profile.name != m_names[i])
            notes << tr("%1 is taken").arg(m_names[i]);
        if (profile.production)
            notes << tr("Production");
        auto* item = new QTreeWidgetItem(
            m_list, {profile.name, profile.baseUrl.toDisplayString(), notes.join(QStringLiteral(" · "))});
        item->setIcon(NameColumn, dotIcon(profile.colour));
        for (const int column : {NameColumn, AddressColumn, NoteColumn})
            item->setToolTip(column, item->text(column)); // a long one is cut off
        item->setCheckState(NameColumn, Qt::Checked);
    }
    constexpr int narrowest = 160;
    constexpr int widest = 260;
    for (const int column : {NameColumn, AddressColumn}) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, std::clamp(m_list->columnWidth(column), narrowest, widest));
    }
}

void ProfilesImport::judge()
{
    bool any = false;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        any = any || m_list->topLevelItem(row)->checkState(NameColumn) == Qt::Checked;
    m_import->setEnabled(any);
}

void ProfilesImport::take()
{
    std::vector<Profile> out;
    for (std::size_t i = 0; i < m_read.profiles.size(); ++i) {
        if (m_list->topLevelItem(static_cast<int>(i))->checkState(NameColumn) == Qt::Checked)
            out.push_back(m_read.profiles[i]);
    }
    accept();
    Q_EMIT chosen(out);
}

} // namespace tapedeck::gui

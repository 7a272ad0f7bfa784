// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/shortcutsdialog.h"

#include "gui/commandpalette.h"
#include "gui/fuzzy.h"
#include "ui_shortcutsdialog.h"

#include <QAction>
#include <QHeaderView>
#include <QPushButton>

namespace tapedeck::gui {

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ShortcutsDialog>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAccessibleName(windowTitle());
    for (const QAction* action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        new QTreeWidgetItem(m_ui->list,
                            {commandTitle(*action), action->shortcut().toString(QKeySequence::NativeText)});
    }
    m_ui->list->sortItems(0, Qt::AscendingOrder);
    m_ui->list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_ui->list->header()->setStretchLastSection(false);
    QPushButton* close = m_ui->buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    close->setAccessibleName(close->text());
    connect(m_ui->filterField, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ShortcutsDialog::~ShortcutsDialog() = default;

void ShortcutsDialog::filter(const QString& text)
{
    for (int row = 0; row < m_ui->list->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_ui->list->topLevelItem(row);
        item->setHidden(fuzzyScore(text, item->text(0)) == 0 &&
                        !item->text(1).contains(text, Qt::CaseInsensitive));
    }
}

} // namespace tapedeck::gui

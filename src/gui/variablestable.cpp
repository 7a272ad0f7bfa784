// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/variablestable.h"

#include "gui/icons.h"
#include "gui/rowtable.h"
#include "gui/style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tapedeck::gui {

namespace {

enum Column { NameColumn, ValueColumn, Columns };
constexpr int fewestRows = 2; // that there is room for
constexpr int mostRows = 6;
constexpr int nameWidth = 200;

QToolButton* button(const QString& iconName, const QString& text, QWidget* parent)
{
    auto* out = new QToolButton(parent);
    out->setIcon(icon(iconName));
    out->setToolTip(text);
    out->setAccessibleName(text);
    out->setFocusPolicy(Qt::StrongFocus);
    return out;
}

} // namespace

VariablesTable::VariablesTable(QWidget* parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(0, Columns, this))
    , m_table(new RowTable(this))
    , m_add(button(QStringLiteral("plus"), tr("Add a variable"), this))
    , m_remove(button(QStringLiteral("trash"), tr("Remove this variable"), this))
{
    m_add->setObjectName(QStringLiteral("addVariable"));
    m_remove->setObjectName(QStringLiteral("removeVariable"));
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_table->setObjectName(QStringLiteral("variablesTable"));
    m_table->setAccessibleName(tr("Variables"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setTabKeyNavigation(false); // Tab leaves the table; while editing it goes to the next cell
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Style::rowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(NameColumn, nameWidth);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_table);
    layout->addLayout(buttons);
    setFocusProxy(m_table);

    auto* remove = new QAction(tr("Remove this variable"), this);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(remove);
    connect(remove, &QAction::triggered, this, &VariablesTable::removeRow);
    connect(m_add, &QToolButton::clicked, this, &VariablesTable::addRow);
    connect(m_remove, &QToolButton::clicked, this, &VariablesTable::removeRow);
    connect(m_model, &QStandardItemModel::itemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { m_remove->setEnabled(now.isValid()); });
    m_remove->setEnabled(false);
    fit();
}

void VariablesTable::append(int row, const VariableRow& variable)
{
    m_model->insertRow(row, {new QStandardItem(variable.first), new QStandardItem(variable.second)});
}

void VariablesTable::setRows(const VariableRows& rows)
{
    m_filling = true;
    m_model->removeRows(0, m_model->rowCount());
    for (const VariableRow& row : rows)
        append(m_model->rowCount(), row);
    m_filling = false;
    m_remove->setEnabled(m_table->currentIndex().isValid());
    fit();
}

VariableRows VariablesTable::rows() const
{
    VariableRows out;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        VariableRow one{m_model->item(row, NameColumn)->text().trimmed(),
                        m_model->item(row, ValueColumn)->text()};
        if (!one.first.isEmpty() || !one.second.isEmpty())
            out.push_back(std::move(one));
    }
    return out;
}

void VariablesTable::insert(int row, const VariableRow& variable)
{
    m_filling = true;
    append(std::clamp(row, 0, m_model->rowCount()), variable);
    m_filling = false;
    fit();
    Q_EMIT edited();
}

void VariablesTable::commit()
{
    m_table->setCurrentIndex({}); // a cell that is left is done
}

void VariablesTable::addRow()
{
    m_filling = true;
    append(m_model->rowCount(), {});
    m_filling = false;
    fit();
    const QModelIndex name = m_model->index(m_model->rowCount() - 1, NameColumn);
    m_table->setFocus();
    m_table->setCurrentIndex(name);
    m_table->edit(name);
}

void VariablesTable::removeRow()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const VariableRow gone{m_model->item(row, NameColumn)->text(), m_model->item(row, ValueColumn)->text()};
    m_model->removeRow(row);
    fit();
    Q_EMIT edited();
    Q_EMIT rowRemoved(row, gone);
}

// As high as its rows, within limits: the form around it scrolls, too.
void VariablesTable::fit()
{
    const int shown = std::clamp(m_model->rowCount(), fewestRows, mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + shown * Style::rowHeight +
                            2 * m_table->frameWidth());
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/factlist.h"

#include "gui/style.h"

#include <QGridLayout>
#include <QLabel>

namespace tapedeck::gui {

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->setColumnStretch(1, 1);
}

void FactList::setFact(const QString& key, const QString& name, const QString& value, const QString& toolTip)
{
    Row& row = m_rows[key];
    if (!row.name) {
        row.name = new QLabel(this);
        row.value = new QLabel(this);
        setMuted(row.name);
        row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.value->setWordWrap(true);
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row.at = m_layout->rowCount();
        m_layout->addWidget(row.name, row.at, 0);
        m_layout->addWidget(row.value, row.at, 1);
    }
    row.name->setText(name);
    row.value->setText(value);
    row.value->setToolTip(toolTip);
    row.value->setAccessibleName(name);
    row.name->setVisible(!value.isEmpty());
    row.value->setVisible(!value.isEmpty());
    m_layout->setRowMinimumHeight(row.at, value.isEmpty() ? 0 : Style::rowHeight);
}

QString FactList::fact(const QString& key) const
{
    const Row row = m_rows.value(key);
    return row.value ? row.value->text() : QString();
}

} // namespace tapedeck::gui

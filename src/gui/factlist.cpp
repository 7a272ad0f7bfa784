// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/factlist.h"

#include "gui/elidedlabel.h"
#include "gui/style.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <utility>

namespace tapedeck::gui {

FactList::FactList(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(0);
    m_layout->setColumnStretch(1, 1);
}

void FactList::setFact(const QString& key, const QString& name, const QString& value, const QString& toolTip)
{
    Row& row = m_rows[key];
    if (!row.name) {
        row.name = new QLabel(this);
        row.value = new ElidedLabel(this);
        setMuted(row.name);
        align(row);
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

void FactList::align(const Row& row)
{
    // A label goes by the direction of its text, and numbers always run from left to right.
    const bool mirrored = isRightToLeft();
    row.name->setAlignment((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute |
                           Qt::AlignVCenter);
    row.value->setAlignment((mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute |
                            Qt::AlignVCenter);
}

void FactList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        for (const Row& row : std::as_const(m_rows))
            align(row);
    }
    QWidget::changeEvent(event);
}

QString FactList::fact(const QString& key) const
{
    const Row row = m_rows.value(key);
    return row.value ? row.value->text() : QString();
}

} // namespace tapedeck::gui

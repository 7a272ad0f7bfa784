// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/statusdelegate.h"

#include "gui/tokens.h"

#include <QApplication>
#include <QPainter>

namespace tapedeck::gui {

void StatusDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    const QWidget* widget = option.widget;
    const QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);

    const Tokens& tokens = Tokens::of(option.palette);
    const int status = index.data(m_role).toInt();
    QColor colour = tokens.ok;
    if (status <= 0 || status >= 500)
        colour = tokens.error;
    else if (status >= 400)
        colour = tokens.action;
    constexpr int margin = 8;
    constexpr qreal radius = 4;
    constexpr int gap = 14;
    const QColor on = option.state & QStyle::State_Selected ? tokens.soft : tokens.surface;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(item.font);
    painter->setPen(status > 0 && status < 400 ? tokens.text : tokens.readable(colour, on));
    const QRect place = option.rect.adjusted(margin, 0, -margin, 0);
    painter->drawText(
        place, Qt::AlignVCenter | int(QStyle::visualAlignment(option.direction, Qt::AlignRight)), text);
    const int textWidth = item.fontMetrics.horizontalAdvance(text);
    QRect dot(place.right() - textWidth - gap, place.center().y() - 3, 8, 8);
    dot = QStyle::visualRect(option.direction, option.rect, dot);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawEllipse(QRectF(dot).center(), radius, radius);
    painter->restore();
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/siderow.h"

#include "gui/style.h"
#include "gui/tokens.h"

#include <QPainter>

#include <utility>

namespace tapedeck::gui {

QSize SideRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, Style::rowHeight};
}

SideRowDelegate::Row SideRowDelegate::begin(QPainter* painter, const QStyleOptionViewItem& option,
                                            const QModelIndex& index) const
{
    constexpr int edge = 12;
    QStyleOptionViewItem bare = option;
    initStyleOption(&bare, index);
    Row row;
    row.text = std::exchange(bare.text, QString());
    row.icon = std::exchange(bare.icon, QIcon());
    row.rest = option.rect.adjusted(edge, 0, -edge, 0);
    bare.widget->style()->drawControl(QStyle::CE_ItemViewItem, &bare, painter, bare.widget);
    return row;
}

QRect SideRowDelegate::visual(const QStyleOptionViewItem& option, const QRect& rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void SideRowDelegate::drawWords(QPainter* painter, const QStyleOptionViewItem& option, const QRect& words,
                                const QString& text)
{
    painter->setPen(Tokens::of(option.palette).text);
    painter->setFont(option.font);
    painter->drawText(visual(option, words), Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(text, Qt::ElideRight, words.width()));
}

} // namespace tapedeck::gui

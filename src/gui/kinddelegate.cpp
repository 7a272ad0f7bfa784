// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/kinddelegate.h"

#include "gui/tokens.h"

#include <QApplication>
#include <QPainter>

namespace tapedeck::gui {

void KindDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    constexpr int square = 9;
    constexpr int gap = 6;
    constexpr int margin = 8; // as the header's
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    const QString text = plain.text;
    plain.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
    const QVariant kind = index.data(m_role);
    if (!kind.isValid())
        return;
    const Tokens& tokens = Tokens::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.kind(static_cast<EventKind>(kind.toInt())));
    const auto visual = [&option](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QRect cell = option.rect;
    const QRect mark(cell.left() + margin, cell.top() + (cell.height() - square) / 2, square, square);
    painter->drawRoundedRect(visual(mark), 2, 2);
    painter->setPen(tokens.text);
    painter->setFont(option.font);
    const QRect words = cell.adjusted(margin + square + gap, 0, 0, 0);
    painter->drawText(visual(words), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace tapedeck::gui

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
    constexpr int margin = 4;
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
    const QRectF cell = option.rect;
    painter->drawRoundedRect(QRectF(cell.left() + margin, cell.center().y() - square / 2.0, square, square),
                             2, 2);
    painter->setPen(tokens.text);
    painter->setFont(option.font);
    painter->drawText(cell.adjusted(margin + square + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    painter->restore();
}

} // namespace tapedeck::gui

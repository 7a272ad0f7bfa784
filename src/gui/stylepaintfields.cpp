// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Strokes for fields, bars, headers and menus.

#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/stylepaint.h"

#include <QIcon>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace tapedeck::gui::paint {

void comboBox(QPainter* painter, const QStyleOptionComboBox& option)
{
    const Tokens& tokens = Tokens::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && option.state & QStyle::State_MouseOver;
    roundedBox(painter, option.rect, enabled ? tokens.raised : tokens.background,
               hovered ? blend(tokens.border, tokens.accent, 0.4) : tokens.border);
    const QRect arrow =
        QStyle::visualRect(option.direction, option.rect,
                           QRect(option.rect.right() - 22, option.rect.top(), 14, option.rect.height()));
    chevron(painter, arrow, Direction::Down, enabled ? tokens.muted : tokens.border);
}

void spinBox(QPainter* painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down)
{
    const Tokens& tokens = Tokens::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hovered = enabled && option.state & QStyle::State_MouseOver;
    const bool focused = option.state & QStyle::State_HasFocus;
    if (option.frame) {
        roundedBox(painter, option.rect, enabled ? tokens.raised : tokens.background,
                   hovered ? blend(tokens.border, tokens.accent, 0.4) : tokens.border);
        if (focused)
            focusRing(painter, option.rect, tokens);
    } else {
        painter->fillRect(option.rect, tokens.surface);
    }
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](const QRect& place, bool possible, Direction direction, QStyle::SubControl which) {
        const bool pressed = option.activeSubControls == which && option.state & QStyle::State_Sunken;
        const QColor colour = !enabled || !possible ? tokens.border : pressed ? tokens.accent : tokens.muted;
        chevron(painter, QRectF(place).translated(0, direction == Direction::Up ? 1 : -1), direction, colour);
    };
    arrow(up, option.stepEnabled & QAbstractSpinBox::StepUpEnabled, Direction::Up, QStyle::SC_SpinBoxUp);
    arrow(down, option.stepEnabled & QAbstractSpinBox::StepDownEnabled, Direction::Down,
          QStyle::SC_SpinBoxDown);
}

void scrollBar(QPainter* painter, const QStyleOptionSlider& option, const QRect& slider)
{
    const Tokens& tokens = Tokens::of(option.palette);
    painter->fillRect(option.rect, tokens.surface);
    if (option.maximum <= option.minimum)
        return;
    const bool active = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    QRectF thumb = QRectF(slider).adjusted(2, 2, -2, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(blend(tokens.border, tokens.muted, active ? 0.7 : 0.25));
    const qreal radius = std::min(thumb.width(), thumb.height()) / 2;
    painter->drawRoundedRect(thumb, radius, radius);
    painter->restore();
}

void headerSection(QPainter* painter, const QStyleOptionHeader& option)
{
    const Tokens& tokens = Tokens::of(option.palette);
    const bool hovered = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    painter->fillRect(option.rect, hovered ? tokens.raised : tokens.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.border);
}

void headerLabel(QPainter* painter, const QStyleOptionHeader& option, bool wideEnds)
{
    const Tokens& tokens = Tokens::of(option.palette);
    const bool first = option.position == QStyleOptionHeader::Beginning ||
                       option.position == QStyleOptionHeader::OnlyOneSection;
    const bool last = option.position == QStyleOptionHeader::End;
    const bool atRight = option.textAlignment & Qt::AlignRight;
    constexpr int inner = Style::cellMargin - Style::headerMargin;
    const int outer = wideEnds ? Style::edgeMargin - Style::headerMargin : inner;
    const QRect place = QStyle::visualRect(
        option.direction, option.rect,
        option.rect.adjusted(first && !atRight ? outer : inner, 0, last ? -outer : -inner, 0));
    painter->save();
    painter->setPen(tokens.muted);
    painter->setFont(smallFont());
    const QString text = painter->fontMetrics().elidedText(option.text, Qt::ElideRight, place.width());
    painter->drawText(place, int(option.textAlignment) | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter->restore();
}

void menuItem(QPainter* painter, const QStyleOptionMenuItem& option)
{
    const Tokens& tokens = Tokens::of(option.palette);
    constexpr int iconSpace = 28;
    constexpr int margin = 12;
    painter->save();
    painter->fillRect(option.rect, tokens.surface);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        if (option.text.isEmpty()) {
            painter->fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), 1),
                              tokens.border);
        } else {
            painter->setFont(smallFont());
            painter->setPen(tokens.muted);
            painter->drawText(option.rect.adjusted(margin, 0, -margin, 0),
                              Qt::AlignVCenter | Qt::AlignLeading, option.text);
        }
        painter->restore();
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.state & QStyle::State_Selected && enabled)
        roundedBox(painter, QRectF(option.rect).adjusted(4, 0, -4, 0), tokens.soft, Qt::transparent, 4);
    const auto visual = [&option](const QRect& place) {
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    const QRect mark = visual(QRect(option.rect.left() + margin, option.rect.center().y() - 7, 16, 16));
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && !option.icon.isNull()) {
        // An icon that says which, and a tick that says it is this one.
        option.icon.paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        if (option.checked)
            icon(QStringLiteral("check"), Tint::Accent)
                .paint(painter,
                       visual(QRect(option.rect.right() - 26, option.rect.center().y() - 7, 16, 16)));
    } else if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checkType == QStyleOptionMenuItem::Exclusive)
            radioButton(painter, mark, option.checked, enabled, false, tokens);
        else
            checkBox(painter, mark, option.checked ? 1 : 0, enabled, false, tokens);
    } else if (!option.icon.isNull()) {
        option.icon.paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const qsizetype tab = option.text.indexOf(QLatin1Char('\t'));
    const QRect text = visual(option.rect.adjusted(margin + iconSpace, 0, -margin - 12, 0));
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter->setFont(option.font);
    painter->setPen(
        option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter->drawText(text, flags | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                      tab < 0 ? option.text : option.text.left(tab));
    if (tab >= 0) {
        painter->setPen(tokens.muted);
        painter->drawText(text, flags | int(QStyle::visualAlignment(option.direction, Qt::AlignRight)),
                          option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        chevron(painter, visual(QRect(option.rect.right() - 22, option.rect.top(), 14, option.rect.height())),
                option.direction == Qt::RightToLeft ? Direction::Left : Direction::Right, tokens.muted);
    painter->restore();
}

void progressBar(QPainter* painter, const QStyleOptionProgressBar& option)
{
    const Tokens& tokens = Tokens::of(option.palette);
    constexpr qreal height = 6;
    QRectF track = option.rect;
    track.setTop(track.center().y() - height / 2);
    track.setHeight(height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.border);
    painter->drawRoundedRect(track, height / 2, height / 2);
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range > 0 && option.progress > option.minimum) {
        const qreal share =
            std::clamp<qreal>(qreal(qint64(option.progress) - option.minimum) / qreal(range), 0, 1);
        QRectF done = track;
        done.setWidth(std::max(height, track.width() * share));
        if (option.direction == Qt::RightToLeft)
            done.moveRight(track.right());
        painter->setBrush(tokens.accent);
        painter->drawRoundedRect(done, height / 2, height / 2);
    }
    painter->restore();
}

void tab(QPainter* painter, const QStyleOptionTab& option)
{
    const Tokens& tokens = Tokens::of(option.palette);
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(
            QRect(option.rect.left() + 8, option.rect.bottom() - 1, option.rect.width() - 16, 2),
            tokens.accent);
    else if (hovered)
        roundedBox(painter, QRectF(option.rect).adjusted(2, 3, -2, -3), tokens.raised, Qt::transparent, 4);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        focusRing(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), tokens, 4);
}

} // namespace tapedeck::gui::paint

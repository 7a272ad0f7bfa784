// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/stylepaint.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace tapedeck::gui::paint {

namespace {

constexpr qreal markSide = 16;

bool ringed(const QStyleOption& option)
{
    return option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
}

QRectF markIn(const QRectF& rect)
{
    const qreal side = std::min({markSide, rect.width(), rect.height()});
    return {rect.center().x() - side / 2, rect.center().y() - side / 2, side, side};
}

/// Colours of a button that can be pressed.
struct ButtonColours
{
    QColor fill;
    QColor border;
    QColor text;
};

ButtonColours buttonColours(const QStyleOption& option, Variant variant)
{
    const Tokens& tokens = Tokens::of(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = enabled && option.state & QStyle::State_Sunken;
    const bool hovered = enabled && option.state & QStyle::State_MouseOver;
    const bool on = option.state & QStyle::State_On;
    if (variant == Variant::Accent && enabled) {
        const QColor towards = tokens.dark ? tokens.text : QColor(Qt::black);
        const QColor fill = blend(tokens.accent, towards, down ? 0.22 : hovered ? 0.1 : 0);
        return {fill, fill, tokens.onAccent};
    }
    ButtonColours colours{tokens.surface, tokens.border, option.palette.color(QPalette::ButtonText)};
    if (tokens.dark)
        colours.fill = tokens.raised;
    if (on)
        colours = {tokens.soft, tokens.soft, tokens.accent};
    if (hovered)
        colours.fill = on ? blend(tokens.soft, tokens.accent, 0.08)
                          : (tokens.dark ? blend(tokens.raised, tokens.text, 0.05) : tokens.background);
    if (down)
        colours.fill = tokens.dark ? tokens.background : tokens.border;
    if (variant == Variant::Danger && enabled)
        colours.text = tokens.readable(tokens.error);
    if (variant == Variant::Accent) // disabled
        colours.fill = tokens.background;
    if (variant == Variant::Quiet && !on) {
        colours.border = Qt::transparent;
        if (!hovered && !down)
            colours.fill = Qt::transparent;
    }
    return colours;
}

} // namespace

void roundedBox(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, 1));
    painter->setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void focusRing(QPainter* painter, const QRectF& rect, const Tokens& tokens, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokens.accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    painter->restore();
}

void chevron(QPainter* painter, const QRectF& rect, Direction direction, const QColor& colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->translate(rect.center());
    switch (direction) {
    case Direction::Down:
        break;
    case Direction::Up:
        painter->rotate(180);
        break;
    case Direction::Left:
        painter->rotate(90);
        break;
    case Direction::Right:
        painter->rotate(-90);
        break;
    }
    const QPointF points[] = {{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}};
    painter->drawPolyline(points, 3);
    painter->restore();
}

void checkBox(QPainter* painter, const QRectF& rect, int on, bool enabled, bool hovered, const Tokens& tokens)
{
    const QRectF box = markIn(rect);
    const QColor accent = enabled ? tokens.accent : blend(tokens.surface, tokens.muted, 0.5);
    const QColor border = blend(tokens.border, hovered && enabled ? tokens.accent : tokens.muted, 0.6);
    painter->save();
    if (on == 0) {
        roundedBox(painter, box, tokens.raised, border, 4);
    } else {
        roundedBox(painter, box, accent, accent, 4);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(tokens.onAccent, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->translate(box.topLeft());
        const QPointF tick[] = {{4.2, 8.4}, {7, 11}, {11.8, 5.2}};
        if (on > 0)
            painter->drawPolyline(tick, 3);
        else
            painter->drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
    }
    painter->restore();
}

void radioButton(QPainter* painter, const QRectF& rect, bool on, bool enabled, bool hovered,
                 const Tokens& tokens)
{
    const QRectF ring = markIn(rect);
    const QColor accent = enabled ? tokens.accent : blend(tokens.surface, tokens.muted, 0.5);
    const QColor border = blend(tokens.border, hovered && enabled ? tokens.accent : tokens.muted, 0.6);
    painter->save();
    roundedBox(painter, ring, on ? accent : tokens.raised, on ? accent : border, markSide / 2);
    if (on) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.onAccent);
        painter->drawEllipse(ring.center(), 3, 3);
    }
    painter->restore();
}

void pushButton(QPainter* painter, const QStyleOptionButton& option, Variant variant)
{
    const Tokens& tokens = Tokens::of(option.palette);
    const ButtonColours colours = buttonColours(option, variant);
    roundedBox(painter, option.rect, colours.fill, colours.border);
    if (option.features & QStyleOptionButton::HasMenu) {
        const QRect arrow =
            QStyle::visualRect(option.direction, option.rect,
                               QRect(option.rect.right() - 22, option.rect.top(), 14, option.rect.height()));
        chevron(painter, arrow, Direction::Down, variant == Variant::Accent ? colours.text : tokens.muted);
    }
    if (!ringed(option))
        return;
    focusRing(painter, option.rect, tokens);
    if (variant == Variant::Accent) // accent on accent would not show
        roundedBox(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), Qt::transparent, tokens.onAccent,
                   Style::corner - 2);
}

void pushButtonLabel(QPainter* painter, const QStyleOptionButton& option, Variant variant)
{
    constexpr int gap = 6;
    const ButtonColours colours = buttonColours(option, variant);
    QRect place = option.rect.adjusted(6, 0, -6, 0);
    if (option.features & QStyleOptionButton::HasMenu)
        place = QStyle::visualRect(option.direction, option.rect, place.adjusted(0, 0, -16, 0));
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter->save();
    painter->setPen(colours.text);
    const int textWidth =
        option.text.isEmpty() ? 0 : option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    if (option.icon.isNull()) {
        painter->drawText(place, flags | Qt::AlignHCenter, option.text);
    } else {
        const QSize size = option.iconSize;
        const int whole = size.width() + (textWidth > 0 ? gap + textWidth : 0);
        const bool chooser = option.features & QStyleOptionButton::HasMenu;
        const int left = place.left() + (chooser ? 0 : std::max(0, (place.width() - whole) / 2));
        QRect iconPlace(QPoint(left, place.top() + (place.height() - size.height()) / 2), size);
        QRect textPlace(left + size.width() + gap, place.top(), place.right() - left - size.width() - gap + 1,
                        place.height());
        iconPlace = QStyle::visualRect(option.direction, place, iconPlace);
        textPlace = QStyle::visualRect(option.direction, place, textPlace);
        const bool enabled = option.state & QStyle::State_Enabled;
        option.icon.paint(painter, iconPlace, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        if (textWidth > 0)
            painter->drawText(textPlace,
                              flags | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                              option.text);
    }
    painter->restore();
}

void toolButtonPanel(QPainter* painter, const QStyleOption& option, Variant variant)
{
    const ButtonColours colours = buttonColours(option, variant);
    roundedBox(painter, option.rect, colours.fill, colours.border);
    if (ringed(option))
        focusRing(painter, option.rect, Tokens::of(option.palette));
}

} // namespace tapedeck::gui::paint

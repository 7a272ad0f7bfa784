// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/linkbutton.h"

#include "gui/stylepaint.h"
#include "gui/tokens.h"

#include <QFocusEvent>
#include <QPainter>

namespace tapedeck::gui {

namespace {

constexpr int padding = 4;
constexpr int linkHeight = 24;

} // namespace

LinkButton::LinkButton(const QString& text, QWidget* parent)
    : QPushButton(text, parent)
{
    setFlat(true);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 2 * padding,
            std::max(linkHeight, fontMetrics().height() + 4)};
}

void LinkButton::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = this->font();
    font.setUnderline(isEnabled() && underMouse());
    painter.setFont(font);
    painter.setPen(isEnabled() ? tokens.readable(tokens.accent)
                               : palette().color(QPalette::Disabled, QPalette::WindowText));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2 * padding);
    painter.drawText(rect(), Qt::AlignCenter, shown);
    if (hasFocus() && m_keyboard)
        paint::focusRing(&painter, rect(), tokens, 4);
}

void LinkButton::focusInEvent(QFocusEvent* event)
{
    m_keyboard = event->reason() != Qt::MouseFocusReason;
    QPushButton::focusInEvent(event);
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/drophint.h"

#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/tokens.h"

#include <QPainter>

namespace tapedeck::gui {

DropHint::DropHint(QWidget* window)
    : QFrame(window)
{
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Drop to open the capture in Replay"));
    hide();
}

void DropHint::showOver()
{
    setGeometry(parentWidget()->rect());
    show();
    raise();
}

void DropHint::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = tokens.surface;
    veil.setAlphaF(0.88F);
    painter.fillRect(rect(), veil);
    painter.setPen(QPen(tokens.accent, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(16, 16, -16, -16), 12, 12);
    constexpr int side = 40;
    const QRect mark(rect().center().x() - side / 2, rect().center().y() - side, side, side);
    icon(QStringLiteral("replay"), Tint::Accent).paint(&painter, mark);
    painter.setFont(boldFont());
    painter.setPen(tokens.text);
    painter.drawText(rect().translated(0, side / 2 + 8), Qt::AlignCenter, accessibleName());
}

} // namespace tapedeck::gui

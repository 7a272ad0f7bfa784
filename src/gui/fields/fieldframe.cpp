// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/fieldframe.h"

#include "gui/stylepaint.h"
#include "gui/tokens.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace tapedeck::gui {

FieldFrame::FieldFrame(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_Hover);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* /*before*/, QWidget* now) {
        const bool focused = now && isAncestorOf(now);
        if (focused == m_focused)
            return;
        m_focused = focused;
        update();
    });
}

// What is in it gives up the focus when it goes.
FieldFrame::~FieldFrame()
{
    qApp->disconnect(this);
}

void FieldFrame::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    double share = isEnabled() && underMouse() ? 0.4 : 0;
    if (m_focused)
        share = 1;
    paint::roundedBox(&painter, rect(), isEnabled() ? tokens.raised : tokens.background,
                      blend(tokens.border, tokens.accent, share));
    if (m_focused)
        paint::focusRing(&painter, rect(), tokens);
}

void FieldFrame::mousePressEvent(QMouseEvent* event)
{
    if (focusProxy() && event->button() == Qt::LeftButton)
        focusProxy()->setFocus(Qt::MouseFocusReason);
    else
        event->ignore();
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/insertionline.h"

#include "gui/tokens.h"

#include <QPainter>

namespace tapedeck::gui {

namespace {

constexpr int thick = 2;

} // namespace

InsertionLine::InsertionLine(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void InsertionLine::showAt(int top)
{
    const QWidget* around = parentWidget();
    setGeometry(0, std::clamp(top - thick / 2, 0, std::max(0, around->height() - thick)), around->width(),
                thick);
    raise();
    show();
}

void InsertionLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), Tokens::of(palette()).accent);
}

} // namespace tapedeck::gui

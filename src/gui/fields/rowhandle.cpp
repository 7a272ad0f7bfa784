// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/rowhandle.h"

#include "gui/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace tapedeck::gui {

RowHandle::RowHandle(QWidget* parent)
    : QWidget(parent)
{
    setCursor(Qt::OpenHandCursor);
    setFixedSize(sizeHint());
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Drag to move (Alt+Up, Alt+Down)"));
    setAccessibleName(tr("Move"));
    setAccessibleDescription(toolTip());
}

void RowHandle::paintDots(QPainter* painter, const QRect& place, const QColor& colour)
{
    constexpr double dot = 2;
    constexpr double step = 4;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const QPointF middle = QRectF(place).center();
    for (const double across : {-0.5, 0.5}) {
        for (const double down : {-1.0, 0.0, 1.0})
            painter->drawEllipse(middle + QPointF(across * step, down * step), dot / 2, dot / 2);
    }
    painter->restore();
}

void RowHandle::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    if (isEnabled())
        paintDots(&painter, rect(), underMouse() || m_dragging ? tokens.text : tokens.muted);
}

void RowHandle::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_from = event->globalPosition().toPoint();
    m_pressed = true;
}

void RowHandle::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint global = event->globalPosition().toPoint();
    if (!m_pressed)
        return;
    if (!m_dragging) {
        if ((global - m_from).manhattanLength() < QApplication::startDragDistance())
            return;
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
        qApp->installEventFilter(this); // for Escape, wherever the focus is
    }
    Q_EMIT dragged(global);
}

void RowHandle::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool dragging = m_dragging;
    end();
    if (dragging)
        Q_EMIT dropped(event->globalPosition().toPoint());
}

void RowHandle::end()
{
    m_pressed = false;
    m_dragging = false;
    setCursor(Qt::OpenHandCursor);
    qApp->removeEventFilter(this);
}

bool RowHandle::eventFilter(QObject* watched, QEvent* event)
{
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (m_dragging && key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress) {
            end();
            Q_EMIT cancelled();
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tapedeck::gui

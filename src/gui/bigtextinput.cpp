// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What BigTextView does when keys are pressed and the pointer moves.

#include "gui/bigtextrow.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace tapedeck::gui {

namespace {

int wordEdge(const QString& text, int column, bool forward)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(column);
    const auto edge = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    return edge < 0 ? (forward ? static_cast<int>(text.size()) : 0) : static_cast<int>(edge);
}

} // namespace

BigTextView::Place BigTextView::placeAt(const QPoint& point) const
{
    Place place;
    const int below = point.y() < 0 ? -1 : point.y() / rowHeight();
    place.row = std::clamp<qint64>(m_firstRow + below, 0, std::max<qint64>(m_lines.rows() - 1, 0));
    const int left = gutter() - horizontalScrollBar()->value();
    if (const Row* row = shownRow(place.row))
        place.column = row->columnAt(point.x() - left);
    return place;
}

void BigTextView::moveCaret(Place to, bool select)
{
    to.row = std::clamp<qint64>(to.row, 0, std::max<qint64>(m_lines.rows() - 1, 0));
    const QString text = textOf(to.row);
    to.column = std::clamp(to.column, 0, static_cast<int>(text.size()));
    m_caret = to;
    if (!select)
        m_anchor = to;
    setAccessibleDescription(text.trimmed());
    showCaret();
    viewport()->update();
}

void BigTextView::showCaret()
{
    const qint64 top = verticalScrollBar()->value();
    if (m_caret.row < top || m_caret.row >= top + rowsOnPage()) {
        const qint64 wanted = m_caret.row < top && m_caret.row > top - 3 ? m_caret.row
                              : m_caret.row >= top && m_caret.row < top + rowsOnPage() + 3
                                  ? m_caret.row - rowsOnPage() + 1
                                  : m_caret.row - rowsOnPage() / 3;
        verticalScrollBar()->setValue(
            static_cast<int>(std::clamp<qint64>(wanted, 0, verticalScrollBar()->maximum())));
    }
    const Row* row = shownRow(m_caret.row);
    if (!row)
        return;
    const int x = row->xOf(m_caret.column);
    const int room = horizontalScrollBar()->pageStep();
    const int left = horizontalScrollBar()->value();
    if (x < left)
        horizontalScrollBar()->setValue(std::max(x - room / 4, 0));
    else if (x > left + room)
        horizontalScrollBar()->setValue(x - room + room / 4);
}

BigTextView::Place BigTextView::moved(const QKeyEvent& event, bool& known) const
{
    Place to = m_caret;
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const qint64 last = std::max<qint64>(m_lines.rows() - 1, 0);
    known = true;
    switch (event.key()) {
    case Qt::Key_Up:
        --to.row;
        break;
    case Qt::Key_Down:
        ++to.row;
        break;
    case Qt::Key_PageUp:
        to.row -= rowsOnPage();
        break;
    case Qt::Key_PageDown:
        to.row += rowsOnPage();
        break;
    case Qt::Key_Home:
        to = {control ? 0 : to.row, 0};
        break;
    case Qt::Key_End:
        to.row = control ? last : to.row;
        to.column = static_cast<int>(textOf(to.row).size());
        break;
    case Qt::Key_Left:
        if (to.column > 0)
            to.column = control ? wordEdge(textOf(to.row), to.column, false) : to.column - 1;
        else if (to.row > 0)
            to = {to.row - 1, static_cast<int>(textOf(to.row - 1).size())};
        break;
    case Qt::Key_Right:
        if (to.column < textOf(to.row).size())
            to.column = control ? wordEdge(textOf(to.row), to.column, true) : to.column + 1;
        else if (to.row < last)
            to = {to.row + 1, 0};
        break;
    default:
        known = false;
    }
    return to;
}

void BigTextView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    bool known = false;
    const Place to = moved(*event, known);
    if (known)
        moveCaret(to, event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void BigTextView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        moveCaret(placeAt(event->position().toPoint()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void BigTextView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        moveCaret(placeAt(event->position().toPoint()), true);
}

void BigTextView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Place place = placeAt(event->position().toPoint());
    const QString text = textOf(place.row);
    const int end = wordEdge(text, place.column, true);
    m_anchor = {place.row, wordEdge(text, end, false)};
    moveCaret({place.row, end}, true);
}

void BigTextView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void BigTextView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/batchtable.h"

#include "contract/reading.h"
#include "gui/batchcelldelegate.h"
#include "gui/fields/insertionline.h"
#include "gui/style.h"
#include "models/batchdrag.h"
#include "models/batchmodel.h"

#include <QApplication>
#include <QDrag>
#include <QDropEvent>
#include <QHeaderView>
#include <QMouseEvent>

#include <algorithm>

namespace tapedeck::gui {

using models::BatchModel;

namespace {

constexpr int measuredRows = 40;
constexpr int rowsWanted = 8;
constexpr int leastWhat = 150;

} // namespace

BatchTable::BatchTable(BatchModel& model, QWidget* parent)
    : RowTable(parent)
    , m_model(model)
    , m_cells(new BatchCellDelegate(this))
    , m_line(new InsertionLine(viewport()))
{
    setModel(&model);
    setItemDelegate(m_cells);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setDragDropMode(DragDrop);
    setDragEnabled(true);
    setDropIndicatorShown(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Style::rowHeight);
    verticalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(20);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(BatchModel::WhatColumn, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &BatchTable::fitColumns);
    const auto later = [this] { m_fit.start(); };
    connect(&model, &QAbstractItemModel::rowsInserted, this, later);
    connect(&model, &QAbstractItemModel::dataChanged, this, later);
    fitColumns();
}

QSize BatchTable::sizeHint() const
{
    const int rows = std::clamp(m_model.rowCount(), 1, rowsWanted);
    const int head = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    return {320, rows * Style::rowHeight + head};
}

QList<int> BatchTable::chosenRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << row;
    }
    if (rows.isEmpty() && currentIndex().isValid())
        rows << currentIndex().row();
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void BatchTable::choose(const QList<int>& rows)
{
    QItemSelection chosen;
    int last = -1;
    for (const int row : rows) {
        if (row < 0 || row >= m_model.rowCount())
            continue;
        if (!chosen.isEmpty() && chosen.last().bottom() + 1 == row)
            chosen.last() =
                QItemSelectionRange(chosen.last().topLeft(), m_model.index(row, BatchModel::ColumnCount - 1));
        else
            chosen << QItemSelectionRange(m_model.index(row, 0),
                                          m_model.index(row, BatchModel::ColumnCount - 1));
        last = row;
    }
    const int before = currentIndex().column();
    const int column =
        before > BatchModel::KindColumn && !isColumnHidden(before) ? before : BatchModel::WhatColumn;
    selectionModel()->setCurrentIndex(last < 0 ? QModelIndex() : m_model.index(last, column),
                                      QItemSelectionModel::NoUpdate);
    selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (last >= 0)
        scrollTo(m_model.index(last, column));
}

QRect BatchTable::handleRect(int row) const
{
    const QRect cell(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    return QStyle::visualRect(layoutDirection(), cell,
                              QRect(0, cell.top(), BatchCellDelegate::handleWidth, cell.height()));
}

int BatchTable::placeAt(int y) const
{
    const int row = rowAt(y);
    if (row < 0)
        return y < 0 ? 0 : m_model.rowCount();
    return y < rowViewportPosition(row) + rowHeight(row) / 2 ? row : row + 1;
}

void BatchTable::showDrop(int place)
{
    m_dropPlace = place;
    const int rows = m_model.rowCount();
    const int top = place < rows ? rowViewportPosition(place)
                    : rows > 0   ? rowViewportPosition(rows - 1) + rowHeight(rows - 1)
                                 : 0;
    m_line->showAt(top);
}

void BatchTable::endDrag()
{
    m_held = false;
    m_dropPlace = -1;
    m_line->hide();
    stopAutoScroll();
    viewport()->unsetCursor();
}

void BatchTable::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const int row = rowAt(at.y());
    const bool plain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (!plain || row < 0 || !handleRect(row).contains(at))
        return RowTable::mousePressEvent(event);
    if (!selectionModel()->isRowSelected(row))
        choose({row});
    m_pressed = at;
    m_held = true;
}

void BatchTable::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_held)
        return RowTable::mouseMoveEvent(event);
    const QPoint at = event->position().toPoint();
    if (m_dropPlace < 0 && (at - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    viewport()->setCursor(Qt::ClosedHandCursor);
    showDrop(placeAt(at.y()));
    if (at.y() < autoScrollMargin() || at.y() > viewport()->height() - autoScrollMargin())
        startAutoScroll();
}

void BatchTable::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_held)
        return RowTable::mouseReleaseEvent(event);
    const int place = m_dropPlace;
    const QPoint at = event->position().toPoint();
    endDrag();
    if (place >= 0)
        Q_EMIT moveWanted(chosenRows(), placeAt(at.y()));
    else if (const int row = rowAt(at.y()); row >= 0)
        choose({row}); // a click
}

void BatchTable::keyPressEvent(QKeyEvent* event)
{
    if (m_held && event->key() == Qt::Key_Escape)
        return endDrag();
    RowTable::keyPressEvent(event);
}

void BatchTable::focusOutEvent(QFocusEvent* event)
{
    if (m_held)
        endDrag();
    RowTable::focusOutEvent(event);
}

void BatchTable::startDrag(Qt::DropActions actions)
{
    QModelIndexList cells;
    for (const int row : chosenRows())
        cells << m_model.index(row, 0);
    if (cells.isEmpty())
        return;
    auto* drag = new QDrag(this);
    drag->setMimeData(m_model.mimeData(cells));
    drag->exec(actions, Qt::MoveAction); // what is moved is moved where it is dropped
}

bool BatchTable::takes(const QDropEvent& event) const
{
    return event.mimeData()->hasFormat(models::BatchDrag::mimeType());
}

void BatchTable::dragEnterEvent(QDragEnterEvent* event)
{
    if (takes(*event))
        event->acceptProposedAction();
    else
        event->ignore();
}

void BatchTable::dragMoveEvent(QDragMoveEvent* event)
{
    if (!takes(*event))
        return event->ignore();
    const int y = event->position().toPoint().y();
    showDrop(placeAt(y));
    if (y < autoScrollMargin() || y > viewport()->height() - autoScrollMargin())
        startAutoScroll();
    event->acceptProposedAction();
}

void BatchTable::dragLeaveEvent(QDragLeaveEvent* event)
{
    RowTable::dragLeaveEvent(event);
    endDrag();
}

void BatchTable::dropEvent(QDropEvent* event)
{
    if (!takes(*event))
        return event->ignore();
    const int place = placeAt(event->position().toPoint().y());
    endDrag();
    setState(NoState);
    event->acceptProposedAction();
    if (event->source() == this && event->dropAction() == Qt::MoveAction)
        Q_EMIT moveWanted(chosenRows(), place);
    else
        Q_EMIT dropWanted(event->mimeData(), place);
}

void BatchTable::resizeEvent(QResizeEvent* event)
{
    RowTable::resizeEvent(event);
    fitColumns();
}

int BatchTable::widthOf(int column) const
{
    const QStyleOptionViewItem option = [this] {
        QStyleOptionViewItem out;
        initViewItemOption(&out);
        return out;
    }();
    int widest = 0;
    const int rows = std::min(m_model.rowCount(), measuredRows);
    for (int row = 0; row < rows; ++row)
        widest = std::max(widest, m_cells->sizeHint(option, m_model.index(row, column)).width());
    return widest;
}

void BatchTable::fitColumns()
{
    const int kinds = BatchCellDelegate::kindText +
                      fontMetrics().horizontalAdvance(contract::kindName(EventKind::Action)) + 6;
    const int agents = std::clamp(widthOf(BatchModel::AgentColumn), 40, 120);
    setColumnWidth(BatchModel::KindColumn, kinds);
    setColumnWidth(BatchModel::AgentColumn, agents);
    int left = viewport()->width() - kinds - agents - leastWhat;
    bool any = false;
    const auto show = [&](int column, int least, int most) {
        const int width = std::clamp(widthOf(column), least, most);
        const bool fits = left >= width;
        left -= width;
        setColumnHidden(column, !fits);
        setColumnWidth(column, width);
        any = any || fits;
    };
    show(BatchModel::TokensColumn, 64, 90);
    show(BatchModel::StartColumn, 90, 190);
    show(BatchModel::EndColumn, 90, 190);
    horizontalHeader()->setVisible(any);
}

} // namespace tapedeck::gui

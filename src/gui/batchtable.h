// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/rowtable.h"

#include <QMimeData>
#include <QTimer>

namespace tapedeck::models {
class BatchModel;
}

namespace tapedeck::gui {

class BatchCellDelegate;
class InsertionLine;

/// The rows of a batch. A row, or all that are chosen, is dragged by its handle within the table, and from
/// anywhere else also to other places. Columns beyond the first three show as the width allows.
class BatchTable : public RowTable
{
    Q_OBJECT
public:
    /// The model must outlive it.
    explicit BatchTable(models::BatchModel& model, QWidget* parent = nullptr);

    /// In order.
    [[nodiscard]] QList<int> chosenRows() const;
    /// The last of them becomes current and comes into view.
    void choose(const QList<int>& rows);
    [[nodiscard]] BatchCellDelegate& cells() const { return *m_cells; }
    /// Where the handle of a row is, in the viewport.
    [[nodiscard]] QRect handleRect(int row) const;
    /// Between the rows, while something is dragged; -1: nothing is.
    [[nodiscard]] int dropPlace() const { return m_dropPlace; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void moveWanted(const QList<int>& rows, int before);
    /// Events from elsewhere, or copies.
    void dropWanted(const QMimeData* data, int before);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] int placeAt(int y) const;
    [[nodiscard]] bool takes(const QDropEvent& event) const;
    [[nodiscard]] int widthOf(int column) const; ///< that its texts need
    void showDrop(int place);
    void endDrag();
    void fitColumns();

    models::BatchModel& m_model;
    BatchCellDelegate* m_cells;
    InsertionLine* m_line;
    QTimer m_fit;
    QPoint m_pressed;
    bool m_held = false; ///< by a handle
    int m_dropPlace = -1;
};

} // namespace tapedeck::gui

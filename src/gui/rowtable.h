// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace tapedeck::gui {

/// A table in which one points at and moves by rows: the pointer lights up the whole row (see Style), Home
/// and End go to the first and the last one.
class RowTable : public QTableView
{
    Q_OBJECT
public:
    using QTableView::QTableView;

    /// The row under the pointer; -1: none.
    [[nodiscard]] int hoveredRow() const { return m_hovered; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void setHovered(int row);

    int m_hovered = -1;
};

} // namespace tapedeck::gui

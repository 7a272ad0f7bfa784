// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace tapedeck::gui {

/// The steps of a replay: calm rows, a coloured dot with the result's word, numbers at the right.
class ReplayStepTable : public QTableView
{
    Q_OBJECT
public:
    explicit ReplayStepTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// The row under the pointer; -1: none.
    [[nodiscard]] int hoveredRow() const { return m_hovered; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void setHovered(int row);

    int m_hovered = -1;
};

} // namespace tapedeck::gui

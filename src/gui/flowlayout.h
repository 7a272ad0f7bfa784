// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>

#include <memory>
#include <vector>

class QBoxLayout;
class QHBoxLayout;

namespace tapedeck::gui {

/// A row that breaks into lines where its pane is too narrow for it. What is left over of a line goes to its
/// fields; without any, to its spacers.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(int spacing);

    /// Puts a flow in the place of a row from a form, with the row's items, margins and spacing.
    static FlowLayout* inPlaceOf(QHBoxLayout* row, QBoxLayout* around);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override; ///< as wide as its widest item
    [[nodiscard]] QSize sizeHint() const override;    ///< all in one line
    void setGeometry(const QRect& rect) override;

private:
    struct Line;
    [[nodiscard]] std::vector<Line> lines(int width) const;
    static std::vector<int> widths(const Line& line, int whole);
    void place(const Line& line, const QRect& area, int top) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace tapedeck::gui

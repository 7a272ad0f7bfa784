// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace tapedeck::gui {

/// Where what is dragged would come to stand: a line over its parent.
class InsertionLine : public QWidget
{
    Q_OBJECT
public:
    explicit InsertionLine(QWidget* parent);

    /// Across the parent, at this height of it.
    void showAt(int top);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace tapedeck::gui

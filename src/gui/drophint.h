// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

namespace tapedeck::gui {

/// Lies over the window while a file is dragged across it, and says what dropping it does.
class DropHint : public QFrame
{
    Q_OBJECT
public:
    explicit DropHint(QWidget* window);

    void showOver();

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace tapedeck::gui {

/// The box of a field that consists of several: its border shows that the focus is in one of them. A click
/// beside them goes to the focus proxy.
class FieldFrame : public QWidget
{
    Q_OBJECT
public:
    explicit FieldFrame(QWidget* parent = nullptr);
    ~FieldFrame() override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    bool m_focused = false;
};

} // namespace tapedeck::gui

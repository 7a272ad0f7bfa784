// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPainter;

namespace tapedeck::gui {

struct Tokens;

/// Six dots by which a row is taken and dragged; Escape gives the drag up. Keys do the same elsewhere.
class RowHandle : public QWidget
{
    Q_OBJECT
public:
    explicit RowHandle(QWidget* parent = nullptr);

    /// The dots in the middle of this place.
    static void paintDots(QPainter* painter, const QRect& place, const QColor& colour);
    [[nodiscard]] QSize sizeHint() const override { return {12, 22}; }

Q_SIGNALS:
    void dragged(const QPoint& global);
    void dropped(const QPoint& global);
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void end();

    QPoint m_from;
    bool m_pressed = false;
    bool m_dragging = false;
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QFrame;
class QHBoxLayout;
class QLabel;

namespace tapedeck::gui {

/// A line of 1 px in the border's colour.
QFrame* hairline(Qt::Orientation orientation, QWidget* parent);

/// The head of a pane: title at the left, its buttons at the right, a line below. 40 px high.
class PaneHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PaneHeader(QWidget* parent = nullptr);
    explicit PaneHeader(const QString& title, QWidget* parent = nullptr);

    static constexpr int height = 40;

    void setTitle(const QString& title);
    /// Smaller and muted, right of the title.
    void setSubtitle(const QString& subtitle);
    /// At the right end, after those added before.
    void addWidget(QWidget* widget);
    /// Between title and the widgets at the right, taking the room there is.
    void addFiller(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_layout;
    QLabel* m_title;
    QLabel* m_subtitle;
};

} // namespace tapedeck::gui

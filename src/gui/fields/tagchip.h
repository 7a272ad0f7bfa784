// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace tapedeck::gui {

/// One word in a field of chips. Delete or its cross removes it; the arrow keys go to its neighbours.
class TagChip : public QPushButton
{
    Q_OBJECT
public:
    explicit TagChip(const QString& word, QWidget* parent = nullptr);

    [[nodiscard]] const QString& word() const { return m_word; }
    [[nodiscard]] QRect crossRect() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeWanted();
    void stepWanted(int by);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_word; ///< as it is, also with an ampersand
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace tapedeck::gui {

/// The role of a message: one of the usual ones or any other word, drawn as a chip as wide as its text.
class RoleBox : public QComboBox
{
    Q_OBJECT
public:
    explicit RoleBox(QWidget* parent = nullptr);

    /// Not roleEdited().
    void setRole(const QString& role);
    [[nodiscard]] QString role() const { return currentText(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void roleEdited(const QString& role);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void textChanged(const QString& text);

    bool m_setting = false;
};

} // namespace tapedeck::gui

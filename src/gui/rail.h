// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QVBoxLayout;

namespace tapedeck::gui {

/// The column at the left that chooses the workspace.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    static constexpr int width = 64;

    void addItem(const QString& id, const QString& title, const QString& iconName, const QString& shortcut);
    void setCurrent(const QString& id);
    [[nodiscard]] QAbstractButton* button(const QString& id) const;

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
    QVBoxLayout* m_layout;
};

} // namespace tapedeck::gui

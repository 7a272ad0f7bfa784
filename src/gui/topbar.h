// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/services.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace tapedeck::gui {

class SearchField;

/// Wordmark, target, search, theme, menu.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(const Services& services, QWidget* parent = nullptr);

    static constexpr int height = 48;

    [[nodiscard]] SearchField& search() const { return *m_search; }
    /// Shown by the button at the right end; the bar does not own it.
    void setMainMenu(QMenu* menu);
    void showMainMenu();
    void showProfiles();

Q_SIGNALS:
    void themeToggled();
    void profilesWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fillProfileMenu();
    void showProfile();

    Services m_services;
    QPushButton* m_profile;
    QMenu* m_profileMenu;
    QLabel* m_production; ///< shown beside a profile that is one
    SearchField* m_search;
    QToolButton* m_theme;
    QToolButton* m_menu;
    QMenu* m_mainMenu = nullptr;
};

} // namespace tapedeck::gui

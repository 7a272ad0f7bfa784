// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tapedeck::gui {

/// What an empty pane shows: an icon, a sentence that says what it is for, and the buttons that fill it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString& iconName, const QString& title, const QString& sentence,
               QWidget* parent = nullptr);

    /// The first becomes the accent button. Returned for a connect and an object name.
    QPushButton* addButton(const QString& text, const QString& iconName = {});
    void setSentence(const QString& sentence);
    /// Beside each other instead of below: for those with few words, in panes that are low.
    void setButtonsInRow();

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_sentence;
    QVBoxLayout* m_buttons;
    bool m_hasAccent = false;
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/shell.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace tapedeck::gui {

/// Says what happened, what it means and what to do, in place. Hidden while there is nothing to say; closed
/// with its button or Escape. A new message takes the place of the old one, but an error joins an error. A
/// note leaves by itself after a while.
class MessageBar : public QWidget
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void show(const Message& message);
    void dismiss();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Message::Kind kind() const { return m_message.kind; }

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QColor stripe() const;
    void collectErrors(const Message& message);
    void runAction();
    void showSign();

    Message m_message;
    QStringList m_errors; ///< that are shown one below the other, each once
    QTimer m_fade;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
};

} // namespace tapedeck::gui

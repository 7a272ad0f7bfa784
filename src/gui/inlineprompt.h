// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tapedeck::gui {

/// Asks for one line of text in its place, instead of in a box: Enter takes it, Escape leaves it.
class InlinePrompt : public QWidget
{
    Q_OBJECT
public:
    explicit InlinePrompt(QWidget* parent = nullptr);

    /// What is wrong with a text, as a sentence; empty: nothing.
    using Check = std::function<QString(const QString& text)>;
    using Take = std::function<void(const QString& text)>;

    /// Shows itself. `take` is called once with what was entered, unless it is left or another question
    /// comes.
    void ask(const QString& label, const QString& text, const QString& button, Take take, Check check = {});
    void dismiss();
    [[nodiscard]] QLineEdit& field() const { return *m_field; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void accept();
    void showFault();
    void leave();

    QLabel* m_label;
    QLineEdit* m_field;
    QPushButton* m_take;
    QLabel* m_fault;
    QPointer<QWidget> m_before; ///< what had the focus
    Take m_then;
    Check m_check;
};

} // namespace tapedeck::gui

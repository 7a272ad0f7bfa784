// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/growingtext.h"

namespace tapedeck::gui {

/// A text of one line or some, inside a FieldBox. Loses nothing that is not edited: line ends and blanks of
/// all kinds stay what they are.
class TextBox : public GrowingText
{
    Q_OBJECT
public:
    static constexpr int mostLines = 8;

    explicit TextBox(QWidget* parent = nullptr);

    /// Whether Enter begins a line; else it is for whoever is around.
    void setMultiline(bool multiline) { m_multiline = multiline; }
    /// Caret and selection stay at their place in it.
    void showText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }

Q_SIGNALS:
    void edited(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void takeEdit();

    QString m_text;  ///< as it is in the call
    QString m_shown; ///< as the widget has it: any line end is one character
    bool m_multiline = true;
    bool m_showing = false;
};

} // namespace tapedeck::gui

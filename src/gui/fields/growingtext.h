// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace tapedeck::gui {

/// A field of text that is as high as its lines, up to a limit; then it scrolls. Tab leaves it. It has no
/// undo of its own: what is typed is the document's, and the keys for undo go on to the window.
class GrowingText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit GrowingText(QWidget* parent = nullptr);

    void setLines(int least, int most);
    /// Without a box and its margins: it stands in one already.
    void setBare(bool bare);
    /// A new line starts below the one before, one step in behind an opening bracket.
    void setIndents(bool indents) { m_indents = indents; }
    /// As it was typed or set, blanks of all kinds included; toPlainText() makes plain ones of them.
    [[nodiscard]] QString rawText() const;
    /// Shows another text; caret and selection stay in what is the same in both. Not textEdited().
    void replaceText(const QString& text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the user.
    void textEdited();
    /// The focus has gone to another field.
    void left();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] int shownLines() const; ///< at most one more than m_most
    void fit();
    void setMargins();
    void paintBox();
    void breakLine();

    int m_least = 1;
    int m_most = 8;
    int m_height = 0;
    bool m_bare = false;
    bool m_indents = false;
    bool m_replacing = false;
};

} // namespace tapedeck::gui

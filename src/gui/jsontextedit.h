// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/scintilla.h"
#include "models/textchange.h"

#include <functional>
#include <vector>

namespace tapedeck::gui {

struct JsonKey;

/// The widget that JSON is typed into. Keeps no undo steps of its own: it tells what the user did, all of one
/// key, paste or drop together, and follows what others do. Places are bytes of UTF-8.
class JsonTextEdit : public QsciScintilla
{
    Q_OBJECT
public:
    explicit JsonTextEdit(QWidget* parent = nullptr);

    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::size_t caret() const;
    [[nodiscard]] int caretLine() const;
    [[nodiscard]] int lineAt(std::size_t byte) const;
    /// The bytes between two places.
    [[nodiscard]] QByteArray bytes(std::size_t from, std::size_t to) const;
    /// The caret alone, nothing selected. Its line is unfolded and seen.
    void setCaret(std::size_t byte);

    /// A change that was made elsewhere; is not told. False: not possible now.
    bool follow(std::size_t at, std::size_t removed, const QByteArray& inserted);
    /// A change of the user's; is told. The caret stands at `caret` then.
    void replace(const TextSplice& splice, std::size_t caret);
    /// What is done to the text in it is told as one.
    void asOne(const std::function<void()>& action);
    /// True while the user does something that has not been told yet.
    [[nodiscard]] bool isBusy() const { return !m_pending.empty(); }
    /// It will not be told.
    void forget() { m_pending.clear(); }
    /// True while an input method shows what is not written yet.
    [[nodiscard]] bool isComposing() const { return m_composing; }

Q_SIGNALS:
    /// In order, each a change of what the one before left.
    void edited(const std::vector<tapedeck::models::TextChange>& changes);
    /// Any change, also of others, as it happens; the text must not be changed now.
    void textChangedAt(std::size_t at, std::size_t removed, std::size_t inserted);
    /// The user set the caret elsewhere, or left.
    void caretSet();
    void typed(QChar c);
    void toolTipWanted(std::size_t byte, const QPoint& globalPos);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void takeModified(int position, int type, const char* text, int length);
    void flush();
    void freeKeys();
    bool leaves(const QKeyEvent& event);
    bool help(const QKeyEvent& event);
    bool typeOver(char key);
    bool erasePair();
    void apply(const JsonKey& key);
    void alignCloser();
    [[nodiscard]] bool hasPlainCaret() const;

    std::vector<models::TextChange> m_pending;
    std::string m_deleting;             ///< what is about to be removed
    std::vector<std::size_t> m_closers; ///< that came with what they close
    int m_depth = 0;                    ///< of asOne()
    bool m_following = false;
    bool m_notifying = false; ///< in Scintilla's notification, where it allows no change
    bool m_composing = false;
    bool m_leaving = false; ///< Escape was pressed: the next Tab leaves
};

} // namespace tapedeck::gui

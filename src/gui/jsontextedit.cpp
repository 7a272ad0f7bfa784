// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/jsontextedit.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>

namespace tapedeck::gui {

JsonTextEdit::JsonTextEdit(QWidget* parent)
    : QsciScintilla(parent)
{
    setAutoIndent(false); // ours knows braces
    setIndentationsUseTabs(false);
    setIndentationWidth(2);
    setTabWidth(4);
    setTabIndents(true);
    setBackspaceUnindents(true);
    setBraceMatching(SloppyBraceMatch);
    setCaretLineVisible(true);
    SendScintilla(SCI_SETEXTRAASCENT, 1UL); // lines need air between them
    SendScintilla(SCI_SETEXTRADESCENT, 2UL);
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
    SendScintilla(SCI_SETMULTIPLESELECTION, 1UL);
    SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, 1UL);
    SendScintilla(SCI_SETMULTIPASTE, static_cast<unsigned long>(SC_MULTIPASTE_EACH));
    SendScintilla(SCI_SETIDLESTYLING, static_cast<unsigned long>(SC_IDLESTYLING_AFTERVISIBLE));
    freeKeys();
    connect(this, &QsciScintillaBase::SCN_MODIFIED, this,
            [this](int position, int type, const char* text, int length) {
                takeModified(position, type, text, length);
            });
}

// Undo is the document's, and keys that a text field does not need are left to the window.
void JsonTextEdit::freeKeys()
{
    const QList<int> kept{Qt::Key_A, Qt::Key_C, Qt::Key_D, Qt::Key_V, Qt::Key_X};
    for (QsciCommand* command : standardCommands()->commands()) {
        const auto frees = [&kept](int key) {
            const int plain = key & ~static_cast<int>(Qt::KeyboardModifierMask);
            const bool letter = plain >= Qt::Key_Space && plain < Qt::Key_Escape;
            return letter && (!kept.contains(plain) || (key & Qt::ShiftModifier) || (key & Qt::AltModifier));
        };
        if (frees(command->key()))
            command->setKey(0);
        if (frees(command->alternateKey()))
            command->setAlternateKey(0);
    }
    for (QsciCommand* command : standardCommands()->commands()) {
        if (command->command() == QsciCommand::Undo || command->command() == QsciCommand::Redo) {
            command->setKey(0);
            command->setAlternateKey(0);
        }
    }
}

QByteArray JsonTextEdit::bytes() const
{
    return bytes(0, size());
}

std::size_t JsonTextEdit::size() const
{
    return static_cast<std::size_t>(SendScintilla(SCI_GETLENGTH));
}

std::size_t JsonTextEdit::caret() const
{
    return static_cast<std::size_t>(SendScintilla(SCI_GETCURRENTPOS));
}

int JsonTextEdit::lineAt(std::size_t byte) const
{
    return static_cast<int>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(byte)));
}

int JsonTextEdit::caretLine() const
{
    return lineAt(caret());
}

QByteArray JsonTextEdit::bytes(std::size_t from, std::size_t to) const
{
    to = std::min(to, size());
    if (from >= to)
        return {};
    QByteArray text(static_cast<qsizetype>(to - from) + 1, '\0'); // Scintilla ends it with a zero
    SendScintilla(SCI_GETTEXTRANGE, static_cast<long>(from), static_cast<long>(to), text.data());
    text.chop(1);
    return text;
}

void JsonTextEdit::setCaret(std::size_t byte)
{
    SendScintilla(SCI_ENSUREVISIBLE, static_cast<unsigned long>(lineAt(byte)));
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(byte));
}

bool JsonTextEdit::follow(std::size_t at, std::size_t removed, const QByteArray& inserted)
{
    if (m_notifying || at > size() || removed > size() - at)
        return false;
    const QScopedValueRollback following(m_following, true);
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(at), static_cast<long>(at + removed));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(inserted.size()), inserted.constData());
    m_closers.clear();
    return true;
}

void JsonTextEdit::replace(const TextSplice& splice, std::size_t caret)
{
    asOne([&] {
        SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(splice.at),
                      static_cast<long>(splice.at + splice.removed));
        SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(splice.inserted.size()),
                      splice.inserted.data());
        SendScintilla(SCI_SETEMPTYSELECTION, static_cast<unsigned long>(caret));
        SendScintilla(SCI_CHOOSECARETX);
        SendScintilla(SCI_SCROLLCARET);
    });
}

void JsonTextEdit::asOne(const std::function<void()>& action)
{
    ++m_depth;
    action();
    --m_depth;
    flush();
}

void JsonTextEdit::flush()
{
    if (m_depth > 0 || m_composing || m_pending.empty())
        return;
    const auto changes = std::exchange(m_pending, {});
    Q_EMIT edited(changes);
}

void JsonTextEdit::takeModified(int position, int type, const char* text, int length)
{
    // Without undo steps of its own Scintilla tells what it removes only before.
    if ((type & SC_MOD_BEFOREDELETE) && !m_following)
        m_deleting = bytes(static_cast<std::size_t>(position), static_cast<std::size_t>(position + length))
                         .toStdString();
    const bool inserts = (type & SC_MOD_INSERTTEXT) != 0;
    if (!inserts && !(type & SC_MOD_DELETETEXT))
        return;
    const auto at = static_cast<std::size_t>(position);
    const auto count = static_cast<std::size_t>(length);
    for (auto closer = m_closers.begin(); closer != m_closers.end();) {
        if (!inserts && *closer >= at && *closer < at + count) {
            closer = m_closers.erase(closer);
            continue;
        }
        if (inserts && *closer >= at)
            *closer += count;
        else if (!inserts && *closer >= at + count)
            *closer -= count;
        ++closer;
    }
    const QScopedValueRollback notifying(m_notifying, true);
    Q_EMIT textChangedAt(at, inserts ? 0 : count, inserts ? count : 0);
    if (m_following)
        return;
    models::TextChange change{at, {}, {}};
    if (inserts)
        change.inserted = std::string(text, count);
    else
        change.removed = std::exchange(m_deleting, {});
    const auto joined = m_pending.empty() ? std::nullopt : merged(m_pending.back(), change);
    if (joined)
        m_pending.back() = *joined;
    else
        m_pending.push_back(std::move(change));
    flush();
}

bool JsonTextEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (leaves(*key)) {
            event->accept();
            return true;
        }
    }
    return QsciScintilla::event(event);
}

bool JsonTextEdit::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const long byte =
            SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(help->pos().x()),
                          static_cast<long>(help->pos().y()));
        Q_EMIT toolTipWanted(byte < 0 ? static_cast<std::size_t>(-1) : static_cast<std::size_t>(byte),
                             help->globalPos());
        return true;
    }
    return QsciScintilla::viewportEvent(event);
}

// Tab indents. What leaves is Ctrl+Tab, or Tab after Escape.
bool JsonTextEdit::leaves(const QKeyEvent& event)
{
    const bool tab = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    return tab && (m_leaving || event.modifiers().testFlag(Qt::ControlModifier));
}

void JsonTextEdit::keyPressEvent(QKeyEvent* event)
{
    if (leaves(*event)) {
        m_leaving = false;
        const bool back = event->key() == Qt::Key_Backtab || event->modifiers().testFlag(Qt::ShiftModifier);
        QAbstractScrollArea::focusNextPrevChild(!back);
        return;
    }
    const bool modifier = event->key() == Qt::Key_Shift || event->key() == Qt::Key_Control;
    if (!modifier)
        m_leaving = event->key() == Qt::Key_Escape;
    const std::size_t before = caret();
    bool changed = false;
    asOne([&] {
        if (!help(*event))
            QsciScintilla::keyPressEvent(event);
        if (event->text() == QLatin1String("}") || event->text() == QLatin1String("]"))
            alignCloser();
        changed = !m_pending.empty();
    });
    if (changed && event->text().size() == 1 && event->text().front().isPrint())
        Q_EMIT typed(event->text().front());
    if (!changed && caret() != before)
        Q_EMIT caretSet();
}

// What an input method shows before it is chosen is written into the text and taken out again with
// Scintilla's own undo; the document learns what comes of it.
void JsonTextEdit::inputMethodEvent(QInputMethodEvent* event)
{
    const bool composing = !event->preeditString().isEmpty();
    if (composing && !m_composing)
        SendScintilla(SCI_SETUNDOCOLLECTION, 1UL);
    m_composing = m_composing || composing;
    asOne([&] {
        QsciScintilla::inputMethodEvent(event);
        if (composing)
            return;
        SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
        SendScintilla(SCI_EMPTYUNDOBUFFER);
        m_composing = false;
    });
}

void JsonTextEdit::mousePressEvent(QMouseEvent* event)
{
    m_closers.clear();
    asOne([&] { QsciScintilla::mousePressEvent(event); });
    Q_EMIT caretSet();
}

void JsonTextEdit::mouseMoveEvent(QMouseEvent* event)
{
    asOne([&] { QsciScintilla::mouseMoveEvent(event); }); // may be a drag, from its start to its end
}

void JsonTextEdit::mouseReleaseEvent(QMouseEvent* event)
{
    asOne([&] { QsciScintilla::mouseReleaseEvent(event); });
}

void JsonTextEdit::focusOutEvent(QFocusEvent* event)
{
    m_leaving = false;
    m_closers.clear();
    QsciScintilla::focusOutEvent(event);
    Q_EMIT caretSet();
}

// Files are for the window.
void JsonTextEdit::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->ignore();
    else
        QsciScintilla::dragEnterEvent(event);
}

void JsonTextEdit::dragMoveEvent(QDragMoveEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->ignore();
    else
        QsciScintilla::dragMoveEvent(event);
}

void JsonTextEdit::dropEvent(QDropEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->ignore();
    else
        asOne([&] { QsciScintilla::dropEvent(event); });
}

} // namespace tapedeck::gui

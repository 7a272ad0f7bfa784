// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What keys do more in JSON than in other texts.

#include "gui/jsontextedit.h"
#include "gui/jsontyping.h"

#include <QKeyEvent>

#include <algorithm>

namespace tapedeck::gui {

bool JsonTextEdit::hasPlainCaret() const
{
    return SendScintilla(SCI_GETSELECTIONS) == 1 && SendScintilla(SCI_GETSELECTIONEMPTY) != 0 &&
           !SendScintilla(SCI_GETREADONLY);
}

bool JsonTextEdit::help(const QKeyEvent& event)
{
    const auto modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (modifiers != Qt::NoModifier || !hasPlainCaret())
        return false;
    if (event.key() == Qt::Key_Backspace && !event.modifiers())
        return erasePair();
    const bool enter = (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) &&
                       !event.modifiers().testFlag(Qt::ShiftModifier);
    const QString text = event.text();
    if (!enter && text.size() != 1)
        return false;
    const char key = enter ? '\n' : text.front().toLatin1();
    if (!enter && typeOver(key))
        return true;
    constexpr std::size_t farthest = 20'000; // more of a line does not matter for where it is indented
    const std::size_t at = caret();
    const auto line = static_cast<unsigned long>(caretLine());
    const auto start = static_cast<std::size_t>(SendScintilla(SCI_POSITIONFROMLINE, line));
    const auto end = static_cast<std::size_t>(SendScintilla(SCI_GETLINEENDPOSITION, line));
    const QByteArray before = bytes(start, at);
    const QByteArray after = bytes(at, std::min(end, at + farthest));
    const std::string_view left(before.constData(), static_cast<std::size_t>(before.size()));
    const std::string_view right(after.constData(), static_cast<std::size_t>(after.size()));
    if (enter) {
        const bool crlf = SendScintilla(SCI_GETEOLMODE) == SC_EOL_CRLF;
        apply(jsonNewLine(left, right, crlf ? "\r\n" : "\n"));
        return true;
    }
    const auto instead = jsonKey(key, left, right);
    if (!instead)
        return false;
    apply(*instead);
    return true;
}

void JsonTextEdit::apply(const JsonKey& key)
{
    const std::size_t at = caret() - key.removeBefore;
    const std::size_t caret = at + key.caret;
    const std::size_t removed = key.removeBefore + key.removeAfter;
    if (bytes(at, at + removed) != QByteArray::fromStdString(key.inserted))
        replace({at, removed, key.inserted}, caret);
    else
        SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(caret)); // typed over
    if (key.closes)
        m_closers.push_back(caret);
}

// A brace that came by itself is typed over.
bool JsonTextEdit::typeOver(char key)
{
    const std::size_t at = caret();
    const auto closer = std::find(m_closers.begin(), m_closers.end(), at);
    if (closer == m_closers.end() || (key != '}' && key != ']') || bytes(at, at + 1) != QByteArray(1, key))
        return false;
    m_closers.erase(closer);
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(at + 1));
    return true;
}

bool JsonTextEdit::erasePair()
{
    const std::size_t at = caret();
    if (at == 0 || std::find(m_closers.begin(), m_closers.end(), at) == m_closers.end())
        return false;
    const QByteArray around = bytes(at - 1, at + 1);
    if (around != "\"\"" && around != "{}" && around != "[]")
        return false;
    replace({at - 1, 2, {}}, at - 1);
    return true;
}

// A closing brace that begins its line stands below what it closes.
void JsonTextEdit::alignCloser()
{
    if (m_pending.empty() || !hasPlainCaret())
        return;
    const std::size_t at = caret() - 1;
    const int line = lineAt(at);
    if (SendScintilla(SCI_GETLINEINDENTPOSITION, static_cast<unsigned long>(line)) != static_cast<long>(at))
        return;
    SendScintilla(
        SCI_COLOURISE,
        static_cast<unsigned long>(SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line))),
        static_cast<long>(at + 1));
    const long open = SendScintilla(SCI_BRACEMATCH, static_cast<unsigned long>(at), 0L);
    if (open < 0)
        return;
    const int opener = lineAt(static_cast<std::size_t>(open));
    if (opener != line && indentation(opener) != indentation(line))
        SendScintilla(SCI_SETLINEINDENTATION, static_cast<unsigned long>(line),
                      static_cast<long>(indentation(opener)));
}

} // namespace tapedeck::gui

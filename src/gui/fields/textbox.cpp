// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/textbox.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace tapedeck::gui {

namespace {

struct Difference
{
    qsizetype at = 0;
    qsizetype removed = 0;
    QString inserted;
};

Difference difference(const QString& before, const QString& after)
{
    const qsizetype least = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < least && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < least - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    return {head, before.size() - head - tail, after.mid(head, after.size() - head - tail)};
}

// The index in the text of a place in what is shown, where a pair of CR and LF is one character.
qsizetype inText(const QString& text, qsizetype shown)
{
    qsizetype at = 0;
    for (; shown > 0 && at < text.size(); --shown) {
        const bool pair = text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n';
        at += pair ? 2 : 1;
    }
    return at;
}

} // namespace

TextBox::TextBox(QWidget* parent)
    : GrowingText(parent)
{
    setBare(true);
    setLines(1, mostLines);
    m_shown = document()->toRawText();
    connect(this, &GrowingText::textEdited, this, &TextBox::takeEdit);
}

void TextBox::showText(const QString& wanted)
{
    if (wanted == m_text)
        return;
    // Two texts that differ in how their lines end look the same, and are not to be taken for each other.
    const auto plain = [](const QString& text) { return !text.contains(u'\r'); };
    m_showing = true;
    if (plain(m_text) && plain(wanted))
        replaceText(wanted);
    else
        setPlainText(wanted);
    m_text = wanted;
    m_shown = document()->toRawText();
    m_showing = false;
    if (!hasFocus())
        verticalScrollBar()->setValue(0);
}

void TextBox::takeEdit()
{
    if (m_showing)
        return;
    const QString shown = document()->toRawText();
    Difference change = difference(m_shown, shown);
    if (change.removed == 0 && change.inserted.isEmpty())
        return;
    m_shown = shown;
    const qsizetype from = inText(m_text, change.at);
    const qsizetype to = inText(m_text, change.at + change.removed);
    change.inserted.replace(QChar::ParagraphSeparator, u'\n');
    m_text.replace(from, to - from, change.inserted);
    Q_EMIT edited(m_text);
}

void TextBox::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !m_multiline)
        event->ignore();
    else
        GrowingText::keyPressEvent(event);
}

} // namespace tapedeck::gui

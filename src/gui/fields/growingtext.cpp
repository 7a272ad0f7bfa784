// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/growingtext.h"

#include "gui/style.h"
#include "gui/stylepaint.h"
#include "gui/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int sideMargin = 8;
constexpr int bareHeight = 22;

} // namespace

GrowingText::GrowingText(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    setAttribute(Qt::WA_Hover);
    setMargins();
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!m_replacing)
            Q_EMIT textEdited();
    });
    fit();
}

void GrowingText::setLines(int least, int most)
{
    m_least = least;
    m_most = std::max(least, most);
    fit();
}

void GrowingText::setBare(bool bare)
{
    m_bare = bare;
    viewport()->setAutoFillBackground(!bare);
    setMargins();
    fit();
}

void GrowingText::setMargins()
{
    if (m_bare) { // the box has margins of its own
        const int inBox = std::max(2, bareHeight - fontMetrics().lineSpacing());
        setViewportMargins(0, inBox / 2, 0, inBox - inBox / 2);
        return;
    }
    // One line is as high as a line edit.
    const int over = std::max(2, Style::controlHeight - fontMetrics().lineSpacing());
    setViewportMargins(sideMargin, over / 2, 2, over - over / 2);
}

QString GrowingText::rawText() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void GrowingText::replaceText(const QString& text)
{
    const QString now = rawText();
    if (now == text)
        return;
    const qsizetype shorter = std::min(now.size(), text.size());
    qsizetype head = 0;
    while (head < shorter && now[head] == text[head])
        ++head;
    if (head > 0 && now[head - 1].isHighSurrogate())
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && now[now.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    if (tail > 0 && now[now.size() - tail].isLowSurrogate())
        --tail;
    m_replacing = true;
    QTextCursor change(document());
    change.setPosition(static_cast<int>(head));
    change.setPosition(static_cast<int>(now.size() - tail), QTextCursor::KeepAnchor);
    change.insertText(text.mid(head, text.size() - head - tail));
    m_replacing = false;
}

int GrowingText::shownLines() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines <= m_most; block = block.next()) {
        document()->documentLayout()->blockBoundingRect(block); // lays it out
        lines += std::max(1, block.layout()->lineCount());
    }
    return lines;
}

void GrowingText::fit()
{
    const int lines = shownLines();
    const QMargins margins = viewportMargins();
    const int height =
        std::clamp(lines, m_least, m_most) * fontMetrics().lineSpacing() + margins.top() + margins.bottom();
    setVerticalScrollBarPolicy(lines > m_most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height == m_height)
        return;
    m_height = height;
    setFixedHeight(height);
    updateGeometry();
}

QSize GrowingText::sizeHint() const
{
    return {160, m_height};
}

QSize GrowingText::minimumSizeHint() const
{
    return {60, m_height};
}

bool GrowingText::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::Paint:
        paintBox();
        return true;
    case QEvent::ShortcutOverride: {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
        break;
    }
    default:
        break;
    }
    return QPlainTextEdit::event(event);
}

void GrowingText::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setMargins();
        fit();
    }
}

void GrowingText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void GrowingText::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)) {
        event->ignore();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) { // sends the call
        event->ignore();
        return;
    }
    if (enter && m_indents && !isReadOnly() && !(event->modifiers() & ~Qt::KeypadModifier))
        return breakLine();
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingText::breakLine()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.selectionStart() - cursor.block().position());
    qsizetype blanks = 0;
    while (blanks < before.size() && before[blanks] == u' ')
        ++blanks;
    const QString words = before.trimmed();
    const bool opens = words.endsWith(u'{') || words.endsWith(u'[');
    cursor.insertText(u'\n' + QString(blanks + (opens ? 2 : 0), u' '));
    setTextCursor(cursor);
    ensureCursorVisible();
}

void GrowingText::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void GrowingText::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT left();
}

void GrowingText::wheelEvent(QWheelEvent* event)
{
    // A form is scrolled over its fields.
    if (verticalScrollBar()->maximum() > 0 && hasFocus())
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

void GrowingText::paintBox()
{
    if (m_bare)
        return;
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    double share = isEnabled() && underMouse() ? 0.4 : 0;
    if (hasFocus())
        share = 1;
    paint::roundedBox(&painter, rect(), isEnabled() ? tokens.raised : tokens.background,
                      blend(tokens.border, tokens.accent, share));
    if (hasFocus())
        paint::focusRing(&painter, rect(), tokens);
}

} // namespace tapedeck::gui

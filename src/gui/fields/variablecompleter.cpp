// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fields/variablecompleter.h"

#include "core/variables.h"
#include "gui/picklist.h"
#include "models/composecontext.h"

#include <QBoxLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QTextBlock>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int wide = 360;
constexpr int mostRows = 8;

// What stands behind the last "{{" that is still open; null if there is none.
QString openName(const QString& before)
{
    const qsizetype at = before.lastIndexOf(QLatin1String("{{"));
    if (at < 0 || (at >= 2 && before.mid(at - 2, 2) == QLatin1String("{{")))
        return {};
    const QString name = before.mid(at + 2);
    return name.contains(u'}') ? QString() : name + QLatin1String(""); // never null
}

QString detailOf(const VariableEntry& entry)
{
    constexpr qsizetype most = 40;
    if (!entry.hint.isEmpty())
        return entry.hint;
    const QString value =
        entry.value.isString() ? entry.value.toQString() : QString::fromStdString(entry.value.dump());
    return value.simplified().left(most);
}

} // namespace

VariableCompleter::VariableCompleter(QWidget* edit, models::ComposeContext& context)
    : QObject(edit)
    , m_edit(edit)
    , m_context(context)
{
    edit->installEventFilter(this);
}

VariableCompleter::VariableCompleter(QLineEdit* edit, models::ComposeContext& context)
    : VariableCompleter(static_cast<QWidget*>(edit), context)
{
    m_line = edit;
    connect(edit, &QLineEdit::textEdited, this, &VariableCompleter::offer);
    connect(edit, &QLineEdit::cursorPositionChanged, this, [this] {
        if (isOpen())
            offer();
    });
}

VariableCompleter::VariableCompleter(QPlainTextEdit* edit, models::ComposeContext& context)
    : VariableCompleter(static_cast<QWidget*>(edit), context)
{
    m_text = edit;
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_edit->hasFocus())
            offer();
    });
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isOpen())
            offer();
    });
}

bool VariableCompleter::isOpen() const
{
    return m_popup && m_popup->isVisible();
}

VariableCompleter::Typed VariableCompleter::typed() const
{
    if (m_line) {
        const int at = m_line->cursorPosition();
        return {m_line->text().left(at), m_line->text().mid(at),
                m_line->inputMethodQuery(Qt::ImCursorRectangle).toRect()};
    }
    const QTextCursor cursor = m_text->textCursor();
    const QString line = cursor.block().text();
    return {line.left(cursor.positionInBlock()), line.mid(cursor.positionInBlock()),
            m_text->cursorRect().translated(m_text->viewport()->pos())};
}

void VariableCompleter::offer()
{
    if (m_taking)
        return;
    const Typed now = typed();
    const QString name = openName(now.before);
    if (name.isNull())
        return close();
    std::vector<PickItem> items;
    std::vector<VariableEntry> entries = m_context.scope().list();
    std::stable_partition(entries.begin(), entries.end(), [&](const VariableEntry& entry) {
        return entry.name.startsWith(name, Qt::CaseInsensitive);
    });
    for (const VariableEntry& entry : entries) {
        if (!entry.name.contains(name, Qt::CaseInsensitive))
            continue;
        PickItem item;
        item.title = entry.name;
        item.detail = detailOf(entry);
        item.open = [this, text = entry.name] { take(text); };
        items.push_back(std::move(item));
    }
    if (items.empty())
        return close();
    if (!m_popup) {
        m_popup = new QFrame(m_edit, Qt::ToolTip | Qt::FramelessWindowHint);
        m_popup->setFrameShape(QFrame::StyledPanel);
        m_popup->setAttribute(Qt::WA_ShowWithoutActivating);
        m_popup->setFocusPolicy(Qt::NoFocus);
        m_list = new PickList(m_popup);
        m_list->setAccessibleName(tr("Variables"));
        auto* column = new QVBoxLayout(m_popup);
        column->setContentsMargins(1, 1, 1, 1);
        column->addWidget(m_list);
    }
    m_list->setItems(std::move(items));
    showAt(now.caret);
}

void VariableCompleter::showAt(const QRect& caret)
{
    const QRect area = m_edit->screen()->availableGeometry();
    const QPoint below = m_edit->mapToGlobal(caret.bottomLeft()) + QPoint(0, 4);
    const int high = m_list->wantedHeight(mostRows) + 2;
    const int left = std::clamp(below.x(), area.left(), std::max(area.left(), area.right() - wide));
    const bool under = below.y() + high <= area.bottom();
    m_popup->setGeometry(left, under ? below.y() : m_edit->mapToGlobal(caret.topLeft()).y() - high - 4, wide,
                         high);
    if (m_popup->isVisible())
        return;
    m_popup->show();
    m_popup->raise();
}

void VariableCompleter::take(const QString& name)
{
    const Typed now = typed();
    const auto typedLength = static_cast<int>(openName(now.before).size());
    const int closing = now.after.startsWith(QLatin1String("}}")) ? 2 : 0;
    const QString whole = name + QLatin1String("}}");
    m_taking = true;
    if (m_line) {
        const int from = m_line->cursorPosition() - typedLength;
        m_line->setSelection(from, typedLength + closing);
        m_line->insert(whole);
    } else {
        QTextCursor cursor = m_text->textCursor();
        const int at = cursor.position();
        cursor.setPosition(at - typedLength);
        cursor.setPosition(at + closing, QTextCursor::KeepAnchor);
        cursor.insertText(whole);
        m_text->setTextCursor(cursor);
    }
    m_taking = false;
    close();
}

void VariableCompleter::close()
{
    if (m_popup)
        m_popup->hide();
}

bool VariableCompleter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit || !isOpen())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) {
        close();
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool plain = !(static_cast<QKeyEvent*>(event)->modifiers() & ~Qt::KeypadModifier);
    const bool mine = plain && (key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Return ||
                                key == Qt::Key_Enter || key == Qt::Key_Up || key == Qt::Key_Down ||
                                key == Qt::Key_PageUp || key == Qt::Key_PageDown);
    if (!mine)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (key == Qt::Key_Escape)
        close();
    else
        m_list->handleKey(key == Qt::Key_Tab ? int(Qt::Key_Return) : key);
    return true;
}

} // namespace tapedeck::gui

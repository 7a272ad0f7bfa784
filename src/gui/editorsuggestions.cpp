// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editorsuggestions.h"

#include "gui/jsontextedit.h"
#include "gui/suggestionlist.h"
#include "models/composecontext.h"
#include "models/composedocument.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace tapedeck::gui {

namespace {

constexpr int page = 8;

} // namespace

EditorSuggestions::EditorSuggestions(JsonTextEdit* edit, models::ComposeDocument& document,
                                     models::ComposeContext& context)
    : QObject(edit)
    , m_edit(edit)
    , m_document(document)
    , m_context(context)
{
    edit->installEventFilter(this);
    connect(edit, &JsonTextEdit::typed, this, [this](QChar typed) {
        if (typed == QLatin1Char(',') || typed == QLatin1Char(':') || typed == QLatin1Char('}'))
            close();
        else
            offer(m_asked && isOpen());
    });
    connect(edit, &JsonTextEdit::caretSet, this, &EditorSuggestions::close);
    connect(edit->verticalScrollBar(), &QScrollBar::valueChanged, this, &EditorSuggestions::close);
}

EditorSuggestions::~EditorSuggestions()
{
    delete m_list;
}

bool EditorSuggestions::isOpen() const
{
    return m_list && m_list->isVisible();
}

void EditorSuggestions::open()
{
    m_asked = true;
    offer(true);
}

void EditorSuggestions::close()
{
    m_asked = false;
    if (m_list)
        m_list->hide();
}

bool EditorSuggestions::isWorthOffering(const models::JsonSuggestions& found) const
{
    using Kind = models::JsonSuggestions::Kind;
    if (found.items.empty() || m_edit->isComposing())
        return false;
    if (found.items.size() == 1 && found.items.front().label == found.typed)
        return false; // it is written
    switch (found.kind) {
    case Kind::None:
        return false;
    case Kind::Names:
        return found.quoted || !found.typed.isEmpty();
    case Kind::Values:
        return found.chosen && (found.quoted || !found.typed.isEmpty());
    case Kind::Variables:
        break;
    }
    return true;
}

// By itself where few things can be meant; by request anywhere.
void EditorSuggestions::offer(bool asked)
{
    if (!asked && m_edit->size() > bySelfUpTo)
        return;
    if (m_edit->SendScintilla(QsciScintilla::SCI_GETSELECTIONS) != 1 ||
        !m_edit->SendScintilla(QsciScintilla::SCI_GETSELECTIONEMPTY)) {
        close();
        return;
    }
    const models::CallHead& head = m_document.head();
    m_found = models::jsonSuggestions(m_document.text(), m_edit->caret(),
                                      {m_document.api().requestSchema(head.endpoint, head.dialect),
                                       m_context.scope(), m_context.choices()});
    if (asked ? m_found.items.empty() : !isWorthOffering(m_found)) {
        close();
        return;
    }
    if (!m_list) {
        m_list = new SuggestionList(m_edit->window());
        connect(m_list, &SuggestionList::chosen, this, &EditorSuggestions::take);
    } else if (m_list->parentWidget() != m_edit->window()) {
        m_list->setParent(m_edit->window());
    }
    m_list->setSuggestions(m_found.items);
    const auto at = static_cast<long>(m_found.begin);
    const QPoint start(
        static_cast<int>(m_edit->SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, at)),
        static_cast<int>(m_edit->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL,
                                               static_cast<long>(m_edit->caret()))));
    const int height = static_cast<int>(m_edit->SendScintilla(QsciScintilla::SCI_TEXTHEIGHT, 0UL));
    m_list->showAt({m_edit->viewport()->mapTo(m_edit->window(), start), QSize(1, height)});
}

void EditorSuggestions::take(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_found.items.size())
        return;
    const models::JsonSuggestion chosen = m_found.items[static_cast<std::size_t>(row)];
    close();
    m_edit->replace(chosen.splice, chosen.caret);
    if (!chosen.more)
        return;
    m_asked = true;
    offer(true);
}

bool EditorSuggestions::takeKey(const QKeyEvent& key)
{
    if (key.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_PageDown:
        m_list->step(page);
        return true;
    case Qt::Key_PageUp:
        m_list->step(-page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        take(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool EditorSuggestions::eventFilter(QObject* watched, QEvent* event)
{
    if (!isOpen())
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) { // closes no more than the list
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress: {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (takeKey(key))
            return true;
        // What erases narrows or widens the choice after it was done.
        if (key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Delete)
            QMetaObject::invokeMethod(
                this, [this] { isOpen() ? offer(m_asked) : close(); }, Qt::QueuedConnection);
        break;
    }
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Resize:
        close();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user does in the form, as changes of the document.

#include "contract/fields.h"
#include "gui/composeform.h"
#include "gui/fields/fieldeditor.h"
#include "gui/fields/fieldvalues.h"
#include "gui/fields/formrow.h"
#include "gui/fields/pickpopup.h"
#include "models/composecontext.h"
#include "models/composedocument.h"
#include "models/preflight.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr std::string_view causeKind = "trigger_event_type";

// Of an event that was picked as a cause by its id.
std::optional<EventKind> kindOfCause(const models::SessionChoices& choices, const QString& id)
{
    for (const models::SessionChoice& one : choices.events) {
        if (one.kind && (one.id == id || (!one.variable.isEmpty() && asVariable(one.variable) == id)))
            return one.kind;
    }
    return std::nullopt;
}

QString firstSentence(const QString& text)
{
    const qsizetype end = text.indexOf(QLatin1String(". "));
    return end < 0 ? text : text.left(end + 1);
}

template <typename Edit>
void addEditActions(QMenu* menu, Edit* edit, bool selected)
{
    const bool writable = !edit->isReadOnly();
    const auto add = [&](const QString& text, auto slot, bool enabled) {
        QAction* action = menu->addAction(text);
        action->setEnabled(enabled);
        QObject::connect(action, &QAction::triggered, edit, slot);
    };
    add(ComposeForm::tr("Cut"), &Edit::cut, selected && writable);
    add(ComposeForm::tr("Copy"), &Edit::copy, selected);
    add(ComposeForm::tr("Paste"), &Edit::paste, writable);
    add(ComposeForm::tr("Select all"), &Edit::selectAll, true);
    menu->addSeparator();
}

} // namespace

void ComposeForm::connectRow(FormRow* row)
{
    connect(row, &FormRow::edited, this,
            [this, row](const Json& value) { change(*row, value, tr("Change %1").arg(row->field().title)); });
    connect(row, &FormRow::removeWanted, this, [this, row] { remove(*row); });
    connect(row, &FormRow::renameWanted, this, [this, row](const QString& name) { rename(*row, name); });
    connect(row, &FormRow::fixWanted, this,
            [this](const Finding& finding) { m_preflight.applyFix(finding); });
    connect(row, &FormRow::menuWanted, this, [this, row](const QPoint& place) { showMenu(row, place); });
}

// Runs a change of the document; what it tells meanwhile is shown when it is done.
void ComposeForm::during(const std::function<void()>& change)
{
    const quint64 before = m_document.revision();
    m_changing = true;
    change();
    m_changing = false;
    // A large text is read later, and tells then. Until then its value is that of before.
    if (m_document.revision() == before || !m_document.isReading())
        refresh();
}

void ComposeForm::change(const FormRow& row, const Json& value, const QString& label)
{
    const contract::FormField field = row.field();
    std::vector<JsonEdit> edits{{field.pointer, value, {}}};
    if (field.shape == contract::Shape::Trigger) {
        const auto kind = kindOfCause(m_context.choices(), value.toQString());
        const auto hasName = [](const auto& one) { return one.name == causeKind; };
        const bool known =
            rowNamed(std::string(causeKind)) || std::any_of(m_absent.begin(), m_absent.end(), hasName);
        if (kind && known)
            edits.push_back({pointerTo(m_pointer, causeKind), Json(contract::kindPlural(*kind)), {}});
    }
    during([&] { m_document.edit(edits, label); });
}

void ComposeForm::remove(const FormRow& row)
{
    const contract::FormField field = row.field();
    if (field.present)
        during([&] { m_document.removeValue(field.pointer, tr("Remove %1").arg(field.title)); });
}

void ComposeForm::rename(const FormRow& row, const QString& name)
{
    const contract::FormField field = row.field();
    during([&] {
        m_document.renameMember(field.pointer, name.toStdString(), tr("Rename %1").arg(field.title));
    });
    focusField(pointerTo(m_pointer, name.toStdString()));
}

void ComposeForm::focusField(const std::string& pointer)
{
    FormRow* target = nullptr;
    for (FormRow* row : m_rows) {
        const std::string& place = row->field().pointer;
        if (pointer == place || pointer.starts_with(place + '/'))
            target = row;
    }
    if (!target && pointer == m_pointer && !m_rows.empty())
        target = m_rows.front();
    if (!target) {
        if (m_document.isReading())
            m_focusLater = pointer;
        return;
    }
    m_content->layout()->activate();
    ensureWidgetVisible(target, 0, 8);
    target->editor()->setFocus(Qt::OtherFocusReason);
}

void ComposeForm::showAddable()
{
    std::vector<PickItem> items;
    const auto item = [this](const contract::FormField& field) {
        PickItem out;
        const QString name = QString::fromStdString(field.name);
        out.title =
            field.title == name ? name : tr("%1 (%2)", "title and name of a field").arg(field.title, name);
        out.detail = firstSentence(field.description);
        out.open = [this, field] { add(field); };
        return out;
    };
    for (const contract::FormField& field : m_absent) {
        if (!field.ignored)
            items.push_back(item(field));
    }
    PickItem heading;
    heading.title = tr("Not read by the service");
    heading.heading = true;
    items.push_back(std::move(heading));
    for (const contract::FormField& field : m_absent) {
        if (field.ignored)
            items.push_back(item(field));
    }
    if (items.back().heading)
        items.pop_back();
    m_popup->open(
        m_add, std::move(items), tr("Find a field, or type any name"), [this](const QString& typed) {
            PickItem other;
            contract::FormField field;
            field.name = typed.toStdString();
            const auto named = [&](const contract::FormField& one) { return one.name == field.name; };
            if (rowNamed(field.name) || std::any_of(m_absent.begin(), m_absent.end(), named))
                return other;
            field.title = typed;
            field.pointer = pointerTo(m_pointer, field.name);
            field.known = false;
            other.title = tr("Add “%1”").arg(typed);
            other.detail = tr("not known to the API");
            other.iconName = QStringLiteral("plus");
            other.open = [this, field] { add(field); };
            return other;
        });
}

void ComposeForm::add(const contract::FormField& field)
{
    during([&] {
        m_document.setValue(field.pointer, firstValue(field, m_context), tr("Add %1").arg(field.title));
    });
    focusField(field.pointer);
}

void ComposeForm::showMenu(FormRow* row, const QPoint& place)
{
    const contract::FormField& field = row->field();
    const bool valid = m_document.isValid();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("fieldMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (QWidget* focus = QApplication::focusWidget(); focus && row->isAncestorOf(focus)) {
        if (auto* line = qobject_cast<QLineEdit*>(focus))
            addEditActions(menu, line, line->hasSelectedText());
        else if (auto* text = qobject_cast<QPlainTextEdit*>(focus))
            addEditActions(menu, text, text->textCursor().hasSelection());
    }
    QPointer<FormRow> target = row;
    const auto action = [&](const char* name, const QString& text, bool enabled, auto run) {
        QAction* added = menu->addAction(text);
        added->setObjectName(QLatin1String(name));
        added->setEnabled(enabled && valid);
        connect(added, &QAction::triggered, this, [target, run] {
            if (target)
                run(*target);
        });
    };
    if (field.nullable || !field.known) {
        action("setNull", tr("Set to null"), !row->isNull(),
               [this](FormRow& one) { change(one, Json(), tr("Set %1 to null").arg(one.field().title)); });
    }
    const Json empty("");
    if (editorShape(field, &empty) != contract::Shape::Json) {
        action("setEmpty", tr("Set to an empty text"), true,
               [this](FormRow& one) { change(one, Json(""), tr("Empty %1").arg(one.field().title)); });
    }
    if (!field.known)
        action("rename", tr("Rename…"), true, [](FormRow& one) { one.startRename(); });
    action("remove", tr("Remove the field"), field.present, [this](FormRow& one) { remove(one); });
    menu->popup(place);
}

void ComposeForm::focusChanged(QWidget* /*before*/, QWidget* now)
{
    FormRow* row = rowOf(now);
    if (now != m_watched) {
        if (m_watched)
            m_watched->removeEventFilter(this);
        m_watched = row ? now : nullptr;
        if (m_watched)
            m_watched->installEventFilter(this);
    }
    if (row == m_active)
        return;
    if (m_active)
        m_active->setActive(false);
    m_active = row;
    if (!row)
        return;
    row->setActive(true);
    m_document.endTyping();
    ensureWidgetVisible(now, 0, 8);
    Q_EMIT fieldFocused(QString::fromStdString(row->field().pointer));
}

bool ComposeForm::handleKey(QWidget* widget, const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo)) {
        if (event.type() == QEvent::KeyPress) {
            QUndoStack& stack = m_document.undoStack();
            during([&] { event.matches(QKeySequence::Undo) ? stack.undo() : stack.redo(); });
        }
        return true;
    }
    if (event.key() == Qt::Key_F2 && event.modifiers() == Qt::NoModifier &&
        event.type() == QEvent::KeyPress) {
        FormRow* row = rowOf(widget);
        if (row && !row->field().known) {
            row->startRename();
            return true;
        }
    }
    return false;
}

bool ComposeForm::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_watched || watched != m_watched)
        return QScrollArea::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (handleKey(m_watched, *static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::ContextMenu:
        if (FormRow* row = rowOf(m_watched)) {
            showMenu(row, static_cast<QContextMenuEvent*>(event)->globalPos());
            return true;
        }
        break;
    default:
        break;
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace tapedeck::gui

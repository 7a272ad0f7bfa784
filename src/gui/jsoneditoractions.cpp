// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/icons.h"
#include "gui/jsoneditorprivate.h"

#include <QMenu>
#include <QUndoStack>

#include <algorithm>
#include <limits>

namespace tapedeck::gui {

QAction* JsonEditor::Private::add(const char* name, const QString& text, const QList<QKeySequence>& keys,
                                  const QString& iconName, const std::function<void()>& run)
{
    auto* action = new QAction(iconName.isEmpty() ? QIcon() : icon(iconName), text, q);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, q, run);
    q->addAction(action);
    actions.append(action);
    return action;
}

void JsonEditor::Private::makeActions()
{
    const auto keys = [](auto... key) { return QList<QKeySequence>{QKeySequence(key)...}; };
    QUndoStack& stack = document.undoStack();
    QAction* undo =
        add("editorUndo", JsonEditor::tr("Undo"), keys(Qt::CTRL | Qt::Key_Z), {}, [this] { step(true); });
    QAction* redo =
        add("editorRedo", JsonEditor::tr("Redo"),
            keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y), {}, [this] { step(false); });
    undo->setEnabled(stack.canUndo());
    redo->setEnabled(stack.canRedo());
    QObject::connect(&stack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    QObject::connect(&stack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    add("editorFormat", JsonEditor::tr("Format JSON"), keys(Qt::CTRL | Qt::SHIFT | Qt::Key_F), {},
        [this] { document.format(JsonEditor::tr("Format JSON")); });
    add("editorComplete", JsonEditor::tr("Suggest what may stand here"), keys(Qt::CTRL | Qt::Key_Space), {},
        [this] { suggestions->open(); });
    add("editorFixes", JsonEditor::tr("Mend this line…"),
        keys(Qt::CTRL | Qt::Key_Period, Qt::ALT | Qt::Key_Return), {}, [this] { offerFixes(); });
    add("editorNextFinding", JsonEditor::tr("Next finding in the text"), keys(Qt::Key_F8), {},
        [this] { goToFinding(true); });
    add("editorPreviousFinding", JsonEditor::tr("Previous finding in the text"), keys(Qt::SHIFT | Qt::Key_F8),
        {}, [this] { goToFinding(false); });
    add("editorFind", JsonEditor::tr("Find in the JSON…"), keys(Qt::CTRL | Qt::Key_F),
        QStringLiteral("search"), [this] { search->open(false); });
    add("editorReplace", JsonEditor::tr("Replace in the JSON…"), keys(Qt::CTRL | Qt::Key_H), {},
        [this] { search->open(true); });
    add("editorFindNext", JsonEditor::tr("Next match"), keys(Qt::Key_F3), {}, [this] { search->step(true); });
    add("editorFindPrevious", JsonEditor::tr("Previous match"), keys(Qt::SHIFT | Qt::Key_F3), {},
        [this] { search->step(false); });
    add("editorFoldAll", JsonEditor::tr("Fold or unfold everything"), {}, {}, [this] { foldAll(); });
}

// Everything inside of the whole: one brace alone tells nothing.
void JsonEditor::Private::foldAll()
{
    edit->SendScintilla(QsciScintilla::SCI_COLOURISE, 0UL, -1L);
    if (edit->SendScintilla(QsciScintilla::SCI_CONTRACTEDFOLDNEXT, 0UL) >= 0) {
        edit->SendScintilla(QsciScintilla::SCI_FOLDALL,
                            static_cast<unsigned long>(QsciScintilla::SC_FOLDACTION_EXPAND));
        return;
    }
    const auto levelOf = [this](long line) {
        const long level =
            edit->SendScintilla(QsciScintilla::SCI_GETFOLDLEVEL, static_cast<unsigned long>(line));
        const bool folds = (level & QsciScintilla::SC_FOLDLEVELHEADERFLAG) != 0;
        return folds ? level & QsciScintilla::SC_FOLDLEVELNUMBERMASK : std::numeric_limits<long>::max();
    };
    const auto fold = [this](long line) {
        edit->SendScintilla(QsciScintilla::SCI_FOLDLINE, static_cast<unsigned long>(line),
                            static_cast<long>(QsciScintilla::SC_FOLDACTION_CONTRACT));
    };
    const long lines = edit->lines();
    long inner = std::numeric_limits<long>::max();
    for (long line = 1; line < lines; ++line)
        inner = std::min(inner, levelOf(line));
    if (inner == std::numeric_limits<long>::max()) {
        fold(0);
        return;
    }
    for (long line = 1; line < lines; ++line) {
        if (levelOf(line) != inner)
            continue;
        fold(line);
        line = std::max(line, edit->SendScintilla(QsciScintilla::SCI_GETLASTCHILD,
                                                  static_cast<unsigned long>(line), -1L));
    }
}

// The caret goes where the text changed.
void JsonEditor::Private::step(bool undo)
{
    QUndoStack& stack = document.undoStack();
    const quint64 before = document.revision();
    if (undo)
        stack.undo();
    else
        stack.redo();
    if (document.revision() != before)
        edit->setCaret(std::min(follower.lastChange(), edit->size()));
}

QPoint JsonEditor::Private::belowCaret() const
{
    const auto at = static_cast<long>(edit->caret());
    const auto x = edit->SendScintilla(QsciScintilla::SCI_POINTXFROMPOSITION, 0UL, at);
    const auto y = edit->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, at) +
                   edit->SendScintilla(QsciScintilla::SCI_TEXTHEIGHT, 0UL);
    return edit->viewport()->mapToGlobal(QPoint(static_cast<int>(x), static_cast<int>(y)));
}

void JsonEditor::Private::offerFixes()
{
    auto* menu = new QMenu(q);
    menu->setObjectName(QStringLiteral("editorFixMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Finding& finding : notes->fixesAt(edit->caretLine())) {
        QAction* action = menu->addAction(finding.fix->label);
        action->setToolTip(finding.message);
        QObject::connect(action, &QAction::triggered, q, [this, finding] { preflight.applyFix(finding); });
    }
    if (menu->isEmpty())
        menu->addAction(JsonEditor::tr("Nothing to mend in this line"))->setEnabled(false);
    else
        menu->setActiveAction(menu->actions().front());
    menu->popup(belowCaret());
}

void JsonEditor::Private::goToFinding(bool forward)
{
    const qint64 at = notes->next(edit->caret(), forward);
    if (at < 0)
        return;
    document.endTyping();
    edit->setCaret(static_cast<std::size_t>(at));
}

void JsonEditor::Private::openMenu(const QPoint& globalPos)
{
    auto* menu = new QMenu(q);
    menu->setObjectName(QStringLiteral("editorMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Finding& finding : notes->fixesAt(edit->caretLine())) {
        QAction* fix = menu->addAction(finding.fix->label);
        QObject::connect(fix, &QAction::triggered, q, [this, finding] { preflight.applyFix(finding); });
    }
    if (!menu->isEmpty())
        menu->addSeparator();
    const auto clipboard = [this, menu](const QString& text, QKeySequence::StandardKey keys,
                                        void (QsciScintilla::*slot)(), bool enabled) {
        QAction* action = menu->addAction(text);
        action->setShortcut(keys);
        action->setShortcutVisibleInContextMenu(true);
        action->setEnabled(enabled);
        QObject::connect(action, &QAction::triggered, edit,
                         [this, slot] { edit->asOne([&] { (edit->*slot)(); }); });
    };
    menu->addActions(actions.mid(0, 2));
    menu->addSeparator();
    clipboard(JsonEditor::tr("Cut"), QKeySequence::Cut, &QsciScintilla::cut, edit->hasSelectedText());
    clipboard(JsonEditor::tr("Copy"), QKeySequence::Copy, &QsciScintilla::copy, edit->hasSelectedText());
    clipboard(JsonEditor::tr("Paste"), QKeySequence::Paste, &QsciScintilla::paste, true);
    QAction* all = menu->addAction(JsonEditor::tr("Select all"));
    QObject::connect(all, &QAction::triggered, edit, [this] { edit->selectAll(); });
    menu->addSeparator();
    menu->addActions(actions.mid(2));
    menu->popup(globalPos);
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/jsoneditor.h"

#include "gui/editormarks.h"
#include "gui/jsoneditorprivate.h"
#include "gui/tokens.h"
#include "models/composecontext.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace tapedeck::gui {

namespace {

constexpr int caretPauseMs = 50;
constexpr int flashMs = 700;
constexpr std::size_t bracesUpTo = 1'000'000; ///< bytes; looking for the other brace takes a walk

} // namespace

JsonEditor::Private::Private(JsonEditor* owner, models::ComposeDocument& ofDocument,
                             models::Preflight& ofPreflight, models::ComposeContext& ofContext)
    : q(owner)
    , document(ofDocument)
    , preflight(ofPreflight)
    , edit(new JsonTextEdit(owner))
    , look(edit)
    , search(new EditorSearch(edit, look, document, owner))
    , follower(*edit, document)
    , notes(new EditorNotes(edit, document, preflight))
    , variables(new EditorVariables(edit, ofContext))
    , suggestions(new EditorSuggestions(edit, document, ofContext))
{}

JsonEditor::JsonEditor(models::ComposeDocument& document, models::Preflight& preflight,
                       models::ComposeContext& context, QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, document, preflight, context))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0); // as much as the form beside it has
    layout->setSpacing(0);
    layout->addWidget(d->search);
    layout->addWidget(d->edit, 1);
    setFocusProxy(d->edit);
    setLayoutDirection(Qt::LeftToRight); // JSON runs from left to right wherever it is read
    d->edit->setObjectName(QStringLiteral("jsonText"));
    d->edit->setAccessibleName(tr("JSON of the call"));
    d->edit->setAccessibleDescription(
        tr("Tab indents. Ctrl+Tab, or Escape and then Tab, goes on to the next field. Ctrl+. offers what "
           "mends the line, F8 goes to the next finding."));
    defineMarks(*d->edit);
    d->makeActions();
    d->connectAll();
    d->paint();
    d->look.fitMargin();
}

JsonEditor::~JsonEditor() = default;

QList<QAction*> JsonEditor::editorActions() const
{
    return d->actions;
}

void JsonEditor::revealPointer(const std::string& pointer)
{
    d->wanted = pointer;
    d->reveals = true;
    if (!d->document.isReading())
        d->reveal();
}

void JsonEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        d->paint();
}

void JsonEditor::Private::connectAll()
{
    caretPause.setSingleShot(true);
    caretPause.setInterval(caretPauseMs);
    flashing.setSingleShot(true);
    flashing.setInterval(flashMs);
    QObject::connect(&caretPause, &QTimer::timeout, q, [this] { tellCaret(); });
    QObject::connect(&flashing, &QTimer::timeout, q, [this] { edit->markerDeleteAll(flashMarker); });
    QObject::connect(edit, &QsciScintillaBase::SCN_UPDATEUI, q, [this](int updated) {
        constexpr int caretMay = QsciScintilla::SC_UPDATE_SELECTION | QsciScintilla::SC_UPDATE_CONTENT;
        if ((updated & caretMay) && !caretPause.isActive())
            caretPause.start();
    });
    QObject::connect(edit, &JsonTextEdit::edited, q, [this](const std::vector<models::TextChange>& changes) {
        follower.take(changes, JsonEditor::tr("Typing"));
    });
    QObject::connect(edit, &JsonTextEdit::caretSet, q, [this] { document.endTyping(); });
    QObject::connect(edit, &QsciScintilla::linesChanged, q, [this] { look.fitMargin(); });
    QObject::connect(
        &document, &models::ComposeDocument::spliced, q,
        [this](std::size_t at, std::size_t removed, const QByteArray& inserted, const void* origin) {
            if (!follower.follow(at, removed, inserted, origin))
                return;
            suggestions->close();
            edit->setBraceMatching(edit->size() > bracesUpTo ? QsciScintilla::NoBraceMatch
                                                             : QsciScintilla::SloppyBraceMatch);
        });
    QObject::connect(&document, &models::ComposeDocument::textRead, q, [this] {
        follower.restorePlaces();
        if (reveals)
            reveal();
        if (!caretPause.isActive())
            caretPause.start();
    });
    edit->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(edit, &QWidget::customContextMenuRequested, q,
                     [this](const QPoint& at) { openMenu(edit->mapToGlobal(at)); });
}

void JsonEditor::Private::paint()
{
    const Tokens& tokens = Tokens::of(q->palette());
    look.paint(tokens);
    colourMarks(*edit, tokens);
    notes->colour();
}

std::string JsonEditor::Private::pointerAtCaret() const
{
    const JsonMap& map = document.map();
    const std::size_t at = edit->caret();
    std::size_t node = map.nodeAt(at);
    // Right behind a value one still stands at it.
    if (at > 0) {
        const std::size_t before = map.nodeAt(at - 1);
        if (before != JsonMap::npos && map.nodes()[before].end == at)
            node = before;
    }
    return node == JsonMap::npos ? std::string() : map.pointerOf(node);
}

void JsonEditor::Private::tellCaret()
{
    if (document.isReading() || reveals)
        return; // the map is of before; textRead() comes
    const std::string pointer = pointerAtCaret();
    if (std::exchange(told, pointer) != pointer)
        Q_EMIT q->caretMoved(QString::fromStdString(pointer));
}

void JsonEditor::Private::reveal()
{
    const std::string pointer = std::exchange(wanted, {});
    reveals = false;
    const JsonMap& map = document.map();
    const std::size_t node = map.nearest(pointer);
    if (node == JsonMap::npos)
        return;
    const std::size_t at = map.nodes()[node].start();
    edit->setCaret(at);
    const auto line = static_cast<unsigned long>(edit->lineAt(at));
    const long first = edit->SendScintilla(QsciScintilla::SCI_GETFIRSTVISIBLELINE);
    const long page = edit->SendScintilla(QsciScintilla::SCI_LINESONSCREEN);
    const long seen = edit->SendScintilla(QsciScintilla::SCI_VISIBLEFROMDOCLINE, line);
    if (seen <= first || seen + 2 >= first + page)
        edit->SendScintilla(QsciScintilla::SCI_VERTICALCENTRECARET);
    told = pointerAtCaret(); // who asked knows
    edit->markerDeleteAll(flashMarker);
    edit->markerAdd(static_cast<int>(line), flashMarker);
    flashing.start();
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editornotes.h"

#include "gui/editormarks.h"
#include "gui/jsontextedit.h"
#include "gui/notecard.h"
#include "gui/tokens.h"
#include "models/preflight.h"

#include <QPushButton>
#include <QScrollBar>

#include <algorithm>
#include <map>

namespace tapedeck::gui {

namespace {

constexpr int faultPauseMs = 600; ///< of typing, before half a word is called a fault
constexpr int gap = 4;            ///< around a card
constexpr int widest = 560;       ///< lines longer than that read badly
constexpr int narrowest = 160;
const QString faultRule = QStringLiteral("not-json");

long visibleLine(const JsonTextEdit* edit, int line)
{
    return edit->SendScintilla(QsciScintilla::SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(line));
}

} // namespace

EditorNotes::EditorNotes(JsonTextEdit* edit, models::ComposeDocument& document, models::Preflight& preflight)
    : QObject(edit)
    , m_edit(edit)
    , m_document(document)
    , m_preflight(preflight)
{
    m_faultPause.setSingleShot(true);
    m_faultPause.setInterval(faultPauseMs);
    m_placeSoon.setSingleShot(true);
    m_chooseSoon.setSingleShot(true);
    edit->SendScintilla(QsciScintilla::SCI_ANNOTATIONSETVISIBLE,
                        static_cast<unsigned long>(QsciScintilla::ANNOTATION_STANDARD));
    connect(&m_faultPause, &QTimer::timeout, this, &EditorNotes::showFault);
    connect(&m_placeSoon, &QTimer::timeout, this, &EditorNotes::place);
    connect(&m_chooseSoon, &QTimer::timeout, this, &EditorNotes::choose);
    connect(edit, &JsonTextEdit::textChangedAt, this, &EditorNotes::follow);
    connect(edit, &QsciScintillaBase::SCN_PAINTED, &m_placeSoon, qOverload<>(&QTimer::start));
    connect(edit->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        place();
        if (choosesBySight())
            m_chooseSoon.start();
    });
    connect(&preflight, &models::Preflight::changed, this, &EditorNotes::takeFindings);
    takeFindings();
}

EditorNotes::~EditorNotes() = default;

std::vector<Finding> EditorNotes::findingsAt(int line) const
{
    std::vector<Finding> found;
    for (const Note& note : m_notes) {
        if (m_edit->lineAt(note.at) == line)
            found.push_back(note.finding);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return found;
}

std::vector<Finding> EditorNotes::fixesAt(int line) const
{
    auto found = findingsAt(line);
    found.erase(std::remove_if(found.begin(), found.end(), [](const Finding& one) { return !one.fix; }),
                found.end());
    return found;
}

qint64 EditorNotes::next(std::size_t byte, bool forward) const
{
    if (m_notes.empty())
        return -1;
    if (forward) {
        for (const Note& note : m_notes) {
            if (note.at > byte)
                return static_cast<qint64>(note.at);
        }
        return static_cast<qint64>(m_notes.front().at);
    }
    for (auto note = m_notes.rbegin(); note != m_notes.rend(); ++note) {
        if (note->at < byte)
            return static_cast<qint64>(note->at);
    }
    return static_cast<qint64>(m_notes.back().at);
}

void EditorNotes::takeFindings()
{
    const auto& findings = m_preflight.findings();
    clearMark(*m_edit, EditorMark::Fault);
    if (findings.size() == 1 && findings.front().rule == faultRule) {
        m_fault = findings.front();
        const auto at = static_cast<std::size_t>(std::max<qint64>(m_fault.byte, 0));
        const std::size_t from = std::min(at, m_edit->size() > 0 ? m_edit->size() - 1 : 0);
        fillMark(*m_edit, EditorMark::Fault, from, std::min(from + 1, m_edit->size()));
        m_faultPause.start();
        return;
    }
    m_faultPause.stop();
    if (m_preflight.busy())
        return; // those of before; what comes is about the text as it is
    for (Note& note : m_notes)
        drop(note);
    m_notes.clear();
    for (const Finding& finding : findings)
        m_notes.push_back({finding, static_cast<std::size_t>(std::max<qint64>(finding.byte, 0)), nullptr});
    std::stable_sort(m_notes.begin(), m_notes.end(),
                     [](const Note& a, const Note& b) { return a.at < b.at; });
    mark();
    choose();
    Q_EMIT changed();
}

void EditorNotes::showFault()
{
    m_notes.erase(std::remove_if(m_notes.begin(), m_notes.end(),
                                 [this](Note& note) {
                                     if (note.finding.rule != faultRule)
                                         return false;
                                     drop(note);
                                     return true;
                                 }),
                  m_notes.end());
    const auto at = std::min(static_cast<std::size_t>(std::max<qint64>(m_fault.byte, 0)), m_edit->size());
    const auto later =
        std::find_if(m_notes.begin(), m_notes.end(), [at](const Note& note) { return note.at > at; });
    m_notes.insert(later, {m_fault, at, nullptr});
    mark();
    choose();
    Q_EMIT changed();
}

// Positions go along with the text; what a finding was about and is gone takes it away.
void EditorNotes::follow(std::size_t at, std::size_t removed, std::size_t inserted)
{
    bool gone = false;
    for (auto note = m_notes.begin(); note != m_notes.end();) {
        if (note->at >= at && note->at < at + removed) {
            drop(*note);
            note = m_notes.erase(note);
            gone = true;
            continue;
        }
        if (note->at >= at + removed)
            note->at += inserted - removed;
        ++note;
    }
    if (m_faultPause.isActive())
        m_faultPause.start();
    if (gone || (!m_reserved.empty() && m_edit->lines() != m_lines))
        m_chooseSoon.start();
}

void EditorNotes::drop(Note& note)
{
    if (!note.card)
        return;
    note.card->hide();
    note.card->deleteLater();
    note.card = nullptr;
}

void EditorNotes::mark()
{
    for (int severity = 0; severity < severityMarkers; ++severity)
        m_edit->markerDeleteAll(severity);
    for (const Note& note : m_notes)
        m_edit->markerAdd(m_edit->lineAt(note.at), static_cast<int>(note.finding.severity));
}

bool EditorNotes::choosesBySight() const
{
    return m_notes.size() > mostCards || m_edit->size() > largeText;
}

std::vector<std::size_t> EditorNotes::chosen() const
{
    std::vector<std::size_t> out;
    if (!choosesBySight()) {
        for (std::size_t i = 0; i < m_notes.size(); ++i)
            out.push_back(i);
        return out;
    }
    const long first = m_edit->SendScintilla(QsciScintilla::SCI_GETFIRSTVISIBLELINE);
    const long page = m_edit->SendScintilla(QsciScintilla::SCI_LINESONSCREEN);
    for (std::size_t i = 0; i < m_notes.size() && out.size() < mostCards; ++i) {
        const long line = visibleLine(m_edit, m_edit->lineAt(m_notes[i].at));
        if (line >= first - page && line <= first + 2 * page)
            out.push_back(i);
    }
    return out;
}

NoteCard* EditorNotes::makeCard(const Finding& finding)
{
    const QString text = finding.fix || finding.advice.isEmpty()
                             ? finding.message
                             : QStringLiteral("%1\n%2").arg(finding.message, finding.advice);
    auto* card = new NoteCard(text, finding.severity, m_edit->viewport());
    card->setCursor(Qt::ArrowCursor);
    card->setToolTip(finding.advice);
    // The editor keeps the focus: Ctrl+. is the way of the keyboard.
    card->button()->setFocusPolicy(Qt::NoFocus);
    if (finding.fix) {
        card->setAction(finding.fix->label);
        connect(card, &NoteCard::actionWanted, this, [this, card, finding] {
            if (m_preflight.applyFix(finding))
                card->button()->setEnabled(false); // until it is looked at again
        });
    }
    return card;
}

// Which findings have a card, and how much room they take.
void EditorNotes::choose()
{
    m_chooseSoon.stop();
    const auto wanted = chosen();
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_notes.size(); ++i) {
        Note& note = m_notes[i];
        const bool shown = next < wanted.size() && wanted[next] == i;
        next += shown ? 1 : 0;
        if (!shown)
            drop(note);
        else if (!note.card)
            note.card = makeCard(note.finding);
        if (note.card && note.finding.fix && !m_document.isValid() && !m_document.isReading())
            note.card->button()->setEnabled(false);
        else if (note.card && !m_preflight.busy())
            note.card->button()->setEnabled(true);
    }
    arrange();
}

// Where the caret is seen its line stays where it is, else the first that is seen.
void EditorNotes::keepInPlace(const std::function<void()>& change)
{
    const long first = m_edit->SendScintilla(QsciScintilla::SCI_GETFIRSTVISIBLELINE);
    const long page = m_edit->SendScintilla(QsciScintilla::SCI_LINESONSCREEN);
    int line = m_edit->caretLine();
    const long caret = visibleLine(m_edit, line);
    if (caret < first || caret >= first + page)
        line = static_cast<int>(
            m_edit->SendScintilla(QsciScintilla::SCI_DOCLINEFROMVISIBLE, static_cast<unsigned long>(first)));
    const long offset = visibleLine(m_edit, line) - first;
    change();
    m_edit->SendScintilla(QsciScintilla::SCI_SETFIRSTVISIBLELINE,
                          static_cast<unsigned long>(std::max(0L, visibleLine(m_edit, line) - offset)));
}

// Room that is not wanted any more. It has gone along with the lines of a text that changed.
void EditorNotes::freeRoom(const std::function<bool(int)>& wanted)
{
    const auto clear = [&](int line) {
        if (!wanted(line) && m_edit->SendScintilla(QsciScintilla::SCI_ANNOTATIONGETLINES,
                                                   static_cast<unsigned long>(line)) > 0)
            m_edit->clearAnnotations(line);
    };
    const int lines = m_edit->lines();
    if (std::exchange(m_lines, lines) == lines) {
        for (const int line : m_reserved)
            clear(line);
    } else if (!m_reserved.empty()) {
        for (int line = 0; line < lines; ++line)
            clear(line);
    }
}

void EditorNotes::arrange()
{
    m_textHeight = std::max(1, static_cast<int>(m_edit->SendScintilla(QsciScintilla::SCI_TEXTHEIGHT, 0UL)));
    const int left = textLeft(*m_edit);
    m_arrangedWidth = m_edit->viewport()->width();
    m_width = std::clamp(m_arrangedWidth - left - 2 * gap, narrowest, widest);
    std::map<int, int> heights; // of the cards below a line
    for (const Note& note : m_notes) {
        if (!note.card)
            continue;
        const int height =
            std::max(note.card->heightForWidth(m_width), note.card->minimumSizeHint().height());
        note.card->resize(m_width, height);
        int& all = heights[m_edit->lineAt(note.at)];
        all += height + gap + (all == 0 ? gap : 0);
    }
    keepInPlace([&] {
        freeRoom([&heights](int line) { return heights.contains(line); });
        m_reserved.clear();
        for (const auto& [line, height] : heights) {
            const int rows = (height + m_textHeight - 1) / m_textHeight;
            m_reserved.push_back(line);
            if (m_edit->SendScintilla(QsciScintilla::SCI_ANNOTATIONGETLINES,
                                      static_cast<unsigned long>(line)) == rows)
                continue;
            const QByteArray room = ' ' + QByteArray("\n ").repeated(rows - 1);
            m_edit->SendScintilla(QsciScintilla::SCI_ANNOTATIONSETTEXT, static_cast<unsigned long>(line),
                                  room.constData());
            m_edit->SendScintilla(QsciScintilla::SCI_ANNOTATIONSETSTYLE, static_cast<unsigned long>(line),
                                  static_cast<long>(QsciScintilla::STYLE_DEFAULT));
        }
    });
    place();
}

// The cards over their room, as the text has been scrolled and folded.
void EditorNotes::place()
{
    m_placeSoon.stop();
    if (m_arrangedWidth != m_edit->viewport()->width() ||
        m_textHeight != m_edit->SendScintilla(QsciScintilla::SCI_TEXTHEIGHT, 0UL)) {
        if (std::any_of(m_notes.begin(), m_notes.end(), [](const Note& note) { return note.card; })) {
            arrange(); // comes back here
            return;
        }
    }
    const int left = textLeft(*m_edit);
    int below = -1; // bottom of the card above, on the same line
    int lineAbove = -1;
    for (const Note& note : m_notes) {
        if (!note.card)
            continue;
        const int line = m_edit->lineAt(note.at);
        const auto start =
            m_edit->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line));
        const int top = static_cast<int>(
            m_edit->SendScintilla(QsciScintilla::SCI_POINTYFROMPOSITION, 0UL, static_cast<long>(start)));
        const int y = line == lineAbove ? below + gap : top + m_textHeight + gap;
        const bool seen =
            m_edit->SendScintilla(QsciScintilla::SCI_GETLINEVISIBLE, static_cast<unsigned long>(line)) != 0;
        note.card->move(left, y);
        note.card->setVisible(seen && y < m_edit->viewport()->height() && y + note.card->height() > 0);
        lineAbove = line;
        below = y + note.card->height();
    }
}

void EditorNotes::colour()
{
    const Tokens& tokens = Tokens::of(m_edit->palette());
    const auto of = [&tokens](Severity severity) {
        return severity == Severity::Error     ? tokens.error
               : severity == Severity::Warning ? tokens.action
                                               : tokens.agent;
    };
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error}) {
        m_edit->setMarkerBackgroundColor(of(severity), static_cast<int>(severity));
        m_edit->setMarkerForegroundColor(of(severity), static_cast<int>(severity));
    }
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/documentfollower.h"

#include "gui/jsontextedit.h"
#include "models/composedocument.h"

#include <QUndoStack>

namespace tapedeck::gui {

namespace {

unsigned long wide(std::size_t number)
{
    return static_cast<unsigned long>(number);
}

} // namespace

DocumentFollower::DocumentFollower(JsonTextEdit& edit, models::ComposeDocument& document)
    : m_edit(edit)
    , m_document(document)
{
    takeAll();
    m_edit.SendScintilla(QsciScintilla::SCI_GOTOPOS, 0UL);
}

void DocumentFollower::take(const std::vector<models::TextChange>& changes, const QString& label)
{
    const bool several = changes.size() > 1;
    if (several)
        m_document.undoStack().beginMacro(label);
    m_left = changes.size();
    for (const models::TextChange& change : changes) {
        if (m_left == 0)
            break; // somebody answered with a change of his own: the places do not fit any more
        --m_left;
        m_document.splice({change.at, change.removed.size(), change.inserted}, label, this);
    }
    if (several)
        m_document.undoStack().endMacro();
    // Who listens may have changed the document meanwhile, where the editor could not follow.
    if (m_edit.size() != m_document.text().size())
        QMetaObject::invokeMethod(
            &m_context, [this] { takeAll(); }, Qt::QueuedConnection);
}

bool DocumentFollower::follow(std::size_t at, std::size_t removed, const QByteArray& inserted,
                              const void* origin)
{
    if (origin == this)
        return false;
    if (m_left > 0 || m_edit.isBusy()) { // the editor is ahead of the document: the document counts
        m_left = 0;
        m_edit.forget();
        QMetaObject::invokeMethod(
            &m_context, [this] { takeAll(); }, Qt::QueuedConnection);
        return true;
    }
    const bool whole = at == 0 && removed == m_edit.size();
    if (!whole && removed > 0)
        remember(at, removed);
    if (!m_edit.follow(at, removed, inserted)) {
        QMetaObject::invokeMethod(
            &m_context, [this] { takeAll(); }, Qt::QueuedConnection);
        return true;
    }
    m_last = at + static_cast<std::size_t>(inserted.size());
    if (whole) {
        m_places = {};
        m_edit.SendScintilla(QsciScintilla::SCI_GOTOPOS, 0UL);
        m_edit.SendScintilla(QsciScintilla::SCI_SETSCROLLWIDTH, 1UL);
        fitLineEnds();
    }
    return true;
}

// The smallest change that makes the editor's text the document's.
void DocumentFollower::takeAll()
{
    m_edit.forget();
    const QByteArray shown = m_edit.bytes();
    const TextSplice splice =
        minimal({shown.constData(), static_cast<std::size_t>(shown.size())}, m_document.text());
    if (splice.removed > 0 || !splice.inserted.empty())
        m_edit.follow(splice.at, splice.removed, QByteArray::fromStdString(splice.inserted));
    fitLineEnds();
}

void DocumentFollower::fitLineEnds()
{
    const std::size_t first = m_document.text().find('\n');
    const bool crlf = first != std::string::npos && first > 0 && m_document.text()[first - 1] == '\r';
    m_edit.SendScintilla(
        QsciScintilla::SCI_SETEOLMODE,
        static_cast<unsigned long>(crlf ? QsciScintilla::SC_EOL_CRLF : QsciScintilla::SC_EOL_LF));
}

DocumentFollower::Place DocumentFollower::placeOf(std::size_t byte) const
{
    const JsonMap& map = m_document.map();
    std::size_t node = map.nodeAt(byte);
    if (byte > 0) {
        const std::size_t before = map.nodeAt(byte - 1);
        if (before != JsonMap::npos && map.nodes()[before].end == byte)
            node = before;
    }
    if (node == JsonMap::npos)
        return {{}, byte, false};
    const JsonNode& found = map.nodes()[node];
    const bool inName = byte < found.begin;
    return {map.pointerOf(node), byte - (inName ? found.start() : found.begin), inName};
}

std::size_t DocumentFollower::byteOf(const Place& place) const
{
    const JsonMap& map = m_document.map();
    if (map.empty())
        return std::min(place.offset, m_edit.size());
    const JsonNode& node = map.nodes()[map.nearest(place.pointer)];
    const bool container = node.kind == Json::Kind::Object || node.kind == Json::Kind::Array;
    // Layout differs inside of containers; of a word the place in it is the same.
    if (place.inName)
        return std::min(node.start() + place.offset, node.begin);
    return std::min(node.begin + place.offset, container ? node.begin + 1 : node.end);
}

// The map is still the one of the text before.
void DocumentFollower::remember(std::size_t at, std::size_t removed)
{
    const auto inside = [at, removed](std::size_t byte) { return byte > at && byte < at + removed; };
    Places places;
    if (m_places.kept)
        return; // several changes before it is read: the first one knew
    const std::size_t caret = m_edit.caret();
    if (inside(caret)) {
        places.caretMoves = true;
        places.caret = placeOf(caret);
    }
    const auto top = static_cast<std::size_t>(m_edit.SendScintilla(
        QsciScintilla::SCI_POSITIONFROMLINE,
        static_cast<unsigned long>(m_edit.SendScintilla(
            QsciScintilla::SCI_DOCLINEFROMVISIBLE,
            static_cast<unsigned long>(m_edit.SendScintilla(QsciScintilla::SCI_GETFIRSTVISIBLELINE))))));
    if (inside(top)) {
        places.topMoves = true;
        places.top = placeOf(top);
    }
    for (long line = m_edit.SendScintilla(QsciScintilla::SCI_CONTRACTEDFOLDNEXT, 0UL); line >= 0;
         line = m_edit.SendScintilla(QsciScintilla::SCI_CONTRACTEDFOLDNEXT,
                                     static_cast<unsigned long>(line + 1))) {
        const auto end = static_cast<std::size_t>(
            m_edit.SendScintilla(QsciScintilla::SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line)));
        if (inside(end) && end > 0)
            places.folds.push_back(placeOf(end - 1).pointer);
    }
    places.kept = places.caretMoves || places.topMoves || !places.folds.empty();
    m_places = std::move(places);
}

void DocumentFollower::restorePlaces()
{
    if (!m_places.kept)
        return;
    const Places places = std::exchange(m_places, {});
    const JsonMap& map = m_document.map();
    for (const std::string& pointer : places.folds) {
        const auto node = map.find(pointer);
        if (!node)
            continue;
        const int line = m_edit.lineAt(map.nodes()[*node].begin);
        m_edit.SendScintilla(QsciScintilla::SCI_COLOURISE, 0UL, static_cast<long>(map.nodes()[*node].end));
        m_edit.SendScintilla(QsciScintilla::SCI_FOLDLINE, static_cast<unsigned long>(line),
                             static_cast<long>(QsciScintilla::SC_FOLDACTION_CONTRACT));
    }
    if (places.caretMoves)
        m_edit.SendScintilla(QsciScintilla::SCI_SETEMPTYSELECTION, wide(byteOf(places.caret)));
    if (places.topMoves) {
        const int line = m_edit.lineAt(byteOf(places.top));
        m_edit.SendScintilla(QsciScintilla::SCI_SETFIRSTVISIBLELINE,
                             static_cast<unsigned long>(m_edit.SendScintilla(
                                 QsciScintilla::SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(line))));
    }
}

} // namespace tapedeck::gui

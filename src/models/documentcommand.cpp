// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documentcommand.h"

#include "models/composedocument.h"

namespace tapedeck::models {

namespace {

// True if only a text of the head was typed on: its name or the id of its path.
bool isTyping(const DocumentCommand::HeadChange& head)
{
    CallHead same = head.before;
    same.name = head.after.name;
    if (same == head.after)
        return true;
    same = head.before;
    same.pathId = head.after.pathId;
    return same == head.after;
}

bool sameField(const DocumentCommand::HeadChange& first, const DocumentCommand::HeadChange& second)
{
    return (first.before.name == first.after.name) == (second.before.name == second.after.name);
}

} // namespace

DocumentCommand::DocumentCommand(ComposeDocument& document, const QString& label, TextChange change,
                                 std::optional<HeadChange> head, Merging merging)
    : QUndoCommand(label)
    , m_document(document)
    , m_change(std::move(change))
    , m_head(std::move(head))
    , m_last(m_change)
    , m_merging(std::move(merging))
{}

void DocumentCommand::redo()
{
    if (!m_first)
        m_document.endTyping();
    if (m_head)
        m_document.applyHead(m_head->after);
    m_document.applyChange(m_change, m_first ? m_merging.origin : nullptr);
    m_first = false;
}

void DocumentCommand::undo()
{
    m_document.endTyping();
    if (m_head)
        m_document.applyHead(m_head->before);
    m_document.applyChange(m_change.inverse(), nullptr);
}

bool DocumentCommand::accepts(const DocumentCommand& next) const
{
    const Merging& mine = m_merging;
    const Merging& other = next.m_merging;
    if (mine.run != other.run || mine.origin != other.origin || mine.key != other.key ||
        other.time - mine.time > pause)
        return false;
    if (m_head || next.m_head) {
        return m_head && next.m_head && m_change.isEmpty() && next.m_change.isEmpty() && isTyping(*m_head) &&
               isTyping(*next.m_head) && sameField(*m_head, *next.m_head);
    }
    return (mine.whole && other.whole) || continuesTyping(m_last, next.m_change);
}

bool DocumentCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = dynamic_cast<const DocumentCommand*>(other);
    if (!next || !accepts(*next))
        return false;
    const auto change = merged(m_change, next->m_change);
    if (!change)
        return false;
    m_change = *change;
    m_last = next->m_change;
    m_merging.time = next->m_merging.time;
    if (m_head)
        m_head->after = next->m_head->after;
    return true;
}

} // namespace tapedeck::models

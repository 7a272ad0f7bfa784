// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/callhead.h"
#include "models/textchange.h"

#include <QUndoCommand>

#include <optional>
#include <string>

namespace tapedeck::models {

class ComposeDocument;

/// One step of a ComposeDocument: a change of its text, of its head, or of both.
class DocumentCommand : public QUndoCommand
{
public:
    struct HeadChange
    {
        CallHead before;
        CallHead after;
    };
    /// What decides whether the next step becomes part of this one.
    struct Merging
    {
        const void* origin = nullptr;
        std::string key;    ///< the place of a value; empty for typing in the text
        bool whole = false; ///< each state of the value replaces the one before, as with a number
        quint64 run = 0;    ///< steps of different runs never merge
        qint64 time = 0;    ///< microseconds
    };
    static constexpr qint64 pause = 1'000'000; ///< microseconds that end a word

    DocumentCommand(ComposeDocument& document, const QString& label, TextChange change,
                    std::optional<HeadChange> head, Merging merging);

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    [[nodiscard]] bool accepts(const DocumentCommand& next) const;

    ComposeDocument& m_document;
    TextChange m_change;
    std::optional<HeadChange> m_head;
    TextChange m_last; ///< the latest of those merged into this one
    Merging m_merging;
    bool m_first = true; ///< not yet made: the first redo() belongs to who pushes it
};

} // namespace tapedeck::models

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/textchange.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <string>
#include <vector>

namespace tapedeck::models {
class ComposeDocument;
}

namespace tapedeck::gui {

class JsonTextEdit;

/// Keeps the text of the editor and that of the document the same, both ways. Where others rewrite the part
/// that holds the caret, a fold or the first line seen, these go to where the same values stand afterwards.
class DocumentFollower
{
public:
    DocumentFollower(JsonTextEdit& edit, models::ComposeDocument& document);

    /// What the user did, as one step.
    void take(const std::vector<models::TextChange>& changes, const QString& label);
    /// What was done to the document; false if it came from the editor.
    bool follow(std::size_t at, std::size_t removed, const QByteArray& inserted, const void* origin);
    /// When the new text has been read.
    void restorePlaces();
    /// Where the last change of others ends.
    [[nodiscard]] std::size_t lastChange() const { return m_last; }

private:
    /// A place by the value it is in, and how far in.
    struct Place
    {
        std::string pointer;
        std::size_t offset = 0;
        bool inName = false;
    };
    struct Places
    {
        bool kept = false;
        bool caretMoves = false;
        Place caret;
        bool topMoves = false;
        Place top;
        std::vector<std::string> folds;
    };

    void takeAll();
    void remember(std::size_t at, std::size_t removed);
    [[nodiscard]] Place placeOf(std::size_t byte) const;
    [[nodiscard]] std::size_t byteOf(const Place& place) const;
    void fitLineEnds();

    JsonTextEdit& m_edit;
    models::ComposeDocument& m_document;
    Places m_places;
    std::size_t m_last = 0;
    std::size_t m_left = 0; ///< changes of the user's that are still to be made in the document
    QObject m_context;      ///< for what is done a turn later
};

} // namespace tapedeck::gui

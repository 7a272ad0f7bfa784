// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/finding.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace tapedeck::models {
class ComposeDocument;
class Preflight;
} // namespace tapedeck::models

namespace tapedeck::gui {

class JsonTextEdit;
class NoteCard;

/// What pre-flight found, under the lines it is about: a card over room that Scintilla leaves there, with the
/// fix as its link. Not more than `mostCards` at a time; of many, and in large texts, those near what is
/// seen. While the text is no JSON the findings of before stay, and what is wrong with it joins them after a
/// pause.
class EditorNotes : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t mostCards = 50;
    static constexpr std::size_t largeText = 1'000'000; ///< bytes

    EditorNotes(JsonTextEdit* edit, models::ComposeDocument& document, models::Preflight& preflight);
    ~EditorNotes() override;

    /// Findings of the caret's line that have a fix, worst first.
    [[nodiscard]] std::vector<Finding> fixesAt(int line) const;
    [[nodiscard]] std::vector<Finding> findingsAt(int line) const;
    /// The place of the next one after the byte, or before it, round the ends; -1: there are none.
    [[nodiscard]] qint64 next(std::size_t byte, bool forward) const;
    /// The theme has changed.
    void colour();

Q_SIGNALS:
    void changed();

private:
    struct Note
    {
        Finding finding;
        std::size_t at = 0;
        NoteCard* card = nullptr;
    };

    void takeFindings();
    void showFault();
    void follow(std::size_t at, std::size_t removed, std::size_t inserted);
    void drop(Note& note);
    void mark();
    void choose();
    void arrange();
    void freeRoom(const std::function<bool(int)>& wanted);
    void place();
    [[nodiscard]] NoteCard* makeCard(const Finding& finding);
    [[nodiscard]] std::vector<std::size_t> chosen() const;
    [[nodiscard]] bool choosesBySight() const;
    void keepInPlace(const std::function<void()>& change);

    JsonTextEdit* m_edit;
    models::ComposeDocument& m_document;
    models::Preflight& m_preflight;
    std::vector<Note> m_notes; ///< by place
    Finding m_fault;           ///< waits until typing rests
    QTimer m_faultPause;
    QTimer m_placeSoon;
    QTimer m_chooseSoon;
    std::vector<int> m_reserved; ///< lines with room below them
    int m_lines = 0;             ///< of the text, when room was made
    int m_width = 0;
    int m_arrangedWidth = 0;
    int m_textHeight = 0;
};

} // namespace tapedeck::gui

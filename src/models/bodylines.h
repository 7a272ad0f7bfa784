// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace tapedeck::models {

/// A part of a shown line that stands in the body, too.
struct LineRun
{
    enum class Kind { Plain, Name, String, Number, Word, Punctuation };
    qsizetype at = 0;     ///< byte in the line's text
    qsizetype size = 0;   ///< bytes, of the line's text and of the body
    qsizetype source = 0; ///< byte in the body
    Kind kind = Kind::Plain;
};

/// One row on the screen.
struct ShownLine
{
    QByteArray text; ///< UTF-8, or what the body has for it
    std::vector<LineRun> runs;
    qint64 number = 0;      ///< of the line, from 1
    bool continued = false; ///< a further piece of a line too long for one row
    qsizetype begin = 0;    ///< of the body, what the row shows
    qsizetype end = 0;
};

/// A body of any size as lines, laid out when they are looked at. Nothing of the layout is kept but a mark
/// every few kilobytes of the body, from which any row is found again; so a gigabyte costs some megabytes.
/// Pretty is JSON indented to the letter (escapes and numbers as they stand); where the JSON breaks off, the
/// rest follows as it came.
class BodyLines
{
public:
    enum class Layout { Plain, Pretty, Hex };

    /// Between two rows.
    struct State
    {
        std::size_t at = 0;
        qint64 row = 0;
        qint64 number = 0;
        std::string open;         ///< the containers that are open, as their opening brackets
        std::size_t pieceEnd = 0; ///< of a text too long for one row, of which `at` is the next byte
        bool separated = true;    ///< a value may come: after a comma or an opening bracket
        bool comma = false;       ///< and must come: after a comma
        bool any = false;         ///< something was read
        bool newLine = true;      ///< of plain text: a new line begins
        bool plain = false;       ///< no JSON from here on
        bool done = false;
        std::optional<std::size_t> broken; ///< where the JSON ended before its end
    };
    /// What a worker found.
    struct Part
    {
        std::vector<State> marks;
        State end;
    };

    BodyLines() = default;
    BodyLines(QByteArray body, Layout layout);

    /// Reads on from a state, about that many bytes. Pure: for a worker, which hands the part to add().
    static Part scan(const QByteArray& body, Layout layout, const State& from, std::size_t bytes);
    void add(const Part& part);

    [[nodiscard]] const QByteArray& body() const { return m_body; }
    [[nodiscard]] Layout layout() const { return m_layout; }
    /// Rows known so far.
    [[nodiscard]] qint64 rows() const;
    [[nodiscard]] bool isComplete() const { return m_end.done || m_layout == Layout::Hex; }
    [[nodiscard]] const State& end() const { return m_end; }
    /// Where the JSON ended before its end, as far as it was read.
    [[nodiscard]] std::optional<std::size_t> broken() const { return m_end.broken; }

    [[nodiscard]] std::vector<ShownLine> lines(qint64 first, int count) const;
    /// The row that shows the byte, or the one before it; -1 if it was not read that far.
    [[nodiscard]] qint64 rowOf(qsizetype offset) const;

    static constexpr qsizetype pieceSize = 256; ///< bytes of one text in one row

private:
    [[nodiscard]] const State& markBefore(qint64 row) const;
    [[nodiscard]] ShownLine hexLine(qint64 row) const;

    QByteArray m_body;
    Layout m_layout = Layout::Plain;
    std::vector<State> m_marks;
    State m_end;
};

} // namespace tapedeck::models

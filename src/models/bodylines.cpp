// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bodylines.h"

#include "models/linestepper.h"

#include <algorithm>

namespace tapedeck::models {

namespace {

constexpr std::size_t markEvery = 16u << 10; ///< bytes of the body
constexpr qsizetype hexPerLine = 16;

std::string_view view(const QByteArray& body)
{
    return {body.constData(), static_cast<std::size_t>(body.size())};
}

} // namespace

BodyLines::BodyLines(QByteArray body, Layout layout)
    : m_body(std::move(body))
    , m_layout(layout)
    , m_marks{State()}
{}

BodyLines::Part BodyLines::scan(const QByteArray& body, Layout layout, const State& from, std::size_t bytes)
{
    Part part;
    part.end = from;
    if (layout == Layout::Hex) {
        part.end.done = true;
        return part;
    }
    const LineStepper stepper(view(body), layout);
    std::size_t marked = from.at;
    const std::size_t until = from.at + bytes;
    while (part.end.at < until && stepper.step(part.end, nullptr)) {
        if (part.end.at >= marked + markEvery) {
            part.marks.push_back(part.end);
            marked = part.end.at;
        }
    }
    return part;
}

void BodyLines::add(const Part& part)
{
    m_marks.insert(m_marks.end(), part.marks.begin(), part.marks.end());
    m_end = part.end;
}

qint64 BodyLines::rows() const
{
    return m_layout == Layout::Hex ? (m_body.size() + hexPerLine - 1) / hexPerLine : m_end.row;
}

const BodyLines::State& BodyLines::markBefore(qint64 row) const
{
    const auto after = std::upper_bound(m_marks.begin(), m_marks.end(), row,
                                        [](qint64 wanted, const State& mark) { return wanted < mark.row; });
    return *std::prev(after);
}

std::vector<ShownLine> BodyLines::lines(qint64 first, int count) const
{
    std::vector<ShownLine> out;
    first = std::max<qint64>(first, 0);
    const qint64 last = std::min(first + count, rows());
    if (first >= last)
        return out;
    if (m_layout == Layout::Hex) {
        for (qint64 row = first; row < last; ++row)
            out.push_back(hexLine(row));
        return out;
    }
    const LineStepper stepper(view(m_body), m_layout);
    State state = markBefore(first);
    while (state.row < first && stepper.step(state, nullptr)) {
    }
    ShownLine line;
    while (state.row < last && stepper.step(state, &line))
        out.push_back(std::move(line));
    return out;
}

qint64 BodyLines::rowOf(qsizetype offset) const
{
    if (m_layout == Layout::Hex)
        return std::clamp<qint64>(offset / hexPerLine, 0, std::max<qint64>(rows() - 1, 0));
    const auto wanted = static_cast<std::size_t>(std::max<qsizetype>(offset, 0));
    if (rows() == 0 || (wanted >= m_end.at && !m_end.done))
        return -1;
    const auto after = std::upper_bound(m_marks.begin(), m_marks.end(), wanted,
                                        [](std::size_t at, const State& mark) { return at < mark.at; });
    State state = after == m_marks.begin() ? State() : *std::prev(after);
    const LineStepper stepper(view(m_body), m_layout);
    qint64 row = state.row;
    // The blanks before a row's first byte belong to it.
    while (state.row < rows()) {
        row = state.row;
        if (!stepper.step(state, nullptr) || state.at > wanted)
            break;
    }
    return std::min(row, rows() - 1);
}

// Offset, the bytes, and what can be printed of them.
ShownLine BodyLines::hexLine(qint64 row) const
{
    ShownLine line;
    line.number = row + 1;
    line.begin = row * hexPerLine;
    const QByteArray bytes = m_body.mid(line.begin, hexPerLine);
    line.end = line.begin + bytes.size();
    line.text = QByteArray::number(line.begin, 16).rightJustified(8, '0') + "  ";
    line.text += bytes.toHex(' ').leftJustified(hexPerLine * 3, ' ') + ' ';
    line.runs.push_back({line.text.size(), bytes.size(), line.begin, LineRun::Kind::Plain});
    for (const char c : bytes)
        line.text += c >= 0x20 && c < 0x7f ? c : '.';
    return line;
}

} // namespace tapedeck::models

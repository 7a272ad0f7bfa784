// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bigtextrow.h"

#include <algorithm>
#include <cmath>

namespace tapedeck::gui {

namespace {

using Kind = models::LineRun::Kind;

QColor colourOf(Kind kind, const Tokens& tokens)
{
    switch (kind) {
    case Kind::Name:
        return tokens.readable(tokens.agent);
    case Kind::String:
        return tokens.readable(tokens.tool);
    case Kind::Number:
        return tokens.readable(tokens.llm);
    case Kind::Word:
        return tokens.readable(tokens.action);
    case Kind::Plain:
    case Kind::Punctuation:
        break;
    }
    return tokens.text;
}

int columnOfByte(const models::ShownLine& line, qsizetype byte)
{
    return static_cast<int>(
        QString::fromUtf8(line.text.first(std::clamp<qsizetype>(byte, 0, line.text.size()))).size());
}

} // namespace

QString rowText(const models::ShownLine& line)
{
    QString text = QString::fromUtf8(line.text);
    constexpr char16_t pictures = 0x2400;
    for (QChar& c : text) {
        if (c.unicode() < 0x20 && c != QLatin1Char('\t'))
            c = QChar(static_cast<char16_t>(pictures + c.unicode()));
    }
    return text;
}

int columnOf(const models::ShownLine& line, qsizetype offset)
{
    for (const models::LineRun& run : line.runs) {
        if (offset < run.source)
            return columnOfByte(line, run.at);
        if (offset < run.source + run.size)
            return columnOfByte(line, run.at + (offset - run.source));
    }
    return columnOfByte(line, line.text.size());
}

qsizetype offsetOf(const models::ShownLine& line, int column)
{
    const qsizetype byte = QString::fromUtf8(line.text).first(std::max(column, 0)).toUtf8().size();
    qsizetype offset = line.begin;
    for (const models::LineRun& run : line.runs) {
        if (byte < run.at)
            break;
        offset = run.source + std::min(byte - run.at, run.size);
    }
    return offset;
}

QString rowsAsText(const models::BodyLines& lines, qint64 firstRow, int firstColumn, qint64 lastRow,
                   int lastColumn)
{
    constexpr int atATime = 1000;
    QString out;
    qint64 row = firstRow;
    while (row <= lastRow) {
        const auto some = lines.lines(row, static_cast<int>(std::min<qint64>(atATime, lastRow - row + 1)));
        if (some.empty())
            break;
        for (const models::ShownLine& line : some) {
            QString text = rowText(line);
            if (row == lastRow)
                text.truncate(lastColumn);
            if (row == firstRow) {
                text.remove(0, firstColumn);
            } else if (line.continued) {
                text.remove(0, line.runs.empty() ? 0 : columnOfByte(line, line.runs.front().at));
            } else {
                out += QLatin1Char('\n');
            }
            out += text;
            ++row;
        }
    }
    return out;
}

BigTextView::Row::Row(models::ShownLine line)
    : m_line(std::move(line))
{}

void BigTextView::Row::mark(Formats& formats, const models::BodyMatch& match, const QColor& ground,
                            const Tokens& tokens) const
{
    QTextCharFormat format;
    format.setBackground(ground);
    format.setForeground(tokens.text);
    for (const models::LineRun& run : m_line.runs) {
        const qsizetype from = std::max(match.begin, run.source);
        const qsizetype to = std::min(match.end, run.source + run.size);
        if (from >= to)
            continue;
        const int column = columnOfByte(m_line, run.at + (from - run.source));
        formats.append({column, columnOfByte(m_line, run.at + (to - run.source)) - column, format});
    }
}

void BigTextView::Row::layOut(const QFont& font, const Tokens& tokens,
                              const std::vector<models::BodyMatch>* matches, qsizetype current)
{
    Formats formats;
    for (const models::LineRun& run : m_line.runs) {
        QTextCharFormat format;
        format.setForeground(colourOf(run.kind, tokens));
        const int column = columnOfByte(m_line, run.at);
        formats.append({column, columnOfByte(m_line, run.at + run.size) - column, format});
    }
    if (matches) {
        // Matches may lie within one another (JSONPath): one that reaches into the row may begin some before.
        const auto after =
            std::lower_bound(matches->begin(), matches->end(), m_line.end,
                             [](const models::BodyMatch& match, qsizetype end) { return match.begin < end; });
        constexpr int looksBack = 64;
        constexpr double share = 0.22;
        constexpr double currentShare = 0.55;
        const auto last = after - matches->begin();
        for (auto i = std::max<std::ptrdiff_t>(last - looksBack, 0); i < last; ++i)
            mark(formats, (*matches)[static_cast<std::size_t>(i)],
                 blend(tokens.surface, tokens.action, share), tokens);
        if (current >= 0 && current < static_cast<qsizetype>(matches->size()))
            mark(formats, (*matches)[static_cast<std::size_t>(current)],
                 blend(tokens.surface, tokens.action, currentShare), tokens);
    }
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight); // code and bytes
    m_layout.setText(rowText(m_line));
    m_layout.setFont(font);
    m_layout.setTextOption(option);
    m_layout.setFormats(formats);
    m_layout.setCacheEnabled(true);
    m_layout.beginLayout();
    m_layout.createLine();
    m_layout.endLayout();
}

int BigTextView::Row::width() const
{
    return m_layout.lineCount() > 0 ? static_cast<int>(std::ceil(m_layout.lineAt(0).naturalTextWidth())) : 0;
}

int BigTextView::Row::xOf(int column) const
{
    return m_layout.lineCount() > 0 ? qRound(m_layout.lineAt(0).cursorToX(column)) : 0;
}

int BigTextView::Row::columnAt(int x) const
{
    return m_layout.lineCount() > 0 ? m_layout.lineAt(0).xToCursor(x) : 0;
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/jsontext.h"
#include "capture/rowsreaders.h"
#include "core/jsonparser.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::RowsReader)
};

constexpr auto npos = std::string_view::npos;
constexpr std::size_t largestRow = 64u << 20;
constexpr std::size_t reachAfterFault = 64u << 10;

class JsonRows : public RowsReader
{
public:
    explicit JsonRows(std::shared_ptr<const Source> source)
        : m_source(std::move(source))
        , m_text(m_source->text())
        , m_at(skipBlanks(m_text, m_source->begin()))
        , m_array(m_text[m_at] == '[')
    {
        if (m_array)
            ++m_at;
    }

    // Reads the first row, for the names.
    Status begin()
    {
        auto first = next();
        if (!first)
            return first.error();
        if (!*first)
            return Error{ErrorKind::InvalidInput, Words::tr("The list holds no row."), {}};
        for (const JsonMember& member : (*first)->values.members())
            m_columns.push_back(member.name);
        m_first = std::move(**first);
        return done();
    }

    [[nodiscard]] Format format() const override { return m_array ? Format::JsonArray : Format::JsonLines; }
    [[nodiscard]] const std::vector<std::string>& columns() const override { return m_columns; }
    [[nodiscard]] double progress() const override
    {
        return static_cast<double>(m_at) / static_cast<double>(m_text.size());
    }

    [[nodiscard]] Result<std::optional<DataRow>> next() override
    {
        if (m_first)
            return std::exchange(m_first, std::nullopt);
        m_at = m_array ? skipGap(m_text, m_at) : skipBlanks(m_text, m_at);
        if (m_array && m_at >= m_text.size()) {
            if (std::exchange(m_ended, true))
                return std::optional<DataRow>();
            return rowError(lineAt(m_at), Words::tr("The list is cut off: its closing bracket is missing."));
        }
        if (m_ended || m_at >= m_text.size())
            return std::optional<DataRow>();
        if (m_array && m_text[m_at] == ']')
            return afterArray();
        return m_array ? element() : line();
    }

private:
    Result<std::optional<DataRow>> afterArray()
    {
        m_ended = true;
        const std::size_t rest = skipBlanks(m_text, m_at + 1);
        if (rest < m_text.size())
            return rowError(lineAt(rest), Words::tr("There is text behind the list. It is not read."));
        m_at = m_text.size();
        return std::optional<DataRow>();
    }

    Result<std::optional<DataRow>> element()
    {
        const std::size_t begin = m_at;
        const std::size_t end = skipValue(m_text, begin);
        if (end == npos || end <= begin) {
            m_at = m_text.size();
            m_ended = true;
            return rowError(lineAt(begin), Words::tr("This row is cut off."));
        }
        m_at = end;
        return row(begin, end);
    }

    // A row is a line; or, spread for people, several.
    Result<std::optional<DataRow>> line()
    {
        const std::size_t begin = m_at;
        const std::size_t newline = std::min(m_text.find('\n', begin), m_text.size());
        if (m_text[begin] == '{') {
            const std::size_t end =
                skipValue(m_text.substr(0, std::min(m_text.size(), begin + m_reach)), begin);
            // A line that is cut would swallow those behind it: then it is not what it ends up with.
            if (end != npos && (end <= newline || parsed(begin, end))) {
                const std::size_t rest = std::min(m_text.find('\n', end), m_text.size());
                m_at = rest;
                if (skipBlanks(m_text.substr(0, rest), end) < rest)
                    return rowError(lineAt(end), Words::tr("There is more than one value in this line."));
                return row(begin, end);
            }
        }
        // Where one line does not close, the next may not either, and each search would go as far.
        if (m_text[begin] == '{')
            m_reach = reachAfterFault;
        m_at = newline;
        return row(begin, newline);
    }

    [[nodiscard]] bool parsed(std::size_t begin, std::size_t end) const
    {
        return parseJson(part(begin, end)).ok();
    }

    [[nodiscard]] QByteArrayView part(std::size_t begin, std::size_t end) const
    {
        return {m_text.data() + begin, static_cast<qsizetype>(end - begin)};
    }

    Result<std::optional<DataRow>> row(std::size_t begin, std::size_t end)
    {
        const qint64 line = lineAt(begin);
        // A mapped file that shrinks meanwhile must not be touched beyond its end.
        if (const auto there = m_source->part(static_cast<qint64>(begin), static_cast<qint64>(end - begin));
            !there)
            return there.error();
        auto parsed = parseJson(part(begin, end));
        if (!parsed)
            return rowError(line + part(begin, begin + static_cast<std::size_t>(parsed.error().offset))
                                       .toByteArray()
                                       .count('\n'),
                            parsed.error().kind == JsonError::Kind::Truncated
                                ? Words::tr("This row is cut off.")
                                : Words::tr("This is no valid JSON."));
        if (!parsed->value.isObject())
            return rowError(line, Words::tr("A row must be an object: {\"name\": value, …}."));
        return std::optional(DataRow{line, std::move(parsed->value)});
    }

    // Counted on from where it was asked before.
    qint64 lineAt(std::size_t at)
    {
        if (at < m_counted)
            return m_line - std::count(m_text.begin() + static_cast<std::ptrdiff_t>(at),
                                       m_text.begin() + static_cast<std::ptrdiff_t>(m_counted), '\n');
        m_line += std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_counted),
                             m_text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        m_counted = at;
        return m_line;
    }

    std::shared_ptr<const Source> m_source;
    std::string_view m_text;
    std::size_t m_at;
    std::size_t m_reach = largestRow; ///< how far the end of a row is looked for
    bool m_array;
    bool m_ended = false;
    std::size_t m_counted = 0;
    qint64 m_line = 1;
    std::vector<std::string> m_columns;
    std::optional<DataRow> m_first;
};

} // namespace

OpenedRows openJsonRows(std::shared_ptr<const Source> source)
{
    auto rows = std::make_unique<JsonRows>(std::move(source));
    if (const auto status = rows->begin(); !status)
        return status.error();
    return std::unique_ptr<RowsReader>(std::move(rows));
}

} // namespace tapedeck::capture

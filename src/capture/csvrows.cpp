// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/rowsreaders.h"
#include "capture/utf8.h"
#include "core/jsonparser.h"

#include <QCoreApplication>

#include <csv.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::RowsReader)
};

constexpr auto npos = std::string_view::npos;
// A quote that does not close would take the whole rest for one field.
constexpr std::size_t largestRow = 16u << 20;

// libcsv with nothing but what the file says: it would take blanks off fields by itself.
class Parser
{
public:
    explicit Parser(char separator)
        : m_separator(separator)
    {
        init();
    }
    ~Parser() { csv_free(&m_parser); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    // For the next record; after a fault from the beginning.
    void prepare(bool anew)
    {
        if (anew) {
            csv_free(&m_parser);
            init();
        }
        fields.clear();
        complete = false;
    }

    [[nodiscard]] bool feed(std::string_view bytes)
    {
        return csv_parse(&m_parser, bytes.data(), bytes.size(), &Parser::field, &Parser::row, this) ==
               bytes.size();
    }
    [[nodiscard]] bool finish() { return csv_fini(&m_parser, &Parser::field, &Parser::row, this) == 0; }

    std::vector<std::string> fields;
    bool complete = false;

private:
    void init()
    {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_delim(&m_parser, static_cast<unsigned char>(m_separator));
        csv_set_space_func(&m_parser, [](unsigned char) { return 0; });
    }
    static void field(void* bytes, size_t size, void* self)
    {
        static_cast<Parser*>(self)->fields.emplace_back(static_cast<const char*>(bytes), size);
    }
    static void row(int, void* self) { static_cast<Parser*>(self)->complete = true; }

    csv_parser m_parser{};
    char m_separator;
};

// The sign that stands most often in the first line, outside of quotes.
char separatorOf(std::string_view line)
{
    static constexpr std::array<char, 4> signs = {',', ';', '\t', '|'};
    std::array<int, 4> counts{};
    bool quoted = false;
    for (const char c : line) {
        quoted = quoted != (c == '"');
        for (std::size_t i = 0; i < signs.size() && !quoted; ++i)
            counts[i] += c == signs[i] ? 1 : 0;
    }
    return signs[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

Json typedValue(const std::string& field)
{
    if (field == "true" || field == "false")
        return Json(field == "true");
    constexpr std::ptrdiff_t mostDigits = 15; // more are an id, or would not survive as a number elsewhere
    const bool begins = !field.empty() && (field[0] == '-' || (field[0] >= '0' && field[0] <= '9'));
    const auto digits =
        std::count_if(field.begin(), field.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (begins && digits <= mostDigits) {
        if (const auto number = readJson(QByteArrayView(field.data(), static_cast<qsizetype>(field.size())));
            number && number->isNumber() && number->spelling() == field)
            return *number;
    }
    return Json(field);
}

class CsvRows : public RowsReader
{
public:
    CsvRows(std::shared_ptr<const Source> source, const RowsOptions& options, char separator, std::size_t at,
            qint64 line)
        : m_source(std::move(source))
        , m_text(m_source->text())
        , m_typed(options.typed)
        , m_parser(separator)
        , m_at(at)
        , m_line(line)
        , m_lineEnd(m_text.find('\n') == npos && m_text.find('\r') != npos ? '\r' : '\n')
    {}

    Status readHeader()
    {
        auto header = record();
        if (!header)
            return header.error();
        if (!*header)
            return Error{ErrorKind::InvalidInput, Words::tr("The file holds nothing but blanks."), {}};
        std::set<std::string> seen;
        int column = 0;
        for (std::string name : (*header)->fields) {
            ++column;
            name = QByteArray::fromStdString(name).trimmed().toStdString();
            if (name.empty())
                name = "column_" + std::to_string(column);
            if (!seen.insert(name).second)
                return rowError(
                    (*header)->line,
                    Words::tr("The column “%1” is there twice.").arg(QString::fromStdString(name)));
            m_columns.push_back(std::move(name));
        }
        return done();
    }

    [[nodiscard]] Format format() const override { return Format::Csv; }
    [[nodiscard]] const std::vector<std::string>& columns() const override { return m_columns; }
    [[nodiscard]] double progress() const override
    {
        return static_cast<double>(m_at) / static_cast<double>(m_text.size());
    }

    [[nodiscard]] Result<std::optional<DataRow>> next() override
    {
        auto read = record();
        if (!read)
            return read.error();
        if (!*read)
            return std::optional<DataRow>();
        auto& [line, fields] = **read;
        if (fields.size() != m_columns.size())
            return rowError(line, Words::tr("It has %1, but the header has %2.")
                                      .arg(fieldCount(fields.size()), fieldCount(m_columns.size())));
        DataRow out{line, Json::object({})};
        Json::Object& members = out.values.members();
        members.reserve(fields.size());
        for (std::size_t i = 0; i < fields.size(); ++i)
            members.push_back({m_columns[i], m_typed ? typedValue(fields[i]) : Json(std::move(fields[i]))});
        return std::optional(std::move(out));
    }

private:
    struct Record
    {
        qint64 line = 0;
        std::vector<std::string> fields;
    };

    static QString fieldCount(std::size_t count)
    {
        return Words::tr("%n field(s)", nullptr, static_cast<int>(count));
    }

    // The next record, over as many lines as its quotes hold together. Blank lines are none.
    Result<std::optional<Record>> record()
    {
        m_parser.prepare(std::exchange(m_faulty, false));
        Record out;
        std::size_t afterFirst = 0;
        std::size_t size = 0;
        while (m_at < m_text.size()) {
            const std::size_t newline = m_text.find(m_lineEnd, m_at);
            const std::size_t end = newline == npos ? m_text.size() : newline + 1;
            const auto there = m_source->part(static_cast<qint64>(m_at), static_cast<qint64>(end - m_at));
            if (!there)
                return there.error();
            const std::string_view line = m_text.substr(m_at, end - m_at);
            const qint64 number = m_line++;
            m_at = end;
            if (size == 0 && line.find_first_not_of(" \t\r\n") == npos)
                continue;
            if (size == 0) {
                out.line = number;
                afterFirst = end;
            }
            size += line.size();
            if (!isUtf8(line))
                return broken(number, Words::tr("This is not UTF-8. Save the file as UTF-8."));
            if (!m_parser.feed(line))
                return broken(number, Words::tr("A quote stands within a field. Write it twice, and the "
                                                "whole field in quotes."));
            const bool over = m_parser.complete || (newline == npos && m_parser.finish());
            if (over) {
                out.fields = std::move(m_parser.fields);
                return std::optional(std::move(out));
            }
            if (size > largestRow)
                break;
        }
        if (size == 0)
            return std::optional<Record>();
        // What follows is read all the same, from the next line on.
        m_at = afterFirst;
        m_line = out.line + 1;
        return broken(out.line, Words::tr("A quote opens here that does not close."));
    }

    Error broken(qint64 line, const QString& what)
    {
        m_faulty = true;
        return rowError(line, what);
    }

    std::shared_ptr<const Source> m_source;
    std::string_view m_text;
    bool m_typed;
    Parser m_parser;
    std::size_t m_at;
    qint64 m_line;
    char m_lineEnd;
    bool m_faulty = false;
    std::vector<std::string> m_columns;
};

} // namespace

OpenedRows openCsvRows(std::shared_ptr<const Source> source, const RowsOptions& options)
{
    const std::string_view text = source->text();
    std::size_t at = source->begin();
    qint64 line = 1;
    char separator = options.separator;
    // Spreadsheets write "sep=;" as a line of its own in front.
    if (text.substr(at).starts_with("sep=") && at + 4 < text.size()) {
        if (separator == '\0')
            separator = text[at + 4];
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
        ++line;
    }
    std::size_t first = at;
    while (first < text.size() && (text[first] == '\r' || text[first] == '\n'))
        ++first;
    if (separator == '\0')
        separator = separatorOf(text.substr(first, std::min(text.find('\n', first), text.size()) - first));
    auto rows = std::make_unique<CsvRows>(std::move(source), options, separator, at, line);
    if (const auto status = rows->readHeader(); !status)
        return status.error();
    return std::unique_ptr<RowsReader>(std::move(rows));
}

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rowwriter.h"

#include "core/timestamp.h"
#include "server/decimal.h"

#include <algorithm>

namespace tapedeck::server {

std::optional<std::string> databaseTime(std::string_view text)
{
    constexpr std::size_t dateOnly = 10;
    const auto parsed =
        parseTimestamp(text.size() == dateOnly ? std::string(text) + "T00:00:00Z" : std::string(text));
    if (!parsed)
        return std::nullopt;
    // Nearly every client writes UTC, and then only the end of the text changes.
    constexpr std::size_t toSeconds = 19;
    if (parsed->style.offsetMinutes == 0 && text.size() > toSeconds && text[toSeconds - 2] != '6' &&
        text[dateOnly] == 'T') {
        std::string out(text.substr(0, toSeconds));
        if (parsed->style.fractionDigits > 0 && parsed->style.fractionDigits <= 6) {
            out += text.substr(toSeconds, static_cast<std::size_t>(parsed->style.fractionDigits) + 1);
            out.resize(out.find_last_not_of('0') + 1);
            if (out.back() == '.')
                out.pop_back();
        }
        if (parsed->style.fractionDigits <= 6)
            return out += "+00:00";
    }
    TimestampStyle style;
    style.fractionDigits = 0;
    for (qint64 fraction = ((parsed->time.micros % 1'000'000) + 1'000'000) % 1'000'000; fraction != 0;
         fraction = fraction * 10 % 1'000'000)
        ++style.fractionDigits;
    return formatTimestamp(parsed->time, style);
}

std::optional<std::string> databaseText(const Json& value)
{
    if (value.isNull())
        return std::nullopt;
    return value.isString() ? std::string(value.toView()) : value.dump();
}

RowWriter::RowWriter(std::string_view table)
    : m_table(table)
{
    m_row.reserve(512);
}

void RowWriter::begin(std::string_view column)
{
    if (m_row.size() > 1)
        m_row += ',';
    m_row += '"';
    m_row += column;
    m_row += "\":";
    m_lastColumn = column;
    m_lastNull = false;
}

void RowWriter::raw(std::string_view column, std::string_view json)
{
    begin(column);
    m_row += json;
    m_lastNull = json == "null";
}

void RowWriter::text(std::string_view column, const Json& value)
{
    const auto text = databaseText(value);
    if (text && text->find('\0') != std::string::npos)
        fail(DatabaseError::zeroCharacter());
    raw(column, text ? quoteJson(*text) : "null");
}

void RowWriter::uuid(std::string_view column, const Uuid& id)
{
    begin(column);
    m_row += '"' + id.text() + '"';
}

std::optional<Uuid> RowWriter::uuid(std::string_view column, const Json& value)
{
    const auto text = databaseText(value);
    const auto id = text ? Uuid::parse(*text) : std::nullopt;
    if (text && !id)
        fail(DatabaseError::badValue("uuid", *text));
    if (id)
        uuid(column, *id);
    else
        null(column);
    return id;
}

void RowWriter::time(std::string_view column, const Json& value)
{
    const auto text = databaseText(value);
    const auto time = text ? databaseTime(*text) : std::nullopt;
    if (text && !time)
        fail(DatabaseError::badTimestamp(*text));
    raw(column, time ? '"' + *time + '"' : "null");
}

void RowWriter::numeric(std::string_view column, const Json& value)
{
    if (value.isInteger()) {
        raw(column, std::to_string(value.toInteger()));
        return;
    }
    const auto text = databaseText(value);
    const auto number = text ? Decimal::parse(*text) : std::nullopt;
    if (text && !number)
        fail(DatabaseError::badValue("numeric", *text));
    raw(column, number ? number->text() : "null");
}

void RowWriter::choice(std::string_view column, const Json& value, std::string_view type,
                       std::initializer_list<std::string_view> choices)
{
    const auto text = databaseText(value);
    if (text && std::find(choices.begin(), choices.end(), *text) == choices.end())
        fail(DatabaseError::badEnum(type, *text));
    raw(column, text ? quoteJson(*text) : "null");
}

void RowWriter::required()
{
    if (m_lastNull && m_missing.empty())
        m_missing = m_lastColumn;
}

void RowWriter::fail(DatabaseError error)
{
    if (!m_error)
        m_error = std::move(error);
}

Result<std::string, DatabaseError> RowWriter::finish()
{
    m_row += '}';
    if (m_error)
        return *m_error;
    if (!m_missing.empty())
        return DatabaseError::nullValue(m_table, m_missing, m_row);
    return std::move(m_row);
}

} // namespace tapedeck::server

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tapedeck {

/// A point in time: microseconds since 1970-01-01T00:00:00Z. The service keeps microseconds (contract 1).
struct Timestamp
{
    qint64 micros = 0;

    auto operator<=>(const Timestamp&) const = default;
    friend Timestamp operator+(Timestamp t, qint64 micros) { return {t.micros + micros}; }
    friend qint64 operator-(Timestamp a, Timestamp b) { return a.micros - b.micros; }

    [[nodiscard]] double seconds() const { return static_cast<double>(micros) / 1e6; }
};

/// How a timestamp was spelled, so that a shifted one can be spelled alike.
struct TimestampStyle
{
    int fractionDigits = 6;
    bool zulu = false;     ///< ends in Z, not in an offset
    int offsetMinutes = 0; ///< of local time from UTC, when not zulu
    bool hasZone = true;   ///< false: no zone given, taken as UTC
    char separator = 'T';
    bool operator==(const TimestampStyle&) const = default;
};

struct ParsedTimestamp
{
    Timestamp time;
    TimestampStyle style;
};

/// ISO 8601 date and time: 2024-03-14T12:00:00[.ffffff][Z|+hh:mm|+hhmm|+hh]; nullopt if it is anything else.
std::optional<ParsedTimestamp> parseTimestamp(std::string_view text);

/// As the SDK writes it: 2024-11-20T10:00:00.123456+00:00 (contract 1, [S]).
std::string formatTimestamp(Timestamp time, const TimestampStyle& style = {});

} // namespace tapedeck

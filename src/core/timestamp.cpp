// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/timestamp.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace tapedeck {

namespace {

constexpr qint64 microsPerSecond = 1'000'000;
constexpr qint64 secondsPerDay = 86'400;

// Days since 1970-01-01 in the proleptic Gregorian calendar; years counted from March.
qint64 daysFromCivil(int year, int month, int day)
{
    const qint64 y = month <= 2 ? year - 1 : year;
    const qint64 era = (y >= 0 ? y : y - 399) / 400;
    const qint64 yearOfEra = y - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146'097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719'468;
}

struct Civil
{
    qint64 year;
    int month;
    int day;
};

Civil civilFromDays(qint64 days)
{
    days += 719'468;
    const qint64 era = (days >= 0 ? days : days - 146'096) / 146'097;
    const qint64 dayOfEra = days - era * 146'097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const qint64 shifted = (5 * dayOfYear + 2) / 153;
    const int month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1)};
}

int daysInMonth(int year, int month)
{
    static constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {}

    std::optional<int> digits(int count)
    {
        if (m_text.size() - m_at < static_cast<std::size_t>(count))
            return std::nullopt;
        int value = 0;
        for (int i = 0; i < count; ++i) {
            const char c = m_text[m_at + static_cast<std::size_t>(i)];
            if (c < '0' || c > '9')
                return std::nullopt;
            value = value * 10 + (c - '0');
        }
        m_at += static_cast<std::size_t>(count);
        return value;
    }
    bool take(char c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    void skip() { ++m_at; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

bool readFraction(Scanner& scan, qint64& micros, TimestampStyle& style)
{
    style.fractionDigits = 0;
    if (!scan.take('.'))
        return true;
    qint64 scale = 100'000;
    while (const auto digit = scan.digits(1)) {
        micros += *digit * scale;
        scale /= 10;
        ++style.fractionDigits;
    }
    return style.fractionDigits > 0;
}

bool readZone(Scanner& scan, TimestampStyle& style)
{
    if (scan.atEnd()) {
        style.hasZone = false;
        return true;
    }
    if (scan.take('Z') || scan.take('z')) {
        style.zulu = true;
        return scan.atEnd();
    }
    const bool minus = scan.peek() == '-';
    if (!minus && scan.peek() != '+')
        return false;
    scan.skip();
    const auto hours = scan.digits(2);
    if (!hours || *hours > 23)
        return false;
    int minutes = 0;
    if (!scan.atEnd()) {
        scan.take(':');
        const auto read = scan.digits(2);
        if (!read || *read > 59)
            return false;
        minutes = *read;
    }
    style.offsetMinutes = (minus ? -1 : 1) * (*hours * 60 + minutes);
    return scan.atEnd();
}

} // namespace

std::optional<ParsedTimestamp> parseTimestamp(std::string_view text)
{
    Scanner scan(text);
    const auto year = scan.digits(4);
    const auto month = year && scan.take('-') ? scan.digits(2) : std::nullopt;
    const auto day = month && scan.take('-') ? scan.digits(2) : std::nullopt;
    const char separator = scan.peek();
    if (!day || *month < 1 || *month > 12 || *day < 1 || *day > daysInMonth(*year, *month) ||
        (separator != 'T' && separator != 't' && separator != ' '))
        return std::nullopt;
    scan.skip();
    const auto hour = scan.digits(2);
    const auto minute = hour && scan.take(':') ? scan.digits(2) : std::nullopt;
    const auto second = minute && scan.take(':') ? scan.digits(2) : std::nullopt;
    if (!second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;

    ParsedTimestamp out;
    out.style.separator = separator;
    qint64 micros = 0;
    if (!readFraction(scan, micros, out.style) || !readZone(scan, out.style))
        return std::nullopt;
    const qint64 seconds = daysFromCivil(*year, *month, *day) * secondsPerDay + *hour * 3600 + *minute * 60 +
                           *second - out.style.offsetMinutes * 60;
    out.time.micros = seconds * microsPerSecond + micros;
    return out;
}

std::string formatTimestamp(Timestamp time, const TimestampStyle& style)
{
    const qint64 local = time.micros + style.offsetMinutes * 60 * microsPerSecond;
    qint64 seconds = local / microsPerSecond;
    qint64 micros = local % microsPerSecond;
    if (micros < 0) {
        micros += microsPerSecond;
        --seconds;
    }
    qint64 days = seconds / secondsPerDay;
    qint64 ofDay = seconds % secondsPerDay;
    if (ofDay < 0) {
        ofDay += secondsPerDay;
        --days;
    }
    const Civil date = civilFromDays(days);
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d%c%02d:%02d:%02d", static_cast<int>(date.year),
                  date.month, date.day, style.separator, static_cast<int>(ofDay / 3600),
                  static_cast<int>(ofDay / 60 % 60), static_cast<int>(ofDay % 60));
    std::string out = buffer;
    if (style.fractionDigits > 0) {
        std::snprintf(buffer, sizeof buffer, "%06d", static_cast<int>(micros));
        std::string fraction = buffer;
        fraction.resize(static_cast<std::size_t>(style.fractionDigits), '0');
        out += '.' + fraction;
    }
    if (style.zulu) {
        out += 'Z';
    } else if (style.hasZone) {
        const int offset = std::abs(style.offsetMinutes);
        std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", style.offsetMinutes < 0 ? '-' : '+', offset / 60,
                      offset % 60);
        out += buffer;
    }
    return out;
}

} // namespace tapedeck

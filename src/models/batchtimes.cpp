// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/batchtimes.h"

#include "contract/fields.h"
#include "core/variables.h"
#include "models/batchrow.h"

#include <array>
#include <cstdlib>

namespace tapedeck::models {

namespace {

constexpr qint64 usualDuration = 1'000'000; // where an event does not tell its own

bool isName(std::string_view text)
{
    return !text.empty() && text.find_first_of("{}") == std::string_view::npos;
}

qint64 durationOf(const Json& event)
{
    const auto start = readTime(event["init_timestamp"].toView());
    const auto end = readTime(event["end_timestamp"].toView());
    if (!start || !end || start->base != end->base || end->micros < start->micros)
        return usualDuration;
    return end->micros - start->micros;
}

} // namespace

std::string spanText(qint64 micros)
{
    struct Unit
    {
        qint64 size;
        const char* name;
    };
    static constexpr std::array units{Unit{3'600'000'000, "h"}, Unit{60'000'000, "m"}, Unit{1'000'000, "s"},
                                      Unit{1'000, "ms"}};
    if (micros == 0)
        return "0s";
    std::string out = micros < 0 ? "-" : "";
    qint64 rest = std::abs(micros);
    for (const Unit& unit : units) {
        if (rest >= unit.size)
            out += std::to_string(rest / unit.size) + unit.name;
        rest %= unit.size;
    }
    if (rest > 0) { // a fraction of a millisecond
        const std::string digits = std::to_string(1'000 + rest);
        out += "0." + digits.substr(1) + "ms";
    }
    return out;
}

std::optional<WrittenTime> readTime(std::string_view text)
{
    if (const auto parsed = parseTimestamp(text))
        return WrittenTime{{}, parsed->time.micros, parsed->style};
    if (!text.starts_with("{{") || !text.ends_with("}}") || text.size() < 5)
        return std::nullopt;
    const std::string_view inner = text.substr(2, text.size() - 4);
    if (!isName(inner))
        return std::nullopt;
    const std::size_t sign = inner.find_last_of("+-");
    if (sign != std::string_view::npos && sign > 0) {
        if (const auto span = parseSpan(inner.substr(sign + 1)))
            return WrittenTime{std::string(inner.substr(0, sign)), inner[sign] == '-' ? -*span : *span, {}};
    }
    return WrittenTime{std::string(inner), 0, {}};
}

std::string WrittenTime::text() const
{
    if (base.empty())
        return formatTimestamp(Timestamp{micros}, style);
    if (micros == 0)
        return "{{" + base + "}}";
    return "{{" + base + (micros > 0 ? "+" : "") + spanText(micros) + "}}";
}

WrittenTime WrittenTime::later(qint64 by) const
{
    WrittenTime out = *this;
    out.micros += by;
    return out;
}

std::vector<JsonEdit> timesInRow(const Json::Array& events, const std::vector<std::size_t>& rows, qint64 gap,
                                 const std::string& list)
{
    std::vector<JsonEdit> starts;
    std::vector<JsonEdit> ends;
    std::optional<WrittenTime> cursor;
    const auto put = [&](std::vector<JsonEdit>& edits, std::size_t row, std::string_view name,
                         const WrittenTime& time) {
        const Json text(time.text());
        if (!(events[row][name] == text))
            edits.push_back({pointerTo(pointerTo(list, row), name), text, {}});
    };
    for (const std::size_t row : rows) {
        if (row >= events.size() || !events[row].isObject())
            continue;
        const Json& event = events[row];
        const EventKind kind = contract::guessKind(event);
        if (!cursor)
            cursor = readTime(event[startMember(kind)].toView()).value_or(WrittenTime{"now", 0, {}});
        put(starts, row, startMember(kind), *cursor);
        if (kind != EventKind::Error) {
            cursor = cursor->later(durationOf(event));
            put(ends, row, "end_timestamp", *cursor);
        }
        cursor = cursor->later(gap);
    }
    starts.insert(starts.end(), ends.begin(), ends.end());
    return starts;
}

} // namespace tapedeck::models

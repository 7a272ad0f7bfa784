// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/plaintime.h"

#include "core/timestamp.h"

#include <cmath>

namespace tapedeck::capture {

qint64 plainTime(double number)
{
    constexpr double oldest = 1e8; // 1973 in seconds: smaller numbers are durations or counters
    if (!(number >= oldest) || number > 1e17)
        return 0;
    if (number < 1e11)
        return std::llround(number * 1e6);
    return number < 1e14 ? std::llround(number * 1e3) : std::llround(number);
}

qint64 plainTime(const Json& value)
{
    if (value.isNumber())
        return plainTime(value.toDouble());
    const auto parsed = parseTimestamp(value.toView());
    return parsed ? parsed->time.micros : 0;
}

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/finding.h"
#include "core/timestamp.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tapedeck::models {

/// A time as it is written in a body: a timestamp, or a variable with a span, such as {{now-1m30s}}.
struct WrittenTime
{
    std::string base;     ///< name of the variable; empty: a timestamp
    qint64 micros = 0;    ///< from the variable, or since 1970
    TimestampStyle style; ///< of a timestamp

    [[nodiscard]] std::string text() const;
    [[nodiscard]] WrittenTime later(qint64 by) const;
};
/// nullopt if it is neither.
std::optional<WrittenTime> readTime(std::string_view text);
/// "1m30s", "250ms": microseconds as parseSpan() reads them; "0s" for none.
std::string spanText(qint64 micros);

/// Edits that set these events one behind the other: the first stays where it is, each keeps its duration,
/// and `gap` microseconds lie between the end of one and the start of the next. `list` is the pointer of the
/// batch.
std::vector<JsonEdit> timesInRow(const Json::Array& events, const std::vector<std::size_t>& rows, qint64 gap,
                                 const std::string& list);

} // namespace tapedeck::models

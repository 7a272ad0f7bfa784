// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/formfields.h"

#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tapedeck {
class Clock;
}

namespace tapedeck::gui {

struct PickItem;

/// A time beside the one at hand, as it is written.
struct TimeNeighbour
{
    QString title;
    std::string text;
};

/// The times from which another can be made: those of the same object, and when the event before ended.
struct TimeNeighbours
{
    std::vector<TimeNeighbour> own;
    std::optional<TimeNeighbour> before;
    std::optional<std::string> start; ///< for a time that is an end: the beginning, or when it is sent

    static TimeNeighbours of(const contract::FormField& field, const Json& body);
};

/// What a time field offers. `value`: the time at hand; `take` gets the text that was picked.
std::vector<PickItem> timePicks(const TimeNeighbours& neighbours, const Json* value, const Clock& clock,
                                const std::function<void(const std::string&)>& take);
/// That much later than a time as it is written; empty if that is none.
std::string laterBy(const std::string& text, qint64 micros);

} // namespace tapedeck::gui

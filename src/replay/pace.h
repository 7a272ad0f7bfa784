// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace tapedeck::replay {

/// How fast (design 7).
struct Pace
{
    enum class Kind { Recorded, Factor, Rate, Max };
    Kind kind = Kind::Recorded;
    double value = 1; ///< Factor: times as fast; Rate: requests a second
    bool operator==(const Pace&) const = default;

    static constexpr double slowest = 0.1; ///< factors
    static constexpr double fastest = 1000;
};

/// "original", "10x", "0.5x", "200/s", "max"; nullopt for anything else.
std::optional<Pace> parsePace(QStringView text);
QString paceText(const Pace& pace);

} // namespace tapedeck::replay

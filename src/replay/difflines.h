// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/comparison.h"

#include <QString>

#include <vector>

namespace tapedeck::replay {

/// One line of "recorded ⇄ replayed".
struct DiffLine
{
    enum class Kind {
        Same,
        Removed,  ///< recorded, not so replayed
        Inserted, ///< replayed, not so recorded
        Ignored,  ///< differs, and must
    };
    Kind kind = Kind::Same;
    QString text;        ///< pretty JSON, indented; or a line of a body that is no JSON
    std::string pointer; ///< of the value on that line
};

/// Two answers as one text with the differences marked, laid out by structure: members are matched by name
/// and items by place, so that a new member does not make the rest of the body look changed. `ignored` values
/// come from `comparison`. Bodies longer than `maxLines` lines are cut with a line that says so.
std::vector<DiffLine> diffLines(const Response& recorded, const Response& replayed,
                                const Comparison& comparison, int maxLines = 20'000);
/// Two bodies alone, every difference counted.
std::vector<DiffLine> diffBodies(const QByteArray& recorded, const QByteArray& sent, int maxLines = 20'000);
/// One answer alone, when there is nothing to compare with.
std::vector<DiffLine> plainLines(const Response& answer, int maxLines = 20'000);

} // namespace tapedeck::replay

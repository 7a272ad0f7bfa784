// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/finding.h"

#include <map>
#include <vector>

namespace tapedeck::capture {

/// Findings about a file, the same rule at most `shown` times: a capture with a million bad lines must not
/// fill the memory with a million sentences. What is left out is counted and told.
class FindingList
{
public:
    static constexpr int shown = 100;

    void add(Finding finding);
    void add(Severity severity, const char* rule, qint64 line, qint64 byte, QString message,
             QString advice = {});
    /// Appends another list, which comes later in the file. `lineShift` is added to its lines.
    void append(FindingList&& later, qint64 lineShift);
    /// All of them, by place, with one more for each rule that had too many.
    [[nodiscard]] std::vector<Finding> take();

private:
    std::vector<Finding> m_findings;
    std::map<QString, int> m_counts;
};

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <map>
#include <vector>

namespace tapedeck::models {

/// One thing that happens to the rows of a table, in the rows as the steps before have left them.
struct RowStep
{
    enum class Kind { Insert, Remove, Change, Permute };
    Kind kind = Kind::Change;
    int first = 0;
    int last = 0;
    std::vector<int> order; ///< Permute: where each row of first…last goes
};

/// How one list becomes another, so that selections stay on their rows. The rows that Insert brings, and
/// those that Change and Permute leave, are those of `after` at the same places.
template <typename Row>
std::vector<RowStep> rowSteps(const std::vector<Row>& before, const std::vector<Row>& after)
{
    using Kind = RowStep::Kind;
    const int shorter = static_cast<int>(std::min(before.size(), after.size()));
    const auto at = [](const std::vector<Row>& rows, int row) -> const Row& {
        return rows[static_cast<std::size_t>(row)];
    };
    int head = 0;
    while (head < shorter && at(before, head) == at(after, head))
        ++head;
    int oldEnd = static_cast<int>(before.size());
    int newEnd = static_cast<int>(after.size());
    while (oldEnd > head && newEnd > head && at(before, oldEnd - 1) == at(after, newEnd - 1)) {
        --oldEnd;
        --newEnd;
    }
    const int removed = oldEnd - head;
    const int added = newEnd - head;
    std::vector<RowStep> steps;
    const auto add = [&](Kind kind, int first, int last) {
        if (!steps.empty() && steps.back().kind == Kind::Insert && kind == Kind::Insert &&
            steps.back().last + 1 == first)
            steps.back().last = last;
        else if (!steps.empty() && steps.back().kind == Kind::Remove && kind == Kind::Remove &&
                 last + 1 == steps.back().first)
            steps.back().first = first;
        else
            steps.push_back({kind, first, last, {}});
    };
    if (removed == added) {
        if (added == 0)
            return steps;
        std::map<Row, std::vector<int>> places; // of the new rows, last first
        for (int row = newEnd - 1; row >= head; --row)
            places[at(after, row)].push_back(row);
        RowStep permute{Kind::Permute, head, newEnd - 1, {}};
        for (int row = head; row < oldEnd; ++row) {
            const auto found = places.find(at(before, row));
            if (found == places.end() || found->second.empty())
                break;
            permute.order.push_back(found->second.back());
            found->second.pop_back();
        }
        if (static_cast<int>(permute.order.size()) == added)
            steps.push_back(std::move(permute));
        else
            add(Kind::Change, head, newEnd - 1);
        return steps;
    }
    const bool grows = added > removed;
    const std::vector<Row>& longer = grows ? after : before;
    const std::vector<Row>& part = grows ? before : after;
    const int partEnd = grows ? oldEnd : newEnd;
    std::vector<int> extra; // rows of the longer list that the other has not
    int matched = head;
    for (int row = head; row < (grows ? newEnd : oldEnd); ++row) {
        if (matched < partEnd && at(longer, row) == at(part, matched))
            ++matched;
        else
            extra.push_back(row);
    }
    if (matched < partEnd) { // changed beyond that: what stays takes the places in front
        extra.clear();
        for (int row = partEnd; row < (grows ? newEnd : oldEnd); ++row)
            extra.push_back(row);
    }
    if (!grows)
        std::reverse(extra.begin(), extra.end());
    for (const int row : extra)
        add(grows ? Kind::Insert : Kind::Remove, row, row);
    if (matched < partEnd && partEnd > head)
        add(Kind::Change, head, partEnd - 1);
    return steps;
}

} // namespace tapedeck::models

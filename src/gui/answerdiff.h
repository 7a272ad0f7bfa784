// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "replay/difflines.h"

#include <vector>

namespace tapedeck::gui {

/// How one side of two exchanges differs from the other's.
struct PartDiff
{
    std::vector<replay::DiffLine> lines;
    int differences = 0; ///< that count
    int ignored = 0;     ///< that must differ: ids, times, tokens
    QString note;        ///< why it is not laid out line by line
    [[nodiscard]] bool same() const { return differences == 0; }
};

struct AnswerDiff
{
    bool statusDiffers = false; ///< or only one of them was answered
    PartDiff body;
    PartDiff headers;
    PartDiff request; ///< method, address and body
    /// What was answered: status and body. Headers tell of the way it came.
    [[nodiscard]] bool sameAnswer() const { return !statusDiffers && body.same(); }
};

struct AnswerDiffOptions
{
    bool ignoreWhatMustDiffer = true;
    qsizetype largestBody = 16 << 20; ///< bytes; larger ones are compared as bytes alone
};

/// Pure, and slow for large bodies: for a worker. Masks secrets.
AnswerDiff diffAnswers(const Exchange& left, const Exchange& right, const AnswerDiffOptions& options = {});

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fuzzy.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <vector>

namespace tapedeck::gui {

namespace {

constexpr int forLetter = 1;
constexpr int forWordStart = 8;
constexpr int forNeighbour = 10;
constexpr int impossible = -1;

} // namespace

int fuzzyScore(QStringView pattern, QStringView text)
{
    QString wanted;
    for (const QChar c : pattern) {
        if (!c.isSpace())
            wanted += c.toCaseFolded();
    }
    if (wanted.isEmpty())
        return 1;
    const auto startsWord = [text](qsizetype at) {
        return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
    };
    // best[j]: the best score with the letters of `wanted` so far, the last of them at text[j]
    std::vector<int> best(static_cast<std::size_t>(text.size()), impossible);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        std::vector<int> next(best.size(), impossible);
        int bestBefore = impossible; // of best[0..j-1]
        for (qsizetype j = 0; j < text.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            if (text[j].toCaseFolded() == wanted[i]) {
                const int own = forLetter + (startsWord(j) ? forWordStart : 0);
                if (i == 0)
                    next[at] = own;
                else if (bestBefore != impossible)
                    next[at] =
                        own + std::max(bestBefore,
                                       best[at - 1] == impossible ? impossible : best[at - 1] + forNeighbour);
            }
            bestBefore = std::max(bestBefore, best[at]);
        }
        best = std::move(next);
    }
    const int score = best.empty() ? impossible : *std::max_element(best.begin(), best.end());
    // Of two texts that fit alike the shorter one says more.
    return score == impossible ? 0 : score * 100 + std::max<int>(1, 99 - static_cast<int>(text.size()));
}

} // namespace tapedeck::gui

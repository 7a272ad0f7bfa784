// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "core/json.h"

#include <QString>

#include <optional>
#include <vector>

namespace tapedeck::replay {

/// One place at which the recorded and the replayed answer are not alike.
struct Difference
{
    std::string pointer;
    std::optional<Json> recorded; ///< unset: was not there
    std::optional<Json> replayed;
    bool ignored = false; ///< must differ: jwt, session_url, ids, times
};

struct Comparison
{
    int recordedStatus = 0;
    int replayedStatus = 0;
    bool bodiesAreJson = true; ///< false: compared as bytes
    bool bodyDiffers = false;  ///< only where not JSON
    std::vector<Difference> differences;

    [[nodiscard]] bool same() const;   ///< status alike and nothing but ignored differences
    [[nodiscard]] int counted() const; ///< differences that are not ignored
};

/// Whether both sides spoke the same spelling of the API.
enum class Spelling { Same, Converted };

/// Status and body; headers and timing are not compared. jwt, session_url, ids and times are ignored by rule.
/// "success"/"Success" is not (contract 0.9), unless the request was converted to another dialect: then the
/// spelling of `status` and a token that only the new answer has are what the target's dialect is (contract
/// 2.1).
Comparison compareAnswers(const Response& recorded, const Response& replayed,
                          Spelling spelling = Spelling::Same);

} // namespace tapedeck::replay

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/replayrun.h"
#include "replay/transport.h"

namespace tapedeck::replay {

/// What the answer of a step means beside the recorded one: state, status, note and comparison of the result.
/// `failed` has no answer or was refused where the recording was not (design 7). `spelling`: whether the
/// request was converted from another dialect.
StepResult judge(quint32 step, const contract::Endpoint& endpoint, const Outcome& outcome,
                 const std::optional<Response>& recorded, Spelling spelling = Spelling::Same);

/// The words of an answer for people, on one line: status and message, secrets masked.
QString answerText(const Response& response);
/// The same for an attempt that may have had no answer.
QString outcomeText(const Outcome& outcome);

} // namespace tapedeck::replay

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/judgement.h"
#include "replay/stepbuilder.h"

namespace tapedeck::replay {

/// A step on its way: what was made of it and when it was first sent.
struct SentStep
{
    BuiltStep built;
    Timestamp startedAt;
    int attempts = 0;
    QString sessionId; ///< of the new session
};

/// The exchange to keep, secrets masked. Takes the request out of `sent`.
std::shared_ptr<const Exchange> exchangeOf(SentStep& sent, const Outcome& outcome);

/// The result of a dry run's step: made and checked, but not sent. `findings` come from contract::check.
StepResult rehearsed(quint32 step, const Result<BuiltStep>& built, const std::vector<Finding>& findings);

} // namespace tapedeck::replay

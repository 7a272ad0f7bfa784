// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session.h"

#include <QString>

#include <vector>

namespace tapedeck::models {

/// One thing that was said or done in an event.
struct TranscriptEntry
{
    QString speaker; ///< "SYSTEM", "USER", "ASSISTANT · gpt-4o", "INPUT", "OUTPUT", "DETAILS"…
    QString text;
    bool answer = false; ///< what the event produced, to be set off
};

/// What was said and done, in order, in either dialect and in the wrapped form of an export. Each text is cut
/// at `maxChars`, with a mark; the raw view has all of it.
std::vector<TranscriptEntry> transcriptOf(const Event& event, int maxChars = 20'000);

} // namespace tapedeck::models

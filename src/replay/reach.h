// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "net/retrypolicy.h"
#include "replay/transport.h"

#include <random>

namespace tapedeck::replay {

/// What a run knows of whether its target can be reached, and what follows from an attempt.
class Reach
{
public:
    explicit Reach(const Clock& clock)
        : m_clock(clock)
    {}

    /// Takes note of an attempt, the `attempts`th of its step. True: the target has been out of reach for so
    /// long that the rest of the run is to be given up.
    bool note(const Outcome& outcome, int attempts);
    /// As net::decideRetry, but what others found out of reach is tried once only.
    net::RetryDecision decide(const Outcome& outcome, int attempts, bool reauthorized);

private:
    const Clock& m_clock;
    std::optional<qint64> m_lostSince; ///< a step used up its attempts without a connection
    std::minstd_rand m_random{std::random_device{}()};
};

} // namespace tapedeck::replay

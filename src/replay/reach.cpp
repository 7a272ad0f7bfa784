// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/reach.h"

namespace tapedeck::replay {

namespace {

constexpr qint64 patienceMicros = 30'000'000;

} // namespace

bool Reach::note(const Outcome& outcome, int attempts)
{
    if (!outcome.neverSent) {
        if (outcome.response)
            m_lostSince.reset();
        return false;
    }
    const qint64 now = m_clock.monotonic();
    if (!m_lostSince && attempts >= net::RetryLimits{}.maxAttempts)
        m_lostSince = now;
    return m_lostSince && now - *m_lostSince > patienceMicros;
}

net::RetryDecision Reach::decide(const Outcome& outcome, int attempts, bool reauthorized)
{
    Exchange attempt;
    attempt.response = outcome.response;
    attempt.failure = outcome.failure;
    attempt.neverSent = outcome.neverSent;
    net::RetryLimits limits;
    if (m_lostSince)
        limits.maxAttempts = 1;
    const double jitter = std::uniform_real_distribution<double>(0, 1)(m_random);
    return net::decideRetry(attempt, attempts, reauthorized, jitter, m_clock.now(), limits);
}

} // namespace tapedeck::replay

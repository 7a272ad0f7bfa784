// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"

#include <optional>

namespace tapedeck::net {

/// What to do after an attempt. Sending twice is a defect (contract 0.6), so only what surely was not taken
/// is retried.
struct RetryDecision
{
    enum class Action { Done, Retry, Reauthorize };
    Action action = Action::Done;
    qint64 delayMicros = 0;
    bool outcomeUnknown = false; ///< it may have been taken: say so, never resend silently
};

struct RetryLimits
{
    int maxAttempts = 4;
    qint64 firstDelayMicros = 250'000;
    qint64 maxDelayMicros = 30'000'000; ///< also the cap on Retry-After
};

/// Retries: no connection (Exchange::neverSent with a Network failure), 429, 503 (Retry-After honoured,
/// seconds or HTTP date). Reauthorize: 401 with the message "Expired Token" (contract 1.2), once. `attempts`
/// counts those made so far, this one included; `jitter` 0..1 spreads the delay; `reauthorized`: it was done
/// already.
RetryDecision decideRetry(const Exchange& attempt, int attempts, bool reauthorized, double jitter,
                          Timestamp now, const RetryLimits& limits = {});

/// The delay that a Retry-After header asks for, from `now`: seconds or an HTTP date; past dates are 0.
/// nullopt if it is neither.
std::optional<qint64> retryAfterMicros(const QByteArray& value, Timestamp now);

/// 401 with the message "Expired Token", the one answer that a new token can cure (contract 1.2).
bool isExpiredToken(const Response& response);

} // namespace tapedeck::net

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"

#include <vector>

namespace tapedeck::replay {

/// How one sending ended: an answer, or why there is none.
struct Outcome
{
    quint32 tag = 0;
    std::optional<Response> response;
    std::optional<Error> failure;
    bool neverSent = false; ///< no connection was made: the other end surely took nothing
    Timing timing;
};

/// Sends requests side by side. Used from one thread; wake() from any.
class Transport
{
public:
    virtual ~Transport() = default;
    /// `tag` comes back with the outcome; unique among what is in flight.
    virtual void send(quint32 tag, const Request& request) = 0;
    /// Works until something ended, wake() was called or the time is over; appends what ended.
    virtual void wait(qint64 maxMicros, std::vector<Outcome>& out) = 0;
    /// Makes a wait() return, also one that has not begun yet.
    virtual void wake() = 0;
    /// Gives up what is in flight, at once; appends how each ended: Cancelled.
    virtual void cut(std::vector<Outcome>& out) = 0;
};

} // namespace tapedeck::replay

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"

namespace tapedeck::test {

/// A clock that stands still until it is turned.
class ManualClock : public Clock
{
public:
    explicit ManualClock(Timestamp start = Timestamp{1'710'417'600'000'000}) // 2024-03-14T12:00:00Z
        : m_now(start)
    {}

    [[nodiscard]] Timestamp now() const override { return m_now; }
    [[nodiscard]] qint64 monotonic() const override { return m_monotonic; }

    void advance(qint64 micros)
    {
        m_now = m_now + micros;
        m_monotonic += micros;
    }
    void advanceSeconds(qint64 seconds) { advance(seconds * 1'000'000); }
    /// The wall clock jumps; the monotonic one does not.
    void jumpTo(Timestamp now) { m_now = now; }

private:
    Timestamp m_now;
    qint64 m_monotonic = 0;
};

} // namespace tapedeck::test

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/timestamp.h"

namespace tapedeck {

/// Time as a dependency, so that tests can turn it by hand.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall clock, UTC. May jump.
    [[nodiscard]] virtual Timestamp now() const = 0;
    /// Microseconds since some fixed moment; never goes back.
    [[nodiscard]] virtual qint64 monotonic() const = 0;
};

class SystemClock : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] qint64 monotonic() const override;
};

} // namespace tapedeck

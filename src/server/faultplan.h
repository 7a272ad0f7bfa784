// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "server/serverconfig.h"

#include <vector>

namespace tapedeck::server {

/// Decides which request meets which fault (design 8). Shares are dealt evenly, not by chance: 10 % is every
/// tenth matching request, so that a run can be repeated.
class FaultPlan
{
public:
    FaultPlan() = default;
    explicit FaultPlan(std::vector<Fault> faults);

    struct Effect
    {
        const Fault* answer = nullptr; ///< replaces the answer; valid as long as the plan
        int delayMs = 0;
        bool cut = false; ///< the request is taken, its answer lost
    };
    /// One request of that endpoint arrives. Delays add up; the first fault that answers wins.
    Effect next(const contract::Endpoint& endpoint);

private:
    struct Armed
    {
        Fault fault;
        int left = -1;
        double due = 0;
    };
    static bool concerns(const Fault& fault, const contract::Endpoint& endpoint);
    static bool strikes(Armed& armed);

    std::vector<Armed> m_faults;
};

} // namespace tapedeck::server

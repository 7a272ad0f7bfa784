// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/faultplan.h"

namespace tapedeck::server {

FaultPlan::FaultPlan(std::vector<Fault> faults)
{
    for (Fault& fault : faults) {
        const int count = fault.count;
        m_faults.push_back({std::move(fault), count, 0});
    }
}

bool FaultPlan::concerns(const Fault& fault, const contract::Endpoint& endpoint)
{
    if (fault.endpoint && *fault.endpoint != endpoint.id)
        return false;
    // A token can only be expired where one is asked for; reauthorize_jwt must stay the way out.
    return fault.kind != Fault::Kind::ExpiredToken || endpoint.auth == contract::Auth::Jwt;
}

bool FaultPlan::strikes(Armed& armed)
{
    if (armed.left == 0)
        return false;
    constexpr double almostOne = 1 - 1e-9; // ten tenths do not quite add up to one
    armed.due += armed.fault.share;
    if (armed.due < almostOne)
        return false;
    armed.due -= 1;
    if (armed.left > 0)
        --armed.left;
    return true;
}

FaultPlan::Effect FaultPlan::next(const contract::Endpoint& endpoint)
{
    Effect effect;
    for (Armed& armed : m_faults) {
        if (!concerns(armed.fault, endpoint) || (effect.answer && armed.fault.kind != Fault::Kind::Delay))
            continue;
        if (!strikes(armed))
            continue;
        if (armed.fault.kind == Fault::Kind::Delay)
            effect.delayMs += armed.fault.milliseconds;
        else if (armed.fault.kind == Fault::Kind::Cut)
            effect.cut = true;
        else
            effect.answer = &armed.fault;
    }
    return effect;
}

} // namespace tapedeck::server

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/exchange.h"
#include "core/finding.h"

#include <QString>

#include <vector>

namespace tapedeck::contract {

/// What an answer means where its status alone would mislead.
struct Meaning
{
    QString rule; ///< stable name, e.g. "half-stored"
    QString text;
    bool suggestReadBack = false; ///< reading the session back would tell
    bool outcomeUnknown = false; ///< whether the request was taken is not known: not to be sent again blindly
    Severity severity = Severity::Info;
};

/// Most important first; empty where the status says it all.
std::vector<Meaning> meaningOf(const Api& api, EndpointId endpoint, const Exchange& exchange);

} // namespace tapedeck::contract

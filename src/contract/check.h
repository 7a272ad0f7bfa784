// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/exchange.h"
#include "core/finding.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace tapedeck::contract {

/// What is known around the body. Unset means: not known, so rules that need it keep quiet.
struct CheckContext
{
    std::optional<Json> session;                 ///< last known session object, for "update would erase"
    std::optional<std::set<std::string>> agents; ///< ids registered in this session
    std::optional<std::set<std::string>> events; ///< ids sent before in this session
    /// Whole events sent before, by id, for "update would erase"; may know fewer than `events`.
    std::map<std::string, Json> eventBodies;
    qint64 maxBodyBytes = 32ll << 20;
};

/// What the live service would do with this body (contract.md), worst first, then by place. Error: it answers
/// 4xx or 5xx, as the embedded server in faithful mode does. Warning: it answers 200, but not all is stored
/// as it is meant. Info: good to know. `dialect` says which schema the members' types are judged by; Unknown
/// or Mixed: the sdk's. What the live service refuses is an error in any case.
std::vector<Finding> check(const Api& api, EndpointId endpoint, const Json& body, Dialect dialect,
                           const CheckContext& context = {});

/// The same for a whole request: its path and method, whether its body is JSON, and then the body.
std::vector<Finding> checkRequest(const Api& api, const Request& request, Dialect dialect,
                                  const CheckContext& context = {});

} // namespace tapedeck::contract

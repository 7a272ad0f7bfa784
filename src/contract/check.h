// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/finding.h"

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
    qint64 maxBodyBytes = 32ll << 20;
};

/// What the live service would do with this body (contract.md), worst first, then by place.
/// `dialect` Unknown or Mixed: judged as the live service would, that is as sdk.
std::vector<Finding> check(const Api& api, EndpointId endpoint, const Json& body, Dialect dialect,
                           const CheckContext& context = {});

} // namespace tapedeck::contract

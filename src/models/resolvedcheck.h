// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/check.h"
#include "core/jsonmap.h"
#include "core/variables.h"
#include "models/callhead.h"

#include <atomic>
#include <vector>

namespace tapedeck::models {

/// The findings about a body with its variables resolved: contract::check, and variables that are not known.
/// Texts that a fix copies out of the resolved body are turned back into their variables. Pure.
std::vector<Finding> checkResolved(const contract::Api& api, const CallHead& head, const Json& body,
                                   const VariableScope& scope, const VariableSources& sources,
                                   const contract::CheckContext& context,
                                   const std::atomic_bool* cancelled = nullptr);

/// Gives each finding the line and byte of its place in the text; of the nearest one that is there.
void placeInText(std::vector<Finding>& findings, const JsonMap& map);

} // namespace tapedeck::models

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/json.h"

#include <vector>

namespace tapedeck::contract {

/// A field that decided.
struct DialectEvidence
{
    std::string pointer;
    Dialect dialect = Dialect::Unknown;
};

struct DialectDetection
{
    Dialect dialect = Dialect::Unknown; ///< Mixed if there is evidence for both
    std::vector<DialectEvidence> evidence;
};

DialectDetection detectDialect(EndpointId endpoint, const Json& body);

/// One change that a conversion made. before or after is unset where a field was added or removed.
struct Change
{
    std::string pointer; ///< in the converted body
    std::optional<Json> before;
    std::optional<Json> after;
    QString reason; ///< stable word: "rename", "kind-plural", "id-to-uuid", "add-end-timestamp", …
};

/// What a conversion to the sdk dialect needs to know beyond the body.
struct ConversionContext
{
    std::optional<std::string> sessionInit; ///< init_timestamp of the session, for update_session
    std::string now;                        ///< for timestamps that nothing else gives
};

struct Conversion
{
    Json body;
    std::vector<Change> changes;
};

/// Rewrites a body from one dialect to the other. Unknown fields stay as they are, at their place; ids that
/// the service would refuse become UUIDs that can be turned back. documented → sdk → documented gives the
/// same body again.
Conversion convert(EndpointId endpoint, const Json& body, Dialect from, Dialect to,
                   const ConversionContext& context = {});

} // namespace tapedeck::contract

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
    /// Stable word: rename, kind-plural, kind-singular, id-to-uuid, end-state, add-event-type, add-timestamp,
    /// add-init-timestamp, add-end-timestamp, wrap-session, unwrap-session, restore, keep-original.
    QString reason;
    std::string origin; ///< pointer in the body as it was; empty where the member was added
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

/// Where a rewritten session, event or agent cannot be turned back from its new members alone, it carries one
/// extra member, last, which the service ignores: for each rewritten member null (it was added) or an object
/// with its former "name" and/or "value". A session that was flat has one beside it: {"session": null}.
///
///     {"id": "0b9d…", "name": "Researcher", "_documented": {"id": {"value": "agent-123"}}}
inline constexpr std::string_view documentedOriginMember = "_documented";
/// The same in documented bodies that came from sdk bodies with something the page has no words for.
inline constexpr std::string_view sdkOriginMember = "_sdk";

/// Rewrites a body from one dialect to the other. Unknown fields stay as they are, at their place; ids that
/// the service would refuse become UUIDs, the same text always the same one. There and back gives the same
/// body again, to the letter; what was edited in between stays edited. `from` Unknown or Mixed: each member
/// is taken as it is spelled. Where nothing tells a timestamp, it is context.now, or the present.
Conversion convert(EndpointId endpoint, const Json& body, Dialect from, Dialect to,
                   const ConversionContext& context = {});

/// Removes the members that a conversion left for the way back.
void dropOrigins(EndpointId endpoint, Json& body);

} // namespace tapedeck::contract

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/pastereader.h"
#include "contract/dialects.h"
#include "contract/fields.h"
#include "contract/schemaview.h"

#include <algorithm>
#include <tuple>

namespace tapedeck::capture {

namespace {

using contract::EndpointId;

struct Count
{
    int known = 0;
    int unknown = 0;
};

// Members of the body that a schema knows, and does not.
void countMembers(const Json& schema, const Json& value, Count& count)
{
    if (value.isObject()) {
        for (const JsonMember& member : value.members()) {
            if (const Json* inner = contract::memberSchema(schema, value, member.name)) {
                ++count.known;
                if (inner->has("properties") || inner->has("items"))
                    countMembers(*inner, member.value, count);
            } else {
                ++count.unknown;
            }
        }
    } else if (value.isArray() && schema.has("items")) {
        constexpr std::size_t enough = 50; // events are alike
        for (std::size_t i = 0; i < std::min(value.size(), enough); ++i)
            countMembers(schema["items"], value.items()[i], count);
    }
}

// Creating and updating take the same members; what a session ends with, and an event that is named by its
// id (contract 4), tell them apart.
EndpointId sayingUpdate(EndpointId endpoint, const Json& body)
{
    if (endpoint == EndpointId::CreateSession) {
        const Json& session = body.has("session") ? body["session"] : body;
        const bool ended = !session["end_state"].isNull() || !session["end_timestamp"].isNull();
        return ended ? EndpointId::UpdateSession : endpoint;
    }
    if (endpoint == EndpointId::CreateEvents) {
        const Json::Array& events = body["events"].items();
        const bool named =
            !events.empty() && std::all_of(events.begin(), events.end(),
                                           [](const Json& event) { return event.has("event_id"); });
        return named ? EndpointId::UpdateEvents : endpoint;
    }
    return endpoint;
}

} // namespace

std::optional<EndpointGuess> guessEndpoint(const contract::Api& api, const Json& body)
{
    if (!body.isObject() || body.size() == 0)
        return std::nullopt;
    // The better fit first; of equal ones that whose schema has fewer members, so that more of it is there.
    using Fit = std::tuple<int, int>;
    std::optional<Fit> best;
    EndpointGuess out;
    for (const contract::Endpoint& endpoint : api.endpoints()) {
        if (!endpoint.hasBody)
            continue;
        for (const Dialect dialect : {Dialect::Sdk, Dialect::Documented}) {
            const Json& schema = api.requestSchema(endpoint.id, dialect);
            Count count;
            countMembers(schema, body, count);
            const auto violations =
                static_cast<int>(std::min<std::size_t>(api.validate(endpoint.id, dialect, body).size(), 100));
            const int fit = 2 * count.known - 3 * count.unknown - 2 * violations;
            const auto names = static_cast<int>(contract::memberNames(schema, body).size());
            // A body that fits nowhere but has a known name or two is still no call.
            if (count.known > 0 && fit > -count.known && (!best || Fit(fit, -names) > *best)) {
                best = Fit(fit, -names);
                out = {endpoint.id, dialect};
            }
        }
    }
    if (!best)
        return std::nullopt;
    out.endpoint = sayingUpdate(out.endpoint, body);
    const Dialect detected = contract::detectDialect(out.endpoint, body).dialect;
    if (detected != Dialect::Unknown)
        out.dialect = detected;
    return out;
}

} // namespace tapedeck::capture

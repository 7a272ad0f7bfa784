// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/dialects.h"

#include "contract/conversion.h"
#include "contract/fields.h"
#include "core/ids.h"
#include "core/variables.h"

#include <algorithm>

namespace tapedeck::contract {

namespace {

class Evidence
{
public:
    void add(std::string pointer, Dialect dialect) { m_found.push_back({std::move(pointer), dialect}); }

    DialectDetection verdict() &&
    {
        const auto saw = [&](Dialect dialect) {
            return std::any_of(m_found.begin(), m_found.end(),
                               [&](const DialectEvidence& item) { return item.dialect == dialect; });
        };
        DialectDetection out;
        if (saw(Dialect::Documented))
            out.dialect = saw(Dialect::Sdk) ? Dialect::Mixed : Dialect::Documented;
        else if (saw(Dialect::Sdk))
            out.dialect = Dialect::Sdk;
        out.evidence = std::move(m_found);
        return out;
    }

private:
    std::vector<DialectEvidence> m_found;
};

void weighKind(const Json& event, const std::string& pointer, Evidence& evidence)
{
    if (const Json* type = event.find("event_type")) {
        const std::string place = pointerTo(pointer, "event_type");
        evidence.add(place, Dialect::Sdk);
        if (isSingularKind(type->toView())) // the member of one dialect with the word of the other
            evidence.add(place, Dialect::Documented);
    }
    if (const Json* type = event.find("type");
        type && (!event.has("event_type") || isSingularKind(type->toView())))
        evidence.add(pointerTo(pointer, "type"), Dialect::Documented);
}

void weigh(const Json& object, const Part& part, EndpointId endpoint, Evidence& evidence)
{
    if (part.kind == PartKind::Event)
        weighKind(object, part.pointer, evidence);
    for (const NamePair& pair : namePairs()) {
        if (pair.part != part.kind || pair.sdk == "event_type")
            continue;
        if (object.has(pair.documented))
            evidence.add(pointerTo(part.pointer, pair.documented), Dialect::Documented);
        // An event's id is sdk spelling only where the page writes event_id.
        if (object.has(pair.sdk) && (!pair.updateOnly || endpoint == EndpointId::UpdateEvents))
            evidence.add(pointerTo(part.pointer, pair.sdk),
                         part.flat && part.kind == PartKind::Session ? Dialect::Documented : Dialect::Sdk);
    }
    // "Any unique string will work" is the page's word; the SDK makes UUIDs.
    for (const std::string_view name : idFields(part.kind)) {
        const Json* id = object.find(name);
        if (id && id->isString() && !id->toView().empty() && !isUuid(id->toView()) &&
            !hasVariable(id->toView()))
            evidence.add(pointerTo(part.pointer, name), Dialect::Documented);
    }
}

// A flat session moves into "session"; the way back finds the note beside it.
void wrapSession(Json& body, std::vector<Change>& changes)
{
    Json session = std::move(body);
    body = Json::object({{"session", std::move(session)},
                         {std::string(documentedOriginMember), Json::object({{"session", nullptr}})}});
    changes.push_back({"/session", std::nullopt, std::nullopt, QStringLiteral("wrap-session"), ""});
}

bool wasFlat(const Json& body)
{
    const Json* note = body[documentedOriginMember].find("session");
    return note && note->isNull() && body["session"].isObject();
}

void unwrapSession(Json& body, std::vector<Change>& changes)
{
    Json flat = body["session"];
    for (const JsonMember& member : body.members()) {
        if (member.name != "session" && member.name != documentedOriginMember)
            flat.members().push_back(member);
    }
    body = std::move(flat);
    changes.push_back({"", std::nullopt, std::nullopt, QStringLiteral("unwrap-session"), "/session"});
}

} // namespace

DialectDetection detectDialect(EndpointId endpoint, const Json& body)
{
    Evidence evidence;
    for (const Part& part : partsOf(endpoint, body)) {
        const Json& object = *body.at(part.pointer);
        if (part.flat && part.kind == PartKind::Session && !object.has("id") && !object.has("session_id"))
            evidence.add("", Dialect::Documented); // only the page has it flat
        weigh(object, part, endpoint, evidence);
    }
    return std::move(evidence).verdict();
}

Conversion convert(EndpointId endpoint, const Json& body, Dialect from, Dialect to,
                   const ConversionContext& context)
{
    Conversion out;
    out.body = body;
    if (from == to || (to != Dialect::Sdk && to != Dialect::Documented))
        return out;
    const PartConverter converter(endpoint, from, context);
    for (const Part& part : partsOf(endpoint, body)) {
        Json& object = *out.body.at(part.pointer);
        if (to == Dialect::Documented) {
            converter.toDocumented(object, part, out.changes);
            continue;
        }
        const bool wrap =
            part.flat && part.kind == PartKind::Session && !isOriginNote(object.find(sdkOriginMember));
        converter.toSdk(object, part.kind, wrap ? "/session" : part.pointer, part.pointer, out.changes);
        if (wrap)
            wrapSession(out.body, out.changes);
    }
    if (to == Dialect::Documented && wasFlat(out.body))
        unwrapSession(out.body, out.changes);
    return out;
}

void dropOrigins(EndpointId endpoint, Json& body)
{
    for (const Part& part : partsOf(endpoint, body)) {
        for (const std::string_view name : {documentedOriginMember, sdkOriginMember})
            body.at(part.pointer)->remove(name);
    }
    body.remove(documentedOriginMember);
}

} // namespace tapedeck::contract

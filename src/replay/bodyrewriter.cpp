// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/bodyrewriter.h"

#include "core/ids.h"
#include "core/redaction.h"
#include "core/timestamp.h"

namespace tapedeck::replay {

namespace {

// Longer texts are no ids, in any dialect or test.
constexpr std::size_t longestId = 256;

bool isIdMember(std::string_view name)
{
    return name == "id" || name.ends_with("_id");
}

void rewriteString(Json& value, std::string_view member, const Rewrite& rewrite)
{
    const std::string_view text = value.toView();
    if (text.empty())
        return;
    // An id such as "researcher" is only one where an id stands; a UUID is one everywhere.
    const bool candidate = isUuid(text) || (text.size() <= longestId && isIdMember(member));
    if (candidate && rewrite.ids->rewrites(text)) {
        value = Json(rewrite.ids->map(text));
        return;
    }
    // Texts with a token inside are rare; the one place that knows how tokens look masks them.
    if (text.find("eyJ") != std::string_view::npos)
        redact(value);
}

void rewriteValue(Json& value, std::string_view name, const Rewrite& rewrite)
{
    if (value.isString()) {
        rewriteString(value, name, rewrite);
    } else if (value.isArray()) {
        for (Json& item : value.items())
            rewriteValue(item, {}, rewrite);
    } else if (value.isObject()) {
        for (JsonMember& member : value.members())
            rewriteValue(member.value, member.name, rewrite);
    }
}

// The SDK repeats its JWT in session bodies, a development build even the API key (contract 5).
void rewriteTokens(Json& object, const QByteArray& token)
{
    if (!object.isObject())
        return;
    if (Json* jwt = object.find("jwt"); jwt && jwt->isString()) {
        if (token.isEmpty())
            object.remove("jwt");
        else
            *jwt = Json(std::string_view(token.constData(), static_cast<std::size_t>(token.size())));
    }
    object.remove("api_key");
    if (Json* config = object.find("config"); config && config->isObject())
        config->remove("api_key");
}

void shiftTimes(Json& object, qint64 shift)
{
    if (!object.isObject())
        return;
    for (JsonMember& member : object.members()) {
        for (const std::string_view name : timeMembers) {
            if (member.name != name)
                continue;
            if (const auto parsed = parseTimestamp(member.value.toView()))
                member.value = Json(formatTimestamp(parsed->time + shift, parsed->style));
        }
    }
}

} // namespace

void rewriteBody(Json& body, const Rewrite& rewrite)
{
    // Ids and stray tokens first: the new token is put in afterwards and must not be masked.
    rewriteValue(body, {}, rewrite);
    rewriteTokens(body, rewrite.token);
    if (Json* session = body.find("session"))
        rewriteTokens(*session, rewrite.token);
    if (rewrite.shiftMicros != 0)
        forTimedObjects(body, [&](Json& object) { shiftTimes(object, rewrite.shiftMicros); });
}

} // namespace tapedeck::replay

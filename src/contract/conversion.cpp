// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/conversion.h"

#include "contract/reading.h"
#include "core/clock.h"
#include "core/ids.h"
#include "core/timestamp.h"
#include "core/variables.h"

#include <algorithm>

namespace tapedeck::contract {

namespace {

const QString renameReason = QStringLiteral("rename");
const QString restoreReason = QStringLiteral("restore");
const QString keepReason = QStringLiteral("keep-original");

// An id as the service wants it, from any text or number; unset where nothing can or need be done.
std::optional<std::string> uuidFor(const Json& id)
{
    const std::string text = id.isNumber() ? id.spelling() : std::string(id.toView());
    if (text.empty() || isUuid(text) || hasVariable(text))
        return std::nullopt;
    return uuidFromText(text);
}

// True if `now` is what a conversion made of `before`, so that the original may come back.
bool isDerivedFrom(const Json& now, const Json& before)
{
    if (before.isNull())
        return true; // a null that was filled in
    if (const auto uuid = uuidFor(before); uuid && now.toView() == *uuid)
        return true;
    const std::string_view text = before.toView();
    return now.toView() == pluralKind(text) || now.toView() == singularKind(text) ||
           now.toView() == endStateFor(text);
}

} // namespace

// An entry is null (the member was added) or {"name": …, "value": …} with one of the two or both.
bool isOriginNote(const Json* member)
{
    if (!member || !member->isObject())
        return false;
    for (const JsonMember& entry : member->members()) {
        if (!entry.value.isNull() && !entry.value.isObject())
            return false;
        for (const JsonMember& part : entry.value.members()) {
            if (part.name != "name" && part.name != "value")
                return false;
        }
    }
    return true;
}

// Edits one object and remembers how it was, both for the list of changes and for the way back.
class PartConverter::Edit
{
public:
    Edit(Json& object, std::string pointer, std::string origin, std::vector<Change>& changes)
        : m_object(object)
        , m_pointer(std::move(pointer))
        , m_origin(std::move(origin))
        , m_changes(changes)
    {
        m_record.members();
    }

    [[nodiscard]] const Json& object() const { return m_object; }
    [[nodiscard]] const Json& record() const { return m_record; }

    void rename(std::string_view from, std::string_view to)
    {
        m_object.rename(from, to);
        Json entry;
        entry.set("name", Json(from));
        m_record.set(to, std::move(entry));
        const Json& value = m_object[to];
        note(to, from, value, value, renameReason);
    }

    void replace(std::string_view name, Json value, const QString& reason)
    {
        Json* place = m_object.find(name);
        Json* entry = m_record.find(name);
        const std::string from(entry ? entry->find("name")->toView() : name);
        note(name, from, *place, value, reason);
        if (entry)
            entry->set("value", *place);
        else
            m_record.set(name, Json::object({{"value", *place}}));
        *place = std::move(value);
    }

    void add(std::string_view name, Json value, const QString& reason)
    {
        note(name, {}, std::nullopt, value, reason);
        m_record.set(name, nullptr);
        m_object.set(name, std::move(value));
    }

    void attachRecord(std::string_view name)
    {
        if (const Json* old = m_object.find(name))
            m_record.set(name, Json::object({{"value", *old}}));
        note(name, {}, std::nullopt, m_record, keepReason);
        m_object.set(name, m_record);
    }

    // Takes back what a record tells, last first.
    void undo(std::string_view recordName)
    {
        const Json record = m_object[recordName];
        const Json* escaped = record[recordName].find("value");
        if (escaped)
            m_object.set(recordName, *escaped);
        else
            m_object.remove(recordName);
        for (auto it = record.members().rbegin(); it != record.members().rend(); ++it) {
            if (it->name != recordName)
                undoEntry(it->name, it->value);
        }
    }

private:
    void undoEntry(const std::string& name, const Json& entry)
    {
        Json* place = m_object.find(name);
        if (!place)
            return;
        if (entry.isNull()) {
            note(name, name, *place, std::nullopt, restoreReason);
            m_object.remove(name);
            return;
        }
        const Json now = *place;
        if (const Json* value = entry.find("value")) {
            if (isDerivedFrom(now, *value))
                *place = *value;
            else if (isPluralKind(value->toView()))
                *place = Json(pluralKind(now.toView())); // edited, and in the other dialect's words
            else if (isSingularKind(value->toView()))
                *place = Json(singularKind(now.toView()));
        }
        const Json* oldName = entry.find("name");
        const std::string to(oldName ? oldName->toView() : name);
        if (oldName)
            m_object.rename(name, to);
        note(to, name, now, m_object[to], restoreReason);
    }

    void note(std::string_view name, std::string_view from, std::optional<Json> before,
              std::optional<Json> after, const QString& reason)
    {
        m_changes.push_back({pointerTo(m_pointer, name), std::move(before), std::move(after), reason,
                             from.empty() ? std::string() : pointerTo(m_origin, from)});
    }

    Json& m_object;
    std::string m_pointer;
    std::string m_origin;
    std::vector<Change>& m_changes;
    Json m_record;
};

PartConverter::PartConverter(EndpointId endpoint, Dialect from, const ConversionContext& context)
    : m_endpoint(endpoint)
    , m_from(from)
    , m_context(context)
{}

void PartConverter::toSdk(Json& object, PartKind part, const std::string& pointer, const std::string& origin,
                          std::vector<Change>& changes) const
{
    Edit edit(object, pointer, origin, changes);
    if (isOriginNote(object.find(sdkOriginMember))) {
        edit.undo(sdkOriginMember);
        return;
    }
    const Json before = object;
    applySdkRules(edit, part);
    Json back = object;
    std::vector<Change> ignored;
    Edit backEdit(back, {}, {}, ignored);
    applyDocumentedRules(backEdit, part);
    const bool changed = edit.record().size() > 0 || m_from == Dialect::Documented;
    if ((changed && !(back == before)) || isOriginNote(object.find(documentedOriginMember)))
        edit.attachRecord(documentedOriginMember);
}

void PartConverter::toDocumented(Json& object, const Part& part, std::vector<Change>& changes) const
{
    Edit edit(object, part.pointer, part.pointer, changes);
    if (isOriginNote(object.find(documentedOriginMember))) {
        edit.undo(documentedOriginMember);
        return;
    }
    const Json before = object;
    applyDocumentedRules(edit, part.kind);
    Json back = object;
    std::vector<Change> ignored;
    Edit backEdit(back, {}, {}, ignored);
    applySdkRules(backEdit, part.kind);
    const bool flatSession = part.flat && part.kind == PartKind::Session;
    const bool changed = edit.record().size() > 0 || m_from == Dialect::Sdk;
    if ((changed && (flatSession || !(back == before))) || isOriginNote(object.find(sdkOriginMember)))
        edit.attachRecord(sdkOriginMember);
}

void PartConverter::applyDocumentedRules(Edit& edit, PartKind part) const
{
    const EventKind kind = guessKind(edit.object());
    const bool toolLike = kind == EventKind::Tool || kind == EventKind::Action;
    for (const NamePair& pair : namePairs()) {
        if (pair.part != part || (pair.toolsOnly && !toolLike) ||
            (pair.updateOnly && m_endpoint != EndpointId::UpdateEvents))
            continue;
        if (edit.object().has(pair.sdk) && !edit.object().has(pair.documented))
            edit.rename(pair.sdk, pair.documented);
    }
    if (part != PartKind::Event)
        return;
    const std::string_view type = edit.object()["type"].toView();
    if (isPluralKind(type) && !edit.object().has("event_type"))
        edit.replace("type", Json(singularKind(type)), QStringLiteral("kind-singular"));
    const std::string_view trigger = edit.object()["trigger_event_type"].toView();
    if (isPluralKind(trigger))
        edit.replace("trigger_event_type", Json(singularKind(trigger)), QStringLiteral("kind-singular"));
}

void PartConverter::applySdkRules(Edit& edit, PartKind part) const
{
    renameToSdk(edit, part);
    for (const std::string_view name : idFields(part)) {
        const Json* id = edit.object().find(name);
        if (!id)
            continue;
        if (const auto uuid = uuidFor(*id))
            edit.replace(name, Json(*uuid), QStringLiteral("id-to-uuid"));
    }
    if (part == PartKind::Event)
        fillEvent(edit);
    if (part == PartKind::Session)
        fillSession(edit);
}

void PartConverter::renameToSdk(Edit& edit, PartKind part) const
{
    const EventKind kind = guessKind(edit.object());
    const bool toolLike = kind == EventKind::Tool || kind == EventKind::Action;
    for (const NamePair& pair : namePairs()) {
        if (pair.part != part || (pair.toolsOnly && !toolLike))
            continue;
        if (edit.object().has(pair.documented) && !edit.object().has(pair.sdk))
            edit.rename(pair.documented, pair.sdk);
    }
    if (part != PartKind::Event)
        return;
    const std::string_view type = edit.object()["event_type"].toView();
    if (isSingularKind(type))
        edit.replace("event_type", Json(pluralKind(type)), QStringLiteral("kind-plural"));
    const std::string_view trigger = edit.object()["trigger_event_type"].toView();
    if (isSingularKind(trigger))
        edit.replace("trigger_event_type", Json(pluralKind(trigger)), QStringLiteral("kind-plural"));
}

// Keys that the service demands of every event (contract 3).
void PartConverter::fillEvent(Edit& edit) const
{
    const auto fill = [&](std::string_view name, const Json& value, const QString& reason) {
        const Json* present = edit.object().find(name);
        if (!present)
            edit.add(name, value, reason);
        else if (present->isNull())
            edit.replace(name, value, reason);
    };
    const auto firstText = [&](std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names) {
            if (const std::string_view text = edit.object()[name].toView(); !text.empty())
                return Json(text);
        }
        return Json(m_context.now.empty() ? formatTimestamp(SystemClock().now()) : m_context.now);
    };
    const EventKind kind = guessKind(edit.object());
    if (!edit.object().has("event_type"))
        edit.add("event_type", Json(kindPlural(kind)), QStringLiteral("add-event-type"));
    if (kind == EventKind::Error) {
        fill("timestamp", firstText({"init_timestamp", "end_timestamp"}), QStringLiteral("add-timestamp"));
        return;
    }
    fill("init_timestamp", firstText({"end_timestamp"}), QStringLiteral("add-init-timestamp"));
    fill("end_timestamp", firstText({"init_timestamp"}), QStringLiteral("add-end-timestamp"));
}

void PartConverter::fillSession(Edit& edit) const
{
    if (const Json* state = edit.object().find("end_state");
        state && state->isString() && !isEndState(state->toView()) && !hasVariable(state->toView()))
        edit.replace("end_state", Json(endStateFor(state->toView())), QStringLiteral("end-state"));
    const Json* init = edit.object().find("init_timestamp");
    if (m_endpoint != EndpointId::UpdateSession || (init && !init->isNull()))
        return;
    // No update is taken without it; the session's own start is the right one to send.
    const std::string_view end = edit.object()["end_timestamp"].toView();
    const std::string fallback = m_context.now.empty() ? formatTimestamp(SystemClock().now()) : m_context.now;
    const Json start(m_context.sessionInit.value_or(end.empty() ? fallback : std::string(end)));
    const QString reason = QStringLiteral("add-init-timestamp");
    if (init)
        edit.replace("init_timestamp", start, reason);
    else
        edit.add("init_timestamp", start, reason);
}

} // namespace tapedeck::contract

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sessiontruth.h"

#include "core/ids.h"
#include "core/jsonparser.h"

#include <algorithm>

namespace tapedeck::test {

namespace {

QString wrong(const std::string& place, const std::string& what)
{
    return QString::fromStdString(place + ": " + what);
}

void collectIds(const Json& value, std::unordered_set<std::string>& out)
{
    if (value.isString() && isUuid(value.toView()))
        out.emplace(value.toView());
    for (const Json& item : value.items())
        collectIds(item, out);
    for (const JsonMember& member : value.members())
        collectIds(member.value, out);
}

void collectQuotedIds(const QByteArray& body, std::unordered_set<std::string>& out)
{
    constexpr qsizetype length = 36;
    for (qsizetype at = body.indexOf('"'); at >= 0; at = body.indexOf('"', at + 1)) {
        const std::string_view text(body.constData() + at + 1,
                                    static_cast<std::size_t>(std::min(length, body.size() - at - 1)));
        if (isUuid(text) && at + length + 1 < body.size() && body[at + length + 1] == '"')
            out.emplace(text);
    }
}

bool isTime(std::string_view name)
{
    return name == "init_timestamp" || name == "end_timestamp" || name == "timestamp";
}

// Exports hold objects of text columns as their JSON text (contract 2.10).
bool sameText(const Json& column, const Json& sent)
{
    if (sent.isString() || sent.isNull())
        return column.equals(sent);
    const std::string_view text = column.toView();
    const auto parsed = readJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return parsed && parsed->equals(sent);
}

bool sameTime(const Json& a, const Json& b)
{
    const auto first = parseTimestamp(a.toView());
    const auto second = parseTimestamp(b.toView());
    return first && second ? first->time == second->time : a.equals(b);
}

// {"type":"chatml","messages":…} or {"type":"string","string":…} around what was sent (contract 3).
bool sameWrapped(const Json& column, const Json& sent)
{
    return column["type"].toView() == "chatml" ? column["messages"].equals(sent)
                                               : sameText(column["string"], sent);
}

} // namespace

SessionTruth::SessionTruth(const capture::Capture& capture, const contract::Api& api,
                           const replay::Plan& plan)
    : m_capture(capture)
    , m_api(api)
    , m_plan(plan)
{
    for (std::size_t i = 0; i < capture.records().size(); ++i) {
        if (const auto exchange = capture.exchange(i))
            collectQuotedIds(exchange->request.body, m_old);
    }
}

QString SessionTruth::checkRequests(quint32 track, const std::vector<Json>& sent)
{
    const std::vector<quint32>& steps = m_plan.tracks[track].steps;
    if (sent.size() != steps.size())
        return wrong("track", "not every step was sent");
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const replay::Step& step = m_plan.steps[steps[i]];
        const auto exchange = m_capture.exchange(static_cast<std::size_t>(step.record));
        if (!exchange)
            return exchange.error().text;
        const auto recorded = readJson(exchange->request.body);
        if (!recorded)
            return wrong("step", "the recorded body is no JSON");
        const std::string place = m_api.endpoint(step.endpoint).name.toStdString();
        if (const QString text = compare(track, place, {}, *recorded, sent[i]); !text.isEmpty())
            return text;
        for (const Json& event : sent[i]["events"].items()) {
            if (event["event_type"].toView() == "errors")
                m_tracks[track].errors.push_back(event);
            else
                m_tracks[track].events.emplace(std::string(event["id"].toView()), event);
        }
    }
    return {};
}

// The same value, but for ids (a bijection within the track, nobody else's) and times (one shift for all).
QString SessionTruth::compare(quint32 track, const std::string& place, const std::string& name,
                              const Json& recorded, const Json& sent)
{
    if (recorded.isObject() && sent.isObject()) {
        if (recorded.size() != sent.size())
            return wrong(place, "other members");
        for (std::size_t i = 0; i < recorded.size(); ++i) {
            const JsonMember& before = recorded.members()[i];
            const JsonMember& after = sent.members()[i];
            if (before.name != after.name)
                return wrong(place, "other members");
            const QString text =
                compare(track, place + '/' + before.name, before.name, before.value, after.value);
            if (!text.isEmpty())
                return text;
        }
        return {};
    }
    if (recorded.isArray() && sent.isArray()) {
        if (recorded.size() != sent.size())
            return wrong(place, "other items");
        for (std::size_t i = 0; i < recorded.size(); ++i) {
            const std::string item = place + '/' + std::to_string(i);
            if (const QString text = compare(track, item, {}, recorded.items()[i], sent.items()[i]);
                !text.isEmpty())
                return text;
        }
        return {};
    }
    if (isTime(name)) {
        const auto before = parseTimestamp(recorded.toView());
        const auto after = parseTimestamp(sent.toView());
        if (!before || !after || !(before->style == after->style))
            return wrong(place, "a time lost its spelling");
        const qint64 shift = after->time - before->time;
        if (m_shift.value_or(shift) != shift)
            return wrong(place, "a gap was not kept");
        m_shift = shift;
        return {};
    }
    if (recorded.isString() && isUuid(recorded.toView()))
        return claim(track, place, recorded.toView(), sent.toView());
    return recorded == sent ? QString() : wrong(place, "another value");
}

QString SessionTruth::claim(quint32 track, const std::string& place, std::string_view recorded,
                            std::string_view sent)
{
    const std::string id(sent);
    if (!isUuid(id))
        return wrong(place, "no UUID");
    if (m_old.count(id) > 0)
        return wrong(place, "a stale id");
    const auto [known, isNew] = m_tracks[track].ids.emplace(std::string(recorded), id);
    if (known->second != id)
        return wrong(place, "one old id became two new ones");
    const auto [owner, first] = m_owner.emplace(id, track);
    if (owner->second != track)
        return wrong(place, "an id of another session");
    if (isNew && !first)
        return wrong(place, "two old ids became one");
    return {};
}

QString SessionTruth::checkExport(quint32 track, const Json& exported)
{
    TrackTruth& truth = m_tracks[track];
    std::unordered_set<std::string> ids;
    collectIds(exported, ids);
    for (const std::string& id : ids) {
        if (m_old.count(id) > 0)
            return wrong("export", "a stale id");
        const auto owner = m_owner.find(id);
        if (owner != m_owner.end() && owner->second != track)
            return wrong("export", "an id of another session");
    }
    std::size_t rows = 0;
    for (const char* kind : {"llms", "tools", "actions"}) {
        for (const Json& row : exported[kind].items()) {
            const auto event = truth.events.find(std::string(row["id"].toView()));
            if (event == truth.events.end())
                return wrong(kind, "a row that nobody sent");
            if (event->second["event_type"].toView() != kind)
                return wrong(kind, "an event of another kind");
            if (const QString text = compareRow(kind, row, event->second); !text.isEmpty())
                return text;
            ++rows;
        }
    }
    if (rows != truth.events.size())
        return wrong("export", "events are missing or doubled");
    std::vector<Json> errors = truth.errors;
    for (const Json& row : exported["errors"].items()) {
        const auto it = std::find_if(errors.begin(), errors.end(), [&](const Json& error) {
            return error["trigger_event_id"].equals(row["trigger_event_id"]) &&
                   error["details"].equals(row["details"]) && error["code"].equals(row["code"]) &&
                   error["error_type"].equals(row["error_type"]) &&
                   sameTime(error["timestamp"], row["timestamp"]);
        });
        if (it == errors.end())
            return wrong("errors", "a row that nobody sent");
        errors.erase(it);
    }
    return errors.empty() ? QString() : wrong("export", "errors are missing");
}

QString SessionTruth::compareRow(const std::string& kind, const Json& row, const Json& event) const
{
    for (const JsonMember& member : event.members()) {
        const std::string& name = member.name;
        if (name == "event_type")
            continue;
        const Json& column = row[name];
        bool same = false;
        if (isTime(name))
            same = sameTime(column, member.value);
        else if (name == "prompt" || name == "completion")
            same = sameWrapped(column, member.value);
        else if (name == "params" || name == "returns" || name == "logs")
            same = sameText(column, member.value);
        else
            same = column.equals(member.value);
        if (!same)
            return wrong(kind + '/' + name, "another value in the export");
    }
    return {};
}

} // namespace tapedeck::test

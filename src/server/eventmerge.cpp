// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "server/turn.h"

#include <QCoreApplication>

#include <array>

namespace tapedeck::server {

namespace {

constexpr std::array mergeable{EventRoute::Llms, EventRoute::Tools, EventRoute::Actions};

QString tr(const char* text)
{
    return QCoreApplication::translate("tapedeck::server", text);
}

struct StoredEvent
{
    EventRoute route = EventRoute::Llms;
    Json row;
};

// The event of that id in this session. The page's updates do not say which kind they are about.
std::optional<StoredEvent> findEvent(const Turn& turn, const TokenSession& session, const Uuid& id)
{
    for (const EventRoute route : mergeable) {
        const auto body = turn.parts.store.eventBody(eventTable(route), id);
        auto row = body ? readJson(QByteArray::fromStdString(*body)) : std::nullopt;
        if (row && (*row)["session_id"].toView() == session.id->text())
            return StoredEvent{route, std::move(*row)};
    }
    return std::nullopt;
}

// The stored row as an event again, with what is given laid over it.
Json mergedEvent(const StoredEvent& stored, const Json& given)
{
    Json event = stored.row;
    for (const char* chat : {"prompt", "completion"}) {
        if (const Json* wrapped = event.find(chat))
            event.set(chat, unwrapped(*wrapped));
    }
    // A price worked out from the old numbers does not fit the new ones.
    for (const char* basis : {"prompt_tokens", "completion_tokens", "model"}) {
        if (given.has(basis))
            event.set("cost", Json());
    }
    for (const JsonMember& member : given.members()) {
        if (member.name != "id" && member.name != "session_id")
            event.set(member.name, member.value);
    }
    event.set("event_type", Json(eventRouteName(stored.route)));
    return event;
}

// The session's numbers follow the event: whoever reads lenient mode's stats expects the sum of what is
// there.
void follow(const Turn& turn, qint64 session, const Json& before, const Json& after)
{
    auto stats = turn.parts.store.stats(session);
    if (!stats)
        return;
    stats->promptTokens += after["prompt_tokens"].toInteger() - before["prompt_tokens"].toInteger();
    stats->completionTokens +=
        after["completion_tokens"].toInteger() - before["completion_tokens"].toInteger();
    const auto oldCost = Decimal::parse(before["cost"].spelling()).value_or(Decimal());
    const auto newCost = Decimal::parse(after["cost"].spelling()).value_or(Decimal());
    stats->cost = stats->cost.value_or(Decimal()) + newCost + oldCost * -1;
    if (stats->cost->isZero())
        stats->cost.reset();
    turn.parts.store.setStats(session, *stats);
}

// A refusal, or nothing if the event was merged or is not there.
std::optional<Refusal> mergeEvent(const Turn& turn, const TokenSession& session, const Json& given)
{
    const auto id = Uuid::parse(given["id"].toView());
    const auto stored = id ? findEvent(turn, session, *id) : std::nullopt;
    if (!stored)
        return std::nullopt;
    const Json event = mergedEvent(*stored, given);
    QString why;
    const auto draft = draftEvent(event, turn.parts.pricing, Insistence::Less, why);
    if (!draft)
        return unforeseen(why);
    const auto row =
        EventRows(turn.parts.store, session, EventRows::Use::Update, Insistence::Less).make(*draft, {});
    if (!row)
        return unforeseen(
            tr("The event cannot be stored: %1").arg(QString::fromStdString(row.error().message)));
    turn.parts.store.updateEvent(eventTable(stored->route), *id, session.stored->number, row->body);
    if (stored->route == EventRoute::Llms)
        follow(turn, session.stored->number, stored->row,
               readJson(QByteArray::fromStdString(row->body)).value_or(Json()));
    return std::nullopt;
}

} // namespace

HttpAnswer mergeEvents(const Turn& turn, const TokenSession& session, const Json& body)
{
    if (!body["events"].isArray())
        return refusalAnswer(turn, unforeseen(tr("The body needs a list “events”.")));
    for (const Json& event : body["events"].items()) {
        if (const auto refusal = mergeEvent(turn, session, event))
            return refusalAnswer(turn, *refusal);
    }
    return successAnswer();
}

} // namespace tapedeck::server

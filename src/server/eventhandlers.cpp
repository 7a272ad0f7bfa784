// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/turn.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <limits>

namespace tapedeck::server {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tapedeck::server", text);
}

Refusal refusedEvents(const DatabaseError& error)
{
    return foreseen("Error posting event: " + error.text(),
                    tr("The events cannot be stored: %1").arg(QString::fromStdString(error.message)));
}

// What a batch adds to the session's numbers.
struct Growth
{
    qint64 events = 0;
    qint64 errors = 0;
    double promptTokens = 0;
    double completionTokens = 0;
    bool fractional = false; ///< a count with a point in it: the service's counters refuse it
    std::optional<Decimal> cost;

    void add(const EventDraft& draft)
    {
        ++events;
        errors += draft.route == EventRoute::Errors ? 1 : 0;
        promptTokens += count(draft.promptTokens);
        completionTokens += count(draft.completionTokens);
        if (draft.addCost)
            cost = cost.value_or(Decimal()) + *draft.addCost;
    }

private:
    double count(const Json& tokens)
    {
        fractional = fractional || (tokens.isNumber() && !tokens.isInteger());
        return tokens.isBool() ? 1 : tokens.toDouble();
    }
};

std::optional<DatabaseError> outOfRange(double value)
{
    if (std::abs(value) <= std::numeric_limits<qint32>::max())
        return std::nullopt;
    const std::string text = QByteArray::number(value, 'f', 0).toStdString();
    return DatabaseError{"22003", "value \"" + text + "\" is out of range for type integer", std::nullopt};
}

// The counters grow by the whole batch, whatever became of it (contract 0.6).
std::optional<DatabaseError> grow(const Turn& turn, const TokenSession& session, const Growth& growth)
{
    if (!session.id)
        return DatabaseError::badValue("uuid", session.claim);
    auto stats = session.stored ? turn.parts.store.stats(session.stored->number) : std::nullopt;
    if (!stats)
        return DatabaseError::noSingleRow();
    const double prompt = static_cast<double>(stats->promptTokens) + growth.promptTokens;
    const double completion = static_cast<double>(stats->completionTokens) + growth.completionTokens;
    if (turn.faithful() && growth.fractional)
        return DatabaseError::badValue("integer", Json(growth.promptTokens).dump());
    for (const double value : {prompt, completion}) {
        if (auto error = outOfRange(value))
            return error;
    }
    stats->events += growth.events;
    stats->errors += growth.errors;
    stats->promptTokens = std::llround(prompt);
    stats->completionTokens = std::llround(completion);
    if (growth.cost && !growth.cost->isZero())
        stats->cost = stats->cost.value_or(Decimal()) + *growth.cost;
    turn.parts.store.setStats(session.stored->number, *stats);
    return std::nullopt;
}

// Where a screenshot that came as bytes was put; empty if none came.
std::string keepPicture(const Turn& turn, const TokenSession& session, const EventDraft& draft)
{
    if (draft.screenshot.empty())
        return {};
    const std::string path = "screenshots/" + session.claim + '/' + Uuid::random().text() + ".png";
    turn.parts.store.appendFile(path, draft.screenshot);
    return turn.parts.baseUrl.toStdString() + "/storage/v1/object/" + path;
}

using Drafts = std::vector<EventDraft>;

// The events of a body. Python goes through anything that can be gone through, and an empty text can.
OrRefusal<Drafts> draftsOf(const Turn& turn, const Json& body)
{
    const Json& events = body["events"];
    const bool empty =
        (events.isObject() && events.size() == 0) || (events.isString() && events.toView().empty());
    if (!events.isArray() && !empty)
        return unforeseen(tr("The body needs a list “events”."));
    Drafts drafts;
    if (!events.isArray())
        return drafts;
    drafts.reserve(events.size());
    QString why;
    for (const Json& event : events.items()) {
        auto draft = draftEvent(event, turn.parts.pricing, turn.insistence(), why);
        if (!draft)
            return unforeseen(why);
        drafts.push_back(std::move(*draft));
    }
    return drafts;
}

// One kind of a batch: all of it or, with an error, nothing.
std::optional<DatabaseError> storeKind(const Turn& turn, const TokenSession& session, EventRoute route,
                                       const Drafts& drafts)
{
    EventRows rows(turn.parts.store, session, EventRows::Use::Insert, turn.insistence());
    std::vector<EventRow> made;
    for (const EventDraft& draft : drafts) {
        if (draft.route != route)
            continue;
        auto row = rows.make(draft, keepPicture(turn, session, draft));
        if (!row)
            return row.error();
        made.push_back(std::move(row.value()));
    }
    if (auto error = rows.insert(route, made))
        return error;
    turn.parts.eventCount += static_cast<qint64>(made.size());
    return std::nullopt;
}

} // namespace

HttpAnswer createEvents(const Turn& turn)
{
    const auto token = tokenSession(turn, "Error posting event");
    if (const auto* refusal = std::get_if<Refusal>(&token))
        return refusalAnswer(turn, *refusal);
    const auto body = readBody(turn);
    if (const auto* refusal = std::get_if<Refusal>(&body))
        return refusalAnswer(turn, *refusal);
    const auto drafted = draftsOf(turn, std::get<Json>(body));
    if (const auto* refusal = std::get_if<Refusal>(&drafted))
        return refusalAnswer(turn, *refusal);

    const auto& session = std::get<TokenSession>(token);
    const auto& drafts = std::get<Drafts>(drafted);
    std::array<bool, eventRouteCount> failed{};
    std::array<bool, eventRouteCount> present{};
    for (const EventDraft& draft : drafts)
        present[static_cast<std::size_t>(draft.route)] = true;
    std::optional<DatabaseError> error;
    if (turn.strict())
        turn.parts.store.beginPart();
    for (const EventRoute route :
         {EventRoute::Actions, EventRoute::Llms, EventRoute::Tools, EventRoute::Errors}) {
        const auto index = static_cast<std::size_t>(route);
        auto refused = present[index] ? storeKind(turn, session, route, drafts) : std::nullopt;
        failed[index] = refused.has_value();
        if (refused && !error)
            error = std::move(refused);
    }
    Growth growth;
    for (const EventDraft& draft : drafts) {
        // Only the real service counts what it did not store.
        if (turn.faithful() || !failed[static_cast<std::size_t>(draft.route)])
            growth.add(draft);
    }
    auto refused = grow(turn, session, growth);
    if (refused && !error)
        error = std::move(refused);
    if (turn.strict())
        turn.parts.store.endPart(!error);
    return error ? refusalAnswer(turn, refusedEvents(*error)) : successAnswer();
}

namespace {

// contract 2.7: every column is rewritten, the session's too; what the database refuses is passed over in
// silence.
HttpAnswer replaceEvents(const Turn& turn, const TokenSession& session, const Drafts& drafts)
{
    EventRows rows(turn.parts.store, session, EventRows::Use::Update, turn.insistence());
    for (const EventDraft& draft : drafts) {
        if (draft.route == EventRoute::Errors || !draft.event->has("id") || !session.stored)
            continue;
        const auto row = rows.make(draft, keepPicture(turn, session, draft));
        if (!row && turn.strict())
            return refusalAnswer(turn, refusedEvents(row.error()));
        const bool found = row && turn.parts.store.updateEvent(eventTable(draft.route), *row->id,
                                                               session.stored->number, row->body);
        if (!found && turn.strict())
            return refusalAnswer(
                turn,
                unforeseen(tr("There is no event of the id %1.").arg(QString::fromStdString(row->id->text())),
                           Refusal::Kind::Session));
    }
    return successAnswer();
}

} // namespace

HttpAnswer updateEvents(const Turn& turn)
{
    const auto token = tokenSession(turn, "Error posting event");
    if (const auto* refusal = std::get_if<Refusal>(&token))
        return refusalAnswer(turn, *refusal);
    const auto body = readBody(turn);
    if (const auto* refusal = std::get_if<Refusal>(&body))
        return refusalAnswer(turn, *refusal);
    const auto& session = std::get<TokenSession>(token);
    if (turn.lenient())
        return mergeEvents(turn, session, std::get<Json>(body));
    const auto drafted = draftsOf(turn, std::get<Json>(body));
    if (const auto* refusal = std::get_if<Refusal>(&drafted))
        return refusalAnswer(turn, *refusal);
    if (turn.strict())
        turn.parts.store.beginPart();
    HttpAnswer answer = replaceEvents(turn, session, std::get<Drafts>(drafted));
    if (turn.strict())
        turn.parts.store.endPart(answer.status == 200);
    return answer;
}

} // namespace tapedeck::server

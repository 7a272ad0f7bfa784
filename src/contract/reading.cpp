// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/reading.h"

#include "contract/fields.h"
#include "core/jsonparser.h"

#include <array>
#include <charconv>

namespace tapedeck::contract {

namespace {

std::optional<Timestamp> readTime(const Json& value)
{
    const auto parsed = parseTimestamp(value.toView());
    return parsed ? std::optional(parsed->time) : std::nullopt;
}

// Ids are texts; the service's own error rows have whole numbers.
QString readId(const Json& value)
{
    return value.isNumber() ? QString::fromStdString(value.spelling()) : value.toQString();
}

const Json& firstOf(const Json& object, std::initializer_list<std::string_view> names)
{
    static const Json none;
    for (const std::string_view name : names) {
        if (const Json* value = object.find(name); value && !value->isNull())
            return *value;
    }
    return none;
}

std::optional<qint64> readCount(const Json& value)
{
    if (value.isNumber())
        return value.toInteger();
    const std::string_view text = value.toView();
    qint64 count = 0;
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (text.empty() || ec != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return count;
}

std::optional<double> readAmount(const Json& value)
{
    if (value.isNumber())
        return value.toDouble();
    const std::string_view text = value.toView();
    double amount = 0;
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (text.empty() || ec != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return amount;
}

// Tags are a list of texts; the export has the list as one text (contract 2.10).
QStringList readTags(const Json& value)
{
    QStringList tags;
    if (value.isString()) {
        const std::string_view text = value.toView();
        const auto list = readJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
        if (list && list->isArray())
            return readTags(*list);
        return text.empty() ? tags : QStringList{value.toQString()};
    }
    for (const Json& tag : value.items())
        tags.append(tag.isString() ? tag.toQString() : QString::fromStdString(tag.dump()));
    return tags;
}

QString readTitle(const Json& event, EventKind kind)
{
    switch (kind) {
    case EventKind::Llm:
        return event["model"].toQString();
    case EventKind::Tool:
        return firstOf(event, {"name", "tool_name"}).toQString();
    case EventKind::Action:
        return firstOf(event, {"action_type", "name"}).toQString();
    case EventKind::Error:
        return firstOf(event, {"error_type", "code"}).toQString();
    }
    return {};
}

QString readTrigger(const Json& event)
{
    if (const QString id = readId(event["trigger_event_id"]); !id.isEmpty())
        return id;
    return readId(firstOf(event["trigger_event"], {"id", "event_id"}));
}

} // namespace

QString kindName(EventKind kind)
{
    switch (kind) {
    case EventKind::Llm:
        return QStringLiteral("llm");
    case EventKind::Tool:
        return QStringLiteral("tool");
    case EventKind::Action:
        return QStringLiteral("action");
    case EventKind::Error:
        return QStringLiteral("error");
    }
    return {};
}

std::optional<EventKind> kindFromText(std::string_view text)
{
    for (const KindPair& pair : kindPairs()) {
        if (text == pair.documented || text == pair.sdk)
            return pair.kind;
    }
    return std::nullopt;
}

std::string_view kindText(const Json& event)
{
    const std::string_view text = event["event_type"].toView();
    return text.empty() ? event["type"].toView() : text;
}

Event readEvent(const Json& event, const QString& sessionId)
{
    Event out;
    out.kind = guessKind(event);
    out.id = readId(firstOf(event, {"id", "event_id"}));
    out.sessionId = sessionId.isEmpty() ? readId(event["session_id"]) : sessionId;
    out.agentId = readId(event["agent_id"]);
    out.threadId = readId(event["thread_id"]);
    out.title = readTitle(event, out.kind);
    out.init = out.kind == EventKind::Error ? readTime(firstOf(event, {"timestamp", "init_timestamp"}))
                                            : readTime(event["init_timestamp"]);
    out.end = readTime(event["end_timestamp"]);
    out.promptTokens = readCount(event["prompt_tokens"]);
    out.completionTokens = readCount(event["completion_tokens"]);
    out.cost = readAmount(event["cost"]);
    if (out.kind == EventKind::Error)
        out.triggerId = readTrigger(event);
    out.body = event;
    return out;
}

Session readSession(const Json& body)
{
    const Json& session = body["session"].isObject() ? body["session"] : body;
    Session out;
    out.id = readId(firstOf(session, {"session_id", "id"}));
    out.init = readTime(session["init_timestamp"]);
    out.end = readTime(session["end_timestamp"]);
    out.endState = session["end_state"].toQString();
    out.endStateReason = session["end_state_reason"].toQString();
    out.tags = readTags(session["tags"]);
    out.hostEnv = session["host_env"];
    return out;
}

namespace {

// Whatever follows the first blank is the token, as the service has it (contract 1.2).
QString sessionOfToken(const Headers& headers)
{
    const QByteArray value = headers.value("Authorization");
    const auto claims = readJwt(QByteArrayView(value).sliced(value.indexOf(' ') + 1).trimmed());
    return claims ? claims->sessionId : QString();
}

// An event may name its session (SDK 0.3.19 on); a batch is about one session only.
QString sessionOfEvents(const Json& body)
{
    QString found;
    for (const Part& part : partsOf(EndpointId::CreateEvents, body)) {
        const QString id = readId((*body.at(part.pointer))["session_id"]);
        if (!found.isEmpty() && !id.isEmpty() && id != found)
            return {};
        if (found.isEmpty())
            found = id;
    }
    return found;
}

QString sessionOf(const EndpointMatch& match, const Exchange& exchange, const Json& body)
{
    switch (match.id) {
    case EndpointId::CreateSession:
        return readSession(body).id;
    case EndpointId::ReauthorizeJwt:
        return readId(firstOf(body, {"session_id", "id"}));
    case EndpointId::Stats:
    case EndpointId::Export:
    case EndpointId::Ttd:
        return match.pathId;
    case EndpointId::DeveloperErrors:
        return readId(body["session_id"]);
    case EndpointId::UpdateSession:
    case EndpointId::CreateAgent:
    case EndpointId::CreateThread:
    case EndpointId::CreateEvents:
    case EndpointId::UpdateEvents:
    case EndpointId::UpdateLogs:
        break;
    }
    // The token decides. A recorded one is masked: then who recorded it may know, or the body still tells.
    if (const QString id = sessionOfToken(exchange.request.headers); !id.isEmpty())
        return id;
    if (!exchange.sessionId.isEmpty())
        return exchange.sessionId;
    if (match.id == EndpointId::UpdateSession)
        return readSession(body).id;
    if (match.id == EndpointId::CreateEvents || match.id == EndpointId::UpdateEvents)
        return sessionOfEvents(body);
    return readId(body["session_id"]);
}

void readExport(const Json& answer, SessionFacts& facts)
{
    facts.session = readSession(answer);
    facts.session->id = facts.sessionId;
    static constexpr std::array<std::string_view, 4> lists{"llms", "tools", "actions", "errors"};
    for (const std::string_view list : lists) {
        for (const Json& row : answer[list].items()) {
            Json event = row;
            if (!event.has("event_type")) // the kind is the list's name
                event.set("event_type", Json(list));
            facts.events.push_back(readEvent(event, facts.sessionId));
        }
    }
}

void readEvents(const Json& body, SessionFacts& facts)
{
    for (const Part& part : partsOf(EndpointId::CreateEvents, body))
        facts.events.push_back(readEvent(*body.at(part.pointer), facts.sessionId));
}

} // namespace

SessionFacts readExchange(const Api& api, const Exchange& exchange)
{
    SessionFacts facts;
    const auto match = api.match(exchange.request.method, exchange.request.url);
    if (!match || !match->methodFits)
        return facts;
    const Json body = readJson(exchange.request.body).value_or(Json());
    facts.sessionId = sessionOf(*match, exchange, body);
    if (!exchange.response || exchange.response->status < 200 || exchange.response->status >= 300)
        return facts;
    // Others answer nothing that is asked here, however much they answer.
    const bool tells = match->id == EndpointId::UpdateSession || match->id == EndpointId::Stats ||
                       match->id == EndpointId::Export;
    const Json answer = tells ? readJson(exchange.response->body).value_or(Json()) : Json();

    switch (match->id) {
    case EndpointId::UpdateSession:
        facts.sessionReplaces = true;
        facts.cost = readAmount(answer["token_cost"]);
        [[fallthrough]];
    case EndpointId::CreateSession:
        facts.session = readSession(body);
        if (!facts.sessionId.isEmpty())
            facts.session->id = facts.sessionId;
        break;
    case EndpointId::CreateAgent:
        facts.agents.push_back({readId(body["id"]), facts.sessionId, body["name"].toQString()});
        break;
    case EndpointId::UpdateEvents:
        facts.eventsUpdate = true;
        readEvents(body, facts);
        break;
    case EndpointId::CreateEvents:
        readEvents(body, facts);
        break;
    case EndpointId::Stats:
        facts.cost = readAmount(answer["cost"]);
        break;
    case EndpointId::Export:
        readExport(answer, facts);
        break;
    case EndpointId::ReauthorizeJwt:
    case EndpointId::CreateThread:
    case EndpointId::UpdateLogs:
    case EndpointId::DeveloperErrors:
    case EndpointId::Ttd:
        break;
    }
    return facts;
}

} // namespace tapedeck::contract

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ids.h"
#include "server/rowwriter.h"
#include "server/turn.h"

#include <QCoreApplication>

namespace tapedeck::server {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tapedeck::server", text);
}

Refusal refusedRow(const DatabaseError& error)
{
    return unforeseen(tr("This cannot be stored: %1").arg(QString::fromStdString(error.message)));
}

// The id that an agent or thread brings along; the service fails without one (contract 2.4, 2.5).
OrRefusal<Uuid> ownId(const Json& body)
{
    const auto text = databaseText(body["id"]);
    const auto id = text ? Uuid::parse(*text) : std::nullopt;
    if (id)
        return *id;
    return unforeseen(text ? tr("The id must be a UUID.") : tr("The id is missing."));
}

struct Owned
{
    TokenSession session;
    Json body;
    Uuid id;
};

OrRefusal<Owned> readOwned(const Turn& turn)
{
    auto token = tokenSession(turn, "Error creating agent");
    if (auto* refusal = std::get_if<Refusal>(&token))
        return std::move(*refusal);
    auto body = readBody(turn);
    if (auto* refusal = std::get_if<Refusal>(&body))
        return std::move(*refusal);
    auto id = ownId(std::get<Json>(body));
    if (auto* refusal = std::get_if<Refusal>(&id))
        return std::move(*refusal);
    auto& session = std::get<TokenSession>(token);
    if (!session.stored)
        return unforeseen(tr("This server has no session of that token."), Refusal::Kind::Session);
    return Owned{std::move(session), std::move(std::get<Json>(body)), std::get<Uuid>(id)};
}

bool hasZero(const std::optional<std::string>& text)
{
    return text && text->find('\0') != std::string::npos;
}

} // namespace

HttpAnswer createAgent(const Turn& turn)
{
    const auto read = readOwned(turn);
    if (const auto* refusal = std::get_if<Refusal>(&read))
        return refusalAnswer(turn, *refusal);
    const auto& agent = std::get<Owned>(read);
    const auto name = databaseText(agent.body["name"]);
    const auto logs = databaseText(agent.body["logs"]);
    if (hasZero(name) || hasZero(logs))
        return refusalAnswer(turn, refusedRow(DatabaseError::zeroCharacter()));
    turn.parts.store.upsertAgent(agent.id, agent.session.stored->number, name, logs);
    return successAnswer();
}

HttpAnswer createThread(const Turn& turn)
{
    const auto read = readOwned(turn);
    if (const auto* refusal = std::get_if<Refusal>(&read))
        return refusalAnswer(turn, *refusal);
    const auto& thread = std::get<Owned>(read);
    const qint64 session = thread.session.stored->number;
    const auto agentText = databaseText(thread.body["agent_id"]);
    const auto agent = agentText ? Uuid::parse(*agentText) : turn.parts.store.defaultAgent(session);
    if (!agent)
        return refusalAnswer(turn, refusedRow(DatabaseError::badValue("uuid", *agentText)));
    if (!turn.parts.store.hasAgent(*agent)) {
        if (!turn.lenient())
            return refusalAnswer(turn, refusedRow(DatabaseError::missingReference("threads", "agent_id",
                                                                                  agent->text(), "agents")));
        turn.parts.store.upsertAgent(*agent, session, std::nullopt, std::nullopt);
    }
    turn.parts.store.upsertThread(thread.id, session, *agent);
    return successAnswer();
}

HttpAnswer updateLogs(const Turn& turn)
{
    const auto token = tokenSession(turn, "Error updating logs");
    if (const auto* refusal = std::get_if<Refusal>(&token))
        return refusalAnswer(turn, *refusal);
    const auto read = readBody(turn);
    if (const auto* refusal = std::get_if<Refusal>(&read))
        return refusalAnswer(turn, *refusal);
    const Json& body = std::get<Json>(read);
    const auto& session = std::get<TokenSession>(token);
    if (body.isNull() || body.isBool() || body.isNumber())
        return refusalAnswer(turn, unforeseen(tr("The body must be an object with “logs”.")));
    if (!body.has("logs"))
        return refusalAnswer(turn, foreseen("Error updating logs: Logs data is missing",
                                            tr("The body must be an object with “logs”.")));
    if (session.id && !session.stored)
        return refusalAnswer(turn, foreseen("Error updating logs: Session not found",
                                            tr("This server has no session of that token.")));
    // The service never gets to the end of this call (contract 2.8).
    if (turn.faithful() || !body["logs"].isString())
        return refusalAnswer(turn, unforeseen(tr("“logs” must be a text.")));
    const std::string path = "session-logs/" + session.id->text() + ".txt";
    turn.parts.store.appendFile(path, std::string(body["logs"].toView()));
    const std::string url = turn.parts.baseUrl.toStdString() + "/storage/v1/object/" + path;
    return jsonAnswer(Json::object({{"status", Json("success")}, {"logs_url", Json(url)}}));
}

HttpAnswer developerErrors(const Turn& turn)
{
    const auto read = readBody(turn);
    if (const auto* refusal = std::get_if<Refusal>(&read))
        return refusalAnswer(turn, *refusal);
    const Json& body = std::get<Json>(read);
    const QByteArray header = turn.request.headers.value("X-Agentops-Api-Key");
    const auto key = Uuid::parse({header.constData(), static_cast<std::size_t>(header.size())});
    if (!key && !turn.lenient())
        return refusalAnswer(turn,
                             unforeseen(tr("The API key must be a UUID, in the header X-Agentops-Api-Key."),
                                        Refusal::Kind::Key));
    if (!body.isObject())
        return refusalAnswer(turn, unforeseen(tr("The body must be an object.")));
    RowWriter row("developer_errors");
    for (const char* column : {"sdk_version", "type", "message", "stack_trace"})
        row.text(column, body[column]);
    row.raw("host_env", body["host_env"].dump());
    const auto written = row.finish();
    if (!written)
        return refusalAnswer(turn, refusedRow(written.error()));
    turn.parts.store.insertDeveloperError(*written);
    HttpAnswer answer;
    answer.status = 204;
    answer.contentType.clear();
    return answer;
}

namespace {

// The session in the path, if it is the key's (contract 2.10).
OrRefusal<qint64> readableSession(const Turn& turn, Uuid& id)
{
    const auto key = sentKey(turn, true);
    if (const auto* refusal = std::get_if<Refusal>(&key))
        return *refusal;
    const auto project = keyProject(turn, std::get<Uuid>(key), {});
    if (const auto* refusal = std::get_if<Refusal>(&project))
        return *refusal;
    std::string text = turn.match.pathId.toStdString();
    if (turn.lenient() && !isUuid(text))
        text = uuidFromText(text);
    const auto parsed = Uuid::parse(text);
    if (!parsed)
        return unforeseen(tr("The session id must be a UUID."), Refusal::Kind::Session);
    id = *parsed;
    const auto stored = turn.parts.store.session(id);
    if (!stored || stored->project != std::get<StoredProject>(project).number)
        return foreseen("Session does not belong to this project",
                        tr("The API key has no session of that id."), Refusal::Kind::Session);
    return stored->number;
}

} // namespace

HttpAnswer sessionStats(const Turn& turn)
{
    Uuid id;
    const auto session = readableSession(turn, id);
    if (const auto* refusal = std::get_if<Refusal>(&session))
        return refusalAnswer(turn, *refusal);
    const auto stats = turn.parts.store.stats(std::get<qint64>(session)).value_or(SessionStats{});
    const Json cost = stats.cost ? Json::number(stats.cost->text()) : Json();
    return jsonAnswer(Json::object({{"session_id", Json(id.text())},
                                    {"cost", cost},
                                    {"events", Json(stats.events)},
                                    {"prompt_tokens", Json(stats.promptTokens)},
                                    {"completion_tokens", Json(stats.completionTokens)},
                                    {"errors", Json(stats.errors)}}));
}

HttpAnswer sessionExport(const Turn& turn)
{
    Uuid id;
    const auto session = readableSession(turn, id);
    if (const auto* refusal = std::get_if<Refusal>(&session))
        return refusalAnswer(turn, *refusal);
    const auto number = std::get<qint64>(session);
    ServerStore& store = turn.parts.store;
    HttpAnswer answer;
    answer.body = "{\"session\":" + store.sessionBody(number);
    answer.body += ",\"actions\":" + store.eventBodies(number, EventTable::Actions);
    answer.body += ",\"llms\":" + store.eventBodies(number, EventTable::Llms);
    answer.body += ",\"tools\":" + store.eventBodies(number, EventTable::Tools);
    answer.body += ",\"errors\":" + store.errorBodies(number) + '}';
    return answer;
}

} // namespace tapedeck::server

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "server/rowwriter.h"
#include "server/turn.h"

#include <QCoreApplication>

namespace tapedeck::server {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("tapedeck::server", text);
}

std::string sessionUrl(std::string_view id)
{
    return "https://app.agentops.ai/drilldown?session_id=" + std::string(id);
}

std::string newToken(const Turn& turn, std::string_view sessionId)
{
    return turn.parts.jwt.sign(sessionId, turn.now + turn.settings.tokenLifeSeconds * 1'000'000);
}

struct SessionOwner
{
    Uuid id;
    Json project;
    Json secondary;
};

// The row as the export shows it (contract 2.10). What the body does not name becomes null (contract 0.5).
Result<std::string, DatabaseError> sessionRow(const Turn& turn, const SessionOwner& owner,
                                              const Json& session)
{
    RowWriter row("sessions");
    row.uuid("id", owner.id);
    row.raw("project_id", owner.project.dump());
    row.raw("project_id_secondary", owner.secondary.dump());
    row.time("init_timestamp", session["init_timestamp"]);
    row.required();
    row.time("end_timestamp", session["end_timestamp"]);
    row.text("tags", session["tags"]);
    if (turn.lenient())
        row.text("end_state", session["end_state"]);
    else
        row.choice("end_state", session["end_state"], "end_state", {"Success", "Fail", "Indeterminate"});
    row.text("end_state_reason", session["end_state_reason"]);
    row.text("video", session["video"]);
    row.raw("host_env", session["host_env"].dump());
    return row.finish();
}

Refusal refusedRow(const DatabaseError& error)
{
    return unforeseen(tr("The session cannot be stored: %1").arg(QString::fromStdString(error.message)));
}

// Overlays what is given onto the stored row: the page's idea of an update.
Json merged(const std::string& stored, const Json& given)
{
    Json out = readJson(QByteArray::fromStdString(stored)).value_or(Json());
    for (const JsonMember& member : given.members()) {
        if (member.name != "id" && member.name != "project_id" && member.name != "project_id_secondary")
            out.set(member.name, member.value);
    }
    return out;
}

// The project that a parent key names; null if there is none (contract 1.1).
OrRefusal<Json> secondaryProject(const Turn& turn)
{
    const QByteArray header = turn.request.headers.value("X-Agentops-Parent-Key");
    if (header.isEmpty())
        return Json();
    const auto key = Uuid::parse({header.constData(), static_cast<std::size_t>(header.size())});
    if (!key) {
        if (turn.lenient())
            return Json();
        return unforeseen(tr("The parent key must be a UUID."), Refusal::Kind::Key);
    }
    const auto project = turn.parts.store.projectByKey(*key);
    return project ? Json(project->id.text()) : Json();
}

// The id of a session in a body, or why there is none.
OrRefusal<Uuid> bodyId(const Json& id)
{
    const auto text = databaseText(id);
    const auto uuid = text ? Uuid::parse(*text) : std::nullopt;
    if (uuid)
        return *uuid;
    return unforeseen(text ? tr("The session id must be a UUID.") : tr("The session id is missing."));
}

HttpAnswer createdAnswer(const Turn& turn, const Uuid& id, std::string_view spelled)
{
    const Json token(newToken(turn, spelled));
    if (askedAsDocumented(turn)) // contract 2.1 [D]
        return jsonAnswer(
            Json::object({{"status", Json("success")}, {"jwt", token}, {"session_id", Json(id.text())}}));
    return jsonAnswer(Json::object(
        {{"status", Json("Success")}, {"jwt", token}, {"session_url", Json(sessionUrl(spelled))}}));
}

// Lenient: the page creates one session twice in a row; the second time adds to the first.
HttpAnswer createdAgain(const Turn& turn, const StoredProject& project, const Uuid& id, const Json& session)
{
    const auto stored = turn.parts.store.session(id);
    if (!turn.lenient() || !stored || stored->project != project.number)
        return refusalAnswer(turn, unforeseen(tr("There is a session of that id already.")));
    const Json all = merged(turn.parts.store.sessionBody(stored->number), session);
    const auto row = sessionRow(turn, {id, all["project_id"], all["project_id_secondary"]}, all);
    if (!row)
        return refusalAnswer(turn, refusedRow(row.error()));
    turn.parts.store.updateSession(stored->number, *row);
    return createdAnswer(turn, id, id.text());
}

} // namespace

HttpAnswer createSession(const Turn& turn)
{
    const auto key = sentKey(turn, false);
    if (const auto* refusal = std::get_if<Refusal>(&key))
        return refusalAnswer(turn, *refusal);
    const auto body = readBody(turn);
    if (const auto* refusal = std::get_if<Refusal>(&body))
        return refusalAnswer(turn, *refusal);
    const auto project = keyProject(turn, std::get<Uuid>(key), "Error creating session: ");
    if (const auto* refusal = std::get_if<Refusal>(&project))
        return refusalAnswer(turn, *refusal);
    const auto secondary = secondaryProject(turn);
    if (const auto* refusal = std::get_if<Refusal>(&secondary))
        return refusalAnswer(turn, *refusal);

    const auto& owner = std::get<StoredProject>(project);
    Json session = std::get<Json>(body)["session"];
    const auto id = bodyId(session["session_id"]);
    if (const auto* refusal = std::get_if<Refusal>(&id))
        return refusalAnswer(turn, *refusal);
    const Json given = session;
    const Json& init = session["init_timestamp"];
    if (init.isNull() || (init.isString() && init.toView().empty()))
        session.set("init_timestamp", Json(formatTimestamp(turn.now)));
    const auto& uuid = std::get<Uuid>(id);
    const auto row = sessionRow(turn, {uuid, Json(owner.id.text()), std::get<Json>(secondary)}, session);
    if (!row)
        return refusalAnswer(turn, refusedRow(row.error()));
    if (!turn.parts.store.insertSession(uuid, owner.number, *row))
        return createdAgain(turn, owner, uuid, given);
    ++turn.parts.sessionCount;
    return createdAnswer(turn, uuid, *databaseText(given["session_id"]));
}

HttpAnswer reauthorizeJwt(const Turn& turn)
{
    const std::string prefix = " Error reauthorizing Api Key: "; // the blank in front is the service's
    const auto key = sentKey(turn, false);
    if (const auto* refusal = std::get_if<Refusal>(&key))
        return refusalAnswer(turn, *refusal);
    const auto body = readBody(turn);
    if (const auto* refusal = std::get_if<Refusal>(&body))
        return refusalAnswer(turn, *refusal);
    const auto project = keyProject(turn, std::get<Uuid>(key), prefix);
    if (const auto* refusal = std::get_if<Refusal>(&project))
        return refusalAnswer(turn, *refusal);
    const Json& sent = std::get<Json>(body)["session_id"];
    const auto id = bodyId(sent);
    if (const auto* refusal = std::get_if<Refusal>(&id))
        return refusalAnswer(turn, *refusal);
    const auto stored = turn.parts.store.session(std::get<Uuid>(id));
    if (!stored || stored->project != std::get<StoredProject>(project).number)
        return refusalAnswer(turn,
                             foreseen(prefix + "Invalid Session Id",
                                      tr("The API key has no session of that id."), Refusal::Kind::Session));
    return jsonAnswer(
        Json::object({{"status", Json("Success")}, {"jwt", Json(newToken(turn, *databaseText(sent)))}}));
}

HttpAnswer updateSession(const Turn& turn)
{
    const auto token = tokenSession(turn, "Error posting session");
    if (const auto* refusal = std::get_if<Refusal>(&token))
        return refusalAnswer(turn, *refusal);
    const auto body = readBody(turn);
    if (const auto* refusal = std::get_if<Refusal>(&body))
        return refusalAnswer(turn, *refusal);
    const auto& owner = std::get<TokenSession>(token);
    const Json& session = std::get<Json>(body)["session"];
    if (!owner.id || !session.isObject() || (!turn.lenient() && !session.has("init_timestamp")))
        return refusalAnswer(turn, unforeseen(tr("The body needs an object “session” with init_timestamp.")));

    const Json old =
        owner.stored ? readJson(QByteArray::fromStdString(turn.parts.store.sessionBody(owner.stored->number)))
                           .value_or(Json())
                     : Json();
    const Json all = turn.lenient() ? merged(old.dump(), session) : session;
    const auto row = sessionRow(turn, {*owner.id, old["project_id"], old["project_id_secondary"]}, all);
    // Without a row to change there is nothing that could be null, but values are converted all the same.
    if (!row && (owner.stored || row.error().code != "23502"))
        return refusalAnswer(turn, refusedRow(row.error()));
    if (!owner.stored)
        return jsonAnswer(Json::object({{"status", Json("success")}}));
    turn.parts.store.updateSession(owner.stored->number, *row);

    const SessionStats stats = turn.parts.store.stats(owner.stored->number).value_or(SessionStats{});
    const bool costs = stats.cost && !stats.cost->isZero();
    return jsonAnswer(Json::object({{"status", Json("success")},
                                    {"token_cost", costs ? Json::number(stats.cost->text()) : Json("0.00")},
                                    {"session_url", Json(sessionUrl(owner.claim))}}));
}

} // namespace tapedeck::server

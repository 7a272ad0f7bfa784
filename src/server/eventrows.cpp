// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/eventrows.h"

#include "server/rowwriter.h"

namespace tapedeck::server {

/// One row being written, with the columns that the kinds share.
class EventRows::Row
{
public:
    Row(const EventRows& rows, std::string_view table, const Json& event)
        : m_event(event)
        , m_writer(table)
        , m_rows(rows)
        , m_table(table)
    {}

    RowWriter& writer() { return m_writer; }
    [[nodiscard]] const Json& field(std::string_view name) const { return m_event[name]; }
    void text(std::string_view column) { m_writer.text(column, field(column)); }

    void id()
    {
        const Json* sent = m_event.find("id");
        if (!sent || (sent->isNull() && m_rows.m_insistence == Insistence::Less)) {
            m_out.id = Uuid::random();
            m_writer.uuid("id", *m_out.id);
            return;
        }
        m_out.id = m_writer.uuid("id", *sent);
        m_writer.required();
    }

    void errorId()
    {
        m_out.errorId = m_rows.m_store.nextErrorId();
        m_writer.raw("id", std::to_string(m_out.errorId));
    }

    void session()
    {
        const TokenSession& session = m_rows.m_session;
        if (session.id)
            m_writer.uuid("session_id", *session.id);
        else
            m_writer.uuid("session_id", session.claim == "None" ? Json() : Json(session.claim));
        m_writer.required();
        if (session.id && !session.stored)
            refer(DatabaseError::missingReference(m_table, "session_id", session.id->text(), "sessions"));
    }

    void agent(bool mustExist)
    {
        if (field("agent_id").isNull() && m_rows.m_use == Use::Insert) {
            defaultAgent();
            return;
        }
        const auto id = m_writer.uuid("agent_id", field("agent_id"));
        if (!mustExist)
            return;
        if (m_rows.m_insistence == Insistence::Full)
            m_writer.required();
        if (!id || m_rows.m_store.hasAgent(*id))
            return;
        if (m_rows.m_insistence == Insistence::Less && m_rows.m_session.stored)
            m_rows.m_store.upsertAgent(*id, m_rows.m_session.stored->number, std::nullopt, std::nullopt);
        else
            refer(DatabaseError::missingReference(m_table, "agent_id", id->text(), "agents"));
    }

    void times()
    {
        for (const char* column : {"init_timestamp", "end_timestamp"}) {
            m_writer.time(column, field(column));
            if (m_rows.m_insistence == Insistence::Full)
                m_writer.required();
        }
    }

    Result<EventRow, DatabaseError> finish()
    {
        auto body = m_writer.finish();
        if (!body)
            return body.error();
        if (m_reference)
            return *m_reference;
        m_out.body = std::move(body.value());
        return std::move(m_out);
    }

private:
    // The database names an agent where the event names none (contract 3), and makes it if need be.
    void defaultAgent()
    {
        const TokenSession& session = m_rows.m_session;
        if (session.stored) {
            m_writer.uuid("agent_id", m_rows.m_store.defaultAgent(session.stored->number));
            return;
        }
        m_writer.null("agent_id");
        m_writer.fail(session.id ? DatabaseError::missingReference("agents", "session_id", session.id->text(),
                                                                   "sessions")
                                 : DatabaseError::nullValue("agents", "session_id", "{}"));
    }

    // References are judged after everything else.
    void refer(DatabaseError error)
    {
        if (!m_reference)
            m_reference = std::move(error);
    }

    const Json& m_event;
    RowWriter m_writer;
    EventRow m_out;
    const EventRows& m_rows;
    std::string_view m_table;
    std::optional<DatabaseError> m_reference;
};

EventRows::EventRows(ServerStore& store, const TokenSession& session, Use use, Insistence insistence)
    : m_store(store)
    , m_session(session)
    , m_use(use)
    , m_insistence(insistence)
{}

Result<EventRow, DatabaseError> EventRows::make(const EventDraft& draft, const std::string& picture) const
{
    Row row(*this, eventRouteName(draft.route), *draft.event);
    switch (draft.route) {
    case EventRoute::Llms:
        writeLlm(row, draft);
        break;
    case EventRoute::Tools:
        writeTool(row);
        break;
    case EventRoute::Actions:
        writeAction(row, picture);
        break;
    case EventRoute::Errors:
        writeError(row);
        break;
    }
    return row.finish();
}

void EventRows::writeLlm(Row& row, const EventDraft& draft) const
{
    row.id();
    row.session();
    row.agent(false);
    row.writer().uuid("thread_id", row.field("thread_id"));
    row.writer().raw("prompt", draft.prompt);
    row.writer().raw("completion", draft.completion);
    row.text("model");
    row.writer().numeric("prompt_tokens", draft.promptTokens);
    row.writer().numeric("completion_tokens", draft.completionTokens);
    row.writer().numeric("cost", draft.cost);
    row.writer().null("promptarmor_flag");
    row.text("params");
    row.text("returns");
    row.times();
}

void EventRows::writeTool(Row& row) const
{
    row.id();
    row.session();
    row.agent(true);
    row.text("name");
    row.text("logs");
    row.text("params");
    row.text("returns");
    row.times();
}

void EventRows::writeAction(Row& row, const std::string& picture) const
{
    row.id();
    row.session();
    row.agent(true);
    row.text("action_type");
    row.text("logs");
    if (picture.empty())
        row.text("screenshot");
    else
        row.writer().raw("screenshot", quoteJson(picture));
    row.text("params");
    row.text("returns");
    row.times();
}

void EventRows::writeError(Row& row) const
{
    row.errorId();
    row.session();
    row.writer().uuid("trigger_event_id", row.field("trigger_event_id"));
    row.writer().choice("trigger_event_type", row.field("trigger_event_type"), "trigger_event_type",
                        {"actions", "llms", "tools"});
    row.text("error_type");
    row.text("code");
    row.text("details");
    row.text("logs");
    row.writer().time("timestamp", row.field("timestamp"));
    if (m_insistence == Insistence::Full)
        row.writer().required();
}

std::optional<DatabaseError> EventRows::insert(EventRoute route, const std::vector<EventRow>& rows)
{
    const qint64 session = m_session.stored ? m_session.stored->number : 0;
    if (route == EventRoute::Errors) {
        for (const EventRow& row : rows)
            m_store.insertError(row.errorId, session, row.body);
        return std::nullopt;
    }
    // A single statement is undone by itself.
    const bool part = rows.size() > 1;
    std::optional<DatabaseError> error;
    if (part)
        m_store.beginPart();
    for (const EventRow& row : rows) {
        if (!error && !m_store.insertEvent(eventTable(route), *row.id, session, row.body))
            error = DatabaseError::duplicateKey(eventRouteName(route), row.id->text());
    }
    if (part)
        m_store.endPart(!error);
    return error;
}

EventTable eventTable(EventRoute route)
{
    switch (route) {
    case EventRoute::Llms:
        return EventTable::Llms;
    case EventRoute::Tools:
        return EventTable::Tools;
    case EventRoute::Actions:
    case EventRoute::Errors:
        break;
    }
    return EventTable::Actions;
}

} // namespace tapedeck::server

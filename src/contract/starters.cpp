// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/starters.h"

#include "contract/dialects.h"
#include "core/jsonparser.h"

#include <QCoreApplication>
#include <QFile>

namespace tapedeck::contract {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Starters)
};

// Read anew each time: they are small, and asked for by hand.
Json dataFile(const QString& name)
{
    QFile file(QStringLiteral(":/contract/starters/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return readJson(file.readAll()).value_or(Json());
}

Json inDialect(EndpointId endpoint, Json body, Dialect dialect)
{
    if (dialect != Dialect::Documented || body.isNull())
        return body;
    Json converted = convert(endpoint, body, Dialect::Sdk, Dialect::Documented).body;
    dropOrigins(endpoint, converted);
    return converted;
}

// A text among the events names one of the realistic ones.
Json withEvents(Json body)
{
    if (!body["events"].isArray())
        return body;
    const Json events = dataFile(QStringLiteral("events"));
    for (Json& event : body.find("events")->items()) {
        if (event.isString())
            event = events["events"][event.toView()];
    }
    return body;
}

Json sdkStarter(const Api& api, EndpointId endpoint)
{
    const QString name = api.endpoint(endpoint).name;
    return withEvents(dataFile(QStringLiteral("calls"))["calls"][name.toStdString()]);
}

BatchStarter batchStarter(const Api& api, const QString& id, Dialect dialect)
{
    const Json data = dataFile(id);
    BatchStarter batch;
    batch.id = id;
    // The names are data; their translations are listed here for the tools that collect texts.
    static constexpr const char* texts[] = {
        QT_TRANSLATE_NOOP("Starters", "Two-agent run"),
        QT_TRANSLATE_NOOP("Starters",
                          "A session in which one agent looks something up and another one writes "
                          "the answer."),
        QT_TRANSLATE_NOOP("Starters", "Tool failure"),
        QT_TRANSLATE_NOOP("Starters",
                          "A tool does not answer, the error points at it, and the session fails."),
    };
    Q_UNUSED(texts)
    batch.name = Text::tr(std::string(data["name"].toView()).c_str());
    batch.description = Text::tr(std::string(data["description"].toView()).c_str());
    for (const Json& call : data["calls"].items()) {
        const Endpoint* endpoint = api.endpointByName(call["endpoint"].toQString());
        if (!endpoint)
            continue;
        const QString label = call["label"].toQString();
        batch.calls.push_back({endpoint->id, inDialect(endpoint->id, call["body"], dialect),
                               label.isEmpty() ? endpoint->name : label});
    }
    return batch;
}

// The names that agents are given one after the other; later ones are numbered.
QString agentName(const SessionSoFar& session)
{
    static const QStringList names{QStringLiteral("Researcher"), QStringLiteral("Writer"),
                                   QStringLiteral("Reviewer")};
    for (const QString& name : names) {
        bool taken = false;
        for (const Agent& agent : session.agents)
            taken = taken || agent.name == name;
        if (!taken)
            return name;
    }
    return QStringLiteral("Agent %1").arg(session.agents.size() + 1);
}

class Suggestions
{
public:
    Suggestions(const Api& api, const SessionSoFar& session, Dialect dialect)
        : m_api(api)
        , m_session(session)
        , m_dialect(dialect)
    {}

    void createSession(const QString& why)
    {
        add(EndpointId::CreateSession, sdkStarter(m_api, EndpointId::CreateSession),
            Text::tr("Create a session"), why);
    }

    void agent(const QString& why)
    {
        Json body = sdkStarter(m_api, EndpointId::CreateAgent);
        const QString name = agentName(m_session);
        body.set("name", Json(name));
        add(EndpointId::CreateAgent, body, Text::tr("Register the agent “%1”").arg(name), why);
    }

    void events(const QString& why)
    {
        Json body = withEvents(Json::object({{"events", Json::array({Json("llm"), Json("tool")})}}));
        Json::Array& events = body.find("events")->items();
        for (Json& event : events) {
            if (m_session.agents.empty())
                event.remove("agent_id"); // the session's default agent takes them
            else if (const QString name = m_session.agents.back().name; !name.isEmpty())
                event.set("agent_id", Json(QStringLiteral("{{agent.%1.id}}").arg(name)));
        }
        // The tool runs when the model has asked for it.
        events[1].set("init_timestamp", Json("{{now+2s}}"));
        events[1].set("end_timestamp", Json("{{now+3s}}"));
        add(EndpointId::CreateEvents, body, Text::tr("Send events"), why);
    }

    void end(const QString& why)
    {
        add(EndpointId::UpdateSession, endBody(m_session, "Success", {}, Dialect::Sdk),
            Text::tr("End the session"), why);
    }

    void readBack(const QString& why)
    {
        add(EndpointId::Export, {}, Text::tr("Read the session back"), why);
        m_list.back().pathId = m_session.session.id;
    }

    std::vector<NextCall> take() { return std::move(m_list); }

private:
    void add(EndpointId endpoint, Json body, const QString& label, const QString& why)
    {
        m_list.push_back({endpoint, inDialect(endpoint, std::move(body), m_dialect), label, why, {}});
    }

    const Api& m_api;
    const SessionSoFar& m_session;
    Dialect m_dialect;
    std::vector<NextCall> m_list;
};

} // namespace

Json starter(const Api& api, EndpointId endpoint, Dialect dialect)
{
    return inDialect(endpoint, sdkStarter(api, endpoint), dialect);
}

Json eventStarter(const Api&, EventKind kind, Dialect dialect)
{
    const Json event = dataFile(QStringLiteral("events"))["events"][kindName(kind).toStdString()];
    const Json batch = Json::object({{"events", Json::array({event})}});
    return inDialect(EndpointId::CreateEvents, batch, dialect)["events"].items().front();
}

std::vector<BatchStarter> batchStarters(const Api& api, Dialect dialect)
{
    std::vector<BatchStarter> batches;
    const Json list = dataFile(QStringLiteral("batches"));
    for (const Json& id : list["batches"].items())
        batches.push_back(batchStarter(api, id.toQString(), dialect));
    return batches;
}

std::vector<NextCall> nextCalls(const Api& api, const SessionSoFar& session, Dialect dialect)
{
    Suggestions next(api, session, dialect);
    if (!session.exists()) {
        next.createSession(Text::tr("Everything else belongs to a session."));
    } else if (session.hasEnded()) {
        next.readBack(Text::tr("The session has ended; see what the service has stored of it."));
        next.createSession(Text::tr("The session has ended; start another one."));
    } else if (!session.events.empty()) {
        next.end(Text::tr("Say how it went; until then the session counts as running."));
        next.events(Text::tr("A session takes any number of events."));
        next.readBack(Text::tr("See what the service has stored so far."));
    } else if (!session.agents.empty()) {
        next.events(Text::tr("The session has an agent; let it do something."));
        next.agent(Text::tr("A session may have several agents."));
        next.end(Text::tr("A session may end without events."));
    } else {
        next.agent(Text::tr("Events belong to an agent; tool calls need one that is registered."));
        next.events(Text::tr("Without an agent the events go to the session's default agent."));
        next.end(Text::tr("A session may end without events."));
    }
    return next.take();
}

} // namespace tapedeck::contract

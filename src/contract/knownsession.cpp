// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/knownsession.h"

#include "contract/dialects.h"
#include "contract/fields.h"
#include "core/jsonparser.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace tapedeck::contract {

namespace {

bool isCreateOrUpdate(EndpointId id)
{
    return id == EndpointId::CreateSession || id == EndpointId::UpdateSession;
}

// The session object of a request in the sdk's names, with the columns the service keeps and no others: the
// token that SDK 0.3.18 puts there must not travel on.
Json storedSession(EndpointId endpoint, const Json& body, const QString& id, const std::string& fallbackInit)
{
    ConversionContext context;
    context.sessionInit = fallbackInit;
    context.now = fallbackInit;
    Json sent = convert(endpoint, body, detectDialect(endpoint, body).dialect, Dialect::Sdk, context).body;
    const Json& object = sent["session"];
    Json session = Json::object({{"session_id", Json(id)}});
    for (const std::string_view name : sessionColumns()) {
        if (const Json* value = object.find(name); value && !value->isNull())
            session.set(name, *value);
    }
    if (!session.has("init_timestamp"))
        session.set("init_timestamp", Json(fallbackInit)); // the service's clock; ours is near enough
    return session;
}

// A row of the export has the tags as one text (contract 2.10).
Json exportedSession(const Json& row, const QStringList& tags, const QString& id)
{
    Json session = Json::object({{"session_id", Json(id)}});
    for (const std::string_view name : sessionColumns()) {
        if (const Json* value = row.find(name); value && !value->isNull())
            session.set(name, *value);
    }
    if (session.has("tags")) {
        Json list;
        for (const QString& tag : tags)
            list.items().emplace_back(tag);
        list.items();
        session.set("tags", std::move(list));
    }
    return session;
}

void put(std::vector<Agent>& agents, const Agent& agent)
{
    const auto same =
        std::find_if(agents.begin(), agents.end(), [&](const Agent& known) { return known.id == agent.id; });
    if (same == agents.end())
        agents.push_back(agent);
    else
        *same = agent; // registering again renames (contract 2.4)
}

/// Where the events stand, by their ids; a batch may have thousands, and so may the session.
class Places
{
public:
    explicit Places(std::vector<Event>& events)
        : m_events(events)
    {
        m_places.reserve(static_cast<qsizetype>(events.size()));
        for (std::size_t i = 0; i < events.size(); ++i)
            note(i);
    }
    Event* find(const QString& id)
    {
        const auto found = m_places.constFind(id);
        return id.isEmpty() || found == m_places.cend() ? nullptr : &m_events[*found];
    }
    void add(Event event)
    {
        m_events.push_back(std::move(event));
        note(m_events.size() - 1);
    }

private:
    void note(std::size_t at)
    {
        const QString& id = m_events[at].id;
        if (!m_places.contains(id))
            m_places.insert(id, at); // the first counts
    }

    std::vector<Event>& m_events;
    QHash<QString, std::size_t> m_places;
};

Json inDialect(EndpointId endpoint, Json body, Dialect dialect)
{
    if (dialect != Dialect::Documented)
        return body;
    Json converted = convert(endpoint, body, Dialect::Sdk, Dialect::Documented).body;
    dropOrigins(endpoint, converted);
    return converted;
}

} // namespace

SessionSoFar SessionSoFar::of(const Api& api, const std::vector<Exchange>& exchanges,
                              const QString& sessionId)
{
    SessionSoFar known;
    known.session.id = sessionId;
    for (const Exchange& exchange : exchanges)
        known.add(api, exchange);
    return known;
}

const Event* SessionSoFar::event(const QString& id) const
{
    const auto found =
        std::find_if(events.begin(), events.end(), [&](const Event& known) { return known.id == id; });
    return found == events.end() ? nullptr : &*found;
}

const Agent* SessionSoFar::agent(const QString& id) const
{
    const auto found =
        std::find_if(agents.begin(), agents.end(), [&](const Agent& known) { return known.id == id; });
    return found == agents.end() ? nullptr : &*found;
}

bool SessionSoFar::add(const Api& api, const Exchange& exchange)
{
    const auto match = api.match(exchange.request.method, exchange.request.url);
    if (!match)
        return false;
    SessionFacts facts = readExchange(api, exchange);
    if (facts.sessionId.isEmpty() || (exists() && facts.sessionId != session.id))
        return false;
    const bool taken =
        exchange.response && exchange.response->status >= 200 && exchange.response->status < 300;
    if (!taken)
        return false;
    const bool wanted = isCreateOrUpdate(match->id) || match->id == EndpointId::CreateThread;
    const Json body = wanted ? readJson(exchange.request.body).value_or(Json()) : Json(); // may be large
    const std::string sentAt = formatTimestamp(exchange.startedAt);
    if (facts.session && isCreateOrUpdate(match->id)) {
        const bool knowsInit = sessionBody["init_timestamp"].isString();
        const std::string init = knowsInit ? std::string(sessionBody["init_timestamp"].toView()) : sentAt;
        sessionBody = storedSession(match->id, body, facts.sessionId, init);
        session = readSession(sessionBody);
    } else if (facts.session && match->id == EndpointId::Export) {
        const Json answer = readJson(exchange.response->body).value_or(Json());
        sessionBody = exportedSession(answer["session"], facts.session->tags, facts.sessionId);
        session = readSession(sessionBody);
    } else if (!exists()) {
        session.id = facts.sessionId;
    }
    if (facts.cost)
        cost = facts.cost;
    for (const Agent& agent : facts.agents)
        put(agents, agent);
    if (match->id == EndpointId::CreateThread)
        threads.push_back({body["id"].toQString(), body["agent_id"].toQString()});
    const bool readBack = match->id == EndpointId::Export;
    const bool knowsErrors = std::any_of(events.begin(), events.end(),
                                         [](const Event& event) { return event.kind == EventKind::Error; });
    if (facts.events.empty())
        return true;
    Places places(events);
    for (Event& event : facts.events) {
        Event* same = places.find(event.id);
        if (!same) {
            // An update of what was never sent here changed something or nothing: not to be counted on. An
            // error's row has an id of the service's making, by which it cannot be told from the one sent.
            const bool errorRow = readBack && event.kind == EventKind::Error && knowsErrors;
            if (!facts.eventsUpdate && !errorRow)
                places.add(std::move(event));
        } else if (!readBack) {
            *same = std::move(event); // the export has objects as texts; what was sent says more
        }
    }
    return true;
}

Json updateBody(const SessionSoFar& known, Dialect dialect)
{
    Json session = Json::object({{"session_id", Json(known.session.id)}});
    for (const std::string_view name : sessionColumns()) {
        if (const Json* value = known.sessionBody.find(name))
            session.set(name, *value);
    }
    if (!session.has("init_timestamp"))
        session.set("init_timestamp", Json("{{session.start}}"));
    return inDialect(EndpointId::UpdateSession, Json::object({{"session", std::move(session)}}), dialect);
}

Json endBody(const SessionSoFar& known, std::string_view state, std::string_view reason, Dialect dialect)
{
    Json body = updateBody(known, Dialect::Sdk);
    Json& session = *body.find("session");
    session.set("end_timestamp", Json("{{now}}"));
    session.set("end_state", Json(state));
    if (!reason.empty())
        session.set("end_state_reason", Json(reason));
    return inDialect(EndpointId::UpdateSession, std::move(body), dialect);
}

Json updateEventsBody(const SessionSoFar& known, const QStringList& eventIds, Dialect dialect)
{
    Json events;
    events.items();
    for (const Event& event : known.events) {
        if (event.kind == EventKind::Error || event.id.isEmpty() ||
            (!eventIds.isEmpty() && !eventIds.contains(event.id)))
            continue;
        const Json one = Json::object({{"events", Json::array({event.body})}});
        const Dialect from = detectDialect(EndpointId::CreateEvents, one).dialect;
        Json sdk = convert(EndpointId::CreateEvents, one, from, Dialect::Sdk).body;
        dropOrigins(EndpointId::CreateEvents, sdk);
        Json& row = sdk.find("events")->items().front();
        if (!row.has("event_type")) // an export's row: the list's name was its kind
            row.set("event_type", Json(kindPlural(event.kind)));
        row.set("id", Json(event.id));
        events.items().push_back(std::move(row));
    }
    return inDialect(EndpointId::UpdateEvents, Json::object({{"events", std::move(events)}}), dialect);
}

CheckContext contextOf(const SessionSoFar& known)
{
    CheckContext context;
    if (known.sessionBody.isObject())
        context.session = known.sessionBody;
    if (!known.exists())
        return context;
    context.agents.emplace();
    for (const Agent& agent : known.agents)
        context.agents->insert(agent.id.toStdString());
    context.events.emplace();
    for (const Event& event : known.events) {
        if (event.id.isEmpty())
            continue;
        context.events->insert(event.id.toStdString());
        context.eventBodies.emplace(event.id.toStdString(), event.body);
    }
    return context;
}

void setVariables(VariableScope& scope, const SessionSoFar& known)
{
    if (!known.exists())
        return;
    scope.set(QStringLiteral("session.id"), Json(known.session.id));
    if (const Json& init = known.sessionBody["init_timestamp"]; init.isString())
        scope.set(QStringLiteral("session.start"), init);
    for (const Agent& agent : known.agents) {
        if (!agent.name.isEmpty())
            scope.set(QStringLiteral("agent.%1.id").arg(agent.name), Json(agent.id));
    }
    if (!known.agents.empty())
        scope.set(QStringLiteral("agent.last.id"), Json(known.agents.back().id));
    if (!known.threads.empty())
        scope.set(QStringLiteral("thread.last.id"), Json(known.threads.back().id));
    // The last of each name counts; a session may have many thousands.
    QSet<QString> named;
    bool last = false;
    bool lastEnd = false;
    for (auto event = known.events.rbegin(); event != known.events.rend(); ++event) {
        if (event->id.isEmpty() || event->kind == EventKind::Error)
            continue;
        if (!std::exchange(last, true))
            scope.set(QStringLiteral("event.last.id"), Json(event->id));
        if (event->end && !std::exchange(lastEnd, true))
            scope.set(QStringLiteral("event.last.end"), Json(formatTimestamp(*event->end)));
        if (event->title.isEmpty() || named.contains(event->title))
            continue;
        named.insert(event->title);
        scope.set(QStringLiteral("event.%1.id").arg(event->title), Json(event->id));
    }
}

} // namespace tapedeck::contract

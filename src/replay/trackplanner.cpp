// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/trackplanner.h"

#include "core/ids.h"
#include "core/jsonparser.h"
#include "replay/bodyrewriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace tapedeck::replay {

namespace {

using capture::Record;
using contract::EndpointId;

// Bare events are sent as the SDK would: what comes within its flush interval goes together (contract 5).
constexpr std::size_t batchEvents = 100;
constexpr qint64 batchMicros = 5'000'000;
constexpr qint64 batchBytes = 4ll << 20;

bool isGone(const Json& value)
{
    return !value.isString() || value.toView().empty();
}

Dialect usable(Dialect target)
{
    return target == Dialect::Mixed ? Dialect::Unknown : target;
}

} // namespace

TrackPlanner::TrackPlanner(const capture::Capture& capture, const contract::Api& api,
                           const PlanOptions& options, PlanWatch& watch)
    : m_capture(capture)
    , m_api(api)
    , m_options(options)
    , m_watch(watch)
    , m_source(capture, api, usable(options.target))
{}

TrackDraft TrackPlanner::plan(const capture::Track& track, std::size_t maxNotes)
{
    m_draft = {};
    m_ids = {};
    m_createdEvents.clear();
    m_context = {};
    m_dialect = Dialect::Unknown;
    m_clock = 0;
    m_maxNotes = maxNotes;
    m_draft.track.sessionId = track.sessionId;

    addSteps(track.records);
    const auto creates = [](const Step& step) { return step.endpoint == EndpointId::CreateSession; };
    const auto first = std::find_if(m_draft.steps.begin(), m_draft.steps.end(), creates);
    const bool recordedSession = first != m_draft.steps.end();
    if (recordedSession) // nothing of a session works before it exists
        std::rotate(m_draft.steps.begin(), first, first + 1);
    m_makesSession =
        !recordedSession && std::any_of(m_draft.steps.begin(), m_draft.steps.end(), [&](const Step& step) {
            const contract::Endpoint& endpoint = m_api.endpoint(step.endpoint);
            const bool needs =
                endpoint.auth == contract::Auth::Jwt || endpoint.auth == contract::Auth::ApiKey;
            return needs && endpoint.hasBody; // what only reads is no reason to make one
        });
    m_draft.hasSession = recordedSession || m_makesSession;
    if (m_draft.hasSession && track.sessionId.isEmpty())
        m_draft.track.sessionId = QString::fromStdString(newUuid());
    if (!m_makesSession)
        m_context.agents.emplace();
    m_context.events.emplace();

    readSteps();
    if (m_makesSession)
        wrapInSession();
    finishTrack();
    return std::move(m_draft);
}

void TrackPlanner::addSteps(const std::vector<quint32>& records)
{
    struct Timed
    {
        quint32 record;
        qint64 time;
    };
    std::vector<Timed> timed;
    qint64 before = 0;
    for (const quint32 index : records) {
        const Record& record = m_capture.records()[index];
        if (!record.known)
            continue;
        before = record.time > 0 ? record.time : before; // what has no time stays behind what stood before it
        timed.push_back({index, before});
    }
    std::stable_sort(timed.begin(), timed.end(),
                     [](const Timed& a, const Timed& b) { return a.time < b.time; });

    std::vector<quint32> batch;
    qint64 batchStart = 0;
    qint64 bytes = 0;
    for (const Timed& item : timed) {
        const Record& record = m_capture.records()[item.record];
        const bool event = record.kind == Record::Kind::Event;
        const bool full = batch.size() >= batchEvents || item.time - batchStart > batchMicros ||
                          bytes + record.length > batchBytes;
        if (!batch.empty() && (!event || full))
            addBatch(std::exchange(batch, {}));
        if (event) {
            if (batch.empty()) {
                batchStart = item.time;
                bytes = 0;
            }
            bytes += record.length;
            batch.push_back(item.record);
            continue;
        }
        Step step;
        step.endpoint = record.endpoint;
        step.record = static_cast<qint32>(item.record);
        step.recordedStatus = record.status;
        step.due = record.time;
        step.events = record.events;
        m_draft.steps.push_back(std::move(step));
    }
    if (!batch.empty())
        addBatch(std::move(batch));
}

void TrackPlanner::addBatch(std::vector<quint32> records)
{
    Step step;
    step.endpoint = EndpointId::CreateEvents;
    step.made = Step::Made::CreateEvents;
    step.events = static_cast<quint32>(records.size());
    step.eventRecords = std::move(records); // due when its last event has ended: see collectTimes
    m_draft.steps.push_back(std::move(step));
}

void TrackPlanner::readSteps()
{
    for (std::size_t i = 0; i < m_draft.steps.size() && !m_watch.ended; ++i) {
        readStep(i);
        m_watch.recordsRead += std::max<std::size_t>(1, m_draft.steps[i].eventRecords.size());
    }
}

void TrackPlanner::readStep(std::size_t at)
{
    Step& step = m_draft.steps[at];
    const Timestamp now{std::max(step.due, m_clock)};
    Result<StepContent> content = m_source.load(step, m_draft.track, now);
    if (!content) {
        Finding finding;
        finding.severity = Severity::Error;
        finding.rule = QStringLiteral("replay-unreadable");
        finding.message = content.error().text;
        m_draft.findings.push_back({static_cast<quint32>(at), std::move(finding)});
        step.due = std::max(step.due, m_clock);
        return;
    }
    step.bare = content->bare;
    if (content->body) {
        step.from = detect(step, *content->body);
        collectTimes(step, *content->body);
        if (step.endpoint == EndpointId::CreateSession && m_draft.track.sessionInit.empty()) {
            const Json* session = content->body->find("session");
            const Json& init = (session ? *session : *content->body)["init_timestamp"];
            m_draft.track.sessionInit = std::string(init.toView());
        }
        m_source.convert(*content, step, m_draft.track, Timestamp{std::max(step.due, m_clock)});
        collect(step.endpoint, *content->body, content->pathId);
        if (step.endpoint == EndpointId::CreateSession)
            setWireSession(*content->body);
        if (const Json* events = content->body->find("events"); events && events->isArray())
            step.events = static_cast<quint32>(events->size());
    } else if (!content->pathId.empty()) {
        m_ids.sessions.insert(content->pathId);
    }
    step.due = std::max(step.due, m_clock);
    m_clock = step.due;
    if (step.endpoint == EndpointId::CreateEvents && content->body)
        countEvents((*content->body)["events"]);
    if (step.endpoint == EndpointId::CreateAgent)
        ++m_draft.agents;
    note(at, *content);
}

// An event that is sent again, or changed later, is no new one.
void TrackPlanner::countEvents(const Json& events)
{
    for (const Json& event : events.items()) {
        const Json& id = isGone(event["id"]) ? event["event_id"] : event["id"];
        if (isGone(id) || m_createdEvents.emplace(id.toView()).second)
            ++m_draft.events;
    }
}

void TrackPlanner::setWireSession(const Json& body)
{
    const Json* nested = body.find("session");
    const Json& session = nested ? *nested : body;
    const Json& id = session.has("session_id") ? session["session_id"] : session["id"];
    if (!isGone(id))
        m_draft.track.wireSessionId = std::string(id.toView());
}

Dialect TrackPlanner::detect(const Step& step, const Json& body)
{
    const Dialect found = contract::detectDialect(step.endpoint, body).dialect;
    if (found == Dialect::Unknown)
        return m_dialect != Dialect::Unknown ? m_dialect : m_capture.dialect();
    if (m_dialect == Dialect::Unknown)
        m_dialect = found;
    return found;
}

void TrackPlanner::collectTimes(Step& step, Json& body)
{
    std::optional<qint64> last;
    forTimedObjects(body, [&](const Json& object) {
        for (const std::string_view name : timeMembers) {
            const auto parsed = parseTimestamp(object[name].toView());
            if (!parsed)
                continue;
            const qint64 time = parsed->time.micros;
            m_draft.firstStamp = std::min(m_draft.firstStamp.value_or(time), time);
            m_draft.lastStamp = std::max(m_draft.lastStamp.value_or(time), time);
            last = std::max(last.value_or(time), time);
        }
    });
    // A call without a time of its own was made when the last thing it tells of had happened.
    if (step.due == 0 && last)
        step.due = *last;
}

void TrackPlanner::collect(EndpointId endpoint, const Json& body, const std::string& pathId)
{
    if (!pathId.empty())
        m_ids.sessions.insert(pathId);
    for (const JsonMember& member : body.members())
        collectMember(endpoint, member, false);
    for (const JsonMember& member : body["session"].members())
        collectMember(endpoint, member, false);
    for (const Json& event : body["events"].items()) {
        for (const JsonMember& member : event.members())
            collectMember(endpoint, member, true);
    }
}

void TrackPlanner::collectMember(EndpointId endpoint, const JsonMember& member, bool inEvent)
{
    if (isGone(member.value))
        return;
    const std::string_view name = member.name;
    std::string id(member.value.toView());
    const bool agentBody = endpoint == EndpointId::CreateAgent || endpoint == EndpointId::CreateThread;
    if (name == "session_id") {
        m_ids.sessions.insert(std::move(id));
    } else if (name == "agent_id" || name == "thread_id") {
        if (name == "agent_id" && m_ids.agents.insert(id).second)
            m_ids.named.push_back(id);
        m_ids.agents.insert(std::move(id));
    } else if (name == "trigger_event_id" || name == "event_id") {
        m_ids.events.insert(std::move(id));
    } else if (name == "id" && inEvent) {
        m_ids.events.insert(std::move(id));
    } else if (name == "id" && agentBody) {
        m_ids.created.insert(id);
        m_ids.agents.insert(std::move(id));
    } else if (name == "id") {
        m_ids.sessions.insert(std::move(id));
    }
}

void TrackPlanner::note(std::size_t at, StepContent& content)
{
    if (!content.changes.empty() && m_draft.conversions.size() < m_maxNotes)
        m_draft.conversions.push_back({static_cast<quint32>(at), std::move(content.changes)});
    const Step& step = m_draft.steps[at];
    if (m_draft.findings.size() >= m_maxNotes)
        return;
    if (!content.raw.isEmpty()) {
        Finding finding;
        finding.severity = Severity::Error;
        finding.rule = QStringLiteral("replay-not-json");
        finding.message = QCoreApplication::translate(
            "replay", "The recorded body is not JSON. It is sent as it is, with nothing rewritten in it.");
        m_draft.findings.push_back({static_cast<quint32>(at), std::move(finding)});
        return;
    }
    if (!content.body)
        return;
    const Dialect spoken = m_source.target() == Dialect::Unknown ? step.from : m_source.target();
    for (Finding& finding : contract::check(m_api, step.endpoint, *content.body, spoken, m_context))
        m_draft.findings.push_back({static_cast<quint32>(at), std::move(finding)});

    // What later steps may build upon.
    if (step.endpoint == EndpointId::CreateAgent && m_context.agents)
        m_context.agents->insert(std::string((*content.body)["id"].toView()));
    if (const Json* session = content.body->find("session"))
        m_context.session = *session;
    if (step.endpoint == EndpointId::CreateEvents) {
        for (const Json& event : (*content.body)["events"].items()) {
            if (!isGone(event["id"]))
                m_context.events->insert(std::string(event["id"].toView()));
        }
    }
}

void TrackPlanner::prepend(Step step)
{
    step.due = m_draft.steps.empty() ? 0 : m_draft.steps.front().due;
    step.from = Dialect::Sdk;
    m_draft.steps.insert(m_draft.steps.begin(), std::move(step));
    for (Plan::Located& located : m_draft.findings)
        ++located.step;
    for (StepConversion& conversion : m_draft.conversions)
        ++conversion.step;
}

void TrackPlanner::wrapInSession()
{
    PlanTrack& track = m_draft.track;
    track.wireSessionId = track.sessionId.toStdString();
    if (m_source.target() != Dialect::Documented && !isUuid(track.wireSessionId))
        track.wireSessionId = uuidFromText(track.wireSessionId);
    if (track.sessionInit.empty() && m_draft.firstStamp)
        track.sessionInit = formatTimestamp(Timestamp{*m_draft.firstStamp});
    m_ids.sessions.insert(track.wireSessionId);

    const bool bare = std::any_of(m_draft.steps.begin(), m_draft.steps.end(),
                                  [](const Step& step) { return step.made == Step::Made::CreateEvents; });
    const bool ends = std::any_of(m_draft.steps.begin(), m_draft.steps.end(), [](const Step& step) {
        return step.endpoint == EndpointId::UpdateSession;
    });
    for (const std::string& agent : m_ids.named) {
        if (m_ids.created.count(agent) == 0 && track.madeAgents.size() < std::numeric_limits<quint16>::max())
            track.madeAgents.push_back(agent);
    }
    for (std::size_t i = track.madeAgents.size(); i-- > 0;) {
        Step step;
        step.endpoint = EndpointId::CreateAgent;
        step.made = Step::Made::CreateAgent;
        step.madeAgent = static_cast<quint16>(i);
        prepend(std::move(step));
        ++m_draft.agents;
    }
    Step create;
    create.endpoint = EndpointId::CreateSession;
    create.made = Step::Made::CreateSession;
    prepend(std::move(create));
    if (!bare || ends)
        return;
    if (m_draft.lastStamp)
        track.sessionEnd = formatTimestamp(Timestamp{*m_draft.lastStamp});
    Step end;
    end.endpoint = EndpointId::UpdateSession;
    end.made = Step::Made::UpdateSession;
    end.from = Dialect::Sdk;
    end.due = m_draft.steps.back().due;
    m_draft.steps.push_back(std::move(end));
}

void TrackPlanner::finishTrack()
{
    const RewriteOptions& rewrite = m_options.rewrite;
    std::vector<quint64>& out = m_draft.track.rewritten;
    const auto take = [&out](const std::unordered_set<std::string>& ids) {
        for (const std::string& id : ids)
            out.push_back(idHash(id));
    };
    if (rewrite.sessionIds && m_draft.hasSession) // what is only read keeps its name
        take(m_ids.sessions);
    if (rewrite.agentIds)
        take(m_ids.agents);
    if (rewrite.eventIds)
        take(m_ids.events);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    out.shrink_to_fit();
    m_draft.agentIds = static_cast<qint64>(m_ids.agents.size());
    m_draft.eventIds = static_cast<qint64>(m_ids.events.size());
}

} // namespace tapedeck::replay

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/capturegenerator.h"

#include "capture/writer.h"
#include "core/redaction.h"

#include <queue>

#include <algorithm>
#include <array>

namespace tapedeck::testing {

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 epoch = 1'736'937'600 * second; // 2025-01-15T10:40:00Z

struct Model
{
    const char* name;
    qint64 promptUnits; // of 1e-8 dollars a token; -1: a model that no price table knows
    qint64 completionUnits;
};
constexpr std::array<Model, 3> models = {
    {{"gpt-4o", 250, 1000}, {"gpt-4o-mini", 15, 60}, {"house-model-7b", -1, -1}}};

constexpr std::array<const char*, 24> vocabulary = {
    "compare", "the",   "offers",     "of",          "three",     "suppliers", "and",  "write",
    "a",       "short", "note",       "with",        "every",     "price",     "in",   "euros",
    "„naïve“", "café",  "\"quoted\"", "line\nbreak", "tab\there", "日本語",    "🙂", "back\\slash"};

} // namespace

struct CaptureGenerator::Running
{
    std::size_t index = 0; // into m_expected
    qint64 time = 0;
    qint64 begun = 0;
    std::size_t registered = 0; // agents
    int sent = 0;               // events
    bool created = false;
    bool ended = false;
    std::string trigger;
    const char* triggerKind = nullptr;
};

CaptureGenerator::CaptureGenerator(const Options& options)
    : m_options(options)
    , m_random(options.seed)
{}

quint64 CaptureGenerator::random(quint64 below)
{
    return m_random() % below; // the distributions of the library differ between platforms
}

std::string CaptureGenerator::uuid()
{
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string out(36, '-');
    quint64 bits = 0;
    int left = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23)
            continue;
        if (left == 0) {
            bits = m_random();
            left = 16;
        }
        out[i] = i == 14 ? '4' : i == 19 ? hex[8 + (bits & 3)] : hex[bits & 15];
        bits >>= 4;
        --left;
    }
    return out;
}

std::string CaptureGenerator::words(int count)
{
    std::string out;
    for (int i = 0; i < count; ++i) {
        out += i > 0 ? " " : "";
        out += vocabulary[random(vocabulary.size())];
    }
    return out;
}

CaptureGenerator::Running CaptureGenerator::start(std::size_t index, qint64 time)
{
    static constexpr std::array<const char*, 3> states = {"Success", "Fail", "Indeterminate"};
    ExpectedSession expected;
    expected.id = uuid();
    expected.endState = states[random(states.size())];
    const std::size_t agents = 1 + random(3);
    for (std::size_t i = 0; i < agents; ++i)
        expected.agents.push_back(uuid());
    m_expected.push_back(std::move(expected));
    Running out;
    out.index = index;
    out.begun = out.time = time;
    return out;
}

Exchange CaptureGenerator::exchange(const Running& session, const char* path, const Json& body,
                                    const Json& answer)
{
    ExpectedSession& expected = m_expected[session.index];
    ++expected.requests;
    Exchange out;
    out.id = uuid();
    out.startedAt.micros = session.time;
    out.sessionId = QString::fromStdString(expected.id);
    out.request.url = QStringLiteral("https://api.agentops.ai/v2/") + QLatin1String(path);
    out.request.headers = {{"Content-Type", "application/json; charset=UTF-8"},
                           {"X-Agentops-Api-Key", redactedMark}};
    if (session.created)
        out.request.headers.add("Authorization", QByteArray("Bearer ") + redactedMark);
    out.request.body = body.toBytes();
    Response response;
    response.status = 200;
    response.reason = "OK";
    response.headers = {{"content-type", "application/json"}};
    response.body = answer.toBytes();
    out.response = std::move(response);
    out.timing.send = 80 + static_cast<qint64>(random(400));
    out.timing.wait = 20'000 + static_cast<qint64>(random(200'000));
    out.timing.receive = 100;
    out.timing.total = out.timing.send + out.timing.wait + out.timing.receive;
    return out;
}

Json CaptureGenerator::sessionBody(const Running& session, bool ended) const
{
    const ExpectedSession& expected = m_expected[session.index];
    Json body =
        Json::object({{"session_id", expected.id},
                      {"init_timestamp", formatTimestamp({session.begun})},
                      {"tags", Json::array({"generated", "session-" + std::to_string(session.index)})}});
    if (ended) {
        body.set("end_timestamp", formatTimestamp({session.time}));
        body.set("end_state", expected.endState);
    }
    return Json::object({{"session", std::move(body)}});
}

Json CaptureGenerator::event(Running& session)
{
    ExpectedSession& expected = m_expected[session.index];
    const std::string agent = expected.agents[random(expected.agents.size())];
    const qint64 begin = std::max(session.begun, session.time - static_cast<qint64>(1000 + random(900'000)));
    const std::string init = formatTimestamp({begin});
    const std::string end = formatTimestamp({begin + static_cast<qint64>(random(900'000))});
    ++expected.events;
    const quint64 dice = random(10);
    if (dice == 9 && session.triggerKind) {
        ++expected.errors;
        return Json::object({{"event_type", "errors"},
                             {"trigger_event_id", session.trigger},
                             {"trigger_event_type", session.triggerKind},
                             {"error_type", "TimeoutError"},
                             {"code", "ETIMEDOUT"},
                             {"details", words(4)},
                             {"timestamp", end}});
    }
    session.trigger = uuid();
    if (dice < 4) {
        ++expected.llms;
        session.triggerKind = "llms";
        const Model& model = models[random(models.size())];
        const auto prompt = static_cast<qint64>(1 + random(4000));
        const auto completion = static_cast<qint64>(1 + random(1000));
        expected.promptTokens += prompt;
        expected.completionTokens += completion;
        Json out = Json::object(
            {{"event_type", "llms"},
             {"id", session.trigger},
             {"agent_id", agent},
             {"init_timestamp", init},
             {"end_timestamp", end},
             {"model", model.name},
             {"prompt",
              Json::array({Json::object({{"role", "user"}, {"content", words(m_options.textWords)}})})},
             {"completion",
              Json::object({{"role", "assistant"}, {"content", words(m_options.textWords / 2 + 1)}})},
             {"prompt_tokens", prompt},
             {"completion_tokens", completion}});
        if (random(3) == 0) {
            // A cost that is given is trusted (contract 3). Hundredths of a cent: exact in every notation.
            const auto given = static_cast<qint64>(1 + random(9999));
            expected.costUnits += given * 10'000;
            out.set("cost", Json::number("0." + std::string(4 - std::to_string(given).size(), '0') +
                                         std::to_string(given)));
        } else if (model.promptUnits >= 0) {
            expected.costUnits += prompt * model.promptUnits + completion * model.completionUnits;
        }
        return out;
    }
    if (dice < 7) {
        ++expected.tools;
        session.triggerKind = "tools";
        return Json::object({{"event_type", "tools"},
                             {"id", session.trigger},
                             {"agent_id", agent},
                             {"init_timestamp", init},
                             {"end_timestamp", end},
                             {"name", "search"},
                             {"params", Json::object({{"query", words(5)}, {"limit", 10}})},
                             {"returns", words(m_options.textWords / 2 + 1)}});
    }
    ++expected.actions;
    session.triggerKind = "actions";
    return Json::object({{"event_type", "actions"},
                         {"id", session.trigger},
                         {"agent_id", agent},
                         {"init_timestamp", init},
                         {"end_timestamp", end},
                         {"action_type", "plan"},
                         {"params", Json::object({{"step", session.sent}})},
                         {"returns", words(3)}});
}

bool CaptureGenerator::step(Running& session, Exchange& out)
{
    ExpectedSession& expected = m_expected[session.index];
    if (!session.created) {
        const std::string url = "https://app.agentops.ai/drilldown?session_id=" + expected.id;
        out = exchange(session, "create_session", sessionBody(session, false),
                       Json::object({{"status", "Success"}, {"jwt", redactedMark}, {"session_url", url}}));
        session.created = true;
        return true;
    }
    if (session.registered < expected.agents.size()) {
        const std::string& id = expected.agents[session.registered++];
        out = exchange(session, "create_agent",
                       Json::object({{"id", id}, {"name", "Agent " + std::to_string(session.registered)}}),
                       Json("Success"));
        return true;
    }
    if (session.sent < m_options.eventsPerSession) {
        Json::Array events;
        for (int i = 0; i < m_options.batchSize && session.sent < m_options.eventsPerSession;
             ++i, ++session.sent)
            events.push_back(event(session));
        out = exchange(session, "create_events", Json::object({{"events", Json(std::move(events))}}),
                       Json("Success"));
        return true;
    }
    if (session.ended)
        return false;
    session.ended = true;
    const Json cost = expected.costUnits == 0 ? Json("0.00") : Json(expected.cost());
    const std::string url = "https://app.agentops.ai/drilldown?session_id=" + expected.id;
    out = exchange(session, "update_session", sessionBody(session, true),
                   Json::object({{"status", "success"}, {"token_cost", cost}, {"session_url", url}}));
    return true;
}

Status CaptureGenerator::write(QIODevice& out)
{
    m_random.seed(m_options.seed);
    m_expected.clear();
    const auto put = [&out](const Json& line) { return out.write(line.toBytes() + '\n') > 0; };
    if (!put(Json::object({{"tapedeck", Json::object({{"version", 1}})}})))
        return Error{ErrorKind::Io, out.errorString(), {}};
    const auto later = [](const Running& a, const Running& b) {
        return a.time != b.time ? a.time > b.time : a.index > b.index;
    };
    // Sessions run side by side; whose turn is next is told by the time.
    std::priority_queue<Running, std::vector<Running>, decltype(later)> running(later);
    int begun = 0;
    const auto beginOne = [&](qint64 time) {
        const bool full = m_options.stopAfterBytes > 0 && out.pos() >= m_options.stopAfterBytes;
        if (begun < m_options.sessions && !full)
            running.push(start(static_cast<std::size_t>(begun++), time));
    };
    for (int i = 0; i < m_options.sideBySide; ++i)
        beginOne(epoch + i * 37'003);
    while (!running.empty()) {
        Running session = running.top();
        running.pop();
        Exchange made;
        if (!step(session, made)) {
            beginOne(session.time);
            continue;
        }
        if (!put(capture::toHarEntry(made)))
            return Error{ErrorKind::Io, out.errorString(), {}};
        session.time += static_cast<qint64>(20'000 + random(1'500'000));
        running.push(std::move(session));
    }
    return done();
}

} // namespace tapedeck::testing

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/runworker.h"

#include "contract/check.h"
#include "core/jsonparser.h"
#include "core/redaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::replay {

namespace {

using contract::Auth;
using contract::EndpointId;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Replay)
};

constexpr qint64 flushMicros = 50'000;
// How many requests may be made before the answers of others are looked at.
constexpr int sendAtOnce = 8;

bool isGood(const Outcome& outcome)
{
    return outcome.response && outcome.response->status >= 200 && outcome.response->status < 300;
}

} // namespace

RunWorker::RunWorker(const Plan& plan, const contract::Api& api, const RunOptions& options, const RunKey& key,
                     std::unique_ptr<Transport> transport, const Clock& clock, Deliver deliver)
    : m_plan(plan)
    , m_api(api)
    , m_options(options)
    , m_clock(clock)
    , m_transport(std::move(transport))
    , m_deliver(std::move(deliver))
    , m_builder(plan, api, {options.profile.baseUrl, options.apiKey, key, timeShift(plan, clock.now())})
    , m_scheduler(plan, options.dryRun ? Pace{Pace::Kind::Max, 1} : options.pace, options.concurrency)
    , m_flushed(clock.monotonic())
    , m_reach(clock)
{
    m_sessionIds.reserve(plan.tracks.size());
    for (std::size_t track = 0; track < plan.tracks.size(); ++track)
        m_sessionIds.push_back(m_builder.sessionId(static_cast<quint32>(track)));
}

void RunWorker::run(bool startPaused)
{
    m_scheduler.start(m_clock.monotonic());
    if (startPaused)
        m_scheduler.pause(m_clock.monotonic());
    while (!m_aborted && !m_scheduler.done()) {
        takeCommands();
        sendReady();
        tellOutlook();
        if (m_aborted || m_scheduler.done())
            break;
        m_transport->wait(patience(), m_outcomes);
        handleOutcomes();
        flush(false);
    }
    if (m_aborted)
        return;
    m_batch.ended = true;
    m_batch.stopped = m_stopped;
    flush(true);
}

void RunWorker::handleOutcomes()
{
    for (Outcome& outcome : m_outcomes)
        handle(outcome);
    m_outcomes.clear();
}

void RunWorker::sendReady()
{
    for (int begun = 0; begun < sendAtOnce; ++begun) {
        const auto ready = m_scheduler.next(m_clock.monotonic());
        if (!ready)
            return;
        begin(*ready);
    }
}

void RunWorker::tellOutlook()
{
    const qint64 now = m_clock.monotonic();
    RunOutlook outlook;
    outlook.remaining = m_scheduler.remaining(now).value_or(-1);
    outlook.at = now;
    if (m_active.empty() && !m_scheduler.paused()) {
        if (const auto next = m_scheduler.nextTime())
            outlook.nextIn = std::max<qint64>(0, *next - now);
    }
    const std::lock_guard lock(m_mutex);
    m_outlook = outlook;
}

RunOutlook RunWorker::outlook() const
{
    const std::lock_guard lock(m_mutex);
    return m_outlook;
}

qint64 RunWorker::patience() const
{
    const qint64 now = m_clock.monotonic();
    qint64 wait = std::max<qint64>(0, m_flushed + flushMicros - now);
    if (m_batch.results.empty() && m_active.empty())
        wait = flushMicros * 20; // nothing to tell: only time, answers and commands matter
    if (const auto next = m_scheduler.nextTime())
        wait = std::min(wait, std::max<qint64>(0, *next - now));
    return wait;
}

QByteArray RunWorker::token(quint32 track) const
{
    const auto found = m_tokens.find(m_sessionIds[track]);
    return found ? found->jwt : QByteArray();
}

void RunWorker::begin(const Scheduler::Ready& ready)
{
    const quint32 number = ready.step;
    const Step& step = m_plan.steps[number];
    if (m_options.dryRun)
        return rehearse(number);
    Active& active = m_active[number];
    if (!ready.retry) {
        active.lateness = ready.lateness;
        active.sent.sessionId = m_sessionIds[step.track];
        ++m_batch.sent;
        m_batch.eventsSent += step.events;
        const bool renew = m_api.endpoint(step.endpoint).auth == Auth::Jwt && m_plan.options.rewrite.tokens &&
                           m_tokens.needsRenewal(m_sessionIds[step.track], m_clock.now());
        if (renew)
            return reauthorize(number, active);
    }
    send(number, active);
}

void RunWorker::send(quint32 number, Active& active)
{
    const Step& step = m_plan.steps[number];
    Result<BuiltStep> built = m_builder.build(step, token(step.track));
    if (!built)
        return fail(number, built.error().text);
    active.sent.built = std::move(built).value();
    active.sent.startedAt = m_clock.now();
    ++active.sent.attempts;
    active.reauthorizing = false;
    m_transport->send(number, active.sent.built.request);
}

void RunWorker::reauthorize(quint32 number, Active& active)
{
    active.reauthorizing = true;
    active.reauthorized = true;
    m_transport->send(number, m_builder.reauthorize(m_plan.steps[number].track));
}

void RunWorker::handle(Outcome& outcome)
{
    const quint32 number = outcome.tag;
    Active& active = m_active[number];
    if (m_reach.note(outcome, active.sent.attempts))
        skip(m_scheduler.dropAll(), Words::tr("The target was out of reach, so the run was given up."));
    if (active.reauthorizing)
        return handleRenewal(number, active, outcome);
    if (!isGood(outcome) && sentAgain(number, active, outcome))
        return;
    const Step& step = m_plan.steps[number];
    if (step.endpoint == EndpointId::CreateSession || step.endpoint == EndpointId::ReauthorizeJwt)
        takeToken(step.track, outcome);
    const contract::Endpoint& endpoint = m_api.endpoint(step.endpoint);
    const Spelling spelling = isConverted(m_plan, step) ? Spelling::Converted : Spelling::Same;
    StepResult result = judge(number, endpoint, outcome, active.sent.built.recorded, spelling);
    finish(number, active, std::move(result), outcome);
}

void RunWorker::handleRenewal(quint32 number, Active& active, const Outcome& outcome)
{
    const quint32 track = m_plan.steps[number].track;
    const bool renewed = takeToken(track, outcome);
    if (renewed && !m_stopped)
        return send(number, active);
    if (active.sent.attempts == 0 && !m_stopped) // renewed ahead of time: the old token may still do
        return send(number, active);
    const net::RetryDecision decision = m_reach.decide(outcome, active.sent.attempts, active.reauthorized);
    if (decision.action == net::RetryDecision::Action::Retry && !m_stopped) {
        active.reauthorized = false; // the step will meet its old token again, and then renew it
        return wait(number, active, outcome, decision.delayMicros);
    }
    Outcome refused;
    refused.failure =
        renewed ? Error{ErrorKind::Cancelled, Words::tr("Stopped before it was sent."), {}}
                : Error{ErrorKind::Unauthorized,
                        Words::tr("The token expired and could not be renewed. %1").arg(outcomeText(outcome)),
                        {}};
    const contract::Endpoint& endpoint = m_api.endpoint(m_plan.steps[number].endpoint);
    finish(number, active, judge(number, endpoint, refused, std::nullopt), refused);
}

// True if the step is on its way again: after a while, or with a new token.
bool RunWorker::sentAgain(quint32 number, Active& active, const Outcome& outcome)
{
    const net::RetryDecision decision = m_reach.decide(outcome, active.sent.attempts, active.reauthorized);
    switch (decision.action) {
    case net::RetryDecision::Action::Retry:
        if (m_stopped)
            return false;
        wait(number, active, outcome, decision.delayMicros);
        return true;
    case net::RetryDecision::Action::Reauthorize:
        if (m_stopped || m_api.endpoint(m_plan.steps[number].endpoint).auth != Auth::Jwt ||
            !m_plan.options.rewrite.tokens)
            return false;
        reauthorize(number, active);
        return true;
    case net::RetryDecision::Action::Done:
        break;
    }
    return false;
}

// Waiting is shown: a run that seems to stand still must say why.
void RunWorker::wait(quint32 number, Active& active, const Outcome& outcome, qint64 micros)
{
    m_scheduler.retryAt(number, m_clock.monotonic() + micros);
    active.announced = true;
    StepResult waiting;
    waiting.step = number;
    waiting.state = StepState::Running;
    waiting.lateness = active.lateness;
    waiting.note = Words::tr("Sent again in %1 s. %2")
                       .arg(static_cast<double>(micros) / 1e6, 0, 'f', 1)
                       .arg(outcomeText(outcome));
    m_batch.results.push_back(std::move(waiting));
}

bool RunWorker::takeToken(quint32 track, const Outcome& outcome)
{
    const auto body = isGood(outcome) ? readJson(outcome.response->body) : std::nullopt;
    if (!body || !(*body)["jwt"].isString())
        return false;
    const std::string_view jwt = (*body)["jwt"].toView();
    m_tokens.put(m_sessionIds[track], QByteArray(jwt.data(), static_cast<qsizetype>(jwt.size())),
                 m_clock.now());
    return true;
}

void RunWorker::finish(quint32 number, Active& active, StepResult result, const Outcome& outcome)
{
    result.lateness = active.lateness;
    if (m_options.keepExchanges) {
        result.exchange = exchangeOf(active.sent, outcome);
    } else if (result.state == StepState::Same) {
        result.comparison.reset();
    }
    m_active.erase(number);
    m_scheduler.finished(number);
    checkTrack(number, result);
    m_batch.results.push_back(std::move(result));
}

void RunWorker::fail(quint32 number, const QString& note)
{
    StepResult result;
    result.step = number;
    result.state = StepState::Failed;
    result.note = note;
    result.lateness = m_active[number].lateness;
    m_active.erase(number);
    m_scheduler.finished(number);
    checkTrack(number, result);
    m_batch.results.push_back(std::move(result));
}

// Without its session nothing of a track can succeed.
void RunWorker::checkTrack(quint32 number, const StepResult& result)
{
    const Step& step = m_plan.steps[number];
    if (step.endpoint != EndpointId::CreateSession || !token(step.track).isEmpty())
        return;
    if (result.state != StepState::Failed && !m_plan.options.rewrite.tokens)
        return;
    const QString why = result.note.isEmpty() ? Words::tr("The answer has no token.") : result.note;
    skip(m_scheduler.dropTrack(step.track), Words::tr("Its session was not created. %1").arg(why));
}

void RunWorker::skip(const std::vector<quint32>& steps, const QString& note)
{
    for (const quint32 number : steps) {
        StepResult result;
        result.step = number;
        result.state = StepState::Skipped;
        result.note = note;
        m_active.erase(number); // it may have been waiting for a retry
        m_batch.results.push_back(std::move(result));
    }
}

// A dry run: the request is made and checked, nothing is sent.
void RunWorker::rehearse(quint32 number)
{
    const Step& step = m_plan.steps[number];
    const Dialect spoken = m_plan.options.target == Dialect::Unknown ? step.from : m_plan.options.target;
    Result<BuiltStep> built = m_builder.build(step, redactedMark);
    const auto body = built ? readJson(built->request.body) : std::nullopt;
    StepResult result = rehearsed(
        number, built, body ? contract::check(m_api, step.endpoint, *body, spoken) : std::vector<Finding>());
    if (built && m_options.keepExchanges) {
        SentStep sent{std::move(built).value(), m_clock.now(), 0, m_sessionIds[step.track]};
        result.exchange = exchangeOf(sent, {});
    }
    m_scheduler.finished(number);
    m_batch.results.push_back(std::move(result));
}

void RunWorker::flush(bool force)
{
    const qint64 now = m_clock.monotonic();
    if (!force && now - m_flushed < flushMicros)
        return;
    m_flushed = now;
    for (auto& [number, active] : m_active) {
        if (active.announced)
            continue;
        active.announced = true;
        StepResult running;
        running.step = number;
        running.state = StepState::Running;
        running.lateness = active.lateness;
        m_batch.results.push_back(std::move(running));
    }
    if (m_batch.results.empty() && !m_batch.ended)
        return;
    RunBatch batch = m_batch; // the sums stay
    batch.results = std::exchange(m_batch.results, {});
    m_deliver(std::move(batch));
}

} // namespace tapedeck::replay

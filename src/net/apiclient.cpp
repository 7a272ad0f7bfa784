// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/apiclient.h"

#include "core/ids.h"
#include "net/apiclientprivate.h"
#include "net/httpattempt.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QRandomGenerator>
#include <QThreadPool>

#include <algorithm>

namespace tapedeck::net {

namespace {

Error cancelledError()
{
    return {ErrorKind::Cancelled, ApiClient::tr("Stopped before anything was sent."), {}};
}

template <typename Work>
auto onWorker(Work work)
{
    using Value = decltype(work());
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

qint64 bodyBytes(const Exchange& exchange)
{
    return exchange.request.body.size() + (exchange.response ? exchange.response->body.size() : 0);
}

} // namespace

ApiClient::ApiClient(const contract::Api& api, const Clock& clock, ClientOptions options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, api, clock, std::move(options)))
{}

ApiClient::~ApiClient()
{
    d->close();
}

void ApiClient::setAccount(const Profile& profile, const QByteArray& apiKey)
{
    const Account& old = *d->account;
    const bool sameTokens =
        old.profile().id == profile.id && old.profile().baseUrl == profile.baseUrl && old.apiKey() == apiKey;
    auto next = std::make_shared<Account>(profile, apiKey);
    if (sameTokens)
        next->tokens = old.tokens;
    d->account = std::move(next);
}

const Profile& ApiClient::profile() const
{
    return d->account->profile();
}

bool ApiClient::hasApiKey() const
{
    return !d->account->apiKey().isEmpty();
}

ApiJob* ApiClient::submit(ApiCall call)
{
    return d->add(std::move(call), d->account, false);
}

void ApiClient::cancelAll()
{
    const std::vector<ApiJob*> all = d->jobs;
    for (ApiJob* job : all)
        d->cancel(*job);
}

int ApiClient::unfinished() const
{
    return static_cast<int>(d->jobs.size());
}

std::optional<SessionToken> ApiClient::token(const QString& sessionId) const
{
    return d->account->tokens.find(sessionId);
}

void ApiClient::setToken(const QString& sessionId, const QByteArray& jwt)
{
    d->account->tokens.put(sessionId, jwt, d->clock.now());
    d->post([this, sessionId] { Q_EMIT tokenChanged(sessionId); });
}

ApiClient::Private::Private(ApiClient& client, const contract::Api& contractApi, const Clock& clientClock,
                            ClientOptions clientOptions)
    : q(client)
    , api(contractApi)
    , clock(clientClock)
    , options(std::move(clientOptions))
    , account(std::make_shared<Account>(Profile{}, QByteArray()))
{}

ApiJob* ApiClient::Private::add(ApiCall call, std::shared_ptr<Account> of, bool renewal)
{
    auto* job = new ApiJob(std::move(call), std::move(of), &q);
    job->m_queuedAt = clock.monotonic();
    job->m_renewal = renewal;
    QObject::connect(&job->m_retryTimer, &QTimer::timeout, &q, [this, job] { requeueFirst(*job); });
    jobs.push_back(job);
    // Calls wait for the renewal, so it goes first.
    if (renewal)
        queue.push_front(job);
    else
        queue.push_back(job);
    pump();
    return job;
}

// Turns are given from the event loop, so that whoever submits can connect first.
void ApiClient::Private::pump()
{
    if (pumping)
        return;
    pumping = true;
    QMetaObject::invokeMethod(
        &q,
        [this] {
            pumping = false;
            while (!queue.empty() && static_cast<int>(running.size()) < options.maxInFlight) {
                ApiJob* job = queue.front();
                queue.pop_front();
                begin(*job);
            }
        },
        Qt::QueuedConnection);
}

void ApiClient::Private::begin(ApiJob& job)
{
    if (const Status& usable = job.m_account->usable(); !usable) {
        end(job, usable.error());
        return;
    }
    if (mustRenewFirst(job))
        joinRenewal(job);
    else
        send(job);
}

void ApiClient::Private::send(ApiJob& job)
{
    Account& of = *job.m_account;
    const contract::Endpoint& endpoint = api.endpoint(job.m_call.endpoint);
    job.m_tokenUsed.clear();
    if (wantsToken(job)) {
        if (const auto token = of.tokens.find(job.m_call.sessionId))
            job.m_tokenUsed = token->jwt;
    }
    Exchange exchange;
    exchange.id = newUuid();
    exchange.startedAt = clock.now();
    exchange.request = of.request(endpoint, job.m_call, job.m_tokenUsed);
    exchange.attempts = ++job.m_attempts;
    exchange.source = job.m_call.source;
    exchange.sessionId = job.m_call.sessionId; // the token tells it too, but is masked where this is kept
    exchange.timing.queue = clock.monotonic() - job.m_queuedAt;

    running.insert(&job);
    const ProxySetting& proxy = of.profile().proxy;
    const bool ownProxy = proxy.mode == ProxySetting::Mode::Http || proxy.mode == ProxySetting::Mode::Socks5;
    AttemptLimits limits{of.profile().timeouts, options.maxResponseBytes, ownProxy ? proxy.host : QString()};
    auto* attempt = new HttpAttempt(std::move(exchange), std::move(limits), clock, &job);
    job.m_attempt = attempt;
    QObject::connect(attempt, &HttpAttempt::finished, &q,
                     [this, &job](const Exchange& done) { onAttempt(job, done); });
    setState(job, ApiJob::State::Running);
    attempt->start(of.network(), of.tls());
}

void ApiClient::Private::onAttempt(ApiJob& job, const Exchange& exchange)
{
    job.m_attempt->deleteLater();
    job.m_attempt.clear();
    job.m_last = exchange;
    const contract::Endpoint& endpoint = api.endpoint(job.m_call.endpoint);
    if (bodyBytes(exchange) <= options.inlineBytes) {
        afterInspection(job, exchange, inspectAnswer(exchange, endpoint, secretsOf(job)));
        return;
    }
    auto* watcher = new QFutureWatcher<Inspection>(&job);
    QObject::connect(watcher, &QFutureWatcher<Inspection>::finished, &q, [this, &job, exchange, watcher] {
        watcher->deleteLater();
        if (job.m_state == ApiJob::State::Running)
            afterInspection(job, exchange, watcher->result());
    });
    watcher->setFuture(onWorker([exchange, endpoint, secrets = secretsOf(job)] {
        return inspectAnswer(exchange, endpoint, secrets);
    }));
}

void ApiClient::Private::afterInspection(ApiJob& job, Exchange exchange, const Inspection& inspection)
{
    running.erase(&job);
    if (inspection.failure)
        exchange.failure = inspection.failure;
    job.m_last = exchange;
    record(job, inspection.clean);
    keepToken(job, inspection);
    const RetryDecision decision =
        decideRetry(exchange, job.m_attempts, job.m_reauthorized, jitter(), clock.now(), options.retry);
    const bool renewable = decision.action == RetryDecision::Action::Reauthorize && wantsToken(job);
    if (decision.action == RetryDecision::Action::Retry) {
        waitForRetry(job, exchange, decision.delayMicros);
    } else if (renewable) {
        job.m_reauthorized = true;
        const auto current = job.m_account->tokens.find(job.m_call.sessionId);
        job.m_waitReason = ApiClient::tr("The token had expired.");
        // Another call may have brought a new one while this one was on its way.
        if (current && current->jwt != job.m_tokenUsed)
            requeueFirst(job);
        else
            joinRenewal(job);
    } else {
        job.m_outcomeUnknown = decision.outcomeUnknown;
        end(job, exchange);
    }
    pump();
}

void ApiClient::Private::waitForRetry(ApiJob& job, const Exchange& exchange, qint64 delayMicros)
{
    job.m_nextRetryAt = clock.now() + delayMicros;
    job.m_waitReason = exchange.response ? ApiClient::tr("The server answered %1 %2.")
                                               .arg(exchange.response->status)
                                               .arg(QString::fromLatin1(exchange.response->reason))
                                         : exchange.failure->text;
    setState(job, ApiJob::State::WaitingForRetry);
    job.m_retryTimer.start(static_cast<int>((delayMicros + 999) / 1000));
}

void ApiClient::Private::requeueFirst(ApiJob& job)
{
    job.m_nextRetryAt.reset();
    job.m_queuedAt = clock.monotonic();
    queue.push_front(&job);
    setState(job, ApiJob::State::Queued);
    pump();
}

void ApiClient::Private::cancel(ApiJob& job)
{
    if (job.m_state == ApiJob::State::Done)
        return;
    job.m_retryTimer.stop();
    if (job.m_attempt) {
        const Exchange exchange = job.m_attempt->cancel();
        job.m_attempt->deleteLater();
        job.m_attempt.clear();
        job.m_outcomeUnknown = !exchange.response && !exchange.neverSent;
        redactAndRecord(job, exchange);
        end(job, exchange);
    } else if (job.m_last) {
        const bool inspecting = job.m_state == ApiJob::State::Running;
        Exchange exchange = *job.m_last;
        exchange.failure = Error{ErrorKind::Cancelled,
                                 inspecting ? ApiClient::tr("Stopped when the answer had come.")
                                            : ApiClient::tr("Stopped while it waited to be sent again."),
                                 {}};
        if (inspecting)
            redactAndRecord(job, exchange);
        end(job, exchange);
    } else {
        end(job, cancelledError());
    }
    pump();
}

void ApiClient::Private::end(ApiJob& job, const CallResult& result)
{
    std::erase(jobs, &job);
    std::erase(queue, &job);
    running.erase(&job);
    job.m_retryTimer.stop();
    job.m_nextRetryAt.reset();
    setState(job, ApiJob::State::Done);
    post([&job, result] {
        job.deleteLater();
        Q_EMIT job.finished(result);
    });
    if (job.m_renewal)
        renewalEnded(job, result);
}

void ApiClient::Private::setState(ApiJob& job, ApiJob::State state)
{
    if (job.m_state == state)
        return;
    job.m_state = state;
    post([&job, state] { Q_EMIT job.stateChanged(state); });
}

void ApiClient::Private::close()
{
    closing = true;
    while (!jobs.empty()) {
        q.cancelAll();
        flush();
    }
    flush();
}

void ApiClient::Private::post(std::function<void()> emission)
{
    outbox.push_back(std::move(emission));
    if (flushing)
        return;
    flushing = true;
    QMetaObject::invokeMethod(
        &q, [this] { flush(); }, Qt::QueuedConnection);
}

void ApiClient::Private::flush()
{
    flushing = false;
    const QPointer<ApiClient> alive(&q);
    while (!outbox.empty()) {
        const auto emission = std::move(outbox.front());
        outbox.pop_front();
        emission();
        if (!alive)
            return;
    }
}

void ApiClient::Private::record(const ApiJob& job, const Exchange& clean)
{
    const CallTags tags{job.m_call.endpoint, job.m_call.sessionId, job.m_account->profile().id};
    post([this, clean, tags] { Q_EMIT q.recorded(clean, tags); });
}

void ApiClient::Private::redactAndRecord(const ApiJob& job, const Exchange& exchange)
{
    if (closing || bodyBytes(exchange) <= options.inlineBytes) {
        record(job, withoutSecrets(exchange, secretsOf(job)));
        return;
    }
    const CallTags tags{job.m_call.endpoint, job.m_call.sessionId, job.m_account->profile().id};
    auto* watcher = new QFutureWatcher<Exchange>(&q);
    QObject::connect(watcher, &QFutureWatcher<Exchange>::finished, &q, [this, watcher, tags] {
        watcher->deleteLater();
        post([this, clean = watcher->result(), tags] { Q_EMIT q.recorded(clean, tags); });
    });
    watcher->setFuture(
        onWorker([exchange, secrets = secretsOf(job)] { return withoutSecrets(exchange, secrets); }));
}

std::vector<QByteArray> ApiClient::Private::secretsOf(const ApiJob& job) const
{
    return {job.m_account->apiKey(), job.m_call.parentKey, job.m_tokenUsed};
}

double ApiClient::Private::jitter() const
{
    return options.jitter ? options.jitter() : QRandomGenerator::global()->generateDouble();
}

} // namespace tapedeck::net

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/apiclientprivate.h"

#include <algorithm>

namespace tapedeck::net {

using contract::EndpointId;

namespace {

// Why a session got no token, from what its reauthorisation brought.
Error renewalError(const CallResult& renewal)
{
    if (!renewal.ok() || renewal.value().failure) {
        const Error& cause = renewal.ok() ? *renewal.value().failure : renewal.error();
        return {cause.kind, ApiClient::tr("The session's token could not be renewed: %1").arg(cause.text),
                cause.detail};
    }
    const Response response = renewal.value().response.value_or(Response{});
    constexpr qsizetype shownBytes = 500;
    const QString words = QString::fromUtf8(response.body.first(std::min(response.body.size(), shownBytes)));
    if (response.status / 100 == 4)
        return {ErrorKind::Unauthorized,
                ApiClient::tr(
                    "The server refused to give the session a new token. Does the session belong to this "
                    "key's project?"),
                words};
    return {ErrorKind::Server,
            ApiClient::tr("The session's token could not be renewed: the server answered %1 without one.")
                .arg(response.status),
            words};
}

} // namespace

bool ApiClient::Private::wantsToken(const ApiJob& job) const
{
    return api.endpoint(job.m_call.endpoint).auth == contract::Auth::Jwt && !job.m_call.sessionId.isEmpty() &&
           !job.m_call.headers.has("Authorization");
}

bool ApiClient::Private::mustRenewFirst(const ApiJob& job) const
{
    if (!wantsToken(job))
        return false;
    const Account& of = *job.m_account;
    const QString& sessionId = job.m_call.sessionId;
    if (of.renewals.contains(sessionId))
        return true; // calls queue while it is under way
    if (of.apiKey().isEmpty() || job.m_reauthorized)
        return false;
    const auto token = of.tokens.find(sessionId);
    if (!token)
        return true; // a session of an earlier run
    return of.tokens.needsRenewal(sessionId, clock.now()) && of.notRenewable.value(sessionId) != token->jwt;
}

void ApiClient::Private::joinRenewal(ApiJob& job)
{
    const QString sessionId = job.m_call.sessionId;
    Account::Renewal& renewal = job.m_account->renewals[sessionId];
    renewal.waiting.emplace_back(&job);
    setState(job, ApiJob::State::Reauthorizing);
    if (renewal.job)
        return;
    ApiCall call = ApiCall::withBody(EndpointId::ReauthorizeJwt,
                                     Json::object({{"session_id", Json(sessionId)}}), sessionId);
    call.source = job.m_call.source;
    renewal.job = add(std::move(call), job.m_account, true);
}

void ApiClient::Private::keepToken(ApiJob& job, const Inspection& inspection)
{
    if (inspection.jwt.isEmpty())
        return;
    const QString sessionId = job.m_call.sessionId.isEmpty() ? inspection.jwtSession : job.m_call.sessionId;
    if (sessionId.isEmpty())
        return;
    job.m_gotToken = true;
    job.m_account->tokens.put(sessionId, inspection.jwt, clock.now());
    job.m_account->notRenewable.remove(sessionId);
    // The account may have been set anew, with the same key, while the call was on its way.
    if (account != job.m_account && account->profile().id == job.m_account->profile().id &&
        account->profile().baseUrl == job.m_account->profile().baseUrl &&
        account->apiKey() == job.m_account->apiKey())
        account->tokens.put(sessionId, inspection.jwt, clock.now());
    post([this, sessionId] { Q_EMIT q.tokenChanged(sessionId); });
}

void ApiClient::Private::renewalEnded(const ApiJob& renewalJob, const CallResult& result)
{
    // By value: the jobs below may be the last to hold the account.
    const std::shared_ptr<Account> of = renewalJob.m_account;
    const QString sessionId = renewalJob.m_call.sessionId;
    const bool renewed = renewalJob.m_gotToken;
    const Account::Renewal renewal = of->renewals.take(sessionId);
    const auto token = of->tokens.find(sessionId);
    if (!renewed && token)
        of->notRenewable.insert(sessionId, token->jwt);
    // From the last to the first, as each goes to the head of the queue.
    for (auto it = renewal.waiting.rbegin(); it != renewal.waiting.rend(); ++it) {
        if (!*it || (*it)->m_state != ApiJob::State::Reauthorizing)
            continue;
        // A token that is merely near its end serves until it is refused.
        const bool usable = renewed || (token && !(*it)->m_reauthorized);
        if (usable)
            requeueFirst(**it);
        else
            failWaiting(**it, result);
    }
}

void ApiClient::Private::failWaiting(ApiJob& job, const CallResult& renewal)
{
    const Error error = renewalError(renewal);
    if (!job.m_last) {
        end(job, error);
        return;
    }
    Exchange exchange = *job.m_last;
    exchange.failure = error;
    end(job, exchange);
}

} // namespace tapedeck::net

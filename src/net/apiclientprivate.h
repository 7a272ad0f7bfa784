// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/account.h"
#include "net/apiclient.h"
#include "net/inspection.h"

#include <deque>
#include <functional>
#include <set>

namespace tapedeck::net {

/// The client's inside: jobs, their turns and their tokens. Everything that users see is put into an outbox
/// and sent from the event loop, so that no slot of theirs runs in the midst of a change, and each may delete
/// the client.
class ApiClient::Private
{
public:
    Private(ApiClient& client, const contract::Api& contractApi, const Clock& clientClock,
            ClientOptions clientOptions);

    ApiJob* add(ApiCall call, std::shared_ptr<Account> of, bool renewal);
    void cancel(ApiJob& job);
    void close();

    // Turns (apiclient.cpp)
    void pump();
    void begin(ApiJob& job);
    void send(ApiJob& job);
    void onAttempt(ApiJob& job, const Exchange& exchange);
    void afterInspection(ApiJob& job, Exchange exchange, const Inspection& inspection);
    void waitForRetry(ApiJob& job, const Exchange& exchange, qint64 delayMicros);
    void end(ApiJob& job, const CallResult& result);
    void setState(ApiJob& job, ApiJob::State state);
    void requeueFirst(ApiJob& job);

    // Tokens (tokenrenewal.cpp)
    [[nodiscard]] bool wantsToken(const ApiJob& job) const;
    [[nodiscard]] bool mustRenewFirst(const ApiJob& job) const;
    void joinRenewal(ApiJob& job);
    void keepToken(ApiJob& job, const Inspection& inspection);
    void renewalEnded(const ApiJob& renewalJob, const CallResult& result);
    void failWaiting(ApiJob& job, const CallResult& renewal);

    // Outbox
    void post(std::function<void()> emission);
    void flush();
    void record(const ApiJob& job, const Exchange& clean);
    void redactAndRecord(const ApiJob& job, const Exchange& exchange);

    [[nodiscard]] std::vector<QByteArray> secretsOf(const ApiJob& job) const;
    [[nodiscard]] double jitter() const;

    ApiClient& q;
    const contract::Api& api;
    const Clock& clock;
    ClientOptions options;
    std::shared_ptr<Account> account;
    std::vector<ApiJob*> jobs; ///< all that have not ended
    std::deque<ApiJob*> queue; ///< those that wait for a turn
    std::set<ApiJob*> running; ///< those that have one
    std::deque<std::function<void()>> outbox;
    bool flushing = false; ///< a flush is on its way
    bool pumping = false;  ///< a pump is
    bool closing = false;
};

} // namespace tapedeck::net

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "net/apicall.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace tapedeck::net {

class Account;
class HttpAttempt;

/// An Exchange if anything was sent or tried (look at its failure), an Error if nothing was.
using CallResult = Result<Exchange>;

/// A call on its way. Made and owned by ApiClient; deletes itself after finished(), so keep it in a QPointer.
/// All signals come from the event loop, never from within submit() or cancel().
class ApiJob : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Queued,
        Reauthorizing, ///< waits for a token
        Running,
        WaitingForRetry,
        Done,
    };
    Q_ENUM(State)

    ~ApiJob() override;

    [[nodiscard]] const ApiCall& call() const { return m_call; }
    [[nodiscard]] State state() const { return m_state; }
    /// Requests sent or tried so far for this call, from 1; 0 before the first.
    [[nodiscard]] int attempts() const { return m_attempts; }
    /// While WaitingForRetry.
    [[nodiscard]] std::optional<Timestamp> nextRetryAt() const { return m_nextRetryAt; }
    /// Why it waits or was sent again, for people; empty if it was not.
    [[nodiscard]] const QString& waitReason() const { return m_waitReason; }
    /// True when Done without an answer although the request may have been taken: offer to read the session
    /// back, never send again silently (design 5).
    [[nodiscard]] bool outcomeUnknown() const { return m_outcomeUnknown; }

    /// At any time; finished() follows, once, as for every other end.
    void cancel();

Q_SIGNALS:
    void stateChanged(tapedeck::net::ApiJob::State state);
    /// Exactly once for every job, cancelled ones and those of a client being destroyed included.
    void finished(const tapedeck::net::CallResult& result);

private:
    friend class ApiClient;
    ApiJob(ApiCall call, std::shared_ptr<Account> account, QObject* client);

    ApiCall m_call;
    std::shared_ptr<Account> m_account; ///< as it was when submitted: a key never goes to another's address
    State m_state = State::Queued;
    int m_attempts = 0;
    std::optional<Timestamp> m_nextRetryAt;
    QString m_waitReason;
    bool m_outcomeUnknown = false;

    qint64 m_queuedAt = 0;          ///< monotonic
    bool m_renewal = false;         ///< the client's own reauthorize_jwt
    bool m_gotToken = false;        ///< its answer held a token
    bool m_reauthorized = false;    ///< once is enough
    QByteArray m_tokenUsed;         ///< of the last attempt
    std::optional<Exchange> m_last; ///< the last attempt, once it ended
    QPointer<HttpAttempt> m_attempt;
    QTimer m_retryTimer;
};

} // namespace tapedeck::net

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/exchange.h"
#include "core/profile.h"

#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;
class QSslConfiguration;

namespace tapedeck::net {

class OneShotBody;

/// What bounds an attempt.
struct AttemptLimits
{
    TimeoutSetting timeouts;
    qint64 maxResponseBytes = 0;
    QString proxy; ///< host of the profile's own proxy, for the words of an error; empty: none
};

/// One request on the wire and what came of it. Redirects are not followed, tokens and retries are not known
/// here.
class HttpAttempt : public QObject
{
    Q_OBJECT
public:
    /// `exchange` holds the request; its answer, failure and timing are filled in. Not started yet.
    HttpAttempt(Exchange exchange, AttemptLimits limits, const Clock& clock, QObject* parent);
    ~HttpAttempt() override;

    void start(QNetworkAccessManager& network, const QSslConfiguration& tls);
    /// Ends it now; the exchange as far as it came, with a failure of kind Cancelled. No signal follows.
    Exchange cancel();

Q_SIGNALS:
    /// Once, unless cancelled.
    void finished(const tapedeck::Exchange& exchange);

private:
    void watch(QNetworkReply& reply);
    void onConnected();
    void onSent();
    void onMetaData();
    void onReadyRead();
    void onFinished();
    void onTimeout(bool connecting);
    void giveUp(const Error& why);
    void complete();
    [[nodiscard]] bool nothingLeft() const;
    void letGo();

    Exchange m_exchange;
    AttemptLimits m_limits;
    const Clock& m_clock;
    QPointer<QNetworkReply> m_reply;
    OneShotBody* m_body = nullptr;
    QTimer m_connectTimer;
    QTimer m_totalTimer;
    QList<QSslError> m_tlsErrors;
    bool m_done = false;
    bool m_connectFailed = false; ///< Qt or our timer says that no connection came to stand
    // Moments on the monotonic clock; -1: has not happened.
    qint64 m_startedAt = -1;
    qint64 m_connectingAt = -1;
    qint64 m_connectedAt = -1;
    qint64 m_sentAt = -1;
    qint64 m_answeredAt = -1;
};

} // namespace tapedeck::net

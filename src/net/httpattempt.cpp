// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/httpattempt.h"

#include "net/networkerrors.h"
#include "net/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

namespace tapedeck::net {

namespace {

constexpr qint64 readBufferBytes = 4 << 20;

QNetworkRequest networkRequest(const Request& request)
{
    QNetworkRequest out{QUrl(request.url)};
    for (const auto& [name, value] : request.headers)
        out.setRawHeader(name, value);
    // The key and the token go to the host they are for and nowhere else.
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // HTTP/2 would resend in ways of its own and hide the timing.
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return out;
}

qint64 between(qint64 from, qint64 to)
{
    return from < 0 || to < 0 ? -1 : to - from;
}

} // namespace

HttpAttempt::HttpAttempt(Exchange exchange, AttemptLimits limits, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_exchange(std::move(exchange))
    , m_limits(std::move(limits))
    , m_clock(clock)
{
    m_connectTimer.setSingleShot(true);
    m_totalTimer.setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] { onTimeout(true); });
    connect(&m_totalTimer, &QTimer::timeout, this, [this] { onTimeout(false); });
}

HttpAttempt::~HttpAttempt()
{
    letGo();
}

void HttpAttempt::start(QNetworkAccessManager& network, const QSslConfiguration& tls)
{
    m_startedAt = m_clock.monotonic();
    const Request& request = m_exchange.request;
    // A GET without an answer is sent once more by Qt itself, which does no harm: it only reads.
    const bool bodyless = request.method == "GET" || request.method == "HEAD";
    if (!bodyless) {
        m_body = new OneShotBody(request.body);
        connect(m_body, &OneShotBody::firstRead, this, &HttpAttempt::onConnected);
        connect(m_body, &OneShotBody::drained, this, &HttpAttempt::onSent);
    }
    QNetworkRequest wire = networkRequest(request);
    wire.setSslConfiguration(tls);
    if (m_body)
        wire.setHeader(QNetworkRequest::ContentLengthHeader, m_body->size());
    m_reply = network.sendCustomRequest(wire, request.method, m_body);
    if (m_body)
        m_body->setParent(m_reply); // which reads it until it is deleted itself
    watch(*m_reply);
    if (m_limits.timeouts.connect > 0)
        m_connectTimer.start(m_limits.timeouts.connect);
    if (m_limits.timeouts.total > 0)
        m_totalTimer.start(m_limits.timeouts.total);
}

void HttpAttempt::watch(QNetworkReply& reply)
{
    reply.setReadBufferSize(readBufferBytes);
    connect(&reply, &QNetworkReply::socketStartedConnecting, this,
            [this] { m_connectingAt = m_clock.monotonic(); });
    connect(&reply, &QNetworkReply::requestSent, this, [this] {
        onConnected();
        if (!m_body)
            onSent();
    });
    connect(&reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_tlsErrors = errors; }); // never ignored
    connect(&reply, &QNetworkReply::metaDataChanged, this, &HttpAttempt::onMetaData);
    connect(&reply, &QNetworkReply::readyRead, this, &HttpAttempt::onReadyRead);
    connect(&reply, &QNetworkReply::finished, this, &HttpAttempt::onFinished);
}

void HttpAttempt::onConnected()
{
    m_connectTimer.stop();
    if (m_connectedAt < 0)
        m_connectedAt = m_clock.monotonic();
}

void HttpAttempt::onSent()
{
    if (m_sentAt < 0)
        m_sentAt = m_clock.monotonic();
}

void HttpAttempt::onMetaData()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_done || status < 200)
        return;
    onConnected();
    if (m_answeredAt < 0)
        m_answeredAt = m_clock.monotonic();
    Response response;
    response.status = status;
    response.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    for (const auto& [name, value] : m_reply->rawHeaderPairs())
        response.headers.add(name, value);
    if (m_exchange.response)
        response.body = m_exchange.response->body;
    m_exchange.response = std::move(response);
}

void HttpAttempt::onReadyRead()
{
    if (m_done)
        return;
    const QByteArray part = m_reply->readAll();
    if (!m_exchange.response)
        return;
    QByteArray& body = m_exchange.response->body;
    if (body.size() + part.size() <= m_limits.maxResponseBytes) {
        body += part;
        return;
    }
    body += part.first(m_limits.maxResponseBytes - body.size());
    giveUp({ErrorKind::Server,
            tr("The answer is larger than %1 MiB; the rest was not read.")
                .arg(static_cast<double>(m_limits.maxResponseBytes) / (1 << 20), 0, 'g', 3),
            {}});
}

void HttpAttempt::onTimeout(bool connecting)
{
    const QString host = QUrl(m_exchange.request.url).host();
    const double seconds = (connecting ? m_limits.timeouts.connect : m_limits.timeouts.total) / 1000.0;
    if (connecting) {
        // Nothing was sent: as harmless as a refused connection. An empty body gives no sign that it was.
        m_connectFailed = !m_body || m_body->size() > 0;
        giveUp({ErrorKind::Network, tr("No connection to %1 within %L2 s.").arg(host).arg(seconds), {}});
        return;
    }
    const QString text = m_exchange.response ? tr("The answer of %1 was not complete within %L2 s.")
                                             : tr("No answer from %1 within %L2 s. Whether it took the "
                                                  "request is unknown: read the session back "
                                                  "before you send it again.");
    giveUp({ErrorKind::Timeout, text.arg(host).arg(seconds), {}});
}

void HttpAttempt::onFinished()
{
    if (m_done)
        return;
    if (m_reply->bytesAvailable() > 0) {
        onReadyRead();
        if (m_done)
            return;
    }
    NetworkEnd end;
    end.code = m_reply->error();
    end.words = end.code == QNetworkReply::NoError ? QString() : m_reply->errorString();
    end.host = QUrl(m_exchange.request.url).host();
    end.status = m_exchange.response ? m_exchange.response->status : 0;
    end.proxy = m_limits.proxy;
    end.tlsErrors = m_tlsErrors;
    m_connectFailed = failedToConnect(end);
    end.neverSent = nothingLeft();
    m_exchange.failure = networkFailure(end);
    complete();
}

void HttpAttempt::giveUp(const Error& why)
{
    m_exchange.failure = why;
    complete();
}

Exchange HttpAttempt::cancel()
{
    const bool unknown = m_connectedAt >= 0 && !m_exchange.response;
    m_connectFailed = m_connectedAt < 0 && m_body && m_body->size() > 0;
    m_exchange.failure = Error{
        ErrorKind::Cancelled,
        unknown ? tr("Stopped. The request had been sent: whether it was taken is unknown.") : tr("Stopped."),
        {}};
    blockSignals(true);
    complete();
    return m_exchange;
}

void HttpAttempt::complete()
{
    if (m_done)
        return;
    m_done = true;
    const qint64 now = m_clock.monotonic();
    Timing& timing = m_exchange.timing;
    // Qt does not tell when TCP stood and TLS began: connect covers both, and tls stays unknown.
    timing.connect = between(m_connectingAt, m_connectedAt);
    timing.send = between(m_connectedAt, m_sentAt);
    timing.wait = between(m_sentAt, m_answeredAt);
    timing.receive = between(m_answeredAt, now);
    timing.total = between(m_startedAt, now);
    m_exchange.neverSent = nothingLeft();
    letGo();
    Q_EMIT finished(m_exchange);
}

// True only with certainty: it decides whether the request may be sent again.
bool HttpAttempt::nothingLeft() const
{
    return m_connectFailed && m_connectedAt < 0 && !m_exchange.response;
}

void HttpAttempt::letGo()
{
    m_connectTimer.stop();
    m_totalTimer.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    if (m_body)
        m_body->disconnect(this);
    m_body = nullptr;
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

} // namespace tapedeck::net

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"

#include <QHash>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

class QTcpSocket;

namespace tapedeck::test {

/// One answer of the script.
struct ScriptedAnswer
{
    int status = 200;
    QByteArray body = "\"Success\"";
    QByteArray contentType = "application/json";
    Headers headers;      ///< beside Content-Type and Content-Length
    int delayMs = 0;      ///< before the first byte
    qint64 cutAfter = -1; ///< the connection closes after so many bytes of the answer, head included
    int dripBytes = 0;    ///< the body comes in pieces of this size …
    int dripMs = 0;       ///< … this far apart
    bool hang = false;    ///< never answers
    bool closeBeforeAnswer = false; ///< takes the request and closes
    bool withLength = true;         ///< false: no Content-Length, the end of the connection ends the body
    QByteArray raw;                 ///< not empty: sent in place of all the above

    static ScriptedAnswer json(int status, const QByteArray& body);
    static ScriptedAnswer redirect(int status, const QByteArray& location);
    static ScriptedAnswer expiredToken(const QByteArray& path = "/v2/create_events");
};

struct ReceivedRequest
{
    QByteArray method;
    QByteArray target; ///< as on the request line
    Headers headers;
    QByteArray body;
    int connection = 0; ///< from 1
};

/// A server on loopback that answers by script and remembers what it was asked. It ends with the object.
class ScriptedServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<ScriptedAnswer(const ReceivedRequest&)>;

    explicit ScriptedServer(QObject* parent = nullptr);
    /// With TLS.
    explicit ScriptedServer(const QSslConfiguration& tls, QObject* parent = nullptr);
    ~ScriptedServer() override;

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const;
    /// From now on connections are refused.
    void stopListening();
    /// Connections are made but nothing is read or answered (a TLS handshake never ends).
    void setDeaf(bool deaf) { m_deaf = deaf; }

    /// The next answers, in order; when they are used up, the handler or the default answers.
    void enqueue(const ScriptedAnswer& answer) { m_script.push_back(answer); }
    void setDefault(const ScriptedAnswer& answer) { m_default = answer; }
    /// Asked before the script if set.
    void setHandler(Handler handler) { m_handler = std::move(handler); }

    [[nodiscard]] const std::vector<ReceivedRequest>& requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray& pathPart) const;
    [[nodiscard]] int connections() const { return m_connections; }

Q_SIGNALS:
    /// A request has come in whole.
    void received(int count);
    /// A client closed its end.
    void disconnected();

private:
    class Connection;

    void listen();
    void onConnection();
    ScriptedAnswer answerTo(const ReceivedRequest& request);

    std::unique_ptr<QTcpServer> m_server;
    Handler m_handler;
    std::deque<ScriptedAnswer> m_script;
    ScriptedAnswer m_default;
    std::vector<ReceivedRequest> m_requests;
    int m_connections = 0;
    bool m_deaf = false;
};

} // namespace tapedeck::test

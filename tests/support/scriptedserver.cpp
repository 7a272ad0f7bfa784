// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedserver.h"

#include <QHostAddress>
#include <QPointer>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace tapedeck::test {

ScriptedAnswer ScriptedAnswer::json(int status, const QByteArray& body)
{
    ScriptedAnswer answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

ScriptedAnswer ScriptedAnswer::redirect(int status, const QByteArray& location)
{
    ScriptedAnswer answer;
    answer.status = status;
    answer.body = "moved";
    answer.contentType = "text/plain";
    answer.headers.add("Location", location);
    return answer;
}

ScriptedAnswer ScriptedAnswer::expiredToken(const QByteArray& path)
{
    return json(401, "{\"path\":\"" + path + "\",\"message\":\"Expired Token\"}");
}

/// One client: reads requests, plays answers. A child of the server.
class ScriptedServer::Connection : public QObject
{
public:
    Connection(ScriptedServer& server, QTcpSocket& socket, int number)
        : QObject(&server)
        , m_owner(server)
        , m_socket(&socket)
        , m_number(number)
    {
        socket.setParent(this);
        connect(&socket, &QTcpSocket::disconnected, this, [this] {
            Q_EMIT m_owner.disconnected();
            deleteLater();
        });
        connect(&socket, &QTcpSocket::readyRead, this, &Connection::read);
        read();
    }

private:
    void read()
    {
        m_buffer += m_socket->readAll();
        while (!m_answering) {
            const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
            if (headEnd < 0)
                return;
            ReceivedRequest request = parseHead(m_buffer.first(headEnd));
            const qsizetype length = request.headers.value("Content-Length").toLongLong();
            if (m_buffer.size() < headEnd + 4 + length)
                return;
            request.body = m_buffer.mid(headEnd + 4, length);
            m_buffer.remove(0, headEnd + 4 + length);
            m_answering = true;
            m_owner.m_requests.push_back(request);
            const ScriptedAnswer answer = m_owner.answerTo(request);
            Q_EMIT m_owner.received(static_cast<int>(m_owner.m_requests.size()));
            QTimer::singleShot(answer.delayMs, this, [this, answer] { play(answer); });
        }
    }

    ReceivedRequest parseHead(const QByteArray& head) const
    {
        ReceivedRequest request;
        request.connection = m_number;
        QList<QByteArray> lines = head.split('\n');
        const QList<QByteArray> words = lines.takeFirst().trimmed().split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        for (const QByteArray& line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers.add(line.first(std::max<qsizetype>(colon, 0)), line.mid(colon + 1).trimmed());
        }
        return request;
    }

    void play(const ScriptedAnswer& answer)
    {
        if (answer.hang)
            return;
        if (answer.closeBeforeAnswer) {
            m_socket->disconnectFromHost();
            return;
        }
        QByteArray head = answer.raw;
        QByteArray body;
        if (answer.raw.isEmpty()) {
            head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\n";
            if (!answer.contentType.isEmpty())
                head += "Content-Type: " + answer.contentType + "\r\n";
            if (answer.withLength && answer.status != 204)
                head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
            for (const auto& [name, value] : answer.headers)
                head += name + ": " + value + "\r\n";
            head += "\r\n";
            body = answer.body;
        }
        if (answer.cutAfter >= 0) {
            m_socket->write(
                (head + body).first(std::min<qint64>(answer.cutAfter, head.size() + body.size())));
            m_socket->disconnectFromHost();
            return;
        }
        m_socket->write(head);
        if (answer.dripBytes > 0) {
            drip(body, answer);
            return;
        }
        m_socket->write(body);
        finish(answer);
    }

    void drip(const QByteArray& rest, const ScriptedAnswer& answer)
    {
        m_socket->write(rest.first(std::min<qsizetype>(answer.dripBytes, rest.size())));
        const QByteArray left = rest.mid(answer.dripBytes);
        if (left.isEmpty())
            finish(answer);
        else
            QTimer::singleShot(answer.dripMs, this, [this, left, answer] { drip(left, answer); });
    }

    void finish(const ScriptedAnswer& answer)
    {
        m_answering = false;
        if (!answer.withLength || !answer.raw.isEmpty())
            m_socket->disconnectFromHost();
        else
            read();
    }

    ScriptedServer& m_owner;
    QTcpSocket* m_socket;
    int m_number;
    QByteArray m_buffer;
    bool m_answering = false;
};

ScriptedServer::ScriptedServer(QObject* parent)
    : QObject(parent)
    , m_server(std::make_unique<QTcpServer>())
{
    listen();
}

ScriptedServer::ScriptedServer(const QSslConfiguration& tls, QObject* parent)
    : QObject(parent)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

ScriptedServer::~ScriptedServer() = default;

void ScriptedServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::onConnection);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("The scripted server cannot listen on loopback");
}

QUrl ScriptedServer::url() const
{
    const bool secure = qobject_cast<QSslServer*>(m_server.get()) != nullptr;
    QUrl url;
    url.setScheme(secure ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port());
    return url;
}

quint16 ScriptedServer::port() const
{
    return m_server->serverPort();
}

void ScriptedServer::stopListening()
{
    m_server->close();
}

int ScriptedServer::count(const QByteArray& pathPart) const
{
    return static_cast<int>(
        std::count_if(m_requests.begin(), m_requests.end(),
                      [&](const ReceivedRequest& request) { return request.target.contains(pathPart); }));
}

void ScriptedServer::onConnection()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection()) {
        ++m_connections;
        if (m_deaf)
            socket->setParent(this);
        else
            new Connection(*this, *socket, m_connections);
    }
}

ScriptedAnswer ScriptedServer::answerTo(const ReceivedRequest& request)
{
    if (m_handler)
        return m_handler(request);
    if (m_script.empty())
        return m_default;
    ScriptedAnswer answer = m_script.front();
    m_script.pop_front();
    return answer;
}

} // namespace tapedeck::test

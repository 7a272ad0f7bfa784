// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/httpprobe.h"

#include "core/jsonparser.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QNetworkProxy>

namespace tapedeck::test {

Json ProbeAnswer::json() const
{
    return readJson(body).value_or(Json());
}

HttpProbe::HttpProbe(const QUrl& server)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(server.port()));
    m_socket.waitForConnected();
}

bool HttpProbe::isConnected() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

void HttpProbe::write(const QByteArray& bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten()) {
    }
}

bool HttpProbe::fill(int timeoutMs)
{
    if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(timeoutMs) &&
        m_socket.bytesAvailable() == 0)
        return false;
    m_buffer += m_socket.readAll();
    return true;
}

ProbeAnswer HttpProbe::read(int timeoutMs, bool toHead)
{
    QElapsedTimer timer;
    timer.start();
    const auto left = [&] { return static_cast<int>(std::max<qint64>(1, timeoutMs - timer.elapsed())); };
    ProbeAnswer out;
    qsizetype end = -1;
    // An interim answer (100 Continue) is not the answer.
    while (true) {
        end = m_buffer.indexOf("\r\n\r\n");
        if (end >= 0 && m_buffer.startsWith("HTTP/1.1 100"))
            m_buffer.remove(0, end + 4);
        else if (end >= 0)
            break;
        else if (timer.elapsed() > timeoutMs || !fill(left()))
            return out;
    }
    const QList<QByteArray> lines = m_buffer.first(end).split('\n');
    m_buffer.remove(0, end + 4);
    const int status = lines.first().split(' ').value(1).toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        out.headers.add(lines[i].first(colon).trimmed(), lines[i].sliced(colon + 1).trimmed());
    }
    const qsizetype length = toHead ? 0 : out.headers.value("Content-Length").toLongLong();
    while (m_buffer.size() < length) {
        if (timer.elapsed() > timeoutMs || !fill(left()))
            return out;
    }
    out.status = status;
    out.body = m_buffer.first(length);
    m_buffer.remove(0, length);
    return out;
}

ProbeAnswer HttpProbe::call(const QByteArray& method, const QByteArray& path, const Headers& headers,
                            const QByteArray& body)
{
    write(request(method, path, headers, body));
    return read(10'000, method == "HEAD");
}

bool HttpProbe::waitForEnd(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (isConnected() && timer.elapsed() < timeoutMs)
        fill(static_cast<int>(std::max<qint64>(1, timeoutMs - timer.elapsed())));
    return !isConnected();
}

QByteArray HttpProbe::request(const QByteArray& method, const QByteArray& path, const Headers& headers,
                              const QByteArray& body, const QByteArray& host)
{
    QByteArray out = method + ' ' + path + " HTTP/1.1\r\n";
    if (!host.isEmpty())
        out += "Host: " + host + "\r\n";
    for (const auto& [name, value] : headers)
        out += name + ": " + value + "\r\n";
    if (!body.isEmpty() || method == "POST" || method == "PUT")
        out += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return out + "\r\n" + body;
}

} // namespace tapedeck::test

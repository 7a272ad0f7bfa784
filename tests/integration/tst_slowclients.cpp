// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ids.h"
#include "support/servedtest.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;
using tapedeck::test::HttpProbe;
using tapedeck::test::ProbeAnswer;

/// Many clients and slow ones, over bare sockets (design 8).
class TestSlowClients : public tapedeck::test::ServedTest
{
    Q_OBJECT

private Q_SLOTS:
    void twoHundredKeptConnectionsAreServedAtOnce()
    {
        start({});
        const QByteArray id = QByteArray::fromStdString(newUuid());
        const QByteArray jwt =
            HttpProbe(m_server->url())
                .call("POST", "/v2/create_session", {{"X-Agentops-Api-Key", m_server->key()}},
                      "{\"session\":{\"session_id\":\"" + id + "\"}}")
                .json()["jwt"]
                .toQString()
                .toLatin1();
        const QByteArray request = HttpProbe::request(
            "POST", "/v2/create_events", {{"Authorization", "Bearer " + jwt}},
            "{\"events\":[{\"event_type\":\"actions\",\"init_timestamp\":\"2024-11-20T10:00:01Z\","
            "\"end_timestamp\":\"2024-11-20T10:00:02Z\"}]}");
        std::vector<std::unique_ptr<HttpProbe>> probes;
        for (int i = 0; i < 200; ++i)
            probes.push_back(std::make_unique<HttpProbe>(m_server->url()));
        constexpr int rounds = 5;
        for (int round = 0; round < rounds; ++round) {
            for (const auto& probe : probes)
                probe->write(request);
            for (const auto& probe : probes)
                QCOMPARE(probe->read().status, 200);
        }
        for (const auto& probe : probes)
            QVERIFY(probe->isConnected());
        QCOMPARE(m_server->counters().events, 200 * rounds);
        const Json stats =
            HttpProbe(m_server->url())
                .call("GET", "/v2/sessions/" + id + "/stats", {{"X-Agentops-Api-Key", m_server->key()}})
                .json();
        QCOMPARE(stats["events"].toInteger(), 200 * rounds);
    }

    void slowSendersBlockNobody()
    {
        start({});
        // Half a header, half a body, and a body that comes byte by byte.
        std::vector<std::unique_ptr<HttpProbe>> slow;
        for (int i = 0; i < 100; ++i) {
            slow.push_back(std::make_unique<HttpProbe>(m_server->url()));
            slow.back()->write(i % 2 == 0
                                   ? "POST /v2/create_ses"
                                   : "POST /v2/create_session HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                                     "100\r\n\r\n{\"a");
        }
        HttpProbe quick(m_server->url());
        QElapsedTimer timer;
        timer.start();
        constexpr int requests = 300;
        for (int i = 0; i < requests; ++i) {
            slow[static_cast<std::size_t>(i) % slow.size()]->write(" ");
            QCOMPARE(quick.call("GET", "/v2/ttd/x").status, 200);
        }
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void whoTakesTooLongIsTold408()
    {
        ServerLimits limits;
        limits.idleSeconds = 1;
        start(limits);
        HttpProbe inHeaders(m_server->url());
        inHeaders.write("POST /v2/create_session HTTP/1.1\r\nHost: loc");
        HttpProbe inBody(m_server->url());
        inBody.write("POST /v2/create_session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
        HttpProbe atFirstLine(m_server->url());
        atFirstLine.write("POST /v2");
        for (HttpProbe* probe : {&inHeaders, &inBody, &atFirstLine}) {
            const ProbeAnswer answer = probe->read();
            QCOMPARE(answer.status, 408);
            QCOMPARE(answer.json()["detail"].toQString(), QStringLiteral("Request Timeout"));
            QVERIFY(probe->waitForEnd());
        }
    }

    void whoTricklesIsTold408Too()
    {
        ServerLimits limits;
        limits.idleSeconds = 1;
        start(limits);
        HttpProbe probe(m_server->url());
        probe.write("POST /v2/create_session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n");
        ProbeAnswer answer;
        const auto trickle = [&] {
            if (answer.status == 0) {
                probe.write("x");
                answer = probe.read(100);
            }
            return answer.status != 0;
        };
        QTRY_VERIFY(trickle());
        QCOMPARE(answer.status, 408);
    }

    void anIdleConnectionIsClosedWithoutAWord()
    {
        ServerLimits limits;
        limits.idleSeconds = 1;
        start(limits);
        HttpProbe probe(m_server->url());
        QCOMPARE(probe.call("GET", "/v2/ttd/x").status, 200);
        QCOMPARE(probe.read().status, 0);
        QVERIFY(probe.waitForEnd());
    }

    void aRequestInPiecesIsOneRequest()
    {
        start({});
        HttpProbe probe(m_server->url());
        const QByteArray request = HttpProbe::request(
            "POST", "/v2/create_session", {{"X-Agentops-Api-Key", m_server->key()}},
            "{\"session\":{\"session_id\":\"" + QByteArray::fromStdString(newUuid()) + "\"}}");
        for (const char byte : request)
            probe.write(QByteArray(1, byte));
        QCOMPARE(probe.read().status, 200);
    }

    void clientsThatHangUpDoNoHarm()
    {
        start({});
        for (int i = 0; i < 100; ++i) {
            HttpProbe probe(m_server->url());
            probe.write(HttpProbe::request(
                "POST", "/v2/create_session", {{"X-Agentops-Api-Key", m_server->key()}},
                "{\"session\":{\"session_id\":\"" + QByteArray::fromStdString(newUuid()) + "\"}}"));
        }
        const auto allTaken = [this] { return m_server->counters().sessions == 100; };
        QTRY_VERIFY(allTaken());
    }
};

QTEST_GUILESS_MAIN(TestSlowClients)
#include "tst_slowclients.moc"

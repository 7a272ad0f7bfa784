// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/httpserver.h"
#include "support/servedtest.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;
using tapedeck::test::HttpProbe;
using tapedeck::test::ProbeAnswer;

/// Limits, the Host check and odd requests, over bare sockets (design 8).
class TestHttpServer : public tapedeck::test::ServedTest
{
    Q_OBJECT

private Q_SLOTS:
    void onlyLoopbackNamesAreServed_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("served");
        for (const char* host :
             {"127.0.0.1", "127.0.0.1:8787", "localhost", "LOCALHOST:1", "[::1]", "[::1]:8787"})
            QTest::newRow(host) << QByteArray(host) << true;
        for (const char* host :
             {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "127.0.0.2", "0.0.0.0",
              "[::2]", "127.0.0.1:99999", "127.0.0.1:", "127.0.0.1:80x", "[::1]x", "[::1",
              "evil.example:127.0.0.1", "user@localhost"})
            QTest::newRow(host) << QByteArray(host) << false;
    }

    void onlyLoopbackNamesAreServed()
    {
        QFETCH(QByteArray, host);
        QFETCH(bool, served);
        QCOMPARE(isLoopbackHost(host), served);
        start({});
        HttpProbe probe(m_server->url());
        probe.write(HttpProbe::request("GET", "/v2/ttd/x", {}, {}, host));
        QCOMPARE(probe.read().status, served ? 200 : 421);
    }

    void aRequestWithoutHostIsRefused()
    {
        start({});
        HttpProbe old(m_server->url());
        old.write("GET /v2/ttd/x HTTP/1.0\r\n\r\n");
        QCOMPARE(old.read().status, 421);
        HttpProbe probe(m_server->url());
        probe.write(HttpProbe::request("GET", "/v2/ttd/x", {}, {}, {}));
        const int status = probe.read().status;
        QVERIFY(status == 400 || status == 421);
    }

    void anAbsoluteAddressIsRefused()
    {
        start({});
        HttpProbe probe(m_server->url());
        QCOMPARE(probe.call("GET", "http://evil.example/v2/ttd/x").status, 421);
    }

    void aBodyOverTheLimitIs413()
    {
        ServerLimits limits;
        limits.bodyBytes = 1000;
        start(limits);
        HttpProbe probe(m_server->url());
        QCOMPARE(probe.call("POST", "/v2/create_session", {}, QByteArray(1000, ' ')).status, 401);
        const ProbeAnswer answer = probe.call("POST", "/v2/create_session", {}, QByteArray(1001, ' '));
        QCOMPARE(answer.status, 413);
        QCOMPARE(answer.json()["detail"].toQString(), QStringLiteral("Request Entity Too Large"));
        QCOMPARE(m_server->counters().refused, 2);
    }

    void aBodyOfExactlyTheDefaultLimitIsTaken()
    {
        start({});
        HttpProbe probe(m_server->url());
        const qsizetype limit = 32 << 20;
        QCOMPARE(
            probe.call("POST", "/v2/developer_errors", {}, '"' + QByteArray(limit - 2, 'x') + '"').status,
            400);
        QCOMPARE(
            probe.call("POST", "/v2/developer_errors", {}, '"' + QByteArray(limit - 1, 'x') + '"').status,
            413);
    }

    void aChunkedBodyOverTheLimitIs413()
    {
        ServerLimits limits;
        limits.bodyBytes = 1000;
        start(limits);
        HttpProbe probe(m_server->url());
        QByteArray request =
            "POST /v2/create_session HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < 20; ++i)
            request += "64\r\n" + QByteArray(100, ' ') + "\r\n";
        probe.write(request + "0\r\n\r\n");
        QCOMPARE(probe.read().status, 413);
    }

    void whoAsksFirstIsToldFirst()
    {
        ServerLimits limits;
        limits.bodyBytes = 1000;
        start(limits);
        HttpProbe large(m_server->url());
        large.write(
            "POST /v2/create_session HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: "
            "5000\r\n\r\n");
        QCOMPARE(large.read().status, 413);
        HttpProbe small(m_server->url());
        small.write("POST /v2/developer_errors HTTP/1.1\r\nHost: localhost\r\nExpect: "
                    "100-continue\r\nContent-Length: "
                    "2\r\n\r\n{}");
        QCOMPARE(small.read().status, 204);
    }

    void headersOverTheLimitAre431_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("a little") << 33 * 1024;
        QTest::newRow("a lot") << 1024 * 1024;
    }

    void headersOverTheLimitAre431()
    {
        QFETCH(int, bytes);
        start({});
        HttpProbe probe(m_server->url());
        QCOMPARE(probe.call("GET", "/v2/ttd/x", {{"X-Large", QByteArray(30 * 1024, 'x')}}).status, 200);
        probe.write(HttpProbe::request("GET", "/v2/ttd/x", {{"X-Large", QByteArray(bytes, 'x')}}, {}));
        QCOMPARE(probe.read().status, 431);
        QVERIFY(probe.waitForEnd());
    }

    void connectionsOverTheLimitAre503()
    {
        ServerLimits limits;
        limits.connections = 5;
        start(limits);
        std::vector<std::unique_ptr<HttpProbe>> probes;
        for (int i = 0; i < 5; ++i) {
            probes.push_back(std::make_unique<HttpProbe>(m_server->url()));
            QCOMPARE(probes.back()->call("GET", "/v2/ttd/x").status, 200);
        }
        HttpProbe sixth(m_server->url());
        QCOMPARE(sixth.call("GET", "/v2/ttd/x").status, 503);
        QVERIFY(sixth.waitForEnd());
        probes.clear();
        const auto served = [this] {
            return HttpProbe(m_server->url()).call("GET", "/v2/ttd/x").status == 200;
        };
        QTRY_VERIFY(served());
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        start({});
        HttpProbe probe(m_server->url());
        QByteArray requests;
        for (int i = 0; i < 50; ++i) {
            requests += HttpProbe::request("GET", "/v2/ttd/x", {}, {});
            requests += HttpProbe::request("GET", "/v2/nothing", {}, {});
        }
        probe.write(requests);
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(probe.read().status, 200);
            QCOMPARE(probe.read().status, 404);
        }
    }

    void chunkedBodiesAreTaken()
    {
        start({});
        HttpProbe probe(m_server->url());
        probe.write(
            "POST /v2/create_session HTTP/1.1\r\nHost: localhost\r\nX-Agentops-Api-Key: " + m_server->key() +
            "\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n{\"session\":\r\n3a\r\n{\"session_id\":\""
            "3f2a91c4-0000-4000-8000-000000000001\"}    }\r\n0\r\n\r\n");
        QCOMPARE(probe.read().status, 200);
    }

    void oddBodiesAreAnswered_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("\x00\xff\x80 zero", 8);
        QTest::newRow("invalid UTF-8") << QByteArray("{\"session\":\"\xc3\x28\"}");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("deep and closed") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
        QTest::newRow("NaN") << QByteArray("{\"session\":NaN}");
        QTest::newRow("lone surrogate") << QByteArray("{\"session\":\"\\ud800\"}");
        QTest::newRow("huge number") << QByteArray("{\"session\":1") + QByteArray(5000, '0') + "}";
        QTest::newRow("two values") << QByteArray("{}{}");
    }

    void oddBodiesAreAnswered()
    {
        QFETCH(QByteArray, body);
        for (const ServerMode mode : {ServerMode::Lenient, ServerMode::Faithful, ServerMode::Strict}) {
            ServerConfig config;
            config.mode = mode;
            QVERIFY(m_server->start(config).ok());
            HttpProbe probe(m_server->url());
            const ProbeAnswer answer =
                probe.call("POST", "/v2/create_session", {{"X-Agentops-Api-Key", m_server->key()}}, body);
            QCOMPARE(answer.status, mode == ServerMode::Lenient  ? 400
                                    : mode == ServerMode::Strict ? 422
                                                                 : 500);
            QVERIFY(answer.json().isObject());
        }
    }

    void aBodyOfVeryManyValuesIsRefusedUnread()
    {
        start({});
        HttpProbe probe(m_server->url());
        const Headers key{{"X-Agentops-Api-Key", m_server->key()}};
        const auto listOf = [](int values) { return '[' + QByteArray("0,").repeated(values) + "0]"; };
        const ProbeAnswer few = probe.call("POST", "/v2/create_session", key, listOf(1000));
        QVERIFY(!few.json()["message"].toQString().contains(QStringLiteral("more values")));
        const ProbeAnswer many = probe.call("POST", "/v2/create_session", key, listOf(4'000'000));
        QCOMPARE(many.status, 400);
        QVERIFY(many.json()["message"].toQString().contains(QStringLiteral("more values")));
    }

    void otherMethodsAreAnswered()
    {
        start({});
        HttpProbe probe(m_server->url());
        const ProbeAnswer head = probe.call("HEAD", "/v2/ttd/x");
        QCOMPARE(head.status, 405);
        QCOMPARE(head.headers.value("Allow"), "GET");
        QCOMPARE(probe.call("OPTIONS", "/v2/ttd/x").status, 405);
        QCOMPARE(probe
                     .call("OPTIONS", "/v2/create_events",
                           {{"Origin", "http://example.org"}, {"Access-Control-Request-Method", "POST"}})
                     .headers.value("Access-Control-Allow-Origin"),
                 "*");
        QCOMPARE(probe.call("BREW", "/v2/ttd/x").status, 405);
        QCOMPARE(probe.call("OPTIONS", "*").status, 404);
    }

    void nonsenseOnTheWireDoesNoHarm()
    {
        start({});
        for (const QByteArray& bytes :
             {QByteArray("\r\n\r\n\r\n"), QByteArray("GET\r\n\r\n"),
              QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7), QByteArray(100'000, 'A'),
              QByteArray("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n"),
              QByteArray("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")}) {
            HttpProbe probe(m_server->url());
            probe.write(bytes);
            probe.read(200);
        }
        QCOMPARE(HttpProbe(m_server->url()).call("GET", "/v2/ttd/x").status, 200);
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/reading.h"
#include "core/ids.h"
#include "core/redaction.h"
#include "server/embeddedserver.h"
#include "support/httpprobe.h"
#include "support/loaded.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace tapedeck;
using namespace tapedeck::server;
using tapedeck::test::HttpProbe;
using tapedeck::test::ProbeAnswer;

namespace {

const QByteArray sessionId = "3f2a91c4-0000-4000-8000-000000000001";

Headers keyHeader(const EmbeddedServer& server)
{
    return {{"X-Agentops-Api-Key", server.key()}};
}

Headers bearer(const QByteArray& jwt)
{
    return {{"Authorization", "Bearer " + jwt}};
}

QByteArray sessionBody(const QByteArray& id = sessionId)
{
    return "{\"session\":{\"session_id\":\"" + id + "\",\"init_timestamp\":\"2024-11-20T10:00:00.5+00:00\"}}";
}

QByteArray eventBody(const QByteArray& id)
{
    return "{\"events\":[{\"event_type\":\"llms\",\"id\":\"" + id +
           "\",\"init_timestamp\":\"2024-11-20T10:00:01+00:00\",\"end_timestamp\":\"2024-11-20T10:00:02+00:"
           "00\","
           "\"model\":\"gpt-4\",\"prompt\":\"Hello\",\"completion\":\"Hi\",\"prompt_tokens\":150,"
           "\"completion_tokens\":80}]}";
}

QByteArray createSession(HttpProbe& probe, const EmbeddedServer& server, const QByteArray& id = sessionId)
{
    return probe.call("POST", "/v2/create_session", keyHeader(server), sessionBody(id))
        .json()["jwt"]
        .toQString()
        .toUtf8();
}

} // namespace

class TestEmbeddedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(test::load(m_api)); }

    void startsOnAFreePortOfTheLoopback()
    {
        EmbeddedServer server(*m_api);
        QSignalSpy running(&server, &EmbeddedServer::runningChanged);
        QVERIFY(server.start({}).ok());
        QCOMPARE(server.url().host(), QStringLiteral("127.0.0.1"));
        QVERIFY(server.url().port() > 0);
        QVERIFY(isUuid(server.key().toStdString()));
        QCOMPARE(running.size(), 1);
        server.stop();
        QVERIFY(!server.isRunning());
        QCOMPARE(running.size(), 2);
    }

    void storesASessionAndItsEvents()
    {
        EmbeddedServer server(*m_api);
        QVERIFY(server.start({}).ok());
        HttpProbe probe(server.url());
        const QByteArray jwt = createSession(probe, server);
        QVERIFY(contract::readJwt(jwt).has_value());
        const QByteArray event = QByteArray::fromStdString(newUuid());
        QCOMPARE(probe.call("POST", "/v2/create_events", bearer(jwt), eventBody(event)).body, "\"Success\"");

        const Json stats =
            probe.call("GET", "/v2/sessions/" + sessionId + "/stats", keyHeader(server)).json();
        QCOMPARE(stats["events"].toInteger(), 1);
        QCOMPARE(stats["prompt_tokens"].toInteger(), 150);
        QCOMPARE(QByteArray::fromStdString(stats["cost"].spelling()), "0.00930");
        const Json rows =
            probe.call("GET", "/v2/sessions/" + sessionId + "/export", keyHeader(server)).json();
        QCOMPARE(rows["session"]["init_timestamp"].toQString(),
                 QStringLiteral("2024-11-20T10:00:00.5+00:00"));
        QCOMPARE(rows["llms"].size(), 1u);
        QCOMPARE(rows["llms"].items()[0]["id"].toQString(), QString::fromLatin1(event));
        const ServerCounters counters = server.counters();
        QCOMPARE(counters.requests, 4);
        QCOMPARE(counters.sessions, 1);
        QCOMPARE(counters.events, 1);
        QCOMPARE(counters.refused, 0);
    }

    void aPortThatIsTakenIsAnError()
    {
        EmbeddedServer first(*m_api);
        QVERIFY(first.start({}).ok());
        EmbeddedServer second(*m_api);
        ServerConfig config;
        config.port = static_cast<quint16>(first.url().port());
        const Status started = second.start(config);
        QVERIFY(!started.ok());
        QCOMPARE(started.error().kind, ErrorKind::Io);
        QVERIFY(started.error().text.contains(QString::number(config.port)));
        QVERIFY(!second.isRunning());
        first.stop();
        QVERIFY(second.start(config).ok()); // free again at once
    }

    void aDirectoryThatCannotBeWrittenIsAnError()
    {
        EmbeddedServer server(*m_api);
        ServerConfig config;
        config.dataDir = QStringLiteral("/dev/null/store");
        QVERIFY(!server.start(config).ok());
        QVERIFY(!server.isRunning());
    }

    void aDamagedStoreIsSetAside()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("server.sqlite"));
        const QByteArray rubbish(8192, 'x');
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rubbish);
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("not a database")));
        EmbeddedServer server(*m_api);
        ServerConfig config;
        config.dataDir = dir.path();
        QVERIFY(server.start(config).ok());
        QVERIFY(server.setAside().startsWith(path));
        QFile kept(server.setAside());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), rubbish);
        QVERIFY(server.start(config).ok());
        QVERIFY(server.setAside().isEmpty());
    }

    void anUnusablePriceFileIsAnError()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("prices.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no");
        file.close();
        EmbeddedServer server(*m_api);
        ServerConfig config;
        config.dataDir = dir.path();
        QVERIFY(!server.start(config).ok());
        QVERIFY(file.remove());
        QVERIFY(server.start(config).ok());
    }

    void theUsersPricesCount()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("prices.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"models\":{\"gpt-4\":{\"input\":1000000,\"output\":0}}}");
        file.close();
        EmbeddedServer server(*m_api);
        ServerConfig config;
        config.dataDir = dir.path();
        QVERIFY(server.start(config).ok());
        HttpProbe probe(server.url());
        const QByteArray jwt = createSession(probe, server);
        probe.call("POST", "/v2/create_events", bearer(jwt), eventBody(QByteArray::fromStdString(newUuid())));
        const Json stats =
            probe.call("GET", "/v2/sessions/" + sessionId + "/stats", keyHeader(server)).json();
        QCOMPARE(stats["cost"].toDouble(), 150.0);
    }

    void aStoreIsUsedAgain()
    {
        const QTemporaryDir dir;
        ServerConfig config;
        config.dataDir = dir.filePath(QStringLiteral("made/on/demand"));
        EmbeddedServer server(*m_api);
        QVERIFY(server.start(config).ok());
        const QByteArray key = server.key();
        QByteArray jwt;
        {
            HttpProbe probe(server.url());
            jwt = createSession(probe, server);
        }
        QVERIFY(server.start(config).ok()); // starting twice restarts
        QCOMPARE(server.key(), key);
        HttpProbe probe(server.url());
        QCOMPARE(probe.call("POST", "/v2/create_events", bearer(jwt), "{\"events\":[]}").status, 200);
        const QFileInfo store(QDir(config.dataDir).filePath(QStringLiteral("server.sqlite")));
        QVERIFY(store.exists());
        QCOMPARE(store.permissions() &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void aThrowAwayStoreIsThrownAway()
    {
        const auto leftovers = [] {
            return QDir(QDir::tempPath()).entryList({QStringLiteral("tst_embeddedserver-*")}, QDir::Dirs);
        };
        const QStringList before = leftovers();
        EmbeddedServer server(*m_api);
        QVERIFY(server.start({}).ok());
        const QByteArray key = server.key();
        QVERIFY(leftovers().size() > before.size());
        server.stop();
        QCOMPARE(leftovers(), before);
        QVERIFY(server.start({}).ok());
        QVERIFY(server.key() != key);
    }

    void modeFaultsAndTokenLifeChangeWhileItRuns()
    {
        EmbeddedServer server(*m_api);
        QVERIFY(server.start({}).ok());
        HttpProbe probe(server.url());
        QByteArray jwt = createSession(probe, server);
        QCOMPARE(probe.call("POST", "/create_events", bearer(jwt), "{\"events\":[]}").status, 200);
        server.setMode(ServerMode::Strict);
        QCOMPARE(server.config().mode, ServerMode::Strict);
        QCOMPARE(probe.call("POST", "/create_events", bearer(jwt), "{\"events\":[]}").status, 404);

        server.setFaults({*parseFault(QStringLiteral("429:retry=7:x1"), *m_api)});
        const ProbeAnswer limited = probe.call("POST", "/v2/create_events", bearer(jwt), "{\"events\":[]}");
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.headers.value("Retry-After"), "7");
        QCOMPARE(probe.call("POST", "/v2/create_events", bearer(jwt), "{\"events\":[]}").status, 200);

        server.setTokenLife(1);
        const Json renewed = probe
                                 .call("POST", "/v2/reauthorize_jwt", keyHeader(server),
                                       "{\"session_id\":\"" + sessionId + "\"}")
                                 .json();
        jwt = renewed["jwt"].toQString().toLatin1();
        QCOMPARE(probe.call("POST", "/v2/create_events", bearer(jwt), "{\"events\":[]}").status, 200);
        ProbeAnswer expired;
        const auto expires = [&] {
            expired = probe.call("POST", "/v2/create_events", bearer(jwt), "{\"events\":[]}");
            return expired.status == 401;
        };
        QTRY_VERIFY(expires());
        QCOMPARE(expired.json()["message"].toQString(), QStringLiteral("Expired Token"));
    }

    void aCutConnectionEndsWithoutAnAnswerAndIsTaken()
    {
        EmbeddedServer server(*m_api);
        ServerConfig config;
        config.faults = {*parseFault(QStringLiteral("create_session:cut:x1"), *m_api)};
        QVERIFY(server.start(config).ok());
        HttpProbe cut(server.url());
        QCOMPARE(cut.call("POST", "/v2/create_session", keyHeader(server), sessionBody()).status, 0);
        QVERIFY(cut.waitForEnd());
        HttpProbe probe(server.url());
        QCOMPARE(probe.call("GET", "/v2/sessions/" + sessionId + "/stats", keyHeader(server)).status, 200);
    }

    void aDelayedAnswerHoldsNobodyElseBack()
    {
        EmbeddedServer server(*m_api);
        ServerConfig config;
        config.faults = {*parseFault(QStringLiteral("create_session:delay=3000ms"), *m_api)};
        QVERIFY(server.start(config).ok());
        HttpProbe slow(server.url());
        QElapsedTimer timer;
        timer.start();
        slow.write(HttpProbe::request("POST", "/v2/create_session", keyHeader(server), sessionBody()));
        HttpProbe quick(server.url());
        QCOMPARE(quick.call("GET", "/v2/ttd/x").status, 200);
        QVERIFY(timer.elapsed() < 3000); // before the other one may be answered
        QCOMPARE(slow.read().status, 200);
        QVERIFY(timer.elapsed() >= 3000);
    }

    void tellsWhatArrivedWithoutItsSecrets()
    {
        EmbeddedServer server(*m_api);
        std::vector<Exchange> seen;
        connect(&server, &EmbeddedServer::arrived, this, [&](const std::vector<Exchange>& exchanges) {
            QCOMPARE(QThread::currentThread(), thread());
            seen.insert(seen.end(), exchanges.begin(), exchanges.end());
        });
        QVERIFY(server.start({}).ok());
        HttpProbe probe(server.url());
        const QByteArray jwt = createSession(probe, server);
        probe.call("POST", "/v2/create_events?x=1", bearer(jwt), "{\"events\":[]}");
        probe.write(HttpProbe::request("GET", "/v2/ttd/x", {}, {}, "evil.example"));
        QCOMPARE(probe.read().status, 421);
        QTRY_COMPARE(seen.size(), 3u);
        QCOMPARE(seen[0].request.url, server.url().toString() + QStringLiteral("/v2/create_session"));
        QCOMPARE(seen[1].request.url, server.url().toString() + QStringLiteral("/v2/create_events?x=1"));
        QCOMPARE(seen[1].response->body, "\"Success\"");
        QVERIFY(seen[1].timing.total >= 0);
        QCOMPARE(seen[2].response->status, 421);
        for (const Exchange& exchange : seen) {
            QVERIFY(!exchange.request.headers.value("X-Agentops-Api-Key").contains(server.key()));
            QVERIFY(!exchange.request.headers.value("Authorization").contains(jwt));
            QVERIFY(!exchange.response->body.contains("eyJ"));
        }
        QCOMPARE(server.counters().refused, 1);
    }

    void stopsWhileRequestsAreUnderWay()
    {
        EmbeddedServer server(*m_api);
        ServerConfig config;
        config.faults = {*parseFault(QStringLiteral("create_session:delay=60s"), *m_api)};
        QVERIFY(server.start(config).ok());
        HttpProbe waiting(server.url());
        waiting.write(HttpProbe::request("POST", "/v2/create_session", keyHeader(server), sessionBody()));
        HttpProbe half(server.url());
        half.write("POST /v2/create_session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\n{");
        const auto taken = [&] { return server.counters().sessions == 1; };
        QTRY_VERIFY(taken());
        QElapsedTimer timer;
        timer.start();
        server.stop();
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(waiting.read().status, 200); // what was taken is answered
        QVERIFY(half.waitForEnd());
    }

    void startsAndStopsManyTimes()
    {
        EmbeddedServer server(*m_api);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(server.start({}).ok());
            HttpProbe probe(server.url());
            QCOMPARE(probe.call("GET", "/v2/ttd/x").status, 200);
            server.stop();
            server.stop();
        }
    }

private:
    std::optional<contract::Api> m_api;
};

QTEST_GUILESS_MAIN(TestEmbeddedServer)
#include "tst_embeddedserver.moc"

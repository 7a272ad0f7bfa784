// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/reading.h"
#include "core/ids.h"
#include "core/redaction.h"
#include "server/embeddedserver.h"
#include "support/httpprobe.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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
    void initTestCase()
    {
        auto loaded = contract::Api::load();
        QVERIFY(loaded.ok());
        m_api.emplace(std::move(loaded.value()));
    }

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

private:
    std::optional<contract::Api> m_api;
};

QTEST_GUILESS_MAIN(TestEmbeddedServer)
#include "tst_embeddedserver.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;
using namespace tapedeck::test;

/// What strict mode refuses that the service would take (design 8).
class TestStrictMode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m.open()); }

    void strictRefusesWithFindings()
    {
        QVERIFY(m.createSession());
        m.setMode(ServerMode::Strict);
        QCOMPARE(m.post("/v2/create_events",
                        "{\"events\":[{\"type\":\"llm\",\"init_timestamp\":\"2024-03-14T12:01:00Z\"}]}")
                     .status,
                 422);
        const Json answer = m.json();
        QVERIFY(answer["findings"].size() > 0);
        for (const Json& finding : answer["findings"].items()) {
            QCOMPARE(finding["severity"].toQString(), QStringLiteral("error"));
            QVERIFY(!finding["message"].toView().empty());
            QVERIFY(finding.has("pointer"));
        }
        QCOMPARE(m.post("/v2/update_session", "{\"session\":{\"end_state\":\"completed\"}}").status, 422);
        QCOMPARE(m.post("/v2/create_agent", "{\"id\":\"agent-123\"}").status, 422);
        QCOMPARE(m.post("/v2/create_agent", "{").status, 422);
        QCOMPARE(m.post("/create_agent", "{}").status, 404);
    }

    void strictStoresAllOrNothing()
    {
        QVERIFY(m.createSession());
        m.setMode(ServerMode::Strict);
        const QByteArray good = "{\"event_type\":\"actions\",\"id\":\"" + eventId + "\"," + times + "}";
        const QByteArray lost = "{\"event_type\":\"tools\",\"agent_id\":\"" + agentId + "\"," + times + "}";
        QCOMPARE(m.post("/v2/create_events", "{\"events\":[" + good + "," + lost + "]}").status, 422);
        QVERIFY(m.json()["findings"].size() > 0);
        QCOMPARE(m.stats()["events"].toInteger(), 0);
        QCOMPARE(m.rows()["actions"].size(), 0u);
        QCOMPARE(m.post("/v2/create_events", "{\"events\":[" + good + "]}").status, 200);
        QCOMPARE(m.stats()["events"].toInteger(), 1);
    }

    void strictAnswers401ForBadTokensAndKeysAnd404ForStrangers()
    {
        QVERIFY(m.createSession());
        m.setMode(ServerMode::Strict);
        const QByteArray good = m.token;
        const QByteArray foreign =
            QByteArray::fromStdString(m.jwt->sign("3f2a91c4-0000-4000-8000-00000000dead", m.now + 1'000'000));
        for (const char* path : {"/v2/create_events", "/v2/update_events", "/v2/update_session",
                                 "/v2/create_agent", "/v2/create_thread", "/v2/update_logs"}) {
            for (const QByteArray& token : {QByteArray(), QByteArray("garbage"), good.chopped(4)}) {
                m.token = token;
                QCOMPARE(m.send(QByteArray(path) == "/v2/update_logs" ? "PUT" : "POST", path, "{}").status,
                         401);
            }
            m.token = foreign;
            QCOMPARE(m.send(QByteArray(path) == "/v2/update_logs" ? "PUT" : "POST", path, "{}").status, 404);
        }
        m.key = "00000000-0000-4000-8000-00000000dead";
        m.stats();
        QCOMPARE(m.last.status, 401);
        m.key = {};
        m.get("/v2/sessions/3f2a91c4-0000-4000-8000-00000000dead/stats");
        QCOMPARE(m.last.status, 404);
    }

    void strictReplacesAndRefusesUnknownEvents()
    {
        QVERIFY(m.createSession());
        m.setMode(ServerMode::Strict);
        const QByteArray event =
            "{\"event_type\":\"llms\",\"id\":\"" + eventId + "\",\"model\":\"m\"," + times + "}";
        QCOMPARE(m.post("/v2/update_events", "{\"events\":[" + event + "]}").status, 404);
        QCOMPARE(m.post("/v2/create_events", "{\"events\":[" + event + "]}").status, 200);
        QCOMPARE(m.post("/v2/update_events",
                        "{\"events\":[{\"event_type\":\"llms\",\"id\":\"" + eventId + "\"," + times + "}]}")
                     .status,
                 200);
        QVERIFY(m.rows()["llms"].items()[0]["model"].isNull());
    }

private:
    ApiFixture m;
};

QTEST_GUILESS_MAIN(TestStrictMode)
#include "tst_strictmode.moc"

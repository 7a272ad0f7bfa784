// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;
using namespace tapedeck::test;

/// What lenient mode takes that the service would refuse (design 8).
class TestLenientMode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m.open()); }

    void thePagesExamplesSucceedInTheirOrder()
    {
        // As printed, but for the host and the token.
        m.key = "your_api_key";
        QCOMPARE(m.post("/create_session",
                        "{\"id\": \"550e8400-e29b-41d4-a716-446655440000\", \"init_timestamp\": "
                        "\"2024-03-14T12:00:00Z\"}")
                     .status,
                 200);
        QVERIFY(m.said("session_id") == QByteArray("550e8400-e29b-41d4-a716-446655440000"));
        m.token = m.said("jwt");
        QCOMPARE(m.post("/create_events",
                        "{\"events\": [{\"type\": \"llm\",\"init_timestamp\": \"2024-03-14T12:01:00Z\"}]}")
                     .status,
                 200);
        QCOMPARE(m.post("/v2/reauthorize_jwt", "{\"session_id\": \"550e8400-e29b-41d4-a716-446655440000\"}")
                     .status,
                 200);
        m.token = m.said("jwt");
        QCOMPARE(
            m.post("/v2/create_session",
                   "{\"session\": {\"id\": \"550e8400-e29b-41d4-a716-446655440000\",\"init_timestamp\": "
                   "\"2024-03-14T12:00:00Z\",\"tags\": [\"production\", \"customer-service\"],\"host_env\": "
                   "{\"OS\": {\"OS\": \"Windows\"}}}}")
                .status,
            200);
        QCOMPARE(m.post("/v2/update_session",
                        "{\"session\": {\"id\": \"550e8400-e29b-41d4-a716-446655440000\",\"end_timestamp\": "
                        "\"2024-03-14T12:05:00Z\",\"end_state\": \"Success\",\"end_state_reason\": \"Task "
                        "successfully "
                        "completed\",\"tags\": [\"production\", \"updated-tag\"]}}")
                     .status,
                 200);
        QCOMPARE(
            m.post("/v2/create_events",
                   "{\"events\": [{\"type\": \"llm\",\"init_timestamp\": "
                   "\"2024-03-14T12:01:00Z\",\"end_timestamp\": "
                   "\"2024-03-14T12:01:02Z\",\"model\": \"gpt-4\",\"prompt\": [{\"role\": \"user\", "
                   "\"content\": "
                   "\"Analyze\"}],\"completion\": {\"role\": \"assistant\",\"content\": \"Based on\"},"
                   "\"prompt_tokens\": 150,\"completion_tokens\": 80},{\"type\": \"tool\",\"name\": "
                   "\"database_query\",\"init_timestamp\": \"2024-03-14T12:01:03Z\",\"end_timestamp\": "
                   "\"2024-03-14T12:01:04Z\",\"input\": \"SELECT * FROM users\",\"output\": \"Retrieved 5 "
                   "users\"}]}")
                .status,
            200);
        QCOMPARE(m.post("/v2/update_events",
                        "{\"events\": [{\"event_id\": \"event-id-123\",\"end_timestamp\": "
                        "\"2024-03-14T12:01:02Z\",\"completion\": \"Updated completion text\","
                        "\"completion_tokens\": 100}]}")
                     .status,
                 200);
        QCOMPARE(
            m.post("/v2/create_agent", "{\"id\": \"agent-123\",\"name\": \"Research Assistant\"}").status,
            200);
        // The Python program ends its session with a word the service does not know.
        QCOMPARE(m.post("/v2/update_session",
                        "{\"session\": {\"id\": \"550e8400-e29b-41d4-a716-446655440000\","
                        "\"end_timestamp\": \"2024-03-14T12:06:00Z\",\"end_state\": \"completed\"}}")
                     .status,
                 200);

        const Json rows = m.get("/v2/sessions/550e8400-e29b-41d4-a716-446655440000/export");
        QCOMPARE(rows["session"]["tags"].toQString(), QStringLiteral("[\"production\",\"updated-tag\"]"));
        QCOMPARE(rows["session"]["init_timestamp"].toQString(), QStringLiteral("2024-03-14T12:00:00+00:00"));
        QVERIFY(rows["session"]["host_env"].isObject());
        QCOMPARE(rows["llms"].size(), 2u);
        QCOMPARE(rows["tools"].items()[0]["params"].toQString(), QStringLiteral("SELECT * FROM users"));
        QCOMPARE(rows["tools"].items()[0]["returns"].toQString(), QStringLiteral("Retrieved 5 users"));
        // The placeholder stands for the server's own key.
        m.key = {};
        QCOMPARE(m.get("/v2/sessions/550e8400-e29b-41d4-a716-446655440000/stats")["events"].toInteger(), 3);
    }

    void lenientUpdatesMerge()
    {
        QVERIFY(m.createSession());
        QCOMPARE(m.post("/v2/update_session", "{\"session\":{\"tags\":[\"a\"],\"video\":\"v\"}}").status,
                 200);
        QCOMPARE(m.post("/v2/update_session", "{\"session\":{\"end_state\":\"Success\"}}").status, 200);
        const Json session = m.rows()["session"];
        QCOMPARE(session["tags"].toQString(), QStringLiteral("[\"a\"]"));
        QCOMPARE(session["video"].toQString(), QStringLiteral("v"));
        QCOMPARE(session["end_state"].toQString(), QStringLiteral("Success"));
    }

    void lenientEventUpdatesMergeAndStatsFollow()
    {
        QVERIFY(m.createSession());
        QCOMPARE(m.post("/v2/create_events",
                        "{\"events\":[{\"type\":\"llm\",\"id\":\"" + eventId +
                            "\",\"init_timestamp\":\"2024-03-14T12:01:00Z\",\"model\":\"gpt-4\","
                            "\"prompt\":[{\"role\":\"user\",\"content\":\"x\"}],\"prompt_tokens\":"
                            "10,\"completion_tokens\":10}]}")
                     .status,
                 200);
        Json row = m.rows()["llms"].items()[0];
        QVERIFY(row["end_timestamp"].isNull());
        QCOMPARE(m.post("/v2/update_events",
                        "{\"events\":[{\"event_id\":\"" + eventId +
                            "\",\"end_timestamp\":\"2024-03-14T12:01:02Z\",\"completion\":\"New\","
                            "\"completion_tokens\":100}]}")
                     .status,
                 200);
        row = m.rows()["llms"].items()[0];
        QCOMPARE(row["end_timestamp"].toQString(), QStringLiteral("2024-03-14T12:01:02+00:00"));
        QCOMPARE(row["completion"]["string"].toQString(), QStringLiteral("New"));
        QCOMPARE(row["prompt"]["type"].toQString(), QStringLiteral("chatml"));
        QCOMPARE(row["prompt_tokens"].toInteger(), 10);
        const Json stats = m.stats();
        QCOMPARE(stats["completion_tokens"].toInteger(), 100);
        QCOMPARE(stats["cost"].toDouble(), 0.0063);
        QCOMPARE(stats["events"].toInteger(), 1);
    }

    void lenientDoesNotTouchAnotherSessionsEvent()
    {
        QVERIFY(m.createSession());
        QCOMPARE(m.post("/v2/create_events", "{\"events\":[{\"event_type\":\"tools\",\"id\":\"" + eventId +
                                                 "\",\"name\":\"mine\"," + times + "}]}")
                     .status,
                 200);
        QVERIFY(m.createSession("3f2a91c4-0000-4000-8000-000000000002"));
        QCOMPARE(m.post("/v2/update_events",
                        "{\"events\":[{\"event_id\":\"" + eventId + "\",\"name\":\"yours\"}]}")
                     .status,
                 200);
        const Json rows = m.rows();
        QCOMPARE(rows["tools"].items()[0]["name"].toQString(), QStringLiteral("mine"));
    }

    void lenientTakesTheSdksDialectToo()
    {
        QVERIFY(m.createSession());
        QCOMPARE(m.post("/v2/create_events",
                        "{\"events\":[{\"event_type\":\"tools\",\"name\":\"t\",\"params\":{\"a\":1}," +
                            times + "}]}")
                     .body,
                 std::string("\"Success\""));
        const Json rows = m.rows();
        QCOMPARE(rows["tools"].items()[0]["params"].toQString(), QStringLiteral("{\"a\":1}"));
    }

    void lenientRegistersAnAgentThatAnEventNames()
    {
        QVERIFY(m.createSession());
        QCOMPARE(m.post("/v2/create_events",
                        "{\"events\":[{\"event_type\":\"tools\",\"name\":\"t\",\"agent_id\":\"" + agentId +
                            "\"," + times + "}]}")
                     .status,
                 200);
        QVERIFY(m.store->hasAgent(*Uuid::parse(agentId.toStdString())));
    }

    void lenientCountsOnlyWhatItStored()
    {
        QVERIFY(m.createSession());
        const QByteArray tool = "{\"event_type\":\"tools\",\"id\":\"" + eventId + "\"," + times + "}";
        QCOMPARE(m.post("/v2/create_events", "{\"events\":[" + tool + "]}").status, 200);
        QCOMPARE(m.post("/v2/create_events", "{\"events\":[" + tool + "]}").status, 400);
        QVERIFY(m.said("message").contains("duplicate key"));
        QCOMPARE(m.stats()["events"].toInteger(), 1);
    }

    void lenientRefusalsFitBothDialects_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("no key") << QByteArray("/v2/create_session") << QByteArray("none") << QByteArray()
                                << QByteArray("{}") << 401;
        QTest::newRow("unknown key") << QByteArray("/v2/create_session")
                                     << QByteArray("00000000-0000-4000-8000-00000000dead") << QByteArray()
                                     << QByteArray("{\"session\":{\"session_id\":\"" + sessionId + "\"}}")
                                     << 401;
        QTest::newRow("no token") << QByteArray("/v2/create_events") << QByteArray() << QByteArray()
                                  << QByteArray("{\"events\":[]}") << 401;
        QTest::newRow("garbage token") << QByteArray("/v2/create_events") << QByteArray()
                                       << QByteArray("garbage") << QByteArray("{\"events\":[]}") << 401;
        QTest::newRow("no JSON") << QByteArray("/v2/create_session") << QByteArray() << QByteArray()
                                 << QByteArray("{") << 400;
        QTest::newRow("no id") << QByteArray("/v2/create_session") << QByteArray() << QByteArray()
                               << QByteArray("{}") << 400;
    }

    void lenientRefusalsFitBothDialects()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        m.key = key;
        m.token = token;
        QCOMPARE(m.post(path, body).status, status);
        QVERIFY(!m.said("error").isEmpty());
        QVERIFY(!m.said("message").isEmpty());
        QCOMPARE(m.said("path"), path);
        QCOMPARE(m.last.contentType, "application/json");
    }

    void anyKeyMakesEveryUuidAProject()
    {
        m.settings.anyKey = true;
        m.service->setSettings(m.settings);
        m.key = "00000000-0000-4000-8000-00000000dead";
        QVERIFY(m.createSession());
        QCOMPARE(m.stats()["events"].toInteger(-1), 0);
        m.key = "00000000-0000-4000-8000-00000000beef";
        m.stats();
        QCOMPARE(m.last.status, 404); // one project does not see the other's
        m.key = "no-uuid";
        m.stats();
        QCOMPARE(m.last.status, 401);
    }

private:
    ApiFixture m;
};

QTEST_GUILESS_MAIN(TestLenientMode)
#include "tst_lenientmode.moc"

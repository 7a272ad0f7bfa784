// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/reading.h"
#include "core/jsonparser.h"
#include "server/apiservice.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;

namespace {

constexpr Timestamp start{1'710'417'600'000'000};
const QByteArray sessionId = "3f2a91c4-0000-4000-8000-000000000001";
const QByteArray agentId = "3f2a91c4-0000-4000-8000-0000000000a1";
const QByteArray eventId = "3f2a91c4-0000-4000-8000-0000000000e1";
const QByteArray times =
    "\"init_timestamp\":\"2024-11-20T10:00:00+00:00\",\"end_timestamp\":\"2024-11-20T10:00:02+00:00\"";

} // namespace

/// What lenient and strict mode do differently from the service, and faults; faithful mode has a table of its
/// own.
class TestApiService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = contract::Api::load();
        QVERIFY(loaded.ok());
        m_api.emplace(std::move(loaded.value()));
        auto prices = Pricing::load();
        QVERIFY(prices.ok());
        m_pricing.emplace(std::move(prices.value()));
    }

    void init()
    {
        auto opened = ServerStore::open(QStringLiteral(":memory:"));
        QVERIFY(opened.ok());
        m_store = std::move(opened.value());
        m_jwt.emplace(m_store->secret());
        m_service.emplace(
            ServerParts{*m_api, *m_store, *m_jwt, *m_pricing, "http://127.0.0.1:1", m_sessions, m_events});
        m_settings = {};
        m_service->setSettings(m_settings);
        m_now = start;
        m_key.clear();
        m_token.clear();
        m_sessions = 0;
        m_events = 0;
    }

    void thePagesExamplesSucceedInTheirOrder()
    {
        // As printed, but for the host and the token.
        m_key = "your_api_key";
        QCOMPARE(post("/create_session",
                      "{\"id\": \"550e8400-e29b-41d4-a716-446655440000\", \"init_timestamp\": "
                      "\"2024-03-14T12:00:00Z\"}")
                     .status,
                 200);
        QVERIFY(answerOf("session_id") == QByteArray("550e8400-e29b-41d4-a716-446655440000"));
        m_token = answerOf("jwt");
        QCOMPARE(post("/create_events",
                      "{\"events\": [{\"type\": \"llm\",\"init_timestamp\": \"2024-03-14T12:01:00Z\"}]}")
                     .status,
                 200);
        QCOMPARE(
            post("/v2/reauthorize_jwt", "{\"session_id\": \"550e8400-e29b-41d4-a716-446655440000\"}").status,
            200);
        m_token = answerOf("jwt");
        QCOMPARE(
            post("/v2/create_session",
                 "{\"session\": {\"id\": \"550e8400-e29b-41d4-a716-446655440000\",\"init_timestamp\": "
                 "\"2024-03-14T12:00:00Z\",\"tags\": [\"production\", \"customer-service\"],\"host_env\": "
                 "{\"OS\": {\"OS\": \"Windows\"}}}}")
                .status,
            200);
        QCOMPARE(post("/v2/update_session",
                      "{\"session\": {\"id\": \"550e8400-e29b-41d4-a716-446655440000\",\"end_timestamp\": "
                      "\"2024-03-14T12:05:00Z\",\"end_state\": \"Success\",\"end_state_reason\": \"Task "
                      "successfully "
                      "completed\",\"tags\": [\"production\", \"updated-tag\"]}}")
                     .status,
                 200);
        QCOMPARE(post("/v2/create_events",
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
        QCOMPARE(post("/v2/update_events",
                      "{\"events\": [{\"event_id\": \"event-id-123\",\"end_timestamp\": "
                      "\"2024-03-14T12:01:02Z\",\"completion\": \"Updated completion text\","
                      "\"completion_tokens\": 100}]}")
                     .status,
                 200);
        QCOMPARE(post("/v2/create_agent", "{\"id\": \"agent-123\",\"name\": \"Research Assistant\"}").status,
                 200);
        // The Python program ends its session with a word the service does not know.
        QCOMPARE(post("/v2/update_session",
                      "{\"session\": {\"id\": \"550e8400-e29b-41d4-a716-446655440000\","
                      "\"end_timestamp\": \"2024-03-14T12:06:00Z\",\"end_state\": \"completed\"}}")
                     .status,
                 200);

        const Json rows = get("/v2/sessions/550e8400-e29b-41d4-a716-446655440000/export");
        QCOMPARE(rows["session"]["tags"].toQString(), QStringLiteral("[\"production\",\"updated-tag\"]"));
        QCOMPARE(rows["session"]["init_timestamp"].toQString(), QStringLiteral("2024-03-14T12:00:00+00:00"));
        QVERIFY(rows["session"]["host_env"].isObject());
        QCOMPARE(rows["llms"].size(), 2u);
        QCOMPARE(rows["tools"].items()[0]["params"].toQString(), QStringLiteral("SELECT * FROM users"));
        QCOMPARE(rows["tools"].items()[0]["returns"].toQString(), QStringLiteral("Retrieved 5 users"));
        // The placeholder stands for the server's own key.
        m_key = {};
        QCOMPARE(get("/v2/sessions/550e8400-e29b-41d4-a716-446655440000/stats")["events"].toInteger(), 3);
    }

    void lenientUpdatesMerge()
    {
        createSession();
        QCOMPARE(post("/v2/update_session", "{\"session\":{\"tags\":[\"a\"],\"video\":\"v\"}}").status, 200);
        QCOMPARE(post("/v2/update_session", "{\"session\":{\"end_state\":\"Success\"}}").status, 200);
        const Json session = get("/v2/sessions/" + sessionId + "/export")["session"];
        QCOMPARE(session["tags"].toQString(), QStringLiteral("[\"a\"]"));
        QCOMPARE(session["video"].toQString(), QStringLiteral("v"));
        QCOMPARE(session["end_state"].toQString(), QStringLiteral("Success"));
    }

    void lenientEventUpdatesMergeAndStatsFollow()
    {
        createSession();
        QCOMPARE(post("/v2/create_events",
                      "{\"events\":[{\"type\":\"llm\",\"id\":\"" + eventId +
                          "\",\"init_timestamp\":\"2024-03-14T12:01:00Z\",\"model\":\"gpt-4\","
                          "\"prompt\":[{\"role\":\"user\",\"content\":\"x\"}],\"prompt_tokens\":"
                          "10,\"completion_tokens\":10}]}")
                     .status,
                 200);
        Json row = get("/v2/sessions/" + sessionId + "/export")["llms"].items()[0];
        QVERIFY(row["end_timestamp"].isNull());
        QCOMPARE(post("/v2/update_events",
                      "{\"events\":[{\"event_id\":\"" + eventId +
                          "\",\"end_timestamp\":\"2024-03-14T12:01:02Z\",\"completion\":\"New\","
                          "\"completion_tokens\":100}]}")
                     .status,
                 200);
        row = get("/v2/sessions/" + sessionId + "/export")["llms"].items()[0];
        QCOMPARE(row["end_timestamp"].toQString(), QStringLiteral("2024-03-14T12:01:02+00:00"));
        QCOMPARE(row["completion"]["string"].toQString(), QStringLiteral("New"));
        QCOMPARE(row["prompt"]["type"].toQString(), QStringLiteral("chatml"));
        QCOMPARE(row["prompt_tokens"].toInteger(), 10);
        const Json stats = get("/v2/sessions/" + sessionId + "/stats");
        QCOMPARE(stats["completion_tokens"].toInteger(), 100);
        QCOMPARE(stats["cost"].toDouble(), 0.0063);
        QCOMPARE(stats["events"].toInteger(), 1);
    }

    void lenientDoesNotTouchAnotherSessionsEvent()
    {
        createSession();
        QCOMPARE(post("/v2/create_events", "{\"events\":[{\"event_type\":\"tools\",\"id\":\"" + eventId +
                                               "\",\"name\":\"mine\"," + times + "}]}")
                     .status,
                 200);
        createSession("3f2a91c4-0000-4000-8000-000000000002");
        QCOMPARE(
            post("/v2/update_events", "{\"events\":[{\"event_id\":\"" + eventId + "\",\"name\":\"yours\"}]}")
                .status,
            200);
        const Json rows = get("/v2/sessions/" + sessionId + "/export");
        QCOMPARE(rows["tools"].items()[0]["name"].toQString(), QStringLiteral("mine"));
    }

    void lenientTakesTheSdksDialectToo()
    {
        createSession();
        QCOMPARE(post("/v2/create_events",
                      "{\"events\":[{\"event_type\":\"tools\",\"name\":\"t\",\"params\":{\"a\":1}," + times +
                          "}]}")
                     .body,
                 std::string("\"Success\""));
        const Json rows = get("/v2/sessions/" + sessionId + "/export");
        QCOMPARE(rows["tools"].items()[0]["params"].toQString(), QStringLiteral("{\"a\":1}"));
    }

    void lenientRegistersAnAgentThatAnEventNames()
    {
        createSession();
        QCOMPARE(post("/v2/create_events",
                      "{\"events\":[{\"event_type\":\"tools\",\"name\":\"t\",\"agent_id\":\"" + agentId +
                          "\"," + times + "}]}")
                     .status,
                 200);
        QVERIFY(m_store->hasAgent(*Uuid::parse(agentId.toStdString())));
    }

    void lenientCountsOnlyWhatItStored()
    {
        createSession();
        const QByteArray tool = "{\"event_type\":\"tools\",\"id\":\"" + eventId + "\"," + times + "}";
        QCOMPARE(post("/v2/create_events", "{\"events\":[" + tool + "]}").status, 200);
        QCOMPARE(post("/v2/create_events", "{\"events\":[" + tool + "]}").status, 400);
        QVERIFY(answerOf("message").contains("duplicate key"));
        QCOMPARE(get("/v2/sessions/" + sessionId + "/stats")["events"].toInteger(), 1);
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
        m_key = key;
        m_token = token;
        QCOMPARE(post(path, body).status, status);
        QVERIFY(!answerOf("error").isEmpty());
        QVERIFY(!answerOf("message").isEmpty());
        QCOMPARE(answerOf("path"), path);
        QCOMPARE(m_last.contentType, "application/json");
    }

    void anyKeyMakesEveryUuidAProject()
    {
        m_settings.anyKey = true;
        m_service->setSettings(m_settings);
        m_key = "00000000-0000-4000-8000-00000000dead";
        createSession();
        QCOMPARE(get("/v2/sessions/" + sessionId + "/stats")["events"].toInteger(-1), 0);
        m_key = "00000000-0000-4000-8000-00000000beef";
        get("/v2/sessions/" + sessionId + "/stats");
        QCOMPARE(m_last.status, 404); // one project does not see the other's
        m_key = "no-uuid";
        get("/v2/sessions/" + sessionId + "/stats");
        QCOMPARE(m_last.status, 401);
    }

    void strictRefusesWithFindings()
    {
        createSession();
        setMode(ServerMode::Strict);
        QCOMPARE(post("/v2/create_events",
                      "{\"events\":[{\"type\":\"llm\",\"init_timestamp\":\"2024-03-14T12:01:00Z\"}]}")
                     .status,
                 422);
        const Json answer = json();
        QVERIFY(answer["findings"].size() > 0);
        for (const Json& finding : answer["findings"].items()) {
            QCOMPARE(finding["severity"].toQString(), QStringLiteral("error"));
            QVERIFY(!finding["message"].toView().empty());
            QVERIFY(finding.has("pointer"));
        }
        QCOMPARE(post("/v2/update_session", "{\"session\":{\"end_state\":\"completed\"}}").status, 422);
        QCOMPARE(post("/v2/create_agent", "{\"id\":\"agent-123\"}").status, 422);
        QCOMPARE(post("/v2/create_agent", "{").status, 422);
        QCOMPARE(post("/create_agent", "{}").status, 404);
    }

    void strictStoresAllOrNothing()
    {
        createSession();
        setMode(ServerMode::Strict);
        const QByteArray good = "{\"event_type\":\"actions\",\"id\":\"" + eventId + "\"," + times + "}";
        const QByteArray lost = "{\"event_type\":\"tools\",\"agent_id\":\"" + agentId + "\"," + times + "}";
        QCOMPARE(post("/v2/create_events", "{\"events\":[" + good + "," + lost + "]}").status, 422);
        QVERIFY(json()["findings"].size() > 0);
        QCOMPARE(get("/v2/sessions/" + sessionId + "/stats")["events"].toInteger(), 0);
        QCOMPARE(get("/v2/sessions/" + sessionId + "/export")["actions"].size(), 0u);
        QCOMPARE(post("/v2/create_events", "{\"events\":[" + good + "]}").status, 200);
        QCOMPARE(get("/v2/sessions/" + sessionId + "/stats")["events"].toInteger(), 1);
    }

    void strictAnswers401ForBadTokensAndKeysAnd404ForStrangers()
    {
        createSession();
        setMode(ServerMode::Strict);
        const QByteArray good = m_token;
        const QByteArray foreign =
            QByteArray::fromStdString(m_jwt->sign("3f2a91c4-0000-4000-8000-00000000dead", m_now + 1'000'000));
        for (const char* path : {"/v2/create_events", "/v2/update_events", "/v2/update_session",
                                 "/v2/create_agent", "/v2/create_thread", "/v2/update_logs"}) {
            for (const QByteArray& token : {QByteArray(), QByteArray("garbage"), good.chopped(4)}) {
                m_token = token;
                QCOMPARE(send(QByteArray(path) == "/v2/update_logs" ? "PUT" : "POST", path, "{}").status,
                         401);
            }
            m_token = foreign;
            QCOMPARE(send(QByteArray(path) == "/v2/update_logs" ? "PUT" : "POST", path, "{}").status, 404);
        }
        m_key = "00000000-0000-4000-8000-00000000dead";
        get("/v2/sessions/" + sessionId + "/stats");
        QCOMPARE(m_last.status, 401);
        m_key = {};
        get("/v2/sessions/3f2a91c4-0000-4000-8000-00000000dead/stats");
        QCOMPARE(m_last.status, 404);
    }

    void strictReplacesAndRefusesUnknownEvents()
    {
        createSession();
        setMode(ServerMode::Strict);
        const QByteArray event =
            "{\"event_type\":\"llms\",\"id\":\"" + eventId + "\",\"model\":\"m\"," + times + "}";
        QCOMPARE(post("/v2/update_events", "{\"events\":[" + event + "]}").status, 404);
        QCOMPARE(post("/v2/create_events", "{\"events\":[" + event + "]}").status, 200);
        QCOMPARE(post("/v2/update_events",
                      "{\"events\":[{\"event_type\":\"llms\",\"id\":\"" + eventId + "\"," + times + "}]}")
                     .status,
                 200);
        QVERIFY(get("/v2/sessions/" + sessionId + "/export")["llms"].items()[0]["model"].isNull());
    }

    void tokensLiveAsLongAsTheyAreTold()
    {
        m_settings.tokenLifeSeconds = 10;
        m_service->setSettings(m_settings);
        createSession();
        QCOMPARE(contract::readJwt(m_token)->expires, std::optional((start + 10'000'000).seconds()));
        m_now = start + 9'999'999;
        QCOMPARE(post("/v2/create_events", "{\"events\":[]}").status, 200);
        m_now = start + 10'000'000;
        for (const ServerMode mode : {ServerMode::Lenient, ServerMode::Faithful, ServerMode::Strict}) {
            setMode(mode);
            QCOMPARE(post("/v2/create_events", "{\"events\":[]}").status, 401);
            QCOMPARE(answerOf("message"), "Expired Token");
        }
        QCOMPARE(post("/v2/reauthorize_jwt", "{\"session_id\":\"" + sessionId + "\"}").status, 200);
        m_token = answerOf("jwt");
        QCOMPARE(post("/v2/create_events", "{\"events\":[]}").status, 200);
    }

    void logsAndScreenshotsReadBack()
    {
        createSession();
        QCOMPARE(send("PUT", "/v2/update_logs", "{\"logs\":\"one \"}").status, 200);
        QCOMPARE(send("PUT", "/v2/update_logs", "{\"logs\":\"two\"}").status, 200);
        const QByteArray url = answerOf("logs_url");
        QVERIFY(url.startsWith("http://127.0.0.1:1/storage/"));
        QCOMPARE(send("GET", url.sliced(url.indexOf("/storage")), {}).body, std::string("one two"));
        QCOMPARE(post("/v2/create_events",
                      "{\"events\":[{\"event_type\":\"actions\",\"screenshot\":\"aGVsbG8=\"," + times + "}]}")
                     .status,
                 200);
        const QByteArray picture = get("/v2/sessions/" + sessionId + "/export")["actions"]
                                       .items()[0]["screenshot"]
                                       .toQString()
                                       .toLatin1();
        QCOMPARE(send("GET", picture.sliced(picture.indexOf("/storage")), {}).body, std::string("hello"));
        QCOMPARE(m_last.contentType, "image/png");
    }

    void faultsReplaceAnswersAndStoreNothing_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("status");
        QTest::newRow("expired") << QStringLiteral("expired:x1") << 401;
        QTest::newRow("bad request") << QStringLiteral("400:x1") << 400;
        QTest::newRow("too many") << QStringLiteral("429:retry=2:x1") << 429;
        QTest::newRow("server error") << QStringLiteral("500:x1") << 500;
        QTest::newRow("unavailable") << QStringLiteral("503:retry=2:x1") << 503;
    }

    void faultsReplaceAnswersAndStoreNothing()
    {
        QFETCH(QString, fault);
        QFETCH(int, status);
        createSession();
        setFault(fault);
        const QByteArray body = "{\"events\":[{\"event_type\":\"actions\"," + times + "}]}";
        QCOMPARE(post("/v2/create_events", body).status, status);
        QCOMPARE(m_last.headers.value("Retry-After"), status == 429 || status == 503 ? "2" : "");
        QCOMPARE(post("/v2/create_events", body).status, 200);
        QCOMPARE(get("/v2/sessions/" + sessionId + "/stats")["events"].toInteger(), 1);
    }

    void aCutRequestIsTakenAllTheSame()
    {
        createSession();
        setFault(QStringLiteral("cut:x1:create_events"));
        QVERIFY(post("/v2/create_events", "{\"events\":[{\"event_type\":\"actions\"," + times + "}]}").cut);
        QCOMPARE(get("/v2/sessions/" + sessionId + "/stats")["events"].toInteger(), 1);
    }

    void preflightIsOpenToAll()
    {
        HttpRequest request;
        request.method = "OPTIONS";
        request.path = "/v2/create_events";
        request.headers = {{"Origin", "http://example.org"},
                           {"Access-Control-Request-Method", "POST"},
                           {"Access-Control-Request-Headers", "authorization"}};
        const HttpAnswer answer = m_service->answer(request, m_now);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("Access-Control-Allow-Origin"), "*");
        QCOMPARE(answer.headers.value("Access-Control-Allow-Headers"), "authorization");
        request.headers = {};
        QCOMPARE(m_service->answer(request, m_now).status, 405);
    }

private:
    HttpAnswer send(const QByteArray& method, const QByteArray& path, const QByteArray& body)
    {
        HttpRequest request;
        request.method = method;
        request.path = path;
        request.body = body;
        const QByteArray key = m_key.isEmpty() ? QByteArray::fromStdString(m_store->key().text()) : m_key;
        if (key != "none")
            request.headers.add("X-Agentops-Api-Key", key);
        if (!m_token.isEmpty())
            request.headers.add("Authorization", "Bearer " + m_token);
        m_store->begin();
        m_last = m_service->answer(request, m_now);
        if (!m_store->commit())
            m_last.status = 0;
        return m_last;
    }
    HttpAnswer post(const QByteArray& path, const QByteArray& body) { return send("POST", path, body); }
    Json get(const QByteArray& path)
    {
        send("GET", path, {});
        return json();
    }
    [[nodiscard]] Json json() const
    {
        return readJson(QByteArray::fromStdString(m_last.body)).value_or(Json());
    }
    [[nodiscard]] QByteArray answerOf(std::string_view member) const
    {
        return json()[member].toQString().toUtf8();
    }
    void createSession(const QByteArray& id = sessionId)
    {
        m_token.clear();
        QCOMPARE(post("/v2/create_session", "{\"session\":{\"session_id\":\"" + id + "\"}}").status, 200);
        m_token = answerOf("jwt");
    }
    void setMode(ServerMode mode)
    {
        m_settings.mode = mode;
        m_service->setSettings(m_settings);
    }
    void setFault(const QString& text)
    {
        const auto fault = parseFault(text, *m_api);
        QVERIFY(fault.ok());
        m_service->setFaults({*fault});
    }

    std::optional<contract::Api> m_api;
    std::optional<Pricing> m_pricing;
    std::unique_ptr<ServerStore> m_store;
    std::optional<JwtSigner> m_jwt;
    std::optional<ApiService> m_service;
    std::atomic<qint64> m_sessions = 0;
    std::atomic<qint64> m_events = 0;
    ServerSettings m_settings;
    Timestamp m_now;
    QByteArray m_key;
    QByteArray m_token;
    HttpAnswer m_last;
};

QTEST_GUILESS_MAIN(TestApiService)
#include "tst_apiservice.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/reading.h"
#include "contractcorpus.h"
#include "support/testtoken.h"

using namespace tapedeck;
using namespace tapedeck::contract;
using namespace tapedeck::test;

namespace {

const QString sessionId = QStringLiteral("00000000-0000-4000-8000-000000000001");
const QString otherId = QStringLiteral("00000000-0000-4000-8000-000000000002");

Json json(const char* text)
{
    const auto value = readJson(QByteArray(text));
    if (!value)
        qFatal("no JSON: %s", text);
    return *value;
}

QByteArray token(const QString& session)
{
    return signedToken(session, Timestamp{1'800'000'000'250'000});
}

Exchange exchange(const char* method, const char* url, const char* body, int status = 200,
                  const char* answer = "\"Success\"")
{
    Exchange out;
    out.request.method = method;
    out.request.url = QString::fromLatin1(url);
    out.request.body = body;
    out.request.headers.add("Authorization", "Bearer " + token(sessionId));
    if (status > 0)
        out.response = Response{status, {}, {}, answer};
    return out;
}

} // namespace

class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<Api>(std::move(api).value());
    }

    void kindsInEverySpelling_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"llm", "tool", "action", "error"}) {
            QTest::newRow(kind) << QString::fromLatin1(kind) << QString::fromLatin1(kind);
            QTest::addRow("%ss", kind)
                << QLatin1String(kind) + QStringLiteral("s") << QString::fromLatin1(kind);
        }
        QTest::newRow("api") << QStringLiteral("api") << QStringLiteral("action");
        QTest::newRow("apis") << QStringLiteral("apis") << QStringLiteral("action");
        QTest::newRow("LLM") << QStringLiteral("LLM") << QString();
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("chain") << QStringLiteral("chain") << QString();
    }
    void kindsInEverySpelling()
    {
        QFETCH(QString, text);
        QFETCH(QString, kind);
        const auto found = kindFromText(text.toStdString());
        QCOMPARE(found ? kindName(*found) : QString(), kind);
    }

    void readsEventsOfBothDialects_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QString>("expected"); // kind id title agent prompt/completion
        const auto row = [](const char* name, const char* event, const char* expected) {
            QTest::newRow(name) << QByteArray(event) << QString::fromLatin1(expected);
        };
        row("sdk llm",
            "{\"event_type\":\"llms\",\"id\":\"e1\",\"agent_id\":\"a1\",\"model\":\"gpt-4o\",\"prompt_"
            "tokens\":8,\"completion_tokens\":2}",
            "llm e1 gpt-4o a1 8/2");
        row("page llm",
            "{\"type\":\"llm\",\"model\":\"gpt-4\",\"prompt_tokens\":150,\"completion_tokens\":80}",
            "llm  gpt-4  150/80");
        row("page update", "{\"event_id\":\"event-id-123\",\"completion\":\"x\",\"completion_tokens\":100}",
            "llm event-id-123   -/100");
        row("sdk tool", "{\"event_type\":\"tools\",\"id\":\"e2\",\"name\":\"search\"}",
            "tool e2 search  -/-");
        row("new sdk tool", "{\"event_type\":\"tools\",\"id\":\"e2\",\"name\":null,\"tool_name\":\"search\"}",
            "tool e2 search  -/-");
        row("action", "{\"event_type\":\"actions\",\"action_type\":\"plan\"}", "action  plan  -/-");
        row("error", "{\"event_type\":\"errors\",\"error_type\":\"ValueError\"}", "error  ValueError  -/-");
        row("error row of an export", "{\"event_type\":\"errors\",\"id\":17,\"code\":\"504\"}",
            "error 17 504  -/-");
        row("strange kind", "{\"event_type\":\"chain\",\"name\":\"c\"}", "action  c  -/-");
        row("tokens as texts",
            "{\"event_type\":\"llms\",\"prompt_tokens\":\"8\",\"completion_tokens\":\"many\"}", "llm    8/-");
        row("nulls",
            "{\"event_type\":\"llms\",\"id\":null,\"agent_id\":null,\"model\":null,\"prompt_tokens\":null}",
            "llm    -/-");
        row("nothing", "{}", "action    -/-");
        row("no object", "[1]", "action    -/-");
    }
    void readsEventsOfBothDialects()
    {
        QFETCH(QByteArray, event);
        QFETCH(QString, expected);
        const Json body = json(event.constData());
        const Event read = readEvent(body, sessionId);
        const auto count = [](const std::optional<qint64>& tokens) {
            return tokens ? QString::number(*tokens) : QStringLiteral("-");
        };
        const QString found = QStringLiteral("%1 %2 %3 %4 %5/%6")
                                  .arg(kindName(read.kind), read.id, read.title, read.agentId,
                                       count(read.promptTokens), count(read.completionTokens));
        QCOMPARE(found, expected);
        QCOMPARE(read.sessionId, sessionId);
        QVERIFY(read.body == body);
    }

    void readsTimesCostAndTrigger()
    {
        const Event llm = readEvent(
            json("{\"event_type\":\"llms\",\"session_id\":\"s\",\"thread_id\":\"t\",\"cost\":\"0.5\","
                 "\"init_timestamp\":\"1970-01-01T00:00:01Z\",\"end_timestamp\":\"1970-01-01T00:00:02.5+00:"
                 "00\"}"));
        QCOMPARE(llm.sessionId, QStringLiteral("s"));
        QCOMPARE(llm.threadId, QStringLiteral("t"));
        QCOMPARE(llm.cost.value_or(0), 0.5);
        QCOMPARE(llm.init->micros, 1'000'000);
        QCOMPARE(llm.end->micros, 2'500'000);
        const Event error = readEvent(json(
            "{\"event_type\":\"errors\",\"timestamp\":\"1970-01-01T00:00:03Z\",\"trigger_event_id\":\"x\"}"));
        QCOMPARE(error.init->micros, 3'000'000);
        QCOMPARE(error.triggerId, QStringLiteral("x"));
        const Event nested = readEvent(json("{\"event_type\":\"errors\",\"trigger_event\":{\"id\":\"y\"}}"));
        QCOMPARE(nested.triggerId, QStringLiteral("y"));
        QVERIFY(!nested.init);
    }

    void readsSessionsOfBothDialects()
    {
        const Session wrapped =
            readSession(json("{\"session\":{\"session_id\":\"s\",\"init_timestamp\":\"1970-01-01T00:00:01Z\","
                             "\"end_state\":\"completed\",\"end_state_reason\":\"r\",\"tags\":[\"a\",7],"
                             "\"host_env\":{\"OS\":{}}}}"));
        QCOMPARE(wrapped.id, QStringLiteral("s"));
        QCOMPARE(wrapped.init->micros, 1'000'000);
        QCOMPARE(wrapped.endState, QStringLiteral("completed"));
        QCOMPARE(wrapped.endStateReason, QStringLiteral("r"));
        QCOMPARE(wrapped.tags, (QStringList{QStringLiteral("a"), QStringLiteral("7")}));
        QVERIFY(wrapped.hostEnv.has("OS"));
        QCOMPARE(readSession(json("{\"id\":\"flat\"}")).id, QStringLiteral("flat"));
        const Session exported =
            readSession(json("{\"session\":{\"id\":\"e\",\"tags\":\"[\\\"a\\\",\\\"b\\\"]\"}}"));
        QCOMPARE(exported.tags, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(readSession(json("{\"tags\":\"plain\"}")).tags, QStringList{QStringLiteral("plain")});
        QVERIFY(readSession(json("[]")).id.isEmpty());
    }

    void readsTokens()
    {
        const auto claims = readJwt(token(sessionId));
        QVERIFY(claims);
        QCOMPARE(claims->sessionId, sessionId);
        QCOMPARE(claims->expires.value_or(0), 1'800'000'000.25);
    }

    void otherTextsAreNoTokens()
    {
        const QByteArray good = token(sessionId);
        for (const QByteArray& text :
             {QByteArray(), QByteArray("a.b.c"), QByteArray("your_jwt_token"), QByteArray("[redacted]"),
              good + ".x", good.first(good.lastIndexOf('.')), QByteArray("eyJhbGciOiJIUzI1NiIs..."),
              QByteArray("..")})
            QVERIFY2(!readJwt(text), text.constData());
    }

    void aTokenNeedsNoClaims()
    {
        const auto part = [](const char* text) {
            return QByteArray(text).toBase64(QByteArray::Base64UrlEncoding);
        };
        const auto claims = readJwt(part("{}") + '.' + part("{}") + '.');
        QVERIFY(claims);
        QVERIFY(claims->sessionId.isEmpty());
        QVERIFY(!claims->expires);
    }

    void creatingTellsTheSession()
    {
        const Exchange call = exchange(
            "POST", "/v2/create_session",
            "{\"session\":{\"session_id\":\"00000000-0000-4000-8000-000000000002\",\"tags\":[\"a\"]}}", 200,
            "{\"status\":\"Success\",\"jwt\":\"x\"}");
        const SessionFacts facts = readExchange(*m_api, call);
        // SDK 0.3 sends the former session's token along (contract 5); the body decides here.
        QCOMPARE(facts.sessionId, otherId);
        QVERIFY(facts.session);
        QCOMPARE(facts.session->id, otherId);
        QVERIFY(!facts.sessionReplaces);
    }

    void updatingTellsTheTokensSession()
    {
        const Exchange call = exchange(
            "POST", "/v2/update_session",
            "{\"session\":{\"session_id\":\"00000000-0000-4000-8000-000000000002\",\"end_state\":\"Fail\"}}",
            200, "{\"status\":\"success\",\"token_cost\":0.25}");
        const SessionFacts facts = readExchange(*m_api, call);
        QCOMPARE(facts.sessionId, sessionId);
        QCOMPARE(facts.session->id, sessionId);
        QVERIFY(facts.sessionReplaces);
        QCOMPARE(facts.cost.value_or(-1), 0.25);
        QCOMPARE(facts.session->endState, QStringLiteral("Fail"));
    }

    void aMaskedTokenLeavesTheBody()
    {
        Exchange call = exchange("POST", "/v2/update_session",
                                 "{\"session\":{\"id\":\"00000000-0000-4000-8000-000000000002\"}}");
        call.request.headers.set("Authorization", "Bearer [redacted]");
        QCOMPARE(readExchange(*m_api, call).sessionId, otherId);
        call.request.url = QStringLiteral("/v2/create_events");
        call.request.body = "{\"events\":[{\"event_type\":\"llms\",\"session_id\":\"00000000-0000-4000-8000-"
                            "000000000002\"},{\"event_type\":\"tools\"}]}";
        QCOMPARE(readExchange(*m_api, call).sessionId, otherId);
        call.request.body = "{\"events\":[{\"event_type\":\"llms\",\"session_id\":\"a\"},{\"event_type\":"
                            "\"tools\",\"session_id\":\"b\"}]}";
        QCOMPARE(readExchange(*m_api, call).sessionId, QString());
        call.request.body = "{\"events\":[{\"type\":\"llm\"}]}";
        QCOMPARE(readExchange(*m_api, call).sessionId, QString());
    }

    void whoRecordedItMayKnowTheSession()
    {
        Exchange call = exchange("POST", "/v2/create_agent", "{\"id\":\"a1\"}");
        call.sessionId = otherId;
        QCOMPARE(readExchange(*m_api, call).sessionId, sessionId);
        call.request.headers.set("Authorization", "Bearer [redacted]");
        QCOMPARE(readExchange(*m_api, call).agents.at(0).sessionId, otherId);
        call.request.url = QStringLiteral("/v2/create_session");
        call.request.body = "{\"session\":{\"session_id\":\"x\"}}";
        QCOMPARE(readExchange(*m_api, call).sessionId, QStringLiteral("x"));
    }

    void agentsAndEventsBelongToTheTokensSession()
    {
        const SessionFacts agent =
            readExchange(*m_api, exchange("POST", "/v2/create_agent", "{\"id\":\"a1\",\"name\":\"Writer\"}"));
        QCOMPARE(agent.agents.size(), 1u);
        QCOMPARE(agent.agents[0].id, QStringLiteral("a1"));
        QCOMPARE(agent.agents[0].name, QStringLiteral("Writer"));
        QCOMPARE(agent.agents[0].sessionId, sessionId);
        const SessionFacts events = readExchange(
            *m_api, exchange("POST", "/create_events",
                             "{\"events\":[{\"type\":\"llm\"},{\"event_type\":\"errors\"},\"junk\"]}"));
        QCOMPARE(events.events.size(), 2u);
        QCOMPARE(events.events[1].sessionId, sessionId);
        QVERIFY(!events.eventsUpdate);
        QVERIFY(readExchange(
                    *m_api, exchange("POST", "/v2/update_events", "{\"events\":[{\"event_type\":\"llms\"}]}"))
                    .eventsUpdate);
    }

    void refusedRequestsTellOnlyTheirSession_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {0, 302, 400, 401, 404, 422, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void refusedRequestsTellOnlyTheirSession()
    {
        QFETCH(int, status);
        const SessionFacts events =
            readExchange(*m_api, exchange("POST", "/v2/create_events",
                                          "{\"events\":[{\"event_type\":\"llms\"}]}", status));
        QCOMPARE(events.sessionId, sessionId);
        QVERIFY(events.events.empty());
        const SessionFacts session = readExchange(
            *m_api, exchange("POST", "/v2/create_session", "{\"session\":{\"session_id\":\"x\"}}", status));
        QVERIFY(!session.session);
        const SessionFacts agent =
            readExchange(*m_api, exchange("POST", "/v2/create_agent", "{\"id\":\"x\"}", status));
        QVERIFY(agent.agents.empty());
    }

    void exportsTellAll()
    {
        const SessionFacts facts = readExchange(
            *m_api,
            exchange("GET", "https://api.agentops.ai/v2/sessions/00000000-0000-4000-8000-000000000002/export",
                     "", 200,
                     "{\"session\":{\"id\":\"00000000-0000-4000-8000-000000000002\",\"tags\":\"[\\\"a\\\"]\","
                     "\"end_state\":\"Success\"},"
                     "\"llms\":[{\"id\":\"e1\",\"model\":\"gpt-4o\"}],\"tools\":[{\"id\":\"e2\",\"name\":"
                     "\"t\"}],\"actions\":[],"
                     "\"errors\":[{\"id\":3,\"error_type\":\"E\",\"trigger_event_id\":\"e2\"}]}"));
        QCOMPARE(facts.sessionId, otherId);
        QCOMPARE(facts.session->tags, QStringList{QStringLiteral("a")});
        QCOMPARE(facts.events.size(), 3u);
        QCOMPARE(facts.events[0].kind, EventKind::Llm);
        QCOMPARE(facts.events[1].kind, EventKind::Tool);
        QCOMPARE(facts.events[2].kind, EventKind::Error);
        QCOMPARE(facts.events[2].triggerId, QStringLiteral("e2"));
        const SessionFacts stats = readExchange(*m_api, exchange("GET", "/v2/sessions/s1/stats", "", 200,
                                                                 "{\"session_id\":\"s1\",\"cost\":0.5}"));
        QCOMPARE(stats.sessionId, QStringLiteral("s1"));
        QCOMPARE(stats.cost.value_or(-1), 0.5);
    }

    void otherCallsTellNothing()
    {
        for (const char* url : {"/v2/sessions", "/v1/sessions", "https://example.org/", ""}) {
            const SessionFacts facts =
                readExchange(*m_api, exchange("POST", url, "{\"session\":{\"session_id\":\"x\"}}"));
            QVERIFY(facts.sessionId.isEmpty() && !facts.session);
        }
        const SessionFacts wrongMethod = readExchange(
            *m_api, exchange("GET", "/v2/create_session", "{\"session\":{\"session_id\":\"x\"}}"));
        QVERIFY(!wrongMethod.session);
    }

    void damagedBodiesDoNoHarm()
    {
        for (const char* body : {"", "not json", "[]", "null", "{\"events\":{}}", "{\"events\":[[],3,null]}",
                                 "{\"session\":[]}"}) {
            for (const Endpoint& endpoint : m_api->endpoints()) {
                const QByteArray path = endpoint.path.toLatin1();
                const SessionFacts facts = readExchange(
                    *m_api, exchange(endpoint.method.constData(), path.constData(), body, 200, body));
                QVERIFY(facts.events.empty());
            }
        }
    }

private:
    std::unique_ptr<Api> m_api;
};

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/knownsession.h"
#include "contractcorpus.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::contract;
using namespace tapedeck::test;

namespace {

const QString sessionId = QStringLiteral("00000000-0000-4000-8000-000000000001");

Json json(const char* text)
{
    return *readJson(QByteArrayView(text));
}

} // namespace

class TestKnownSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<Api>(std::move(api).value());
    }

    void learnsFromWhatWasTaken()
    {
        const SessionSoFar known = whole();
        QCOMPARE(known.session.id, sessionId);
        QCOMPARE(known.session.tags, QStringList{QStringLiteral("a")});
        QCOMPARE(known.agents.size(), 2u);
        QCOMPARE(known.agents[0].name, QStringLiteral("Web Searcher")); // renamed by registering again
        QCOMPARE(known.threads.size(), 1u);
        QCOMPARE(known.threads[0].agentId, QStringLiteral("00000000-0000-4000-8000-000000000002"));
        QCOMPARE(known.events.size(), 3u);
        QVERIFY(known.event(QStringLiteral("00000000-0000-4000-8000-000000000010")));
        QVERIFY(!known.event(QStringLiteral("00000000-0000-4000-8000-000000000099")));
        QVERIFY(!known.hasEnded());
    }

    void refusedCallsAndOtherSessionsTellNothing()
    {
        SessionSoFar known = whole();
        QVERIFY(!known.add(
            *m_api, sent(EndpointId::CreateAgent, "{\"id\":\"00000000-0000-4000-8000-000000000007\"}", 500)));
        Exchange other =
            sent(EndpointId::CreateAgent, "{\"id\":\"00000000-0000-4000-8000-000000000008\"}", 200);
        other.sessionId = QStringLiteral("00000000-0000-4000-8000-0000000000ff");
        QVERIFY(!known.add(*m_api, other));
        Exchange foreign = sent(EndpointId::CreateAgent, "{}", 200);
        foreign.request.url = QStringLiteral("http://127.0.0.1/elsewhere");
        QVERIFY(!known.add(*m_api, foreign));
        QCOMPARE(known.agents.size(), 2u);
    }

    void anUpdateReplaces()
    {
        SessionSoFar known = whole();
        QVERIFY(known.add(*m_api, sent(EndpointId::UpdateSession,
                                       "{\"session\":{\"init_timestamp\":\"2024-11-20T10:00:00+00:00\","
                                       "\"video\":\"https://example.com/v\"}}",
                                       200, "{\"status\":\"success\",\"token_cost\":\"0.05\"}")));
        QVERIFY(known.session.tags.isEmpty() && !known.sessionBody.has("tags"));
        QCOMPARE(known.sessionBody["video"].toQString(), QStringLiteral("https://example.com/v"));
        QCOMPARE(known.cost.value_or(0), 0.05);
    }

    // What one sends unchanged must change nothing: then no finding says that something would be erased.
    void theBodyOfAnUpdateErasesNothing()
    {
        const SessionSoFar known = whole();
        const Json body = updateBody(known, Dialect::Sdk);
        QCOMPARE(body["session"]["host_env"], json("{\"OS\":{\"OS\":\"Linux\"}}"));
        QVERIFY(body.dump().find("secret-token") ==
                std::string::npos); // what SDK 0.3.18 puts there does not travel on
        QCOMPARE(shown(check(*m_api, EndpointId::UpdateSession, body, Dialect::Sdk, contextOf(known))),
                 QStringList());
        const Json page = updateBody(known, Dialect::Documented);
        QCOMPARE(page["session"]["id"].toQString(), sessionId);
        QCOMPARE(page["session"]["tags"], body["session"]["tags"]);

        const Json events = updateEventsBody(known, {}, Dialect::Sdk);
        QCOMPARE(events["events"].size(), 2u); // the error has no id to be updated by
        for (const Finding& finding :
             check(*m_api, EndpointId::UpdateEvents, events, Dialect::Sdk, contextOf(known))) {
            QVERIFY2(finding.severity == Severity::Info || finding.rule == QStringLiteral("update-replaces"),
                     qPrintable(shown(finding)));
            if (finding.rule == QStringLiteral("update-replaces"))
                QVERIFY(finding.fix); // carries over, even if it is null
        }
        QCOMPARE(updateEventsBody(known, {QStringLiteral("00000000-0000-4000-8000-000000000011")},
                                  Dialect::Sdk)["events"]
                     .size(),
                 1u);
    }

    void aSessionWithoutAStartBeganWhenItWasSent()
    {
        SessionSoFar known;
        known.add(*m_api,
                  sent(EndpointId::CreateSession,
                       "{\"session\":{\"session_id\":\"00000000-0000-4000-8000-000000000001\"}}", 200));
        QCOMPARE(known.sessionBody["init_timestamp"].toQString(),
                 QStringLiteral("2024-11-20T10:00:00.000000+00:00"));
        // and keeps that start when an update of the page's kind, which never sends one, is taken
        known.add(
            *m_api,
            sent(EndpointId::UpdateSession,
                 "{\"session\":{\"id\":\"00000000-0000-4000-8000-000000000001\",\"end_state\":\"Fail\"}}",
                 200));
        QCOMPARE(known.sessionBody["init_timestamp"].toQString(),
                 QStringLiteral("2024-11-20T10:00:00.000000+00:00"));
        QCOMPARE(known.session.endState, QStringLiteral("Fail"));
    }

    void anExportOfASessionIsEnoughToGoOn()
    {
        SessionSoFar known;
        Exchange read =
            sent(EndpointId::Export, "", 200,
                 "{\"session\":{\"id\":\"00000000-0000-4000-8000-000000000001\",\"init_timestamp\":"
                 "\"2024-11-20T10:00:00+00:00\",\"tags\":\"[\\\"a\\\", \\\"b\\\"]\",\"project_id\":\"p\"},"
                 "\"tools\":[{\"id\":\"00000000-0000-4000-8000-000000000011\",\"name\":\"t\",\"params\":"
                 "\"{\\\"q\\\": 1}\"}],\"llms\":[],\"actions\":[],\"errors\":[{\"id\":7}]}");
        read.request.url.replace(QStringLiteral("{id}"), sessionId);
        QVERIFY(known.add(*m_api, read));
        QCOMPARE(known.sessionBody["tags"].dump(), std::string("[\"a\",\"b\"]"));
        QVERIFY(!known.sessionBody.has("project_id"));
        QCOMPARE(known.events.size(), 2u);
        QVERIFY(known.add(*m_api, read)); // read again: nothing twice
        QCOMPARE(known.events.size(), 2u);
        QCOMPARE(updateEventsBody(known, {}, Dialect::Sdk).at("/events/0/event_type")->toQString(),
                 QStringLiteral("tools"));
    }

    void whatWasSentSaysMoreThanTheExport()
    {
        SessionSoFar known = whole();
        Exchange read =
            sent(EndpointId::Export, "", 200,
                 "{\"session\":{\"id\":\"00000000-0000-4000-8000-000000000001\"},\"tools\":[{\"id\":"
                 "\"00000000-0000-4000-8000-000000000011\",\"params\":\"{}\"}],\"errors\":[{\"id\":7}]}");
        read.request.url.replace(QStringLiteral("{id}"), sessionId);
        known.add(*m_api, read);
        QVERIFY(
            known.event(QStringLiteral("00000000-0000-4000-8000-000000000011"))->body["params"].isObject());
        QCOMPARE(known.events.size(), 3u); // the error's row is the error that was sent
    }

    void knowsItsVariables()
    {
        VariableScope scope;
        setVariables(scope, SessionSoFar());
        QVERIFY(scope.empty());
        setVariables(scope, whole());
        const auto value = [&](const char* name) {
            return scope.find(QString::fromLatin1(name)).value_or(Json("none")).toQString();
        };
        QCOMPARE(value("session.id"), sessionId);
        QCOMPARE(value("session.start"), QStringLiteral("2024-11-20T10:00:00.000000+00:00"));
        QCOMPARE(value("agent.Web Searcher.id"), QStringLiteral("00000000-0000-4000-8000-000000000002"));
        QCOMPARE(value("agent.last.id"), QStringLiteral("00000000-0000-4000-8000-000000000003"));
        QCOMPARE(value("thread.last.id"), QStringLiteral("00000000-0000-4000-8000-000000000004"));
        QCOMPARE(value("event.last.id"), QStringLiteral("00000000-0000-4000-8000-000000000011"));
        QCOMPARE(value("event.last.end"), QStringLiteral("2024-11-20T10:00:02.000000+00:00"));
        QCOMPARE(value("event.web_search.id"), QStringLiteral("00000000-0000-4000-8000-000000000011"));
    }

    void theContextHoldsAgentsAndEvents()
    {
        const CheckContext context = contextOf(whole());
        QCOMPARE(context.agents->size(), 2u);
        QCOMPARE(context.events->size(), 2u);
        QCOMPARE(context.eventBodies.size(), 2u);
        QVERIFY(!contextOf(SessionSoFar()).agents && !contextOf(SessionSoFar()).session);
    }

private:
    [[nodiscard]] Exchange sent(EndpointId id, const char* body, int status,
                                const char* answer = "\"Success\"") const
    {
        Exchange exchange;
        exchange.startedAt = parseTimestamp("2024-11-20T10:00:00Z")->time;
        exchange.request.method = m_api->endpoint(id).method;
        exchange.request.url = QStringLiteral("http://127.0.0.1:8787") + m_api->endpoint(id).path;
        exchange.request.body = body;
        exchange.sessionId = sessionId;
        exchange.response = Response{status, {}, {}, answer};
        return exchange;
    }

    [[nodiscard]] SessionSoFar whole() const
    {
        return SessionSoFar::of(
            *m_api,
            {sent(EndpointId::CreateSession,
                  "{\"session\":{\"session_id\":\"00000000-0000-4000-8000-000000000001\",\"init_timestamp\":"
                  "\"2024-11-20T10:00:00.000000+00:00\",\"tags\":[\"a\"],\"host_env\":{\"OS\":{\"OS\":"
                  "\"Linux\"}},"
                  "\"jwt\":\"secret-token\"}}",
                  200),
             sent(EndpointId::CreateAgent,
                  "{\"id\":\"00000000-0000-4000-8000-000000000002\",\"name\":\"Old\"}", 200),
             sent(EndpointId::CreateAgent,
                  "{\"id\":\"00000000-0000-4000-8000-000000000003\",\"name\":\"Writer\"}", 200),
             sent(EndpointId::CreateAgent,
                  "{\"id\":\"00000000-0000-4000-8000-000000000002\",\"name\":\"Web Searcher\"}", 200),
             sent(EndpointId::CreateThread,
                  "{\"id\":\"00000000-0000-4000-8000-000000000004\",\"agent_id\":\"00000000-0000-4000-8000-"
                  "000000000002\"}",
                  200),
             sent(EndpointId::CreateEvents,
                  "{\"events\":[{\"event_type\":\"llms\",\"id\":\"00000000-0000-4000-8000-000000000010\","
                  "\"model\":\"gpt-4o\","
                  "\"agent_id\":\"00000000-0000-4000-8000-000000000002\",\"init_timestamp\":\"2024-11-20T10:"
                  "00:00+00:00\","
                  "\"end_timestamp\":\"2024-11-20T10:00:01+00:00\"},{\"event_type\":\"tools\",\"id\":"
                  "\"00000000-0000-4000-8000-000000000011\",\"name\":\"web_search\",\"params\":{\"q\":1},"
                  "\"agent_id\":"
                  "\"00000000-0000-4000-8000-000000000002\",\"init_timestamp\":\"2024-11-20T10:00:01+00:00\","
                  "\"end_timestamp\":\"2024-11-20T10:00:02+00:00\"},{\"event_type\":\"errors\",\"timestamp\":"
                  "\"2024-11-20T10:00:02+00:00\",\"error_type\":\"E\"}]}",
                  200)});
    }

    std::unique_ptr<Api> m_api;
};

QTEST_APPLESS_MAIN(TestKnownSession)
#include "tst_knownsession.moc"

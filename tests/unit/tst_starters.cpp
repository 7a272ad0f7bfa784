// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/starters.h"
#include "contractcorpus.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::contract;
using namespace tapedeck::test;

class TestStarters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<Api>(std::move(api).value());
        for (const char* name : {"session.id", "agent.last.id", "event.last.id", "thread.last.id",
                                 "agent.Researcher.id", "agent.Writer.id"})
            m_scope.set(QString::fromLatin1(name), Json(newUuid()));
        m_scope.set(QStringLiteral("session.start"), Json("2024-11-20T09:59:00.000000+00:00"));
    }

    void everyCallStartsWithABodyThatTheServiceTakes()
    {
        for (const Endpoint& endpoint : m_api->endpoints()) {
            const Json sdk = starter(*m_api, endpoint.id, Dialect::Sdk);
            QCOMPARE(!sdk.isNull(), endpoint.hasBody);
            if (!sdk.isNull())
                checkBoth(endpoint.id, sdk, starter(*m_api, endpoint.id, Dialect::Documented), endpoint.name);
        }
    }

    void aNewSessionIsReadyToSend()
    {
        const Resolved out =
            resolve(starter(*m_api, EndpointId::CreateSession, Dialect::Sdk), VariableScope(), sources());
        QVERIFY(out.unresolved.empty());
        QVERIFY(check(*m_api, EndpointId::CreateSession, out.value, Dialect::Sdk).empty());
        QVERIFY(isUuid(out.value["session"]["session_id"].toView()));
    }

    void everyKindHasAnEvent()
    {
        for (const EventKind kind : {EventKind::Llm, EventKind::Tool, EventKind::Action, EventKind::Error}) {
            const Json sdk = eventStarter(*m_api, kind, Dialect::Sdk);
            const Json documented = eventStarter(*m_api, kind, Dialect::Documented);
            QVERIFY(readEvent(sdk).kind == kind && !readEvent(sdk).title.isEmpty());
            QVERIFY(documented.has("type") && !documented.has("event_type") && !documented.has("_sdk"));
            checkBoth(EndpointId::CreateEvents, Json::object({{"events", Json::array({sdk})}}),
                      Json::object({{"events", Json::array({documented})}}), kindName(kind));
        }
        QVERIFY(eventStarter(*m_api, EventKind::Tool, Dialect::Documented).has("input"));
    }

    void theTemplatesAreWholeSessions()
    {
        const auto sdk = batchStarters(*m_api, Dialect::Sdk);
        const auto documented = batchStarters(*m_api, Dialect::Documented);
        QCOMPARE(sdk.size(), 2u);
        QCOMPARE(sdk[0].name, QStringLiteral("Two-agent run"));
        QCOMPARE(sdk[1].name, QStringLiteral("Tool failure"));
        for (std::size_t i = 0; i < sdk.size(); ++i) {
            QVERIFY(!sdk[i].description.isEmpty());
            QVERIFY(sdk[i].calls.front().endpoint == EndpointId::CreateSession);
            QVERIFY(sdk[i].calls.back().endpoint == EndpointId::UpdateSession);
            QCOMPARE(documented[i].calls.size(), sdk[i].calls.size());
            for (std::size_t call = 0; call < sdk[i].calls.size(); ++call) {
                QVERIFY(!sdk[i].calls[call].label.isEmpty());
                checkBoth(sdk[i].calls[call].endpoint, sdk[i].calls[call].body,
                          documented[i].calls[call].body, sdk[i].calls[call].label);
            }
        }
    }

    // The variables of a template are answered by what its own earlier calls have told.
    void aTemplateRunsFromItsFirstCallToItsLast()
    {
        for (const BatchStarter& batch : batchStarters(*m_api, Dialect::Sdk)) {
            SessionSoFar known;
            for (const StarterCall& call : batch.calls) {
                VariableScope scope;
                setVariables(scope, known);
                const Resolved out = resolve(call.body, scope, sources());
                QVERIFY2(out.unresolved.empty(), call.body.dump().c_str());
                const auto findings = check(*m_api, call.endpoint, out.value, Dialect::Sdk, contextOf(known));
                for (const Finding& finding : findings)
                    QVERIFY2(finding.severity == Severity::Info, qPrintable(shown(finding)));
                known.add(*m_api, taken(call.endpoint, out.value, known.session.id));
            }
            QVERIFY(known.hasEnded());
            QVERIFY(known.events.size() >= 3 && !known.agents.empty());
        }
    }

    // The first minutes: create, and then always the first thing that is offered, until the session has
    // ended.
    void whatIsOfferedNextLeadsThroughASession()
    {
        for (const Dialect dialect : {Dialect::Sdk, Dialect::Documented}) {
            SessionSoFar known;
            QStringList path;
            for (int step = 0; step < 4; ++step) {
                const auto offers = nextCalls(*m_api, known, dialect);
                QVERIFY(!offers.empty());
                for (const NextCall& offer : offers) {
                    QVERIFY(!offer.label.isEmpty() && offer.why.endsWith(u'.'));
                    VariableScope scope;
                    setVariables(scope, known);
                    QVERIFY(resolve(offer.body, scope, sources()).unresolved.empty());
                }
                path.append(m_api->endpoint(offers.front().endpoint).name);
                VariableScope scope;
                setVariables(scope, known);
                const Json sent = resolve(offers.front().body, scope, sources()).value;
                const Json sdk = convert(offers.front().endpoint, sent, dialect, Dialect::Sdk).body;
                for (const Finding& finding :
                     check(*m_api, offers.front().endpoint, sdk, Dialect::Sdk, contextOf(known)))
                    QVERIFY2(finding.severity == Severity::Info, qPrintable(shown(finding)));
                known.add(*m_api, taken(offers.front().endpoint, sent, known.session.id));
            }
            QCOMPARE(path.join(u' '),
                     QStringLiteral("create_session create_agent create_events update_session"));
            QVERIFY(known.hasEnded());
            QCOMPARE(known.session.endState, QStringLiteral("Success"));
            const auto after = nextCalls(*m_api, known, dialect);
            QVERIFY(after.front().endpoint == EndpointId::Export);
            QCOMPARE(after.front().pathId, known.session.id);
        }
    }

    // Ids and times that are variables are no ids to be made into UUIDs.
    void variablesSurviveAChangeOfDialect()
    {
        for (const BatchStarter& batch : batchStarters(*m_api, Dialect::Sdk)) {
            for (const StarterCall& call : batch.calls) {
                const Json page = convert(call.endpoint, call.body, Dialect::Sdk, Dialect::Documented).body;
                QVERIFY(convert(call.endpoint, page, Dialect::Documented, Dialect::Sdk).body == call.body);
            }
        }
        const Json page =
            Json::object({{"session", Json::object({{"id", "{{uuid}}"}, {"end_state", "{{row.state}}"}})}});
        const Json sdk = convert(EndpointId::CreateSession, page, Dialect::Documented, Dialect::Sdk).body;
        QCOMPARE(sdk["session"]["session_id"].toQString(), QStringLiteral("{{uuid}}"));
        QCOMPARE(sdk["session"]["end_state"].toQString(), QStringLiteral("{{row.state}}"));
        QVERIFY(detectDialect(EndpointId::CreateSession, sdk).dialect == Dialect::Sdk);
    }

    void theSecondAgentHasAnotherName()
    {
        SessionSoFar known;
        known.session.id = QStringLiteral("x");
        known.agents = {{QStringLiteral("1"), {}, QStringLiteral("Researcher")}};
        const auto offers = nextCalls(*m_api, known);
        QVERIFY(offers[1].endpoint == EndpointId::CreateAgent);
        QCOMPARE(offers[1].body["name"].toQString(), QStringLiteral("Writer"));
    }

private:
    static VariableSources sources()
    {
        return {parseTimestamp("2024-11-20T10:00:00.000000Z")->time, {}, newUuid};
    }

    [[nodiscard]] Exchange taken(EndpointId id, const Json& body, const QString& session) const
    {
        Exchange exchange;
        exchange.startedAt = sources().now;
        exchange.request.method = m_api->endpoint(id).method;
        exchange.request.url = QStringLiteral("http://127.0.0.1:8787") + m_api->endpoint(id).path;
        exchange.request.body = body.toBytes();
        exchange.sessionId = session;
        exchange.response = Response{200, "OK", {}, "{\"status\":\"success\"}"};
        return exchange;
    }

    void checkBoth(EndpointId id, const Json& sdk, const Json& documented, const QString& what)
    {
        const Resolved out = resolve(sdk, m_scope, sources());
        QVERIFY2(out.unresolved.empty(), qPrintable(what));
        for (const Finding& finding : check(*m_api, id, out.value, Dialect::Sdk))
            QVERIFY2(finding.severity == Severity::Info,
                     qPrintable(what + QStringLiteral(": ") + shown(finding)));
        // The documented spelling is refused by the live service for its names alone: it fits its schema, and
        // turned back there is nothing to refuse.
        const Resolved page = resolve(documented, m_scope, sources());
        QVERIFY2(page.unresolved.empty(), qPrintable(what));
        for (const Api::Violation& violation : m_api->validate(id, Dialect::Documented, page.value))
            QFAIL(qPrintable(what + QStringLiteral(": ") + QString::fromStdString(violation.pointer) +
                             violation.text));
        const Json back = convert(id, page.value, Dialect::Documented, Dialect::Sdk).body;
        for (const Finding& finding : check(*m_api, id, back, Dialect::Sdk))
            QVERIFY2(finding.severity != Severity::Error,
                     qPrintable(what + QStringLiteral(": ") + shown(finding)));
        QVERIFY2(documented.dump().find("\"_sdk\"") == std::string::npos, qPrintable(what));
    }

    std::unique_ptr<Api> m_api;
    VariableScope m_scope;
};

QTEST_APPLESS_MAIN(TestStarters)
#include "tst_starters.moc"

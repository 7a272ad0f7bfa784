// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ids.h"
#include "core/jsonparser.h"
#include "replay/stepbuilder.h"
#include "support/memorycapture.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::replay;
using contract::EndpointId;
using test::MemoryCapture;

namespace {

const QString one = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QByteArray agent = "44444444-4444-4444-8444-444444444444";
const QByteArray key = "00000000-0000-0000-0000-000000000000";
const QByteArray oldToken = "eyJhbGciOiJub25lIn0.eyJ4Ijoib2xkIn0.b2xk";
const QByteArray token = "eyJhbGciOiJub25lIn0.eyJ4IjoibmV3In0.bmV3";
constexpr qint64 second = 1'000'000;
constexpr qint64 noon = 1'710'417'600ll * second; // 2024-03-14T12:00:00Z

} // namespace

class TstStepBuilder : public QObject
{
    Q_OBJECT

    std::unique_ptr<contract::Api> m_api;
    std::shared_ptr<MemoryCapture> m_capture;

    Plan planned(Dialect target = Dialect::Sdk, const RewriteOptions& rewrite = {}) const
    {
        auto plan = makePlan(m_capture, *m_api, {target, rewrite});
        return plan ? std::move(plan).value() : Plan{};
    }
    StepBuilder builder(const Plan& plan, qint64 shift = 0, const QString& base = "http://127.0.0.1:9") const
    {
        return StepBuilder(plan, *m_api, {QUrl(base), key, {5, 6}, shift});
    }
    static Json body(const BuiltStep& step) { return readJson(step.request.body).value_or(Json()); }
    void recordSession()
    {
        m_capture->post(one, noon, "https://api.example/v2/create_session",
                        "{\"session\":{\"session_id\":\"" + one.toLatin1() +
                            "\",\"init_timestamp\":\"2024-03-14T12:00:00Z\",\"jwt\":\"" + oldToken + "\"}}",
                        200, "{\"status\":\"Success\",\"jwt\":\"[redacted]\"}");
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto api = contract::Api::load();
        QVERIFY(api);
        m_api = std::make_unique<contract::Api>(std::move(api).value());
    }
    void init() { m_capture = std::make_shared<MemoryCapture>(*m_api); }

    void keyCallsCarryTheKeyAndOthersTheToken()
    {
        recordSession();
        m_capture->post(one, noon, "/v2/create_agent", "{\"id\":\"" + agent + "\"}", 200, "\"Success\"");
        const Plan plan = planned();
        const StepBuilder build = builder(plan);
        const auto create = build.build(plan.steps[0], {});
        QVERIFY(create);
        QCOMPARE(create->request.url, QStringLiteral("http://127.0.0.1:9/v2/create_session"));
        QCOMPARE(create->request.method, QByteArray("POST"));
        QCOMPARE(create->request.headers.value("x-agentops-api-key"), key);
        QVERIFY(!create->request.headers.has("Authorization"));
        QVERIFY(create->recorded);
        QCOMPARE(create->recorded->status, 200);
        const auto register_ = build.build(plan.steps[1], token);
        QCOMPARE(register_->request.headers.value("Authorization"), "Bearer " + token);
        QVERIFY(!register_->request.headers.has("X-Agentops-Api-Key"));
    }
    void recordedTokensAreNeverSent_data()
    {
        QTest::addColumn<bool>("tokens");
        QTest::newRow("replaced") << true;
        QTest::newRow("switched off") << false;
    }
    void recordedTokensAreNeverSent()
    {
        QFETCH(bool, tokens);
        recordSession();
        m_capture->post(one, noon, "/v2/update_session",
                        "{\"session\":{\"session_id\":\"" + one.toLatin1() +
                            "\",\"init_timestamp\":\"2024-03-14T12:00:00Z\",\"jwt\":\"" + oldToken + "\"}}");
        RewriteOptions rewrite;
        rewrite.tokens = tokens;
        const Plan plan = planned(Dialect::Sdk, rewrite);
        const StepBuilder build = builder(plan);
        const auto create = build.build(plan.steps[0], {});
        QVERIFY(!create->request.body.contains(oldToken));
        const auto update = build.build(plan.steps[1], token);
        QVERIFY(!update->request.body.contains(oldToken));
        QCOMPARE(update->request.body.contains(token), tokens);
        QCOMPARE(update->request.headers.has("Authorization"), tokens);
    }
    void oneIdIsTheSameInPathHeadersAndBodies()
    {
        recordSession();
        m_capture->post(one, noon, "/v2/reauthorize_jwt", "{\"session_id\":\"" + one.toLatin1() + "\"}");
        m_capture->call(one, noon, "GET", "/v2/sessions/" + one + "/stats", {});
        const Plan plan = planned();
        const StepBuilder build = builder(plan);
        const QString fresh = build.sessionId(0);
        QVERIFY(isUuid(fresh.toStdString()));
        QVERIFY(fresh != one);
        QCOMPARE(body(*build.build(plan.steps[0], {})).at("/session/session_id")->toQString(), fresh);
        QCOMPARE(body(*build.build(plan.steps[1], {}))["session_id"].toQString(), fresh);
        const auto stats = build.build(plan.steps[2], token);
        QCOMPARE(stats->request.url, "http://127.0.0.1:9/v2/sessions/" + fresh + "/stats");
        QCOMPARE(stats->request.method, QByteArray("GET"));
        QVERIFY(stats->request.body.isEmpty());
        QCOMPARE(stats->request.headers.value("X-Agentops-Api-Key"), key);
        QCOMPARE(readJson(build.reauthorize(0).body)->find("session_id")->toQString(), fresh);
    }
    void otherKeysGiveOtherSessions()
    {
        recordSession();
        const Plan plan = planned();
        const StepBuilder again(plan, *m_api, {QUrl("http://h"), key, {7, 6}, 0});
        QVERIFY(again.sessionId(0) != builder(plan).sessionId(0));
    }
    void timesMoveByTheShift()
    {
        recordSession();
        const Plan plan = planned();
        const auto built = builder(plan, 60 * second).build(plan.steps[0], {});
        QCOMPARE(body(*built).at("/session/init_timestamp")->toView(),
                 std::string_view("2024-03-14T12:01:00Z"));
    }
    void theShiftIsWholeSecondsUpToNow()
    {
        recordSession();
        const Plan plan = planned();
        QCOMPARE(timeShift(plan, {noon + 90 * second + 999'999}), 90 * second);
        RewriteOptions rewrite;
        rewrite.times = false;
        QCOMPARE(timeShift(planned(Dialect::Sdk, rewrite), {noon + 90 * second}), 0);
    }
    void documentedBodiesAreSentInTheSdkDialect()
    {
        m_capture->post(one, noon, "/create_session",
                        "{\"session\":{\"id\":\"" + one.toLatin1() +
                            "\",\"init_timestamp\":\"2024-03-14T12:00:00Z\"}}");
        m_capture->post(one, noon + second, "/v2/create_agent",
                        "{\"id\":\"agent-123\",\"name\":\"agent-123\"}");
        m_capture->post(
            one, noon + second, "/v2/create_events",
            "{\"events\":[{\"type\":\"tool\",\"agent_id\":\"agent-123\",\"name\":\"q\",\"input\":\"a\","
            "\"output\":\"b\",\"init_timestamp\":\"2024-03-14T12:00:01Z\","
            "\"end_timestamp\":\"2024-03-14T12:00:02Z\"}]}");
        const Plan plan = planned();
        const StepBuilder build = builder(plan);
        const auto create = build.build(plan.steps[0], {});
        QCOMPARE(create->request.url, QStringLiteral("http://127.0.0.1:9/v2/create_session"));
        QCOMPARE(body(*create).at("/session/session_id")->toQString(), build.sessionId(0));
        const Json registered = body(*build.build(plan.steps[1], token));
        QVERIFY(isUuid(registered["id"].toView()));
        QCOMPARE(registered["name"].toView(), std::string_view("agent-123"));
        const Json events = body(*build.build(plan.steps[2], token));
        QCOMPARE(events.at("/events/0/event_type")->toView(), std::string_view("tools"));
        QCOMPARE(events.at("/events/0/agent_id")->toView(), registered["id"].toView());
        QCOMPARE(events.at("/events/0/params")->toView(), std::string_view("a"));
    }
    void asRecordedKeepsTheBarePath()
    {
        m_capture->post(one, noon, "/create_session",
                        "{\"id\":\"" + one.toLatin1() + "\",\"init_timestamp\":\"2024-03-14T12:00:00Z\"}");
        const Plan plan = planned(Dialect::Unknown);
        const auto built = builder(plan).build(plan.steps[0], {});
        QCOMPARE(built->request.url, QStringLiteral("http://127.0.0.1:9/create_session"));
        QVERIFY(body(*built).has("id"));
        QVERIFY(body(*built)["id"].toQString() != one);
    }
    void bareEventsAllGoIntoTheMadeSession()
    {
        for (const char* session : {"a", "b"}) {
            m_capture->bareEvent(noon, "{\"event_type\":\"actions\",\"id\":\"" +
                                           QByteArray::fromStdString(newUuid()) + "\",\"session_id\":\"" +
                                           QByteArray(session) +
                                           "\",\"init_timestamp\":\"2024-03-14T12:00:00Z\","
                                           "\"end_timestamp\":\"2024-03-14T12:00:07Z\"}");
        }
        const Plan plan = planned();
        const StepBuilder build = builder(plan);
        const QString fresh = build.sessionId(0);
        const Json create = body(*build.build(plan.steps.front(), {}));
        QCOMPARE(create.at("/session/session_id")->toQString(), fresh);
        const Json events = body(*build.build(plan.steps[1], token));
        QCOMPARE(events["events"].size(), std::size_t{2});
        QCOMPARE(events.at("/events/0/session_id")->toQString(), fresh);
        QCOMPARE(events.at("/events/1/session_id")->toQString(), fresh);
        const Json end = body(*build.build(plan.steps.back(), token));
        QCOMPARE(end.at("/session/end_state")->toView(), std::string_view("Indeterminate"));
        QCOMPARE(end.at("/session/end_timestamp")->toView(),
                 std::string_view("2024-03-14T12:00:07.000000+00:00"));
        QCOMPARE(end.at("/session/init_timestamp")->toView(), create.at("/session/init_timestamp")->toView());
    }
    void aBodyThatIsNoJsonIsSentAsItIsButForSecrets()
    {
        recordSession();
        m_capture->post(one, noon, "/v2/create_events", "{\"events\": [ broken " + oldToken);
        const Plan plan = planned();
        const auto built = builder(plan).build(plan.steps[1], token);
        QVERIFY(built->request.body.startsWith("{\"events\": [ broken "));
        QVERIFY(!built->request.body.contains(oldToken));
    }
    void baseUrlsMayHaveAPrefixOrNameTheVersion_data()
    {
        QTest::addColumn<QString>("base");
        QTest::newRow("plain") << "http://h:1";
        QTest::newRow("slash") << "http://h:1/";
        QTest::newRow("version") << "http://h:1/v2";
        QTest::newRow("version and slash") << "http://h:1/v2/";
    }
    void baseUrlsMayHaveAPrefixOrNameTheVersion()
    {
        QFETCH(QString, base);
        recordSession();
        const Plan plan = planned();
        QCOMPARE(builder(plan, 0, base).head(EndpointId::CreateEvents, token).url,
                 QStringLiteral("http://h:1/v2/create_events"));
        QCOMPARE(builder(plan, 0, "http://h/agent/ops/").head(EndpointId::CreateEvents, token).url,
                 QStringLiteral("http://h/agent/ops/v2/create_events"));
    }
};

QTEST_APPLESS_MAIN(TstStepBuilder)
#include "tst_stepbuilder.moc"

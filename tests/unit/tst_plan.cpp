// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ids.h"
#include "replay/plan.h"
#include "replay/remapper.h"
#include "support/memorycapture.h"

#include <QTest>

#include <algorithm>

using namespace tapedeck;
using namespace tapedeck::replay;
using contract::EndpointId;
using test::MemoryCapture;

namespace {

const QString one = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QString two = QStringLiteral("22222222-2222-4222-8222-222222222222");
constexpr qint64 second = 1'000'000;
constexpr qint64 noon = 1'710'417'600ll * second; // 2024-03-14T12:00:00Z

QByteArray sdkSession(const QString& id, const char* more = "")
{
    return "{\"session\":{\"session_id\":\"" + id.toLatin1() +
           "\",\"init_timestamp\":\"2024-03-14T12:00:00.000000+00:00\"" + more + "}}";
}
QByteArray sdkEvents(const QByteArray& id, const QByteArray& agent)
{
    return "{\"events\":[{\"event_type\":\"llms\",\"id\":\"" + id + "\",\"agent_id\":\"" + agent +
           "\",\"init_timestamp\":\"2024-03-14T12:00:01.000000+00:00\","
           "\"end_timestamp\":\"2024-03-14T12:00:02.000000+00:00\"}]}";
}

} // namespace

class TstPlan : public QObject
{
    Q_OBJECT

    std::unique_ptr<contract::Api> m_api;

    std::shared_ptr<MemoryCapture> capture() const { return std::make_shared<MemoryCapture>(*m_api); }
    Plan planned(const std::shared_ptr<MemoryCapture>& from, const PlanOptions& options = {}) const
    {
        auto plan = makePlan(from, *m_api, options);
        return plan ? std::move(plan).value() : Plan{};
    }
    static std::vector<EndpointId> endpoints(const Plan& plan, quint32 track)
    {
        std::vector<EndpointId> out;
        for (const quint32 step : plan.tracks.at(track).steps)
            out.push_back(plan.steps.at(step).endpoint);
        return out;
    }
    static bool knows(const Plan& plan, quint32 track, const std::string& id)
    {
        const auto& ids = plan.tracks.at(track).rewritten;
        return std::binary_search(ids.begin(), ids.end(), idHash(id));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto api = contract::Api::load();
        QVERIFY2(api, qPrintable(api ? QString() : api.error().text));
        m_api = std::make_unique<contract::Api>(std::move(api).value());
    }

    void stepsStandByDueTimeOverAllTracks()
    {
        auto from = capture();
        from->post(one, noon, "/v2/create_session", sdkSession(one));
        from->post(one, noon + 9 * second, "/v2/update_session", sdkSession(one));
        from->post(two, noon + second, "/v2/create_session", sdkSession(two));
        from->post(two, noon + 3 * second, "/v2/update_session", sdkSession(two));
        const Plan plan = planned(from);
        QCOMPARE(plan.steps.size(), std::size_t{4});
        const std::vector<qint64> dues{0, second, 3 * second, 9 * second};
        for (std::size_t i = 0; i < dues.size(); ++i)
            QCOMPARE(plan.steps[i].due, dues[i]);
        QCOMPARE(plan.tracks[0].steps, (std::vector<quint32>{0, 3}));
        QCOMPARE(plan.tracks[1].steps, (std::vector<quint32>{1, 2}));
        QCOMPARE(plan.sessions, 2);
        QCOMPARE(plan.duration, 9 * second);
        QCOMPARE(plan.firstTime, noon);
        QCOMPARE(plan.rewrites.sessions, 2);
        QCOMPARE(plan.rewrites.tokens, 2);
        QVERIFY(plan.rewrites.timeShiftMicros > 0);
    }
    void tracksPlannedSideBySideStayInOrder()
    {
        constexpr int tracks = 400;
        auto from = capture();
        std::vector<QString> ids;
        for (int i = 0; i < tracks; ++i) {
            const QString id = QString::fromStdString(newUuid());
            ids.push_back(id);
            from->post(id, noon + i * second, "/v2/create_session", sdkSession(id));
            // Without its times: a finding in each track.
            from->post(id, noon + i * second, "/v2/create_events",
                       "{\"events\":[{\"event_type\":\"llms\"}]}");
        }
        std::vector<double> shares;
        capture::OpenOptions progress;
        progress.progress = [&](double share) { shares.push_back(share); };
        const auto plan = makePlan(from, *m_api, {}, progress);
        QVERIFY(plan);
        QCOMPARE(plan->tracks.size(), std::size_t{tracks});
        QCOMPARE(plan->steps.size(), std::size_t{2 * tracks});
        for (quint32 i = 0; i < tracks; ++i) {
            const PlanTrack& track = plan->tracks[i];
            QCOMPARE(track.sessionId, ids[i]);
            QCOMPARE(track.steps, (std::vector<quint32>{2 * i, 2 * i + 1}));
            QCOMPARE(plan->steps[2 * i].track, i);
        }
        QVERIFY(plan->findings.size() >= std::size_t{tracks});
        QVERIFY(std::is_sorted(plan->findings.begin(), plan->findings.end(),
                               [](const auto& a, const auto& b) { return a.step < b.step; }));
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
    }
    void theSessionComesFirstEvenIfLoggedLate()
    {
        auto from = capture();
        from->post(one, noon, "/v2/create_events", sdkEvents("33333333-3333-4333-8333-333333333333", {}));
        from->post(one, noon + second, "/v2/create_session", sdkSession(one));
        const Plan plan = planned(from);
        QCOMPARE(endpoints(plan, 0),
                 (std::vector<EndpointId>{EndpointId::CreateSession, EndpointId::CreateEvents}));
        QVERIFY(plan.steps[plan.tracks[0].steps[0]].due <= plan.steps[plan.tracks[0].steps[1]].due);
    }
    void callsWithoutTimesKeepTheirOrder()
    {
        auto from = capture();
        from->post(one, 0, "/v2/create_session", sdkSession(one));
        from->post(one, 0, "/v2/create_events", sdkEvents("33333333-3333-4333-8333-333333333333", {}));
        from->post(one, 0, "/v2/update_session", sdkSession(one));
        const Plan plan = planned(from);
        QCOMPARE(endpoints(plan, 0),
                 (std::vector<EndpointId>{EndpointId::CreateSession, EndpointId::CreateEvents,
                                          EndpointId::UpdateSession}));
        // The events were sent when the last of them had ended; what has only older times came after that.
        QCOMPARE(plan.steps[1].due, 2 * second);
        QCOMPARE(plan.steps[2].due, 2 * second);
    }
    void bareEventsGetASession()
    {
        auto from = capture();
        for (int i = 0; i < 250; ++i) {
            const auto stamp = QByteArray::fromStdString(formatTimestamp({noon + i * second / 100}));
            from->bareEvent(
                noon + i * second / 100,
                "{\"event_type\":\"tools\",\"name\":\"t\",\"id\":\"" + QByteArray::fromStdString(newUuid()) +
                    "\",\"agent_id\":\"44444444-4444-4444-8444-444444444444\",\"init_timestamp\":\"" + stamp +
                    "\",\"end_timestamp\":\"" + stamp + "\"}");
        }
        const Plan plan = planned(from);
        QCOMPARE(plan.tracks.size(), std::size_t{1});
        QVERIFY(isUuid(plan.tracks[0].sessionId.toStdString()));
        QCOMPARE(endpoints(plan, 0),
                 (std::vector<EndpointId>{EndpointId::CreateSession, EndpointId::CreateAgent,
                                          EndpointId::CreateEvents, EndpointId::CreateEvents,
                                          EndpointId::CreateEvents, EndpointId::UpdateSession}));
        QCOMPARE(plan.tracks[0].madeAgents, std::vector<std::string>{"44444444-4444-4444-8444-444444444444"});
        QCOMPARE(plan.events, 250);
        QCOMPARE(plan.sessions, 1);
        QCOMPARE(plan.agents, 1);
        QCOMPARE(plan.steps[2].events, 100u);
        QCOMPARE(plan.steps[4].events, 50u);
        QCOMPARE(plan.tracks[0].sessionInit, formatTimestamp({noon}));
        QCOMPARE(plan.tracks[0].sessionEnd, formatTimestamp({noon + 249 * second / 100}));
    }
    void bareEventsFarApartAreSentApart()
    {
        auto from = capture();
        for (int i = 0; i < 3; ++i) {
            const auto stamp = QByteArray::fromStdString(formatTimestamp({noon + i * 60 * second}));
            from->bareEvent(noon + i * 60 * second, "{\"event_type\":\"actions\",\"init_timestamp\":\"" +
                                                        stamp + "\",\"end_timestamp\":\"" + stamp + "\"}");
        }
        const Plan plan = planned(from);
        QCOMPARE(plan.steps.size(), std::size_t{5});
        QCOMPARE(plan.steps[3].due, 120 * second);
    }
    void aTrackThatBeginsInTheMiddleGetsASession()
    {
        auto from = capture();
        from->post(one, noon, "/v2/create_events",
                   sdkEvents("33333333-3333-4333-8333-333333333333", "44444444-4444-4444-8444-444444444444"));
        const Plan plan = planned(from);
        QCOMPARE(endpoints(plan, 0),
                 (std::vector<EndpointId>{EndpointId::CreateSession, EndpointId::CreateAgent,
                                          EndpointId::CreateEvents}));
        QVERIFY(plan.steps[0].made == Step::Made::CreateSession);
        QVERIFY(plan.steps[2].made == Step::Made::Recorded);
        QVERIFY(knows(plan, 0, one.toStdString()));
    }
    void developerErrorsAloneNeedNoSession()
    {
        auto from = capture();
        from->post({}, noon, "/v2/developer_errors", "{\"type\":\"X\",\"message\":\"m\"}", 204);
        const Plan plan = planned(from);
        QCOMPARE(endpoints(plan, 0), std::vector<EndpointId>{EndpointId::DeveloperErrors});
        QCOMPARE(plan.sessions, 0);
        QCOMPARE(plan.steps[0].recordedStatus, 204);
    }
    void idsBelongToTheTrackThatNamesThem()
    {
        const std::string agent = "44444444-4444-4444-8444-444444444444";
        const std::string event = "33333333-3333-4333-8333-333333333333";
        auto from = capture();
        from->post(one, noon, "/v2/create_session", sdkSession(one));
        from->post(one, noon, "/v2/create_agent", "{\"id\":\"" + QByteArray::fromStdString(agent) + "\"}");
        from->post(two, noon, "/v2/create_session", sdkSession(two));
        from->post(two, noon, "/v2/create_events", sdkEvents(QByteArray::fromStdString(event), {}));
        const Plan plan = planned(from);
        QVERIFY(knows(plan, 0, one.toStdString()) && !knows(plan, 1, one.toStdString()));
        QVERIFY(knows(plan, 0, agent) && !knows(plan, 1, agent));
        QVERIFY(knows(plan, 1, event) && !knows(plan, 0, event));
    }
    void rewritesCanBeSwitchedOff()
    {
        const std::string agent = "44444444-4444-4444-8444-444444444444";
        const std::string event = "33333333-3333-4333-8333-333333333333";
        auto from = capture();
        from->post(one, noon, "/v2/create_session", sdkSession(one));
        from->post(one, noon, "/v2/create_events",
                   sdkEvents(QByteArray::fromStdString(event), QByteArray::fromStdString(agent)));
        PlanOptions options;
        options.rewrite = {false, true, true, true, false};
        Plan plan = planned(from, options);
        QVERIFY(!knows(plan, 0, one.toStdString()) && knows(plan, 0, agent) && knows(plan, 0, event));
        QCOMPARE(plan.rewrites.sessions, 0);
        QCOMPARE(plan.rewrites.timeShiftMicros, 0);
        options.rewrite = {true, false, false, true, true};
        plan = planned(from, options);
        QVERIFY(knows(plan, 0, one.toStdString()) && !knows(plan, 0, agent) && !knows(plan, 0, event));
        QCOMPARE(plan.rewrites.events, 0);
        QCOMPARE(plan.rewrites.agents, 0);
    }
    void conversionsAndFindingsAreToldByStep()
    {
        auto from = capture();
        from->post(one, noon, "/v2/create_session",
                   "{\"session\":{\"id\":\"" + one.toLatin1() +
                       "\",\"init_timestamp\":\"2024-03-14T12:00:00Z\"}}");
        from->post(two, noon + second, "/v2/create_session", sdkSession(two));
        from->post(two, noon + 2 * second, "/v2/update_session",
                   sdkSession(two, ",\"end_state\":\"Finished\""));
        const Plan plan = planned(from);
        QCOMPARE(plan.conversions.size(), std::size_t{1});
        QCOMPARE(plan.conversions[0].step, 0u);
        QVERIFY(!plan.conversions[0].changes.empty());
        std::vector<quint32> refused;
        for (const Plan::Located& located : plan.findings) {
            if (located.finding.severity != Severity::Error)
                continue;
            refused.push_back(located.step);
            QCOMPARE(QString::fromStdString(located.finding.pointer), QStringLiteral("/session/end_state"));
        }
        QCOMPARE(refused, std::vector<quint32>{2});
        QCOMPARE(plan.tracks[0].wireSessionId, one.toStdString());
    }
    void aSessionIdThatIsNoUuidBecomesOne()
    {
        auto from = capture();
        from->post("run-7", noon, "/v2/create_session",
                   "{\"session\":{\"id\":\"run-7\",\"init_timestamp\":\"2024-03-14T12:00:00Z\"}}");
        const Plan plan = planned(from);
        QVERIFY(isUuid(plan.tracks[0].wireSessionId));
        QVERIFY(knows(plan, 0, plan.tracks[0].wireSessionId));
    }
    void whatIsNoCallOfThisApiIsLeftOutAndTold()
    {
        auto from = capture();
        from->post(one, noon, "/v2/create_session", sdkSession(one));
        from->call(one, noon, "GET", "/favicon.ico", {});
        const Plan plan = planned(from);
        QCOMPARE(plan.steps.size(), std::size_t{1});
        QCOMPARE(plan.ignoredRecords, std::vector<quint32>{1});
    }
    void timesOfLongPreparedBodiesStartNow()
    {
        auto from = capture();
        const qint64 later = noon + 400ll * 24 * 3600 * second;
        from->post(one, later, "/v2/create_session", sdkSession(one));
        QCOMPARE(planned(from).timeBase, noon);
        auto observed = capture();
        observed->post(one, noon + 30 * second, "/v2/create_session", sdkSession(one));
        QCOMPARE(planned(observed).timeBase, noon + 30 * second);
    }
    void planningCanBeCancelled()
    {
        auto from = capture();
        from->post(one, noon, "/v2/create_session", sdkSession(one));
        const std::atomic_bool cancelled = true;
        capture::OpenOptions progress;
        progress.cancelled = &cancelled;
        const auto plan = makePlan(from, *m_api, {}, progress);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::Cancelled);
    }
    void anEmptyCaptureGivesAnEmptyPlan()
    {
        const Plan plan = planned(capture());
        QVERIFY(plan.steps.empty());
        QCOMPARE(plan.sessions, 0);
    }
};

QTEST_APPLESS_MAIN(TstPlan)
#include "tst_plan.moc"

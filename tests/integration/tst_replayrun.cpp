// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "replay/report.h"
#include "server/embeddedserver.h"
#include "support/replaycaptures.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::replay;
using namespace tapedeck::test;
using contract::EndpointId;
using State = ReplayRun::State;

namespace {

constexpr Pace asFastAsPossible{Pace::Kind::Max, 1};
constexpr int patience = 30'000;

} // namespace

/// Runs against the embedded server over real sockets.
class TstReplayRun : public QObject
{
    Q_OBJECT

    std::unique_ptr<contract::Api> m_api;
    std::unique_ptr<server::EmbeddedServer> m_server;
    std::shared_ptr<MemoryCapture> m_capture;
    std::vector<Exchange> m_arrived;
    Dialect m_target = Dialect::Sdk;

    void serve(server::ServerMode mode)
    {
        server::ServerConfig config;
        config.mode = mode;
        const Status started = m_server->start(config);
        QVERIFY2(started, started ? "" : qPrintable(started.error().text));
    }
    std::unique_ptr<ReplayRun> makeRun(const Pace& pace = asFastAsPossible,
                                       const std::function<void(RunOptions&)>& set = {})
    {
        auto plan = makePlan(m_capture, *m_api, {m_target, {}});
        if (!plan)
            return nullptr;
        RunOptions options;
        options.profile.baseUrl = m_server->url();
        options.profile.embedded = true;
        options.apiKey = m_server->key();
        options.pace = pace;
        if (set)
            set(options);
        return std::make_unique<ReplayRun>(std::make_shared<const Plan>(std::move(plan).value()), *m_api,
                                           std::move(options));
    }
    static bool isOver(const ReplayRun& run)
    {
        return run.state() == State::Finished || run.state() == State::Stopped;
    }
    static int count(const ReplayRun& run, StepState state)
    {
        return static_cast<int>(
            std::count_if(run.results().begin(), run.results().end(),
                          [state](const StepResult& result) { return result.state == state; }));
    }
    static QString firstNote(const ReplayRun& run)
    {
        for (const StepResult& result : run.results()) {
            if (result.state == StepState::Failed || result.state == StepState::Differs)
                return result.note;
        }
        return {};
    }
    int arrived(EndpointId endpoint, int status = 0) const
    {
        return static_cast<int>(
            std::count_if(m_arrived.begin(), m_arrived.end(), [&](const Exchange& exchange) {
                const auto match = m_api->match(exchange.request.method, exchange.request.url);
                return match && match->id == endpoint &&
                       (status == 0 || (exchange.response && exchange.response->status == status));
            }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto api = contract::Api::load();
        QVERIFY(api);
        m_api = std::make_unique<contract::Api>(std::move(api).value());
    }
    void init()
    {
        m_server = std::make_unique<server::EmbeddedServer>(*m_api);
        connect(m_server.get(), &server::EmbeddedServer::arrived, this,
                [this](const std::vector<Exchange>& exchanges) {
                    m_arrived.insert(m_arrived.end(), exchanges.begin(), exchanges.end());
                });
        m_capture = std::make_shared<MemoryCapture>(*m_api);
        m_arrived.clear();
        m_target = Dialect::Sdk;
    }
    void cleanup() { m_server.reset(); }

    void anSdkCaptureReplaysAgainstEveryMode_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("lenient") << int(server::ServerMode::Lenient);
        QTest::newRow("faithful") << int(server::ServerMode::Faithful);
        QTest::newRow("strict") << int(server::ServerMode::Strict);
    }
    void anSdkCaptureReplaysAgainstEveryMode()
    {
        QFETCH(int, mode);
        serve(server::ServerMode(mode));
        for (int i = 0; i < 5; ++i)
            addSdkSession(*m_capture, 4, microsPerSecond, 3);
        auto run = makeRun();
        QSignalSpy changed(run.get(), &ReplayRun::changed);
        run->start();
        QCOMPARE(run->state(), State::Running);
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QVERIFY2(run->counts().same == 35, qPrintable(firstNote(*run)));
        QCOMPARE(run->counts().requests, 35);
        QCOMPARE(run->counts().sent, 35);
        QCOMPARE(run->counts().eventsSent, 60);
        QCOMPARE(m_server->counters().sessions, 5);
        QCOMPARE(m_server->counters().events, 60);
        QVERIFY(changed.count() >= 1);
    }
    void aDocumentedCaptureReplaysAgainstAFaithfulServer()
    {
        serve(server::ServerMode::Faithful);
        addDocumentedSession(*m_capture);
        auto run = makeRun();
        QVERIFY(!run->plan().conversions.empty());
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QVERIFY2(count(*run, StepState::Same) == 4, qPrintable(firstNote(*run)));
        for (const StepResult& result : run->results()) // what a conversion notes for the way back stays here
            QVERIFY(!result.exchange->request.body.contains("_documented"));
        QCOMPARE(m_server->counters().events, 2);
    }
    void aDocumentedCaptureAsRecordedIsRefusedByAFaithfulServer()
    {
        serve(server::ServerMode::Faithful);
        addDocumentedSession(*m_capture);
        m_target = Dialect::Unknown;
        auto run = makeRun();
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QCOMPARE(count(*run, StepState::Failed), 1);
        QCOMPARE(count(*run, StepState::Skipped), 3);
    }
    void anSdkCaptureReplaysInTheDocumentedDialect()
    {
        serve(server::ServerMode::Lenient);
        addSdkSession(*m_capture, 3, microsPerSecond);
        m_target = Dialect::Documented;
        auto run = makeRun();
        QVERIFY(!run->plan().conversions.empty());
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QVERIFY2(run->counts().failed == 0, qPrintable(firstNote(*run)));
        QCOMPARE(m_server->counters().events, 3);
    }
    void bareEventsArriveInASessionOfTheirOwn()
    {
        serve(server::ServerMode::Strict);
        for (int i = 0; i < 150; ++i) {
            m_capture->bareEvent(
                captureNoon + i * 1000,
                "{\"event_type\":\"tools\",\"name\":\"t\",\"id\":\"" + newId() +
                    "\",\"agent_id\":\"44444444-4444-4444-8444-444444444444\",\"init_timestamp\":\"" +
                    stampAt(i * 1000) + "\",\"end_timestamp\":\"" + stampAt(i * 1000 + 500) + "\"}");
        }
        auto run = makeRun();
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QVERIFY2(run->counts().failed == 0, qPrintable(firstNote(*run)));
        QCOMPARE(m_server->counters().sessions, 1);
        QCOMPARE(m_server->counters().events, 150);
    }
    void anAnswerThatChangedIsShownWithItsPlace()
    {
        serve(server::ServerMode::Lenient);
        addSdkSession(*m_capture, 1, 0);
        const QString session = m_capture->tracks()[0].sessionId;
        m_capture->call(session, captureNoon + microsPerSecond, "GET", "/v2/sessions/" + session + "/stats",
                        {}, 200,
                        "{\"session_id\":\"x\",\"cost\":0.001,\"events\":7,\"prompt_tokens\":3,"
                        "\"completion_tokens\":2,\"errors\":0}");
        auto run = makeRun();
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        const StepResult& stats = run->results().back();
        QCOMPARE(int(stats.state), int(StepState::Differs));
        QVERIFY2(stats.note.contains("/events"), qPrintable(stats.note));
        QCOMPARE(stats.comparison->counted(), 1);
        QCOMPARE(run->counts().differs, 1);
    }
    void anExpiredTokenIsRenewedOncePerExpiry()
    {
        serve(server::ServerMode::Strict);
        m_server->setTokenLife(1);
        addSdkSession(*m_capture, 12, microsPerSecond / 4);
        addSdkSession(*m_capture, 12, microsPerSecond / 4);
        auto run = makeRun(Pace{});
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QVERIFY2(run->counts().same == 30, qPrintable(firstNote(*run)));
        QCOMPARE(m_server->counters().events, 24);
        QTRY_VERIFY(static_cast<qint64>(m_arrived.size()) == m_server->counters().requests);
        const int refused = arrived(EndpointId::CreateEvents, 401) + arrived(EndpointId::UpdateSession, 401);
        QVERIFY(refused >= 4); // two sessions of three seconds, tokens of one
        QCOMPARE(arrived(EndpointId::ReauthorizeJwt), refused);
        QCOMPARE(arrived(EndpointId::CreateEvents, 200), 24);
    }
    void tooManyRequestsAreSentAgainLater()
    {
        serve(server::ServerMode::Strict);
        server::Fault fault;
        fault.kind = server::Fault::Kind::TooMany;
        fault.endpoint = EndpointId::CreateEvents;
        fault.count = 2;
        fault.seconds = 1;
        m_server->setFaults({fault});
        addSdkSession(*m_capture, 3, 0);
        addSdkSession(*m_capture, 3, 0);
        auto run = makeRun();
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QVERIFY2(run->counts().same == 12, qPrintable(firstNote(*run)));
        QCOMPARE(m_server->counters().events, 6);
        QVERIFY(run->elapsedMicros() >= microsPerSecond);
    }
    void aCutConnectionIsNotSentTwice()
    {
        serve(server::ServerMode::Strict);
        server::Fault fault;
        fault.kind = server::Fault::Kind::Cut;
        fault.endpoint = EndpointId::CreateEvents;
        fault.count = 1;
        m_server->setFaults({fault});
        addSdkSession(*m_capture, 3, 0);
        auto run = makeRun();
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QCOMPARE(run->counts().failed, 1);
        QCOMPARE(run->counts().same, 5);
        QTRY_VERIFY(static_cast<qint64>(m_arrived.size()) == m_server->counters().requests);
        QVERIFY(arrived(EndpointId::CreateEvents) <= 3);
        QVERIFY(!firstNote(*run).isEmpty());
    }
    void aServerThatDiesFailsStepsAndNothingHangs()
    {
        serve(server::ServerMode::Lenient);
        for (int i = 0; i < 40; ++i)
            addSdkSession(*m_capture, 20, 20'000);
        auto run = makeRun(Pace{});
        connect(run.get(), &ReplayRun::changed, this, [this, &run] {
            if (run->counts().same > 100)
                m_server->stop();
        });
        QElapsedTimer timer;
        timer.start();
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QVERIFY(run->counts().same > 100);
        QVERIFY(run->counts().failed > 0);
        QCOMPARE(count(*run, StepState::Running) + count(*run, StepState::Waiting), 0);
        const RunCounts counts = run->counts();
        QCOMPARE(counts.same + counts.differs + counts.failed + counts.skipped, counts.requests);
        QVERIFY(!firstNote(*run).isEmpty());
    }
    void aRefusedKeyIsToldAndTheRestSkipped()
    {
        serve(server::ServerMode::Faithful);
        addSdkSession(*m_capture, 2, 0);
        auto run = makeRun(asFastAsPossible, [](RunOptions& options) {
            options.apiKey = "00000000-0000-0000-0000-000000000000";
        });
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QVERIFY(run->results()[0].keyRefused);
        QCOMPARE(run->counts().failed, 1);
        QCOMPARE(run->counts().skipped, 4);
    }
    void stopSkipsTheRest()
    {
        serve(server::ServerMode::Lenient);
        addSdkSession(*m_capture, 3, 600 * microsPerSecond);
        auto run = makeRun(Pace{});
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->counts().same, 2, patience);
        run->stop();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Stopped, patience);
        QCOMPARE(run->counts().skipped, 4);
        QCOMPARE(run->counts().same, 2);
        run->stop(); // again: nothing
        QCOMPARE(run->state(), State::Stopped);
    }
    void stopBeforeTheStartSkipsEverything()
    {
        serve(server::ServerMode::Lenient);
        addSdkSession(*m_capture, 1, 0);
        auto run = makeRun();
        run->stop();
        QCOMPARE(run->state(), State::Stopped);
        QCOMPARE(run->counts().skipped, 4);
        run->start();
        QCOMPARE(run->state(), State::Stopped);
    }
    void pauseStepAndResume()
    {
        serve(server::ServerMode::Lenient);
        addSdkSession(*m_capture, 5, 600 * microsPerSecond);
        auto run = makeRun(Pace{});
        QSignalSpy states(run.get(), &ReplayRun::stateChanged);
        run->step();
        QCOMPARE(run->state(), State::Paused);
        QTRY_COMPARE_WITH_TIMEOUT(run->counts().same, 1, patience);
        run->step();
        QTRY_COMPARE_WITH_TIMEOUT(run->counts().same, 2, patience);
        run->step(); // ten minutes ahead, sent at once
        QTRY_COMPARE_WITH_TIMEOUT(run->counts().same, 3, patience);
        QCOMPARE(m_server->counters().requests, 3);
        run->resume();
        QCOMPARE(run->state(), State::Running);
        run->pause();
        QCOMPARE(run->state(), State::Paused);
        run->setPace(asFastAsPossible);
        run->resume();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QCOMPARE(run->counts().same, 8);
        QCOMPARE(states.count(), 5);
    }
    void thePaceCanBeChangedWhileRunning()
    {
        serve(server::ServerMode::Lenient);
        addSdkSession(*m_capture, 3, 600 * microsPerSecond);
        auto run = makeRun(Pace{});
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->counts().same, 2, patience);
        run->setPace(asFastAsPossible);
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QCOMPARE(run->counts().same, 6);
    }
    void gapsAreKeptAsRecorded()
    {
        serve(server::ServerMode::Lenient);
        addSdkSession(*m_capture, 4, microsPerSecond / 5);
        auto run = makeRun(Pace{});
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QVERIFY(run->elapsedMicros() >= microsPerSecond); // five gaps of 0.2 s
        const auto& results = run->results();
        for (std::size_t i = 2; i < results.size(); ++i) {
            const qint64 gap = results[i].exchange->startedAt - results[i - 1].exchange->startedAt;
            const qint64 late = results[i].lateness - results[i - 1].lateness;
            QVERIFY(std::abs(gap - late - microsPerSecond / 5) < 20'000);
        }
    }
    void aDryRunSendsNothing()
    {
        serve(server::ServerMode::Lenient);
        addSdkSession(*m_capture, 5, 600 * microsPerSecond);
        auto run = makeRun(Pace{}, [](RunOptions& options) { options.dryRun = true; });
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QCOMPARE(run->counts().skipped, 8);
        QCOMPARE(run->counts().sent, 0);
        QCOMPARE(m_server->counters().requests, 0);
    }
    void theReportCountsAndHasNoSecrets()
    {
        serve(server::ServerMode::Strict);
        addSdkSession(*m_capture, 2, 0);
        auto run = makeRun();
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        const Json report = reportJson(*run);
        QCOMPARE(report["sessions"].toInteger(), 1);
        QCOMPARE(report["events"].toInteger(), 2);
        QCOMPARE(report["requests"].toInteger(), 5);
        QCOMPARE(report["same"].toInteger(), 5);
        QCOMPARE(report["differs"].toInteger(-1), 0);
        QCOMPARE(report["failed"].toInteger(-1), 0);
        QCOMPARE(report["skipped"].toInteger(-1), 0);
        QVERIFY(report["seconds"].toDouble() > 0);
        QCOMPARE(report["pace"].toView(), std::string_view("max"));
        QCOMPARE(report["dialect"].toView(), std::string_view("sdk"));
        QCOMPARE(report["steps"].size(), std::size_t{5});
        const Json& step = report["steps"].items().at(0);
        QCOMPARE(step["endpoint"].toView(), std::string_view("create_session"));
        QCOMPARE(step["state"].toView(), std::string_view("same"));
        QCOMPARE(step["status"].toInteger(), 200);
        QCOMPARE(step["recorded"].toInteger(), 200);
        QCOMPARE(step["session"].toQString(), run->newSessionId(0));
        for (const char* name : {"p50", "p95", "p99", "max"})
            QVERIFY(report["lateness"][name].isNumber());
        const std::string text = report.dump();
        QVERIFY(text.find("eyJ") == std::string::npos);
        QVERIFY(text.find(m_server->key().toStdString()) == std::string::npos);
    }
    void changesComeInBatches()
    {
        serve(server::ServerMode::Lenient);
        for (int i = 0; i < 20; ++i)
            addSdkSession(*m_capture, 20, 0);
        auto run = makeRun();
        QSignalSpy changed(run.get(), &ReplayRun::changed);
        QElapsedTimer timer;
        timer.start();
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->state(), State::Finished, patience);
        QVERIFY(changed.count() <= timer.elapsed() / 50 + 2);
        QCOMPARE(count(*run, StepState::Same), 460);
    }
    void aRunCanBeDestroyedAtAnyMoment()
    {
        serve(server::ServerMode::Lenient);
        for (int i = 0; i < 20; ++i)
            addSdkSession(*m_capture, 30, 1000);
        server::Fault slow;
        slow.kind = server::Fault::Kind::Delay;
        slow.milliseconds = 20;
        m_server->setFaults({slow});
        for (const qint64 after : {0, 0, 1, 20, 60}) {
            auto run = makeRun(Pace{});
            run->start();
            QTRY_VERIFY_WITH_TIMEOUT(run->counts().same >= after, patience);
            run.reset();
        }
        auto run = makeRun(Pace{});
        connect(run.get(), &ReplayRun::changed, run.get(), [&run] { run.reset(); });
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(!run, patience);
    }
    void destructionDoesNotWaitForAnAnswer()
    {
        serve(server::ServerMode::Lenient);
        server::Fault slow;
        slow.kind = server::Fault::Kind::Delay;
        slow.milliseconds = 15'000;
        m_server->setFaults({slow});
        addSdkSession(*m_capture, 1, 0);
        auto run = makeRun();
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(count(*run, StepState::Running) == 1, patience);
        QElapsedTimer timer;
        timer.start();
        run.reset();
        QVERIFY(timer.elapsed() < slow.milliseconds); // the answer was not waited for
    }
};

QTEST_GUILESS_MAIN(TstReplayRun)
#include "tst_replayrun.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ids.h"
#include "core/jsonparser.h"
#include "replay/runworker.h"
#include "support/memorycapture.h"
#include "support/scriptedtransport.h"
#include "support/testtoken.h"

#include <QHash>
#include <QTest>

#include <algorithm>

using namespace tapedeck;
using namespace tapedeck::replay;
using namespace tapedeck::test;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 noon = 1'710'417'600ll * second;
const QByteArray expired = "{\"path\":\"/v2/create_agent\",\"message\":\"Expired Token\"}";

QString sessionName(int number)
{
    return QStringLiteral("%1-1111-4111-8111-111111111111").arg(number, 8, 10, QLatin1Char('0'));
}

} // namespace

/// The loop of a run against a scripted network, in virtual time: nothing here really waits.
class TstRunWorker : public QObject
{
    Q_OBJECT

    std::unique_ptr<contract::Api> m_api;
    std::shared_ptr<MemoryCapture> m_capture;
    std::unique_ptr<ManualClock> m_clock;
    std::vector<ScriptedTransport::Sent> m_sent;
    ScriptedTransport::Answer m_answer;
    std::function<void()> m_idle;
    std::vector<StepResult> m_results;
    RunBatch m_last;
    RunOptions m_options;
    Plan m_plan;
    std::unique_ptr<RunWorker> m_worker;
    qint64 m_tokenLife = 24 * 3600;

    /// A session at `at` with one create_agent call after each of `gaps` seconds.
    void record(int number, qint64 at, const std::vector<qint64>& gaps)
    {
        const QString id = sessionName(number);
        m_capture->post(id, noon + at, "/v2/create_session",
                        "{\"session\":{\"session_id\":\"" + id.toLatin1() +
                            "\",\"init_timestamp\":\"2024-03-14T12:00:00Z\"}}",
                        200, "{\"status\":\"Success\",\"jwt\":\"[redacted]\"}");
        for (const qint64 gap : gaps) {
            at += gap * second;
            m_capture->post(id, noon + at, "/v2/create_agent",
                            "{\"id\":\"" + QByteArray::fromStdString(newUuid()) + "\"}", 200, "\"Success\"");
        }
    }
    Outcome good(const ScriptedTransport::Sent& sent)
    {
        const auto body = readJson(sent.request.body);
        const Json* session = body->at("/session/session_id");
        if (!session)
            session = body->find("session_id");
        if (!session)
            return answered(200, "\"Success\"");
        const QByteArray jwt = signedToken(session->toQString(), m_clock->now() + m_tokenLife * second);
        return answered(200, "{\"status\":\"Success\",\"jwt\":\"" + jwt + "\"}");
    }
    void make()
    {
        auto plan = makePlan(m_capture, *m_api, {});
        QVERIFY(plan);
        m_plan = std::move(plan).value();
        m_results.assign(m_plan.steps.size(), {});
        m_worker = std::make_unique<RunWorker>(
            m_plan, *m_api, m_options, RunKey{1, 2},
            std::make_unique<ScriptedTransport>(*m_clock, m_sent, m_answer, m_idle), *m_clock,
            [this](RunBatch batch) {
                for (StepResult& result : batch.results)
                    m_results[result.step] = std::move(result);
                batch.results.clear();
                m_last = batch;
            });
    }
    void run(bool startPaused = false)
    {
        if (!m_worker)
            make();
        m_worker->run(startPaused);
    }
    int count(StepState state) const
    {
        return static_cast<int>(
            std::count_if(m_results.begin(), m_results.end(),
                          [state](const StepResult& result) { return result.state == state; }));
    }
    int sentTo(const char* path) const
    {
        return static_cast<int>(std::count_if(m_sent.begin(), m_sent.end(), [path](const auto& sent) {
            return sent.request.url.endsWith(QLatin1String(path));
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
        m_capture = std::make_shared<MemoryCapture>(*m_api);
        m_clock = std::make_unique<ManualClock>();
        m_sent.clear();
        m_results.clear();
        m_last = {};
        m_answer = [this](const ScriptedTransport::Sent& sent) { return good(sent); };
        m_idle = nullptr;
        m_options = {};
        m_options.profile.baseUrl = QUrl("http://target");
        m_options.apiKey = "00000000-0000-0000-0000-000000000000";
        m_worker.reset();
        m_tokenLife = 24 * 3600;
    }

    void everythingIsSentAtItsTimeAndJudged()
    {
        record(1, 0, {3, 4});
        record(2, second, {1});
        run();
        QCOMPARE(m_sent.size(), std::size_t{5});
        const std::vector<qint64> times{0, second, 2 * second, 3 * second, 7 * second};
        for (std::size_t i = 0; i < times.size(); ++i) {
            QCOMPARE(m_sent[i].time, times[i]);
            QCOMPARE(m_results[i].lateness, 0);
        }
        QCOMPARE(count(StepState::Same), 5);
        QVERIFY(m_last.ended);
        QVERIFY(!m_last.stopped);
        QCOMPARE(m_last.sent, 5);
    }
    void eachTrackHasItsOwnToken()
    {
        m_options.pace = {Pace::Kind::Max, 1};
        for (int i = 0; i < 20; ++i)
            record(i, 0, {1, 1});
        run();
        QHash<QByteArray, int> tokens;
        for (const auto& sent : m_sent) {
            if (sent.request.url.endsWith("/create_agent"))
                ++tokens[sent.request.headers.value("Authorization")];
        }
        QCOMPARE(tokens.size(), 20);
        for (const int uses : tokens)
            QCOMPARE(uses, 2);
    }
    void withoutItsSessionTheRestOfATrackIsSkipped()
    {
        record(1, 0, {1, 1});
        record(2, 0, {1});
        m_answer = [this](const ScriptedTransport::Sent& sent) {
            return sent.tag == 0 ? answered(400, "{\"message\":\"Invalid API key format\"}") : good(sent);
        };
        run();
        QCOMPARE(int(m_results[0].state), int(StepState::Failed));
        QVERIFY(m_results[0].keyRefused);
        QCOMPARE(count(StepState::Skipped), 2);
        QCOMPARE(count(StepState::Same), 2);
        for (const StepResult& result : m_results) {
            if (result.state == StepState::Skipped)
                QVERIFY(result.note.contains("Invalid API key format"));
        }
    }
    void aSessionWithoutATokenIsNoSession()
    {
        record(1, 0, {1});
        m_answer = [](const ScriptedTransport::Sent&) { return answered(200, "{\"status\":\"Success\"}"); };
        run();
        QCOMPARE(m_sent.size(), std::size_t{1});
        QCOMPARE(count(StepState::Skipped), 1);
    }
    void anExpiredTokenIsRenewedOnceAndTheStepSentAgain()
    {
        record(1, 0, {1, 1});
        bool first = true;
        m_answer = [this, &first](const ScriptedTransport::Sent& sent) {
            if (sent.request.url.endsWith("/create_agent") && std::exchange(first, false))
                return answered(401, expired);
            return good(sent);
        };
        run();
        QCOMPARE(sentTo("/v2/reauthorize_jwt"), 1);
        QCOMPARE(sentTo("/v2/create_agent"), 3);
        QCOMPARE(count(StepState::Same), 3);
        QCOMPARE(m_results[1].exchange->attempts, 2);
        QCOMPARE(m_sent[1].request.body, m_sent[3].request.body);
    }
    void aTokenThatStaysExpiredIsNotRenewedForEver()
    {
        record(1, 0, {1});
        m_answer = [this](const ScriptedTransport::Sent& sent) {
            return sent.request.url.endsWith("/create_agent") ? answered(401, expired) : good(sent);
        };
        run();
        QCOMPARE(sentTo("/v2/reauthorize_jwt"), 1);
        QCOMPARE(sentTo("/v2/create_agent"), 2);
        QCOMPARE(int(m_results[1].state), int(StepState::Failed));
        QVERIFY(m_results[1].note.contains("Expired Token"));
    }
    void otherRefusalsOfATokenAreNotRenewed()
    {
        record(1, 0, {1});
        m_answer = [this](const ScriptedTransport::Sent& sent) {
            return sent.request.url.endsWith("/create_agent")
                       ? answered(401, "{\"message\":\"Invalid token\"}")
                       : good(sent);
        };
        run();
        QCOMPARE(sentTo("/v2/reauthorize_jwt"), 0);
        QCOMPARE(sentTo("/v2/create_agent"), 1);
        QCOMPARE(count(StepState::Failed), 1);
    }
    void aFailedRenewalIsToldWithItsReason()
    {
        record(1, 0, {1});
        m_answer = [this](const ScriptedTransport::Sent& sent) {
            if (sent.request.url.endsWith("/create_agent"))
                return answered(401, expired);
            if (sent.request.url.endsWith("/reauthorize_jwt"))
                return answered(400, "{\"message\":\"Invalid Session Id\"}");
            return good(sent);
        };
        run();
        QCOMPARE(int(m_results[1].state), int(StepState::Failed));
        QVERIFY(m_results[1].note.contains("Invalid Session Id"));
    }
    void aRenewalThatHasToWaitIsTriedAgain()
    {
        record(1, 0, {1});
        int refusals = 0;
        m_answer = [this, &refusals](const ScriptedTransport::Sent& sent) {
            if (sent.request.url.endsWith("/reauthorize_jwt"))
                return refusals++ == 0 ? answered(503, "{}") : good(sent);
            if (sent.request.url.endsWith("/create_agent") && refusals < 2)
                return answered(401, expired);
            return good(sent);
        };
        run();
        QCOMPARE(sentTo("/v2/reauthorize_jwt"), 2);
        QCOMPARE(count(StepState::Same), 2);
    }
    void waitingToSendAgainIsTold()
    {
        record(1, 0, {1});
        bool first = true;
        m_answer = [this, &first](const ScriptedTransport::Sent& sent) {
            return sent.tag == 1 && std::exchange(first, false) ? answered(429, "{}", {{"Retry-After", "7"}})
                                                                : good(sent);
        };
        QStringList notes;
        m_idle = [this, &notes] {
            if (m_results.at(1).state == StepState::Running)
                notes.append(m_results[1].note);
        };
        run();
        QVERIFY(!notes.isEmpty());
        QVERIFY2(notes.last().contains("429"), qPrintable(notes.last()));
        QCOMPARE(int(m_results[1].state), int(StepState::Same));
    }
    void aTokenIsRenewedBeforeItExpires()
    {
        m_tokenLife = 3600;
        record(1, 0, {1, 3300, 1});
        run();
        QCOMPARE(sentTo("/v2/reauthorize_jwt"), 1);
        QCOMPARE(sentTo("/v2/create_agent"), 3);
        QCOMPARE(count(StepState::Same), 4);
    }
    void whatWasNotTakenIsSentAgainAfterAWhile_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<qint64>("atLeast");
        QTest::newRow("429 with Retry-After") << 429 << 2 * second;
        QTest::newRow("503") << 503 << second / 10;
        QTest::newRow("no connection") << 0 << second / 10;
    }
    void whatWasNotTakenIsSentAgainAfterAWhile()
    {
        QFETCH(int, status);
        QFETCH(qint64, atLeast);
        record(1, 0, {1});
        bool first = true;
        m_answer = [this, &first, status](const ScriptedTransport::Sent& sent) {
            if (sent.tag != 1 || !std::exchange(first, false))
                return good(sent);
            if (status == 0)
                return unanswered(ErrorKind::Network, true);
            return answered(status, "{}", status == 429 ? Headers{{"Retry-After", "2"}} : Headers{});
        };
        run();
        QCOMPARE(m_sent.size(), std::size_t{3});
        QVERIFY(m_sent[2].time - m_sent[1].time >= atLeast);
        QCOMPARE(count(StepState::Same), 2);
    }
    void whatMayHaveBeenTakenIsNeverSentAgain_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("time-out") << int(ErrorKind::Timeout);
        QTest::newRow("cut") << int(ErrorKind::Network);
    }
    void whatMayHaveBeenTakenIsNeverSentAgain()
    {
        QFETCH(int, kind);
        record(1, 0, {1, 1});
        m_answer = [this, kind](const ScriptedTransport::Sent& sent) {
            return sent.tag == 1 ? unanswered(ErrorKind(kind), false) : good(sent);
        };
        run();
        QCOMPARE(m_sent.size(), std::size_t{3});
        QCOMPARE(int(m_results[1].state), int(StepState::Failed));
        QCOMPARE(count(StepState::Same), 2);
    }
    void aTargetOutOfReachFailsEachStepOnceAndIsGivenUp()
    {
        m_options.pace = {Pace::Kind::Max, 1};
        m_options.concurrency = 1;
        for (int i = 0; i < 200; ++i)
            record(i, 0, {1});
        m_answer = [this](const ScriptedTransport::Sent&) {
            m_clock->advance(second); // a slow network that leads nowhere
            return unanswered(ErrorKind::Network, true);
        };
        run();
        QVERIFY(m_last.ended);
        QCOMPARE(count(StepState::Failed) + count(StepState::Skipped), 400);
        QVERIFY(count(StepState::Failed) >= 10);
        QVERIFY(m_sent.size() < 60);
    }
    void aDryRunSendsNothing()
    {
        record(1, 0, {3600});
        m_options.dryRun = true;
        run();
        QVERIFY(m_sent.empty());
        QCOMPARE(count(StepState::Skipped), 2);
        QVERIFY(m_results[1].note.contains("Dry run"));
        QVERIFY(m_results[1].exchange);
        QVERIFY(!m_results[1].exchange->response);
        QVERIFY(m_results[1].exchange->request.url.endsWith("/v2/create_agent"));
        QCOMPARE(m_last.sent, 0);
    }
    void stopEndsWhatIsInFlightAndSkipsTheRest()
    {
        record(1, 0, {1, 1, 1});
        m_answer = [this](const ScriptedTransport::Sent& sent) {
            if (sent.tag == 1)
                m_worker->stop();
            return good(sent);
        };
        run();
        QCOMPARE(m_sent.size(), std::size_t{2});
        QCOMPARE(count(StepState::Same), 2);
        QCOMPARE(count(StepState::Skipped), 2);
        QVERIFY(m_last.stopped);
    }
    void stopWhileWaitingToSendAgainEndsAtOnce()
    {
        record(1, 0, {1, 1});
        m_answer = [this](const ScriptedTransport::Sent& sent) {
            return sent.tag == 1 ? answered(429, "{}", {{"Retry-After", "20"}}) : good(sent);
        };
        m_idle = [this] {
            if (m_sent.size() == 2)
                m_worker->stop();
        };
        run();
        QCOMPARE(m_sent.size(), std::size_t{2});
        QCOMPARE(count(StepState::Skipped), 2);
        QVERIFY(m_clock->monotonic() < 10 * second);
    }
    void abortTellsNothingMore()
    {
        record(1, 0, {1, 1});
        m_answer = [this](const ScriptedTransport::Sent& sent) {
            m_worker->abort();
            return good(sent);
        };
        run();
        QVERIFY(!m_last.ended);
        QCOMPARE(m_sent.size(), std::size_t{1});
    }
    void aPausedRunWaitsAndGoesOnWithItsGaps()
    {
        record(1, 0, {10});
        m_answer = [this](const ScriptedTransport::Sent& sent) {
            if (sent.tag == 0)
                m_worker->pause();
            return good(sent);
        };
        bool resumed = false;
        m_idle = [this, &resumed] {
            if (m_clock->monotonic() > 100 * second && !std::exchange(resumed, true))
                m_worker->resume();
        };
        run();
        QCOMPARE(m_sent.size(), std::size_t{2});
        QVERIFY(m_sent[1].time >= 110 * second - second);
        QCOMPARE(count(StepState::Same), 2);
    }
    void singleStepsAreSentOneByOne()
    {
        record(1, 0, {3600, 3600});
        make();
        m_worker->step();
        std::vector<std::size_t> seen;
        m_idle = [this, &seen] {
            seen.push_back(m_sent.size());
            if (m_clock->monotonic() > 20 * second)
                m_worker->stop();
            else
                m_worker->step();
        };
        m_worker->run(true);
        QCOMPARE(m_sent.size(), std::size_t{3});
        QCOMPARE(seen.front(), std::size_t{1});
        QCOMPARE(count(StepState::Same), 3);
    }
    void thePaceCanBeRaised()
    {
        record(1, 0, {3600});
        m_idle = [this] { m_worker->setPace({Pace::Kind::Max, 1}); };
        run();
        QVERIFY(m_clock->monotonic() < 60 * second);
        QCOMPARE(count(StepState::Same), 2);
    }
    void keptExchangesHaveNoSecretsAndOthersAreDropped()
    {
        record(1, 0, {1});
        run();
        QVERIFY(m_results[0].exchange);
        QCOMPARE(m_results[0].exchange->request.headers.value("X-Agentops-Api-Key"),
                 QByteArray("[redacted]"));
        QVERIFY(!m_results[0].exchange->response->body.contains("eyJ"));
        QCOMPARE(m_results[1].exchange->request.headers.value("Authorization"),
                 QByteArray("Bearer [redacted]"));
        QVERIFY(m_results[0].comparison);

        init();
        m_options.keepExchanges = false;
        record(1, 0, {1});
        run();
        QVERIFY(!m_results[0].exchange);
        QVERIFY(!m_results[0].comparison);
        QCOMPARE(count(StepState::Same), 2);
    }
};

QTEST_APPLESS_MAIN(TstRunWorker)
#include "tst_runworker.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "replay/curltransport.h"
#include "replay/replayrun.h"
#include "server/embeddedserver.h"
#include "support/capturegenerator.h"
#include "support/sessiontruth.h"

#include <QBuffer>
#include <QTest>

#include <cmath>
#include <map>

using namespace tapedeck;
using namespace tapedeck::replay;
using testing::CaptureGenerator;
using testing::ExpectedSession;

/// Everything of a large capture arrives: 1,000 sessions side by side, 200 events each, as fast as possible,
/// against a server that refuses whatever is not right.
class TstReplayCorrectness : public QObject
{
    Q_OBJECT

    static constexpr int sessions = 1000;
    static constexpr int events = 200;
    static constexpr int patience = 600'000; // with sanitizers on a busy machine

    std::unique_ptr<contract::Api> m_api;
    std::vector<ExpectedSession> m_expected;
    std::shared_ptr<const capture::Capture> m_capture;
    std::shared_ptr<const Plan> m_plan;
    std::unique_ptr<server::EmbeddedServer> m_server;
    std::unique_ptr<ReplayRun> m_run;
    std::unique_ptr<test::SessionTruth> m_truth;
    std::vector<QString> m_ids; ///< of the new sessions, by track

    /// stats or export of sessions, side by side.
    std::vector<Json> fetch(const std::vector<QString>& ids, const QString& what) const
    {
        Profile profile;
        profile.baseUrl = m_server->url();
        constexpr std::size_t together = 16;
        CurlTransport transport(profile, static_cast<int>(together));
        std::vector<Json> answers(ids.size());
        std::size_t sent = 0;
        std::size_t ended = 0;
        std::vector<Outcome> out;
        while (ended < ids.size()) {
            for (; sent < ids.size() && sent - ended < together; ++sent) {
                Request request;
                request.method = "GET";
                request.url = m_server->url().toString() + "/v2/sessions/" + ids[sent] + '/' + what;
                request.headers = {{"X-Agentops-Api-Key", m_server->key()}};
                transport.send(static_cast<quint32>(sent), request);
            }
            out.clear();
            transport.wait(100'000, out);
            for (const Outcome& outcome : out) {
                if (outcome.response && outcome.response->status == 200)
                    answers[outcome.tag] = readJson(outcome.response->body).value_or(Json());
            }
            ended += out.size();
        }
        return answers;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto api = contract::Api::load();
        QVERIFY(api);
        m_api = std::make_unique<contract::Api>(std::move(api).value());
    }

    // The parts of one story, in this order; each needs the ones before.
    void aThousandSessionsArePlanned()
    {
        CaptureGenerator::Options options;
        options.sessions = sessions;
        options.eventsPerSession = events;
        options.batchSize = 20;
        options.seed = 14;
        options.textWords = 4;
        options.sideBySide = sessions;
        CaptureGenerator generator(options);
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        QVERIFY(generator.write(file));
        m_expected = generator.expected();
        auto capture = capture::Capture::fromBytes(file.data(), "generated.tapedeck", *m_api);
        QVERIFY(capture);
        m_capture = *capture;
        auto plan = makePlan(m_capture, *m_api, {});
        QVERIFY(plan);
        m_plan = std::make_shared<const Plan>(std::move(plan).value());
        QCOMPARE(m_plan->sessions, sessions);
        QCOMPARE(m_plan->events, qint64{sessions} * events);
        QVERIFY(m_plan->findings.empty() || m_plan->findings.front().finding.severity != Severity::Error);
    }
    void allOfThemAreSentAndTaken()
    {
        QVERIFY(m_plan);
        m_server = std::make_unique<server::EmbeddedServer>(*m_api);
        server::ServerConfig config;
        config.mode = server::ServerMode::Strict;
        QVERIFY(m_server->start(config));
        RunOptions options;
        options.profile.baseUrl = m_server->url();
        options.profile.timeouts.total = 120'000; // 64 large batches wait for one busy machine
        options.apiKey = m_server->key();
        options.pace = {Pace::Kind::Max, 1};
        m_run = std::make_unique<ReplayRun>(m_plan, *m_api, options);
        m_run->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_run->state(), ReplayRun::State::Finished, patience);

        for (const StepResult& result : m_run->results())
            QVERIFY2(result.state == StepState::Same, qPrintable(result.note));
        QCOMPARE(m_server->counters().refused, 0); // no stale token, no unknown agent, nothing out of order
        QCOMPARE(m_server->counters().requests, m_run->counts().requests);
        QCOMPARE(m_server->counters().sessions, sessions);
        QCOMPARE(m_server->counters().events, qint64{sessions} * events);
        for (quint32 track = 0; track < sessions; ++track)
            m_ids.push_back(m_run->newSessionId(track));
    }
    void everyRequestIsTheRecordedOneButForIdsAndTimes()
    {
        QVERIFY(!m_ids.empty());
        m_truth = std::make_unique<test::SessionTruth>(*m_capture, *m_api, *m_plan);
        for (quint32 track = 0; track < sessions; ++track) {
            std::vector<Json> sent;
            qint64 before = 0;
            for (const quint32 step : m_plan->tracks[track].steps) {
                const Exchange& exchange = *m_run->results()[step].exchange;
                QVERIFY(exchange.startedAt.micros >= before); // each after the answer of the one before
                before = exchange.startedAt.micros + exchange.timing.total;
                sent.push_back(readJson(exchange.request.body).value_or(Json()));
            }
            const QString wrong = m_truth->checkRequests(track, sent);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
        QCOMPARE(m_truth->newIds(), m_truth->oldIds());
    }
    void theSumsOfEverySessionAreThoseOfTheCapture()
    {
        QVERIFY(!m_ids.empty());
        std::map<std::string, const ExpectedSession*> expected;
        for (const ExpectedSession& session : m_expected)
            expected[session.id] = &session;
        const std::vector<Json> stats = fetch(m_ids, "stats");
        for (quint32 track = 0; track < sessions; ++track) {
            const ExpectedSession& session = *expected.at(m_plan->tracks[track].sessionId.toStdString());
            QCOMPARE(stats[track]["events"].toInteger(), session.events);
            QCOMPARE(stats[track]["errors"].toInteger(), session.errors);
            QCOMPARE(stats[track]["prompt_tokens"].toInteger(), session.promptTokens);
            QCOMPARE(stats[track]["completion_tokens"].toInteger(), session.completionTokens);
            QVERIFY(std::abs(stats[track]["cost"].toDouble() - session.cost()) < 1e-9);
        }
    }
    void everyExportHasTheSessionsOwnRowsAndNoOthers()
    {
        QVERIFY(m_truth);
        const std::vector<Json> exports = fetch(m_ids, "export");
        for (quint32 track = 0; track < sessions; ++track) {
            const Json& exported = exports[track];
            QCOMPARE(exported["session"]["id"].toQString(), m_ids[track]);
            const QString wrong = m_truth->checkExport(track, exported);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }
};

QTEST_GUILESS_MAIN(TstReplayCorrectness)
#include "tst_replaycorrectness.moc"

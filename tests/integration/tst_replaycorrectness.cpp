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
    static constexpr int patience = 240'000;

    std::unique_ptr<contract::Api> m_api;

    /// stats or export of sessions, side by side.
    std::vector<Json> fetch(const server::EmbeddedServer& server, const std::vector<QString>& ids,
                            const QString& what)
    {
        Profile profile;
        profile.baseUrl = server.url();
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
                request.url = server.url().toString() + "/v2/sessions/" + ids[sent] + '/' + what;
                request.headers = {{"X-Agentops-Api-Key", server.key()}};
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

    void everySessionArrivesWholeAndApart()
    {
        CaptureGenerator::Options generated;
        generated.sessions = sessions;
        generated.eventsPerSession = events;
        generated.batchSize = 20;
        generated.seed = 14;
        generated.textWords = 4;
        generated.sideBySide = sessions;
        CaptureGenerator generator(generated);
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        QVERIFY(generator.write(file));
        const auto capture = capture::Capture::fromBytes(file.data(), "generated.tapedeck", *m_api);
        QVERIFY(capture);
        auto made = makePlan(*capture, *m_api, {});
        QVERIFY(made);
        const auto plan = std::make_shared<const Plan>(std::move(made).value());
        QCOMPARE(plan->sessions, sessions);
        QCOMPARE(plan->events, qint64{sessions} * events);
        QVERIFY(plan->findings.empty() || plan->findings.front().finding.severity != Severity::Error);

        server::EmbeddedServer server(*m_api);
        server::ServerConfig config;
        config.mode = server::ServerMode::Strict;
        QVERIFY(server.start(config));
        RunOptions options;
        options.profile.baseUrl = server.url();
        options.profile.timeouts.total = 120'000; // 64 large batches wait for one busy machine
        options.apiKey = server.key();
        options.pace = {Pace::Kind::Max, 1};
        ReplayRun run(plan, *m_api, options);
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), ReplayRun::State::Finished, patience);

        for (const StepResult& result : run.results())
            QVERIFY2(result.state == StepState::Same, qPrintable(result.note));
        QCOMPARE(server.counters().refused, 0); // no stale token, no unknown agent, nothing out of order
        QCOMPARE(server.counters().requests, run.counts().requests);
        QCOMPARE(server.counters().sessions, sessions);
        QCOMPARE(server.counters().events, qint64{sessions} * events);

        test::SessionTruth truth(**capture, *m_api, *plan);
        std::vector<QString> ids;
        for (quint32 track = 0; track < sessions; ++track) {
            std::vector<Json> sent;
            qint64 before = 0;
            for (const quint32 step : plan->tracks[track].steps) {
                const Exchange& exchange = *run.results()[step].exchange;
                QVERIFY(exchange.startedAt.micros >= before); // each after the answer of the one before
                before = exchange.startedAt.micros + exchange.timing.total;
                sent.push_back(readJson(exchange.request.body).value_or(Json()));
            }
            const QString wrong = truth.checkRequests(track, sent);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            ids.push_back(run.newSessionId(track));
        }
        QCOMPARE(truth.newIds(), truth.oldIds());

        std::map<std::string, const ExpectedSession*> expected;
        for (const ExpectedSession& session : generator.expected())
            expected[session.id] = &session;
        const std::vector<Json> stats = fetch(server, ids, "stats");
        const std::vector<Json> exports = fetch(server, ids, "export");
        for (quint32 track = 0; track < sessions; ++track) {
            const ExpectedSession& session = *expected.at(plan->tracks[track].sessionId.toStdString());
            QCOMPARE(stats[track]["events"].toInteger(), session.events);
            QCOMPARE(stats[track]["errors"].toInteger(), session.errors);
            QCOMPARE(stats[track]["prompt_tokens"].toInteger(), session.promptTokens);
            QCOMPARE(stats[track]["completion_tokens"].toInteger(), session.completionTokens);
            QVERIFY(std::abs(stats[track]["cost"].toDouble() - session.cost()) < 1e-9);
            const Json& exported = exports[track];
            QCOMPARE(exported["session"]["id"].toQString(), ids[track]);
            QCOMPARE(exported["session"]["end_state"].toView(), std::string_view(session.endState));
            QCOMPARE(static_cast<qint64>(exported["llms"].size()), session.llms);
            QCOMPARE(static_cast<qint64>(exported["errors"].size()), session.errors);
            const QString wrong = truth.checkExport(track, exported);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }
};

QTEST_GUILESS_MAIN(TstReplayCorrectness)
#include "tst_replaycorrectness.moc"

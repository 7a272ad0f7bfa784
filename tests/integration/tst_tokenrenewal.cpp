// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientfixture.h"
#include "jobwatch.h"
#include "manualclock.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::net;
using namespace tapedeck::test;
using contract::EndpointId;

namespace {

constexpr qint64 second = 1'000'000;

/// Takes one token as valid and calls every other expired; gives it out on reauthorize_jwt.
struct ExpiringServer
{
    QByteArray valid;
    int renewalDelayMs = 0;
    ScriptedAnswer renewal;

    explicit ExpiringServer(const QByteArray& token)
        : valid(token)
        , renewal(ScriptedAnswer::json(200, "{\"status\":\"Success\",\"jwt\":\"" + token + "\"}"))
    {}

    ScriptedAnswer operator()(const ReceivedRequest& request) const
    {
        if (request.target == "/v2/reauthorize_jwt") {
            ScriptedAnswer answer = renewal;
            answer.delayMs = renewalDelayMs;
            return answer;
        }
        if (request.headers.value("Authorization") == "Bearer " + valid)
            return {};
        return ScriptedAnswer::expiredToken(request.target);
    }
};

} // namespace

class TstTokenRenewal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expiredTokenIsRenewedOnceAndTheCallSentAgain()
    {
        ClientFixture f;
        const QByteArray old = f.giveToken();
        const QByteArray fresh = signedToken(someSession, f.clock->now() + 7200 * second);
        f.server.setHandler(ExpiringServer(fresh));
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 200);
        QVERIFY(!job.failure());
        QCOMPARE(job.exchange().attempts, 2);
        QVERIFY(job.saw(ApiJob::State::Reauthorizing));
        QVERIFY(!job.waitReason.isEmpty());
        const auto& asked = f.server.requests();
        QCOMPARE(asked.size(), std::size_t(3));
        QCOMPARE(asked[0].headers.value("Authorization"), "Bearer " + old);
        QCOMPARE(asked[1].target, QByteArray("/v2/reauthorize_jwt"));
        QCOMPARE(asked[1].headers.value("X-Agentops-Api-Key"), fakeKey);
        QCOMPARE(asked[1].body, "{\"session_id\":\"" + someSession.toUtf8() + "\"}");
        QCOMPARE(asked[2].headers.value("Authorization"), "Bearer " + fresh);
        QCOMPARE(asked[2].body, asked[0].body);
        QCOMPARE(f.client->token(someSession)->jwt, fresh);
        QCOMPARE(f.recorded.size(), std::size_t(3)); // every exchange, the reauthorisation too
        QCOMPARE(f.tags[1].endpoint, EndpointId::ReauthorizeJwt);
    }

    void concurrentCallsShareOneRenewal()
    {
        ClientFixture f;
        f.giveToken();
        const QByteArray fresh = signedToken(someSession, f.clock->now() + 7200 * second);
        ExpiringServer script(fresh);
        script.renewalDelayMs = 40;
        f.server.setHandler(script);
        std::vector<std::unique_ptr<JobWatch>> jobs;
        for (int i = 0; i < 12; ++i)
            jobs.push_back(std::make_unique<JobWatch>(f.createEvents()));
        QTRY_COMPARE(f.server.count("reauthorize_jwt"), 1);
        // One that comes while it is under way waits as well, and is sent once.
        jobs.push_back(std::make_unique<JobWatch>(f.createEvents()));
        JobWatch* late = jobs.back().get();
        QTRY_VERIFY(
            std::all_of(jobs.begin(), jobs.end(), [](const auto& job) { return job->finished == 1; }));
        for (const auto& job : jobs)
            QCOMPARE(job->status(), 200);
        QCOMPARE(late->exchange().attempts, 1);
        QCOMPARE(f.server.count("reauthorize_jwt"), 1);
    }

    void sessionsAreRenewedApart()
    {
        ClientFixture f;
        const QString other = QStringLiteral("3f2a91c4-0000-4000-8000-000000000002");
        f.giveToken(someSession);
        f.giveToken(other);
        f.server.setHandler([&](const ReceivedRequest& request) {
            const QByteArray session =
                request.body.contains(other.toUtf8()) ? other.toUtf8() : someSession.toUtf8();
            if (request.target == "/v2/reauthorize_jwt")
                return ScriptedAnswer::json(200, "{\"jwt\":\"fresh-" + session + "\"}");
            if (request.headers.value("Authorization").startsWith("Bearer fresh-"))
                return ScriptedAnswer();
            return ScriptedAnswer::expiredToken();
        });
        JobWatch one(f.createEvents(someSession));
        JobWatch two(f.createEvents(other));
        QTRY_COMPARE(one.finished + two.finished, 2);
        QCOMPARE(f.server.count("reauthorize_jwt"), 2);
        QCOMPARE(one.exchange().request.headers.value("Authorization"),
                 "Bearer fresh-" + someSession.toUtf8());
        QCOMPARE(two.exchange().request.headers.value("Authorization"), "Bearer fresh-" + other.toUtf8());
    }

    void tokenThatExpiresAgainAtOnceDoesNotLoop()
    {
        ClientFixture f;
        f.giveToken();
        f.server.setHandler([](const ReceivedRequest& request) {
            return request.target == "/v2/reauthorize_jwt"
                       ? ScriptedAnswer::json(200, "{\"jwt\":\"useless\"}")
                       : ScriptedAnswer::expiredToken();
        });
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 401);
        QCOMPARE(f.server.requests().size(), std::size_t(3));
    }

    void any401ButExpiredTokenIsTheAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("invalid") << QByteArray(
            "{\"path\":\"/v2/create_events\",\"message\":\"Invalid Token\"}");
        QTest::newRow("documented") << QByteArray(
            "{\"error\":\"Unauthorized\",\"message\":\"Invalid API key\"}");
        QTest::newRow("string") << QByteArray("\"Unauthorized\"");
        QTest::newRow("empty") << QByteArray();
    }
    void any401ButExpiredTokenIsTheAnswer()
    {
        QFETCH(QByteArray, body);
        ClientFixture f;
        f.giveToken();
        ScriptedAnswer refused = ScriptedAnswer::json(401, body);
        refused.headers.add("WWW-Authenticate", "Bearer");
        f.server.setDefault(refused);
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 401);
        QCOMPARE(job.body(), body);
        QCOMPARE(f.server.requests().size(), std::size_t(1));
    }

    void longTokenIsRenewedBeforeItEnds()
    {
        auto clock = std::make_shared<ManualClock>();
        ClientFixture f(ClientFixture::fastOptions(), clock);
        const QByteArray old = f.giveToken();
        const QByteArray fresh = signedToken(someSession, clock->now() + 48 * 3600 * second);
        f.server.setHandler([&](const ReceivedRequest& request) {
            return request.target == "/v2/reauthorize_jwt"
                       ? ScriptedAnswer::json(200, "{\"jwt\":\"" + fresh + "\"}")
                       : ScriptedAnswer();
        });
        clock->advanceSeconds(24 * 3600 - 310);
        JobWatch early(f.createEvents());
        QTRY_COMPARE(early.finished, 1);
        QCOMPARE(early.exchange().request.headers.value("Authorization"), "Bearer " + old);
        clock->advanceSeconds(20);
        JobWatch one(f.createEvents());
        JobWatch two(f.createEvents());
        QTRY_COMPARE(one.finished + two.finished, 2);
        QCOMPARE(f.server.count("reauthorize_jwt"), 1);
        QCOMPARE(one.exchange().request.headers.value("Authorization"), "Bearer " + fresh);
        QCOMPARE(one.exchange().attempts, 1);
        QCOMPARE(two.exchange().request.headers.value("Authorization"), "Bearer " + fresh);
    }

    void tokenOfSecondsIsRenewedOnlyWhenRefused()
    {
        auto clock = std::make_shared<ManualClock>();
        ClientFixture f(ClientFixture::fastOptions(), clock);
        f.giveToken(someSession, 10);
        for (int i = 0; i < 5; ++i) {
            JobWatch job(f.createEvents());
            QTRY_COMPARE(job.finished, 1);
            clock->advanceSeconds(1);
        }
        QCOMPARE(f.server.count("reauthorize_jwt"), 0);
    }

    void oldTokenServesWhenItCannotBeRenewedAheadOfTime()
    {
        auto clock = std::make_shared<ManualClock>();
        ClientFixture f(ClientFixture::fastOptions(), clock);
        const QByteArray old = f.giveToken();
        clock->advanceSeconds(24 * 3600 - 60);
        f.server.setHandler([](const ReceivedRequest& request) {
            return request.target == "/v2/reauthorize_jwt" ? ScriptedAnswer::json(500, "{}")
                                                           : ScriptedAnswer();
        });
        for (int i = 0; i < 3; ++i) {
            JobWatch job(f.createEvents());
            QTRY_COMPARE(job.finished, 1);
            QCOMPARE(job.status(), 200);
            QCOMPARE(job.exchange().request.headers.value("Authorization"), "Bearer " + old);
        }
        QCOMPARE(f.server.count("reauthorize_jwt"), 1);
    }

    void refusedRenewalEndsEveryWaitingCall()
    {
        ClientFixture f;
        f.giveToken();
        ExpiringServer script("none");
        script.renewal = ScriptedAnswer::json(400, "{\"path\":\"/v2/reauthorize_jwt\",\"message\":\" Error "
                                                   "reauthorizing Api Key: Invalid Session Id\"}");
        script.renewalDelayMs = 20;
        f.server.setHandler(script);
        JobWatch one(f.createEvents());
        JobWatch two(f.createEvents());
        QTRY_COMPARE(one.finished + two.finished, 2);
        for (const JobWatch* job : {&one, &two}) {
            QCOMPARE(job->status(), 401); // the answer it got stays to be seen
            QVERIFY(job->failedWith(ErrorKind::Unauthorized));
            QVERIFY(job->failure()->detail.contains(QStringLiteral("Invalid Session Id")));
        }
        QCOMPARE(f.server.count("reauthorize_jwt"), 1);
    }

    void sessionOfAnEarlierRunGetsATokenFirst()
    {
        ClientFixture f;
        const QByteArray fresh = signedToken(someSession, f.clock->now() + 7200 * second);
        f.server.setHandler(ExpiringServer(fresh));
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 200);
        QCOMPARE(job.exchange().attempts, 1);
        QCOMPARE(f.server.requests()[0].target, QByteArray("/v2/reauthorize_jwt"));
    }

    void renewalWithoutATokenInItsAnswerDoesNotLoop()
    {
        ClientFixture f;
        f.server.setDefault(ScriptedAnswer::json(200, "{\"status\":\"Success\"}"));
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(!job.result->ok());
        QVERIFY(job.failedWith(ErrorKind::Server));
        QCOMPARE(f.server.requests().size(), std::size_t(1));
    }

    void unreachableRenewalSaysWhy()
    {
        ClientFixture f;
        f.server.stopListening();
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(!job.result->ok());
        QVERIFY(job.failedWith(ErrorKind::Network));
    }

    void callWithoutSessionIsSentWithoutAToken()
    {
        ClientFixture f;
        f.server.setDefault(ScriptedAnswer::json(400, "{\"message\":\"Bearer Token is Missing\"}"));
        JobWatch job(f.createEvents(QString()));
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 400);
        QVERIFY(!f.server.requests()[0].headers.has("Authorization"));
    }
};

QTEST_GUILESS_MAIN(TstTokenRenewal)
#include "tst_tokenrenewal.moc"

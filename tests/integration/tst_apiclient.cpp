// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientfixture.h"
#include "jobwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::net;
using namespace tapedeck::test;
using contract::EndpointId;

class TstApiClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoStepAuthSendsTheKeyOnceAndThenTheToken()
    {
        ClientFixture f;
        const QByteArray jwt = signedToken(someSession, f.clock->now() + 3600'000'000);
        f.server.enqueue(ScriptedAnswer::json(200, "{\"status\":\"Success\",\"jwt\":\"" + jwt +
                                                       "\",\"session_url\":\"https://x\"}"));
        QSignalSpy tokens(f.client.get(), &ApiClient::tokenChanged);
        JobWatch create(f.createSession());
        QTRY_COMPARE(create.finished, 1);
        QCOMPARE(create.status(), 200);
        QVERIFY(!create.failure());
        QCOMPARE(tokens.size(), 1);
        QCOMPARE(f.client->token(someSession)->jwt, jwt);
        JobWatch events(f.createEvents());
        QTRY_COMPARE(events.finished, 1);
        QCOMPARE(events.body(), QByteArray("\"Success\""));
        QVERIFY(!events.failure());

        const auto& asked = f.server.requests();
        QCOMPARE(asked.size(), std::size_t(2));
        QCOMPARE(asked[0].method, QByteArray("POST"));
        QCOMPARE(asked[0].target, QByteArray("/v2/create_session"));
        QCOMPARE(asked[0].headers.value("X-Agentops-Api-Key"), fakeKey);
        QVERIFY(!asked[0].headers.has("Authorization"));
        QCOMPARE(asked[0].headers.value("Content-Type"), QByteArray("application/json; charset=UTF-8"));
        QCOMPARE(asked[0].body, "{\"session\":{\"session_id\":\"" + someSession.toUtf8() + "\"}}");
        QCOMPARE(asked[1].target, QByteArray("/v2/create_events"));
        QCOMPARE(asked[1].headers.value("Authorization"), "Bearer " + jwt);
        QVERIFY(!asked[1].headers.has("X-Agentops-Api-Key"));
    }

    void sessionOfTheTokenIsUsedWhenTheCallNamesNone()
    {
        ClientFixture f;
        const QByteArray jwt = signedToken(someSession, f.clock->now() + 3600'000'000);
        f.server.enqueue(ScriptedAnswer::json(200, "{\"jwt\":\"" + jwt + "\"}"));
        ApiCall call = ApiCall::withBody(EndpointId::CreateSession, Json::object({}));
        JobWatch create(f.client->submit(call));
        QTRY_COMPARE(create.finished, 1);
        QCOMPARE(f.client->token(someSession)->jwt, jwt);
    }

    void readingCallsNameTheSessionInThePath()
    {
        ClientFixture f;
        f.server.setDefault(ScriptedAnswer::json(200, "{\"events\":3}"));
        JobWatch stats(f.stats());
        QTRY_COMPARE(stats.finished, 1);
        QCOMPARE(f.server.requests()[0].method, QByteArray("GET"));
        QCOMPARE(f.server.requests()[0].target, "/v2/sessions/" + someSession.toUtf8() + "/stats");
        QCOMPARE(f.server.requests()[0].headers.value("X-Agentops-Api-Key"), fakeKey);
        QVERIFY(!f.server.requests()[0].headers.has("Content-Type"));
    }

    void emptyAnswerOf204IsSuccess()
    {
        ClientFixture f;
        f.server.enqueue(ScriptedAnswer::json(204, {}));
        JobWatch job(f.client->submit(
            ApiCall::withBody(EndpointId::DeveloperErrors, Json::object({{"type", Json("x")}}))));
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 204);
        QVERIFY(!job.failure());
    }

    void errorStatusIsAnAnswerAndNotAFailure_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("400") << 400 << QByteArray("{\"path\":\"/v2/create_events\",\"message\":\"no\"}");
        QTest::newRow("404") << 404 << QByteArray("{\"detail\":\"Not Found\"}");
        QTest::newRow("405") << 405 << QByteArray("{\"detail\":\"Method Not Allowed\"}");
        QTest::newRow("413") << 413 << QByteArray();
        QTest::newRow("418") << 418 << QByteArray("teapot");
        QTest::newRow("500") << 500 << QByteArray("{\"error\":\"Internal Server Error\"}");
        QTest::newRow("502") << 502 << QByteArray("<html>Bad Gateway</html>");
    }
    void errorStatusIsAnAnswerAndNotAFailure()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        ClientFixture f;
        f.giveToken();
        f.server.setDefault(ScriptedAnswer::json(status, body));
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), status);
        QCOMPARE(job.body(), body);
        QVERIFY(!job.failure());
        QVERIFY(!job.outcomeUnknown);
        QCOMPARE(f.server.requests().size(), std::size_t(1));
    }

    void answerOfAnotherTypeIsSaidToBeSo()
    {
        ClientFixture f;
        ScriptedAnswer page = ScriptedAnswer::json(200, "<html>Please log in</html>");
        page.contentType = "text/html";
        f.server.enqueue(page);
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Server));
        QVERIFY(job.failure()->text.contains(QStringLiteral("text/html")));
        QCOMPARE(job.body(), page.body);
    }

    void jsonUnderAnotherTypeIsTaken()
    {
        ClientFixture f;
        ScriptedAnswer answer = ScriptedAnswer::json(200, "{\"events\":1}");
        answer.contentType = "text/plain";
        f.server.enqueue(answer);
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(!job.failure());
    }

    void emptyOrHalfJsonIsSaidToBeSo_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << QByteArray("{\"events\":");
    }
    void emptyOrHalfJsonIsSaidToBeSo()
    {
        QFETCH(QByteArray, body);
        ClientFixture f;
        f.server.setDefault(ScriptedAnswer::json(200, body));
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Server));
        QCOMPARE(job.status(), 200);
        QCOMPARE(job.body(), body);
    }

    void largeAnswerIsParsedElsewhereAndComesWhole()
    {
        ClientFixture f;
        const QByteArray body = "{\"text\":\"" + QByteArray(3 << 20, 'x') + "\"}";
        f.server.enqueue(ScriptedAnswer::json(200, body));
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(!job.failure());
        QCOMPARE(job.body().size(), body.size());
        QCOMPARE(f.recorded.size(), std::size_t(1));
        QCOMPARE(f.recorded[0].response->body.size(), body.size());
    }

    void largeRequestArrivesWhole()
    {
        ClientFixture f;
        f.giveToken();
        ApiCall call;
        call.endpoint = EndpointId::CreateEvents;
        call.sessionId = someSession;
        call.body = "{\"events\":[],\"pad\":\"" + QByteArray(5 << 20, 'y') + "\"}";
        JobWatch job(f.client->submit(call));
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 200);
        QVERIFY(f.server.requests()[0].body == call.body);
    }

    void redirectIsToldAndTheKeyStaysHere_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void redirectIsToldAndTheKeyStaysHere()
    {
        QFETCH(int, status);
        ClientFixture f;
        ScriptedServer elsewhere;
        f.giveToken();
        f.server.setDefault(
            ScriptedAnswer::redirect(status, elsewhere.url().toEncoded() + "/v2/create_session"));
        JobWatch create(f.createSession());
        JobWatch events(f.createEvents());
        JobWatch stats(f.stats());
        QTRY_COMPARE(create.finished + events.finished + stats.finished, 3);
        for (const JobWatch* job : {&create, &events, &stats}) {
            QCOMPARE(job->status(), status);
            QVERIFY(job->failedWith(ErrorKind::Server));
            QVERIFY(job->failure()->text.contains(QString::number(elsewhere.port())));
        }
        QCOMPARE(elsewhere.connections(), 0);
        QCOMPARE(f.server.requests().size(), std::size_t(3));
    }

    void recordedExchangesHoldNoSecret()
    {
        ClientFixture f;
        const QByteArray jwt = signedToken(someSession, f.clock->now() + 3600'000'000);
        f.server.enqueue(ScriptedAnswer::json(200, "{\"jwt\":\"" + jwt + "\",\"echo\":\"" + fakeKey + "\"}"));
        const QByteArray parent = "00000000-9999-9999-9999-999999999999";
        ApiCall call = ApiCall::withBody(EndpointId::CreateSession,
                                         Json::object({{"note", Json("my key is " + fakeKey.toStdString())}}),
                                         someSession);
        call.parentKey = parent;
        JobWatch create(f.client->submit(call));
        QTRY_COMPARE(create.finished, 1);
        JobWatch events(f.createEvents());
        QTRY_COMPARE(events.finished, 1);
        QCOMPARE(f.server.requests()[0].headers.value("X-Agentops-Parent-Key"), parent);
        QVERIFY(create.body().contains(jwt)); // the caller's own is as it came
        QCOMPARE(create.exchange().request.headers.value("X-Agentops-Api-Key"), fakeKey);

        QCOMPARE(f.recorded.size(), std::size_t(2));
        for (const Exchange& exchange : f.recorded) {
            QByteArray all = exchange.request.url.toUtf8() + exchange.request.body + exchange.response->body;
            for (const auto& [name, value] : exchange.request.headers)
                all += value;
            QVERIFY(!all.contains(fakeKey));
            QVERIFY(!all.contains(parent));
            QVERIFY(!all.contains(jwt));
        }
        QCOMPARE(f.recorded[1].request.headers.value("Authorization"), QByteArray("Bearer [redacted]"));
        QCOMPARE(f.tags[1].endpoint, EndpointId::CreateEvents);
        QCOMPARE(f.tags[1].sessionId, someSession);
        QCOMPARE(f.tags[1].profileId, f.profile.id);
    }

    void timingIsThere()
    {
        ClientFixture f;
        f.giveToken();
        ScriptedAnswer late;
        late.delayMs = 30;
        late.dripBytes = 3;
        late.dripMs = 10;
        f.server.setDefault(late);
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        const Timing timing = job.exchange().timing;
        QVERIFY(timing.queue >= 0);
        QVERIFY(timing.connect >= 0);
        QCOMPARE(timing.tls, -1);
        QVERIFY(timing.send >= 0);
        // What the server took is in the whole; a busy client may see the first byte late.
        QVERIFY(timing.wait > 0);
        QVERIFY(timing.receive > 0);
        QVERIFY2(timing.total >= 45'000, QByteArray::number(timing.total).constData());
        QVERIFY(timing.total >= timing.wait + timing.receive);
        QVERIFY(job.exchange().startedAt.micros > 0);
        QCOMPARE(job.exchange().id.size(), std::size_t(36));

        JobWatch second(f.createEvents());
        QTRY_COMPARE(second.finished, 1);
        QCOMPARE(f.server.connections(), 1);
        QCOMPARE(second.exchange().timing.connect, -1); // the same connection
        QVERIFY(second.exchange().timing.total >= 45'000);
    }

    void callsBeyondTheLimitWaitForATurn()
    {
        ClientOptions options = ClientFixture::fastOptions();
        options.maxInFlight = 2;
        ClientFixture f(options);
        ScriptedAnswer late = ScriptedAnswer::json(200, "{}");
        late.delayMs = 400;
        f.server.enqueue(late);
        f.server.enqueue(late);
        f.server.setDefault(ScriptedAnswer::json(200, "{}"));
        std::vector<std::unique_ptr<JobWatch>> jobs;
        for (int i = 0; i < 7; ++i)
            jobs.push_back(std::make_unique<JobWatch>(f.stats()));
        QTRY_COMPARE(f.server.requests().size(), std::size_t(2));
        QCOMPARE(jobs[6]->job->state(), ApiJob::State::Queued);
        QTRY_VERIFY(
            std::all_of(jobs.begin(), jobs.end(), [](const auto& job) { return job->finished == 1; }));
        QVERIFY(f.server.connections() <= 2);
        QVERIFY(jobs[6]->exchange().timing.queue > jobs[0]->exchange().timing.queue);
        QCOMPARE(f.client->unfinished(), 0);
    }

    void ownHeadersReplaceOurs()
    {
        ClientFixture f;
        f.giveToken();
        ApiCall call = ApiCall::withBody(EndpointId::CreateEvents, Json::object({}), someSession);
        call.headers = {{"authorization", "Bearer garbage"}, {"X-Session-ID", "7"}};
        f.server.setDefault(ScriptedAnswer::expiredToken());
        JobWatch job(f.client->submit(call));
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 401); // sent as it is, and its token never renewed
        QCOMPARE(f.server.requests().size(), std::size_t(1));
        QCOMPARE(f.server.requests()[0].headers.value("Authorization"), QByteArray("Bearer garbage"));
        QCOMPARE(f.server.requests()[0].headers.value("X-Session-ID"), QByteArray("7"));
    }

    void tokensOfOneServerNeverGoToAnother()
    {
        ClientFixture f;
        ScriptedServer other;
        f.giveToken();
        ScriptedAnswer late;
        late.delayMs = 30;
        f.server.setDefault(late);
        JobWatch before(f.createEvents());
        JobWatch queued(f.createEvents());
        Profile next = f.profile;
        next.id = QStringLiteral("profile-2");
        next.baseUrl = other.url();
        f.client->setAccount(next, "00000000-2222-2222-2222-222222222222");
        QVERIFY(!f.client->token(someSession));
        other.setDefault(ScriptedAnswer::json(400, "{}"));
        JobWatch after(f.createEvents());
        QTRY_COMPARE(before.finished + queued.finished + after.finished, 3);
        QCOMPARE(f.server.requests().size(), std::size_t(2));
        for (const ReceivedRequest& request : other.requests()) {
            QVERIFY(!request.headers.has("Authorization"));
            QVERIFY(request.headers.value("X-Agentops-Api-Key") != fakeKey);
        }
        QVERIFY(after.failedWith(ErrorKind::Unauthorized)); // that server knows no such session
    }

    void sameAccountSetAgainKeepsItsTokens()
    {
        ClientFixture f;
        const QByteArray token = f.giveToken();
        f.profile.timeouts.total = 5'000;
        f.useProfile();
        QCOMPARE(f.client->token(someSession)->jwt, token);
    }

    void unusableProfileEndsWithAnErrorAndSendsNothing_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QString>("caFile");
        QTest::addColumn<ErrorKind>("kind");
        const QUrl good(QStringLiteral("http://127.0.0.1:1"));
        QTest::newRow("empty") << QUrl() << QString() << ErrorKind::InvalidInput;
        QTest::newRow("scheme") << QUrl(QStringLiteral("ftp://127.0.0.1")) << QString()
                                << ErrorKind::InvalidInput;
        QTest::newRow("no host") << QUrl(QStringLiteral("http://")) << QString() << ErrorKind::InvalidInput;
        QTest::newRow("no file") << good << QStringLiteral("/nonexistent/ca.pem") << ErrorKind::Tls;
        QTest::newRow("no certificate") << good << QStringLiteral(__FILE__) << ErrorKind::Tls;
    }
    void unusableProfileEndsWithAnErrorAndSendsNothing()
    {
        QFETCH(QUrl, url);
        QFETCH(QString, caFile);
        QFETCH(ErrorKind, kind);
        ClientFixture f;
        f.profile.baseUrl = url;
        f.profile.tls.caFile = caFile;
        f.useProfile();
        JobWatch job(f.createSession());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(!job.result->ok());
        QVERIFY(job.failedWith(kind));
        QVERIFY(f.recorded.empty());
    }

    void stoppedEmbeddedServerIsNamed()
    {
        ClientFixture f;
        f.profile.embedded = true;
        f.profile.baseUrl = QUrl(); // as it is while the server does not run
        f.useProfile();
        JobWatch job(f.createSession());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Unavailable));
        QVERIFY(job.result->error().text.contains(QStringLiteral("Start it in Server")));
        QVERIFY(f.recorded.empty());
    }
};

QTEST_GUILESS_MAIN(TstApiClient)
#include "tst_apiclient.moc"

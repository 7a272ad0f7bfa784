// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientfixture.h"
#include "jobwatch.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::net;
using namespace tapedeck::test;

class TstHttpAttempt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void totalTimeoutLeavesTheOutcomeUnknownAndIsNeverSentAgain()
    {
        ClientFixture f;
        f.giveToken();
        f.profile.timeouts.total = 60;
        f.useProfile();
        ScriptedAnswer hang;
        hang.hang = true;
        f.server.setDefault(hang);
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Timeout));
        QVERIFY(job.failure()->text.contains(QStringLiteral("unknown")));
        QVERIFY(job.outcomeUnknown);
        QVERIFY(!job.exchange().response);
        QVERIFY(job.exchange().timing.total >= 55'000);
        QCOMPARE(job.exchange().timing.wait, -1);
        QCOMPARE(f.server.requests().size(), std::size_t(1));
    }

    void totalTimeoutHoldsThoughBytesKeepComing()
    {
        ClientFixture f;
        f.profile.timeouts.total = 100;
        f.useProfile();
        ScriptedAnswer slow = ScriptedAnswer::json(200, QByteArray(2'000, 'x'));
        slow.dripBytes = 1;
        slow.dripMs = 5;
        f.server.setDefault(slow);
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Timeout));
        QCOMPARE(job.status(), 200);
        QVERIFY(!job.body().isEmpty() && job.body().size() < 2'000);
        QVERIFY(!job.outcomeUnknown); // its status is there
    }

    void slowAnswerWithinTheLimitIsTaken()
    {
        ClientFixture f;
        ScriptedAnswer slow = ScriptedAnswer::json(200, "{\"a\":\"" + QByteArray(50, 'x') + "\"}");
        slow.delayMs = 20;
        slow.dripBytes = 5;
        slow.dripMs = 3;
        f.server.setDefault(slow);
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.body(), slow.body);
        QVERIFY(!job.failure());
    }

    void connectTimeoutSentNothing()
    {
        ClientOptions options = ClientFixture::fastOptions();
        options.retry.maxAttempts = 2;
        ClientFixture f(options);
        // A TLS greeting that is never answered: the connection never comes to stand.
        f.server.setDeaf(true);
        f.profile.baseUrl.setScheme(QStringLiteral("https"));
        f.profile.timeouts.connect = 50;
        f.useProfile();
        f.giveToken();
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Network));
        QVERIFY(job.exchange().neverSent);
        QVERIFY(!job.outcomeUnknown);
        QCOMPARE(job.exchange().attempts, 2); // so it may be tried again
    }

    void hostThatHasTwoAddressesIsReachedByTheOneThatAnswers()
    {
        ClientFixture f;
        f.profile.baseUrl.setHost(QStringLiteral("localhost")); // ::1 refuses, 127.0.0.1 takes it
        f.useProfile();
        f.giveToken();
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(!job.failure());
        QCOMPARE(f.server.requests().size(), std::size_t(1));
        QCOMPARE(f.server.requests()[0].body, QByteArray("{\"events\":[]}"));
    }

    void cutAnswerIsKeptAsFarAsItCame()
    {
        ClientFixture f;
        ScriptedAnswer cut = ScriptedAnswer::json(200, "{\"events\":[" + QByteArray(200, '1') + "]}");
        cut.cutAfter = 130;
        f.server.setDefault(cut);
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 200);
        QVERIFY(job.failedWith(ErrorKind::Network));
        QVERIFY(job.body().startsWith("{\"events\":["));
        QVERIFY(job.body().size() < cut.body.size());
        QVERIFY(!job.outcomeUnknown);
        QCOMPARE(f.recorded.size(), std::size_t(1));
        QVERIFY(f.recorded[0].failure);
    }

    void cutInTheHeadIsNoAnswer()
    {
        ClientFixture f;
        f.giveToken();
        ScriptedAnswer cut;
        cut.cutAfter = 12;
        f.server.setDefault(cut);
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Network));
        QVERIFY(job.outcomeUnknown);
        QCOMPARE(f.server.requests().size(), std::size_t(1));
    }

    void answerThatEndsWithTheConnectionIsWhole()
    {
        ClientFixture f;
        ScriptedAnswer answer = ScriptedAnswer::json(200, "{\"events\":1}");
        answer.withLength = false;
        f.server.setDefault(answer);
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(!job.failure());
        QCOMPARE(job.body(), answer.body);
    }

    void chunkedAnswerIsPutTogether()
    {
        ClientFixture f;
        ScriptedAnswer answer;
        answer.raw = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                     "5\r\n{\"a\":\r\n2\r\n1}\r\n0\r\n\r\n";
        f.server.setDefault(answer);
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(!job.failure());
        QCOMPARE(job.body(), QByteArray("{\"a\":1}"));
    }

    void whatIsNoHttpIsToldSo()
    {
        ClientFixture f;
        f.giveToken();
        ScriptedAnswer answer;
        answer.raw = "SSH-2.0-OpenSSH_9.2p1\r\n\r\n";
        f.server.setDefault(answer);
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Network));
        QCOMPARE(f.server.requests().size(), std::size_t(1));
    }

    void tooLargeAnswerIsStoppedAndItsBeginningKept_data()
    {
        QTest::addColumn<bool>("withLength");
        QTest::newRow("announced") << true;
        QTest::newRow("unannounced") << false;
    }
    void tooLargeAnswerIsStoppedAndItsBeginningKept()
    {
        QFETCH(bool, withLength);
        ClientOptions options = ClientFixture::fastOptions();
        options.maxResponseBytes = 100'000;
        ClientFixture f(options);
        ScriptedAnswer large = ScriptedAnswer::json(200, "\"" + QByteArray(2'000'000, 'x') + "\"");
        large.withLength = withLength;
        f.server.setDefault(large);
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 200);
        QVERIFY(job.failedWith(ErrorKind::Server));
        QCOMPARE(job.body().size(), 100'000);
        QVERIFY(job.body() == large.body.first(100'000));
        QCOMPARE(f.server.requests().size(), std::size_t(1));
    }

    void answerBeforeTheRequestWasReadIsTaken()
    {
        // A server that refuses by the head alone, as for 413.
        ClientFixture f;
        f.giveToken();
        f.server.setDefault(ScriptedAnswer::json(413, "{\"message\":\"too large\"}"));
        ApiCall call;
        call.endpoint = contract::EndpointId::CreateEvents;
        call.sessionId = someSession;
        call.body = QByteArray(3 << 20, ' ') + "{}";
        JobWatch job(f.client->submit(call));
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 413);
        QVERIFY(!job.failure());
    }

    void headersAreAsTheyWere()
    {
        ClientFixture f;
        ScriptedAnswer answer = ScriptedAnswer::json(200, "{}");
        answer.headers = {{"Cache-Control", "no-store"}, {"X-Trace", "a:b"}, {"Set-Cookie", "sid=1"}};
        f.server.setDefault(answer);
        JobWatch first(f.stats());
        QTRY_COMPARE(first.finished, 1);
        QCOMPARE(first.exchange().response->headers.value("x-trace"), QByteArray("a:b"));
        QCOMPARE(first.exchange().response->reason, QByteArray("Scripted"));
        JobWatch second(f.stats());
        QTRY_COMPARE(second.finished, 1);
        QVERIFY(!f.server.requests()[1].headers.has("Cookie")); // none are kept
    }
};

QTEST_GUILESS_MAIN(TstHttpAttempt)
#include "tst_httpattempt.moc"

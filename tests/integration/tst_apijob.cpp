// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientfixture.h"
#include "jobwatch.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::net;
using namespace tapedeck::test;
using State = ApiJob::State;

namespace {

ScriptedAnswer tooMany(const QByteArray& retryAfter)
{
    ScriptedAnswer answer = ScriptedAnswer::json(429, "{\"message\":\"slow down\"}");
    if (!retryAfter.isEmpty())
        answer.headers.add("Retry-After", retryAfter);
    return answer;
}

} // namespace

class TstApiJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Retry

    void refusedForNowIsSentAgainUntilItIsTaken_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("429") << 429;
        QTest::newRow("503") << 503;
    }
    void refusedForNowIsSentAgainUntilItIsTaken()
    {
        QFETCH(int, status);
        ClientFixture f;
        f.giveToken();
        f.server.enqueue(ScriptedAnswer::json(status, "{}"));
        f.server.enqueue(ScriptedAnswer::json(status, "{}"));
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 200);
        QCOMPARE(job.exchange().attempts, 3);
        QVERIFY(job.waitReason.contains(QString::number(status)));
        const std::vector<State> expected = {
            State::Running,         State::WaitingForRetry, State::Queued,  State::Running,
            State::WaitingForRetry, State::Queued,          State::Running, State::Done};
        QCOMPARE(job.states, expected);
        QCOMPARE(f.recorded.size(), std::size_t(3));
        QCOMPARE(f.recorded[1].attempts, 2);
        QCOMPARE(f.recorded[1].response->status, status);
    }

    void givesUpWithTheLastAnswer()
    {
        ClientFixture f;
        f.giveToken();
        f.server.setDefault(tooMany("0"));
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 429);
        QCOMPARE(f.server.requests().size(), std::size_t(4));
    }

    void retryAfterInSecondsIsWaitedForAndCanBeSeen()
    {
        ClientOptions options = ClientFixture::fastOptions();
        options.retry.maxDelayMicros = 30'000'000;
        ClientFixture f(options);
        f.giveToken();
        f.server.enqueue(tooMany("1"));
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.job->state(), State::WaitingForRetry);
        QElapsedTimer waited;
        waited.start();
        QVERIFY(job.job->nextRetryAt());
        const qint64 left = *job.job->nextRetryAt() - f.clock->now();
        QVERIFY(left > 500'000 && left <= 1'100'000);
        QCOMPARE(job.job->attempts(), 1);
        QVERIFY(job.job->waitReason().contains(QStringLiteral("429")));
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(waited.elapsed() >= left / 1000 - 5);
        QCOMPARE(job.status(), 200);
    }

    void retryAfterAsADateIsWaitedFor()
    {
        ClientOptions options = ClientFixture::fastOptions();
        options.retry.maxDelayMicros = 30'000'000;
        ClientFixture f(options);
        f.giveToken();
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(60);
        f.server.enqueue(tooMany(
            QLocale::c().toString(then, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1()));
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.job->state(), State::WaitingForRetry);
        const qint64 left = *job.job->nextRetryAt() - f.clock->now();
        QVERIFY2(left > 20'000'000 && left <= 30'000'000, QByteArray::number(left).constData()); // our cap
        job.job->cancel();
        QTRY_COMPARE(job.finished, 1);
    }

    void refusedConnectionIsTriedAgainAndThenTold()
    {
        ClientFixture f;
        f.server.stopListening();
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Network));
        QVERIFY(job.exchange().neverSent);
        QVERIFY(!job.outcomeUnknown);
        QCOMPARE(job.exchange().attempts, 4);
        QCOMPARE(f.recorded.size(), std::size_t(4));
    }

    void refusedConnectionOfAPostIsTriedAgain()
    {
        ClientFixture f;
        f.giveToken();
        f.server.stopListening();
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.exchange().neverSent);
        QCOMPARE(job.exchange().attempts, 4);
    }

    void whatMayHaveBeenTakenIsNeverSentAgain_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("body") << QByteArray("{\"events\":[]}");
        QTest::newRow("large body") << QByteArray("{\"pad\":\"") + QByteArray(1 << 20, 'x') + "\"}";
        QTest::newRow("no body") << QByteArray();
    }
    void whatMayHaveBeenTakenIsNeverSentAgain()
    {
        QFETCH(QByteArray, body);
        ClientFixture f;
        f.giveToken();
        ScriptedAnswer close;
        close.closeBeforeAnswer = true;
        f.server.setDefault(close);
        ApiCall call;
        call.endpoint = contract::EndpointId::CreateEvents;
        call.sessionId = someSession;
        call.body = body;
        JobWatch job(f.client->submit(call));
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Network));
        QVERIFY(job.outcomeUnknown);
        QVERIFY(!job.exchange().neverSent);
        QVERIFY(job.failure()->text.contains(QStringLiteral("unknown")));
        // Qt itself would have sent it three times.
        QCOMPARE(f.server.requests().size(), std::size_t(1));
        QCOMPARE(f.server.connections(), 1);
    }

    // Cancel

    void cancelledWhileQueuedSendsNothing()
    {
        ClientFixture f;
        JobWatch job(f.stats());
        job.job->cancel();
        QCOMPARE(job.finished, 0); // never from within cancel()
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(!job.result->ok());
        QVERIFY(job.failedWith(ErrorKind::Cancelled));
        QTRY_VERIFY(job.job.isNull());
        QVERIFY(f.server.requests().empty());
        QVERIFY(f.recorded.empty());
    }

    void cancelledWhileRunningSaysThatTheOutcomeIsUnknown()
    {
        ClientFixture f;
        f.giveToken();
        ScriptedAnswer hang;
        hang.hang = true;
        f.server.setDefault(hang);
        JobWatch job(f.createEvents());
        QTRY_COMPARE(f.server.requests().size(), std::size_t(1));
        QCOMPARE(job.job->state(), State::Running);
        QSignalSpy gone(&f.server, &ScriptedServer::disconnected);
        job.job->cancel();
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.result->ok());
        QVERIFY(job.failedWith(ErrorKind::Cancelled));
        QVERIFY(job.outcomeUnknown);
        QVERIFY(job.exchange().timing.total >= 0);
        QTRY_COMPARE(f.recorded.size(), std::size_t(1));
        QTRY_COMPARE(gone.size(), 1);
        QCOMPARE(f.client->unfinished(), 0);
    }

    void cancelledInMidAnswerKeepsWhatCame()
    {
        ClientFixture f;
        ScriptedAnswer slow = ScriptedAnswer::json(200, QByteArray(10'000, ' ') + "{}");
        slow.dripBytes = 1'000;
        slow.dripMs = 200;
        f.server.setDefault(slow);
        JobWatch job(f.stats());
        QTRY_COMPARE(f.server.requests().size(), std::size_t(1));
        QTRY_VERIFY(job.job->state() == State::Running);
        QSignalSpy gone(&f.server, &ScriptedServer::disconnected);
        job.job->cancel();
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Cancelled));
        QTRY_COMPARE(gone.size(), 1);
    }

    void cancelledWhileWaitingForARetryKeepsTheAnswer()
    {
        ClientOptions options = ClientFixture::fastOptions();
        options.retry.maxDelayMicros = 30'000'000;
        ClientFixture f(options);
        f.giveToken();
        f.server.setDefault(tooMany("20"));
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.job->state(), State::WaitingForRetry);
        job.job->cancel();
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.status(), 429);
        QVERIFY(job.failedWith(ErrorKind::Cancelled));
        QVERIFY(!job.outcomeUnknown);
        QCOMPARE(f.server.requests().size(), std::size_t(1));
        QCOMPARE(f.recorded.size(), std::size_t(1));
    }

    void cancelledWhileReauthorisingLeavesTheOthersWaiting()
    {
        ClientFixture f;
        ScriptedAnswer renewal = ScriptedAnswer::json(200, "{\"jwt\":\"fresh\"}");
        renewal.delayMs = 500;
        f.server.enqueue(renewal);
        JobWatch one(f.createEvents());
        JobWatch two(f.createEvents());
        QTRY_COMPARE(two.job->state(), State::Reauthorizing);
        one.job->cancel();
        QTRY_COMPARE(one.finished, 1);
        QVERIFY(one.failedWith(ErrorKind::Cancelled));
        QVERIFY(!one.result->ok());
        QTRY_COMPARE(two.finished, 1);
        QCOMPARE(two.status(), 200);
        QCOMPARE(one.finished, 1);
        QCOMPARE(f.server.count("create_events"), 1);
    }

    void cancelledTwiceOrTooLateEndsOnce()
    {
        ClientFixture f;
        JobWatch job(f.stats());
        job.job->cancel();
        job.job->cancel();
        QTRY_COMPARE(job.finished, 1);
        JobWatch late(f.stats());
        f.server.setDefault(ScriptedAnswer::json(200, "{}"));
        QObject::connect(late.job, &ApiJob::finished, late.job, [&] { late.job->cancel(); });
        QTRY_COMPARE(late.finished, 1);
        QTRY_VERIFY(late.job.isNull());
        QCOMPARE(late.finished, 1);
        QCOMPARE(job.finished, 1);
    }

    void cancelWhileALargeAnswerIsParsed()
    {
        ClientFixture f;
        f.server.setDefault(ScriptedAnswer::json(200, "{\"text\":\"" + QByteArray(4 << 20, 'x') + "\"}"));
        JobWatch job(f.stats());
        // Whatever moment it hits, the job ends once.
        QObject::connect(&f.server, &ScriptedServer::received, job.job,
                         [&] { QTimer::singleShot(15, job.job, [&] { job.job->cancel(); }); });
        QTRY_COMPARE(job.finished, 1);
        QTRY_COMPARE(f.client->unfinished(), 0);
        QTRY_COMPARE(f.recorded.size(), std::size_t(1));
    }

    // The end of the client

    void everyJobOfADestroyedClientEndsOnce()
    {
        ClientFixture f;
        f.giveToken();
        const QString expired = QStringLiteral("3f2a91c4-0000-4000-8000-000000000003");
        f.server.setHandler([](const ReceivedRequest& request) {
            ScriptedAnswer answer;
            if (request.target.endsWith("/stats"))
                return tooMany("20");
            answer.hang = true;
            return answer;
        });
        ClientOptions options = ClientFixture::fastOptions();
        options.retry.maxDelayMicros = 30'000'000;
        f.client = std::make_unique<ApiClient>(*f.api, *f.clock, options);
        f.useProfile();
        f.giveToken();
        JobWatch waiting(f.stats());
        QTRY_COMPARE(waiting.job->state(), State::WaitingForRetry);
        JobWatch reauthorising(f.createEvents(expired));
        JobWatch running(f.createEvents());
        QTRY_COMPARE(f.server.count("create_events"), 1);
        QTRY_COMPARE(reauthorising.job->state(), State::Reauthorizing);
        JobWatch queued(f.stats());
        f.client.reset();
        for (const JobWatch* job : {&waiting, &reauthorising, &running, &queued}) {
            QCOMPARE(job->finished, 1);
            QVERIFY(job->failedWith(ErrorKind::Cancelled));
            QVERIFY(job->job.isNull());
        }
        QVERIFY(running.outcomeUnknown);
    }

    void clientMayBeDestroyedInASlotOfItsJob()
    {
        ClientFixture f;
        f.server.setDefault(ScriptedAnswer::json(200, "{}"));
        JobWatch first(f.stats());
        JobWatch second(f.stats());
        QObject::connect(first.job, &ApiJob::finished, this, [&] { f.client.reset(); });
        QTRY_COMPARE(first.finished, 1);
        QCOMPARE(second.finished, 1);
        QVERIFY(!f.client);
    }

    void clientMayBeDestroyedInASlotOfAState()
    {
        ClientFixture f;
        JobWatch job(f.stats());
        QObject::connect(job.job, &ApiJob::stateChanged, this, [&](State state) {
            if (state == State::Running)
                f.client.reset();
        });
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Cancelled));
    }

    void callsMayBeSubmittedInASlot()
    {
        ClientFixture f;
        f.server.setDefault(ScriptedAnswer::json(200, "{}"));
        std::unique_ptr<JobWatch> next;
        JobWatch first(f.stats());
        QObject::connect(first.job, &ApiJob::finished, this,
                         [&] { next = std::make_unique<JobWatch>(f.stats()); });
        QTRY_VERIFY(next && next->finished == 1);
        QCOMPARE(first.finished, 1);
    }
};

QTEST_GUILESS_MAIN(TstApiJob)
#include "tst_apijob.moc"

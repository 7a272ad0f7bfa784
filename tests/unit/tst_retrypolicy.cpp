// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/retrypolicy.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::net;

using Action = RetryDecision::Action;

namespace {

constexpr qint64 second = 1'000'000;
constexpr Timestamp now{1'445'412'480 * second}; // Wed, 21 Oct 2015 07:28:00 GMT

Exchange answered(int status, const QByteArray& body = {}, const Headers& headers = {})
{
    Exchange exchange;
    exchange.response = Response{status, {}, headers, body};
    return exchange;
}

Exchange failed(ErrorKind kind, bool neverSent)
{
    Exchange exchange;
    exchange.failure = Error{kind, QStringLiteral("failed"), {}};
    exchange.neverSent = neverSent;
    return exchange;
}

} // namespace

class TstRetryPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatSurelyWasNotTakenIsSentAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("again");
        for (const int status : {200, 204, 301, 307, 400, 401, 403, 404, 408, 409, 413, 422, 500, 502, 504})
            QTest::addRow("%d", status) << status << false;
        QTest::addRow("429") << 429 << true;
        QTest::addRow("503") << 503 << true;
    }
    void onlyWhatSurelyWasNotTakenIsSentAgain()
    {
        QFETCH(int, status);
        QFETCH(bool, again);
        const RetryDecision decision = decideRetry(answered(status), 1, false, 0, now);
        QCOMPARE(decision.action, again ? Action::Retry : Action::Done);
        QVERIFY(!decision.outcomeUnknown);
    }

    void noConnectionIsTriedAgainAndAfterSendingItIsNot()
    {
        QCOMPARE(decideRetry(failed(ErrorKind::Network, true), 1, false, 0, now).action, Action::Retry);
        const RetryDecision cut = decideRetry(failed(ErrorKind::Network, false), 1, false, 0, now);
        QCOMPARE(cut.action, Action::Done);
        QVERIFY(cut.outcomeUnknown);
        const RetryDecision late = decideRetry(failed(ErrorKind::Timeout, false), 1, false, 0, now);
        QCOMPARE(late.action, Action::Done);
        QVERIFY(late.outcomeUnknown);
        const RetryDecision distrust = decideRetry(failed(ErrorKind::Tls, true), 1, false, 0, now);
        QCOMPARE(distrust.action, Action::Done);
        QVERIFY(!distrust.outcomeUnknown);
    }

    void givesUpAfterTheLastAttempt()
    {
        QCOMPARE(decideRetry(answered(503), 3, false, 0, now).action, Action::Retry);
        QCOMPARE(decideRetry(answered(503), 4, false, 0, now).action, Action::Done);
        QCOMPARE(decideRetry(failed(ErrorKind::Network, true), 4, false, 0, now).action, Action::Done);
    }

    void delayDoublesSpreadByJitterUpToTheCap()
    {
        const RetryLimits limits{10, 100'000, 1'000'000};
        const auto delay = [&](int attempts, double jitter) {
            return decideRetry(answered(429), attempts, false, jitter, now, limits).delayMicros;
        };
        QCOMPARE(delay(1, 1), 100'000);
        QCOMPARE(delay(1, 0), 50'000);
        QCOMPARE(delay(2, 1), 200'000);
        QCOMPARE(delay(3, 1), 400'000);
        QCOMPARE(delay(9, 1), 1'000'000);
        QCOMPARE(delay(9, 0), 500'000);
        QCOMPARE(delay(1, 7), 100'000);
    }

    void retryAfterIsHonoured_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("micros");
        QTest::newRow("seconds") << QByteArray("3") << 3 * second;
        QTest::newRow("blanks") << QByteArray(" 3 ") << 3 * second;
        QTest::newRow("zero") << QByteArray("0") << qint64(0);
        QTest::newRow("date") << QByteArray("Wed, 21 Oct 2015 07:28:07 GMT") << 7 * second;
        QTest::newRow("past date") << QByteArray("Tue, 20 Oct 2015 07:28:07 GMT") << qint64(0);
        QTest::newRow("beyond the cap") << QByteArray("86400") << 30 * second;
        QTest::newRow("beyond 64 bits") << QByteArray("99999999999999999999999") << 30 * second;
        QTest::newRow("nonsense falls back") << QByteArray("soon") << qint64(125'000);
        QTest::newRow("negative falls back") << QByteArray("-5") << qint64(125'000);
    }
    void retryAfterIsHonoured()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, micros);
        for (const int status : {429, 503}) {
            const Exchange attempt = answered(status, {}, {{"retry-after", header}});
            QCOMPARE(decideRetry(attempt, 1, false, 0, now).delayMicros, micros);
        }
    }

    void jitterNeverComesBeforeTheTimeThatWasAsked()
    {
        const Exchange attempt = answered(429, {}, {{"Retry-After", "3"}});
        const qint64 delay = decideRetry(attempt, 1, false, 1, now).delayMicros;
        QVERIFY(delay > 3 * second && delay <= 3 * second + RetryLimits().firstDelayMicros);
    }

    void onlyAnExpiredTokenIsRenewedAndOnlyOnce()
    {
        const QByteArray expired = "{\"path\":\"/v2/create_events\",\"message\":\"Expired Token\"}";
        QCOMPARE(decideRetry(answered(401, expired), 1, false, 0, now).action, Action::Reauthorize);
        QCOMPARE(decideRetry(answered(401, expired), 2, true, 0, now).action, Action::Done);
        QCOMPARE(decideRetry(answered(400, expired), 1, false, 0, now).action, Action::Done);
        for (const char* other : {"", "Expired Token", "{\"message\":\"Invalid token\"}",
                                  "{\"message\":[\"Expired Token\"]}", "{\"error\":\"Expired Token\"}"})
            QCOMPARE(decideRetry(answered(401, other), 1, false, 0, now).action, Action::Done);
    }

    void aCutOffAnswerIsDoneWhateverItsStatus()
    {
        Exchange cut = answered(200, "{\"sta");
        cut.failure = Error{ErrorKind::Network, QStringLiteral("cut"), {}};
        const RetryDecision decision = decideRetry(cut, 1, false, 0, now);
        QCOMPARE(decision.action, Action::Done);
        QVERIFY(!decision.outcomeUnknown);
    }
};

QTEST_APPLESS_MAIN(TstRetryPolicy)
#include "tst_retrypolicy.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/exchangespool.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace tapedeck;
using namespace tapedeck::store;

namespace {

ExchangeSpool::Item item(int n, qsizetype bodyBytes = 1000)
{
    ExchangeSpool::Item out;
    out.exchange.id = std::to_string(n);
    out.exchange.request.body = QByteArray(bodyBytes, 'x');
    out.profileId = QStringLiteral("p");
    return out;
}

// In the order of take(); -1 behind what is no more.
std::vector<int> numbers(ExchangeSpool& spool, int most)
{
    std::vector<int> out;
    for (int i = 0; i < most; ++i) {
        const auto taken = spool.take();
        if (!taken)
            return out;
        out.push_back(std::stoi(taken->exchange.id));
    }
    return out;
}

} // namespace

class TstExchangeSpool : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

private Q_SLOTS:
    void theTakerIsWokenOnceUntilItSleepsAgain()
    {
        ExchangeSpool spool;
        QVERIFY(spool.add(item(0)));
        QVERIFY(!spool.add(item(1)));
        QVERIFY(spool.take().has_value());
        QVERIFY(spool.take().has_value());
        QVERIFY(!spool.add(item(2))); // it has not been told yet that there was nothing left
        QVERIFY(spool.take().has_value());
        QVERIFY(!spool.take().has_value());
        QVERIFY(spool.add(item(3)));
    }

    void whatMemoryDoesNotHoldComesBackInItsOrder()
    {
        constexpr qint64 bound = 20'000;
        ExchangeSpool spool(m_dir.path(), bound);
        std::vector<int> given;
        std::vector<int> taken;
        for (int i = 0; i < 500; ++i) {
            static_cast<void>(spool.add(item(i)));
            given.push_back(i);
            QVERIFY2(spool.bytesInMemory() <= bound + 2000,
                     qPrintable(QString::number(spool.bytesInMemory())));
            if (i % 5 == 0) { // the taker is slower, and takes in between
                const auto next = numbers(spool, 1);
                taken.insert(taken.end(), next.begin(), next.end());
            }
        }
        QVERIFY(spool.itemsInFile() > 300);
        const auto rest = numbers(spool, 1000);
        taken.insert(taken.end(), rest.begin(), rest.end());
        QCOMPARE(taken, given);
        QCOMPARE(spool.itemsInFile(), 0);
        QCOMPARE(spool.bytesInMemory(), 0);

        // Once caught up, memory serves again.
        QVERIFY(spool.add(item(500)));
        QCOMPARE(spool.itemsInFile(), 0);
        QCOMPARE(numbers(spool, 2), std::vector<int>{500});
    }

    void everyPartComesBackFromTheFile()
    {
        ExchangeSpool spool(m_dir.path(), 0);
        ExchangeSpool::Item given;
        Exchange& e = given.exchange;
        given.profileId = QStringLiteral("profile");
        given.own = false;
        e.id = "one";
        e.startedAt.micros = 1'700'000'000'000'001;
        e.request = {
            "PUT", QStringLiteral("http://127.0.0.1/v2/x"), {{"A", "1"}, {"a", "\xe4"}}, "{\"b\":1.50}"};
        e.response = Response{503, "Busy", {{"Retry-After", "1"}}, "wait"};
        e.failure = Error{ErrorKind::Timeout, QStringLiteral("Cut."), QStringLiteral("at byte 4")};
        e.timing = {1, 2, 3, 4, 5, 6, 7};
        e.attempts = 3;
        e.sessionId = QStringLiteral("s");
        e.source = QStringLiteral("replay");
        e.neverSent = true;
        static_cast<void>(spool.add(given));
        static_cast<void>(spool.add(item(2, 0)));
        QCOMPARE(spool.itemsInFile(), 2);

        const auto taken = spool.take();
        QVERIFY(taken.has_value());
        const Exchange& t = taken->exchange;
        QCOMPARE(taken->profileId, given.profileId);
        QCOMPARE(taken->own, false);
        QCOMPARE(t.id, e.id);
        QCOMPARE(t.startedAt, e.startedAt);
        QCOMPARE(t.request.method, e.request.method);
        QCOMPARE(t.request.url, e.request.url);
        QVERIFY(t.request.headers == e.request.headers);
        QCOMPARE(t.request.body, e.request.body);
        QCOMPARE(t.response->status, 503);
        QCOMPARE(t.response->reason, QByteArray("Busy"));
        QVERIFY(t.response->headers == e.response->headers);
        QCOMPARE(t.response->body, QByteArray("wait"));
        QCOMPARE(t.failure->kind, ErrorKind::Timeout);
        QCOMPARE(t.failure->text, e.failure->text);
        QCOMPARE(t.failure->detail, e.failure->detail);
        QCOMPARE(t.timing.queue, 1);
        QCOMPARE(t.timing.receive, 6);
        QCOMPARE(t.timing.total, 7);
        QCOMPARE(t.attempts, 3);
        QCOMPARE(t.sessionId, e.sessionId);
        QCOMPARE(t.source, e.source);
        QVERIFY(t.neverSent);

        const auto bare = spool.take();
        QVERIFY(bare && !bare->exchange.response && !bare->exchange.failure);
    }

    void nothingSecretGoesIntoTheFile()
    {
        ExchangeSpool spool(m_dir.path(), 0);
        ExchangeSpool::Item given = item(1);
        given.exchange.request.headers.add("X-Agentops-Api-Key", "00000000-0000-4000-8000-000000000000");
        given.exchange.request.body = "{\"jwt\":\"fake-token-of-a-test\"}";
        static_cast<void>(spool.add(given));
        QCOMPARE(spool.itemsInFile(), 1);
        const auto taken = spool.take();
        QVERIFY(!taken->exchange.request.headers.value("X-Agentops-Api-Key").contains("00000000"));
        QVERIFY(!taken->exchange.request.body.contains("fake-token"));
    }

    void withoutAFileNothingIsLostEither()
    {
        ExchangeSpool spool(m_dir.filePath(QStringLiteral("not/there")), 3000);
        std::vector<int> given;
        for (int i = 0; i < 10; ++i) {
            if (i == 2) // told once; what comes behind stays in memory
                QTest::ignoreMessage(QtWarningMsg, "What waits to be stored cannot be put into a file.");
            static_cast<void>(spool.add(item(i)));
            given.push_back(i);
        }
        QCOMPARE(spool.itemsInFile(), 0);
        QCOMPARE(numbers(spool, 100), given);
    }

    // As on a full disk: writing works, then does not, then does again.
    void aFileThatCannotGrowLosesNothing()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        ExchangeSpool spool(m_dir.path(), 3000);
        std::vector<int> given;
        std::vector<int> taken;
        QTest::ignoreMessage(QtWarningMsg, "What waits to be stored cannot be put into its file any more.");
        rlimit small = before;
        small.rlim_cur = 20'000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        int next = 0;
        for (; next < 40; ++next) {
            static_cast<void>(spool.add(item(next)));
            given.push_back(next);
        }
        QVERIFY(spool.itemsInFile() > 0);
        taken = numbers(spool, 5);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        for (; next < 80; ++next) {
            static_cast<void>(spool.add(item(next)));
            given.push_back(next);
        }
        const auto rest = numbers(spool, 1000);
        taken.insert(taken.end(), rest.begin(), rest.end());
        QCOMPARE(taken, given);
        for (int i = 0; i < 20; ++i) // and a new file serves as the first one did
            static_cast<void>(spool.add(item(next + i)));
        QVERIFY(spool.itemsInFile() > 0);
        QCOMPARE(static_cast<int>(numbers(spool, 1000).size()), 20);
    }

    void theFileIsGoneInTheEnd()
    {
        {
            ExchangeSpool spool(m_dir.path(), 0);
            static_cast<void>(spool.add(item(1)));
            QCOMPARE(spool.itemsInFile(), 1);
        }
        QVERIFY(QDir(m_dir.path()).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TstExchangeSpool)
#include "tst_exchangespool.moc"

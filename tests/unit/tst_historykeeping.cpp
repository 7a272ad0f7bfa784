// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/historykeeping.h"
#include "store/historysql.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::store;

namespace {

Exchange exchange(int n, qsizetype bodyBytes = 0)
{
    Exchange out;
    out.id = std::to_string(n);
    out.request.method = "POST";
    out.request.url = QStringLiteral("https://api.example.com/v2/create_events");
    out.request.body = "{\"word\":\"number" + QByteArray::number(n) + "\",\"common\":\"" +
                       QByteArray(bodyBytes, 'x') + "\"}";
    if (n % 2 == 0) // one without an answer as well
        out.response = Response{200, "OK", {}, "\"answer" + QByteArray::number(n) + "\""};
    return out;
}

} // namespace

class TstHistoryKeeping : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_db;

    void fill(int first, int last, qsizetype bodyBytes = 0)
    {
        const Status status = m_db->transaction([&]() -> Status {
            for (int n = first; n <= last; ++n) {
                const auto id = insertExchange(*m_db, exchange(n, bodyBytes), {});
                if (!id.ok())
                    return id.error();
            }
            return done();
        });
        QVERIFY(status.ok());
    }
    // How many steps until there is nothing left to do; -1 after an error or endlessly many.
    int prune(const HistoryLimits& limits)
    {
        for (int steps = 0; steps < 1000; ++steps) {
            const auto more = pruneHistory(*m_db, limits);
            if (!more.ok())
                return -1;
            if (!*more)
                return steps;
        }
        return -1;
    }
    qint64 number(const char* sql) { return m_db->value(QString::fromLatin1(sql))->toLongLong(); }
    std::size_t found(const QString& text)
    {
        HistoryFilter filter;
        filter.text = text;
        return selectOlder(*m_db, filter, 0, 10'000)->rows.size();
    }
    qint64 fileBytes() const { return QFile(m_dir.filePath(QStringLiteral("x.db"))).size(); }

private Q_SLOTS:
    void init()
    {
        auto opened =
            Database::open({m_dir.filePath(QStringLiteral("x.db")), QStringLiteral(":/sql/history"), false});
        QVERIFY(opened.ok());
        m_db = *std::move(opened);
    }
    void cleanup()
    {
        m_db.reset();
        for (const char* name : {"x.db", "x.db-wal", "x.db-shm"})
            QFile::remove(m_dir.filePath(QString::fromLatin1(name)));
    }

    void theOldestGoWithAllTheyHad()
    {
        fill(1, 1000);
        QCOMPARE(prune({300, 1ll << 40}), 4); // in small steps
        QCOMPARE(number("select count(*) from exchange"), 300);
        QCOMPARE(number("select count(*) from detail"), 300);
        QCOMPARE(number("select min(id) from exchange"), 701);
        QCOMPARE(found(QStringLiteral("number700")), std::size_t(0));
        QCOMPARE(found(QStringLiteral("answer700")), std::size_t(0));
        QCOMPARE(found(QStringLiteral("number701")), std::size_t(1));
        QCOMPARE(found(QStringLiteral("answer702")), std::size_t(1));
        QCOMPARE(found(QStringLiteral("common")), std::size_t(300));
        QVERIFY(m_db->exec(QStringLiteral("insert into words (words) values ('integrity-check')")).ok());

        // New ones still come, with ids of their own.
        fill(1001, 1001);
        QCOMPARE(number("select max(id) from exchange"), 1001);
        QCOMPARE(found(QStringLiteral("number1001")), std::size_t(1));
    }

    void withinTheLimitsNothingGoes()
    {
        fill(1, 50);
        QCOMPARE(prune({50, 1ll << 40}), 0);
        QCOMPARE(number("select count(*) from exchange"), 50);
        cleanup();
        init();
        QCOMPARE(prune({}), 0); // empty
    }

    void aLargeFileShrinks()
    {
        fill(1, 600, 50'000); // 30 MB
        QVERIFY(m_db->value(QStringLiteral("pragma wal_checkpoint(truncate)")).ok());
        const qint64 before = fileBytes();
        QVERIFY(before > 25'000'000);
        constexpr qint64 bytes = 15'000'000;
        QVERIFY(prune({200'000, bytes}) > 0);
        const qint64 left = number("select count(*) from exchange");
        QVERIFY2(left >= 100 && left < 400, qPrintable(QString::number(left)));
        QVERIFY(number("pragma freelist_count") <= 1000);
        QVERIFY(m_db->value(QStringLiteral("pragma wal_checkpoint(truncate)")).ok());
        QVERIFY2(fileBytes() < before * 3 / 4, qPrintable(QString::number(fileBytes())));
        QVERIFY(found(QStringLiteral("number600")) == 1);
        QCOMPARE(prune({200'000, bytes}), 0); // it stays so
    }

    void aFewStayHoweverLarge()
    {
        fill(1, 150, 10'000);
        QVERIFY(prune({200'000, 1}) > 0);
        QCOMPARE(number("select count(*) from exchange"), 100);
    }

    void theStoreKeepsItsLimitsByItself()
    {
        HistoryStore store;
        QVERIFY(store.open({}).ok());
        store.setLimits({100, 1ll << 40});
        for (int n = 1; n <= 1500; ++n)
            store.append(exchange(n), {});
        // No event tells of forgetting: asked until it is so.
        qint64 left = -1;
        connect(&store, &HistoryStore::countReady, this, [&](quint64, qint64 count) {
            left = count;
            if (count != 100 || !m_all)
                store.count({}, store.newToken());
        });
        connect(&store, &HistoryStore::appended, this, [&](qint64 newest) { m_all = newest == 1500; });
        store.count({}, store.newToken());
        QTRY_COMPARE_WITH_TIMEOUT(left * (m_all ? 1 : -1), 100, 60'000);
    }

private:
    bool m_all = false;
};

QTEST_GUILESS_MAIN(TstHistoryKeeping)
#include "tst_historykeeping.moc"

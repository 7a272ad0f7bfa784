// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/pricing.h"
#include "server/serverstore.h"
#include "server/sqlite.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;

namespace {

Uuid uuid(int number)
{
    return Uuid::parse("00000000-0000-4000-8000-" + std::to_string(100'000'000'000 + number))
        .value_or(Uuid{});
}

std::unique_ptr<ServerStore> open(const QString& path)
{
    auto store = ServerStore::open(path);
    return store.ok() ? std::move(store.value()) : nullptr;
}

} // namespace

class TestServerStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsKeySecretAndRowsOverReopening()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("server.sqlite"));
        auto store = open(path);
        QVERIFY(store);
        const Uuid key = store->key();
        const std::string secret = store->secret();
        QCOMPARE(secret.size(), 32u);
        store->begin();
        QVERIFY(store->insertSession(uuid(1), store->projectByKey(key)->number, "{}"));
        const qint64 session = store->session(uuid(1))->number;
        QVERIFY(store->insertEvent(EventTable::Llms, uuid(2), session, "{\"a\":1}"));
        store->insertError(store->nextErrorId(), session, "{}");
        QVERIFY(store->commit());
        store.reset();

        store = open(path);
        QVERIFY(store);
        QVERIFY(store->key() == key);
        QCOMPARE(store->secret(), secret);
        QCOMPARE(store->eventBodies(session, EventTable::Llms), std::string("[{\"a\":1}]"));
        QCOMPARE(store->nextErrorId(), 2);
    }

    void twoStoresHaveTwoSecrets()
    {
        QVERIFY(open(QStringLiteral(":memory:"))->secret() != open(QStringLiteral(":memory:"))->secret());
    }

    void aPartIsUndoneAlone()
    {
        auto store = open(QStringLiteral(":memory:"));
        QVERIFY(store);
        store->begin();
        QVERIFY(store->insertSession(uuid(1), 1, "{}"));
        const qint64 session = store->session(uuid(1))->number;
        store->beginPart();
        QVERIFY(store->insertEvent(EventTable::Tools, uuid(2), session, "2"));
        store->beginPart();
        QVERIFY(store->insertEvent(EventTable::Tools, uuid(3), session, "3"));
        store->endPart(false);
        QVERIFY(store->insertEvent(EventTable::Tools, uuid(4), session, "4"));
        store->endPart(true);
        QVERIFY(store->commit());
        QCOMPARE(store->eventBodies(session, EventTable::Tools), std::string("[2,4]"));
    }

    void anIdStandsOnceInAKind()
    {
        auto store = open(QStringLiteral(":memory:"));
        QVERIFY(store);
        store->begin();
        QVERIFY(store->insertSession(uuid(1), 1, "{}"));
        QVERIFY(!store->insertSession(uuid(1), 1, "{}"));
        const qint64 session = store->session(uuid(1))->number;
        QVERIFY(store->insertEvent(EventTable::Tools, uuid(2), session, "{}"));
        QVERIFY(!store->insertEvent(EventTable::Tools, uuid(2), session, "{}"));
        QVERIFY(store->insertEvent(EventTable::Llms, uuid(2), session, "{}"));
        QVERIFY(!store->updateEvent(EventTable::Actions, uuid(2), session, "{}"));
        QVERIFY(store->commit()); // a refused row is no failure of the store
    }

    void statsKeepTheirCostExactly()
    {
        auto store = open(QStringLiteral(":memory:"));
        QVERIFY(store);
        store->begin();
        QVERIFY(store->insertSession(uuid(1), 1, "{}"));
        const qint64 session = store->session(uuid(1))->number;
        QVERIFY(!store->stats(session)->cost);
        store->setStats(session, {Decimal::parse("0.1234567890123456789"), 1, 2, 3, 4});
        QVERIFY(store->commit());
        const auto stats = store->stats(session);
        QCOMPARE(stats->cost->text(), std::string("0.1234567890123456789"));
        QCOMPARE(stats->errors, 4);
        QVERIFY(!store->stats(session + 1));
    }

    void everySessionHasOneDefaultAgent()
    {
        auto store = open(QStringLiteral(":memory:"));
        QVERIFY(store);
        store->begin();
        QVERIFY(store->insertSession(uuid(1), 1, "{}"));
        QVERIFY(store->insertSession(uuid(2), 1, "{}"));
        const qint64 first = store->session(uuid(1))->number;
        const Uuid agent = store->defaultAgent(first);
        QVERIFY(store->hasAgent(agent));
        QVERIFY(store->defaultAgent(first) == agent);
        QVERIFY(store->defaultAgent(store->session(uuid(2))->number) != agent);
        QVERIFY(store->commit());
    }

    void filesGrow()
    {
        auto store = open(QStringLiteral(":memory:"));
        QVERIFY(store);
        store->begin();
        store->appendFile("a", "one");
        store->appendFile("a", std::string("\0two", 4));
        QVERIFY(store->commit());
        QCOMPARE(store->file("a"), std::optional(std::string("one\0two", 7)));
        QVERIFY(!store->file("b"));
    }

    void aFailureTakesTheWholeGroupBack()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("server.sqlite"));
        auto store = open(path);
        QVERIFY(store);
        store->begin();
        QVERIFY(store->insertSession(uuid(1), 1, "{}"));
        // A second BEGIN fails, as a full disk would make any statement fail.
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("within a transaction")));
        store->begin();
        QVERIFY(!store->commit());
        QVERIFY(!store->session(uuid(1)));
        store->begin();
        QVERIFY(store->insertSession(uuid(1), 1, "{}"));
        QVERIFY(store->commit());
    }

    void refusesAStoreOfANewerVersion()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("server.sqlite"));
        {
            Sqlite database;
            QVERIFY(database.open(path).ok());
            QVERIFY(database.execute("PRAGMA user_version = 99"));
        }
        const auto store = ServerStore::open(path);
        QVERIFY(!store.ok());
        QCOMPARE(store.error().kind, ErrorKind::InvalidInput);
    }

    void saysSoIfTheFileIsNoDatabase()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("server.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("not a database")));
        const auto store = ServerStore::open(path);
        QVERIFY(!store.ok());
        QCOMPARE(store.error().kind, ErrorKind::InvalidInput);
        QVERIFY(store.error().text.contains(path));
    }

    void refusesAStoreThatIsOpenElsewhere()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("server.sqlite"));
        const auto first = open(path);
        QVERIFY(first);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("locked")));
        const auto second = ServerStore::open(path);
        QVERIFY(!second.ok());
        QCOMPARE(second.error().kind, ErrorKind::Io);
    }
};

QTEST_GUILESS_MAIN(TestServerStore)
#include "tst_serverstore.moc"

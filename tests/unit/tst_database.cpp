// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/ftsquery.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::store;

class TstDatabase : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;

    [[nodiscard]] Result<std::unique_ptr<Database>> open() const
    {
        return Database::open({m_path, QStringLiteral(":/sql/history"), true});
    }
    void write(const QByteArray& bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init()
    {
        m_path = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral("/x.db"));
    }

    void makesFolderFileAndSchema()
    {
        const auto database = open();
        QVERIFY(database.ok());
        Database& db = **database;
        QCOMPARE(db.value(QStringLiteral("pragma journal_mode"))->toString(), QStringLiteral("wal"));
        QCOMPARE(db.value(QStringLiteral("pragma foreign_keys"))->toInt(), 1);
        QCOMPARE(db.value(QStringLiteral("pragma user_version"))->toInt(), 1);
        QCOMPARE(db.value(QStringLiteral("select count(*) from exchange"))->toInt(), 0);
        QVERIFY(db.setAside().isEmpty());
    }

    void migratesOnce()
    {
        QVERIFY(open().ok());
        const auto again = open();
        QVERIFY(again.ok());
        QCOMPARE((*again)->value(QStringLiteral("pragma user_version"))->toInt(), 1);
    }

    void aNewerFileIsLeftAlone()
    {
        {
            const auto database = open();
            QVERIFY((*database)->exec(QStringLiteral("pragma user_version = 99")).ok());
        }
        const auto again = open();
        QVERIFY(!again.ok());
        QCOMPARE(again.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!QFile::exists(m_path + QStringLiteral(".damaged-1")));
    }

    void aDamagedFileIsSetAside()
    {
        QVERIFY(open().ok());
        write(QByteArray(8192, 'x'));
        QTest::ignoreMessage(QtWarningMsg, "A damaged database was set aside.");
        {
            const auto database = open();
            QVERIFY(database.ok());
            QCOMPARE((*database)->setAside(), m_path + QStringLiteral(".damaged-1"));
            QVERIFY((*database)->value(QStringLiteral("select count(*) from exchange")).ok());
        }
        QFile kept(m_path + QStringLiteral(".damaged-1"));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray(8192, 'x'));

        write(QByteArray(8192, 'y'));
        QTest::ignoreMessage(QtWarningMsg, "A damaged database was set aside.");
        const auto third = open();
        QCOMPARE((*third)->setAside(), m_path + QStringLiteral(".damaged-2"));
    }

    void anUnusablePlaceIsAnErrorInWords()
    {
        QVERIFY(open().ok());
        m_path += QStringLiteral("/below/a/file.db");
        const auto database = open();
        QVERIFY(!database.ok());
        QCOMPARE(database.error().kind, ErrorKind::Io);
        QVERIFY(database.error().text.contains(QStringLiteral("file.db")));
    }

    void aFailedTransactionLeavesNothing()
    {
        const auto database = open();
        Database& db = **database;
        const QString insert =
            QStringLiteral("insert into detail (id, attempts, never_sent, timing, failure_detail, "
                           "request_headers, request_body, reason) values (?,1,0,'','','','','')");
        // The foreign key is checked at the end of each statement.
        QVERIFY(!db.exec(insert, {7}).ok());
        QVERIFY(!db.damaged());
        const QString note = QStringLiteral("create table note (a)");
        const Status status = db.transaction([&]() -> Status {
            if (Status made = db.exec(note); !made.ok())
                return made;
            return db.exec(insert, {7});
        });
        QVERIFY(!status.ok());
        QVERIFY(!db.value(QStringLiteral("select count(*) from note")).ok());
        QVERIFY(db.transaction([&] { return db.exec(note); }).ok());
        QVERIFY(db.value(QStringLiteral("select count(*) from note")).ok());
    }

    void typedTextBecomesAQuery()
    {
        QCOMPARE(ftsQuery(QStringLiteral("  sea otter ")), QStringLiteral("\"sea\"* \"otter\"*"));
        QCOMPARE(ftsQuery(QStringLiteral("a\"b OR -c*")), QStringLiteral("\"a\"\"b\"* \"OR\"* \"-c*\"*"));
        QCOMPARE(ftsQuery(QStringLiteral(" \" - {} ")), QString());
        QCOMPARE(likePattern(QStringLiteral("50%_a\\")), QStringLiteral("%50\\%\\_a\\\\%"));
    }
};

QTEST_GUILESS_MAIN(TstDatabase)
#include "tst_database.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/uuid.h"

#include <QTest>

using tapedeck::server::Uuid;

class TestUuid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIdInManySpellings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("dashes") << QByteArray("3f2a91c4-abcd-4000-8000-0000000000ff");
        QTest::newRow("capitals") << QByteArray("3F2A91C4-ABCD-4000-8000-0000000000FF");
        QTest::newRow("no dashes") << QByteArray("3f2a91c4abcd400080000000000000ff");
        QTest::newRow("braces") << QByteArray("{3f2a91c4-abcd-4000-8000-0000000000ff}");
        QTest::newRow("dashes after every four") << QByteArray("3f2a-91c4-abcd-4000-8000-0000-0000-00ff");
    }

    void oneIdInManySpellings()
    {
        QFETCH(QByteArray, text);
        const auto id = Uuid::parse(text.toStdString());
        QVERIFY(id.has_value());
        QCOMPARE(QByteArray::fromStdString(id->text()), "3f2a91c4-abcd-4000-8000-0000000000ff");
        QVERIFY(Uuid::fromBytes(id->view()) == *id);
    }

    void keysAreReadAsPythonDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("urn") << QByteArray("urn:uuid:3f2a91c4-abcd-4000-8000-0000000000ff") << true;
        QTest::newRow("braces") << QByteArray("{3f2a91c4-abcd-4000-8000-0000000000ff}") << true;
        QTest::newRow("dashes anywhere") << QByteArray("3-f2a91c4abcd400080000000000000ff-") << true;
        QTest::newRow("short") << QByteArray("urn:uuid:3f2a91c4") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void keysAreReadAsPythonDoes()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        const auto id = Uuid::parseAsPython(text.toStdString());
        QCOMPARE(id.has_value(), good);
        if (good)
            QCOMPARE(QByteArray::fromStdString(id->text()), "3f2a91c4-abcd-4000-8000-0000000000ff");
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", "agent-123", "3f2a91c4-abcd-4000-8000-0000000000f", "-3f2a91c4abcd400080000000000000ff",
              "3f2a91c4abcd400080000000000000ff-", "3f2a91c4-abcd-4000-8000-0000000000ffa",
              "3f2a91c4-abcd-4000-8000-0000000000fg", "3f-2a91c4abcd400080000000000000ff",
              "{3f2a91c4-abcd-4000-8000-0000000000ff"})
            QTest::newRow(text[0] ? text : "empty") << QByteArray(text);
    }

    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Uuid::parse(text.toStdString()).has_value());
    }

    void randomOnesDiffer() { QVERIFY(Uuid::random() != Uuid::random()); }
};

QTEST_GUILESS_MAIN(TestUuid)
#include "tst_uuid.moc"

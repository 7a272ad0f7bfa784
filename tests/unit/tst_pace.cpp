// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/pace.h"

#include <QTest>

using namespace tapedeck::replay;

class TstPace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pacesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("value");
        QTest::newRow("original") << "original" << int(Pace::Kind::Recorded) << 1.0;
        QTest::newRow("max") << "max" << int(Pace::Kind::Max) << 1.0;
        QTest::newRow("ten times") << "10x" << int(Pace::Kind::Factor) << 10.0;
        QTest::newRow("half") << "0.5x" << int(Pace::Kind::Factor) << 0.5;
        QTest::newRow("fastest") << "1000x" << int(Pace::Kind::Factor) << 1000.0;
        QTest::newRow("rate") << "200/s" << int(Pace::Kind::Rate) << 200.0;
        QTest::newRow("large rate") << "1000000/s" << int(Pace::Kind::Rate) << 1e6;
    }
    void pacesAreRead()
    {
        QFETCH(QString, text);
        const auto pace = parsePace(text);
        QVERIFY(pace);
        QTEST(int(pace->kind), "kind");
        QTEST(pace->value, "value");
        QCOMPARE(paceText(*pace), text);
    }
    void otherTextsAreNoPaces_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "x", "/s", "0x", "-1x", "1001x", "0.05x", "0/s", "-5/s", "1e3x", "infx",
                                 "nanx", "10 x", "1,5x", "fast", "Max", "200/m", "99999999/s"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void otherTextsAreNoPaces()
    {
        QFETCH(QString, text);
        QVERIFY(!parsePace(text));
    }
};

QTEST_APPLESS_MAIN(TstPace)
#include "tst_pace.moc"

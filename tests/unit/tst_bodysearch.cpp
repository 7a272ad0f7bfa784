// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bodysearch.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;

namespace {

QList<qsizetype> begins(const BodyMatches& found)
{
    QList<qsizetype> out;
    for (const BodyMatch& match : found.matches)
        out << match.begin;
    return out;
}

const std::atomic_bool goOn = false;

} // namespace

class TstBodySearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textsAreFoundInEitherCase_data()
    {
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QList<qsizetype>>("places");
        QTest::newRow("case") << "SuCCess" << QByteArray("success Success SUCCESS")
                              << QList<qsizetype>{0, 8, 16};
        QTest::newRow("no overlap") << "aa" << QByteArray("aaaaa") << QList<qsizetype>{0, 2};
        QTest::newRow("one letter") << "x" << QByteArray("xaX") << QList<qsizetype>{0, 2};
        QTest::newRow("other letters")
            << "ÄRGER" << QByteArray("kein ärger, Ärger") << QList<qsizetype>{5, 13};
        QTest::newRow("no letters") << "},{" << QByteArray("[{},{}]") << QList<qsizetype>{2};
        QTest::newRow("at the end") << "end" << QByteArray("the end") << QList<qsizetype>{4};
        QTest::newRow("longer than the body") << "longer" << QByteArray("long") << QList<qsizetype>{};
        QTest::newRow("pretty blank, none there")
            << "\"a\": 1" << QByteArray("{\"a\":1}") << QList<qsizetype>{1};
        QTest::newRow("pretty blank, some there")
            << "\"a\": 1" << QByteArray("{\"a\":\n  1}") << QList<qsizetype>{1};
        QTest::newRow("repeated start") << "aab" << QByteArray("aaab aab") << QList<qsizetype>{1, 5};
        QTest::newRow("nothing") << "" << QByteArray("abc") << QList<qsizetype>{};
    }
    void textsAreFoundInEitherCase()
    {
        QFETCH(QString, needle);
        QFETCH(QByteArray, body);
        QFETCH(QList<qsizetype>, places);
        QCOMPARE(begins(findText(body, needle, goOn)), places);
    }
    void matchesAcrossBlocksAreFoundOnce()
    {
        QByteArray body(9 << 20, '.');
        QList<qsizetype> places;
        for (const qsizetype at : {(4 << 20) - 3, (8 << 20) - 1, 8 << 20}) {
            if (at == 8 << 20)
                continue;
            body.replace(at, 6, "needle");
            places << at;
        }
        QCOMPARE(begins(findText(body, QStringLiteral("Needle"), goOn)), places);
    }
    void matchesAreLimited()
    {
        const QByteArray body(static_cast<qsizetype>(mostMatches) + 5, 'x');
        const BodyMatches found = findText(body, QStringLiteral("x"), goOn);
        QCOMPARE(found.matches.size(), mostMatches);
        QVERIFY(found.more);
    }
    void aStoppedSearchFindsNothing()
    {
        const std::atomic_bool stop = true;
        QVERIFY(findText("abc", QStringLiteral("b"), stop).matches.empty());
        QVERIFY(findPath("{\"a\":1}", *JsonPath::parse("$.a"), stop).matches.empty());
    }
    void pathsAreFoundInTheOrderOfTheBody()
    {
        const BodyMatches found = findPath("[10,20,30]", *JsonPath::parse("$[2,0,0]"), goOn);
        QCOMPARE(begins(found), (QList<qsizetype>{1, 7}));
        QCOMPARE(found.matches[1].pointer, std::string("/2"));
        QCOMPARE(found.matches[1].end, qsizetype(9));
    }
    void theNextMatchGoesRoundTheEnds()
    {
        const std::vector<BodyMatch> matches{{5, 6, {}}, {10, 12, {}}};
        QCOMPARE(nextMatch(matches, 0, true), qsizetype(0));
        QCOMPARE(nextMatch(matches, 5, true), qsizetype(1));
        QCOMPARE(nextMatch(matches, 10, true), qsizetype(0));
        QCOMPARE(nextMatch(matches, 10, false), qsizetype(0));
        QCOMPARE(nextMatch(matches, 5, false), qsizetype(1));
        QCOMPARE(nextMatch({}, 5, true), qsizetype(-1));
    }
};

QTEST_APPLESS_MAIN(TstBodySearch)
#include "tst_bodysearch.moc"

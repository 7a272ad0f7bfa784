// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "models/bodylines.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;
using Layout = BodyLines::Layout;

namespace {

BodyLines laidOut(const QByteArray& body, Layout layout, std::size_t atATime)
{
    BodyLines lines(body, layout);
    while (!lines.isComplete())
        lines.add(BodyLines::scan(body, layout, lines.end(), atATime));
    return lines;
}

QByteArray joined(const BodyLines& lines)
{
    QByteArray out;
    bool first = true;
    for (const ShownLine& line : lines.lines(0, static_cast<int>(lines.rows()))) {
        if (line.continued) {
            out += line.text.mid(line.runs.empty() ? 0 : line.runs.front().at);
        } else {
            if (!first)
                out += '\n';
            out += line.text;
        }
        first = false;
    }
    return out;
}

Json randomJson(QRandomGenerator& random, int depth)
{
    switch (random.bounded(depth > 0 ? 8 : 5)) {
    case 0:
        return nullptr;
    case 1:
        return random.bounded(2) == 1;
    case 2:
        return random.bounded(100000);
    case 3:
        return random.bounded(1.0);
    case 4:
        return Json(QString(random.bounded(700), QChar(u'\u00e4')) + QStringLiteral("\"\\ \n"));
    case 5: {
        Json::Array items;
        for (int i = random.bounded(5); i > 0; --i)
            items.push_back(randomJson(random, depth - 1));
        return items;
    }
    default: {
        Json::Object members;
        for (int i = random.bounded(5); i > 0; --i)
            members.push_back({"name " + std::to_string(i), randomJson(random, depth - 1)});
        return members;
    }
    }
}

} // namespace

class TstBodyLines : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void prettyIsWhatTheWriterMakesOfIt()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 60; ++i) {
            const Json json = randomJson(random, 5);
            for (const int indent : {0, 2}) {
                const QByteArray body = json.toBytes(indent);
                const BodyLines lines =
                    laidOut(body, Layout::Pretty, static_cast<std::size_t>(1 + random.bounded(9000)));
                QVERIFY(!lines.broken());
                QCOMPARE(joined(lines), json.toBytes(2));
            }
        }
    }
    void anyRowIsFoundAgain()
    {
        Json::Array items;
        for (int i = 0; i < 20'000; ++i)
            items.push_back(
                Json::object({{"id", Json(i)}, {"text", Json(QString(i % 600, QLatin1Char('x')))}}));
        const QByteArray body = Json(items).toBytes();
        const BodyLines lines = laidOut(body, Layout::Pretty, 100'000);
        const auto all = lines.lines(0, static_cast<int>(lines.rows()));
        QCOMPARE(static_cast<qint64>(all.size()), lines.rows());
        QRandomGenerator random(3);
        for (int i = 0; i < 300; ++i) {
            const qint64 row = random.bounded(static_cast<int>(lines.rows()));
            const auto some = lines.lines(row, 3);
            QVERIFY(!some.empty());
            QCOMPARE(some.front().text, all[static_cast<std::size_t>(row)].text);
            QCOMPARE(some.front().number, all[static_cast<std::size_t>(row)].number);
            for (const LineRun& run : some.front().runs) {
                QCOMPARE(some.front().text.mid(run.at, run.size), body.mid(run.source, run.size));
                QCOMPARE(lines.rowOf(run.source), row);
                QCOMPARE(lines.rowOf(run.source + run.size - 1), row);
            }
        }
    }
    void longTextsAreCutIntoRowsOfOneLine()
    {
        const QByteArray text(1000, 'x');
        const BodyLines lines = laidOut("{\"a\":\"" + text + "\",\"b\":1}", Layout::Pretty, 1'000'000);
        const auto rows = lines.lines(0, 100);
        QCOMPARE(rows.size(), std::size_t(7)); // {, four pieces, b, }
        QVERIFY(!rows[1].continued);
        QVERIFY(rows[2].continued);
        QVERIFY(rows[4].continued);
        QVERIFY(rows[4].text.endsWith("\","));
        QCOMPARE(rows[4].number, rows[1].number);
        QCOMPARE(rows[5].number, rows[1].number + 1);
    }
    void piecesDoNotBreakCharacters()
    {
        const QByteArray text = QString(500, QChar(u'\u20ac')).toUtf8();
        for (const Layout layout : {Layout::Plain, Layout::Pretty}) {
            const BodyLines lines = laidOut('"' + text + '"', layout, 1'000'000);
            for (const ShownLine& line : lines.lines(0, 100))
                QVERIFY(!QString::fromUtf8(line.text).contains(QChar::ReplacementCharacter));
        }
    }
    void plainLinesKeepTheirEnds_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("unix") << QByteArray("a\nb\n") << QStringList({"a", "b"});
        QTest::newRow("dos") << QByteArray("a\r\nb") << QStringList({"a", "b"});
        QTest::newRow("blank") << QByteArray("a\n\nb") << QStringList({"a", "", "b"});
        QTest::newRow("exactly a piece")
            << QByteArray(256, 'x') + "\ny" << QStringList({QString(256, QLatin1Char('x')), "y"});
        QTest::newRow("a byte more") << QByteArray(257, 'x') + "\ny"
                                     << QStringList({QString(256, QLatin1Char('x')), "x", "y"});
    }
    void plainLinesKeepTheirEnds()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, rows);
        const BodyLines lines = laidOut(body, Layout::Plain, 3);
        QStringList shown;
        for (const ShownLine& line : lines.lines(0, 100))
            shown << QString::fromUtf8(line.text);
        QCOMPARE(shown, rows);
        QCOMPARE(lines.lines(0, 100).back().number, qint64(body.startsWith("xx") ? 2 : rows.size()));
    }
    void whereTheJsonBreaksTheRestFollowsAsItCame_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("broken");
        QTest::newRow("cut off") << QByteArray("{\"a\":[1,2") << 9;
        QTest::newRow("cut in a text") << QByteArray("[\"abc") << 5;
        QTest::newRow("comma too many") << QByteArray("[1,]") << 3;
        QTest::newRow("comma missing") << QByteArray("[1 2]") << 3;
        QTest::newRow("colon missing") << QByteArray("{\"a\" 1}") << 5;
        QTest::newRow("wrong bracket") << QByteArray("[1}") << 2;
        QTest::newRow("no value") << QByteArray("{\"a\":NaN}") << 5;
        QTest::newRow("zero in front") << QByteArray("[01]") << 1;
        QTest::newRow("after the end") << QByteArray("{} x") << 3;
        QTest::newRow("blanks only") << QByteArray("  ") << 2;
        QTest::newRow("html") << QByteArray("<p>") << 0;
    }
    void whereTheJsonBreaksTheRestFollowsAsItCame()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, broken);
        const BodyLines lines = laidOut(body, Layout::Pretty, 1'000'000);
        QVERIFY(lines.broken().has_value());
        QCOMPARE(static_cast<int>(*lines.broken()), broken);
        // Nothing is lost: all but blanks is shown.
        QByteArray shown = joined(lines);
        QByteArray given = body;
        for (QByteArray* text : {&shown, &given}) {
            text->replace('\n', "");
            text->replace(' ', "");
        }
        QCOMPARE(shown, given);
    }
    void aThousandBracketsAreNoPretty()
    {
        const BodyLines lines = laidOut(QByteArray(1000, '[') + QByteArray(1000, ']'), Layout::Pretty, 100);
        QVERIFY(lines.broken().has_value());
        QCOMPARE(static_cast<int>(*lines.broken()), JsonLimits::maxDepth);
    }
    void hexNeedsNoReading()
    {
        const QByteArray body = QByteArray::fromHex("00410a") + QByteArray(1'000'000, '\x7f');
        const BodyLines lines(body, Layout::Hex);
        QVERIFY(lines.isComplete());
        QCOMPARE(lines.rows(), qint64(62'501));
        const ShownLine first = lines.lines(0, 1).front();
        QVERIFY(first.text.startsWith("00000000  00 41 0a 7f"));
        QVERIFY(first.text.endsWith(" .A" + QByteArray(14, '.')));
        QCOMPARE(lines.rowOf(32), qint64(2));
    }
    void marksStayFew()
    {
        const QByteArray body = '[' + QByteArray("1,").repeated(500'000) + "1]";
        BodyLines::State state;
        const auto part =
            BodyLines::scan(body, Layout::Pretty, state, static_cast<std::size_t>(body.size()) * 2);
        QVERIFY(part.end.done);
        QVERIFY(part.marks.size() <= static_cast<std::size_t>(body.size()) / (16 << 10) + 1);
        QCOMPARE(part.end.row, qint64(500'003));
    }
};

QTEST_APPLESS_MAIN(TstBodyLines)
#include "tst_bodylines.moc"

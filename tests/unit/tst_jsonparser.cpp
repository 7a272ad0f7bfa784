// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"

#include <QTest>

using namespace tapedeck;
using K = JsonError::Kind;

class TstJsonParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAndWritesTheSameBytes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("object") << QByteArray("{\"b\":1,\"a\":[true,false,null,\"x\",-0.50,1e400]}");
        QTest::newRow("scalar string") << QByteArray("\"Success\"");
        QTest::newRow("scalar number") << QByteArray("12.50");
        QTest::newRow("scalar true") << QByteArray("true");
        QTest::newRow("scalar null") << QByteArray("null");
        QTest::newRow("large integer") << QByteArray("[123456789012345678901234567890]");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("empty array") << QByteArray("[]");
        QTest::newRow("nested empties") << QByteArray("{\"a\":{},\"b\":[[]]}");
        QTest::newRow("utf-8") << QByteArray("{\"a\":\"Otter \xF0\x9F\xA6\xA6\"}");
    }
    void readsAndWritesTheSameBytes()
    {
        QFETCH(QByteArray, text);
        const auto parsed = parseJson(text);
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->value.toBytes(), text);
        QVERIFY(parsed->issues.empty());
    }
    void errorsNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<qsizetype>("offset");
        const auto row = [](const char* name, const QByteArray& text, K kind, qsizetype offset) {
            QTest::newRow(name) << text << int(kind) << offset;
        };
        row("empty", "", K::Empty, 0);
        row("blank", " \n ", K::Empty, 0);
        row("a word like null", "{\"a\": nope}", K::Syntax, 6);
        row("a word like null alone", "nan", K::Syntax, 0);
        row("truncated object", "{\"a\": [1, 2", K::Truncated, 11);
        row("truncated string", "{\"a\": \"half", K::Truncated, 11);
        row("truncated after colon", "{\"a\":", K::Truncated, 5);
        row("NaN", "{\"a\": NaN}", K::BadNumber, 6);
        row("leading zero", "[007]", K::BadNumber, 1);
        row("bad utf-8", QByteArray("{\"a\":\"\xFF\"}"), K::BadUtf8, 6);
        row("control character", QByteArray("{\"a\":\"x\x01\"}"), K::BadString, 7);
        row("trailing", "{} {}", K::Trailing, 3);
    }
    void errorsNameTheirPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        QFETCH(qsizetype, offset);
        const auto parsed = parseJson(text);
        QVERIFY(!parsed);
        QCOMPARE(int(parsed.error().kind), kind);
        QCOMPARE(parsed.error().offset, offset);
    }
    void deepNestingIsRefusedWithoutACrash()
    {
        const auto parsed = parseJson(QByteArray(100'000, '[') + QByteArray(100'000, ']'));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, K::TooDeep);
    }
    void loneSurrogatesAreReplacedAndReported()
    {
        const auto parsed = parseJson("{\"a\":\"x\\ud800y\",\"b\":\"\\ud83e\\udda6\"}");
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->value["a"].toQString(), QStringLiteral("x\uFFFDy"));
        QCOMPARE(parsed->value["b"].toQString(), QString::fromUtf8("\xF0\x9F\xA6\xA6"));
        QCOMPARE(parsed->issues.size(), std::size_t(1));
        QCOMPARE(parsed->issues[0].kind, JsonIssue::Kind::LoneSurrogate);
        QCOMPARE(parsed->issues[0].pointer, std::string("/a"));
        QCOMPARE(parsed->issues[0].offset, qsizetype(5));
    }
    void duplicateKeysAreKeptAndReported()
    {
        const auto parsed = parseJson("{\"a\":1,\"a\":2}");
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->value.toBytes(), QByteArray("{\"a\":1,\"a\":2}"));
        QCOMPARE(parsed->issues.size(), std::size_t(1));
        QCOMPARE(parsed->issues[0].offset, qsizetype(7));
    }
    void issuesDeepInsideNameTheirPlace()
    {
        // Names that must be escaped in a pointer, an array in between, and a string that is an item.
        const auto parsed = parseJson("{\"a/b\":[1,{\"~\":{\"x\":1,\"x\":2}},[\"\\ud800\"]],\"\\udc00\":0}");
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->issues.size(), std::size_t(3));
        QCOMPARE(parsed->issues[0].pointer, std::string("/a~1b/1/~0/x"));
        QCOMPARE(parsed->issues[1].pointer, std::string("/a~1b/2/0"));
        QCOMPARE(parsed->issues[2].pointer, std::string("/\xEF\xBF\xBD"));
        QCOMPARE(parsed->issues[0].kind, JsonIssue::Kind::DuplicateKey);
        QCOMPARE(parsed->issues[2].kind, JsonIssue::Kind::LoneSurrogate);
    }
    void aByteOrderMarkIsSkippedButCounted()
    {
        QVERIFY(parseJson("\xEF\xBB\xBF{\"a\":1}").ok());
        QCOMPARE(parseJson("\xEF\xBB\xBF[007]").error().offset, qsizetype(4));
    }
};

QTEST_APPLESS_MAIN(TstJsonParser)
#include "tst_jsonparser.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "core/jsonskim.h"

#include <QTest>

using namespace tapedeck;

class TstJsonSkim : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placesAreThoseOfTheParsedValue_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nested") << QByteArray(
            " {\"a\" : [1, {\"b\":null}, \"x]\\\"}\"], \"c\":{} ,\"d\":[] } ");
        QTest::newRow("escaped name") << QByteArray("{\"a\\u0062/~\":{\"\":true},\"e\":[[-1.5e3,false]]}");
        QTest::newRow("bare string") << QByteArray("\"Success\"");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[\"\\\\\",\"ä\"]");
        QTest::newRow("repeated names") << QByteArray("{\"a\":1,\"a\":2}");
    }
    void placesAreThoseOfTheParsedValue()
    {
        QFETCH(QByteArray, text);
        const auto json = readJson(text);
        QVERIFY(json.has_value());
        const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
        int values = 0;
        compare(view, *json, {}, values);
        QVERIFY(values > 0);
    }
    void whatIsNotThereIsNotFound()
    {
        const JsonSkim skim("{\"a\":[1]}");
        for (const char* pointer : {"/b", "/a/1", "/a/x", "/a/0/0", "a"})
            QVERIFY2(!skim.at(pointer).has_value(), pointer);
    }
    void bytesBelongToTheDeepestValue()
    {
        const JsonSkim skim("{\"a\": [10, {\"b\": 2}]}");
        QCOMPARE(skim.pointerAt(0), std::string());
        QCOMPARE(skim.pointerAt(2), std::string("/a")); // in the name
        QCOMPARE(skim.pointerAt(7), std::string("/a/0"));
        QCOMPARE(skim.pointerAt(10), std::string("/a")); // between two items
        QCOMPARE(skim.pointerAt(13), std::string("/a/1/b"));
        QCOMPARE(skim.pointerAt(1000), std::string());
    }
    void aBrokenTextGivesWhatThereIs()
    {
        std::vector<std::string> seen;
        const JsonSkim skim("[1,{\"a\":2},\"half");
        skim.eachChild(*skim.root(), [&](const JsonSlice& child) {
            seen.emplace_back(skim.text(child));
            return true;
        });
        QCOMPARE(seen, (std::vector<std::string>{"1", "{\"a\":2}", "\"half"}));
        QVERIFY(!JsonSkim("").root());
        QVERIFY(!JsonSkim("<html>").root());
    }
    void brokenUtf8IsReadAsFarAsItCanBe()
    {
        const JsonSkim skim("\"a\xff\"");
        QCOMPARE(skim.value(*skim.root()).toQString(), QStringLiteral("a\uFFFD"));
    }
    void itStopsWhenTold()
    {
        const std::atomic_bool stop = true;
        QVERIFY(!JsonSkim("[1]", &stop).root());
    }

private:
    static void compare(std::string_view text, const Json& json, const std::string& pointer, int& values)
    {
        const JsonSkim skim(text);
        const auto slice = skim.at(pointer);
        QVERIFY2(slice.has_value(), pointer.c_str());
        QCOMPARE(static_cast<int>(slice->kind), static_cast<int>(json.kind()));
        QVERIFY(skim.value(*slice) == json);
        QCOMPARE(skim.pointerAt(slice->begin), pointer);
        ++values;
        for (std::size_t i = 0; i < json.items().size(); ++i)
            compare(text, json.items()[i], pointerTo(pointer, i), values);
        for (const JsonMember& member : json.members()) {
            if (json.find(member.name) == &member.value)
                compare(text, member.value, pointerTo(pointer, member.name), values);
        }
    }
};

QTEST_APPLESS_MAIN(TstJsonSkim)
#include "tst_jsonskim.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jsonspot.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;
using Place = JsonSpot::Place;

namespace {

// The text with '|' for the caret.
JsonSpot spotOf(std::string text)
{
    const std::size_t caret = text.find('|');
    text.erase(caret, 1);
    return jsonSpotAt(text, caret);
}

// Where the caret is, as a pointer: the last step is the place itself.
QString pathOf(const JsonSpot& spot)
{
    QString path;
    for (const JsonSpot::Level& level : spot.levels)
        path += QLatin1Char('/') +
                (level.isObject ? QString::fromStdString(level.name) : QString::number(level.index));
    return path;
}

} // namespace

class TstJsonSpot : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placesAreKnown_data();
    void placesAreKnown();
    void membersAreCollected_data();
    void membersAreCollected();
    void variablesAreFound_data();
    void variablesAreFound();
    void anyTextAtAnyPlaceIsRead();
};

void TstJsonSpot::placesAreKnown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("token");
    const auto row = [](const char* name, const char* text, Place place, const char* path,
                        const char* token) {
        QTest::newRow(name) << QString::fromLatin1(text) << int(place) << QString::fromLatin1(path)
                            << QString::fromLatin1(token);
    };
    row("nothing", "|", Place::Value, "", "");
    row("empty object", "{|}", Place::Name, "/", "");
    row("name begun", "{\"a|\"}", Place::Name, "/", "\"a\"");
    row("name begun, quote open", "{\"a|\n}", Place::Name, "/", "\"a");
    row("name without quotes", "{mod|\n \"a\": 1}", Place::Name, "/", "mod");
    row("before the quote", "{|\"a\":1}", Place::Name, "/", "");
    row("after the quote", "{\"a\"|:1}", Place::None, "/", "");
    row("value awaited", "{\"a\": |}", Place::Value, "/a", "");
    row("value there already", "{\"a\": |1}", Place::Value, "/a", "1");
    row("text there already", "{\"a\": |\"x\"}", Place::None, "/", "");
    row("in a text", "{\"a\": \"x|y\"}", Place::Value, "/a", "\"xy\"");
    row("in a word", "{\"a\": tr|}", Place::Value, "/a", "tr");
    row("after a word", "{\"a\": 12|}", Place::Value, "/a", "12");
    row("after a value", "{\"a\": 1 |}", Place::Name, "/", "");
    row("second name", "{\"a\": 1, \"|\"}", Place::Name, "/", "\"\"");
    row("no value, another name", "{\"a\": \n\"b|\": 1}", Place::Name, "/", "\"b\"");
    row("no value, the name behind", "{\"a\": |\n\"b\": 1}", Place::Value, "/a", "");
    row("item", "[1, |]", Place::Value, "/1", "");
    row("item after a missing comma", "[1 |]", Place::Value, "/1", "");
    row("deep", "{\"e\":[{},{\"x\":{\"|\"}}]}", Place::Name, "/e/1/x/", "\"\"");
    row("behind a closed one", "{\"e\":[{\"a\":1}], |}", Place::Name, "/", "");
    row("unclosed", "{\"e\":[{\"a\": \"|", Place::Value, "/e/0/a", "\"");
    row("wrongly closed", "{\"e\":[{\"a\":1}, \"f\": |}", Place::Value, "/e/2", "");
    row("escapes", "{\"a\\\"b\": \"c\\\\\", \"d|\"}", Place::Name, "/", "\"d\"");
    row("past the end", "{} |", Place::Value, "", "");
}

void TstJsonSpot::placesAreKnown()
{
    QFETCH(QString, text);
    QFETCH(int, place);
    QFETCH(QString, path);
    QFETCH(QString, token);
    const JsonSpot spot = spotOf(text.toStdString());
    QCOMPARE(int(spot.place), place);
    QCOMPARE(pathOf(spot), path);
    text.remove(QLatin1Char('|'));
    QCOMPARE(text.mid(int(spot.begin), int(spot.end - spot.begin)), token);
}

void TstJsonSpot::membersAreCollected_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("members");
    const auto row = [](const char* name, const char* text, const char* members) {
        QTest::newRow(name) << QString::fromLatin1(text) << QByteArray(members);
    };
    row("before and behind", "{\"a\": 1, \"|\", \"b\": \"x\"}", "{\"a\":1,\"b\":\"x\"}");
    row("not the name at the caret", "{\"a\": 1, \"b|\": 2}", "{\"a\":1}");
    row("half a name with a colon", "{\"a|: 1,\n\"b\": 2}", "{\"b\":2}");
    row("containers are empty", "{\"a\": {\"x\": 1}, \"b\": [1], | }", "{\"a\":{},\"b\":[]}");
    row("without a comma", "{\"a\": true |\n \"b\": null}", "{\"a\":true,\"b\":null}");
    row("without a value", "{\"a\": , \"b\": 2, |}", "{\"b\":2}");
    row("the first of two", "{\"a\": 1, \"a\": 2, |}", "{\"a\":1}");
    row("never closed", "{\"a\": 1, | \"b\": 2", "{\"a\":1,\"b\":2}");
    row("outer ones", "{\"k\": \"v\", \"o\": {\"|\"}, \"z\": 1}", "{}");
}

void TstJsonSpot::membersAreCollected()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, members);
    const JsonSpot spot = spotOf(text.toStdString());
    QVERIFY(!spot.levels.empty());
    QCOMPARE(spot.levels.back().members.toBytes(), members);
    if (spot.levels.size() > 1)
        QCOMPARE(spot.levels.front().members.toBytes(), QByteArray("{\"k\":\"v\",\"o\":{},\"z\":1}"));
}

void TstJsonSpot::variablesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name"); ///< "-": none
    QTest::addColumn<bool>("closed");
    QTest::newRow("open") << "{\"a\": \"{{no|\"}"
                          << "no" << false;
    QTest::newRow("nothing yet") << "{\"a\": \"{{|\"}"
                                 << "" << false;
    QTest::newRow("closed") << "{\"a\": \"{{n|ow}}\"}"
                            << "now" << true;
    QTest::newRow("second") << "{\"a\": \"{{x}} {{y|\"}"
                            << "y" << false;
    QTest::newRow("text behind") << "{\"a\": \"{{y| and more\"}"
                                 << "y" << false;
    QTest::newRow("behind one") << "{\"a\": \"{{x}}|\"}"
                                << "-" << false;
    QTest::newRow("one brace") << "{\"a\": \"{x|\"}"
                               << "-" << false;
    QTest::newRow("literal braces") << "{\"a\": \"{{{{x|\"}"
                                    << "-" << false;
    QTest::newRow("no text") << "{\"a\": {{x|}}"
                             << "-" << false;
}

void TstJsonSpot::variablesAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(bool, closed);
    const JsonSpot spot = spotOf(text.toStdString());
    text.remove(QLatin1Char('|'));
    if (name == QLatin1String("-")) {
        QCOMPARE(spot.variableBegin, JsonSpot::npos);
        return;
    }
    QVERIFY(spot.variableBegin != JsonSpot::npos);
    QCOMPARE(text.mid(int(spot.variableBegin), int(spot.variableEnd - spot.variableBegin)), name);
    QCOMPARE(spot.variableClosed, closed);
}

// Whatever stands there: every offset lies in the text, and nothing is read past its end.
void TstJsonSpot::anyTextAtAnyPlaceIsRead()
{
    const std::string_view pieces[] = {"{", "}",    "[",  "]", ":",  ",",  "\"",        "\"a\"",    "\\",
                                       "1", "true", "\n", " ", "{{", "}}", "\"{{x}}\"", "\xc3\xa4", "\xff"};
    quint32 seed = 7;
    const auto next = [&seed](std::size_t below) {
        seed = seed * 1664525U + 1013904223U;
        return static_cast<std::size_t>(seed >> 8) % below;
    };
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        const std::size_t length = next(14);
        for (std::size_t i = 0; i < length; ++i)
            text += pieces[next(std::size(pieces))];
        for (std::size_t caret = 0; caret <= text.size() + 1; ++caret) {
            const JsonSpot spot = jsonSpotAt(text, caret);
            QVERIFY(spot.begin <= spot.end && spot.end <= text.size());
            QVERIFY(spot.commaAt == JsonSpot::npos || spot.commaAt <= spot.begin);
            QVERIFY(spot.variableBegin == JsonSpot::npos ||
                    (spot.variableBegin <= spot.variableEnd && spot.variableEnd <= text.size()));
            QVERIFY(spot.place != Place::Name || (!spot.levels.empty() && spot.levels.back().isObject));
        }
    }
}

QTEST_GUILESS_MAIN(TstJsonSpot)
#include "tst_jsonspot.moc"

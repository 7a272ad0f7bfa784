// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contractcorpus.h"
#include "core/jsonmap.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::contract;
using namespace tapedeck::test;

namespace {

/// Every place of a value, in the order of the text.
std::vector<std::string> pointersOf(const Json& value)
{
    std::vector<std::string> places;
    const auto collect = [&](const auto& self, const Json& here, const std::string& pointer) -> void {
        places.push_back(pointer);
        for (std::size_t i = 0; i < here.items().size(); ++i)
            self(self, here.items()[i], pointerTo(pointer, i));
        for (const JsonMember& member : here.members())
            self(self, member.value, pointerTo(pointer, member.name));
    };
    collect(collect, value, "");
    return places;
}

Json valueOf(std::string_view text, const JsonNode& node)
{
    return readJson(QByteArrayView(text.data() + node.begin, static_cast<qsizetype>(node.end - node.begin)))
        .value_or(Json("no JSON"));
}

} // namespace

class TestJsonMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<Api>(std::move(api).value());
        m_cases = allCases(*m_api);
        QVERIFY(m_cases.size() >= 91);
    }

    void agreesWithTheParserOnTheCorpus_data() { addRows(m_cases); }
    void agreesWithTheParserOnTheCorpus()
    {
        QFETCH(int, index);
        const Json& body = m_cases[static_cast<std::size_t>(index)].body;
        for (const int indent : {0, 2, 5}) {
            const std::string text = body.dump(indent);
            const JsonMap map = JsonMap::of(text);
            QVERIFY(map.isComplete());
            const std::vector<std::string> places = pointersOf(body);
            QCOMPARE(map.nodes().size(), places.size());
            for (std::size_t i = 0; i < places.size(); ++i) {
                const auto found = map.find(places[i]);
                QVERIFY2(found, places[i].c_str());
                QCOMPARE(*found, i);
                QCOMPARE(map.pointerOf(i), places[i]);
                const JsonNode& node = map.nodes()[i];
                QVERIFY2(valueOf(text, node) == *body.at(places[i]), places[i].c_str());
                QVERIFY(node.kind == body.at(places[i])->kind());
                QCOMPARE(map.nodeAt(node.start()), i);
                QCOMPARE(map.children(i).size(), body.at(places[i])->size());
            }
        }
    }

    void readsTheCorpusFilesThemselves()
    {
        const QDir corpus(QStringLiteral(TAPEDECK_TEST_DATA "/contract/corpus"));
        for (const QString& name : corpus.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const std::string text = file.readAll().toStdString();
            const Json value = readDataFile(corpus.filePath(name));
            const JsonMap map = JsonMap::of(text);
            for (const std::string& place : pointersOf(value)) {
                const auto node = map.find(place);
                QVERIFY2(node && valueOf(text, map.nodes()[*node]) == *value.at(place), place.c_str());
            }
        }
    }

    void understandsEscapesInNames()
    {
        const std::string text = "{\"a\\/b\": 1, \"t\\u00e4g\": {\"\\ud83d\\ude00\": 2}, \"~\": 3, \"\": 4, "
                                 "\"\\\"\\\\\\n\": 5}";
        const JsonMap map = JsonMap::of(text);
        const Json value = *readJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
        const std::vector<std::string> places = pointersOf(value);
        QCOMPARE(places.size(), 7u);
        for (const std::string& place : places) {
            const auto node = map.find(place);
            QVERIFY2(node && valueOf(text, map.nodes()[*node]) == *value.at(place), place.c_str());
            QCOMPARE(map.pointerOf(*node), place);
        }
        QCOMPARE(*map.find("/a~1b"), 1u);
        QVERIFY(map.find("/~0") && map.find("/"));
    }

    void theFirstOfARepeatedNameIsMeant()
    {
        const JsonMap map = JsonMap::of("{\"a\":1,\"a\":2}");
        QCOMPARE(map.nodes()[*map.find("/a")].begin, 5u);
        QCOMPARE(map.children(0).size(), 2u);
    }

    void whatIsNotThereIsNotFound()
    {
        const JsonMap map = JsonMap::of("{\"a\":[1,{\"b\":null}]}");
        for (const char* pointer : {"/b", "/a/2", "/a/-", "/a/01x", "/a/1/c", "/a/0/x", "a", "/a/1/b/c"})
            QVERIFY2(!map.find(pointer), pointer);
        QCOMPARE(map.pointerOf(map.nearest("/a/1/c/d")), std::string("/a/1"));
        QVERIFY(!JsonMap::of("").find(""));
        QCOMPARE(JsonMap::of("").nodeAt(0), JsonMap::npos);
    }

    void findsTheValueAtAByte()
    {
        const std::string text = "{\n  \"ab\": [10, 2],\n  \"c\": {}\n}\n";
        const JsonMap map = JsonMap::of(text);
        const auto at = [&](const char* part) { return map.pointerOf(map.nodeAt(text.find(part))); };
        QCOMPARE(at("ab"), std::string("/ab"));
        QCOMPARE(at("10"), std::string("/ab/0"));
        QCOMPARE(at("0,"), std::string("/ab/0"));
        QCOMPARE(at(", 2"), std::string("/ab"));
        QCOMPARE(at("]"), std::string("/ab"));
        QCOMPARE(at("{}"), std::string("/c"));
        QCOMPARE(map.nodeAt(text.size() - 1), JsonMap::npos);
        QCOMPARE(map.lineOf(text.find("10")), 2);
        QCOMPARE(map.columnOf(text.find("10")), 10);
        QCOMPARE(map.lineOfPointer("/c/nothing"), 3);
        QCOMPARE(map.lineStart(2), 2u);
        QCOMPARE(map.lineStart(99), text.size());
        QCOMPARE(map.lineOf(100000), map.lineCount());
    }

    void brokenTextIsReadAsFarAsItGoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("pointer");
        QTest::newRow("cut in a text") << QByteArray("{\"a\": 1, \"b\": \"hal") << QByteArray("/b");
        QTest::newRow("cut after a colon") << QByteArray("{\"a\": 1, \"b\":") << QByteArray("/a");
        QTest::newRow("no comma") << QByteArray("{\"a\": {\"b\": 2} \"c\": 3}") << QByteArray("/a/b");
        QTest::newRow("no value") << QByteArray("[1, , 2]") << QByteArray("/0");
        QTest::newRow("comma too many") << QByteArray("{\"a\": [1,]}") << QByteArray("/a/0");
        QTest::newRow("something behind") << QByteArray("{\"a\": 1} x") << QByteArray("/a");
        QTest::newRow("bare word") << QByteArray("{\"a\": 1, \"b\": yes}") << QByteArray("/a");
    }
    void brokenTextIsReadAsFarAsItGoes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, pointer);
        const JsonMap map = JsonMap::of(text.toStdString());
        QVERIFY(!map.isComplete());
        QVERIFY(map.find(pointer.toStdString()));
        for (const JsonNode& node : map.nodes())
            QVERIFY(node.begin <= node.end && node.end <= static_cast<std::size_t>(text.size()));
    }

    void everyCutOfATextIsSafe()
    {
        const std::string text =
            "\xEF\xBB\xBF{\"a\\u00e9\": [1.5e3, -0, true, null, \"\\\\\\\"\"], \"b\": {}}";
        for (std::size_t length = 0; length < text.size(); ++length) {
            const JsonMap map = JsonMap::of(text.substr(0, length));
            QVERIFY(!map.isComplete());
            for (std::size_t i = 0; i < map.nodes().size(); ++i)
                QVERIFY(map.nodes()[i].end <= length && !(i > 0 && map.pointerOf(i).empty()));
        }
        QVERIFY(JsonMap::of(text).isComplete());
    }

    void depthCostsNoStack()
    {
        const std::size_t depth = 200000;
        const JsonMap map = JsonMap::of(std::string(depth, '[') + std::string(depth, ']'));
        QVERIFY(map.isComplete());
        QCOMPARE(map.nodes().size(), depth);
    }

private:
    std::unique_ptr<Api> m_api;
    std::vector<CorpusCase> m_cases;
};

QTEST_APPLESS_MAIN(TestJsonMap)
#include "tst_jsonmap.moc"

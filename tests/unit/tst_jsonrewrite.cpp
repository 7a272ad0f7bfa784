// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contractcorpus.h"
#include "core/jsonedit.h"
#include "core/jsonrewrite.h"

#include <QTest>

#include <random>

using namespace tapedeck;
using namespace tapedeck::contract;
using namespace tapedeck::test;

namespace {

std::optional<Json> parsed(std::string_view text)
{
    return readJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

std::string applied(const std::string& text, const std::optional<TextSplice>& splice)
{
    return splice ? applySplice(text, *splice) : std::string("nothing");
}

/// Texts of one value that no one layout explains.
std::vector<std::string> layoutsOf(const Json& body)
{
    std::string tabs = body.dump(1);
    std::string blanks;
    bool quoted = false;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const char c = tabs[i];
        if (c == '"' && (i == 0 || tabs[i - 1] != '\\'))
            quoted = !quoted;
        if (!quoted && c == '\n')
            blanks += "\r\n";
        else if (!quoted && c == ' ' && !blanks.empty() && (blanks.back() == '\n' || blanks.back() == '\t'))
            blanks += '\t';
        else if (!quoted && c == ',')
            blanks += " , ";
        else
            blanks += c;
    }
    return {body.dump(), body.dump(2), body.dump(4), blanks};
}

/// An edit of a random kind at a random place.
class RandomEdits
{
public:
    explicit RandomEdits(unsigned seed)
        : m_random(seed)
    {}

    JsonEdit next(const Json& body)
    {
        std::vector<std::string> places;
        const auto collect = [&](const auto& self, const Json& here, const std::string& pointer) -> void {
            places.push_back(pointer);
            for (std::size_t i = 0; i < here.items().size(); ++i)
                self(self, here.items()[i], pointerTo(pointer, i));
            for (const JsonMember& member : here.members())
                self(self, member.value, pointerTo(pointer, member.name));
        };
        collect(collect, body, "");
        const std::string& place = places[below(places.size())];
        const Json& there = *body.at(place);
        const auto slash = place.rfind('/');
        const bool member = slash != std::string::npos && body.at(place.substr(0, slash))->isObject();
        switch (below(6)) {
        case 0:
            if (!place.empty())
                return {place, std::nullopt, {}};
            break;
        case 1:
            if (member)
                return {place, std::nullopt, "renamed " + std::to_string(below(1000000))};
            break;
        case 2:
            if (there.isObject())
                return {pointerTo(place, "new/member~" + std::to_string(below(1000000))), value(), {}};
            break;
        case 3:
            if (there.isArray())
                return {place + "/-", value(), {}};
            break;
        case 4: { // a change deep inside, as a form makes it
            Json copy = there;
            if (copy.isObject() && copy.size() > 0)
                copy.members()[below(copy.size())].value = value();
            else if (copy.isArray() && copy.size() > 0)
                copy.items().erase(copy.items().begin());
            return {place, copy, {}};
        }
        default:
            break;
        }
        if (place.empty() && body.isObject()) // or little would be left to edit
            return {"/added", value(), {}};
        return {place, value(), {}};
    }
    std::size_t below(std::size_t count) { return count == 0 ? 0 : m_random() % count; }

private:
    Json value()
    {
        switch (below(6)) {
        case 0:
            return {};
        case 1:
            return Json(static_cast<qint64>(m_random()));
        case 2:
            return Json::object({{"role", "user"}, {"content", "Gr\u00fc\u00dfe \u201e\U0001F600\u201c\n"}});
        case 3:
            return Json::array({Json(1.5), Json(true)});
        case 4:
            return Json(Json::Object{});
        default:
            return Json("t\u00e4xt \"" + std::to_string(below(100)) + "\\");
        }
    }

    std::mt19937 m_random;
};

} // namespace

class TestJsonRewrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<Api>(std::move(api).value());
        m_cases = allCases(*m_api);
    }

    // The property that everything rests on: the text after an edit is the value after the edit, and each
    // value that the edit did not concern has the very bytes that it had.
    void randomEditsChangeNothingElse_data() { addRows(m_cases); }
    void randomEditsChangeNothingElse()
    {
        QFETCH(int, index);
        const CorpusCase& one = m_cases[static_cast<std::size_t>(index)];
        Json body = one.body;
        if (body.isObject()) // what a user pastes has fields that nobody knows
            body.set("x-unknown", Json::array({Json::number("1e5"), Json("kept"), Json::number("-0")}));
        RandomEdits random(static_cast<unsigned>(index) + 1);
        for (std::string text : layoutsOf(body)) {
            QVERIFY(parsed(text) == body);
            Json value = body;
            for (int step = 0; step < 25; ++step) {
                const JsonEdit edit = random.next(value);
                Json wanted = value;
                QVERIFY(applyEdit(wanted, edit));
                const auto splice = rewrite(text, {edit});
                QVERIFY2(splice, edit.pointer.c_str());
                const std::string after = applySplice(text, *splice);
                QVERIFY2(parsed(after) == wanted, after.c_str());
                othersKeepTheirBytes(text, after, edit);
                if (QTest::currentTestFailed())
                    return;
                text = after;
                value = wanted;
            }
        }
    }

    void manyEditsAtOnceAreTheSameAsOneAfterTheOther_data() { addRows(m_cases); }
    void manyEditsAtOnceAreTheSameAsOneAfterTheOther()
    {
        QFETCH(int, index);
        const Json& body = m_cases[static_cast<std::size_t>(index)].body;
        RandomEdits random(static_cast<unsigned>(index) + 7000);
        for (int round = 0; round < 40; ++round) {
            const std::string text = body.dump(2);
            Json wanted = body;
            std::vector<JsonEdit> edits;
            for (int i = 0; i < 12; ++i) {
                edits.push_back(random.next(wanted));
                QVERIFY(applyEdit(wanted, edits.back()));
            }
            const auto splice = rewrite(text, edits);
            QVERIFY(splice);
            QVERIFY2(parsed(applySplice(text, *splice)) == wanted, wanted.dump(2).c_str());
        }
    }

    void itemsMoveAndAreInserted_data() { addRows(m_cases); }
    void itemsMoveAndAreInserted()
    {
        QFETCH(int, index);
        const Json& body = m_cases[static_cast<std::size_t>(index)].body;
        const Json* events = body.find("events");
        if (!events || !events->isArray())
            return; // most calls have no list
        RandomEdits random(static_cast<unsigned>(index));
        for (std::string text : layoutsOf(body)) {
            Json::Array items = events->items();
            for (int step = 0; step < 12; ++step) {
                const JsonMap map = JsonMap::of(text);
                const std::size_t from = random.below(items.size());
                const std::size_t to = random.below(items.size());
                if (step % 3 == 0 || items.empty()) {
                    const Json added = Json::object({{"event_type", "tools"}, {"name", "t"}});
                    items.insert(items.begin() + static_cast<std::ptrdiff_t>(to), added);
                    text = applied(text, insertItem(text, map, "/events", to, added));
                } else {
                    const Json moved = items[from];
                    items.erase(items.begin() + static_cast<std::ptrdiff_t>(from));
                    items.insert(items.begin() + static_cast<std::ptrdiff_t>(to), moved);
                    text = applied(text, moveItem(text, map, "/events", from, to));
                }
                const auto now = parsed(text);
                QVERIFY2(now && (*now)["events"] == Json(items), text.c_str());
            }
        }
    }

    void looksLikeItsNeighbours_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, const char* before, const char* pointer, const char* value,
                            const char* after) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(pointer) << QByteArray(value)
                                << QByteArray(after);
        };
        row("scalar", "{ \"a\" : 1 }", "/a", "2", "{ \"a\" : 2 }");
        row("added on one line", "{\"a\": 1, \"b\": 2}", "/c", "3", "{\"a\": 1, \"b\": 2, \"c\": 3}");
        row("added, no blanks", "{\"a\":1}", "/b", "{\"x\":[1,2]}", "{\"a\":1,\"b\":{\"x\":[1,2]}}");
        row("added on a line of its own", "{\n   \"a\": 1\n}", "/b", "2", "{\n   \"a\": 1,\n   \"b\": 2\n}");
        row("object in lines", "{\n\t\"a\": 1\n}", "/b", "{\"x\":1}",
            "{\n\t\"a\": 1,\n\t\"b\": {\n\t\t\"x\": 1\n\t}\n}");
        row("into nothing", "{}", "/a", "1", "{\n  \"a\": 1\n}");
        row("into an empty list", "{\n  \"events\": []\n}", "/events/-", "{\"id\":1}",
            "{\n  \"events\": [\n    {\n      \"id\": 1\n    }\n  ]\n}");
        row("into an empty list on one line", "{\"n\": 1, \"events\":[]}", "/events/-", "7",
            "{\"n\": 1, \"events\":[7]}");
        row("item like the others", "[\n  {\"role\": \"user\", \"content\": \"Hi\"}\n]", "/-",
            "{\"role\":\"tool\",\"content\":\"\"}",
            "[\n  {\"role\": \"user\", \"content\": \"Hi\"},\n  {\"role\": \"tool\", \"content\": \"\"}\n]");
        row("CRLF", "{\r\n  \"a\": 1\r\n}", "/b", "[1]",
            "{\r\n  \"a\": 1,\r\n  \"b\": [\r\n    1\r\n  ]\r\n}");
        row("only what differs", "{\"m\": [{\"r\":1, \"c\": 1e5},  2]}", "/m", "[{\"r\":3,\"c\":1e5},2]",
            "{\"m\": [{\"r\":3, \"c\": 1e5},  2]}");
        row("the whole", " [1] ", "", "{\"a\":1}", " {\"a\": 1} ");
    }
    void looksLikeItsNeighbours()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, after);
        const std::string text = before.toStdString();
        const Json json = *readJson(value);
        QCOMPARE(applied(text, setValue(text, JsonMap::of(text), pointer.toStdString(), json)),
                 after.toStdString());
    }

    void removesWithTheComma()
    {
        const std::string text = "{\n  \"a\": 1,\n  \"b\": [1, 2, 3],\n  \"c\": 3\n}\n";
        const JsonMap map = JsonMap::of(text);
        QCOMPARE(applied(text, removeValue(text, map, "/a")),
                 std::string("{\n  \"b\": [1, 2, 3],\n  \"c\": 3\n}\n"));
        QCOMPARE(applied(text, removeValue(text, map, "/c")),
                 std::string("{\n  \"a\": 1,\n  \"b\": [1, 2, 3]\n}\n"));
        QCOMPARE(applied(text, removeValue(text, map, "/b/1")),
                 std::string("{\n  \"a\": 1,\n  \"b\": [1, 3],\n  \"c\": 3\n}\n"));
        const std::string one = "{ \"a\": { \"b\": 1 } }";
        QCOMPARE(applied(one, removeValue(one, JsonMap::of(one), "/a/b")), std::string("{ \"a\": {} }"));
        const std::string twice = "{\"a\":1,\"b\":2,\"a\":3}";
        QCOMPARE(applied(twice, removeValue(twice, JsonMap::of(twice), "/a")), std::string("{\"b\":2}"));
        QVERIFY(!removeValue(text, map, "") && !removeValue(text, map, "/d"));
    }

    void membersAreAddedBehindOthersAndRenamed()
    {
        const std::string text = "{\"a\": 1, \"c\": 3}";
        const JsonMap map = JsonMap::of(text);
        QCOMPARE(applied(text, addMember(text, map, "", "b", Json(2), "a")),
                 std::string("{\"a\": 1, \"b\": 2, \"c\": 3}"));
        QCOMPARE(applied(text, addMember(text, map, "", "b", Json(2), "nobody")),
                 std::string("{\"a\": 1, \"c\": 3, \"b\": 2}"));
        QVERIFY(!addMember(text, map, "", "a", Json(2)));
        QVERIFY(!addMember(text, map, "/a", "b", Json(2)));
        QCOMPARE(applied(text, renameMember(text, map, "/a", "\"x")),
                 std::string("{\"\\\"x\": 1, \"c\": 3}"));
        QCOMPARE(applied(text, renameMember(text, map, "/a", "a")), text);
        QVERIFY(!renameMember(text, map, "/a", "c"));
        QVERIFY(!moveItem(text, map, "", 0, 1) && !insertItem(text, map, "/a", 0, Json(1)));
    }

    void theSpliceIsAsSmallAsCanBe()
    {
        const std::string text = "{\"id\": \"abc\", \"n\": \"\u00e4\"}";
        const JsonMap map = JsonMap::of(text);
        QCOMPARE(*setValue(text, map, "/id", Json("abxc")), (TextSplice{10, 0, "x"}));
        // never half a character: \u00e4 and \u00e5 share their first byte
        const auto splice = setValue(text, map, "/n", Json("\u00e5"));
        QCOMPARE(splice->inserted, std::string("\u00e5"));
        QCOMPARE(splice->removed, 2u);
        QCOMPARE(minimal("aXb", "aXb"), (TextSplice{3, 0, ""}));
        QCOMPARE(minimal("aa", "aaa"), (TextSplice{2, 0, "a"}));
        QCOMPARE(minimal("", "x"), (TextSplice{0, 0, "x"}));
    }

    void editsAreAllDoneOrNone()
    {
        const std::string text = "{\"a\":1,\"b\":{\"c\":2}}";
        QVERIFY(!rewrite(text, {{"/a", Json(2), {}}, {"/x/y", Json(2), {}}}));
        QVERIFY(!rewrite(text, {{"/b", std::nullopt, {}}, {"/b/c", Json(2), {}}}));
        QCOMPARE(applied(text, rewrite(text, {{"/b", std::nullopt, "d"}, {"/d/c", Json(3), {}}})),
                 std::string("{\"a\":1,\"d\":{\"c\":3}}"));
        QCOMPARE(applied(text, rewrite(text, {{"/e", Json(1), {}}, {"/e", Json(2), {}}})),
                 std::string("{\"a\":1,\"b\":{\"c\":2},\"e\":2}"));
        QCOMPARE(applied(text, rewrite(text, {})), text);
    }

    void formatsLikeDumpAndKeepsEveryToken_data() { addRows(m_cases); }
    void formatsLikeDumpAndKeepsEveryToken()
    {
        QFETCH(int, index);
        const Json& body = m_cases[static_cast<std::size_t>(index)].body;
        for (const std::string& text : layoutsOf(body))
            QCOMPARE(formatted(text), body.dump(2));
    }

    void formattingKeepsSpellings()
    {
        const std::string text = " [1.50,\"\\u00e9\\/\",-0,1E5,{},[ ],{\"a\\u0062\":\"\\ud800\"}]";
        QCOMPARE(
            formatted(text),
            std::string("[\n  1.50,\n  \"\\u00e9\\/\",\n  -0,\n  1E5,\n  {},\n  [],\n  {\n    \"a\\u0062\": "
                        "\"\\ud800\"\n  }\n]"));
        QCOMPARE(formatted("[1,"), std::string("[1,"));
        QCOMPARE(formatted("7"), std::string("7"));
    }

private:
    // Values that are neither in, nor around, nor behind the edit in its array, byte for byte.
    static void othersKeepTheirBytes(const std::string& before, const std::string& after,
                                     const JsonEdit& edit)
    {
        const JsonMap old = JsonMap::of(before);
        const JsonMap now = JsonMap::of(after);
        const auto slash = edit.pointer.rfind('/');
        const std::string parent = slash == std::string::npos ? "" : edit.pointer.substr(0, slash);
        const auto parentNode = old.find(parent);
        const bool inArray = parentNode && old.nodes()[*parentNode].kind == Json::Kind::Array;
        for (std::size_t i = 0; i < old.nodes().size(); ++i) {
            const std::string pointer = old.pointerOf(i);
            const bool around = (edit.pointer + '/').starts_with(pointer + '/');
            const bool inside = (pointer + '/').starts_with(edit.pointer + '/');
            const bool shifted = inArray && !edit.value && pointer.starts_with(parent + '/');
            if (around || inside || shifted)
                continue;
            const auto there = now.find(pointer);
            QVERIFY2(there, pointer.c_str());
            const JsonNode& a = old.nodes()[i];
            const JsonNode& b = now.nodes()[*there];
            QCOMPARE(after.substr(b.begin, b.end - b.begin), before.substr(a.begin, a.end - a.begin));
        }
    }

    std::unique_ptr<Api> m_api;
    std::vector<CorpusCase> m_cases;
};

QTEST_APPLESS_MAIN(TestJsonRewrite)
#include "tst_jsonrewrite.moc"

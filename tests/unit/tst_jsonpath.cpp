// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "core/jsonpath.h"

#include <QTest>

using namespace tapedeck;
using Kind = JsonPathError::Kind;

namespace {

const QByteArray body =
    "{\"session\":{\"id\":\"s1\",\"tags\":[\"a\",\"b\"]},\"events\":["
    "{\"id\":\"e0\",\"model\":\"gpt-4o\",\"cost\":0.5,\"ok\":true},"
    "{\"id\":\"e1\",\"model\":\"small\",\"cost\":0.02,\"a b\":1},"
    "{\"id\":\"e2\",\"cost\":3,\"nested\":{\"id\":\"n\",\"list\":[[1,2],[3]]}}],\"it's\":null}";

QStringList pointers(const std::vector<JsonPathMatch>& matches)
{
    QStringList out;
    for (const JsonPathMatch& match : matches)
        out << QString::fromStdString(match.pointer);
    return out;
}

} // namespace

class TstJsonPath : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pathsSelectByTheStandard_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("selected");
        const auto row = [](const char* path, const QStringList& selected) {
            QTest::newRow(path) << QString::fromUtf8(path) << selected;
        };
        row("$", {""});
        row("$.session.id", {"/session/id"});
        row(" $ .session ['id'] ", {"/session/id"});
        row("$['session'][\"id\"]", {"/session/id"});
        row("$['it\\'s']", {"/it's"});
        row("$[\"it's\"]", {"/it's"});
        row("$.events[1]['a b']", {"/events/1/a b"});
        row("$.events[-1].id", {"/events/2/id"});
        row("$.events[-4]", {});
        row("$.events[3]", {});
        row("$.events[0,2].id", {"/events/0/id", "/events/2/id"});
        row("$.events[*].model", {"/events/0/model", "/events/1/model"});
        row("$.events.*.model", {"/events/0/model", "/events/1/model"});
        row("$.events[1:].id", {"/events/1/id", "/events/2/id"});
        row("$.events[:-1].id", {"/events/0/id", "/events/1/id"});
        row("$.events[::2].id", {"/events/0/id", "/events/2/id"});
        row("$.events[::-1].id", {"/events/2/id", "/events/1/id", "/events/0/id"});
        row("$.events[2:0:-1].id", {"/events/2/id", "/events/1/id"});
        row("$.events[-100:100].id", {"/events/0/id", "/events/1/id", "/events/2/id"});
        row("$.events[::0]", {});
        row("$.events.id", {});
        row("$.session[0]", {});
        row("$..id", {"/session/id", "/events/0/id", "/events/1/id", "/events/2/id", "/events/2/nested/id"});
        row("$..list[0][1]", {"/events/2/nested/list/0/1"});
        row("$..list..[0]",
            {"/events/2/nested/list/0", "/events/2/nested/list/0/0", "/events/2/nested/list/1/0"});
        row("$.session..*", {"/session/id", "/session/tags", "/session/tags/0", "/session/tags/1"});
        row("$.events[?@.cost > 0.1].id", {"/events/0/id", "/events/2/id"});
        row("$.events[?(@.cost <= 0.5)].id", {"/events/0/id", "/events/1/id"});
        row("$.events[?@.model=='small' || @.nested].id", {"/events/1/id", "/events/2/id"});
        row("$.events[?@.cost > 0.1 && !(@.model == \"gpt-4o\")].id", {"/events/2/id"});
        row("$.events[?!@.model].id", {"/events/2/id"});
        row("$.events[?@.ok == true].id", {"/events/0/id"});
        row("$.events[?@.model != 'small'].id", {"/events/0/id", "/events/2/id"});
        row("$.events[?@.missing == $.missing].id", {"/events/0/id", "/events/1/id", "/events/2/id"});
        row("$.events[?$.session.id == 's1'].cost", {"/events/0/cost", "/events/1/cost", "/events/2/cost"});
        row("$.events[?@.model < 'h'].id", {"/events/0/id"});
        row("$.session.tags[?@ == 'b']", {"/session/tags/1"});
        row("$.events[?@.nested.list[0][0] == 1.0].id", {"/events/2/id"});
    }
    void pathsSelectByTheStandard()
    {
        QFETCH(QString, path);
        QFETCH(QStringList, selected);
        const auto parsed = JsonPath::parse(path.toStdString());
        QVERIFY(parsed.ok());
        const Json json = *readJson(body);
        QCOMPARE(pointers(parsed->find(json)), selected);
        const auto inText = parsed->findInText({body.constData(), static_cast<std::size_t>(body.size())});
        QCOMPARE(pointers(inText), selected);
        for (const JsonPathMatch& match : inText) {
            const auto value = readJson(QByteArrayView(body).sliced(
                static_cast<qsizetype>(match.begin), static_cast<qsizetype>(match.end - match.begin)));
            QVERIFY(value && *value == *json.at(match.pointer));
        }
    }
    void faultsTellTheirPlace_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("offset");
        const auto row = [](const char* path, Kind kind, int offset) {
            QTest::newRow(path) << QString::fromLatin1(path) << int(kind) << offset;
        };
        row("", Kind::NoRoot, 0);
        row("events", Kind::NoRoot, 0);
        row("$.", Kind::Unclosed, 2);
        row("$.events[", Kind::Unclosed, 9);
        row("$.events[0", Kind::Unclosed, 10);
        row("$.events[x]", Kind::Unexpected, 9);
        row("$.a-b", Kind::Unexpected, 3);
        row("$. a", Kind::Unexpected, 2);
        row("$['a", Kind::Unclosed, 2);
        row("$['\\q']", Kind::BadString, 2);
        row("$[99999999999999999999]", Kind::BadNumber, 2);
        row("$[?@.a == ]", Kind::Unexpected, 10);
        row("$[?@.a == 01]", Kind::BadNumber, 10);
        row("$[?length(@.a) > 1]", Kind::Function, 3);
        row("$[?@..a == 1]", Kind::NotSingular, 3);
        row("$[?1 == @.*]", Kind::NotSingular, 8);
        row("$[?'a']", Kind::Unexpected, 6);
    }
    void faultsTellTheirPlace()
    {
        QFETCH(QString, path);
        QFETCH(int, kind);
        QFETCH(int, offset);
        const auto parsed = JsonPath::parse(path.toStdString());
        QVERIFY(!parsed.ok());
        QCOMPARE(int(parsed.error().kind), kind);
        QCOMPARE(int(parsed.error().offset), offset);
    }
    void manyParenthesesAreRefused()
    {
        const std::string path = "$[?" + std::string(5000, '(') + "@.a" + std::string(5000, ')') + ']';
        const auto parsed = JsonPath::parse(path);
        QVERIFY(!parsed.ok());
        QCOMPARE(int(parsed.error().kind), int(Kind::TooDeep));
    }
    void matchesAreLimited()
    {
        const auto path = JsonPath::parse("$..*");
        QCOMPARE(path->find(*readJson(body), 3).size(), std::size_t(3));
        QCOMPARE(path->findInText({body.constData(), static_cast<std::size_t>(body.size())}, 3).size(),
                 std::size_t(3));
    }
    void deepTextsDoNotExhaustTheStack()
    {
        const std::string deep(200'000, '[');
        QVERIFY(JsonPath::parse("$..a")->findInText(deep).empty());
    }
    void pointersBecomePathsThatFindTheSame_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("path");
        QTest::newRow("whole") << ""
                               << "$";
        QTest::newRow("plain") << "/events/0/id"
                               << "$.events[0].id";
        QTest::newRow("blank") << "/events/1/a b"
                               << "$.events[1]['a b']";
        QTest::newRow("quote") << "/it's"
                               << "$['it\\'s']";
    }
    void pointersBecomePathsThatFindTheSame()
    {
        QFETCH(QString, pointer);
        QFETCH(QString, path);
        const std::string made = JsonPath::ofPointer(pointer.toStdString());
        QCOMPARE(QString::fromStdString(made), path);
        const auto parsed = JsonPath::parse(made);
        QVERIFY(parsed.ok());
        QCOMPARE(pointers(parsed->find(*readJson(body))), QStringList(pointer));
    }
    void membersCalledByNumbersAreToldFromItems()
    {
        const std::string_view text = "{\"200\":[{\"say \\\"hi\\\"\":1}]}";
        const std::string path = JsonPath::ofPointer("/200/0/say \"hi\"", text);
        QCOMPARE(path, std::string("$['200'][0]['say \"hi\"']"));
        QCOMPARE(JsonPath::parse(path)->findInText(text).size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TstJsonPath)
#include "tst_jsonpath.moc"

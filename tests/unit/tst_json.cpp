// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json.h"
#include "core/jsonedit.h"

#include <QTest>

using namespace tapedeck;

class TstJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void membersKeepTheirOrder()
    {
        Json body = Json::object({{"z", 1}, {"a", 2}});
        body.set("m", 3);
        body.set("z", 9);
        QCOMPARE(body.dump(), std::string(R"({"z":9,"a":2,"m":3})"));
    }
    void renameKeepsThePlace()
    {
        Json body = Json::object({{"id", "x"}, {"tags", nullptr}});
        QVERIFY(body.rename("id", "session_id"));
        QVERIFY(!body.rename("id", "other"));
        QCOMPARE(body.dump(), std::string(R"({"session_id":"x","tags":null})"));
    }
    void numbersKeepTheirSpelling()
    {
        QCOMPARE(Json::number("1e5").dump(), std::string("1e5"));
        QCOMPARE(Json::number("0.10").dump(), std::string("0.10"));
        QCOMPARE(Json::number("123456789012345678901234567890").dump(),
                 std::string("123456789012345678901234567890"));
        QVERIFY(Json::number("12").isInteger());
        QVERIFY(Json::number("1.0").equals(Json(1)));
        QVERIFY(!(Json::number("1.0") == Json(1)));
    }
    void pointersFindAndMiss()
    {
        const Json body = Json::object({{"a/b", Json::array({1, Json::object({{"~", "deep"}})})}});
        QCOMPARE(body.at("/a~1b/1/~0")->toQString(), QStringLiteral("deep"));
        QVERIFY(body.at("") == &body);
        QVERIFY(!body.at("/a~1b/7"));
        QVERIFY(!body.at("/a~1b/x"));
        QVERIFY(!body.at("nonsense"));
        QCOMPARE(pointerTo("/events", std::size_t(3)), std::string("/events/3"));
        QCOMPARE(pointerTo("", "a/b~"), std::string("/a~1b~0"));
    }
    void controlCharactersAreEscaped()
    {
        QCOMPARE(Json(std::string("a\x01\"\n\\")).dump(), std::string("\"a\\u0001\\\"\\n\\\\\""));
    }
    void equalityIgnoresMemberOrderOnlyInEquals()
    {
        const Json a = Json::object({{"x", 1}, {"y", 2}});
        const Json b = Json::object({{"y", 2}, {"x", 1}});
        QVERIFY(a.equals(b));
        QVERIFY(!(a == b));
    }
    void editsApplyOrLeaveUntouched()
    {
        Json body = Json::object({{"events", Json::array({Json::object({{"type", "llm"}})})}});
        QVERIFY(applyFix(body, {QString(),
                                {{"/events/0/type", std::nullopt, "event_type"},
                                 {"/events/0/event_type", Json("llms"), {}},
                                 {"/events/-", Json(1), {}}}}));
        QCOMPARE(body.dump(), std::string(R"({"events":[{"event_type":"llms"},1]})"));
        const Json before = body;
        QVERIFY(!applyFix(body, {QString(), {{"/events/1", std::nullopt, {}}, {"/nowhere/x", Json(1), {}}}}));
        QVERIFY(body == before);
    }
};

QTEST_APPLESS_MAIN(TstJson)
#include "tst_json.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/comparison.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::replay;

namespace {

Response answer(int status, const QByteArray& body)
{
    return {status, {}, {}, body};
}

Comparison compared(const QByteArray& recorded, const QByteArray& replayed)
{
    return compareAnswers(answer(200, recorded), answer(200, replayed));
}

} // namespace

class TstComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statusCounts()
    {
        QVERIFY(!compareAnswers(answer(200, "\"Success\""), answer(201, "\"Success\"")).same());
        QVERIFY(compareAnswers(answer(400, "{}"), answer(400, "{}")).same());
    }
    void theStatusOfAnotherDialectIsSpelledItsWay()
    {
        const Response page = answer(200, R"({"status":"success","session_id":"a"})");
        const Response service = answer(200, R"({"status":"Success","jwt":"x.y.z","session_url":"b"})");
        QVERIFY(!compareAnswers(page, service).same());
        QVERIFY(compareAnswers(page, service, Spelling::Converted).same());
        const Response failed = answer(200, R"({"status":"failed","session_id":"a"})");
        QVERIFY(!compareAnswers(page, failed, Spelling::Converted).same());
        // A token that was there and is not any more is missed in any spelling.
        QVERIFY(!compareAnswers(service, page, Spelling::Converted).same());
    }
    void whatMustDifferIsIgnored_data()
    {
        QTest::addColumn<QByteArray>("recorded");
        QTest::addColumn<QByteArray>("replayed");
        QTest::newRow("create") << QByteArray(R"({"status":"Success","jwt":"[redacted]","session_url":"a"})")
                                << QByteArray(R"({"status":"Success","jwt":"x.y.z","session_url":"b"})");
        QTest::newRow("member order") << QByteArray(R"({"a":1,"b":2})") << QByteArray(R"({"b":2,"a":1.0})");
        QTest::newRow("nested ids") << QByteArray(R"({"session":{"id":"1","init_timestamp":"x"}})")
                                    << QByteArray(R"({"session":{"id":"2","init_timestamp":"y"}})");
        QTest::newRow("id in a message")
            << QByteArray(R"({"message":"Key (id)=(11111111-1111-4111-8111-111111111111) already exists"})")
            << QByteArray(R"({"message":"Key (id)=(22222222-2222-4222-8222-222222222222) already exists"})");
        QTest::newRow("time in a message") << QByteArray(R"({"message":"since 2024-03-14T12:00:00Z"})")
                                           << QByteArray(R"({"message":"since 2026-01-01T00:00:00.5Z"})");
        QTest::newRow("rows in another order")
            << QByteArray(
                   R"({"llms":[{"id":"1","session_id":"s","model":"a"},{"id":"2","session_id":"s","model":"b"}]})")
            << QByteArray(
                   R"({"llms":[{"id":"9","session_id":"t","model":"b"},{"id":"8","session_id":"t","model":"a"}]})");
        QTest::newRow("session_id here, session_url there")
            << QByteArray(R"({"status":"Success","jwt":"a","session_url":"u"})")
            << QByteArray(R"({"status":"Success","jwt":"b","session_id":"s"})");
        QTest::newRow("no body was recorded") << QByteArray() << QByteArray("\"Success\"");
    }
    void whatMustDifferIsIgnored()
    {
        QFETCH(QByteArray, recorded);
        QFETCH(QByteArray, replayed);
        const Comparison result = compared(recorded, replayed);
        QVERIFY(result.same());
        QCOMPARE(result.counted(), 0);
    }
    void everythingElseCounts_data()
    {
        QTest::addColumn<QByteArray>("recorded");
        QTest::addColumn<QByteArray>("replayed");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("token_cost") << QByteArray(R"({"token_cost":"0.00"})")
                                    << QByteArray(R"({"token_cost":0.5})") << "/token_cost";
        QTest::newRow("spelling of success")
            << QByteArray(R"({"status":"Success"})") << QByteArray(R"({"status":"success"})") << "/status";
        QTest::newRow("bare string") << QByteArray("\"Success\"") << QByteArray("\"Failure\"") << "";
        QTest::newRow("member gone") << QByteArray(R"({"jwt":"a","status":"x"})")
                                     << QByteArray(R"({"status":"x"})") << "/jwt";
        QTest::newRow("member new") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":1,"b/c":2})")
                                    << "/b~1c";
        QTest::newRow("item gone") << QByteArray("[1,2]") << QByteArray("[1]") << "/1";
        QTest::newRow("kind") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":"1"})") << "/a";
        QTest::newRow("row changed")
            << QByteArray(
                   R"({"tools":[{"id":"1","session_id":"s","name":"a"},{"id":"2","session_id":"s","name":"b"}]})")
            << QByteArray(
                   R"({"tools":[{"id":"4","session_id":"t","name":"b"},{"id":"3","session_id":"t","name":"c"}]})")
            << "/tools/0/name";
        QTest::newRow("row gone")
            << QByteArray(
                   R"({"tools":[{"id":"1","session_id":"s","name":"a"},{"id":"2","session_id":"s","name":"b"}]})")
            << QByteArray(R"({"tools":[{"id":"4","session_id":"t","name":"b"}]})") << "/tools/0";
    }
    void everythingElseCounts()
    {
        QFETCH(QByteArray, recorded);
        QFETCH(QByteArray, replayed);
        QFETCH(QString, pointer);
        const Comparison result = compared(recorded, replayed);
        QVERIFY(!result.same());
        QCOMPARE(result.counted(), 1);
        for (const Difference& difference : result.differences) {
            if (!difference.ignored)
                QCOMPARE(QString::fromStdString(difference.pointer), pointer);
        }
    }
    void otherBodiesCompareAsBytes()
    {
        const Comparison result = compared("<html>a</html>", "<html>b</html>");
        QVERIFY(!result.bodiesAreJson);
        QVERIFY(result.bodyDiffers);
        QVERIFY(!result.same());
        QVERIFY(compared("<html>a</html>", "<html>a</html>").same());
    }
    void tokensDoNotShowInDifferences()
    {
        const Comparison result =
            compared(R"({"jwt":"old-secret","x":1})", R"({"jwt":"new-secret","x":{"jwt":"s3"}})");
        QCOMPARE(result.differences.size(), std::size_t{2});
        for (const Difference& difference : result.differences) {
            for (const auto& side : {difference.recorded, difference.replayed}) {
                const std::string text = side ? side->dump() : std::string();
                QVERIFY(text.find("secret") == std::string::npos);
                QVERIFY(text.find("s3") == std::string::npos);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TstComparison)
#include "tst_comparison.moc"

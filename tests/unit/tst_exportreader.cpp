// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/capture.h"
#include "capture/exportrows.h"
#include "core/jsonparser.h"

#include <QTest>

using namespace tapedeck;
using capture::Capture;
using contract::EndpointId;

class TestExportReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anExportBecomesRequestsInTheOrderOfTime();
    void rowsBecomeBodiesOfTheSdkDialect();
    void textsComeBackOnlyWhereUnambiguous_data();
    void textsComeBackOnlyWhereUnambiguous();
    void anExportWithoutItsSessionIsUsable();
    void whatIsLeftOutIsTold();

private:
    std::shared_ptr<const Capture> open(const QByteArray& bytes = {})
    {
        const auto opened =
            bytes.isEmpty() ? Capture::open(QStringLiteral(TAPEDECK_TEST_DATA "/capture/export.json"), *m_api)
                            : Capture::fromBytes(bytes, QStringLiteral("x"), *m_api);
        return opened ? *opened : nullptr;
    }

    std::unique_ptr<contract::Api> m_api;
};

void TestExportReader::initTestCase()
{
    auto api = contract::Api::load();
    QVERIFY(api.ok());
    m_api = std::make_unique<contract::Api>(std::move(*api));
}

void TestExportReader::anExportBecomesRequestsInTheOrderOfTime()
{
    const auto capture = open();
    QVERIFY(capture);
    QCOMPARE(capture->format(), capture::Format::Export);
    QCOMPARE(capture->dialect(), Dialect::Sdk);
    QCOMPARE(capture->tracks().size(), std::size_t(1));
    QCOMPARE(capture->tracks()[0].sessionId, QStringLiteral("3b0f5f0e-6a0e-4f0a-9d4f-7a6f1d2c3b4a"));
    QCOMPARE(capture->eventCount(), 5);
    QStringList order;
    qint64 before = 0;
    for (std::size_t i = 0; i < capture->records().size(); ++i) {
        const auto& record = capture->records()[i];
        QVERIFY(record.known && record.time >= before);
        before = record.time;
        const auto exchange = capture->exchange(i);
        QVERIFY(exchange.ok() && !exchange->response);
        QCOMPARE(exchange->startedAt.micros, record.time);
        QString step = m_api->endpoint(record.endpoint).name;
        const Json body = *readJson(exchange->request.body);
        if (record.endpoint == EndpointId::CreateEvents)
            step += QLatin1Char(' ') + body["events"].items()[0]["event_type"].toQString();
        order << step;
    }
    // The error's clock is before its tool's end, yet it comes after it.
    QCOMPARE(
        order.join(QLatin1Char('\n')),
        QStringLiteral("create_session\ncreate_agent\ncreate_agent\ncreate_events llms\ncreate_events tools\n"
                       "create_events errors\ncreate_events actions\ncreate_events llms\nupdate_session"));
    QCOMPARE(capture->records()[3].tokens, 14u);
}

void TestExportReader::rowsBecomeBodiesOfTheSdkDialect()
{
    const auto capture = open();
    QVERIFY(capture);
    const auto body = [&](std::size_t i) { return *readJson(capture->exchange(i)->request.body); };
    const Json create = body(0)["session"];
    QCOMPARE(create["session_id"].toView(), std::string_view("3b0f5f0e-6a0e-4f0a-9d4f-7a6f1d2c3b4a"));
    QCOMPARE(create["tags"].items()[1].toQString(), QStringLiteral("\u00FCber"));
    QVERIFY(!create.has("end_state") && !create.has("id") && !create.has("project_id") &&
            !create.has("video"));
    const Json llm = body(3)["events"].items()[0];
    QVERIFY(llm["prompt"].isArray());
    QCOMPARE(llm["completion"]["content"].toView(), std::string_view("Hello"));
    QVERIFY(llm.has("id") && !llm.has("promptarmor_flag") && !llm.has("session_id") && !llm.has("thread_id"));
    const Json tool = body(4)["events"].items()[0];
    QVERIFY(tool["params"].isArray());
    QVERIFY(tool["logs"].isString()); // spelled as no server would
    QCOMPARE(tool["returns"].toView(), std::string_view("{broken"));
    const Json error = body(5)["events"].items()[0];
    QVERIFY(!error.has("id"));
    QCOMPARE(error["trigger_event_type"].toView(), std::string_view("tools"));
    const Json action = body(6)["events"].items()[0];
    QVERIFY(action["params"]["b"].items()[1].isNull());
    const Json text = body(7)["events"].items()[0];
    QCOMPARE(text["prompt"].toView(), std::string_view("Just text"));
    const Json end = body(8)["session"];
    QCOMPARE(end["end_state"].toView(), std::string_view("Fail"));
    QVERIFY(end.has("init_timestamp") && end.has("tags") &&
            end.has("host_env")); // what is absent would become null
}

void TestExportReader::textsComeBackOnlyWhereUnambiguous_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("restored");
    QTest::newRow("compact object") << QByteArray("{\"a\":1,\"b\":[true,null]}") << true;
    QTest::newRow("spaced object") << QByteArray("{\"a\": 1, \"b\": [true, null]}") << true;
    QTest::newRow("list") << QByteArray("[1, 2.50, \"x\"]") << true;
    QTest::newRow("empty object") << QByteArray("{}") << true;
    QTest::newRow("escaped ASCII") << QByteArray("{\"a\": \"\\u00fc\"}") << true;
    QTest::newRow("a number") << QByteArray("17") << false;
    QTest::newRow("a text in quotes") << QByteArray("\"x\"") << false;
    QTest::newRow("true") << QByteArray("true") << false;
    QTest::newRow("odd blanks") << QByteArray("{ \"a\" : 1 }") << false;
    QTest::newRow("pretty") << QByteArray("{\n  \"a\": 1\n}") << false;
    QTest::newRow("twice") << QByteArray("{\"a\":1,\"a\":2}") << false;
    QTest::newRow("Python") << QByteArray("{'a': 1}") << false;
    QTest::newRow("two") << QByteArray("{} {}") << false;
    QTest::newRow("plain") << QByteArray("hello") << false;
    QTest::newRow("empty") << QByteArray("") << false;
}

void TestExportReader::textsComeBackOnlyWhereUnambiguous()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, restored);
    capture::ExportRows rows;
    const Json row = Json::object({{"id", "x"}, {"returns", QString::fromUtf8(text)}});
    const Json body = rows.createEvents(row, "tools");
    const Json& returns = body["events"].items()[0]["returns"];
    QCOMPARE(returns.isString(), !restored);
    if (!restored)
        QCOMPARE(returns.toQString().toUtf8(), text);
}

void TestExportReader::anExportWithoutItsSessionIsUsable()
{
    const auto capture = open("{\"tools\":[{\"id\":\"t\",\"session_id\":\"s\",\"name\":\"x\",\"init_"
                              "timestamp\":\"2025-01-01T00:00:00Z\"}],\"llms\":[]}");
    QVERIFY(capture);
    QCOMPARE(capture->records().size(), std::size_t(2));
    QCOMPARE(capture->tracks()[0].sessionId, QStringLiteral("s"));
    const Json body = *readJson(capture->exchange(0)->request.body);
    QCOMPARE(body["session"]["session_id"].toView(), std::string_view("s"));
    QCOMPARE(body["session"]["init_timestamp"].toView(),
             std::string_view("2025-01-01T00:00:00.000000+00:00"));
}

void TestExportReader::whatIsLeftOutIsTold()
{
    const auto capture = open();
    QVERIFY(capture);
    QStringList told;
    for (const Finding& finding : capture->findings()) {
        if (finding.rule == QLatin1String("server-column"))
            told << finding.message;
    }
    const QString all = told.join(QLatin1Char(' '));
    for (const char* column : {"session.project_id", "llms.promptarmor_flag", "errors.id"})
        QVERIFY2(all.contains(QLatin1String(column)), column);
    QCOMPARE(told.size(), 3);
    QVERIFY(std::any_of(capture->findings().begin(), capture->findings().end(), [](const Finding& finding) {
        return finding.rule == QLatin1String("ambiguous-text");
    }));
}

QTEST_GUILESS_MAIN(TestExportReader)
#include "tst_exportreader.moc"

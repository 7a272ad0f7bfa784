// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/pastereader.h"
#include "capture/writer.h"

#include <QTest>

using namespace tapedeck;
using capture::Pasted;
using contract::EndpointId;

Q_DECLARE_METATYPE(tapedeck::contract::EndpointId)

namespace {

const QByteArray id = "3f2a91c4-0000-4000-8000-000000000001";
const QByteArray oneEvent =
    "{\"event_type\":\"llms\",\"id\":\"" + id + "\", \"init_timestamp\":\"2024-11-20T10:00:00Z\"}";

bool says(const Pasted& pasted, const char* rule)
{
    for (const Finding& finding : pasted.findings) {
        if (finding.rule == QLatin1String(rule))
            return !finding.message.isEmpty();
    }
    return false;
}

} // namespace

class TestPasteReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = contract::Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<contract::Api>(std::move(*api));
    }

    void bodiesFindTheirEndpoint_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<EndpointId>("endpoint");
        const auto row = [](const char* name, const QByteArray& body, EndpointId endpoint) {
            QTest::newRow(name) << body << endpoint;
        };
        row("session", "{\"session\":{\"session_id\":\"" + id + "\"}}", EndpointId::CreateSession);
        row("session of the page",
            "{\"session\":{\"id\":\"" + id + "\",\"init_timestamp\":\"2024-03-14T12:00:00Z\"}}",
            EndpointId::CreateSession);
        row("flat session of the page",
            "{\"id\":\"" + id + "\",\"init_timestamp\":\"2024-03-14T12:00:00Z\",\"tags\":[]}",
            EndpointId::CreateSession);
        row("session with nulls, as the SDK writes it",
            "{\"session\":{\"session_id\":\"" + id +
                "\",\"init_timestamp\":\"2024-03-14T12:00:00Z\",\"end_timestamp\":null,\"end_state\":null,"
                "\"tags\":null,\"host_env\":{},\"jwt\":null,\"lock\":\"\"}}",
            EndpointId::CreateSession);
        row("end of a session",
            "{\"session\":{\"session_id\":\"" + id +
                "\",\"init_timestamp\":\"2024-03-14T12:00:00Z\",\"end_state\":\"Success\"}}",
            EndpointId::UpdateSession);
        row("end of a session by the page",
            "{\"session\":{\"id\":\"" + id + "\",\"end_state\":\"completed\"}}", EndpointId::UpdateSession);
        row("reauthorize", "{\"session_id\":\"" + id + "\"}", EndpointId::ReauthorizeJwt);
        row("agent", "{\"id\":\"" + id + "\",\"name\":\"Researcher\"}", EndpointId::CreateAgent);
        row("agent of the page", "{\"id\":\"agent-123\",\"name\":\"Researcher\"}", EndpointId::CreateAgent);
        row("thread", "{\"id\":\"" + id + "\",\"agent_id\":\"" + id + "\"}", EndpointId::CreateThread);
        row("logs", "{\"logs\":\"x\"}", EndpointId::UpdateLogs);
        row("developer error",
            "{\"sdk_version\":\"0.3\",\"type\":\"KeyError\",\"message\":\"m\",\"stack_trace\":\"s\"}",
            EndpointId::DeveloperErrors);
        row("batch", "{\"events\":[" + oneEvent + "]}", EndpointId::CreateEvents);
        row("empty batch", "{\"events\":[]}", EndpointId::CreateEvents);
        row("batch of the page", "{\"events\":[{\"type\":\"llm\",\"prompt\":\"a\",\"completion\":\"b\"}]}",
            EndpointId::CreateEvents);
        row("update of the page", "{\"events\":[{\"event_id\":\"e\",\"completion\":\"b\"}]}",
            EndpointId::UpdateEvents);
    }
    void bodiesFindTheirEndpoint()
    {
        QFETCH(QByteArray, body);
        QFETCH(EndpointId, endpoint);
        for (const QByteArray& around : {QByteArray(), QByteArray(" \n")}) {
            const Pasted pasted = capture::readPasted(*m_api, around + body + around);
            QCOMPARE(pasted.calls.size(), 1u);
            const capture::PastedCall& call = pasted.calls[0];
            QVERIFY(call.endpoint.has_value());
            QCOMPARE(m_api->endpoint(*call.endpoint).name, m_api->endpoint(endpoint).name);
            QCOMPARE(call.text, body);
            QVERIFY(call.body.isObject());
            QVERIFY(call.dialect != Dialect::Unknown);
        }
    }

    void eventsBecomeABatch_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("events");
        QTest::newRow("one") << oneEvent << 1;
        QTest::newRow("list") << '[' + oneEvent + ", " + oneEvent + ']' << 2;
        QTest::newRow("lines") << oneEvent + '\n' + oneEvent + '\n' + oneEvent << 3;
        QTest::newRow("of the page") << QByteArray("[{\"type\":\"tool\",\"name\":\"x\"}]") << 1;
        QTest::newRow("fenced") << "```json\n[" + oneEvent + "]\n```" << 1;
        QTest::newRow("marked") << "\xEF\xBB\xBF" + oneEvent << 1;
    }
    void eventsBecomeABatch()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, events);
        const Pasted pasted = capture::readPasted(*m_api, text);
        QCOMPARE(pasted.calls.size(), 1u);
        QVERIFY(pasted.calls[0].endpoint == EndpointId::CreateEvents);
        QCOMPARE(pasted.calls[0].body["events"].size(), std::size_t(events));
    }

    void theTextOfEventsIsKept()
    {
        const QByteArray odd =
            "{\"event_type\":\"tools\",  "
            "\"params\":{\"a\":1.0,\"a\":123456789012345678901234567890},\n\"returns\":null}";
        for (const QByteArray& text : {odd, '[' + odd + ']'}) {
            const Pasted pasted = capture::readPasted(*m_api, text);
            QCOMPARE(pasted.calls.size(), 1u);
            QVERIFY2(pasted.calls[0].text.contains(odd), pasted.calls[0].text);
        }
    }

    void curlBecomesCalls_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray url = "https://api.agentops.ai/v2/create_agent";
        QTest::newRow("posix") << "curl -X POST '" + url + "' -H 'X-Agentops-Api-Key: " + id +
                                      "' -H 'X-Trace: t' --data-raw '{\"id\":\"a\",\"name\":\"it'\\''s\"}'";
        QTest::newRow("over lines")
            << "$ curl " + url + " \\\n  -H \"X-Agentops-Api-Key: " + id +
                   "\" \\\n -H 'X-Trace: t' \\\n -d '{\"id\":\"a\",\n\"name\":\"it'\"'\"'s\"}'\n";
        QTest::newRow("piped")
            << "printf '%s' '{\"id\":\"a\",\n\"name\":\"it'\\''s\"}' | curl -H 'X-Trace: t' -H "
               "'Authorization: Bearer aaaa.bbbb.cccc' --data-binary @- " +
                   url;
        QTest::newRow("cmd")
            << "curl ^\"" + url + "^\" ^\r\n  -H ^\"X-Agentops-Api-Key: " + id +
                   "^\" ^\r\n  -H ^\"X-Trace: t^\" ^\r\n  --data-raw "
                   "^\"^{^\\^\"id^\\^\":^\\^\"a^\\^\",^\\^\"name^\\^\":^\\^\"it's^\\^\"^}^\"";
        QTest::newRow("cmd, older")
            << "curl \"" + url + "\" ^\n -H \"X-Agentops-Api-Key: " + id +
                   "\" -H \"X-Trace: t\" ^\n --data-raw \"{\\\"id\\\":\\\"a\\\",\"^\n\n\""
                   "\\\"name\\\":\\\"it's\\\"}\"";
        QTest::newRow("cmd, one line")
            << "curl.exe " + url + " -H \"X-Agentops-Api-Key: " + id +
                   "\" -H \"X-Trace: t\" -d \"{\"\"id\"\":\"\"a\"\",\"\"name\"\":\"\"it's\"\"}\"";
        QTest::newRow("doubled quotes")
            << "curl " + url + " -H \"X-Agentops-Api-Key: " + id +
                   "\" -H \"X-Trace: t\" -d \"{\"\"id\"\":\"\"a\"\",\"\"name\"\":\"\"it's\"\"}\"";
    }
    void curlBecomesCalls()
    {
        QFETCH(QByteArray, text);
        const Pasted pasted = capture::readPasted(*m_api, text);
        QCOMPARE(pasted.calls.size(), 1u);
        const capture::PastedCall& call = pasted.calls[0];
        QVERIFY(call.endpoint == EndpointId::CreateAgent);
        QCOMPARE(call.body["name"].toQString(), QStringLiteral("it's"));
        QCOMPARE(call.url, QStringLiteral("https://api.agentops.ai/v2/create_agent"));
        QVERIFY(call.headers == (Headers{{"X-Trace", "t"}})); // the secret is left out, and told
        QVERIFY(says(pasted, "paste-secret"));
    }

    void aScriptBecomesItsCalls()
    {
        const Pasted pasted = capture::readPasted(
            *m_api,
            "BASE=https://api.agentops.ai\ncurl $BASE/v2/create_session -H \"X-Agentops-Api-Key: $KEY\" -d "
            "'{\"session\":{\"session_id\":\"" +
                id +
                "\"}}'\n# then\ncurl $API/v2/create_agent -H \"Authorization: Bearer $JWT\" -d "
                "'{\"id\":\"a\"}'\n"
                "curl \"$BASE/v2/sessions/" +
                id + "/stats\"\n");
        QCOMPARE(pasted.calls.size(), 3u);
        QVERIFY(pasted.calls[0].endpoint == EndpointId::CreateSession);
        QCOMPARE(pasted.calls[0].sessionId.toUtf8(), id);
        QVERIFY(pasted.calls[1].endpoint == EndpointId::CreateAgent);
        QVERIFY(pasted.calls[2].endpoint == EndpointId::Stats);
        QCOMPARE(pasted.calls[2].pathId.toUtf8(), id);
        QVERIFY(!says(pasted, "paste-secret")); // variables are none
    }

    void exchangesBecomeCalls_data()
    {
        QTest::addColumn<QByteArray>("text");
        Exchange exchange;
        exchange.request.url = QStringLiteral("https://api.agentops.ai/v2/create_agent");
        exchange.request.body = "{\"id\": \"a\"}";
        exchange.response = Response{200, "OK", {}, "\"Success\""};
        const QByteArray entry = capture::toHarEntry(exchange).toBytes();
        QTest::newRow("HAR entry") << entry;
        QTest::newRow("HAR entry, for people") << capture::toHarEntry(exchange).toBytes(2);
        QTest::newRow("HAR") << "{\"log\":{\"version\":\"1.2\",\"entries\":[" + entry + "]}}";
        QTest::newRow("plain") << QByteArray(
            "{\"method\":\"POST\",\"url\":\"https://api.agentops.ai/v2/create_agent\","
            "\"body\":\"{\\\"id\\\": \\\"a\\\"}\"}");
        QTest::newRow("plain, a list") << QByteArray("[{\"method\":\"POST\",\"path\":\"/v2/create_agent\","
                                                     "\"body\":\"{\\\"id\\\": \\\"a\\\"}\"}]");
    }
    void exchangesBecomeCalls()
    {
        QFETCH(QByteArray, text);
        const Pasted pasted = capture::readPasted(*m_api, text);
        QCOMPARE(pasted.calls.size(), 1u);
        QVERIFY(pasted.calls[0].endpoint == EndpointId::CreateAgent);
        QCOMPARE(pasted.calls[0].text, QByteArray("{\"id\": \"a\"}"));
    }

    void addressesBecomeReadings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<EndpointId>("endpoint");
        QTest::newRow("stats") << "https://api.agentops.ai/v2/sessions/" + id + "/stats" << EndpointId::Stats;
        QTest::newRow("export") << "  http://127.0.0.1:8787/v2/sessions/" + id + "/export\n"
                                << EndpointId::Export;
        QTest::newRow("with a method") << "GET /v2/sessions/" + id + "/export" << EndpointId::Export;
        QTest::newRow("dashboard") << "https://app.agentops.ai/drilldown?session_id=" + id
                                   << EndpointId::Export;
    }
    void addressesBecomeReadings()
    {
        QFETCH(QByteArray, text);
        QFETCH(EndpointId, endpoint);
        const Pasted pasted = capture::readPasted(*m_api, text);
        QCOMPARE(pasted.calls.size(), 1u);
        QVERIFY(pasted.calls[0].endpoint == endpoint);
        QCOMPARE(pasted.calls[0].pathId.toUtf8(), id);
        QCOMPARE(pasted.calls[0].sessionId.toUtf8(), id);
        QVERIFY(pasted.findings.empty());
    }

    void whatIsOddIsTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<int>("calls");
        const auto row = [](const char* name, const QByteArray& text, const char* rule, int calls) {
            QTest::newRow(name) << text << QByteArray(rule) << calls;
        };
        row("nothing", "", "paste-empty", 0);
        row("blanks", " \n\t", "paste-empty", 0);
        row("prose", "please send this", "paste-unknown", 0);
        row("prose about curl", "You can use curl for that.", "paste-unknown", 0);
        row("foreign JSON", "{\"foo\":1,\"bar\":[2]}", "paste-unknown", 0);
        row("list of numbers", "[1,2,3]", "paste-unknown", 0);
        row("empty list", "[]", "paste-unknown", 0);
        row("empty object", "{}", "paste-unknown", 0);
        row("broken JSON", "{\"session\":{\n\"id\" 1}}", "paste-json", 0);
        row("cut JSON", "{\"session\":{\"id\":\"x\"", "paste-json", 0);
        row("foreign address", "https://example.org/x", "paste-address", 0);
        row("foreign command", "curl https://example.org/x -d '{\"foo\":1}'", "paste-address", 1);
        row("foreign address of our body",
            "curl https://example.org/x -d '{\"session\":{\"session_id\":\"x\"}}'", "paste-address", 1);
        row("other method", "curl -X PUT https://api.agentops.ai/v2/create_agent -d '{\"id\":\"a\"}'",
            "paste-method", 1);
        row("a file", "curl https://api.agentops.ai/v2/create_agent -d @body.json", "curl-option", 1);
    }
    void whatIsOddIsTold()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, rule);
        QFETCH(int, calls);
        const Pasted pasted = capture::readPasted(*m_api, text);
        QVERIFY2(says(pasted, rule), text);
        QCOMPARE(pasted.calls.size(), std::size_t(calls));
    }

    void aFaultHasItsLine()
    {
        const Pasted pasted = capture::readPasted(*m_api, "{\"session\":{\n\"id\": 1,\n\"x\" 2}}");
        QCOMPARE(pasted.findings.size(), 1u);
        QCOMPARE(pasted.findings[0].line, 3);
        QVERIFY(pasted.findings[0].byte > 20);
    }

    void largeBodiesAreTaken()
    {
        const QByteArray large = "{\"logs\":\"" + QByteArray(10 << 20, 'x') + "\"}";
        const Pasted pasted = capture::readPasted(*m_api, large);
        QCOMPARE(pasted.calls.size(), 1u);
        QVERIFY(pasted.calls[0].endpoint == EndpointId::UpdateLogs);
        QVERIFY(pasted.calls[0].text == large);
    }

private:
    std::unique_ptr<contract::Api> m_api;
};

QTEST_GUILESS_MAIN(TestPasteReader)
#include "tst_pastereader.moc"

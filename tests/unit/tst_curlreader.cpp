// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/capture.h"
#include "capture/curlscript.h"
#include "capture/shellscript.h"
#include "core/jsonparser.h"

#include <QTest>

using namespace tapedeck;
using capture::Capture;
using contract::EndpointId;

Q_DECLARE_METATYPE(std::vector<std::string>)

class TestCurlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordsAreReadAsAShellDoes_data();
    void wordsAreReadAsAShellDoes();
    void curlIsFoundWhereACommandStands_data();
    void curlIsFoundWhereACommandStands();
    void optionsBecomeARequest_data();
    void optionsBecomeARequest();
    void problemsAreTold_data();
    void problemsAreTold();
    void aScriptIsReadWithItsSessions();
    void thePublicPagesCommandsAreRead();

private:
    std::unique_ptr<contract::Api> m_api;
};

void TestCurlReader::initTestCase()
{
    auto api = contract::Api::load();
    QVERIFY(api.ok());
    m_api = std::make_unique<contract::Api>(std::move(*api));
}

void TestCurlReader::wordsAreReadAsAShellDoes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::vector<std::string>>("words");
    using Words = std::vector<std::string>;
    QTest::newRow("plain") << QByteArray("a b  c") << Words{"a", "b", "c"};
    QTest::newRow("single quotes") << QByteArray("a 'b \"c\" $D' ''") << Words{"a", "b \"c\" $D", ""};
    QTest::newRow("double quotes") << QByteArray("a \"b 'c' \\\" \\\\ \\n $D\"")
                                   << Words{"a", "b 'c' \" \\ \\n $D"};
    QTest::newRow("quotes joined") << QByteArray("'{\"id\":\"'\"x y\"'\"}'") << Words{"{\"id\":\"x y\"}"};
    QTest::newRow("the quote in quotes") << QByteArray("'it'\\''s'") << Words{"it's"};
    QTest::newRow("C quotes") << QByteArray("$'it\\'s\\n\\u00e9\\x41\\101\\\\'")
                              << Words{"it's\n\xC3\xA9"
                                       "AA\\"};
    QTest::newRow("C quotes with halves") << QByteArray("$'\\uD83D\\uDE42'") << Words{"\xF0\x9F\x99\x82"};
    QTest::newRow("continued") << QByteArray("a \\\n  b\\\n c") << Words{"a", "b", "c"};
    QTest::newRow("continued, other line ends") << QByteArray("a \\\r\n  b\r\n") << Words{"a", "b"};
    QTest::newRow("comment") << QByteArray("a b#c # d e") << Words{"a", "b#c"};
    QTest::newRow("redirected") << QByteArray("a > file 2>&1 b >> other") << Words{"a", "b"};
    QTest::newRow("variables stay") << QByteArray("a $KEY ${OTHER} \"$THIRD\"")
                                    << Words{"a", "$KEY", "${OTHER}", "$THIRD"};
    QTest::newRow("default") << QByteArray("a ${BASE:-https://x.y}/z") << Words{"a", "https://x.y/z"};
    QTest::newRow("several lines in quotes")
        << QByteArray("a '{\n\"b\": 1\n}'") << Words{"a", "{\n\"b\": 1\n}"};
    QTest::newRow("substitution stays")
        << QByteArray("a \"$(date +%s)\" b") << Words{"a", "$(date +%s)", "b"};
}

void TestCurlReader::wordsAreReadAsAShellDoes()
{
    QFETCH(QByteArray, text);
    QFETCH(std::vector<std::string>, words);
    capture::ShellVariables variables;
    const auto statement = capture::readShellStatement(text.toStdString(), 0, variables);
    QVERIFY(!statement.unfinished);
    QVERIFY(!statement.commands.empty());
    const auto& found = statement.commands.back().words;
    for (std::size_t i = 0; i < std::min(found.size(), words.size()); ++i)
        QCOMPARE(QString::fromStdString(found[i]), QString::fromStdString(words[i]));
    QCOMPARE(found.size(), words.size());
}

void TestCurlReader::curlIsFoundWhereACommandStands_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("found");
    for (const char* line : {"curl x", "  curl x", "$ curl x", "> curl x", "A=b curl x", "X=$(curl x)",
                             "X=`curl x`", "do curl x; done", "true && curl x", "a | curl x", "sudo curl x",
                             "if ! curl x; then", "X=\"$(curl x)\"", "curl \\", "curl"})
        QTest::newRow(line) << QByteArray(line) << true;
    for (const char* line : {"use curl to", "# curl x", "  # A=b curl x", "libcurl x", "curly x", "echo curl",
                             "the curl command"})
        QTest::newRow(line) << QByteArray(line) << false;
}

void TestCurlReader::curlIsFoundWhereACommandStands()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, found);
    QCOMPARE(capture::beginsCurlCommand(line.toStdString()), found);
}

void TestCurlReader::optionsBecomeARequest_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    const auto row = [](const char* command, const char* method, const char* url, const char* body = "",
                        const char* headers = "") {
        QTest::newRow(command) << QByteArray(command) << QByteArray(method) << QString::fromUtf8(url)
                               << QByteArray(body) << QByteArray(headers);
    };
    row("curl https://a.b/c", "GET", "https://a.b/c");
    row("curl a.b/c", "GET", "http://a.b/c");
    row("curl https://a.b/c -d x", "POST", "https://a.b/c", "x");
    row("curl -XPUT https://a.b/c -d x -dy", "PUT", "https://a.b/c", "x&y");
    row("curl -sSX PUT --url https://a.b/c --data-raw @x", "PUT", "https://a.b/c", "@x");
    row("curl https://a.b/c --data-binary '{\n}'", "POST", "https://a.b/c", "{\n}");
    row("curl --json '{}' https://a.b/c", "POST", "https://a.b/c", "{}",
        "Content-Type: application/json\nAccept: application/json\n");
    row("curl --json '{\"a\":' --json '1}' https://a.b/c", "POST", "https://a.b/c", "{\"a\":1}",
        "Content-Type: application/json\nAccept: application/json\n");
    row("curl -G https://a.b/c -d x=1 --data-urlencode 'y=a b'", "GET", "https://a.b/c?x=1&y=a%20b");
    row("curl -I https://a.b/c", "HEAD", "https://a.b/c");
    row("curl https://a.b/c -H 'A: 1' -H 'B:2' -H 'C;' -H 'D:'", "GET", "https://a.b/c", "",
        "A: 1\nB: 2\nC: \n");
    row("curl -u me:pw https://a.b/c -A agent -e from -b k=v", "GET", "https://a.b/c", "",
        "Authorization: Basic bWU6cHc=\nUser-Agent: agent\nReferer: from\nCookie: k=v\n");
    row("curl --oauth2-bearer tok https://a.b/c", "GET", "https://a.b/c", "", "Authorization: Bearer tok\n");
    row("curl -o out -w '%{http_code}' --max-time 5 --compressed -k https://a.b/c", "GET", "https://a.b/c");
    row("curl $BASE/v2/x -H \"X-Agentops-Api-Key: $API_KEY\"", "GET", "$BASE/v2/x", "",
        "X-Agentops-Api-Key: $API_KEY\n");
    row("/usr/bin/curl https://a.b/c", "GET", "https://a.b/c");
}

void TestCurlReader::optionsBecomeARequest()
{
    QFETCH(QByteArray, command);
    capture::ShellVariables variables;
    const auto statement = capture::readShellStatement(command.toStdString(), 0, variables);
    QCOMPARE(statement.commands.size(), std::size_t(1));
    const auto calls = capture::readCurl(statement.commands[0]);
    QCOMPARE(calls.size(), std::size_t(1));
    const Request& request = calls[0].request;
    QTEST(request.method, "method");
    QTEST(request.url, "url");
    QTEST(request.body, "body");
    QByteArray headers;
    for (const auto& [name, value] : request.headers)
        headers += name + ": " + value + '\n';
    QTEST(headers, "headers");
    QVERIFY(calls[0].problems.empty());
}

void TestCurlReader::problemsAreTold_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("named");
    QTest::newRow("form") << QByteArray("curl /v2/create_events -F 'file=@x.png'") << "file=@x.png";
    QTest::newRow("file") << QByteArray("curl /v2/create_events -d @body.json") << "body.json";
    QTest::newRow("input") << QByteArray("cat x | curl /v2/create_events --data-binary @-") << "-";
    QTest::newRow("upload") << QByteArray("curl -T up.json /v2/create_events") << "up.json";
    QTest::newRow("header file") << QByteArray("curl /v2/create_events -H @heads") << "heads";
    QTest::newRow("options file") << QByteArray("curl /v2/create_events -K opts") << "opts";
}

void TestCurlReader::problemsAreTold()
{
    QFETCH(QByteArray, command);
    QFETCH(QString, named);
    const auto opened = Capture::fromBytes("true\n" + command + "\n", QStringLiteral("x"), *m_api);
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->records().size(), std::size_t(1));
    const Finding& finding = (*opened)->findings().front();
    QCOMPARE(finding.rule, QStringLiteral("curl-option"));
    QVERIFY(finding.message.contains(named));
    QCOMPARE(finding.line, 2);
    QVERIFY((*opened)->exchange(0)->request.body.isEmpty());
}

void TestCurlReader::aScriptIsReadWithItsSessions()
{
    const auto opened = Capture::open(QStringLiteral(TAPEDECK_TEST_DATA "/capture/calls.sh"), *m_api);
    QVERIFY(opened.ok());
    const Capture& capture = **opened;
    QCOMPARE(capture.format(), capture::Format::Curl);
    const std::vector<EndpointId> endpoints = {EndpointId::CreateSession, EndpointId::CreateAgent,
                                               EndpointId::CreateEvents, EndpointId::UpdateSession,
                                               EndpointId::CreateEvents};
    QCOMPARE(capture.records().size(), std::size_t(7));
    for (std::size_t i = 0; i < endpoints.size(); ++i) {
        QVERIFY(capture.records()[i].known);
        QCOMPARE(capture.records()[i].endpoint, endpoints[i]);
        // Its token is in a variable that the script fills from the first answer.
        QCOMPARE(capture.exchange(i)->sessionId, QStringLiteral("6f2d1c5e-0b1a-4c7e-9a53-2b6a0f1d9c10"));
    }
    QVERIFY(!capture.records()[5].known);
    QCOMPARE(capture.records()[6].endpoint, EndpointId::Stats);
    QCOMPARE(capture.records()[6].line, 28u);
    QCOMPARE(capture.records()[0].line, 10u);
    const auto create = capture.exchange(0);
    QCOMPARE(create->request.url, QStringLiteral("https://api.agentops.ai/v2/create_session"));
    QCOMPARE(create->request.headers.value("X-Agentops-Api-Key"), QByteArray("$API_KEY")); // a secret's name
    QCOMPARE((*readJson(create->request.body))["session"]["session_id"].toView(),
             std::string_view("6f2d1c5e-0b1a-4c7e-9a53-2b6a0f1d9c10"));
    QCOMPARE((*readJson(capture.exchange(2)->request.body))["events"].items()[0]["name"].toView(),
             std::string_view("it's"));
    QCOMPARE(capture.records()[4].tokens, 5u);
    QCOMPARE(capture.eventCount(), 2);
    QVERIFY(capture.exchange(3)->request.body.isEmpty());
}

void TestCurlReader::thePublicPagesCommandsAreRead()
{
    // As a page is copied: labels, prose with apostrophes, commands with bodies over many lines.
    const QByteArray page =
        "When you create a session, you'll use your API key:\ncurl\nSuccess Response\n"
        "curl -X POST https://api.agentops.ai/create_session \\\n-H \"Content-Type: application/json\" \\\n"
        "-H \"X-Agentops-Api-Key: your_api_key\" \\\n-d '{\n\"id\": "
        "\"550e8400-e29b-41d4-a716-446655440000\",\n"
        "\"init_timestamp\": \"2024-03-14T12:00:00Z\"\n}'\nHere's how it's refreshed:\n"
        "curl -X POST https://api.agentops.ai/create_events \\\n-H \"Authorization: Bearer "
        "eyJhbGciOiJIUzI1NiIs...\" \\\n"
        "-d '{\"events\": [{\"type\": \"llm\"}]}'\n";
    const auto opened = Capture::fromBytes(page, QStringLiteral("page"), *m_api);
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->records().size(), std::size_t(2));
    QCOMPARE((*opened)->records()[0].endpoint, EndpointId::CreateSession);
    QCOMPARE((*opened)->records()[1].track, 0u);
    QCOMPARE((*opened)->tracks()[0].sessionId, QStringLiteral("550e8400-e29b-41d4-a716-446655440000"));
    QCOMPARE((*opened)->dialect(), Dialect::Documented);
}

QTEST_GUILESS_MAIN(TestCurlReader)
#include "tst_curlreader.moc"

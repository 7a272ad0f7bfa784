// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/capture.h"
#include "capture/codewriter.h"
#include "capture/pastereader.h"
#include "capture/writer.h"

#include <QTest>

using namespace tapedeck;
using capture::CodeCall;
using capture::CodeLanguage;

Q_DECLARE_METATYPE(tapedeck::capture::CodeLanguage)

namespace {

const QByteArray fakeKey = "00000000-1111-2222-3333-444444444444";

CodeCall call(const QByteArray& body)
{
    CodeCall out;
    out.request.url = QStringLiteral("http://127.0.0.1:8787/v2/create_events");
    out.request.body = body;
    out.endpoint = QStringLiteral("create_events");
    out.sessionId = QStringLiteral("s1");
    out.wantsToken = true;
    return out;
}

} // namespace

// That the code runs and does what it should is tested where there is a server: tst_copyascode.
class TestCodeWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = contract::Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<contract::Api>(std::move(*api));
    }
    void codeIsWhatAPersonWouldWrite_data()
    {
        QTest::addColumn<CodeLanguage>("language");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("curl") << CodeLanguage::Curl
                              << QByteArray("curl -X POST 'http://127.0.0.1:8787/v2/create_events' \\\n"
                                            "  -H 'Content-Type: application/json; charset=UTF-8' \\\n"
                                            "  -H \"Authorization: Bearer $TAPEDECK_TOKEN\" \\\n"
                                            "  --data-raw '{\"events\": []}'\n");
        QTest::newRow("httpie") << CodeLanguage::HttPie
                                << QByteArray("printf '%s' '{\"events\": []}' | "
                                              "http POST 'http://127.0.0.1:8787/v2/create_events' \\\n"
                                              "  'Content-Type:application/json\\; charset\\=UTF-8' \\\n"
                                              "  \"Authorization:Bearer $TAPEDECK_TOKEN\"\n");
        QTest::newRow("python") << CodeLanguage::Python
                                << QByteArray(
                                       "import os\n\nimport requests\n\n"
                                       "response = requests.request(\n"
                                       "    \"POST\",\n"
                                       "    \"http://127.0.0.1:8787/v2/create_events\",\n"
                                       "    headers={\n"
                                       "        \"Content-Type\": \"application/json; charset=UTF-8\",\n"
                                       "        \"Authorization\": \"Bearer \" + "
                                       "os.environ[\"TAPEDECK_TOKEN\"],\n"
                                       "    },\n"
                                       "    data=rb'{\"events\": []}',\n"
                                       "    timeout=60,\n"
                                       ")\n"
                                       "print(response.status_code, response.text)\n");
        QTest::newRow("fetch") << CodeLanguage::Fetch
                               << QByteArray(
                                      "const response = await "
                                      "fetch(\"http://127.0.0.1:8787/v2/create_events\", {\n"
                                      "  method: \"POST\",\n"
                                      "  headers: {\n"
                                      "    \"Content-Type\": \"application/json; charset=UTF-8\",\n"
                                      "    \"Authorization\": \"Bearer \" + process.env.TAPEDECK_TOKEN,\n"
                                      "  },\n"
                                      "  body: '{\"events\": []}',\n"
                                      "});\n"
                                      "console.log(response.status, await response.text());\n");
    }
    void codeIsWhatAPersonWouldWrite()
    {
        QFETCH(CodeLanguage, language);
        QFETCH(QByteArray, code);
        QCOMPARE(callAsCode(call("{\"events\": []}"), language), code);
    }

    void linesOfABodyStayReadable_data() { languages(); }
    void linesOfABodyStayReadable()
    {
        QFETCH(CodeLanguage, language);
        const QByteArray code = callAsCode(call("{\n  \"events\": [\"C:\\\\new\"]\n}"), language);
        QVERIFY2(code.contains("{\n  \"events\": [\"C:\\\\new\"]\n}"), code);
    }

    void secretsAreVariables_data() { languages(); }
    void secretsAreVariables()
    {
        QFETCH(CodeLanguage, language);
        CodeCall secret = call("{\"session\":{\"jwt\":\"eyJhbGciOi.eyJzZXNzaW9u.c2lnbmF0dXJl\"}}");
        secret.request.headers = {{"X-Agentops-Api-Key", fakeKey},
                                  {"Authorization", "Bearer eyJhbGciOi.eyJzZXNzaW9u.c2lnbmF0dXJl"},
                                  {"X-Agentops-Parent-Key", fakeKey},
                                  {"Cookie", "a=b-secret"},
                                  {"Accept-Encoding", "gzip"}};
        for (const QByteArray& code : {callAsCode(secret, language), sessionAsScript({secret}, language)}) {
            QVERIFY(!code.contains(fakeKey));
            QVERIFY(!code.contains("eyJ"));
            QVERIFY(!code.contains("b-secret"));
            QVERIFY(!code.contains("gzip"));
            for (const char* name : {"TAPEDECK_API_KEY", "TAPEDECK_X_AGENTOPS_PARENT_KEY", "TAPEDECK_COOKIE"})
                QVERIFY2(code.contains(name), name);
        }
        QVERIFY(callAsCode(secret, language).contains("TAPEDECK_TOKEN"));
        QVERIFY(!sessionAsScript({secret}, language).contains("TAPEDECK_TOKEN")); // it gets one itself
    }

    void secretsStandThereWhenAsked_data() { languages(); }
    void secretsStandThereWhenAsked()
    {
        QFETCH(CodeLanguage, language);
        CodeCall secret = call("{}");
        secret.request.headers = {{"X-Agentops-Api-Key", fakeKey},
                                  {"Authorization", "Bearer eyJh.eyJz.c2ln"}};
        const QByteArray code = callAsCode(secret, language, {true});
        QVERIFY2(code.contains(fakeKey), code);
        QVERIFY2(code.contains("Bearer eyJh.eyJz.c2ln"), code);
        QVERIFY2(!code.contains("TAPEDECK_"), code);
        // What was masked before cannot stand there.
        secret.request.headers = {{"X-Agentops-Api-Key", "[redacted]"},
                                  {"Authorization", "Bearer [redacted]"}};
        const QByteArray masked = callAsCode(secret, language, {true});
        QVERIFY2(!masked.contains("redacted") && masked.contains("TAPEDECK_API_KEY"), masked);
        // A script asks for a token with the key as it stands.
        secret.request.headers = {{"X-Agentops-Api-Key", fakeKey}};
        const QByteArray script = sessionAsScript({secret}, language, {true});
        QCOMPARE(script.count(fakeKey), 2);
    }

    void eachSessionHasItsToken_data() { languages(); }
    void eachSessionHasItsToken()
    {
        QFETCH(CodeLanguage, language);
        std::vector<CodeCall> calls;
        for (const char* session : {"s1", "s2", "s1", "s2"}) {
            CodeCall each = call("{\"of\":\"" + QByteArray(session) + "\"}");
            each.sessionId = QLatin1String(session);
            if (calls.size() < 2) {
                each.request.url = QStringLiteral("http://127.0.0.1:8787/v2/create_session");
                each.endpoint = QStringLiteral("create_session");
                each.wantsKey = true;
                each.wantsToken = false;
                // As the SDK does: the token of the session before.
                each.request.headers.add("Authorization", "Bearer [redacted]");
            }
            calls.push_back(each);
        }
        const QByteArray script = sessionAsScript(calls, language);
        QVERIFY(!script.contains("TAPEDECK_TOKEN"));
        QVERIFY(!script.contains("reauthorize_jwt"));
        const bool bash = language == CodeLanguage::Curl || language == CodeLanguage::HttPie;
        for (int i = 1; i <= 2; ++i) {
            const QByteArray n = QByteArray::number(i);
            const QByteArray made = bash                               ? "TOKEN_" + n + "=$("
                                    : language == CodeLanguage::Python ? "token_" + n + " = token("
                                                                       : "tokens[" + n + "] = token(";
            const QByteArray used = bash                               ? "$TOKEN_" + n + '"'
                                    : language == CodeLanguage::Python ? "+ token_" + n + ','
                                                                       : "+ tokens[" + n + "],";
            QCOMPARE(script.count(made), 1);
            QCOMPARE(script.count(used), 1);
            QVERIFY(script.indexOf(made) < script.indexOf(used));
        }
    }

    void whatKnowsNoHostGoesToTheLiveService_data() { languages(); }
    void whatKnowsNoHostGoesToTheLiveService()
    {
        QFETCH(CodeLanguage, language);
        CodeCall relative = call("{}");
        relative.request.url = QStringLiteral("/v2/create_events");
        QVERIFY(callAsCode(relative, language).contains("https://api.agentops.ai/v2/create_events"));
        const QByteArray script = sessionAsScript({relative}, language);
        QVERIFY(script.contains("https://api.agentops.ai"));
        QVERIFY(!script.contains("https://api.agentops.ai/"));
    }

    void anEmptySessionIsAValidScript_data() { languages(); }
    void anEmptySessionIsAValidScript()
    {
        QFETCH(CodeLanguage, language);
        QVERIFY(sessionAsScript({}, language).startsWith("#!/usr/bin/env "));
    }

    void whatIsWrittenForCurlIsReadAgain_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("small") << QByteArray("{\"id\":\"it's $5\"}");
        QTest::newRow("lines") << QByteArray("{\n\"id\": \"it's\\n\"\n}\n");
        QTest::newRow("a megabyte") << "{\"id\":\"" + QByteArray("it's\n`x` ").repeated(120'000) + "\"}";
    }
    void whatIsWrittenForCurlIsReadAgain()
    {
        QFETCH(QByteArray, body);
        Request request;
        request.url = QStringLiteral("http://127.0.0.1:8787/v2/create_agent");
        request.body = body;
        CodeCall agent = call(body);
        agent.request = request;
        for (const QByteArray& text :
             {capture::asCurl(request).toUtf8(), callAsCode(agent, CodeLanguage::Curl),
              sessionAsScript({agent}, CodeLanguage::Curl)}) {
            const capture::Pasted pasted = capture::readPasted(*m_api, text);
            QVERIFY(!pasted.calls.empty());
            QVERIFY(pasted.calls.back().text == body);
            QVERIFY(pasted.calls.back().endpoint == contract::EndpointId::CreateAgent);
        }
    }

    void aCallIsMadeFromAnExchange()
    {
        Exchange exchange;
        exchange.request.method = "POST";
        exchange.request.url = QStringLiteral("http://h/v2/create_session");
        exchange.request.body = "{\"session\":{\"session_id\":\"s7\"}}";
        const CodeCall made = capture::codeCallOf(*m_api, exchange);
        QCOMPARE(made.endpoint, QStringLiteral("create_session"));
        QCOMPARE(made.sessionId, QStringLiteral("s7"));
        QVERIFY(made.wantsKey && !made.wantsToken);
        exchange.request.url = QStringLiteral("http://h/elsewhere");
        const CodeCall foreign = capture::codeCallOf(*m_api, exchange);
        QVERIFY(foreign.endpoint.isEmpty() && !foreign.wantsKey && !foreign.wantsToken);
    }

private:
    static void languages()
    {
        QTest::addColumn<CodeLanguage>("language");
        for (const CodeLanguage language : capture::codeLanguages)
            QTest::newRow(qPrintable(capture::codeLanguageName(language))) << language;
    }

    std::unique_ptr<contract::Api> m_api;
};

QTEST_GUILESS_MAIN(TestCodeWriter)
#include "tst_codewriter.moc"

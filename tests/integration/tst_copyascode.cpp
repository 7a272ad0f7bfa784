// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/codewriter.h"
#include "contract/api.h"
#include "core/clock.h"
#include "core/jsonparser.h"
#include "jobwatch.h"
#include "net/apiclient.h"
#include "server/embeddedserver.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tapedeck;
using capture::CodeCall;
using capture::CodeLanguage;
using contract::EndpointId;

Q_DECLARE_METATYPE(tapedeck::capture::CodeLanguage)

namespace {

const QString sessionId = QStringLiteral("3f2a91c4-0000-4000-8000-000000000001");
const QByteArray agentId = "3f2a91c4-0000-4000-8000-00000000000a";

QByteArray eventId(int number)
{
    return "3f2a91c4-0000-4000-8000-1" + QByteArray::number(number).rightJustified(11, '0');
}

// A batch of one llm call; `prompt` and `more` are JSON texts.
QByteArray batch(int number, const QByteArray& prompt, const QByteArray& more = {})
{
    return "{\"events\":[{\"event_type\":\"llms\",\"id\":\"" + eventId(number) + "\",\"agent_id\":\"" +
           agentId +
           "\",\"init_timestamp\":\"2024-11-20T10:00:01+00:00\",\"end_timestamp\":\"2024-11-20T10:00:02+00:"
           "00\","
           "\"model\":\"m\",\"prompt_tokens\":1,\"completion_tokens\":1,\"completion\":\"c\",\"prompt\":" +
           prompt + more + "}]}";
}

QByteArray pretty(const QByteArray& body, const QByteArray& lineEnd)
{
    QByteArray out = readJson(body)->toBytes(2);
    out.replace('\n', lineEnd);
    return out;
}

struct Awkward
{
    const char* name;
    QByteArray body;
};

// What a shell, Python, JavaScript or HTTPie would change if it were given the chance.
std::vector<Awkward> awkwardBodies()
{
    int n = 0;
    std::vector<Awkward> out;
    const auto add = [&](const char* name, const QByteArray& body) { out.push_back({name, body}); };
    add("single quotes", batch(++n, "\"it's 'so' ''' '\""));
    add("double quotes", batch(++n, "\"a \\\"b\\\" \\\"\\\"\\\"\""));
    add("all quotes, over lines", pretty(batch(++n, "\"''' \\\"\\\"\\\" ```\""), "\n"));
    add("backslashes", batch(++n, "\"\\\\ \\\\\\\\ \\\\n C:\\\\new \\\\'\""));
    add("escapes", batch(++n, "\"\\n\\r\\t\\b\\f\\/\\u0000\\u001f\\u007f\\u2028\""));
    add("newlines", pretty(batch(++n, "[{\"role\":\"user\",\"content\":\"x\"}]"), "\n"));
    add("other newlines", pretty(batch(++n, "\"x\""), "\r\n"));
    add("newline at the end", batch(++n, "\"x\"") + "\n");
    add("blanks around it", " \t" + batch(++n, "\"x\"") + " \n\n");
    add("variables", batch(++n, "\"$HOME ${HOME} $(touch here) `touch here` $$ $1 #{x} {{now}}\""));
    add("templates", pretty(batch(++n, "\"` ${x} \\\\${y} `\""), "\n"));
    add("exclamation marks", batch(++n, "\"!! !x !$ #!\""));
    add("percent signs", batch(++n, "\"%s %d %% %PATH% %n\""));
    add("other signs", batch(++n, "\"~ * ? [a] {a,b} <x> & | ; ^ ( ) = @file :=1\""));
    add("beyond 16 bits", batch(++n, "\"\xF0\x9F\x99\x82 gr\xC3\xBCn \xE2\x80\xA8 \\ud83d\\ude42\""));
    add("the same name twice", batch(++n, "\"x\"", ",\"params\":{\"a\":1,\"a\":2}"));
    add("numbers",
        batch(++n, "\"x\"",
              ",\"params\":[1.0,1e2,1E+2,-0,-0.0,12345678901234567890,0.1000,1e-7,100000000000000000000]"));
    add("a megabyte", batch(++n, '"' + QByteArray("it's $5 \\\\ \xF0\x9F\x99\x82 ").repeated(50'000) + '"'));
    return out;
}

// Bodies of which the service stores nothing, and which must still arrive as they are.
std::vector<Awkward> bodiesThatAreNoJson()
{
    return {{"a file by curl's and HTTPie's rules", "@/etc/hostname"},
            {"an option", "-d x --next"},
            {"ends in a backslash", "x\ny\\"},
            {"ends in a quote", "\"x\n'"},
            {"no text", QByteArray("\x00\xFF\xFE\r\n\x80'\"\\", 9)},
            {"a mark in front", "\xEF\xBB\xBF{}"},
            {"a large one that is no text", QByteArray("\xFF\x00'", 3).repeated(100'000)}};
}

// The packages' own first: another Python on the path may lack requests.
QString found(const QString& program)
{
    const QString packaged =
        QStandardPaths::findExecutable(program, {QStringLiteral("/usr/bin"), QStringLiteral("/bin")});
    return packaged.isEmpty() ? QStandardPaths::findExecutable(program) : packaged;
}

} // namespace

class TestCopyAsCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void singleCallsDoTheSame_data() { languages(); }
    void singleCallsDoTheSame();
    void headersArriveAsTheyAre_data() { languages(); }
    void headersArriveAsTheyAre();
    void everyEndpointsCallRuns_data() { languages(); }
    void everyEndpointsCallRuns();
    void theKeyInPlainNeedsNoVariable_data() { languages(); }
    void theKeyInPlainNeedsNoVariable();
    void aWholeSessionDoesTheSame_data() { languages(); }
    void aWholeSessionDoesTheSame();
    void aSessionOfEarlierGetsAToken_data() { languages(); }
    void aSessionOfEarlierGetsAToken();
    void withoutATokenTheScriptStops_data() { languages(); }
    void withoutATokenTheScriptStops();
    void withoutTheKeyTheScriptSaysSo_data() { languages(); }
    void withoutTheKeyTheScriptSaysSo();

private:
    /// A server with a client of its own; what arrives there and what the client records.
    struct Side
    {
        explicit Side(const contract::Api& api)
            : server(api)
            , client(api, clock)
        {
            server::ServerConfig config;
            config.mode = server::ServerMode::Faithful;
            if (!server.start(config).ok())
                qFatal("The embedded server does not start");
            QObject::connect(&server, &server::EmbeddedServer::arrived, &client,
                             [this](const std::vector<Exchange>& exchanges) {
                                 arrived.insert(arrived.end(), exchanges.begin(), exchanges.end());
                             });
            QObject::connect(&client, &net::ApiClient::recorded, &client,
                             [this](const Exchange& exchange, const net::CallTags& tags) {
                                 recorded.push_back(exchange);
                                 recorded.back().sessionId = tags.sessionId; // its token is masked
                             });
            Profile profile;
            profile.id = QStringLiteral("profile-1");
            profile.baseUrl = server.url();
            profile.proxy.mode = ProxySetting::Mode::None;
            client.setAccount(profile, server.key());
        }

        Exchange send(net::ApiCall call)
        {
            const test::JobWatch watch(client.submit(std::move(call)));
            QSignalSpy over(watch.job, &net::ApiJob::finished);
            if (!over.wait(30'000) || watch.status() == 0)
                qFatal("A call of the test was not sent");
            return watch.exchange();
        }
        Exchange send(EndpointId endpoint, const QByteArray& body)
        {
            net::ApiCall call;
            call.endpoint = endpoint;
            call.body = body;
            call.sessionId = sessionId;
            return send(std::move(call));
        }
        void createSessionAndAgent()
        {
            send(EndpointId::CreateSession, "{\"session\":{\"session_id\":\"" + sessionId.toUtf8() +
                                                "\",\"init_timestamp\":\"2024-11-20T10:00:00+00:00\"}}");
            send(EndpointId::CreateAgent, "{\"id\":\"" + agentId + "\",\"name\":\"Researcher\"}");
        }
        /// What is stored of the session, without what is this store's own.
        Json stored()
        {
            Json out =
                readJson(send(net::ApiCall::reading(EndpointId::Export, sessionId)).response->body).value();
            out.at("/session")->remove("project_id");
            return Json::object(
                {{"export", std::move(out)},
                 {"stats",
                  *readJson(send(net::ApiCall::reading(EndpointId::Stats, sessionId)).response->body)}});
        }

        SystemClock clock;
        server::EmbeddedServer server;
        std::vector<Exchange> arrived;
        std::vector<Exchange> recorded;
        net::ApiClient client;
    };

    struct Outcome
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };

    static void languages()
    {
        QTest::addColumn<CodeLanguage>("language");
        for (const CodeLanguage language : capture::codeLanguages)
            QTest::newRow(qPrintable(capture::codeLanguageName(language))) << language;
    }

    /// Several pieces of code as one program: they do not know of each other.
    static QByteArray together(const std::vector<QByteArray>& texts, CodeLanguage language)
    {
        QByteArray out;
        for (const QByteArray& text : texts) {
            out += language == CodeLanguage::Fetch ? "{\n" + text + "}\n" : text;
            if (language == CodeLanguage::Curl || language == CodeLanguage::HttPie)
                out += "echo\n";
        }
        return out;
    }

    [[nodiscard]] Outcome run(const QByteArray& text, CodeLanguage language,
                              const std::vector<std::pair<QString, QByteArray>>& variables) const;
    [[nodiscard]] CodeCall callOf(const Side& side, EndpointId endpoint, const QByteArray& body,
                                  const QString& pathId = {}) const;

    std::unique_ptr<contract::Api> m_api;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCopyAsCode::initTestCase()
{
    auto api = contract::Api::load();
    QVERIFY(api.ok());
    m_api = std::make_unique<contract::Api>(std::move(*api));
    for (const char* program : {"bash", "curl", "python3", "node", "http"})
        QVERIFY2(!found(QLatin1String(program)).isEmpty(),
                 qPrintable(QLatin1String(program) +
                            QStringLiteral(" is missing: installer/bootstrap installs it")));
}

void TestCopyAsCode::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

TestCopyAsCode::Outcome
TestCopyAsCode::run(const QByteArray& text, CodeLanguage language,
                    const std::vector<std::pair<QString, QByteArray>>& variables) const
{
    QFile file(m_folder->filePath(QStringLiteral("code")) + capture::codeFileEnding(language));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("The code cannot be written");
    file.close();
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"),
                       QStringLiteral("/usr/bin:/bin:") + qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("HOME"), m_folder->path());
    environment.insert(QStringLiteral("HTTPIE_CONFIG_DIR"), m_folder->path());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const auto& [name, value] : variables)
        environment.insert(name, QString::fromLatin1(value));
    const QString program = language == CodeLanguage::Python  ? QStringLiteral("python3")
                            : language == CodeLanguage::Fetch ? QStringLiteral("node")
                                                              : QStringLiteral("bash");
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(found(program), {file.fileName()});
    process.closeWriteChannel();
    constexpr int patience = 120'000;
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

CodeCall TestCopyAsCode::callOf(const Side& side, EndpointId id, const QByteArray& body,
                                const QString& pathId) const
{
    const contract::Endpoint& endpoint = m_api->endpoint(id);
    QString path = endpoint.path;
    path.replace(QLatin1String("{id}"), pathId);
    CodeCall call;
    call.request.method = endpoint.method;
    call.request.url = side.server.url().toString() + path;
    call.request.body = body;
    call.endpoint = endpoint.name;
    call.sessionId = sessionId;
    call.wantsKey =
        endpoint.auth == contract::Auth::ApiKey || endpoint.auth == contract::Auth::ApiKeyUnchecked;
    call.wantsToken = endpoint.auth == contract::Auth::Jwt;
    return call;
}

void TestCopyAsCode::singleCallsDoTheSame()
{
    QFETCH(CodeLanguage, language);
    std::vector<Awkward> bodies = awkwardBodies();
    Side reference(*m_api);
    reference.createSessionAndAgent();
    for (const Awkward& each : bodies)
        QCOMPARE(reference.send(EndpointId::CreateEvents, each.body).response->status, 200);

    Side side(*m_api);
    side.createSessionAndAgent();
    QTRY_COMPARE(side.arrived.size(), 2u);
    for (const Awkward& each : bodiesThatAreNoJson())
        bodies.push_back(each);
    std::vector<QByteArray> texts;
    for (const Awkward& each : bodies) {
        texts.push_back(capture::callAsCode(callOf(side, EndpointId::CreateEvents, each.body), language));
        QVERIFY(!texts.back().contains("eyJ"));
    }
    const QByteArray token = side.client.token(sessionId)->jwt;
    const Outcome outcome =
        run(together(texts, language), language, {{QStringLiteral("TAPEDECK_TOKEN"), token}});
    QVERIFY2(outcome.code == 0, outcome.err);
    QTRY_COMPARE_WITH_TIMEOUT(side.arrived.size(), bodies.size() + 2, 20'000);
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        const Request& request = side.arrived[i + 2].request;
        QVERIFY2(request.body == bodies[i].body, bodies[i].name);
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.headers.value("Content-Type"), QByteArray("application/json; charset=UTF-8"));
        QCOMPARE(request.url, side.server.url().toString() + QStringLiteral("/v2/create_events"));
    }
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("here")))); // nothing of a body was executed
    QCOMPARE(side.stored().dump(2), reference.stored().dump(2));
}

void TestCopyAsCode::headersArriveAsTheyAre()
{
    QFETCH(CodeLanguage, language);
    const Headers awkward = {{"X-Note", "it's \"quoted\" $HOME `x` !! %s ; a=b:c@d := == =@ ~"},
                             {"X-Back", "C:\\new \\= \\\\ \\\" \\'"},
                             {"X-At", "@file"},
                             {"X-Json", "=1"},
                             {"X-Empty", ""},
                             {"X-Latin", "gr\xC3\xBCn"},
                             {"Content-Type", "text/plain"}};
    Side side(*m_api);
    CodeCall call = callOf(side, EndpointId::CreateAgent, "{}");
    call.request.headers = awkward;
    call.request.headers.add("Host", "elsewhere");
    call.request.headers.add("Content-Length", "999");
    call.request.headers.add("User-Agent", "Tapedeck/1");
    const Outcome outcome =
        run(capture::callAsCode(call, language), language, {{QStringLiteral("TAPEDECK_TOKEN"), "a.b.c"}});
    QVERIFY2(outcome.code == 0, outcome.err);
    QTRY_COMPARE(side.arrived.size(), 1u);
    const Headers& headers = side.arrived[0].request.headers;
    for (const auto& [name, value] : awkward) {
        QVERIFY2(headers.has(name), name);
        QCOMPARE(headers.value(name), value);
    }
    QCOMPARE(headers.value("Authorization"), QByteArray("Bearer [redacted]"));
    QCOMPARE(headers.value("Content-Length"), QByteArray("2"));
    QVERIFY(!headers.value("User-Agent").startsWith("Tapedeck"));
    QVERIFY(headers.value("Host") != "elsewhere");
}

void TestCopyAsCode::everyEndpointsCallRuns()
{
    QFETCH(CodeLanguage, language);
    Side side(*m_api);
    side.createSessionAndAgent();
    QTRY_COMPARE(side.arrived.size(), 2u);
    side.arrived.clear();
    std::vector<QByteArray> texts;
    for (const contract::Endpoint& endpoint : m_api->endpoints())
        texts.push_back(capture::callAsCode(
            callOf(side, endpoint.id, endpoint.hasBody ? QByteArray("{\"logs\":\"x\"}") : QByteArray(),
                   sessionId),
            language));
    const Outcome outcome = run(together(texts, language), language,
                                {{QStringLiteral("TAPEDECK_API_KEY"), side.server.key()},
                                 {QStringLiteral("TAPEDECK_TOKEN"), side.client.token(sessionId)->jwt}});
    QVERIFY2(outcome.code == 0, outcome.err);
    QTRY_COMPARE(side.arrived.size(), m_api->endpoints().size());
    for (std::size_t i = 0; i < side.arrived.size(); ++i) {
        const contract::Endpoint& endpoint = m_api->endpoints()[i];
        const Request& request = side.arrived[i].request;
        const auto match = m_api->match(request.method, request.url);
        QVERIFY(match && match->id == endpoint.id && match->methodFits);
        QCOMPARE(request.headers.has("X-Agentops-Api-Key"),
                 endpoint.auth == contract::Auth::ApiKey || endpoint.auth == contract::Auth::ApiKeyUnchecked);
        QCOMPARE(request.headers.has("Authorization"), endpoint.auth == contract::Auth::Jwt);
    }
}

void TestCopyAsCode::theKeyInPlainNeedsNoVariable()
{
    QFETCH(CodeLanguage, language);
    Side side(*m_api);
    CodeCall call = callOf(side, EndpointId::CreateSession,
                           "{\"session\":{\"session_id\":\"" + sessionId.toUtf8() + "\"}}");
    call.request.headers.add("X-Agentops-Api-Key", side.server.key());
    QVERIFY(!capture::callAsCode(call, language).contains(side.server.key()));
    const Outcome outcome = run(capture::callAsCode(call, language, {true}), language, {});
    QVERIFY2(outcome.code == 0, outcome.err);
    QTRY_COMPARE(side.arrived.size(), 1u);
    QCOMPARE(side.arrived[0].response->status, 200);
}

void TestCopyAsCode::aWholeSessionDoesTheSame()
{
    QFETCH(CodeLanguage, language);
    Side reference(*m_api);
    reference.createSessionAndAgent();
    for (const Awkward& each : awkwardBodies())
        reference.send(EndpointId::CreateEvents, each.body);
    // A refused one is part of what was tried: the script does not end there.
    QCOMPARE(reference.send(EndpointId::CreateEvents, "{\"events\":[{}]}").response->status / 100, 5);
    reference.send(EndpointId::UpdateEvents, batch(1, "\"another prompt\""));
    reference.send(EndpointId::CreateThread,
                   "{\"id\":\"3f2a91c4-0000-4000-8000-0000000000f1\",\"agent_id\":\"" + agentId + "\"}");
    reference.send(EndpointId::UpdateLogs, "{\"logs\":\"one line\"}");
    reference.send(EndpointId::DeveloperErrors, "{\"type\":\"T\",\"message\":\"it's\"}");
    reference.send(EndpointId::ReauthorizeJwt, "{\"session_id\":\"" + sessionId.toUtf8() + "\"}");
    reference.send(EndpointId::UpdateSession,
                   "{\"session\":{\"init_timestamp\":\"2024-11-20T10:00:00+00:00\",\"end_state\":\"Success\","
                   "\"end_state_reason\":\"it's `done` $\",\"tags\":[\"a\"]}}");
    const Json wanted = reference.stored();

    // Large bodies are masked on a worker and told later.
    QTRY_COMPARE(reference.recorded.size(), awkwardBodies().size() + 11);
    std::sort(reference.recorded.begin(), reference.recorded.end(),
              [](const Exchange& a, const Exchange& b) { return a.startedAt < b.startedAt; });
    std::vector<CodeCall> calls;
    for (const Exchange& exchange : reference.recorded)
        calls.push_back(capture::codeCallOf(*m_api, exchange));
    const QByteArray script = capture::sessionAsScript(calls, language);
    QVERIFY(!script.contains("eyJ"));
    QVERIFY(!script.contains(reference.server.key()));

    Side side(*m_api);
    const Outcome outcome =
        run(script, language,
            {{QStringLiteral("TAPEDECK_API_KEY"), side.server.key()},
             {QStringLiteral("TAPEDECK_BASE_URL"), side.server.url().toString().toUtf8()}});
    QVERIFY2(outcome.code == 1, outcome.err + outcome.out.right(2000)); // for one was refused
    QVERIFY2(!outcome.out.contains("eyJ") && !outcome.err.contains("eyJ"), "a token was shown");
    QTRY_COMPARE_WITH_TIMEOUT(side.arrived.size(), reference.recorded.size(), 20'000);
    for (std::size_t i = 0; i < side.arrived.size(); ++i) {
        const Exchange& there = side.arrived[i];
        const Exchange& here = reference.recorded[i];
        QCOMPARE(there.response->status, here.response->status);
        QCOMPARE(there.request.method, here.request.method);
        QVERIFY(there.request.body == here.request.body);
    }
    QCOMPARE(side.stored().dump(2), wanted.dump(2));
}

void TestCopyAsCode::aSessionOfEarlierGetsAToken()
{
    QFETCH(CodeLanguage, language);
    Side side(*m_api);
    side.createSessionAndAgent();
    const QByteArray script =
        capture::sessionAsScript({callOf(side, EndpointId::CreateEvents, batch(1, "\"x\"")),
                                  callOf(side, EndpointId::CreateEvents, batch(2, "\"y\""))},
                                 language);
    const Outcome outcome = run(script, language, {{QStringLiteral("TAPEDECK_API_KEY"), side.server.key()}});
    QVERIFY2(outcome.code == 0, outcome.err + outcome.out);
    QCOMPARE(side.stored()["export"]["llms"].size(), 2u);
    QTRY_VERIFY(side.arrived.size() >= 5);
    QVERIFY(side.arrived[2].request.url.endsWith(QLatin1String("/v2/reauthorize_jwt")));
    QVERIFY(side.arrived[3].request.url.endsWith(QLatin1String("/v2/create_events"))); // one token for both
    QVERIFY(side.arrived[4].request.url.endsWith(QLatin1String("/v2/create_events")));
}

void TestCopyAsCode::withoutATokenTheScriptStops()
{
    QFETCH(CodeLanguage, language);
    Side side(*m_api);
    const QByteArray script = capture::sessionAsScript(
        {callOf(side, EndpointId::CreateSession, "{\"session\":{\"session_id\":\"no uuid\"}}"),
         callOf(side, EndpointId::CreateEvents, batch(1, "\"x\""))},
        language);
    const Outcome outcome = run(script, language, {{QStringLiteral("TAPEDECK_API_KEY"), side.server.key()}});
    QVERIFY(outcome.code > 0);
    QVERIFY2((outcome.out + outcome.err).contains("No token in the answer"), outcome.err);
    QTRY_COMPARE(side.arrived.size(), 1u);
    QCOMPARE(side.server.counters().requests, 1);
}

void TestCopyAsCode::withoutTheKeyTheScriptSaysSo()
{
    QFETCH(CodeLanguage, language);
    Side side(*m_api);
    const QByteArray script =
        capture::sessionAsScript({callOf(side, EndpointId::Stats, {}, sessionId)}, language);
    const Outcome outcome = run(script, language, {});
    QVERIFY(outcome.code > 0);
    QVERIFY2(outcome.err.contains("TAPEDECK_API_KEY"), outcome.err);
    QCOMPARE(side.server.counters().requests, 0);
}

QTEST_GUILESS_MAIN(TestCopyAsCode)
#include "tst_copyascode.moc"

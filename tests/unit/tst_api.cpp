// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contractcorpus.h"

#include <atomic>
#include <thread>

using namespace tapedeck;
using namespace tapedeck::contract;
using namespace tapedeck::test;

namespace {

void findPlaces(const Json& value, const std::string& pointer, std::string_view name, QStringList& places)
{
    for (const JsonMember& member : value.members()) {
        if (member.name == name)
            places.append(QString::fromStdString(pointer));
        findPlaces(member.value, pointerTo(pointer, member.name), name, places);
    }
    for (std::size_t i = 0; i < value.items().size(); ++i)
        findPlaces(value.items()[i], pointerTo(pointer, i), name, places);
}

// Members without a title could have no label in a form.
void findUntitled(const Json& schema, const std::string& pointer, QStringList& places)
{
    for (const JsonMember& property : schema["properties"].members()) {
        const std::string place = pointerTo(pointer, property.name);
        if (property.value["title"].toView().empty())
            places.append(QString::fromStdString(place));
        findUntitled(property.value, place, places);
    }
    if (const Json* items = schema.find("items"))
        findUntitled(*items, pointer + "/items", places);
    for (const Json& part : schema["allOf"].items()) {
        findUntitled(part["then"], pointer, places);
        findUntitled(part["else"], pointer, places);
    }
}

} // namespace

class TestApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = Api::load();
        QVERIFY2(api.ok(), api.ok() ? "" : qPrintable(api.error().detail));
        m_api = std::make_unique<Api>(std::move(api).value());
    }

    void knowsEveryEndpoint_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("auth");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* method, const char* path, Auth auth, int status) {
            QTest::newRow(name) << QByteArray(method) << QString::fromLatin1(path) << static_cast<int>(auth)
                                << status;
        };
        row("create_session", "POST", "/v2/create_session", Auth::ApiKey, 200);
        row("reauthorize_jwt", "POST", "/v2/reauthorize_jwt", Auth::ApiKey, 200);
        row("update_session", "POST", "/v2/update_session", Auth::Jwt, 200);
        row("create_agent", "POST", "/v2/create_agent", Auth::Jwt, 200);
        row("create_thread", "POST", "/v2/create_thread", Auth::Jwt, 200);
        row("create_events", "POST", "/v2/create_events", Auth::Jwt, 200);
        row("update_events", "POST", "/v2/update_events", Auth::Jwt, 200);
        row("update_logs", "PUT", "/v2/update_logs", Auth::Jwt, 200);
        row("developer_errors", "POST", "/v2/developer_errors", Auth::ApiKeyUnchecked, 204);
        row("stats", "GET", "/v2/sessions/{id}/stats", Auth::ApiKey, 200);
        row("export", "GET", "/v2/sessions/{id}/export", Auth::ApiKey, 200);
        row("ttd", "GET", "/v2/ttd/{id}", Auth::None, 200);
    }
    void knowsEveryEndpoint()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(int, auth);
        QFETCH(int, status);
        QCOMPARE(m_api->endpoints().size(), 12u);
        const Endpoint* endpoint = m_api->endpointByName(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(endpoint);
        QCOMPARE(endpoint->method, method);
        QCOMPARE(endpoint->path, path);
        QCOMPARE(static_cast<int>(endpoint->auth), auth);
        QCOMPARE(endpoint->successStatus, status);
        QCOMPARE(endpoint->hasBody, method != "GET");
        QVERIFY(!endpoint->summary.isEmpty());
        QCOMPARE(&m_api->endpoint(endpoint->id), endpoint);
    }

    void unknownNamesAreNoEndpoint()
    {
        QVERIFY(!m_api->endpointByName(u"sessions"));
        QVERIFY(!m_api->endpointByName(u""));
    }

    void matchesAddresses_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected"); // name[ bare][ id=…][ wrong-method], or empty
        const auto row = [](const char* method, const char* url, const char* expected) {
            QTest::addRow("%s %s", method, url)
                << QByteArray(method) << QString::fromLatin1(url) << QString::fromLatin1(expected);
        };
        row("POST", "https://api.agentops.ai/v2/create_session", "create_session");
        row("POST", "https://api.agentops.ai/create_session", "create_session bare");
        row("POST", "http://127.0.0.1:8787/v2/create_events?x=1#top", "create_events");
        row("POST", "/v2/create_events", "create_events");
        row("POST", "/v2/create_events/", "create_events");
        row("POST", "/create_events", "create_events bare");
        row("post", "/v2/create_agent", "create_agent");
        row("PUT", "/v2/update_logs", "update_logs");
        row("POST", "/v2/update_logs", "update_logs wrong-method");
        row("GET", "/v2/create_session", "create_session wrong-method");
        row("GET", "/v2/sessions/550e8400-e29b-41d4-a716-446655440000/stats",
            "stats id=550e8400-e29b-41d4-a716-446655440000");
        row("GET", "/v2/sessions/a%20b/export?format=json", "export id=a b");
        row("GET", "/v2/ttd/17", "ttd id=17");
        row("GET", "https://gateway.example/agentops/v2/ttd/17", "ttd id=17");
        row("POST", "https://gateway.example/agentops/v2/create_session/", "create_session");
        row("POST", "/agentops/v2/create_session", "");
        row("POST", "/v2/sessions", "");
        row("GET", "/v2/sessions//stats", "");
        row("GET", "/v2/openapi.yaml", "");
        row("POST", "/v3/create_session", "");
        row("POST", "/v2/create_session/x", "");
        row("POST", "/V2/create_session", "");
        row("GET", "https://api.agentops.ai", "");
        row("GET", "https://api.agentops.ai/", "");
        row("GET", "/", "");
        row("GET", "", "");
    }
    void matchesAddresses()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, url);
        QFETCH(QString, expected);
        const auto match = m_api->match(method, url);
        QString found;
        if (match) {
            found = m_api->endpoint(match->id).name;
            if (match->bare)
                found += QStringLiteral(" bare");
            if (!match->pathId.isEmpty())
                found += QStringLiteral(" id=") + match->pathId;
            if (!match->methodFits)
                found += QStringLiteral(" wrong-method");
        }
        QCOMPARE(found, expected);
    }

    void everySchemaIsSound_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<int>("dialect");
        for (const Endpoint& endpoint : m_api->endpoints()) {
            for (const Dialect dialect : {Dialect::Sdk, Dialect::Documented}) {
                QTest::addRow("%s %s", qPrintable(endpoint.name), qPrintable(dialectName(dialect)))
                    << static_cast<int>(endpoint.id) << static_cast<int>(dialect);
            }
        }
    }
    void everySchemaIsSound()
    {
        QFETCH(int, id);
        QFETCH(int, dialect);
        const Endpoint& endpoint = m_api->endpoint(static_cast<EndpointId>(id));
        const Json& request = m_api->requestSchema(endpoint.id, static_cast<Dialect>(dialect));
        const Json& response = m_api->responseSchema(endpoint.id, static_cast<Dialect>(dialect));
        QCOMPARE(request.isObject(), endpoint.hasBody);
        QCOMPARE(response.isObject(), endpoint.successStatus != 204);
        QStringList refs;
        findPlaces(request, "", "$ref", refs);
        findPlaces(response, "", "$ref", refs);
        QCOMPARE(refs, QStringList());
        QStringList untitled;
        findUntitled(request, "", untitled);
        QCOMPARE(untitled, QStringList());
        // A text fits none of the requests, so a schema that did not compile would show.
        const auto violations = m_api->validate(endpoint.id, static_cast<Dialect>(dialect), Json("text"));
        QCOMPARE(violations.empty(), !endpoint.hasBody);
        const auto answers = m_api->validateResponse(endpoint.id, static_cast<Dialect>(dialect), Json(7));
        QCOMPARE(answers.empty(), response.isNull());
    }

    void goodBodiesFitTheirSchema()
    {
        int good = 0;
        for (const CorpusCase& one : allCases(*m_api)) {
            if (one.dialect == Dialect::Sdk && one.findings.empty()) {
                ++good;
                const auto violations = m_api->validate(one.endpoint, Dialect::Sdk, one.body);
                QVERIFY2(violations.empty(), qPrintable(one.name));
            }
            if (one.page) {
                const auto violations = m_api->validate(one.endpoint, Dialect::Documented, one.body);
                QVERIFY2(violations.empty(), qPrintable(one.name));
            }
        }
        QVERIFY(good > 15);
    }

    void violationsSayWhere()
    {
        const Json body = Json::object({{"session", Json::object({{"tags", Json::array({Json("a"), Json(1)})},
                                                                  {"end_state", "done"}})}});
        QStringList found;
        for (const Api::Violation& violation : m_api->validate(EndpointId::CreateSession, Dialect::Sdk, body))
            found.append(QString::fromStdString(violation.pointer) + QStringLiteral(": ") + violation.text);
        found.sort();
        QCOMPARE(found.join(u'\n'),
                 QStringLiteral(
                     "/session/end_state: The value is not one of: Success, Fail, Indeterminate, null.\n"
                     "/session/tags/1: The value has the wrong type. Allowed: a text.\n"
                     "/session: “session_id” is missing."));
    }

    void answersOfTheServiceFit_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* name, EndpointId id, const char* answer, bool fits) {
            QTest::newRow(name) << static_cast<int>(id) << QByteArray(answer) << fits;
        };
        row("create", EndpointId::CreateSession,
            "{\"status\":\"Success\",\"jwt\":\"a.b.c\",\"session_url\":\"https://x\"}", true);
        row("create, no jwt", EndpointId::CreateSession, "{\"status\":\"Success\"}", false);
        row("update, text", EndpointId::UpdateSession,
            "{\"status\":\"success\",\"token_cost\":\"0.00\",\"session_url\":\"https://x\"}", true);
        row("update, number", EndpointId::UpdateSession, "{\"status\":\"success\",\"token_cost\":0.01212}",
            true);
        row("update, short", EndpointId::UpdateSession, "{\"status\":\"success\"}", true);
        row("events", EndpointId::CreateEvents, "\"Success\"", true);
        row("events, other", EndpointId::CreateEvents, "\"success\"", false);
        row("stats", EndpointId::Stats,
            "{\"session_id\":\"x\",\"cost\":null,\"events\":2,\"prompt_tokens\":1,\"completion_tokens\":1,"
            "\"errors\":0}",
            true);
        row("export", EndpointId::Export,
            "{\"session\":{\"id\":\"x\",\"tags\":\"[]\"},\"actions\":[],\"llms\":[],\"tools\":[],\"errors\":["
            "]}",
            true);
        row("ttd", EndpointId::Ttd, "[]", true);
        row("ttd, object", EndpointId::Ttd, "{}", false);
    }
    void answersOfTheServiceFit()
    {
        QFETCH(int, id);
        QFETCH(QByteArray, answer);
        QFETCH(bool, fits);
        const auto value = readJson(answer);
        QVERIFY(value);
        const auto violations = m_api->validateResponse(static_cast<EndpointId>(id), Dialect::Sdk, *value);
        QCOMPARE(violations.empty(), fits);
    }

    void severalThreadsMayUseItAtOnce()
    {
        auto fresh = Api::load(); // nothing read or compiled yet
        QVERIFY(fresh.ok());
        const std::vector<CorpusCase> cases = allCases(*m_api);
        std::vector<std::size_t> expected;
        for (const CorpusCase& one : cases)
            expected.push_back(m_api->validate(one.endpoint, Dialect::Sdk, one.body).size());
        std::atomic_int wrong = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (std::size_t i = 0; i < cases.size(); ++i) {
                    if (fresh->validate(cases[i].endpoint, Dialect::Sdk, cases[i].body).size() != expected[i])
                        ++wrong;
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

private:
    std::unique_ptr<Api> m_api;
};

QTEST_GUILESS_MAIN(TestApi)
#include "tst_api.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/answers.h"
#include "contract/meaning.h"
#include "core/jsonparser.h"

#include <QTest>

#include <memory>

using namespace tapedeck;
using namespace tapedeck::contract;

class TestMeaning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<Api>(std::move(api).value());
    }

    void explainsWhatMisleads_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("rules"); // r: read back, ?: outcome unknown
        const auto row = [](const char* name, const char* endpoint, int status, const char* answer,
                            const char* rules) {
            QTest::newRow(name) << QString::fromLatin1(endpoint) << status << QByteArray(answer)
                                << QString::fromLatin1(rules);
        };
        row("update proves nothing", "update_events", 200, "\"Success\"", "update-proves-nothing r");
        row("events taken", "create_events", 200, "\"Success\"", "taken r");
        row("half stored", "create_events", 400,
            "{\"path\":\"/v2/create_events\",\"message\":\"Error posting event: {'code': '23505', 'details': "
            "'x'}\"}",
            "half-stored r, database");
        row("half stored, hosted", "create_events", 400,
            "{\"message\":\"Error inserting to table='tools'. Postgres: json['code']='23503'. "
            "json['message']='x'\"}",
            "half-stored r, database");
        row("no token", "create_events", 400,
            "{\"path\":\"/v2/create_events\",\"message\":\"Error posting event: Bearer Token is Missing\"}",
            "token-missing");
        row("action on the service of today", "create_events", 500, "{\"error\":\"Internal Server Error\"}",
            "events-refused r, actions-fail");
        row("bad key", "create_session", 400,
            "{\"path\":\"/v2/create_session\",\"message\":\"Invalid API key format\"}", "key-malformed");
        row("unknown key", "create_session", 400, "{\"message\":\"Error creating session: Invalid API Key\"}",
            "key-unknown");
        row("key missing", "stats", 400, "{\"message\":\"API Key is Missing\"}", "key-missing");
        row("session of others", "reauthorize_jwt", 400,
            "{\"message\":\" Error reauthorizing Api Key: Invalid Session Id\"}", "session-not-of-project");
        row("session of another project", "export", 400,
            "{\"message\":\"Session does not belong to this project\"}", "session-not-of-project");
        row("expired", "create_agent", 401, "{\"path\":\"/v2/create_agent\",\"message\":\"Expired Token\"}",
            "token-expired");
        row("401 of a strict server", "create_agent", 401,
            "{\"error\":\"Unauthorized\",\"message\":\"bad token\"}", "not-about-expiry");
        row("401 without a token", "create_session", 401, "{\"error\":\"Unauthorized\"}",
            "not-about-the-token");
        row("garbage token", "create_agent", 500, "{\"error\":\"Internal Server Error\"}", "token-or-body r");
        row("session refused", "create_session", 500, "{\"message\":\"Internal Server Error\"}",
            "session-refused r");
        row("id no uuid", "stats", 500, "{}", "body-refused");
        row("logs", "update_logs", 500, "{}", "logs-always-fail");
        row("no content", "developer_errors", 204, "", "no-content");
        row("session perhaps unknown", "update_session", 200, "{\"status\":\"success\"}",
            "session-perhaps-unknown r");
        row("session updated", "update_session", 200, "{\"status\":\"success\",\"token_cost\":\"0.00\"}", "");
        row("session created", "create_session", 200, "{\"status\":\"Success\",\"jwt\":\"x.y.z\"}", "");
        row("no jwt", "create_session", 200, "{\"status\":\"Success\"}", "no-token");
        row("web page", "create_session", 200, "<!DOCTYPE html><html><body>Sign in</body></html>", "html r?");
        row("web page of a proxy", "create_events", 502, "\n<html><h1>Bad Gateway</h1></html>", "html r?");
        row("gateway", "create_events", 504, "upstream timed out", "gateway r?");
        row("unavailable", "create_events", 503, "", "unavailable");
        row("not found", "create_agent", 404, "{\"detail\":\"Not Found\"}", "not-found");
        row("stats not found", "stats", 404, "{\"detail\":\"Not Found\"}", "not-found");
        row("session not found", "stats", 404,
            "{\"path\":\"/v2/sessions/x/stats\",\"message\":\"unknown\",\"error\":\"Not Found\"}",
            "session-not-of-project");
        row("method", "update_logs", 405, "{\"detail\":\"Method Not Allowed\"}", "method");
        row("too many", "create_events", 429, "", "too-many");
        row("too large", "create_events", 413, "", "too-large");
        row("strict", "create_events", 422, "{}", "strict");
        row("redirect", "create_agent", 302, "", "redirect");
        row("export", "export", 200, "{\"session\":{}}", "export-is-partial");
        row("stats", "stats", 200, "{\"events\":1}", "");
    }
    void explainsWhatMisleads()
    {
        QFETCH(QString, endpoint);
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        QFETCH(QString, rules);
        Exchange exchange = request(endpoint);
        exchange.response = Response{status, {}, {}, answer};
        QCOMPARE(told(endpoint, exchange), rules);
    }

    void explainsThatThereWasNoAnswer()
    {
        const QString events = QStringLiteral("create_events");
        Exchange exchange = request(events);
        exchange.failure = Error{ErrorKind::Timeout, {}, {}};
        QCOMPARE(told(events, exchange), QStringLiteral("outcome-unknown r?"));
        exchange.failure = Error{ErrorKind::Cancelled, {}, {}};
        QCOMPARE(told(events, exchange), QStringLiteral("outcome-unknown r?"));
        exchange.neverSent = true;
        QCOMPARE(told(events, exchange), QStringLiteral("never-sent"));
        Exchange tls = request(events);
        tls.failure = Error{ErrorKind::Tls, {}, {}};
        QCOMPARE(told(events, tls), QStringLiteral("not-trusted"));
        Exchange stats = request(QStringLiteral("stats"));
        stats.failure = Error{ErrorKind::Timeout, {}, {}};
        QCOMPARE(told(QStringLiteral("stats"), stats), QStringLiteral("no-answer"));
        Exchange cut = request(events);
        cut.failure = Error{ErrorKind::Network, {}, {}};
        cut.response = Response{200, {}, {}, "\"Succ"};
        QCOMPARE(told(events, cut), QStringLiteral("answer-incomplete r, taken r"));
    }

    void oneKindIsNotHalfStored()
    {
        Exchange exchange = request(QStringLiteral("create_events"));
        exchange.response = Response{400, {}, {}, "{\"message\":\"x\"}"};
        const QString several = texts(exchange);
        exchange.request.body = "{\"events\":[{\"event_type\":\"tools\"},{\"event_type\":\"tools\"}]}";
        QVERIFY(texts(exchange) != several);
        exchange.request.body = "{\"events\":[]}";
        exchange.response = Response{200, {}, {}, "\"Success\""};
        QCOMPARE(told(QStringLiteral("create_events"), exchange), QStringLiteral("nothing-in-it"));
    }

    void theServersWishToWaitIsTold()
    {
        Exchange exchange = request(QStringLiteral("create_events"));
        exchange.response = Response{429, {}, {{"Retry-After", "30"}}, {}};
        QVERIFY(texts(exchange).contains(QStringLiteral("30")));
    }

    void readsRefusalsInEveryShape()
    {
        const auto message = [](const char* text) { return messageOf(*readJson(QByteArrayView(text))); };
        QCOMPARE(message("{\"path\":\"/\",\"message\":\"m\"}"), QStringLiteral("m"));
        QCOMPARE(message("{\"error\":\"e\"}"), QStringLiteral("e"));
        QCOMPARE(message("{\"detail\":[1]}"), QStringLiteral("[1]"));
        QCOMPARE(message("\"bare\""), QStringLiteral("bare"));
        QCOMPARE(message("[]"), QString());
        QCOMPARE(sqlStateOf(QStringLiteral("{'code': '22P02'}")), QStringLiteral("22P02"));
        QCOMPARE(sqlStateOf(QStringLiteral("port 123505 refused")), QString());
        QVERIFY(databaseText(QStringLiteral("23503")) != databaseText(QStringLiteral("23505")));
        QVERIFY(databaseText(QStringLiteral("23999")).contains(QStringLiteral("23999")));
        QVERIFY(!looksLikeHtml(Response{200, {}, {{"Content-Type", "text/html"}}, "\"Success\""}));
    }

private:
    [[nodiscard]] Exchange request(const QString& name) const
    {
        const Endpoint* endpoint = m_api->endpointByName(name);
        Exchange exchange;
        exchange.request.method = endpoint->method;
        exchange.request.url = QStringLiteral("http://127.0.0.1:8787") + endpoint->path;
        exchange.request.body = "{\"events\":[{\"event_type\":\"tools\"},{\"event_type\":\"actions\"}]}";
        return exchange;
    }
    [[nodiscard]] QString told(const QString& endpoint, const Exchange& exchange) const
    {
        QStringList lines;
        for (const Meaning& meaning : meaningOf(*m_api, m_api->endpointByName(endpoint)->id, exchange)) {
            if (!meaning.text.endsWith(u'.') || meaning.text.contains(QStringLiteral("%1")))
                return meaning.text;
            const QString signs = QString::fromLatin1(meaning.suggestReadBack ? "r" : "") +
                                  QString::fromLatin1(meaning.outcomeUnknown ? "?" : "");
            lines.append(signs.isEmpty() ? meaning.rule : meaning.rule + QChar(u' ') + signs);
        }
        return lines.join(QStringLiteral(", "));
    }
    [[nodiscard]] QString texts(const Exchange& exchange) const
    {
        QStringList lines;
        for (const Meaning& meaning : meaningOf(*m_api, EndpointId::CreateEvents, exchange))
            lines.append(meaning.text);
        return lines.join(u'\n');
    }

    std::unique_ptr<Api> m_api;
};

QTEST_APPLESS_MAIN(TestMeaning)
#include "tst_meaning.moc"

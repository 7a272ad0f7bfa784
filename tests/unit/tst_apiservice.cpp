// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"
#include "contract/reading.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;
using namespace tapedeck::test;

/// What all modes share: tokens, files, faults, preflight. Faithful mode has a table of its own.
class TestApiService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m.open()); }

    void tokensLiveAsLongAsTheyAreTold()
    {
        m.settings.tokenLifeSeconds = 10;
        m.service->setSettings(m.settings);
        QVERIFY(m.createSession());
        QCOMPARE(contract::readJwt(m.token)->expires, std::optional((apiStart + 10'000'000).seconds()));
        m.now = apiStart + 9'999'999;
        QCOMPARE(m.post("/v2/create_events", "{\"events\":[]}").status, 200);
        m.now = apiStart + 10'000'000;
        for (const ServerMode mode : {ServerMode::Lenient, ServerMode::Faithful, ServerMode::Strict}) {
            m.setMode(mode);
            QCOMPARE(m.post("/v2/create_events", "{\"events\":[]}").status, 401);
            QCOMPARE(m.said("message"), "Expired Token");
        }
        QCOMPARE(m.post("/v2/reauthorize_jwt", "{\"session_id\":\"" + sessionId + "\"}").status, 200);
        m.token = m.said("jwt");
        QCOMPARE(m.post("/v2/create_events", "{\"events\":[]}").status, 200);
    }

    void logsAndScreenshotsReadBack()
    {
        QVERIFY(m.createSession());
        QCOMPARE(m.send("PUT", "/v2/update_logs", "{\"logs\":\"one \"}").status, 200);
        QCOMPARE(m.send("PUT", "/v2/update_logs", "{\"logs\":\"two\"}").status, 200);
        const QByteArray url = m.said("logs_url");
        QVERIFY(url.startsWith("http://127.0.0.1:1/storage/"));
        QCOMPARE(m.send("GET", url.sliced(url.indexOf("/storage")), {}).body, std::string("one two"));
        QCOMPARE(
            m.post("/v2/create_events",
                   "{\"events\":[{\"event_type\":\"actions\",\"screenshot\":\"aGVsbG8=\"," + times + "}]}")
                .status,
            200);
        const QByteArray picture = m.rows()["actions"].items()[0]["screenshot"].toQString().toLatin1();
        QCOMPARE(m.send("GET", picture.sliced(picture.indexOf("/storage")), {}).body, std::string("hello"));
        QCOMPARE(m.last.contentType, "image/png");
    }

    void faultsReplaceAnswersAndStoreNothing_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("status");
        QTest::newRow("expired") << QStringLiteral("expired:x1") << 401;
        QTest::newRow("bad request") << QStringLiteral("400:x1") << 400;
        QTest::newRow("too many") << QStringLiteral("429:retry=2:x1") << 429;
        QTest::newRow("server error") << QStringLiteral("500:x1") << 500;
        QTest::newRow("unavailable") << QStringLiteral("503:retry=2:x1") << 503;
    }

    void faultsReplaceAnswersAndStoreNothing()
    {
        QFETCH(QString, fault);
        QFETCH(int, status);
        QVERIFY(m.createSession());
        QVERIFY(m.setFault(fault));
        const QByteArray body = "{\"events\":[{\"event_type\":\"actions\"," + times + "}]}";
        QCOMPARE(m.post("/v2/create_events", body).status, status);
        QCOMPARE(m.last.headers.value("Retry-After"), status == 429 || status == 503 ? "2" : "");
        QCOMPARE(m.post("/v2/create_events", body).status, 200);
        QCOMPARE(m.stats()["events"].toInteger(), 1);
    }

    void aCutRequestIsTakenAllTheSame()
    {
        QVERIFY(m.createSession());
        QVERIFY(m.setFault(QStringLiteral("cut:x1:create_events")));
        QVERIFY(m.post("/v2/create_events", "{\"events\":[{\"event_type\":\"actions\"," + times + "}]}").cut);
        QCOMPARE(m.stats()["events"].toInteger(), 1);
    }

    void preflightIsOpenToAll()
    {
        HttpRequest request;
        request.method = "OPTIONS";
        request.path = "/v2/create_events";
        request.headers = {{"Origin", "http://example.org"},
                           {"Access-Control-Request-Method", "POST"},
                           {"Access-Control-Request-Headers", "authorization"}};
        const HttpAnswer answer = m.service->answer(request, m.now);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("Access-Control-Allow-Origin"), "*");
        QCOMPARE(answer.headers.value("Access-Control-Allow-Headers"), "authorization");
        request.headers = {};
        QCOMPARE(m.service->answer(request, m.now).status, 405);
    }

private:
    ApiFixture m;
};

QTEST_GUILESS_MAIN(TestApiService)
#include "tst_apiservice.moc"

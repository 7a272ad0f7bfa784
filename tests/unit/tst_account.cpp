// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/account.h"
#include "net/apijob.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::net;

class TstAccount : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void baseAndPathAreJoinedOnce_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("url");
        const QString create = QStringLiteral("/v2/create_session");
        const QString stats = QStringLiteral("/v2/sessions/{id}/stats");
        QTest::newRow("host") << "https://api.agentops.ai" << create << ""
                              << "https://api.agentops.ai/v2/create_session";
        QTest::newRow("slash") << "http://127.0.0.1:8787/" << create << ""
                               << "http://127.0.0.1:8787/v2/create_session";
        QTest::newRow("v2") << "https://h/v2" << create << ""
                            << "https://h/v2/create_session";
        QTest::newRow("v2 slash") << "https://h/v2//" << create << ""
                                  << "https://h/v2/create_session";
        QTest::newRow("prefix") << "https://h/proxy/ao" << create << ""
                                << "https://h/proxy/ao/v2/create_session";
        QTest::newRow("not v2") << "https://h/xv2" << create << ""
                                << "https://h/xv2/v2/create_session";
        QTest::newRow("id") << "https://h" << stats << "a1"
                            << "https://h/v2/sessions/a1/stats";
        QTest::newRow("id escaped") << "https://h" << stats << "a/../b?c#d e"
                                    << "https://h/v2/sessions/a%2F..%2Fb%3Fc%23d%20e/stats";
        QTest::newRow("query") << "https://u:p@h/?a=b#c" << create << ""
                               << "https://h/v2/create_session";
    }
    void baseAndPathAreJoinedOnce()
    {
        QFETCH(QString, base);
        QFETCH(QString, path);
        QFETCH(QString, id);
        QFETCH(QString, url);
        contract::Endpoint endpoint;
        endpoint.path = path;
        QCOMPARE(endpointUrl(QUrl(base), endpoint, id).toString(QUrl::FullyEncoded), url);
    }

    void eachEndpointGetsItsOwnCredentialsAndNoOthers_data()
    {
        QTest::addColumn<int>("auth");
        QTest::addColumn<bool>("key");
        QTest::addColumn<bool>("token");
        QTest::newRow("none") << int(contract::Auth::None) << false << false;
        QTest::newRow("key") << int(contract::Auth::ApiKey) << true << false;
        QTest::newRow("unchecked") << int(contract::Auth::ApiKeyUnchecked) << true << false;
        QTest::newRow("jwt") << int(contract::Auth::Jwt) << false << true;
    }
    void eachEndpointGetsItsOwnCredentialsAndNoOthers()
    {
        QFETCH(int, auth);
        QFETCH(bool, key);
        QFETCH(bool, token);
        Profile profile;
        profile.baseUrl = QUrl(QStringLiteral("https://h"));
        const Account account(profile, "00000000-1111-2222-3333-444444444444");
        contract::Endpoint endpoint;
        endpoint.id = contract::EndpointId::CreateEvents;
        endpoint.method = "POST";
        endpoint.auth = static_cast<contract::Auth>(auth);
        ApiCall call;
        call.parentKey = "parent";
        const Request request = account.request(endpoint, call, "token");
        QCOMPARE(request.headers.has("X-Agentops-Api-Key"), key);
        QCOMPARE(request.headers.has("Authorization"), token);
        QVERIFY(!request.headers.has("X-Agentops-Parent-Key")); // create_session only
    }
};

QTEST_GUILESS_MAIN(TstAccount)
#include "tst_account.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientfixture.h"
#include "jobwatch.h"
#include "testcertificate.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::net;
using namespace tapedeck::test;

class TstNetworkSetup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void profileProxyIsUsed()
    {
        ClientFixture f;
        ScriptedServer proxy;
        proxy.setDefault(ScriptedAnswer::json(200, "{\"from\":\"proxy\"}"));
        f.profile.baseUrl = QUrl(QStringLiteral("http://api.invalid"));
        f.profile.proxy = {ProxySetting::Mode::Http, QStringLiteral("127.0.0.1"), proxy.port()};
        f.useProfile();
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QCOMPARE(job.body(), QByteArray("{\"from\":\"proxy\"}"));
        QCOMPARE(proxy.requests()[0].target,
                 "http://api.invalid/v2/sessions/" + someSession.toUtf8() + "/stats");
    }

    void proxyThatWantsAPasswordIsToldAsSuch()
    {
        ClientFixture f;
        ScriptedServer proxy;
        ScriptedAnswer refused = ScriptedAnswer::json(407, "{}");
        refused.headers.add("Proxy-Authenticate", "Basic realm=\"proxy\"");
        proxy.setDefault(refused);
        f.profile.baseUrl = QUrl(QStringLiteral("http://api.invalid"));
        f.profile.proxy = {ProxySetting::Mode::Http, QStringLiteral("127.0.0.1"), proxy.port()};
        f.useProfile();
        f.giveToken();
        JobWatch job(f.createEvents());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Network));
        QVERIFY(job.failure()->text.contains(QStringLiteral("password")));
        QCOMPARE(proxy.requests().size(), std::size_t(1));
    }

    void unreachableProxyIsToldAsSuch()
    {
        ClientFixture f;
        ScriptedServer proxy;
        f.profile.proxy = {ProxySetting::Mode::Http, QStringLiteral("127.0.0.1"), proxy.port()};
        proxy.stopListening();
        f.useProfile();
        JobWatch job(f.stats());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Network));
        QVERIFY(job.failure()->text.contains(QStringLiteral("proxy")));
        QVERIFY(f.server.requests().empty());
    }

    void systemProxyIsNotUsedForThisMachine()
    {
        ScriptedServer proxy;
        qputenv("http_proxy", proxy.url().toEncoded());
        ClientFixture f;
        f.server.setDefault(ScriptedAnswer::json(200, "{}"));
        f.profile.proxy.mode = ProxySetting::Mode::System;
        f.useProfile();
        JobWatch here(f.stats());
        QTRY_COMPARE(here.finished, 1);
        QCOMPARE(here.status(), 200);
        QVERIFY(proxy.requests().empty());

        proxy.setDefault(ScriptedAnswer::json(200, "{}"));
        f.profile.baseUrl = QUrl(QStringLiteral("http://api.invalid"));
        f.useProfile();
        JobWatch there(f.stats());
        QTRY_COMPARE(there.finished, 1);
        QCOMPARE(proxy.requests().size(), std::size_t(1));
        qunsetenv("http_proxy");
    }

    void untrustedCertificateIsRefused()
    {
        const TestCertificate certificate;
        QVERIFY(certificate.valid());
        ScriptedServer secure(certificate.serverConfiguration());
        ClientFixture f;
        f.giveToken();
        f.profile.baseUrl = secure.url();
        f.useProfile();
        JobWatch job(f.createSession());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Tls));
        QVERIFY(job.failure()->text.contains(QStringLiteral("authority")));
        QVERIFY(job.exchange().neverSent);
        QVERIFY(!job.outcomeUnknown);
        QCOMPARE(job.exchange().attempts, 1);
        QVERIFY(secure.requests().empty());
    }

    void certificateOfTheProfilesAuthorityIsTrusted()
    {
        const TestCertificate certificate;
        ScriptedServer secure(certificate.serverConfiguration());
        secure.setDefault(ScriptedAnswer::json(200, "{}"));
        ClientFixture f;
        f.profile.baseUrl = secure.url();
        f.profile.tls.caFile = certificate.certificateFile();
        f.useProfile();
        JobWatch job(f.createSession());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY2(!job.failure(), job.failure() ? qPrintable(job.failure()->text) : "");
        QCOMPARE(secure.requests().size(), std::size_t(1));
        QCOMPARE(secure.requests()[0].headers.value("X-Agentops-Api-Key"), fakeKey);
        QVERIFY(job.exchange().timing.connect > 0);
        QCOMPARE(job.exchange().timing.tls, -1); // Qt does not tell it apart from connect
    }

    void certificateOfAnotherHostIsRefusedThoughItsAuthorityIsTrusted()
    {
        const TestCertificate certificate(QStringLiteral("api.invalid"));
        ScriptedServer secure(certificate.serverConfiguration());
        ClientFixture f;
        f.profile.baseUrl = secure.url();
        f.profile.tls.caFile = certificate.certificateFile();
        f.useProfile();
        JobWatch job(f.createSession());
        QTRY_COMPARE(job.finished, 1);
        QVERIFY(job.failedWith(ErrorKind::Tls));
        QVERIFY(job.failure()->text.contains(QStringLiteral("another host")));
        QVERIFY(secure.requests().empty());
    }
};

QTEST_GUILESS_MAIN(TstNetworkSetup)
#include "tst_networksetup.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/curltransport.h"
#include "support/scriptedserver.h"
#include "support/testcertificate.h"

#include <QEventLoop>
#include <QTcpServer>
#include <QTest>

#include <thread>

using namespace tapedeck;
using namespace tapedeck::replay;
using namespace tapedeck::test;

namespace {

Profile profileOf(const QUrl& url)
{
    Profile profile;
    profile.baseUrl = url;
    return profile;
}

Request post(const QUrl& url, const QByteArray& body = "{}")
{
    Request request;
    request.url = url.toString() + "/v2/create_events";
    request.body = body;
    request.headers = {{"Content-Type", "application/json"}, {"X-Agentops-Api-Key", "00000000-0000"}};
    return request;
}

} // namespace

/// Real sockets: the transport sends from a thread of its own, the scripted server answers in this one.
class TstCurlTransport : public QObject
{
    Q_OBJECT

    /// Sends the requests, `together` at a time, and returns their outcomes by number.
    static std::vector<Outcome> exchange(const Profile& profile, const std::vector<Request>& requests,
                                         std::size_t together = 1)
    {
        std::vector<Outcome> byNumber(requests.size());
        QEventLoop loop; // the scripted server answers in here
        std::thread thread([&] {
            CurlTransport transport(profile, static_cast<int>(together));
            std::size_t next = 0;
            std::size_t ended = 0;
            std::vector<Outcome> out;
            while (ended < requests.size()) {
                for (; next < requests.size() && next - ended < together; ++next)
                    transport.send(static_cast<quint32>(next), requests[next]);
                out.clear();
                transport.wait(100'000, out);
                for (Outcome& outcome : out)
                    byNumber[outcome.tag] = outcome;
                ended += out.size();
            }
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        });
        loop.exec(); // ends: every request of the transport has its time-out
        thread.join();
        return byNumber;
    }

private Q_SLOTS:
    void requestsArriveAsTheyWereMade()
    {
        ScriptedServer server;
        Request put = post(server.url(), "{\"logs\":\"\xc3\xa9\"}");
        put.method = "PUT";
        put.url = server.url().toString() + "/v2/update_logs";
        Request get;
        get.method = "GET";
        get.url = server.url().toString() + "/v2/sessions/x/stats?a=b";
        const auto outcomes =
            exchange(profileOf(server.url()), {post(server.url()), put, get, post(server.url())});
        QCOMPARE(outcomes.size(), std::size_t{4});
        for (const Outcome& outcome : outcomes) {
            QVERIFY(outcome.response);
            QCOMPARE(outcome.response->status, 200);
            QCOMPARE(outcome.response->body, QByteArray("\"Success\""));
            QCOMPARE(outcome.response->headers.value("content-type"), QByteArray("application/json"));
            QVERIFY(outcome.timing.total > 0);
        }
        const auto& received = server.requests();
        QCOMPARE(received[0].method, QByteArray("POST"));
        QCOMPARE(received[0].body, QByteArray("{}"));
        QCOMPARE(received[0].headers.value("X-Agentops-Api-Key"), QByteArray("00000000-0000"));
        QCOMPARE(received[1].method, QByteArray("PUT"));
        QCOMPARE(received[1].body, QByteArray("{\"logs\":\"\xc3\xa9\"}"));
        QCOMPARE(received[2].method, QByteArray("GET"));
        QCOMPARE(received[2].target, QByteArray("/v2/sessions/x/stats?a=b"));
        QVERIFY(received[2].body.isEmpty());
        QCOMPARE(received[3].method, QByteArray("POST"));
    }
    void connectionsAreUsedAgain()
    {
        ScriptedServer server;
        const auto outcomes =
            exchange(profileOf(server.url()), std::vector<Request>(40, post(server.url())), 4);
        QCOMPARE(outcomes.size(), std::size_t{40});
        QCOMPARE(server.requests().size(), std::size_t{40});
        QVERIFY(server.connections() <= 4);
    }
    void cutGivesUpWhatIsInFlight()
    {
        QTcpServer silent; // the system takes the connection and the request, nobody answers
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort()));
        CurlTransport transport(profileOf(url), 2);
        transport.send(7, post(url));
        std::vector<Outcome> out;
        for (int i = 0; i < 10; ++i)
            transport.wait(10'000, out);
        QVERIFY(out.empty());
        transport.cut(out);
        QCOMPARE(out.size(), std::size_t{1});
        QCOMPARE(out[0].tag, 7u);
        QVERIFY(out[0].failure && out[0].failure->kind == ErrorKind::Cancelled);
        QVERIFY(!out[0].neverSent); // so whether it was taken is unknown
        transport.cut(out);
        QCOMPARE(out.size(), std::size_t{1});
    }
    void redirectsAreNotFollowed()
    {
        ScriptedServer other;
        ScriptedServer server;
        server.setDefault(ScriptedAnswer::redirect(307, other.url().toEncoded() + "/v2/create_events"));
        const auto outcomes = exchange(profileOf(server.url()), {post(server.url())});
        QCOMPARE(outcomes.at(0).response->status, 307);
        QVERIFY(other.requests().empty());
    }
    void whatWasTakenIsNotSentAgainWhenAKeptConnectionDies()
    {
        ScriptedServer server;
        server.enqueue({}); // the first answer opens the connection that the second request uses
        ScriptedAnswer cut;
        cut.closeBeforeAnswer = true;
        server.enqueue(cut);
        const auto outcomes = exchange(profileOf(server.url()), {post(server.url()), post(server.url())});
        QCOMPARE(outcomes.size(), std::size_t{2});
        QVERIFY(outcomes[0].response);
        QVERIFY(!outcomes[1].response);
        QVERIFY(!outcomes[1].neverSent);
        QCOMPARE(outcomes[1].failure->kind, ErrorKind::Network);
        QCOMPARE(server.requests().size(), std::size_t{2}); // libcurl by itself would have made it three
    }
    void anAnswerCutInTheMiddleIsAFailure()
    {
        ScriptedServer server;
        ScriptedAnswer cut;
        cut.body = QByteArray(5000, 'x');
        cut.cutAfter = 500;
        server.enqueue(cut);
        const auto outcomes = exchange(profileOf(server.url()), {post(server.url())});
        QVERIFY(!outcomes.at(0).response);
        QVERIFY(!outcomes[0].neverSent);
        QCOMPARE(outcomes[0].failure->kind, ErrorKind::Network);
    }
    void aRefusedConnectionIsToldAsNeverSent()
    {
        ScriptedServer server;
        server.stopListening();
        const auto outcomes = exchange(profileOf(server.url()), {post(server.url())});
        QVERIFY(outcomes.at(0).neverSent);
        QCOMPARE(outcomes[0].failure->kind, ErrorKind::Network);
    }
    void noAnswerInTimeIsATimeOut()
    {
        ScriptedServer server;
        ScriptedAnswer hang;
        hang.hang = true;
        server.setDefault(hang);
        Profile profile = profileOf(server.url());
        profile.timeouts.total = 200;
        const auto outcomes = exchange(profile, {post(server.url())});
        QCOMPARE(outcomes.at(0).failure->kind, ErrorKind::Timeout);
        QVERIFY(!outcomes[0].neverSent);
    }
    void tlsIsAlwaysVerified()
    {
        const TestCertificate certificate;
        QVERIFY(certificate.valid());
        ScriptedServer server(certificate.serverConfiguration());
        const auto refused = exchange(profileOf(server.url()), {post(server.url())});
        QCOMPARE(refused.at(0).failure->kind, ErrorKind::Tls);
        QVERIFY(server.requests().empty());

        Profile profile = profileOf(server.url());
        profile.tls.caFile = certificate.certificateFile();
        const auto accepted = exchange(profile, {post(server.url())});
        QVERIFY(accepted.at(0).response);
        QVERIFY(accepted[0].timing.tls > 0);
    }
    void aCertificateOfAnotherHostIsRefused()
    {
        const TestCertificate certificate(QStringLiteral("127.0.0.9"));
        QVERIFY(certificate.valid());
        ScriptedServer server(certificate.serverConfiguration());
        Profile profile = profileOf(server.url());
        profile.tls.caFile = certificate.certificateFile();
        const auto outcomes = exchange(profile, {post(server.url())});
        QCOMPARE(outcomes.at(0).failure->kind, ErrorKind::Tls);
        QVERIFY(server.requests().empty());
    }
    void theProfilesProxyIsUsed()
    {
        ScriptedServer proxy;
        Profile profile = profileOf(QUrl("http://tapedeck.invalid"));
        profile.proxy = {ProxySetting::Mode::Http, "127.0.0.1", proxy.port()};
        const auto outcomes = exchange(profile, {post(QUrl("http://tapedeck.invalid"))});
        QVERIFY(outcomes.at(0).response);
        QCOMPARE(proxy.requests().at(0).target, QByteArray("http://tapedeck.invalid/v2/create_events"));
    }
    void theEnvironmentsProxyIsNotUsedForLoopback()
    {
        ScriptedServer server;
        ScriptedServer proxy;
        qputenv("http_proxy", proxy.url().toEncoded());
        const auto outcomes = exchange(profileOf(server.url()), {post(server.url())});
        qunsetenv("http_proxy");
        QVERIFY(outcomes.at(0).response);
        QVERIFY(proxy.requests().empty());
    }
    void largeBodiesGoWithoutAskingFirst()
    {
        ScriptedServer server;
        const QByteArray body(3 << 20, 'x');
        const auto outcomes = exchange(profileOf(server.url()), {post(server.url(), body)});
        QVERIFY(outcomes.at(0).response);
        QCOMPARE(server.requests().at(0).body.size(), body.size());
        QVERIFY(!server.requests()[0].headers.has("Expect"));
    }
    void aWaitCanBeEndedFromAnotherThread()
    {
        CurlTransport transport(profileOf(QUrl("http://127.0.0.1:9")), 1);
        transport.wake();
        std::vector<Outcome> out;
        transport.wait(60'000'000, out); // would sit here for a minute
        QVERIFY(out.empty());
    }
    void itCanBeDestroyedWithRequestsInFlight()
    {
        ScriptedServer server;
        server.setDeaf(true);
        CurlTransport transport(profileOf(server.url()), 4);
        for (quint32 i = 0; i < 4; ++i)
            transport.send(i, post(server.url()));
        std::vector<Outcome> out;
        transport.wait(10'000, out);
        QVERIFY(out.empty());
    }
};

QTEST_GUILESS_MAIN(TstCurlTransport)
#include "tst_curltransport.moc"

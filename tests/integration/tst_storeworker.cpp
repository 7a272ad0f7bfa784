// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storeworker.h"
#include "support/loaded.h"

#include <QRegularExpression>
#include <QTest>

#include <future>

using namespace tapedeck;
using namespace tapedeck::server;

namespace {

/// A request whose answer can be waited for.
class Ticket : public PendingRequest
{
public:
    explicit Ticket(HttpRequest request)
        : m_request(std::move(request))
    {}
    [[nodiscard]] const HttpRequest& request() const override { return m_request; }
    void answer(HttpAnswer answer) override { m_answer.set_value(std::move(answer)); }
    HttpAnswer wait() { return m_answer.get_future().get(); }

private:
    HttpRequest m_request;
    std::promise<HttpAnswer> m_answer;
};

HttpRequest createSession(const ServerStore& store, int number)
{
    HttpRequest request;
    request.method = "POST";
    request.path = "/v2/create_session";
    request.headers = {{"X-Agentops-Api-Key", QByteArray::fromStdString(store.key().text())}};
    request.body = "{\"session\":{\"session_id\":\"00000000-0000-4000-8000-" +
                   QByteArray::number(100'000'000'000 + number) + "\"}}";
    return request;
}

} // namespace

class TestStoreWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(test::load(m_api));
        QVERIFY(test::load(m_pricing));
    }

    void init()
    {
        auto opened = ServerStore::open(QStringLiteral(":memory:"));
        QVERIFY(opened.ok());
        m_store = std::move(opened.value());
        m_jwt.emplace(m_store->secret());
        m_sessions = 0;
        m_service.emplace(
            ServerParts{*m_api, *m_store, *m_jwt, *m_pricing, "http://127.0.0.1:1", m_sessions, m_events});
        m_seen = 0;
    }

    void answersEverythingThatIsSubmitted()
    {
        StoreWorker worker(*m_store, *m_service, m_clock, [this](auto&, auto&) { ++m_seen; });
        std::vector<std::unique_ptr<Ticket>> tickets;
        for (int i = 0; i < 200; ++i)
            tickets.push_back(std::make_unique<Ticket>(createSession(*m_store, i)));
        for (const auto& ticket : tickets)
            worker.submit(ticket.get());
        for (const auto& ticket : tickets)
            QCOMPARE(ticket->wait().status, 200);
        worker.finish();
        QCOMPARE(m_seen.load(), 200);
        QCOMPARE(m_sessions.load(), 200);
    }

    void whatWasNotCommittedIsNotAnswered200()
    {
        m_store->begin(); // an open transaction makes the worker's own fail, as a full disk would
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("within a transaction")));
        StoreWorker worker(*m_store, *m_service, m_clock, [](auto&, auto&) {});
        Ticket ticket(createSession(*m_store, 1));
        worker.submit(&ticket);
        QCOMPARE(ticket.wait().status, 500);
        Ticket again(createSession(*m_store, 1));
        worker.submit(&again);
        QCOMPARE(again.wait().status, 200);
    }

    void settingsHoldForWhatComesAfterThem()
    {
        StoreWorker worker(*m_store, *m_service, m_clock, [](auto&, auto&) {});
        HttpRequest bare;
        bare.method = "POST";
        bare.path = "/create_session";
        Ticket lenient(bare);
        worker.submit(&lenient);
        QCOMPARE(lenient.wait().status, 401);
        ServerSettings settings;
        settings.mode = ServerMode::Faithful;
        worker.setSettings(settings);
        Ticket faithful(bare);
        worker.submit(&faithful);
        QCOMPARE(faithful.wait().status, 404);
    }

    void aHeldBackAnswerDoesNotHoldBackTheOthers()
    {
        StoreWorker worker(*m_store, *m_service, m_clock, [](auto&, auto&) {});
        Fault slow;
        slow.kind = Fault::Kind::Delay;
        slow.milliseconds = 300;
        slow.count = 1;
        worker.setFaults({slow});
        Ticket first(createSession(*m_store, 1));
        Ticket second(createSession(*m_store, 2));
        const qint64 start = m_clock.monotonic();
        worker.submit(&first);
        worker.submit(&second);
        QCOMPARE(second.wait().status, 200);
        const qint64 secondAfter = m_clock.monotonic() - start;
        QCOMPARE(first.wait().status, 200);
        QVERIFY(m_clock.monotonic() - start >= 300'000);
        QVERIFY(secondAfter < 300'000);
    }

    void finishingAnswersWhatIsHeldBackAndRefusesTheRest()
    {
        StoreWorker worker(*m_store, *m_service, m_clock, [](auto&, auto&) {});
        Fault slow;
        slow.kind = Fault::Kind::Delay;
        slow.milliseconds = 60'000;
        worker.setFaults({slow});
        Ticket held(createSession(*m_store, 1));
        worker.submit(&held);
        worker.finish();
        QCOMPARE(held.wait().status, 200);
        Ticket late(createSession(*m_store, 2));
        worker.submit(&late);
        QCOMPARE(late.wait().status, 503);
    }

private:
    SystemClock m_clock;
    std::optional<contract::Api> m_api;
    std::optional<Pricing> m_pricing;
    std::unique_ptr<ServerStore> m_store;
    std::optional<JwtSigner> m_jwt;
    std::atomic<qint64> m_sessions = 0;
    std::atomic<qint64> m_events = 0;
    std::atomic<int> m_seen = 0;
    std::optional<ApiService> m_service;
};

QTEST_GUILESS_MAIN(TestStoreWorker)
#include "tst_storeworker.moc"

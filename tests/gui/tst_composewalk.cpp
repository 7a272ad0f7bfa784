// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "gui/composecall.h"
#include "gui/composeworkspace.h"
#include "guiwarnings.h"
#include "net/apicall.h"
#include "windowfixture.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>

using namespace tapedeck;
using namespace tapedeck::test;
using contract::EndpointId;

/// A whole session by hand, through the keys of the real window, against the embedded server.
class TestComposeWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void firstCallIsReadyToBeSent();
    void wholeSessionNeedsNoTyping_data();
    void wholeSessionNeedsNoTyping();
    void everyCallCanBeSent_data();
    void everyCallCanBeSent();

private:
    [[nodiscard]] gui::ComposeSession& session() const { return workspace()->controller().current(); }
    [[nodiscard]] gui::ComposeWorkspace* workspace() const
    {
        return m_window->findChild<gui::ComposeWorkspace*>();
    }
    void restart(server::ServerMode mode);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers);
    /// Sends by key; the status of the answer, 0: none came.
    int send();

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<gui::MainWindow> m_window;
    int m_keys = 0;
};

void TestComposeWalk::init()
{
    test::failOnWarnings();
    m_keys = 0;
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->start();
    m_window = m_fixture->show();
    m_window->showWorkspace(QStringLiteral("compose"));
}

void TestComposeWalk::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

void TestComposeWalk::restart(server::ServerMode mode)
{
    m_fixture->server.stop();
    server::ServerConfig config;
    config.mode = mode;
    QVERIFY(m_fixture->server.start(config).ok());
    Profile sandbox = m_fixture->profiles.current();
    sandbox.baseUrl = m_fixture->server.url();
    m_fixture->client.setAccount(sandbox, m_fixture->server.key());
}

void TestComposeWalk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), key,
                    modifiers);
}

int TestComposeWalk::send()
{
    QSignalSpy answered(&session(), &gui::ComposeSession::answered);
    std::shared_ptr<const Exchange> exchange;
    connect(
        &session(), &gui::ComposeSession::answered, this,
        [&exchange](gui::ComposeCall*, const std::shared_ptr<const Exchange>& answer) { exchange = answer; },
        Qt::SingleShotConnection);
    press(Qt::Key_Return, Qt::ControlModifier);
    if (answered.isEmpty() && !answered.wait())
        return -1;
    return exchange && exchange->response ? exchange->response->status : 0;
}

void TestComposeWalk::firstCallIsReadyToBeSent()
{
    QCOMPARE(session().current()->endpoint().name, QStringLiteral("create_session"));
    QTRY_VERIFY(!session().current()->preflight().busy());
    QVERIFY(session().current()->preflight().findings().empty());
    QCOMPARE(send(), 200);
    QVERIFY(!session().log().sessionId().isEmpty());
    QVERIFY(m_fixture->client.token(session().log().sessionId()).has_value());
}

void TestComposeWalk::wholeSessionNeedsNoTyping_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("lenient") << static_cast<int>(server::ServerMode::Lenient);
    QTest::newRow("faithful") << static_cast<int>(server::ServerMode::Faithful);
    QTest::newRow("strict") << static_cast<int>(server::ServerMode::Strict);
}

void TestComposeWalk::wholeSessionNeedsNoTyping()
{
    QFETCH(int, mode);
    restart(static_cast<server::ServerMode>(mode));
    QElapsedTimer clock;
    clock.start();
    QStringList sent;
    // create_session, create_agent, create_events, update_session: each but the first is offered, filled in.
    for (int call = 0; call < 4; ++call) {
        if (call > 0)
            press(Qt::Key_N, Qt::AltModifier);
        QVERIFY(session().current());
        sent << session().current()->endpoint().name;
        QCOMPARE(send(), 200);
    }
    QCOMPARE(sent, (QStringList{"create_session", "create_agent", "create_events", "update_session"}));
    QVERIFY(session().log().known().hasEnded());
    QCOMPARE(session().log().known().agents.size(), std::size_t{1});
    QVERIFY(!session().log().known().events.empty());
    // What the service has is what the window believes.
    net::ApiJob* job =
        m_fixture->client.submit(net::ApiCall::reading(EndpointId::Export, session().log().sessionId()));
    Json exported;
    connect(job, &net::ApiJob::finished, this, [&exported](const net::CallResult& result) {
        if (result && result->response)
            exported = readJson(result->response->body).value_or(Json());
    });
    QTRY_VERIFY(exported.isObject());
    QCOMPARE(exported["session"]["end_state"].toQString(), QStringLiteral("Success"));
    QCOMPARE(m_keys, 7);
    qInfo("%d keys, %lld ms", m_keys, static_cast<long long>(clock.elapsed()));
}

void TestComposeWalk::everyCallCanBeSent_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<QString>("endpoint");
    const auto api = contract::Api::load();
    for (const contract::Endpoint& endpoint : api->endpoints()) {
        if (endpoint.id == EndpointId::CreateSession)
            continue;
        QTest::addRow("sdk %s", qPrintable(endpoint.name)) << static_cast<int>(Dialect::Sdk) << endpoint.name;
        QTest::addRow("documented %s", qPrintable(endpoint.name))
            << static_cast<int>(Dialect::Documented) << endpoint.name;
    }
}

// With a session at hand, each call's starter goes out as it is and is taken.
void TestComposeWalk::everyCallCanBeSent()
{
    QFETCH(int, dialect);
    QFETCH(QString, endpoint);
    Profile sandbox = m_fixture->profiles.current();
    sandbox.dialect = static_cast<Dialect>(dialect);
    QVERIFY(m_fixture->profiles.update(sandbox).ok());
    session().openEndpoint(EndpointId::CreateSession);
    QCOMPARE(session().current()->document().head().dialect, static_cast<Dialect>(dialect));
    QCOMPARE(send(), 200);
    session().openEndpoint(EndpointId::CreateAgent);
    QCOMPARE(send(), 200);
    session().openEndpoint(EndpointId::CreateEvents);
    QCOMPARE(send(), 200);
    session().openEndpoint(m_fixture->api->endpointByName(endpoint)->id);
    const int status = send();
    QVERIFY2(status >= 200 && status < 300, qPrintable(QString::number(status)));
}

QTEST_MAIN(TestComposeWalk)
#include "tst_composewalk.moc"

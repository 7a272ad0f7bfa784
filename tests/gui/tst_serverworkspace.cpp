// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/arrivalspane.h"
#include "gui/exchangeview.h"
#include "gui/faultspane.h"
#include "gui/figuretile.h"
#include "gui/messagebar.h"
#include "gui/segmentedcontrol.h"
#include "gui/workspace.h"
#include "guiwarnings.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>

using namespace tapedeck;
using namespace tapedeck::test;

class TestServerWorkspace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void addressAndKeyAreThere();
    void keyIsMaskedUntilAskedFor();
    void sdkSettingsAreCopied();
    void modeHoldsAtOnce();
    void tokenLifeHoldsAtOnce();
    void stopsAndStarts();
    void takenPortIsTold();
    void portMoves();
    void arrivalsAreListed();
    void arrivalIsShownWithBothSides();
    void arrivalsAreCleared();
    void faultsHoldAtOnce();
    void faultFieldsFollowTheKind();
    void removedFaultIsGone();
    void emptyStateLeadsToASample();

private:
    template <typename T>
    T* find(const char* name) const
    {
        return m_window->workspace(QStringLiteral("server"))->findChild<T*>(QString::fromLatin1(name));
    }
    /// Sends one call and waits for its answer.
    int createSession();

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<gui::MainWindow> m_window;
    int m_sessions = 0;
};

void TestServerWorkspace::init()
{
    test::failOnWarnings();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->settings.update([](store::SettingsValues& values) { values.server.port = 0; });
    m_fixture->start();
    m_window = m_fixture->show();
    m_window->showWorkspace(QStringLiteral("server"));
}

void TestServerWorkspace::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

int TestServerWorkspace::createSession()
{
    const QString id =
        QStringLiteral("3f2a91c4-0000-4000-8000-%1").arg(++m_sessions, 12, 10, QLatin1Char('0'));
    const auto body = Json::object({{"session", Json::object({{"session_id", Json(id)}})}});
    QSignalSpy recorded(&m_fixture->client, &net::ApiClient::recorded);
    m_fixture->client.submit(net::ApiCall::withBody(contract::EndpointId::CreateSession, body, id));
    if (!recorded.wait())
        return -1;
    const auto exchange = recorded.back().front().value<Exchange>();
    return exchange.response ? exchange.response->status : 0;
}

void TestServerWorkspace::addressAndKeyAreThere()
{
    QCOMPARE(find<QLineEdit>("addressField")->text(), m_fixture->server.url().toString());
    QCOMPARE(find<QLineEdit>("keyField")->text(), QString::fromLatin1(m_fixture->server.key()));
    find<QAbstractButton>("copyAddress")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_fixture->server.url().toString());
    find<QAbstractButton>("copyKey")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(m_fixture->server.key()));
}

void TestServerWorkspace::keyIsMaskedUntilAskedFor()
{
    auto* field = find<QLineEdit>("keyField");
    auto* reveal = find<QAbstractButton>("revealKey");
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!find<QPlainTextEdit>("sdkSnippet")
                 ->toPlainText()
                 .contains(QString::fromLatin1(m_fixture->server.key())));
    const QString show = reveal->accessibleName();
    reveal->click();
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    QVERIFY(reveal->accessibleName() != show);
    reveal->click();
    QCOMPARE(field->echoMode(), QLineEdit::Password);
}

void TestServerWorkspace::sdkSettingsAreCopied()
{
    find<QAbstractButton>("copySnippet")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("export AGENTOPS_API_ENDPOINT=%1\nexport AGENTOPS_API_KEY=%2")
                 .arg(m_fixture->server.url().toString(), QString::fromLatin1(m_fixture->server.key())));
}

void TestServerWorkspace::modeHoldsAtOnce()
{
    auto* modes = find<gui::SegmentedControl>("modeControl");
    QCOMPARE(modes->count(), 3);
    QString before = find<QLabel>("modeNote")->text();
    for (const auto mode :
         {server::ServerMode::Faithful, server::ServerMode::Strict, server::ServerMode::Lenient}) {
        modes->segment(static_cast<int>(mode))->click();
        QCOMPARE(m_fixture->server.config().mode, mode);
        QCOMPARE(m_fixture->settings.values().server.mode, server::serverModeName(mode));
        QVERIFY(find<QLabel>("modeNote")->text() != before);
        before = find<QLabel>("modeNote")->text();
        QVERIFY(m_window->findChild<QLabel*>(QStringLiteral("statusServer"))
                    ->text()
                    .endsWith(server::serverModeName(mode)));
    }
}

void TestServerWorkspace::tokenLifeHoldsAtOnce()
{
    auto* life = find<QComboBox>("lifeField");
    QCOMPARE(life->currentData().toLongLong(), 24ll * 3600);
    life->setCurrentIndex(0);
    Q_EMIT life->activated(0);
    QCOMPARE(m_fixture->server.config().tokenLifeSeconds, 10ll);
    QCOMPARE(m_fixture->settings.values().server.tokenLifeSeconds, 10ll);
}

void TestServerWorkspace::stopsAndStarts()
{
    auto* toggle = find<QAbstractButton>("serverSwitch");
    QCOMPARE(toggle->text(), QStringLiteral("Stop"));
    toggle->click();
    QVERIFY(!m_fixture->server.isRunning());
    QCOMPARE(toggle->text(), QStringLiteral("Start"));
    QCOMPARE(find<QLineEdit>("addressField")->text(), QString());
    QVERIFY(!find<QAbstractButton>("copyKey")->isEnabled());
    toggle->click();
    QVERIFY(m_fixture->server.isRunning());
    QCOMPARE(find<QLineEdit>("addressField")->text(), m_fixture->server.url().toString());
}

void TestServerWorkspace::takenPortIsTold()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    find<QSpinBox>("portField")->setValue(other.serverPort());
    auto* messages = m_window->findChild<gui::MessageBar*>(QStringLiteral("messageBar"));
    QVERIFY(messages->isVisible());
    QCOMPARE(messages->kind(), gui::Message::Kind::Error);
    m_window->findChild<QAbstractButton*>(QStringLiteral("messageAction"))->click(); // any free port
    QVERIFY(m_fixture->server.isRunning());
    QVERIFY(m_fixture->server.url().port() != other.serverPort());
    QVERIFY(!messages->isVisible());
}

void TestServerWorkspace::portMoves()
{
    quint16 freePort = 0;
    {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        freePort = probe.serverPort();
    }
    find<QSpinBox>("portField")->setValue(freePort);
    QVERIFY(m_fixture->server.isRunning());
    QCOMPARE(m_fixture->server.url().port(), int(freePort));
    QCOMPARE(m_fixture->settings.values().server.port, freePort);
}

void TestServerWorkspace::arrivalsAreListed()
{
    auto* table = find<QTableView>("arrivals");
    QCOMPARE(table->model()->rowCount(), 0);
    QCOMPARE(createSession(), 200);
    QCOMPARE(createSession(), 200);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->isVisible());
    const auto tiles = m_window->workspace(QStringLiteral("server"))->findChildren<gui::FigureTile*>();
    QCOMPARE(tiles.size(), 4);
    QTRY_COMPARE(tiles.front()->figure(), 2ll);
}

void TestServerWorkspace::arrivalIsShownWithBothSides()
{
    QCOMPARE(createSession(), 200);
    auto* table = find<QTableView>("arrivals");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    auto* view = m_window->workspace(QStringLiteral("server"))->findChild<gui::ExchangeView*>();
    QVERIFY(!view->isVisible());
    table->selectRow(0);
    QVERIFY(view->isVisible());
    QVERIFY(view->exchange().has_value());
    QVERIFY(view->exchange()->request.url.endsWith(QStringLiteral("/v2/create_session")));
}

void TestServerWorkspace::arrivalsAreCleared()
{
    QCOMPARE(createSession(), 200);
    auto* table = find<QTableView>("arrivals");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    find<QAbstractButton>("clearArrivals")->click();
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(!table->isVisible());
    QVERIFY(!m_window->workspace(QStringLiteral("server"))->findChild<gui::ExchangeView*>()->isVisible());
}

void TestServerWorkspace::faultsHoldAtOnce()
{
    QCOMPARE(createSession(), 200);
    find<QAbstractButton>("addFault")->click();
    auto* kind = find<QComboBox>("kindField");
    kind->setCurrentIndex(kind->findData(static_cast<int>(server::Fault::Kind::ServerError)));
    QCOMPARE(createSession(), 500);
    // Elsewhere only: this endpoint answers again.
    auto* endpoint = find<QComboBox>("endpointField");
    endpoint->setCurrentIndex(endpoint->findData(static_cast<int>(contract::EndpointId::CreateEvents)));
    QCOMPARE(createSession(), 200);
    // Once, and no more.
    endpoint->setCurrentIndex(0);
    find<QSpinBox>("countField")->setValue(1);
    QCOMPARE(createSession(), 500);
    QCOMPARE(createSession(), 200);
    QVERIFY(find<QListWidget>("faultList")->item(0)->text().startsWith(QStringLiteral("500")));
}

void TestServerWorkspace::faultFieldsFollowTheKind()
{
    find<QAbstractButton>("addFault")->click();
    auto* kind = find<QComboBox>("kindField");
    const auto choose = [kind](server::Fault::Kind wanted) {
        kind->setCurrentIndex(kind->findData(static_cast<int>(wanted)));
    };
    choose(server::Fault::Kind::Delay);
    QVERIFY(find<QSpinBox>("delayField")->isVisible());
    QVERIFY(!find<QSpinBox>("retryField")->isVisible());
    QVERIFY(find<QSpinBox>("delayField")->value() > 0);
    choose(server::Fault::Kind::TooMany);
    QVERIFY(!find<QSpinBox>("delayField")->isVisible());
    QVERIFY(find<QSpinBox>("retryField")->isVisible());
    find<QSpinBox>("shareField")->setValue(25);
    const auto* pane = m_window->workspace(QStringLiteral("server"))->findChild<gui::FaultsPane*>();
    QCOMPARE(pane->faults().front().share, 0.25);
    QCOMPARE(pane->faults().front().count, -1);
}

void TestServerWorkspace::removedFaultIsGone()
{
    find<QAbstractButton>("addFault")->click();
    QCOMPARE(createSession(), 500);
    find<QAbstractButton>("removeFault")->click();
    QCOMPARE(createSession(), 200);
    QVERIFY(!find<QAbstractButton>("removeFault")->isEnabled());
    QVERIFY(find<QLabel>("emptyNote")->isVisible());
}

void TestServerWorkspace::emptyStateLeadsToASample()
{
    auto* pane = m_window->workspace(QStringLiteral("server"))->findChild<gui::ArrivalsPane*>();
    Q_EMIT pane->sampleWanted();
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("replay"));
}

QTEST_MAIN(TestServerWorkspace)
#include "tst_serverworkspace.moc"

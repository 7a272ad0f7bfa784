// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/messagebar.h"
#include "gui/replayworkspace.h"
#include "gui/tokens.h"
#include "guiwarnings.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::gui;

/// What asks before a production profile is written to, in the real window.
class TestProductionGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        test::failOnWarnings();
        m_fixture = std::make_unique<test::WindowFixture>();
        m_fixture->start();
        m_window = m_fixture->show();
        Profile live = *m_fixture->profiles.find(QLatin1String(store::ProfileBook::liveId));
        live.production = true;
        live.baseUrl = m_fixture->server.url();
        QVERIFY(m_fixture->profiles.update(live).ok());
        m_fixture->secrets.write(live.id, m_fixture->server.key(), [](const Status&) {});
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void onlyCallsThatWriteAreAskedAbout()
    {
        const contract::Api& api = *m_fixture->api;
        QVERIFY(ProductionGuard::writes(api.endpoint(contract::EndpointId::CreateEvents)));
        QVERIFY(ProductionGuard::writes(api.endpoint(contract::EndpointId::UpdateSession)));
        QVERIFY(!ProductionGuard::writes(api.endpoint(contract::EndpointId::Export)));
        QVERIFY(guard().allowed(m_fixture->profiles.current())); // the sandbox
        QVERIFY(!guard().allowed(live()));
    }

    void theAnswerYesHoldsForTheRunOfTheProgram()
    {
        int sent = 0;
        guard().ask(live(), *m_window, [&sent] { ++sent; });
        QVERIFY(guard().isAsking());
        QVERIFY(bar()->isVisible());
        QVERIFY(bar()->text().contains(live().name));
        QCOMPARE(action()->text(), QStringLiteral("Send to %1").arg(live().name));
        QCOMPARE(sent, 0);
        action()->setFocus();
        QTest::keyClick(action(), Qt::Key_Space);
        QCOMPARE(sent, 1);
        QVERIFY(!bar()->isVisible());
        QVERIFY(!guard().isAsking());
        QVERIFY(guard().allowed(live()));
        Profile elsewhere = live();
        elsewhere.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        QVERIFY(!guard().allowed(elsewhere)); // nobody said yes to that address
    }

    void anotherQuestionTakesTheFirstOnesPlace()
    {
        QStringList sent;
        const quint64 first = guard().ask(live(), *m_window, [&sent] { sent << QStringLiteral("first"); });
        guard().ask(
            live(), *m_window, [&sent] { sent << QStringLiteral("second"); }, ProductionGuard::What::Run);
        guard().withdraw(first); // is no longer asked
        QVERIFY(bar()->isVisible());
        QTest::mouseClick(action(), Qt::LeftButton);
        QCOMPARE(sent, QStringList{QStringLiteral("second")});
    }

    void anotherProfileWithdrawsTheQuestion()
    {
        int sent = 0;
        m_fixture->profiles.setCurrent(live().id);
        guard().ask(live(), *m_window, [&sent] { ++sent; });
        QVERIFY(bar()->isVisible());
        m_fixture->profiles.setCurrent(QLatin1String(store::ProfileBook::sandboxId));
        QVERIFY(!bar()->isVisible());
        QVERIFY(!guard().isAsking());
        QVERIFY(!guard().allowed(live()));
        QCOMPARE(sent, 0);
    }

    void aLaterMessageIsNotTakenAway()
    {
        guard().ask(live(), *m_window, [] {});
        m_window->showMessage({Message::Kind::Info, QStringLiteral("Something else."), {}, {}});
        m_fixture->profiles.setCurrent(live().id);
        QVERIFY(bar()->isVisible());
        QCOMPARE(bar()->text(), QStringLiteral("Something else."));
    }

    void aReplayAsksBeforeItBegins()
    {
        m_fixture->profiles.setCurrent(live().id);
        m_window->openCapture(QStringLiteral(":/samples/research-run.tapedeck"));
        ReplayController& controller = replay()->controller();
        QTRY_COMPARE(controller.state(), ReplayController::State::Ready);
        controller.setPace({replay::Pace::Kind::Max, 0});
        controller.playOrPause();
        QCOMPARE(controller.state(), ReplayController::State::Ready);
        QVERIFY(bar()->isVisible());
        // What was asked about is replaced: so is the question.
        m_window->openCapture(QStringLiteral(":/samples/research-run.tapedeck"));
        QVERIFY(!bar()->isVisible());
        QTRY_COMPARE(controller.state(), ReplayController::State::Ready);
        controller.step();
        QVERIFY(bar()->isVisible());
        QVERIFY(controller.run() == nullptr);
        controller.playOrPause();
        QTest::mouseClick(action(), Qt::LeftButton);
        QTRY_COMPARE(controller.state(), ReplayController::State::Ended);
        QCOMPARE(controller.run()->counts().failed, qint64{0});
        controller.playOrPause(); // the answer holds
        QTRY_VERIFY(controller.isUnderWay() || controller.state() == ReplayController::State::Ended);
        QTRY_COMPARE(controller.state(), ReplayController::State::Ended);
        QVERIFY(!guard().isAsking());
    }

    void aDryRunWritesNothing()
    {
        m_fixture->profiles.setCurrent(live().id);
        m_window->openCapture(QStringLiteral(":/samples/research-run.tapedeck"));
        ReplayController& controller = replay()->controller();
        QTRY_COMPARE(controller.state(), ReplayController::State::Ready);
        controller.setDryRun(true);
        controller.setPace({replay::Pace::Kind::Max, 0});
        controller.playOrPause();
        QVERIFY(!guard().isAsking());
        QTRY_COMPARE(controller.state(), ReplayController::State::Ended);
    }

private:
    ProductionGuard& guard() const { return m_window->production(); }
    Profile live() const { return *m_fixture->profiles.find(QLatin1String(store::ProfileBook::liveId)); }
    MessageBar* bar() const { return m_window->findChild<MessageBar*>(); }
    QAbstractButton* action() const
    {
        return m_window->findChild<QAbstractButton*>(QStringLiteral("messageAction"));
    }
    ReplayWorkspace* replay() const
    {
        return qobject_cast<ReplayWorkspace*>(m_window->workspace(QStringLiteral("replay")));
    }

    std::unique_ptr<test::WindowFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestProductionGuard)
#include "tst_productionguard.moc"

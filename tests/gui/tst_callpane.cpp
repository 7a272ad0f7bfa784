// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/callpane.h"
#include "gui/composecall.h"
#include "gui/composeform.h"
#include "gui/composeworkspace.h"
#include "guiwarnings.h"
#include "windowfixture.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace tapedeck;
using namespace tapedeck::test;
using contract::EndpointId;

/// What the pane of a call adds to its parts, in the real window.
class TestCallPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void workBeginsInTheFirstField_data();
    void workBeginsInTheFirstField();
    void undoWorksFromTheQuestion();

private:
    [[nodiscard]] gui::ComposeSession& session() const
    {
        return m_window->findChild<gui::ComposeWorkspace*>()->controller().current();
    }
    /// The pane that is shown.
    [[nodiscard]] gui::CallPane* pane() const;

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<gui::MainWindow> m_window;
};

void TestCallPane::init()
{
    test::failOnWarnings();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->start();
    m_window = m_fixture->show();
    m_window->showWorkspace(QStringLiteral("compose"));
}

void TestCallPane::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

gui::CallPane* TestCallPane::pane() const
{
    for (gui::CallPane* each : m_window->findChildren<gui::CallPane*>()) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

void TestCallPane::workBeginsInTheFirstField_data()
{
    QTest::addColumn<EndpointId>("endpoint");
    QTest::newRow("the fields are below the root") << EndpointId::CreateSession;
    QTest::newRow("the fields are in the root") << EndpointId::CreateAgent;
}

void TestCallPane::workBeginsInTheFirstField()
{
    QFETCH(EndpointId, endpoint);
    session().openEndpoint(endpoint);
    QVERIFY(pane());
    pane()->focusWork();
    QVERIFY(m_window->focusWidget());
    QVERIFY(pane()->findChild<gui::ComposeForm*>()->isAncestorOf(m_window->focusWidget()));
}

void TestCallPane::undoWorksFromTheQuestion()
{
    models::ComposeDocument& document = session().current()->document();
    const std::string before = document.text();
    document.splice({0, before.size(), "{"}, QStringLiteral("Replace"), this);
    QSignalSpy held(&session().sender(), &gui::ComposeSender::held);
    m_window->findChild<QAction*>(QStringLiteral("composeSend"))->trigger();
    QTRY_COMPARE(held.size(), 1);
    auto* anyway = pane()->findChild<QPushButton*>(QStringLiteral("sendAnyway"));
    QVERIFY(anyway && anyway->hasFocus());
    QTest::keyClick(anyway, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(document.text(), before);
    QTRY_VERIFY(!pane()->findChild<QPushButton*>(QStringLiteral("sendAnyway")));
}

QTEST_MAIN(TestCallPane)
#include "tst_callpane.moc"

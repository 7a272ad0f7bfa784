// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composetest.h"
#include "gui/answerpane.h"
#include "gui/notecard.h"
#include "gui/rowspane.h"

#include <QFile>
#include <QListWidget>
#include <QTemporaryDir>

using namespace tapedeck;
using namespace tapedeck::test;

/// Tabs of Compose beside each other, and what must not go from one to another or get lost between them.
class TestComposeTabs : public ComposeTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void sendingIsToldOnceAndTrue();
    void discardingACallThatWaitsEndsIt();
    void closedTabAsksNoMore();
    void whatIsAskedIsCheckedAgain();
    void sendingAllStaysInItsTab();
    void rowGoesWithTheTabThatIsShown();
    void draftsKeepOrderAndTheShownOne();
    void newTabsComeBackInTheirOrder();
    void answerBehindLeavesTheShownOneAlone();
    void tabsCloseOneAfterTheOtherAtOnce();
    void severalClosedTabsComeBack();
    void shownCallFollowsWhatTheHistoryTells();
    void everyExchangeIsToldOnce();
    void promptGivesTheFocusBack();
    void rowsAreOfTheTextTheyBeganWith();
};

void TestComposeTabs::init()
{
    open();
}

void TestComposeTabs::cleanup()
{
    close();
}

void TestComposeTabs::sendingIsToldOnceAndTrue()
{
    gui::ComposeSender& sender = session().sender();
    const auto* stop = m_window->findChild<QAction*>(QStringLiteral("composeStop"));
    QStringList told;
    connect(&sender, &gui::ComposeSender::sendingChanged, this, [&](bool sending) {
        told << QStringLiteral("%1 %2 %3").arg(sending).arg(sender.isSending()).arg(stop->isEnabled());
    });
    createSession();
    QCOMPARE(told, (QStringList{"1 1 1", "0 0 0"}));
    told.clear();
    QTRY_VERIFY(!call().preflight().busy());
    session().openEndpoint(EndpointId::CreateAgent);
    QTRY_VERIFY(!call().preflight().busy());
    QCOMPARE(send(), 200); // nothing was waited for
    QCOMPARE(told, (QStringList{"1 1 1", "0 0 0"}));
    told.clear();
    setText("{");
    trigger("composeSend"); // held
    QTRY_COMPARE(told, (QStringList{"1 1 1", "0 0 0"}));
    disconnect(&sender, nullptr, this, nullptr);
}

void TestComposeTabs::discardingACallThatWaitsEndsIt()
{
    session().openEndpoint(EndpointId::CreateAgent);
    setText("{\"name\": \"to be discarded\"}");
    session().sender().send(call());
    QVERIFY(session().sender().isSending());
    session().remove(call());
    QVERIFY(!session().sender().isSending());
    session().openEndpoint(EndpointId::CreateSession);
    QCOMPARE(send(), 200);
}

void TestComposeTabs::closedTabAsksNoMore()
{
    Profile profile = m_fixture->profiles.current();
    profile.production = true;
    QVERIFY(m_fixture->profiles.update(profile).ok());
    trigger("composeSend");
    QTRY_VERIFY(message().contains(profile.name));
    trigger("composeCloseSession");
    QVERIFY(!message().contains(profile.name));
}

void TestComposeTabs::whatIsAskedIsCheckedAgain()
{
    Profile profile = m_fixture->profiles.current();
    profile.production = true;
    QVERIFY(m_fixture->profiles.update(profile).ok());
    trigger("composeSend");
    QTRY_VERIFY(message().contains(profile.name));
    QSignalSpy held(&session().sender(), &gui::ComposeSender::held);
    setText("{ no longer what was asked about");
    pressMessage();
    QTRY_COMPARE(held.size(), 1);
    QVERIFY(session().log().steps().empty());
}

void TestComposeTabs::sendingAllStaysInItsTab()
{
    createSession();
    gui::ComposeSession& first = session();
    const std::string agent = "{\"id\": \"{{uuid}}\", \"name\": \"one of many\"}";
    first.open(first.headOf(EndpointId::CreateAgent), agent, false);
    first.add(first.headOf(EndpointId::CreateAgent), agent, false);
    trigger("composeSendAll");
    trigger("composeNewSession");
    gui::ComposeSession& second = session();
    QVERIFY(&second != &first);
    second.add(second.headOf(EndpointId::CreateAgent), agent, false);
    QTRY_COMPARE(first.log().steps().size(), std::size_t{3});
    QCOMPARE(send(), 200);
    QVERIFY(!second.sender().isSending());
    QVERIFY(second.nextDraft());
    QCOMPARE(second.log().steps().size(), std::size_t{1});
}

void TestComposeTabs::rowGoesWithTheTabThatIsShown()
{
    gui::ComposeSession& first = session();
    setText("{\"session\": {\"session_id\": \"{{uuid}}\"}}");
    auto* rows = m_window->findChild<gui::RowsPane*>();
    const QString name = QStringLiteral("row.name");
    Q_EMIT rows->rowShown(Json::object({{"name", Json("Ada")}}));
    QVERIFY(first.context().scope().find(name));
    trigger("composeNewSession");
    QVERIFY(!first.context().scope().find(name));
    QVERIFY(session().context().scope().find(name));
    Q_EMIT rows->closed();
    QVERIFY(!session().context().scope().find(name));
    controller().setCurrent(first);
    QVERIFY(!first.context().scope().find(name));
}

void TestComposeTabs::draftsKeepOrderAndTheShownOne()
{
    gui::ComposeSession& mine = session();
    const auto open = [&mine](const char* name) -> gui::ComposeCall& {
        models::CallHead head = mine.headOf(EndpointId::CreateAgent);
        head.name = QLatin1String(name);
        return mine.open(head, "{}", false);
    };
    QSignalSpy settled(&m_fixture->drafts, &store::DraftStore::settled);
    gui::ComposeCall& first = open("first");
    gui::ComposeCall& second = open("second");
    open("third");
    QVERIFY(settled.wait());
    mine.remove(first);
    for (const char* more : {"fourth", "fifth", "sixth"})
        open(more);
    QVERIFY(settled.wait());
    mine.setCurrent(second);
    m_window.reset();
    m_window = m_fixture->show();
    QTRY_COMPARE(session().calls().size(), std::size_t{5});
    QStringList names;
    for (const auto& each : session().calls())
        names << each->title();
    QCOMPARE(names, (QStringList{"second", "third", "fourth", "fifth", "sixth"}));
    QCOMPARE(call().title(), QStringLiteral("second"));
}

void TestComposeTabs::newTabsComeBackInTheirOrder()
{
    QStringList names;
    for (const char* name : {"one", "two", "three", "four"}) {
        if (!names.isEmpty())
            trigger("composeNewSession");
        setText("{\"session\": {\"session_id\": \"{{uuid}}\"}}");
        session().setName(QLatin1String(name));
        names << session().name();
    }
    m_window.reset();
    m_window = m_fixture->show();
    QTRY_COMPARE(controller().sessions().size(), std::size_t{4});
    QStringList back;
    for (const gui::ComposeSession* each : controller().sessions())
        back << each->name();
    QCOMPARE(back, names);
    QCOMPARE(session().name(), QStringLiteral("four"));
}

void TestComposeTabs::answerBehindLeavesTheShownOneAlone()
{
    createSession();
    gui::ComposeSession& shown = session();
    trigger("composeNewSession");
    gui::ComposeSession& behind = session();
    QSignalSpy answered(&behind, &gui::ComposeSession::answered);
    trigger("composeSend");
    controller().setCurrent(shown);
    auto* answer = m_window->findChild<gui::AnswerPane*>();
    const QPointer<gui::NoteCard> note = answer->addNote(QStringLiteral("Found."), Severity::Info);
    QVERIFY(!answered.isEmpty() || answered.wait());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(note && note->isVisible());
}

void TestComposeTabs::severalClosedTabsComeBack()
{
    for (const char* name : {"one", "two"}) {
        setText("{\"session\": {\"session_id\": \"{{uuid}}\"}}");
        session().setName(QLatin1String(name));
        trigger("composeNewSession");
    }
    controller().setCurrent(*controller().sessions()[0]);
    trigger("composeCloseSession");
    trigger("composeCloseSession");
    QCOMPARE(controller().sessions().size(), std::size_t{1});
    trigger("composeReopen");
    QCOMPARE(session().name(), QStringLiteral("two"));
    trigger("composeReopen");
    QCOMPARE(session().name(), QStringLiteral("one"));
    QVERIFY(!controller().canReopen());
}

// A tab that comes back shows a call before the history has told which agents there are.
void TestComposeTabs::shownCallFollowsWhatTheHistoryTells()
{
    createSession();
    session().openEndpoint(EndpointId::CreateAgent);
    QCOMPARE(send(), 200);
    const QString id = session().log().sessionId();
    for (const gui::SessionStep& step : session().log().steps()) {
        store::HistoryTags tags;
        tags.sessionId = id;
        m_fixture->history.append(*step.exchange, tags);
    }
    trigger("composeCloseSession");
    controller().openExisting(id);
    QCOMPARE(call().endpoint().id, EndpointId::CreateEvents);
    QTRY_COMPARE(session().log().known().agents.size(), std::size_t{1});
    QTRY_VERIFY(text().find("{{agent.") != std::string::npos);
    QVERIFY(!call().isDraft());
}

// Panes of a closed tab look at its calls a moment longer.
void TestComposeTabs::tabsCloseOneAfterTheOtherAtOnce()
{
    createSession();
    session().openEndpoint(EndpointId::CreateEvents);
    trigger("composeNewSession");
    setText("{\"session\": {}}");
    for (int i = 0; i < 3; ++i)
        trigger("composeCloseSession");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(controller().sessions().size(), std::size_t{1});
    createSession();
}

void TestComposeTabs::everyExchangeIsToldOnce()
{
    createSession();
    session().openEndpoint(EndpointId::CreateAgent);
    QSignalSpy changed(&session().log(), &gui::SessionLog::changed);
    QCOMPARE(send(), 200);
    QTRY_COMPARE(changed.size(), 1);
}

void TestComposeTabs::promptGivesTheFocusBack()
{
    auto* list = m_window->findChild<QListWidget*>(QStringLiteral("templates"));
    list->setFocus();
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
        trigger("composeRenameCall");
        auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("promptField"));
        QVERIFY(field->hasFocus());
        QTest::keyClick(field, key);
        QVERIFY(list->hasFocus());
    }
}

void TestComposeTabs::rowsAreOfTheTextTheyBeganWith()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("names.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name\nAda\nGrace\nEdsger\n");
    file.close();
    createSession();
    session().openEndpoint(EndpointId::CreateAgent);
    QVERIFY(call().document().setValue("/name", Json("{{row.name}}"), QStringLiteral("Change")));
    auto* rows = m_window->findChild<gui::RowsPane*>();
    QSignalSpy shown(rows, &gui::RowsPane::rowShown);
    rows->show();
    rows->openFile(path);
    QTRY_COMPARE(shown.size(), 1);
    QSignalSpy finished(rows, &gui::RowsPane::runFinished);
    rows->start();
    QVERIFY(call().document().setValue("/name", Json("Changed meanwhile"), QStringLiteral("Change")));
    QVERIFY(finished.wait());
    QStringList names;
    for (const Agent& agent : session().log().known().agents)
        names << agent.name;
    QCOMPARE(names, (QStringList{"Ada", "Grace", "Edsger"}));
}

QTEST_MAIN(TestComposeTabs)
#include "tst_composetabs.moc"

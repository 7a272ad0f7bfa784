// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composetest.h"
#include "core/jsonparser.h"
#include "gui/answercompare.h"
#include "gui/answerpane.h"
#include "gui/composecall.h"
#include "gui/composeworkspace.h"
#include "gui/jsonview.h"
#include "gui/messagebar.h"
#include "gui/notecard.h"
#include "gui/rowspane.h"
#include "gui/sessionpane.h"
#include "guiwarnings.h"
#include "store/templatefolder.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>

using namespace tapedeck;
using namespace tapedeck::test;

/// Compose in the real window, with the embedded server behind it.
class TestComposeWorkspace : public ComposeTest
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void errorsAskOnceInPlace();
    void anEditWithdrawsTheQuestion();
    void brokenTextIsAskedAboutAndKept();
    void sessionsStandSideBySide();
    void anotherSessionGetsATabOfItsOwn();
    void profilesHaveTheirOwnTabs();
    void productionAsksBeforeTheFirstWrite();
    void draftsComeBack();
    void discardedDraftComesBackByUndo();
    void closedTabComesBackWithItsDrafts();
    void existingSessionIsTakenFromTheHistory();
    void updatesStartFromWhatIsKnown();
    void readBackTellsWhatIsStored();
    void sentCallIsEditedAndSentAgain();
    void answersAreCompared();
    void codeHoldsNoKey();
    void pastedCurlBecomesACall();
    void pastedEventsJoinTheBatch();
    void nonsenseIsExplained();
    void templateIsSavedAndOpened();
    void allDraftsOfATemplateAreSentInOrder();
    void sendingAllStopsAtARefusal();
    void rowsBecomeAgents();
    void sessionEndsWithStateAndReason();
    void tokenIsRenewedByHand();
    void exchangeFromElsewhereIsEdited();
    void noServerIsTold();
    void answerForATabBehindIsKept();
};

void TestComposeWorkspace::init()
{
    open();
}

void TestComposeWorkspace::cleanup()
{
    close();
}

void TestComposeWorkspace::errorsAskOnceInPlace()
{
    useServer(server::ServerMode::Faithful);
    createSession();
    session().openEndpoint(EndpointId::CreateEvents);
    QVERIFY(call().document().removeValue("/events/0/end_timestamp", QStringLiteral("Remove")));
    QSignalSpy held(&session().sender(), &gui::ComposeSender::held);
    trigger("composeSend");
    QTRY_COMPARE(held.size(), 1);
    QPushButton* anyway = button("sendAnyway");
    QVERIFY(anyway && anyway->isVisible() && anyway->hasFocus());
    QSignalSpy answered(&session(), &gui::ComposeSession::answered);
    QTest::keyClick(anyway, Qt::Key_Space);
    QVERIFY(answered.wait());
    QCOMPARE(session().log().steps().back().status, 500);
    // Said once, it holds for this text.
    QCOMPARE(send(), 500);
    QCOMPARE(held.size(), 1);
}

void TestComposeWorkspace::anEditWithdrawsTheQuestion()
{
    createSession();
    session().openEndpoint(EndpointId::CreateEvents);
    QVERIFY(call().document().removeValue("/events/0/end_timestamp", QStringLiteral("Remove")));
    trigger("composeSend");
    QTRY_VERIFY(m_window->findChild<gui::NoteCard*>(QStringLiteral("hold")));
    call().document().undoStack().undo();
    QTRY_VERIFY(!m_window->findChild<gui::NoteCard*>(QStringLiteral("hold")));
    QCOMPARE(send(), 200);
}

void TestComposeWorkspace::brokenTextIsAskedAboutAndKept()
{
    const Json before = call().document().value();
    setText("{\"session\": {\n  \"tags\": [}\n");
    QSignalSpy held(&session().sender(), &gui::ComposeSender::held);
    trigger("composeSend");
    QTRY_COMPARE(held.size(), 1);
    QVERIFY(held.front().at(1).toString().contains(QStringLiteral("line 2")));
    QVERIFY(session().log().steps().empty());
    QVERIFY(call().document().value().equals(before)); // what the form shows
    call().document().undoStack().undo();
    QVERIFY(call().document().isValid());
}

void TestComposeWorkspace::sessionsStandSideBySide()
{
    createSession();
    const QString first = session().log().sessionId();
    trigger("composeNewSession");
    QCOMPARE(controller().sessions().size(), std::size_t{2});
    createSession();
    const QString second = session().log().sessionId();
    QVERIFY(second != first);
    auto* tabs = m_window->findChild<QTabBar*>(QStringLiteral("composeTabs"));
    QCOMPARE(tabs->count(), 2);
    tabs->setCurrentIndex(0);
    QCOMPARE(session().log().sessionId(), first);
    session().openEndpoint(EndpointId::CreateAgent);
    QCOMPARE(send(), 200);
    QCOMPARE(session().log().known().agents.size(), std::size_t{1});
    tabs->setCurrentIndex(1);
    QVERIFY(session().log().known().agents.empty());
}

void TestComposeWorkspace::anotherSessionGetsATabOfItsOwn()
{
    createSession();
    const QString first = session().log().sessionId();
    trigger("composeSend"); // the same call once more
    QTRY_COMPARE(controller().sessions().size(), std::size_t{2});
    QTRY_VERIFY(!session().log().sessionId().isEmpty());
    QVERIFY(session().log().sessionId() != first);
    QCOMPARE(controller().sessions().front()->log().sessionId(), first);
}

void TestComposeWorkspace::profilesHaveTheirOwnTabs()
{
    createSession();
    const QString sandbox = m_fixture->profiles.currentId();
    const QString first = session().log().sessionId();
    m_fixture->profiles.setCurrent(QLatin1String(store::ProfileBook::liveId));
    QVERIFY(session().log().sessionId().isEmpty());
    QCOMPARE(session().profileId(), QLatin1String(store::ProfileBook::liveId));
    QCOMPARE(controller().sessions().size(), std::size_t{1});
    m_fixture->profiles.setCurrent(sandbox);
    QCOMPARE(session().log().sessionId(), first);
}

void TestComposeWorkspace::productionAsksBeforeTheFirstWrite()
{
    Profile profile = m_fixture->profiles.current();
    profile.production = true;
    QVERIFY(m_fixture->profiles.update(profile).ok());
    QSignalSpy answered(&session(), &gui::ComposeSession::answered);
    trigger("composeSend");
    QTRY_VERIFY(message().contains(profile.name));
    QVERIFY(answered.isEmpty());
    pressMessage();
    QVERIFY(answered.wait());
    session().openEndpoint(EndpointId::CreateAgent);
    QCOMPARE(send(), 200); // asked once
}

void TestComposeWorkspace::draftsComeBack()
{
    createSession();
    const QString id = session().log().sessionId();
    session().openEndpoint(EndpointId::CreateAgent);
    setText("{\"name\": \"half typ");
    QSignalSpy settled(&m_fixture->drafts, &store::DraftStore::settled);
    m_window.reset();
    m_window = m_fixture->show();
    QTRY_COMPARE(session().log().sessionId(), id);
    QCOMPARE(call().endpoint().name, QStringLiteral("create_agent"));
    QCOMPARE(text(), std::string("{\"name\": \"half typ"));
    QVERIFY(call().isDraft());
}

void TestComposeWorkspace::discardedDraftComesBackByUndo()
{
    session().openEndpoint(EndpointId::CreateAgent);
    setText("{\"name\": \"kept\"}");
    auto* drafts = m_window->findChild<QListWidget*>(QStringLiteral("drafts"));
    QCOMPARE(drafts->count(), 1);
    drafts->setCurrentRow(0);
    QTest::keyClick(drafts, Qt::Key_Delete);
    QCOMPARE(drafts->count(), 0);
    pressMessage();
    QCOMPARE(drafts->count(), 1);
    QCOMPARE(text(), std::string("{\"name\": \"kept\"}"));
}

void TestComposeWorkspace::closedTabComesBackWithItsDrafts()
{
    session().setName(QStringLiteral("Mine"));
    setText("{\"session\": {\"session_id\": \"{{uuid}}\", \"note\": 1}}");
    const std::string kept = text();
    trigger("composeCloseSession");
    QVERIFY(session().name().isEmpty());
    QCOMPARE(controller().sessions().size(), std::size_t{1});
    QVERIFY(message().contains(QStringLiteral("Mine")));
    trigger("composeReopen");
    QCOMPARE(session().name(), QStringLiteral("Mine"));
    QCOMPARE(text(), kept);
    QVERIFY(message().isEmpty()); // what was offered is done
}

void TestComposeWorkspace::existingSessionIsTakenFromTheHistory()
{
    createSession();
    const QString id = session().log().sessionId();
    for (const gui::SessionStep& step : session().log().steps()) {
        store::HistoryTags tags;
        tags.endpoint = QStringLiteral("create_session");
        tags.sessionId = id;
        m_fixture->history.append(*step.exchange, tags);
    }
    trigger("composeCloseSession");
    trigger("composePickSession");
    enterInPrompt(QStringLiteral("no id"));
    QVERIFY(m_window->findChild<QLineEdit*>(QStringLiteral("promptField"))->isVisible()); // and says why
    enterInPrompt(id);
    QCOMPARE(session().log().sessionId(), id);
    QTRY_COMPARE(session().log().steps().size(), std::size_t{1});
    QVERIFY(session().log().known().sessionBody.isObject());
}

// The service replaces, so what is known goes along (contract 2.3).
void TestComposeWorkspace::updatesStartFromWhatIsKnown()
{
    createSession();
    session().openEndpoint(EndpointId::UpdateSession);
    QVERIFY(text().find("manual-test") != std::string::npos);
    QVERIFY(text().find("init_timestamp") != std::string::npos);
    QTRY_VERIFY(!call().preflight().busy());
    QVERIFY(!call().preflight().hasErrors());
    QVERIFY(call().document().removeValue("/session/tags", QStringLiteral("Remove")));
    QTRY_VERIFY(!call().preflight().busy());
    const auto& findings = call().preflight().findings();
    const auto erased = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.fix && finding.message.contains(QStringLiteral("tags"));
    });
    QVERIFY(erased != findings.end());
    QVERIFY(call().preflight().applyFix(Finding(*erased)));
    QVERIFY(text().find("manual-test") != std::string::npos);
}

void TestComposeWorkspace::readBackTellsWhatIsStored()
{
    createSession();
    session().openEndpoint(EndpointId::CreateEvents);
    QCOMPARE(send(), 200);
    QTRY_VERIFY(button("readBack"));
    QTest::mouseClick(button("readBack"), Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<gui::NoteCard*>(QStringLiteral("readBackResult")));
    auto* note = m_window->findChild<gui::NoteCard*>(QStringLiteral("readBackResult"));
    QVERIFY2(note->text().contains(QStringLiteral("2 of 2")), qPrintable(note->text()));
    QTest::mouseClick(note->button(), Qt::LeftButton);
    const auto* answer = m_window->findChild<gui::AnswerPane*>();
    QTRY_VERIFY(answer->exchange()->request.url.endsWith(QStringLiteral("/export")));
}

void TestComposeWorkspace::sentCallIsEditedAndSentAgain()
{
    createSession();
    session().openEndpoint(EndpointId::CreateAgent);
    QCOMPARE(send(), 200);
    auto* steps = m_window->findChild<QListWidget*>(QStringLiteral("sessionSteps"));
    QCOMPARE(steps->count(), 2);
    steps->setCurrentRow(1);
    QTest::keyClick(steps, Qt::Key_Return);
    QVERIFY(call().isDraft());
    QVERIFY(text().find("{{") == std::string::npos); // as it went out
    QVERIFY(call().document().setValue("/name", Json("Renamed"), QStringLiteral("Change")));
    QCOMPARE(send(), 200);
    QCOMPARE(session().log().known().agents.front().name, QStringLiteral("Renamed"));
    QVERIFY(!call().isDraft());
}

void TestComposeWorkspace::answersAreCompared()
{
    createSession();
    session().openEndpoint(EndpointId::CreateAgent);
    QCOMPARE(send(), 200);
    auto* pane = m_window->findChild<gui::SessionPane*>();
    Q_EMIT pane->compareWanted(0);
    QVERIFY(workspace().findChild<gui::AnswerCompare*>()->isVisible());
}

void TestComposeWorkspace::codeHoldsNoKey()
{
    const QString key = QString::fromUtf8(m_fixture->server.key());
    trigger("composeCopy0"); // not sent yet: what it would send
    QString code = QGuiApplication::clipboard()->text();
    QVERIFY(code.contains(QStringLiteral("/v2/create_session")));
    QVERIFY(!code.contains(QStringLiteral("{{uuid}}")));
    createSession();
    for (const char* action : {"composeCopy0", "composeCopy1", "composeCopy2", "composeCopy3"}) {
        trigger(action);
        code = QGuiApplication::clipboard()->text();
        QVERIFY(code.contains(QStringLiteral("TAPEDECK_API_KEY")));
        QVERIFY(code.contains(session().log().sessionId()));
        QVERIFY(!code.contains(key));
    }
    QVERIFY(message().contains(QStringLiteral("TAPEDECK_API_KEY")));
    session().openEndpoint(EndpointId::CreateAgent);
    QCOMPARE(send(), 200);
    trigger("composeCopy0");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("TAPEDECK_TOKEN")));
    QVERIFY(message().contains(QStringLiteral("TAPEDECK_TOKEN"))); // which one has to give
    Q_EMIT m_window->findChild<gui::AnswerPane*>()->copySessionAsWanted(capture::CodeLanguage::Python);
    code = QGuiApplication::clipboard()->text();
    QVERIFY(code.contains(QStringLiteral("create_session")) && code.contains(QStringLiteral("create_agent")));
}

void TestComposeWorkspace::pastedCurlBecomesACall()
{
    QGuiApplication::clipboard()->setText(QStringLiteral(
        "curl -X POST https://api.example.com/v2/create_agent -H 'Authorization: Bearer x.y.z' "
        "-H 'X-Trace: 7' -d '{\"id\":\"4f1c2a30-0000-4000-8000-000000000001\",\"name\":\"P\"}'"));
    trigger("composePaste");
    QCOMPARE(call().endpoint().name, QStringLiteral("create_agent"));
    QCOMPARE(call().document().value()["name"].toQString(), QStringLiteral("P"));
    QVERIFY(call().isDraft());
    QVERIFY(!call().document().head().extraHeaders.has("Authorization"));
}

void TestComposeWorkspace::pastedEventsJoinTheBatch()
{
    createSession();
    session().openEndpoint(EndpointId::CreateEvents);
    const int before = call().batch().rowCount();
    Q_EMIT workspace().callPane()->pasteWanted(
        "[{\"event_type\":\"actions\",\"action_type\":\"one\"},{\"event_type\":\"tools\",\"name\":\"two\"}]");
    QCOMPARE(call().batch().rowCount(), before + 2);
    call().document().undoStack().undo();
    QCOMPARE(call().batch().rowCount(), before);
}

void TestComposeWorkspace::nonsenseIsExplained()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("Dear all, the meeting is at ten."));
    trigger("composePaste");
    QVERIFY(!message().isEmpty());
    QCOMPARE(call().endpoint().name, QStringLiteral("create_session"));
}

void TestComposeWorkspace::templateIsSavedAndOpened()
{
    session().openEndpoint(EndpointId::CreateAgent);
    QVERIFY(call().document().setValue("/name", Json("From a template"), QStringLiteral("Change")));
    trigger("composeSaveTemplate");
    enterInPrompt(QStringLiteral("My agent"));
    QTRY_COMPARE(m_fixture->templates.list().size(), std::size_t{1});
    auto* list = m_window->findChild<QListWidget*>(QStringLiteral("templates"));
    const auto found = list->findItems(QStringLiteral("My agent"), Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    session().openEndpoint(EndpointId::Stats);
    list->setCurrentItem(found.front());
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(call().document().value()["name"].toQString(), QStringLiteral("From a template"));
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_VERIFY(m_fixture->templates.list().empty());
    pressMessage();
    QTRY_COMPARE(m_fixture->templates.list().size(), std::size_t{1});
}

void TestComposeWorkspace::allDraftsOfATemplateAreSentInOrder()
{
    useServer(server::ServerMode::Strict);
    auto* list = m_window->findChild<QListWidget*>(QStringLiteral("templates"));
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    const auto count = std::count_if(session().calls().begin(), session().calls().end(),
                                     [](const auto& each) { return each->isDraft(); });
    QVERIFY(count > 3);
    gui::ComposeSession& running = session();
    trigger("composeSendAll");
    QTRY_COMPARE(static_cast<qint64>(running.log().steps().size()), static_cast<qint64>(count));
    for (const gui::SessionStep& step : running.log().steps())
        QCOMPARE(step.status, 200);
    QVERIFY(running.log().known().hasEnded());
    QVERIFY(!running.nextDraft());
}

void TestComposeWorkspace::sendingAllStopsAtARefusal()
{
    useServer(server::ServerMode::Faithful);
    createSession();
    session().openEndpoint(EndpointId::CreateEvents);
    setText("{\"events\": [{\"event_type\": \"llms\"}]}");
    call().confirm();
    models::CallHead head = session().headOf(EndpointId::CreateAgent);
    session().add(head, "{\"id\": \"{{uuid}}\", \"name\": \"never sent\"}", false);
    QSignalSpy answered(&session(), &gui::ComposeSession::answered);
    trigger("composeSendAll");
    QVERIFY(answered.wait());
    QVERIFY(session().log().steps().back().status >= 400);
    QVERIFY(!session().sender().isSending());
    QVERIFY(session().log().known().agents.empty());
}

void TestComposeWorkspace::rowsBecomeAgents()
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
    QTRY_VERIFY(!call().preflight().busy() && !call().preflight().hasErrors());
    // What a row makes of the call follows the call.
    const auto* preview = rows->findChild<gui::JsonView*>(QStringLiteral("rowPreview"));
    QVERIFY(preview->text().contains("\"Ada\""));
    QVERIFY(call().document().setValue("/name", Json("Ms {{row.name}}"), QStringLiteral("Change")));
    QTRY_VERIFY(preview->text().contains("\"Ms Ada\""));
    call().document().undoStack().undo();
    QTRY_VERIFY(preview->text().contains("\"Ada\""));
    QSignalSpy finished(rows, &gui::RowsPane::runFinished);
    rows->start();
    QVERIFY(finished.wait());
    QCOMPARE(rows->run()->counts().sent, qint64{3});
    QStringList names;
    for (const Agent& agent : session().log().known().agents)
        names << agent.name;
    QCOMPARE(names, (QStringList{"Ada", "Grace", "Edsger"}));
}

void TestComposeWorkspace::sessionEndsWithStateAndReason()
{
    createSession();
    trigger("composeEndSession");
    auto* reason = m_window->findChild<QLineEdit*>(QStringLiteral("endReason"));
    QVERIFY(reason->isVisible());
    reason->setText(QStringLiteral("out of patience"));
    QSignalSpy answered(&session(), &gui::ComposeSession::answered);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(answered.wait());
    QCOMPARE(session().log().known().session.endState, QStringLiteral("Success"));
    QCOMPARE(session().log().known().session.endStateReason, QStringLiteral("out of patience"));
}

void TestComposeWorkspace::tokenIsRenewedByHand()
{
    createSession();
    QVERIFY(m_window->findChild<QLabel*>(QStringLiteral("composeToken"))->text().contains(QLatin1Char(':')));
    QSignalSpy changed(&m_fixture->client, &net::ApiClient::tokenChanged);
    QSignalSpy answered(&session(), &gui::ComposeSession::answered);
    trigger("composeReauthorize");
    QVERIFY(answered.wait());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(session().log().steps().back().status, 200);
}

void TestComposeWorkspace::exchangeFromElsewhereIsEdited()
{
    createSession();
    const Exchange sent = *session().log().steps().front().exchange;
    m_window->showWorkspace(QStringLiteral("traffic"));
    m_window->compose(sent);
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("compose"));
    QCOMPARE(call().endpoint().name, QStringLiteral("create_session"));
    QVERIFY(call().isDraft());
}

void TestComposeWorkspace::noServerIsTold()
{
    m_fixture->server.stop();
    QCOMPARE(send(), 0);
    const auto* answer = m_window->findChild<gui::AnswerPane*>();
    QVERIFY(answer->exchange()->failure.has_value());
    QCOMPARE(session().log().steps().size(), std::size_t{1});
    QVERIFY(session().log().sessionId().isEmpty());
}

void TestComposeWorkspace::answerForATabBehindIsKept()
{
    gui::ComposeSession& first = session();
    QSignalSpy answered(&first, &gui::ComposeSession::answered);
    trigger("composeSend");
    session().setName(QStringLiteral("first")); // so that it is not taken for an untouched one
    QTRY_VERIFY(first.sender().isSending() || !answered.isEmpty());
    trigger("composeNewSession");
    QVERIFY(!answered.isEmpty() || answered.wait());
    QVERIFY(!first.log().sessionId().isEmpty());
    QVERIFY(&session() != &first);
    QVERIFY(session().log().sessionId().isEmpty());
}

QTEST_MAIN(TestComposeWorkspace)
#include "tst_composeworkspace.moc"

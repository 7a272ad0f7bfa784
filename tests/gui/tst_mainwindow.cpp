// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commandpalette.h"
#include "gui/exchangeview.h"
#include "gui/messagebar.h"
#include "gui/paneheader.h"
#include "gui/rail.h"
#include "gui/searchfield.h"
#include "gui/selection.h"
#include "gui/statusstrip.h"
#include "gui/tokens.h"
#include "gui/topbar.h"
#include "gui/workspace.h"
#include "guiwarnings.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>

using namespace tapedeck;
using namespace tapedeck::test;

/// The real window with a real server, real stores and a real client.
class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void firstStartNeedsNothing();
    void opensBeforeItsStoresDo();
    void keysSwitchWorkspaces_data();
    void keysSwitchWorkspaces();
    void railSwitchesWorkspaces();
    void keysOfAWorkspaceWork();
    void mainMenuOpensByKey();
    void statusBarFollowsTheServer();
    void statusBarNamesTheKeyBackend();
    void tokenOfANewSessionIsShown();
    void themeChangesLive();
    void layoutComesBack();
    void samplesOpenInReplay();
    void droppedFileOpensInReplay();
    void dragOfTextIsLeftAlone();
    void dragIsShownWhereItMayBeDropped();
    void severalFilesOpenTheFirst();
    void droppedFolderOffersItsCaptures();
    void droppedAddressIsExplained();
    void droppedCurlOpensInReplay();
    void textThatAFieldTakesStaysThere();
    void clipboardOpensInReplay();
    void openedFileIsRemembered();
    void missingFileIsTold();
    void openDialogOpensInReplay();
    void paletteRunsACommand();
    void searchFindsASession();
    void searchFindsTraffic();
    void searchSaysWhenThereIsNothing();
    void profileMenuSwitchesTheTarget();
    void everyWorkspaceFitsTheSmallestWindow_data();
    void everyWorkspaceFitsTheSmallestWindow();
    void longNamesWidenNothing();
    void messageStaysInPlace();
    void closesWhileASearchIsUnderWay();

private:
    QAction* action(const QString& name) const;
    QString label(const char* name) const;
    /// Empty if the bar is not shown.
    QString message() const;
    void drop(QWidget* target, const QMimeData& data) const;
    QString writeCapture(const QTemporaryDir& folder, const QString& name) const;

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<gui::MainWindow> m_window;
};

void TestMainWindow::init()
{
    test::failOnWarnings();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->start();
    m_window = m_fixture->show();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_fixture.reset();
}

QAction* TestMainWindow::action(const QString& name) const
{
    return m_window->findChild<QAction*>(name);
}

QString TestMainWindow::label(const char* name) const
{
    return m_window->findChild<QLabel*>(QString::fromLatin1(name))->text();
}

QString TestMainWindow::message() const
{
    const auto* bar = m_window->findChild<gui::MessageBar*>(QStringLiteral("messageBar"));
    return bar->isHidden() ? QString() : label("messageText");
}

QString TestMainWindow::writeCapture(const QTemporaryDir& folder, const QString& name) const
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(
        "{\"events\": [{\"event_type\": \"llms\", \"model\": \"gpt-4o\", "
        "\"init_timestamp\": \"2024-11-20T10:00:00Z\", \"end_timestamp\": \"2024-11-20T10:00:02Z\"}]}\n");
    return file.fileName();
}

void TestMainWindow::drop(QWidget* target, const QMimeData& data) const
{
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
}

void TestMainWindow::firstStartNeedsNothing()
{
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("sessions"));
    QVERIFY(m_fixture->profiles.current().embedded);
    QCOMPARE(m_window->currentProfile().baseUrl, m_fixture->server.url());
    QVERIFY(m_window->findChild<gui::MessageBar*>(QStringLiteral("messageBar"))->isHidden());
    QVERIFY(!m_window->findChild<QMenu*>(QStringLiteral("sampleMenu"))->isEmpty());
    QCOMPARE(m_window->size(), QSize(1280, 800));
}

void TestMainWindow::opensBeforeItsStoresDo()
{
    // The program shows its window first and opens its databases then.
    WindowFixture late;
    const auto window = late.show();
    QVERIFY(window->isVisible());
    QCOMPARE(window->findChild<QLabel*>(QStringLiteral("statusServer"))->text(),
             QStringLiteral("Server stopped"));
    late.start();
    QTRY_VERIFY(window->findChild<QLabel*>(QStringLiteral("statusServer"))
                    ->text()
                    .contains(QStringLiteral("127.0.0.1:%1").arg(late.server.url().port())));
}

void TestMainWindow::keysSwitchWorkspaces_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("workspace");
    QTest::newRow("Ctrl+1") << int(Qt::Key_1) << "sessions";
    QTest::newRow("Ctrl+2") << int(Qt::Key_2) << "compose";
    QTest::newRow("Ctrl+3") << int(Qt::Key_3) << "replay";
    QTest::newRow("Ctrl+4") << int(Qt::Key_4) << "traffic";
    QTest::newRow("Ctrl+5") << int(Qt::Key_5) << "server";
}

void TestMainWindow::keysSwitchWorkspaces()
{
    QFETCH(int, key);
    QFETCH(QString, workspace);
    m_window->showWorkspace(workspace == QLatin1String("server") ? QStringLiteral("replay")
                                                                 : QStringLiteral("server"));
    QTest::keyClick(m_window.get(), Qt::Key(key), Qt::ControlModifier);
    QCOMPARE(m_window->currentWorkspace(), workspace);
    QVERIFY(m_window->findChild<QAbstractButton*>(QStringLiteral("rail/") + workspace)->isChecked());
    QVERIFY(m_window->workspace(workspace)->isVisible());
}

void TestMainWindow::railSwitchesWorkspaces()
{
    QTest::mouseClick(m_window->findChild<QAbstractButton*>(QStringLiteral("rail/traffic")), Qt::LeftButton);
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("traffic"));
    QTest::mouseClick(m_window->findChild<QAbstractButton*>(QStringLiteral("rail/compose")), Qt::LeftButton);
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("compose"));
}

void TestMainWindow::keysOfAWorkspaceWork()
{
    m_window->showWorkspace(QStringLiteral("server"));
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_fixture->server.isRunning());
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_fixture->server.isRunning());
}

void TestMainWindow::mainMenuOpensByKey()
{
    QTest::keyClick(m_window.get(), Qt::Key_M, Qt::AltModifier);
    auto* menu = m_window->findChild<QMenu*>(QStringLiteral("mainMenu"));
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(menu->activeAction());
    // It hangs below its button and does not leave the window.
    QVERIFY(menu->geometry().right() <= m_window->geometry().right());
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(!menu->isVisible());
}

void TestMainWindow::statusBarFollowsTheServer()
{
    QCOMPARE(label("statusServer"),
             QStringLiteral("Server 127.0.0.1:%1 · lenient").arg(m_fixture->server.url().port()));
    m_fixture->server.stop();
    QTRY_COMPARE(label("statusServer"), QStringLiteral("Server stopped"));
}

void TestMainWindow::statusBarNamesTheKeyBackend()
{
    QCOMPARE(label("statusKey"), QStringLiteral("Key: Scripted Keyring"));
    Q_EMIT m_fixture->secrets.backendNameChanged(QStringLiteral("KWallet"));
    QCOMPARE(label("statusKey"), QStringLiteral("Key: KWallet"));
}

void TestMainWindow::tokenOfANewSessionIsShown()
{
    const QString session = QStringLiteral("3f2a91c4-0000-4000-8000-000000000001");
    const auto body = Json::object(
        {{"session",
          Json::object({{"session_id", Json(session)}, {"init_timestamp", Json("2024-11-20T10:00:00Z")}})}});
    m_fixture->client.submit(net::ApiCall::withBody(contract::EndpointId::CreateSession, body, session));
    QTRY_VERIFY(label("statusToken").startsWith(QStringLiteral("Session 3f2a91c4… token 2")));
}

void TestMainWindow::themeChangesLive()
{
    action(QStringLiteral("actionThemeLight"))->trigger();
    QTRY_COMPARE(m_window->palette().color(QPalette::Window), gui::Tokens::light().surface);
    QVERIFY(action(QStringLiteral("actionThemeLight"))->isChecked());
    const QImage light = m_window->grab().toImage();
    action(QStringLiteral("actionThemeDark"))->trigger();
    QCOMPARE(m_fixture->settings.values().theme, store::Theme::Dark);
    QTRY_COMPARE(m_window->palette().color(QPalette::Window), gui::Tokens::darkOnes().surface);
    const QImage dark = m_window->grab().toImage();
    QCOMPARE(light.size(), dark.size());
    // Nothing stays behind in the colours of the other theme.
    int leftLight = 0;
    for (int y = 0; y < dark.height(); y += 4) {
        for (int x = 0; x < dark.width(); x += 4)
            leftLight += dark.pixelColor(x, y) == gui::Tokens::light().surface ? 1 : 0;
    }
    QVERIFY2(leftLight < 20, qPrintable(QString::number(leftLight)));
    QTest::mouseClick(m_window->findChild<QAbstractButton*>(QStringLiteral("themeButton")), Qt::LeftButton);
    QCOMPARE(m_fixture->settings.values().theme, store::Theme::Light);
}

void TestMainWindow::layoutComesBack()
{
    m_window->resize(1100, 700);
    QTRY_COMPARE(m_window->size(), QSize(1100, 700));
    m_window->showWorkspace(QStringLiteral("server"));
    auto* splitter = m_window->findChild<QSplitter*>(QStringLiteral("serverSplitter"));
    const QList<int> before = splitter->sizes();
    splitter->setSizes({before[0] + 40, before[1] - 40, before[2]});
    const QList<int> sizes = splitter->sizes();
    QVERIFY(sizes != before);
    m_window->selection().setSession(QStringLiteral("3f2a91c4-0000-4000-8000-000000000002"));
    m_window->close();
    m_window = m_fixture->show();
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("server"));
    QCOMPARE(m_window->size(), QSize(1100, 700));
    QTRY_COMPARE(m_window->findChild<QSplitter*>(QStringLiteral("serverSplitter"))->sizes(), sizes);
    QCOMPARE(m_window->selection().sessionId(), QStringLiteral("3f2a91c4-0000-4000-8000-000000000002"));
}

void TestMainWindow::samplesOpenInReplay()
{
    const QList<QAction*> samples = m_window->findChild<QMenu*>(QStringLiteral("sampleMenu"))->actions();
    QVERIFY(samples.size() >= 3);
    samples.front()->trigger();
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("replay"));
    // A sample is no file of the user's.
    QVERIFY(m_fixture->settings.values().recentFiles.isEmpty());
}

void TestMainWindow::everyWorkspaceFitsTheSmallestWindow_data()
{
    QTest::addColumn<QString>("workspace");
    for (const char* id : {"sessions", "compose", "replay", "traffic", "server"})
        QTest::addRow("%s", id) << QString::fromLatin1(id);
}

void TestMainWindow::everyWorkspaceFitsTheSmallestWindow()
{
    QFETCH(QString, workspace);
    m_window->resize(m_window->minimumSize());
    m_window->openCapture(gui::MainWindow::sampleFolder() + QStringLiteral("/research-run.tapedeck"));
    m_window->showWorkspace(workspace);
    const gui::Workspace* shown = m_window->workspace(workspace);
    const QSize least = shown->minimumSizeHint();
    const QSize room =
        m_window->minimumSize() - QSize(gui::Rail::width, gui::TopBar::height + gui::StatusStrip::height);
    QVERIFY2(least.width() <= room.width(), qPrintable(QString::number(least.width())));
    QVERIFY2(least.height() <= room.height(), qPrintable(QString::number(least.height())));
}

void TestMainWindow::longNamesWidenNothing()
{
    const QSize least = m_window->centralWidget()->minimumSizeHint();
    Profile profile = m_fixture->profiles.current();
    profile.name = QString(200, QLatin1Char('n'));
    QVERIFY(m_fixture->profiles.update(profile).ok());
    for (auto* header : m_window->findChildren<gui::PaneHeader*>()) {
        header->setTitle(QString(200, QLatin1Char('t')));
        header->setSubtitle(QString(200, QLatin1Char('s')));
        QVERIFY2(header->minimumSizeHint().width() < 560,
                 qPrintable(QStringLiteral("%1: %2").arg(
                     QString::fromLatin1(header->parentWidget()->metaObject()->className()),
                     QString::number(header->minimumSizeHint().width()))));
    }
    const auto* button = m_window->findChild<QAbstractButton*>(QStringLiteral("profileButton"));
    QVERIFY(button->width() < 300);
    QVERIFY(button->toolTip().startsWith(profile.name));
    QCOMPARE(button->accessibleName(), QStringLiteral("Profile: %1").arg(profile.name));
    QVERIFY(m_window->centralWidget()->minimumSizeHint().width() <= std::max(least.width(), 960));
}

void TestMainWindow::droppedFileOpensInReplay()
{
    const QTemporaryDir folder;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(writeCapture(folder, QStringLiteral("run.json")))});
    // On a field that takes text itself: the file is still opened, its name not typed.
    auto* search = m_window->findChild<QLineEdit*>(QStringLiteral("searchField"));
    drop(search, data);
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("replay"));
    QCOMPARE(search->text(), QString());
    QVERIFY(m_window->findChild<QWidget*>(QStringLiteral("dropHint"))->isHidden());
}

void TestMainWindow::dragOfTextIsLeftAlone()
{
    QMimeData data;
    data.setText(QStringLiteral("some words"));
    auto* search = m_window->findChild<QLineEdit*>(QStringLiteral("searchField"));
    drop(search, data);
    QCOMPARE(search->text(), QStringLiteral("some words"));
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("sessions"));
}

void TestMainWindow::dragIsShownWhereItMayBeDropped()
{
    const QTemporaryDir folder;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(writeCapture(folder, QStringLiteral("run.json")))});
    const QWidget* hint = m_window->findChild<QWidget*>(QStringLiteral("dropHint"));
    QDragEnterEvent enter(m_window->rect().center(), Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton,
                          Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(enter.dropAction(), Qt::CopyAction); // the file stays where it is
    QVERIFY(hint->isVisible());
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(m_window.get(), &leave);
    QVERIFY(!hint->isVisible());
}

void TestMainWindow::severalFilesOpenTheFirst()
{
    const QTemporaryDir folder;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(folder.path()),
                  QUrl::fromLocalFile(writeCapture(folder, QStringLiteral("one.json"))),
                  QUrl::fromLocalFile(writeCapture(folder, QStringLiteral("two.json")))});
    drop(m_window.get(), data);
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("replay"));
    QTRY_COMPARE(label("fileName"), QStringLiteral("one.json"));
    QVERIFY(message().contains(QLatin1Char('2')));
    QCOMPARE(m_fixture->settings.values().recentFiles.size(), 1);
}

void TestMainWindow::droppedFolderOffersItsCaptures()
{
    const QTemporaryDir folder;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(folder.path())});
    drop(m_window.get(), data);
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("sessions"));
    QVERIFY(message().contains(QFileInfo(folder.path()).fileName()));
    m_window->findChild<QAbstractButton*>(QStringLiteral("messageAction"))->click();
    auto* dialog = m_window->findChild<QFileDialog*>(QStringLiteral("openDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->directory().absolutePath(), QDir(folder.path()).absolutePath());
    dialog->close();
}

void TestMainWindow::droppedAddressIsExplained()
{
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://me:secretword@files.example.com/run.har?token=secretword"))});
    drop(m_window.get(), data);
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("sessions"));
    QVERIFY(message().contains(QLatin1String("https://files.example.com/run.har")));
    QVERIFY(!message().contains(QLatin1String("secretword")));
}

void TestMainWindow::droppedCurlOpensInReplay()
{
    QMimeData data;
    data.setText(QStringLiteral("curl -X POST https://api.agentops.ai/v2/create_session "
                                "-H 'Content-Type: application/json' -d '{\"session\": {}}'\n"));
    drop(m_window.get(), data);
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("replay"));
    QTRY_COMPARE(label("fileName"), QStringLiteral("Dropped text"));
    QVERIFY(m_fixture->settings.values().recentFiles.isEmpty()); // it may hold a key
}

void TestMainWindow::textThatAFieldTakesStaysThere()
{
    QMimeData data;
    data.setText(QStringLiteral("{\"events\": []}"));
    auto* search = m_window->findChild<QLineEdit*>(QStringLiteral("searchField"));
    drop(search, data);
    QCOMPARE(search->text(), data.text());
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("sessions"));
}

void TestMainWindow::clipboardOpensInReplay()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("shopping list"));
    action(QStringLiteral("actionOpenClipboard"))->trigger();
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("sessions"));
    QVERIFY(!message().isEmpty());
    QGuiApplication::clipboard()->setText(
        QStringLiteral("[{\"event_type\": \"actions\", \"action_type\": \"sort\", "
                       "\"init_timestamp\": \"2024-11-20T10:00:00Z\"}]"));
    action(QStringLiteral("actionOpenClipboard"))->trigger();
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("replay"));
    QTRY_COMPARE(label("fileName"), QStringLiteral("Clipboard"));
}

void TestMainWindow::openedFileIsRemembered()
{
    const QTemporaryDir folder;
    const QString first = writeCapture(folder, QStringLiteral("first.json"));
    const QString second = writeCapture(folder, QStringLiteral("second.json"));
    m_window->openCapture(first);
    m_window->openCapture(second);
    QCOMPARE(m_fixture->settings.values().recentFiles, QStringList({second, first}));
    auto* menu = m_window->findChild<QMenu*>(QStringLiteral("recentMenu"));
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().front()->text(), QStringLiteral("second.json"));
    menu->actions().back()->trigger(); // forget these
    QVERIFY(m_fixture->settings.values().recentFiles.isEmpty());
}

void TestMainWindow::missingFileIsTold()
{
    m_fixture->settings.update(
        [](store::SettingsValues& values) { values.addRecentFile(QStringLiteral("/nowhere/gone.har")); });
    m_window->openCapture(QStringLiteral("/nowhere/gone.har"));
    auto* messages = m_window->findChild<gui::MessageBar*>(QStringLiteral("messageBar"));
    QVERIFY(!messages->isHidden());
    QVERIFY(messages->text().contains(QStringLiteral("gone.har")));
    QVERIFY(m_fixture->settings.values().recentFiles.isEmpty());
}

void TestMainWindow::openDialogOpensInReplay()
{
    const QTemporaryDir folder;
    const QString path = writeCapture(folder, QStringLiteral("chosen.json"));
    action(QStringLiteral("actionOpen"))->trigger();
    auto* dialog = m_window->findChild<QFileDialog*>(QStringLiteral("openDialog"));
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("replay"));
    QCOMPARE(m_fixture->settings.values().lastFolder, QFileInfo(path).absolutePath());
}

void TestMainWindow::paletteRunsACommand()
{
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("commandField"));
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("view traffic"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("traffic"));
    QVERIFY(m_window->findChild<QWidget*>(QStringLiteral("commandPalette"))->isHidden());
}

void TestMainWindow::searchFindsASession()
{
    const QString id = QStringLiteral("3f2a91c4-0000-4000-8000-000000000003");
    store::SessionUpdate update;
    update.sessionId = id;
    update.session = Session{};
    update.session->id = id;
    update.session->tags = QStringList{QStringLiteral("otters")};
    update.seen = m_fixture->clock.now();
    QSignalSpy stored(&m_fixture->sessions, &store::SessionStore::changed);
    m_fixture->sessions.apply(update);
    QVERIFY(stored.wait());

    m_window->showWorkspace(QStringLiteral("server"));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* search = m_window->findChild<gui::SearchField*>(QStringLiteral("searchField"));
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("otters"));
    QTRY_VERIFY(search->resultsShown());
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("sessions"));
    QCOMPARE(m_window->selection().sessionId(), id);
    QVERIFY(!search->resultsShown());
}

void TestMainWindow::searchFindsTraffic()
{
    Exchange exchange;
    exchange.id = "00000000-0000-4000-8000-000000000009";
    exchange.startedAt = m_fixture->clock.now();
    exchange.request.url = QStringLiteral("http://127.0.0.1/v2/create_events");
    exchange.request.body = "{\"events\": [{\"prompt\": \"walrus\"}]}";
    exchange.response = Response{};
    exchange.response->status = 200;
    QSignalSpy stored(&m_fixture->history, &store::HistoryStore::appended);
    m_fixture->sink.take(exchange, {});
    QVERIFY(stored.wait());

    auto* search = m_window->findChild<gui::SearchField*>(QStringLiteral("searchField"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("walrus"));
    QTRY_VERIFY(search->resultsShown());
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_window->currentWorkspace(), QStringLiteral("traffic"));
    QCOMPARE(m_window->selection().exchangeId(), stored.front().front().toLongLong());
    const auto* view = m_window->workspace(QStringLiteral("traffic"))->findChild<gui::ExchangeView*>();
    QTRY_VERIFY(view->exchange().has_value());
    QVERIFY(view->exchange()->request.body.contains("walrus"));
}

void TestMainWindow::searchSaysWhenThereIsNothing()
{
    auto* search = m_window->findChild<gui::SearchField*>(QStringLiteral("searchField"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("nowhere"));
    QTRY_VERIFY(search->resultsShown());
    QVERIFY(search->results().items().item(0).title.contains(QStringLiteral("nowhere")));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!search->resultsShown());
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
}

void TestMainWindow::profileMenuSwitchesTheTarget()
{
    auto* menu = m_window->findChild<QMenu*>(QStringLiteral("profileMenu"));
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions().size() >= 3); // the sandbox, the live service, "Edit profiles…"
    QAction* other = menu->actions().at(1);
    other->trigger();
    const QString name = m_fixture->profiles.current().name;
    QVERIFY(other->text().startsWith(name)); // and says that it is for production
    QVERIFY(!m_fixture->profiles.current().embedded);
    auto* button = m_window->findChild<QAbstractButton*>(QStringLiteral("profileButton"));
    QCOMPARE(button->text(), name);
    QVERIFY(button->accessibleName().contains(name));
}

void TestMainWindow::messageStaysInPlace()
{
    bool mended = false;
    m_window->showMessage({gui::Message::Kind::Error, QStringLiteral("It broke."), QStringLiteral("Mend"),
                           [&mended] { mended = true; }});
    auto* messages = m_window->findChild<gui::MessageBar*>(QStringLiteral("messageBar"));
    QVERIFY(messages->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
    m_window->findChild<QAbstractButton*>(QStringLiteral("messageAction"))->click();
    QVERIFY(mended);
    m_window->clearMessage();
    QVERIFY(!messages->isVisible());
}

void TestMainWindow::closesWhileASearchIsUnderWay()
{
    auto* search = m_window->findChild<gui::SearchField*>(QStringLiteral("searchField"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("otter"));
    QTest::keyClick(search, Qt::Key_Return); // asks the stores at once
    m_window->close();
    m_window.reset();
    QSignalSpy answered(&m_fixture->history, &store::HistoryStore::pageReady);
    m_fixture->history.fetchPage({}, 0, 1, m_fixture->history.newToken());
    QTRY_VERIFY(!answered.isEmpty()); // what was asked before has been answered by now, to nobody
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

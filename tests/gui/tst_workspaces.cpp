// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/composition.h"
#include "gui/diffview.h"
#include "gui/exchangeview.h"
#include "gui/figuretile.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/replayworkspace.h"
#include "gui/segmentedcontrol.h"
#include "models/eventsmodel.h"
#include "models/replaystepsmodel.h"
#include "models/sessionsmodel.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace tapedeck;
using State = gui::ReplayController::State;

/// The whole program but main(): the real window over real stores, server and client.
class TstWorkspaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void sampleReplaysAndEveryAnswerIsSeen();
    void pauseStepAndStop();
    void documentedCaptureIsConvertedForAFaithfulServer();
    void rewritesCanBeSwitchedOffBeforeTheRun();
    void dryRunSendsNothing();
    void aBrokenFileIsToldInPlace();
    void anotherFileReplacesTheOneThatLoads();
    void closesWhileARunIsUnderWay();
    void trafficFiltersCopiesAndSendsAgain();
    void eventsShowWhatWasSaid();
    void theNextStartShowsTheSessionsAgain();

private:
    gui::ReplayWorkspace* replay() const;
    void open(const QString& path);
    void press(const char* objectName);
    void choosePace(const char* word);
    template <typename T>
    T* find(const char* name) const
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::optional<contract::Api> m_api;
    std::unique_ptr<store::Settings> m_settings;
    std::unique_ptr<Composition> m_composition;
    std::unique_ptr<gui::MainWindow> m_window;
};

void TstWorkspaces::initTestCase()
{
    auto api = contract::Api::load();
    QVERIFY(api.ok());
    m_api.emplace(std::move(api).value());
}

void TstWorkspaces::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    const auto in = [this](const char* name) { return m_dir->filePath(QString::fromLatin1(name)); };
    m_settings = std::make_unique<store::Settings>(in("settings.json"));
    m_composition =
        std::make_unique<Composition>(*m_api, *m_settings,
                                      Paths{in("settings.json"), in("profiles.json"), in("history.sqlite"),
                                            in("sessions.sqlite"), in("sandbox")});
    m_settings->update([](store::SettingsValues& values) {
        values.server.port = 0;
        values.keysInMemory = true;
    });
    m_window = std::make_unique<gui::MainWindow>(m_composition->services());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_composition->start();
}

void TstWorkspaces::cleanup()
{
    m_window.reset();
    m_composition.reset();
    m_settings.reset();
}

gui::ReplayWorkspace* TstWorkspaces::replay() const
{
    return qobject_cast<gui::ReplayWorkspace*>(m_window->workspace(QStringLiteral("replay")));
}

void TstWorkspaces::open(const QString& path)
{
    m_window->openCapture(path);
    QTRY_COMPARE(replay()->controller().state(), State::Ready);
}

void TstWorkspaces::press(const char* objectName)
{
    auto* button = find<QAbstractButton>(objectName);
    QVERIFY2(button->isEnabled(), objectName);
    QTest::mouseClick(button, Qt::LeftButton);
}

void TstWorkspaces::choosePace(const char* word)
{
    auto* pace = find<gui::SegmentedControl>("pace");
    for (int i = 0; i < pace->count(); ++i) {
        if (pace->segment(i)->text() == QLatin1String(word))
            QTest::mouseClick(pace->segment(i), Qt::LeftButton);
    }
}

void TstWorkspaces::sampleReplaysAndEveryAnswerIsSeen()
{
    open(QStringLiteral(":/samples/research-run.tapedeck"));
    auto* steps = find<QTableView>("replaySteps");
    QAbstractItemModelTester tester(steps->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(steps->model()->rowCount(), 18);
    choosePace("Max");
    press("play");
    QTRY_COMPARE(replay()->controller().state(), State::Ended);
    for (int row = 0; row < 18; ++row)
        QCOMPARE(steps->model()->index(row, models::ReplayStepsModel::ResultColumn).data().toString(),
                 QStringLiteral("same"));

    steps->setCurrentIndex(steps->model()->index(0, 0));
    auto* diff = find<gui::DiffView>("view");
    QVERIFY(diff->model()->rowCount() > 3);
    QCOMPARE(diff->model()->index(0, 0).data().toString(), QStringLiteral("HTTP 200 OK"));
    QCOMPARE(find<gui::DiffView>("view")->lines().nextDifference(-1, 1), -1);

    m_window->showWorkspace(QStringLiteral("sessions"));
    auto* sessions = find<QListView>("sessions");
    QTRY_COMPARE(sessions->model()->rowCount(), 1);
    QTRY_COMPARE(sessions->model()->index(0, 0).data(models::SessionsModel::EventsRole).toInt(), 36);
    QTRY_COMPARE(find<QTableView>("events")->model()->rowCount(), 36);

    m_window->showWorkspace(QStringLiteral("traffic"));
    QTRY_COMPARE(find<QTableView>("traffic")->model()->rowCount(), 18);
}

void TstWorkspaces::pauseStepAndStop()
{
    open(QStringLiteral(":/samples/research-run.tapedeck"));
    const auto ended = [this] {
        const auto counts = replay()->controller().run()->counts();
        return counts.same + counts.differs + counts.failed;
    };
    press("step");
    QTRY_COMPARE(replay()->controller().state(), State::Paused);
    QTRY_COMPARE(ended(), 1);
    press("step");
    QTRY_COMPARE(ended(), 2);
    QTRY_COMPARE(replay()->controller().state(), State::Paused);
    press("play");
    QTRY_COMPARE(replay()->controller().state(), State::Running);
    QVERIFY(!find<QWidget>("sessionIds")->isEnabled());
    press("play");
    QTRY_COMPARE(replay()->controller().state(), State::Paused);
    press("stop");
    QTRY_COMPARE(replay()->controller().state(), State::Ended);
    QVERIFY(replay()->controller().run()->counts().skipped > 0);
    QVERIFY(find<QWidget>("sessionIds")->isEnabled());
}

void TstWorkspaces::documentedCaptureIsConvertedForAFaithfulServer()
{
    m_composition->services().server.setMode(server::ServerMode::Faithful);
    open(QStringLiteral(":/samples/public-page.har"));
    QVERIFY(find<QLabel>("conversions")->isVisible());
    choosePace("Max");
    press("play");
    QTRY_COMPARE(replay()->controller().state(), State::Ended);
    for (const auto& result : replay()->controller().run()->results())
        QCOMPARE(result.status, 200);
    // Request side: what was recorded beside what was sent.
    auto* diff = find<gui::DiffView>("view");
    auto* side = diff->parentWidget()->findChild<gui::SegmentedControl*>();
    QVERIFY(side);
    QTest::mouseClick(side->segment(1), Qt::LeftButton);
    QVERIFY(diff->lines().nextDifference(-1, 1) >= 0);
}

void TstWorkspaces::rewritesCanBeSwitchedOffBeforeTheRun()
{
    open(QStringLiteral(":/samples/research-run.tapedeck"));
    QTest::mouseClick(find<QAbstractButton>("times"), Qt::LeftButton, {}, QPoint(8, 14));
    QTRY_COMPARE(replay()->controller().state(), State::Ready);
    QVERIFY(!replay()->controller().plan()->options.rewrite.times);
    QVERIFY(!m_settings->values().replay.times);
}

void TstWorkspaces::dryRunSendsNothing()
{
    open(QStringLiteral(":/samples/research-run.tapedeck"));
    QTest::mouseClick(find<QAbstractButton>("dryRun"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(replay()->controller().dryRun());
    choosePace("Max");
    press("play");
    QTRY_COMPARE(replay()->controller().state(), State::Ended);
    QCOMPARE(m_composition->services().server.counters().requests, 0);
}

void TstWorkspaces::aBrokenFileIsToldInPlace()
{
    QFile file(m_dir->filePath(QStringLiteral("broken.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(1000, '\xfe'));
    file.close();
    m_window->openCapture(file.fileName());
    auto* messages = m_window->findChild<gui::MessageBar*>();
    QVERIFY(messages);
    QTRY_VERIFY(messages->isVisible());
    QVERIFY(!messages->text().isEmpty());
    QCOMPARE(replay()->controller().state(), State::Empty);
}

void TstWorkspaces::anotherFileReplacesTheOneThatLoads()
{
    m_window->openCapture(QStringLiteral(":/samples/failing-session.tapedeck"));
    m_window->openCapture(QStringLiteral(":/samples/three-sessions.tapedeck"));
    QTRY_COMPARE(replay()->controller().state(), State::Ready);
    QCOMPARE(replay()->controller().capture()->name(), QStringLiteral("three-sessions.tapedeck"));
    QCOMPARE(replay()->controller().plan()->sessions, 3);
}

void TstWorkspaces::closesWhileARunIsUnderWay()
{
    open(QStringLiteral(":/samples/three-sessions.tapedeck"));
    press("play");
    QTRY_COMPARE(replay()->controller().state(), State::Running);
    m_window.reset();
    QVERIFY(m_composition->services().server.isRunning());
}

void TstWorkspaces::trafficFiltersCopiesAndSendsAgain()
{
    open(QStringLiteral(":/samples/research-run.tapedeck"));
    choosePace("Max");
    press("play");
    QTRY_COMPARE(replay()->controller().state(), State::Ended);
    m_window->showWorkspace(QStringLiteral("traffic"));
    auto* table = find<QTableView>("traffic");
    QTRY_COMPARE(table->model()->rowCount(), 18);

    auto* endpoint =
        m_window->workspace(QStringLiteral("traffic"))->findChild<QComboBox*>(QStringLiteral("endpoint"));
    QVERIFY(endpoint);
    endpoint->setFocus();
    QTest::keyClicks(endpoint, QStringLiteral("create_agent"));
    Q_EMIT endpoint->activated(endpoint->currentIndex());
    QTRY_COMPARE(table->model()->rowCount(), 2);

    table->setCurrentIndex(table->model()->index(0, 0));
    auto* view = m_window->workspace(QStringLiteral("traffic"))->findChild<gui::ExchangeView*>();
    QTRY_VERIFY(view->exchange() && view->exchange()->request.url.contains(QLatin1String("create_agent")));
    QTest::mouseClick(view->findChild<QAbstractButton*>(QStringLiteral("copyCurl")), Qt::LeftButton);
    const QString curl = QGuiApplication::clipboard()->text();
    QVERIFY(curl.startsWith(QLatin1String("curl")));
    QVERIFY(curl.contains(QLatin1String("create_agent")));
    QVERIFY(!curl.contains(QLatin1String("eyJ")));

    QTest::mouseClick(view->findChild<QAbstractButton*>(QStringLiteral("sendAgain")), Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QTRY_VERIFY(m_window->findChild<gui::MessageBar*>()->text().contains(QLatin1String("200")));
    auto* address = view->findChild<QLabel*>(QStringLiteral("address"));
    QVERIFY(address->isVisible());
    QVERIFY(address->text().startsWith(QLatin1String("POST http://127.0.0.1:")));

    auto* text =
        m_window->workspace(QStringLiteral("traffic"))->findChild<QLineEdit*>(QStringLiteral("text"));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, QStringLiteral("nosuchword"));
    QTRY_VERIFY(!table->isVisible()); // says that nothing matches, instead
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_VERIFY(table->isVisible());
    QTRY_COMPARE(table->model()->rowCount(), 20); // 18, the one sent again, and the token it needed
}

void TstWorkspaces::eventsShowWhatWasSaid()
{
    open(QStringLiteral(":/samples/failing-session.tapedeck"));
    choosePace("Max");
    press("play");
    QTRY_COMPARE(replay()->controller().state(), State::Ended);
    m_window->showWorkspace(QStringLiteral("sessions"));
    auto* events = find<QTableView>("events");
    QTRY_VERIFY(events->model()->rowCount() > 5);
    auto* kinds = find<gui::SegmentedControl>("kinds");
    QTest::mouseClick(kinds->segment(4), Qt::LeftButton); // errors
    QTRY_VERIFY(events->model()->rowCount() > 0 &&
                events->model()->index(0, 0).data(models::EventsModel::KindRole).toInt() ==
                    static_cast<int>(EventKind::Error));
    events->setCurrentIndex(events->model()->index(0, 0));
    auto* pages =
        m_window->workspace(QStringLiteral("sessions"))->findChild<QWidget*>(QStringLiteral("transcript"));
    QTRY_VERIFY(pages->isVisible());
    bool said = false;
    for (const QLabel* label : pages->findChildren<QLabel*>())
        said = said || label->text().size() > 20;
    QVERIFY(said);
}

void TstWorkspaces::theNextStartShowsTheSessionsAgain()
{
    open(QStringLiteral(":/samples/three-sessions.tapedeck"));
    choosePace("Max");
    press("play");
    QTRY_COMPARE(replay()->controller().state(), State::Ended);
    m_window->showWorkspace(QStringLiteral("sessions"));
    QTRY_COMPARE(find<QListView>("sessions")->model()->rowCount(), 3);
    QTRY_VERIFY(find<QTableView>("events")->model()->rowCount() > 0);
    const Paths paths{
        m_dir->filePath(QStringLiteral("settings.json")), m_dir->filePath(QStringLiteral("profiles.json")),
        m_dir->filePath(QStringLiteral("history.sqlite")), m_dir->filePath(QStringLiteral("sessions.sqlite")),
        m_dir->filePath(QStringLiteral("sandbox"))};
    m_window->close();
    m_window.reset();
    m_composition.reset();
    m_settings.reset();

    m_settings = std::make_unique<store::Settings>(paths.settings);
    m_composition = std::make_unique<Composition>(*m_api, *m_settings, paths);
    m_window = std::make_unique<gui::MainWindow>(m_composition->services());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_composition->start();
    m_window->workspace(QStringLiteral("sessions"))->activate();
    QTRY_COMPARE(find<QListView>("sessions")->model()->rowCount(), 3);
    QTRY_VERIFY(find<QTableView>("events")->model()->rowCount() > 0);
}

QTEST_MAIN(TstWorkspaces)
#include "tst_workspaces.moc"

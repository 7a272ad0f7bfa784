// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/composition.h"
#include "gui/figuretile.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/profilesdialog.h"
#include "gui/replayworkspace.h"
#include "gui/segmentedcontrol.h"
#include "models/replaystepsmodel.h"
#include "store/historystore.h"
#include "store/profilebook.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace tapedeck;
using State = gui::ReplayController::State;
using models::ReplayStepsModel;

namespace {

const QString research = QStringLiteral(":/samples/research-run.tapedeck");
const QString sessions = QStringLiteral(":/samples/three-sessions.tapedeck");

} // namespace

/// The Replay workspace in the real window, over the real server.
class TstReplayWorkspace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void anotherDialectIsPlannedAnew();
    void aResultOutlivesTheChangeOfItsProfile();
    void openingAsksWhileARunIsUnderWay();
    void closingAsksOnceWhileARunIsUnderWay();
    void questionsEndWithTheRunTheyAreAbout();
    void anotherMessageStaysWhenARunEnds();
    void stoppingTwiceGivesUpWhatIsInFlight();
    void whatARunSetAsideSentIsKept();
    void aFilterDoesNotAskTheRunBefore();
    void stepsThatFailedAreFound();
    void aStoppedRunDoesNotLookComplete();
    void aDryRunSaysThatNothingWasSent();
    void timeGoesOnInAGap();
    void stepIsNotTheFirstOneOfAnotherRun();
    void aMissingKeyLeadsToTheProfiles();
    void noConnectionSaysWhereAndWhy();
    void theReportHasAName();
    void tabGoesThroughTheTransportInOrder();
    void theTransportFitsTheSmallestWindow();
    void endGoesToTheLastStep();

private:
    gui::ReplayWorkspace* replay() const;
    gui::ReplayController& controller() const { return replay()->controller(); }
    QString message() const { return m_window->findChild<gui::MessageBar*>()->text(); }
    QTableView* table() const { return find<QTableView>("replaySteps"); }
    QString label(const char* name) const { return find<QLabel>(name)->text(); }
    void open(const QString& path);
    void press(const char* objectName);
    void choosePace(const char* word);
    QString addProfile(const char* name, Dialect dialect, const char* url);
    void breakEvents();
    void delay(int milliseconds);
    bool isFirstInFlight() const
    {
        return controller().run()->results().front().state == replay::StepState::Running;
    }
    qint64 kept();
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

void TstReplayWorkspace::initTestCase()
{
    auto api = contract::Api::load();
    QVERIFY(api.ok());
    m_api.emplace(std::move(api).value());
}

void TstReplayWorkspace::init()
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
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_composition->start();
}

void TstReplayWorkspace::cleanup()
{
    m_window.reset();
    m_composition.reset();
    m_settings.reset();
}

gui::ReplayWorkspace* TstReplayWorkspace::replay() const
{
    return qobject_cast<gui::ReplayWorkspace*>(m_window->workspace(QStringLiteral("replay")));
}

void TstReplayWorkspace::open(const QString& path)
{
    m_window->openCapture(path);
    QTRY_COMPARE(controller().state(), State::Ready);
}

void TstReplayWorkspace::press(const char* objectName)
{
    auto* button = find<QAbstractButton>(objectName);
    QVERIFY2(button->isEnabled(), objectName);
    QTest::mouseClick(button, Qt::LeftButton);
}

void TstReplayWorkspace::choosePace(const char* word)
{
    auto* pace = find<gui::SegmentedControl>("pace");
    for (int i = 0; i < pace->count(); ++i) {
        if (pace->segment(i)->text() == QLatin1String(word))
            QTest::mouseClick(pace->segment(i), Qt::LeftButton);
    }
}

QString TstReplayWorkspace::addProfile(const char* name, Dialect dialect, const char* url)
{
    Profile profile;
    profile.name = QString::fromLatin1(name);
    profile.dialect = dialect;
    profile.baseUrl = QUrl(QString::fromLatin1(url));
    const auto id = m_composition->services().profiles.add(profile);
    return id ? *id : QString();
}

// The first two batches of events are refused.
void TstReplayWorkspace::breakEvents()
{
    server::Fault fault;
    fault.kind = server::Fault::Kind::BadRequest;
    fault.endpoint = contract::EndpointId::CreateEvents;
    fault.count = 2;
    m_composition->services().server.setFaults({fault});
}

// The next request's answer.
void TstReplayWorkspace::delay(int milliseconds)
{
    server::Fault fault;
    fault.kind = server::Fault::Kind::Delay;
    fault.milliseconds = milliseconds;
    fault.count = 1;
    m_composition->services().server.setFaults({fault});
}

// In the history.
qint64 TstReplayWorkspace::kept()
{
    store::HistoryStore& history = m_composition->services().history;
    QSignalSpy answers(&history, &store::HistoryStore::countReady);
    const quint64 token = history.newToken();
    history.count({}, token);
    qint64 count = -1;
    const bool answered = QTest::qWaitFor([&] {
        for (const QList<QVariant>& answer : answers) {
            if (answer.at(0).toULongLong() == token)
                count = answer.at(1).toLongLong();
        }
        return count >= 0;
    });
    return answered ? count : -1;
}

void TstReplayWorkspace::anotherDialectIsPlannedAnew()
{
    open(QStringLiteral(":/samples/public-page.har"));
    QCOMPARE(controller().plan()->options.target, Dialect::Sdk);
    const QString id = addProfile("Page", Dialect::Documented, "http://127.0.0.1:9");
    m_composition->services().profiles.setCurrent(id);
    QTRY_VERIFY(controller().plan() && controller().plan()->options.target == Dialect::Documented);
    QVERIFY(controller().plan()->conversions.empty());

    // The same profile, edited.
    Profile edited = *m_composition->services().profiles.find(id);
    edited.dialect = Dialect::Sdk;
    QVERIFY(m_composition->services().profiles.update(edited).ok());
    QTRY_VERIFY(controller().plan() && controller().plan()->options.target == Dialect::Sdk);
    QTRY_COMPARE(controller().state(), State::Ready);
    QVERIFY(!controller().plan()->conversions.empty());
}

void TstReplayWorkspace::aResultOutlivesTheChangeOfItsProfile()
{
    open(research);
    choosePace("Max");
    press("play");
    QTRY_COMPARE(controller().state(), State::Ended);
    QVERIFY(label("sentTo").contains(QLatin1String("Local sandbox")));
    const QString id = addProfile("Page", Dialect::Documented, "http://127.0.0.1:9");
    m_composition->services().profiles.setCurrent(id);
    QCOMPARE(controller().state(), State::Ended);
    QVERIFY(controller().run());
    QVERIFY(label("sentTo").contains(QLatin1String("Local sandbox")));
    QVERIFY(find<QLabel>("stale")->isVisible());
    QVERIFY(label("stale").contains(QLatin1String("documented")));

    // What is sent next is planned for its target.
    press("dryRun");
    press("play");
    QTRY_COMPARE(controller().state(), State::Ended);
    QTRY_VERIFY(controller().run() && controller().run()->options().dryRun);
    QCOMPARE(controller().run()->plan().options.target, Dialect::Documented);
    QVERIFY(!find<QLabel>("stale")->isVisible());
}

void TstReplayWorkspace::openingAsksWhileARunIsUnderWay()
{
    open(research);
    press("play");
    QTRY_COMPARE(controller().state(), State::Running);
    m_window->openCapture(sessions);
    QVERIFY(message().contains(QLatin1String("running")));
    QVERIFY(message().contains(QLatin1String("18")));
    QCOMPARE(controller().state(), State::Running);
    QCOMPARE(controller().capture()->name(), QStringLiteral("research-run.tapedeck"));
    press("messageAction");
    QTRY_COMPARE(controller().state(), State::Ready);
    QCOMPARE(controller().capture()->name(), QStringLiteral("three-sessions.tapedeck"));
    // What was sent can still be reported.
    QVERIFY(controller().reportedRun());
    QCOMPARE(controller().reportedRun()->plan().capture->name(), QStringLiteral("research-run.tapedeck"));
    QVERIFY(find<QAbstractButton>("report")->isEnabled());
}

void TstReplayWorkspace::closingAsksOnceWhileARunIsUnderWay()
{
    open(research);
    press("play");
    QTRY_COMPARE(controller().state(), State::Running);
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QVERIFY(message().contains(QLatin1String("running")));
    QCOMPARE(controller().state(), State::Running);
    m_window->clearMessage(); // thought better of it: the next time it is asked again
    QVERIFY(!m_window->close());
    QVERIFY(m_window->close());
    QVERIFY(!m_window->isVisible());
}

void TstReplayWorkspace::questionsEndWithTheRunTheyAreAbout()
{
    open(research);
    press("step");
    QTRY_COMPARE(controller().run()->counts().same, 1);
    QVERIFY(!m_window->close());
    QVERIFY(message().contains(QLatin1String("paused")));
    choosePace("Max");
    press("play");
    QTRY_COMPARE(controller().state(), State::Ended);
    QCOMPARE(message(), QString());

    // Another run is asked about anew.
    choosePace("1x");
    press("play");
    QTRY_COMPARE(controller().state(), State::Running);
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());

    m_window->openCapture(sessions);
    QVERIFY(message().contains(QLatin1String("three-sessions")));
    choosePace("Max");
    QTRY_COMPARE(controller().state(), State::Ended);
    QCOMPARE(message(), QString());
    QVERIFY(!find<QWidget>("messageBar")->isVisible());
    QCOMPARE(controller().capture()->name(), QStringLiteral("research-run.tapedeck"));
    QVERIFY(m_window->close());
}

void TstReplayWorkspace::anotherMessageStaysWhenARunEnds()
{
    open(research);
    choosePace("1x");
    press("play");
    QTRY_COMPARE(controller().state(), State::Running);
    m_window->openCapture(sessions);
    const QString other = QStringLiteral("Something else.");
    m_window->showMessage({gui::Message::Kind::Error, other, {}, {}});
    choosePace("Max");
    QTRY_COMPARE(controller().state(), State::Ended);
    QCOMPARE(message(), other);
}

void TstReplayWorkspace::stoppingTwiceGivesUpWhatIsInFlight()
{
    delay(15'000);
    open(research);
    press("step");
    QTRY_VERIFY(isFirstInFlight());
    press("stop");
    QVERIFY(controller().isStopping());
    QVERIFY(label("timing").startsWith(QLatin1String("Stopping")));
    QVERIFY(!find<QAbstractButton>("play")->isEnabled());
    QVERIFY(!find<QAbstractButton>("step")->isEnabled());
    QCOMPARE(controller().state(), State::Paused);
    QVERIFY(isFirstInFlight());
    press("stop");
    QTRY_COMPARE(controller().state(), State::Ended);
    QVERIFY(!controller().isStopping());
    QCOMPARE(controller().run()->results().front().state, replay::StepState::Failed);
    QVERIFY(!label("timing").contains(QLatin1String("Stopping")));
    QVERIFY(find<QAbstractButton>("play")->isEnabled());
    QVERIFY(!find<QAbstractButton>("stop")->isEnabled());
}

void TstReplayWorkspace::whatARunSetAsideSentIsKept()
{
    delay(2'500);
    open(research);
    press("step");
    QTRY_VERIFY(isFirstInFlight());
    const QPointer<const replay::ReplayRun> first = controller().run();
    m_window->openCapture(sessions);
    press("messageAction");
    QTRY_COMPARE(controller().state(), State::Ready);
    QVERIFY(first);

    choosePace("Max");
    press("play");
    QTRY_COMPARE(controller().state(), State::Ended);
    const qint64 second = controller().run()->counts().sent;
    QVERIFY(first); // still waits for its answer
    QVERIFY(controller().reportedRun() != first);
    QTRY_VERIFY(!first);
    QTRY_COMPARE(kept(), second + 1);
}

void TstReplayWorkspace::aFilterDoesNotAskTheRunBefore()
{
    breakEvents();
    open(research);
    choosePace("Max");
    press("play");
    QTRY_COMPARE(controller().state(), State::Ended);
    auto* filter = find<gui::SegmentedControl>("stepFilter");
    QTest::mouseClick(filter->segment(2), Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 2);
    const QPointer<const replay::ReplayRun> before = controller().run();
    bool there = false;
    connect(&controller(), &gui::ReplayController::runStarted, this, [&] { there = !before.isNull(); });
    press("play"); // the list goes back to all steps
    QVERIFY(there);
    QCOMPARE(table()->model()->rowCount(), 18);
    QTRY_COMPARE(controller().state(), State::Ended);
    QTRY_VERIFY(!before);
}

void TstReplayWorkspace::stepsThatFailedAreFound()
{
    breakEvents();
    open(research);
    choosePace("Max");
    press("play");
    QTRY_COMPARE(controller().state(), State::Ended);
    QCOMPARE(controller().run()->counts().failed, 2);
    auto* filter = find<gui::SegmentedControl>("stepFilter");
    QVERIFY(filter->segment(2)->text().contains(QLatin1Char('2')));
    auto* steps = qobject_cast<ReplayStepsModel*>(table()->model());
    QVERIFY(steps);
    table()->setCurrentIndex(steps->index(0, 0));

    const auto state = [&] {
        return static_cast<replay::StepState>(
            table()->currentIndex().siblingAtColumn(0).data(ReplayStepsModel::StateRole).toInt());
    };
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F8);
    const int first = table()->currentIndex().row();
    QCOMPARE(state(), replay::StepState::Failed);
    QTest::keyClick(table(), Qt::Key_F8);
    const int second = table()->currentIndex().row();
    QVERIFY(second > first);
    QCOMPARE(state(), replay::StepState::Failed);
    QTest::keyClick(table(), Qt::Key_F8);
    QCOMPARE(state(), replay::StepState::Differs); // what it all cost, without the refused events
    QTest::keyClick(table(), Qt::Key_F8);          // and round again
    QCOMPARE(table()->currentIndex().row(), first);
    QTest::keyClick(table(), Qt::Key_F8);
    QCOMPARE(table()->currentIndex().row(), second);
    QTest::keyClick(table(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(table()->currentIndex().row(), first);

    QTest::mouseClick(filter->segment(2), Qt::LeftButton);
    QCOMPARE(steps->rowCount(), 2);
    QCOMPARE(steps->stepAt(0), static_cast<quint32>(first));
    QCOMPARE(table()->currentIndex().row(), 0); // the one on show is still on show
    QTest::mouseClick(filter->segment(0), Qt::LeftButton);
    QCOMPARE(steps->rowCount(), 18);

    // In the menu and in the list of shortcuts.
    const QList<QAction*> actions = m_window->allActions();
    QVERIFY(std::any_of(actions.begin(), actions.end(), [](const QAction* action) {
        return action->shortcut() == QKeySequence(Qt::Key_F8) && action->isEnabled();
    }));
}

void TstReplayWorkspace::aStoppedRunDoesNotLookComplete()
{
    open(research);
    press("step");
    QTRY_COMPARE(controller().run()->counts().same, 1);
    press("stop");
    QTRY_COMPARE(controller().state(), State::Ended);
    QCOMPARE(label("outcome"), QStringLiteral("Stopped after 1 of 18."));
    QVERIFY(label("done").startsWith(QLatin1String("Stopped after 1 of 18")));
    QVERIFY(find<QProgressBar>("progress")->value() < 100); // of 1000
    auto* skipped = find<gui::FigureTile>("skippedTile");
    QVERIFY(skipped->isVisible());
    QCOMPARE(skipped->figure(), 17);
}

void TstReplayWorkspace::aDryRunSaysThatNothingWasSent()
{
    open(research);
    press("dryRun");
    press("play");
    QTRY_COMPARE(controller().state(), State::Ended);
    QCOMPARE(label("outcome"), QStringLiteral("Dry run: nothing was sent. 18 of 18 requests built."));
    QVERIFY(label("done").contains(QLatin1String("nothing was sent")));
    QCOMPARE(table()->model()->index(3, ReplayStepsModel::ResultColumn).data().toString(),
             QStringLiteral("built"));
}

void TstReplayWorkspace::timeGoesOnInAGap()
{
    open(research);
    choosePace("1x");
    press("play");
    QTRY_COMPARE(controller().state(), State::Running);
    const auto same = [this] { return controller().run()->counts().same; };
    constexpr qint64 ended = 4; // then nothing is due for more than four seconds
    QTRY_COMPARE(same(), ended);
    QTRY_VERIFY(label("timing").contains(QLatin1String("next in")));
    const QString before = label("timing");
    QTRY_VERIFY(label("timing") != before);
    QCOMPARE(same(), ended);
    // From here it is ten times as fast: what was waited for is not taken back.
    const qint64 slow = controller().run()->remainingMicros();
    choosePace("10x");
    QTRY_VERIFY(controller().run()->remainingMicros() < slow / 5);
    QVERIFY(controller().run()->remainingMicros() >= 0);
}

void TstReplayWorkspace::stepIsNotTheFirstOneOfAnotherRun()
{
    open(research);
    choosePace("Max");
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_F10);
    QTRY_COMPARE(controller().state(), State::Paused);
    QVERIFY(!find<QMenu>("mainMenu")->isVisible());
    press("play");
    QTRY_COMPARE(controller().state(), State::Ended);
    const replay::ReplayRun* run = controller().run();
    QVERIFY(!find<QAbstractButton>("step")->isEnabled());
    QTest::keyClick(table(), Qt::Key_F10);
    controller().step();
    QCOMPARE(controller().state(), State::Ended);
    QCOMPARE(controller().run(), run);
}

void TstReplayWorkspace::aMissingKeyLeadsToTheProfiles()
{
    open(research);
    m_composition->services().profiles.setCurrent(addProfile("Far", Dialect::Sdk, "http://127.0.0.1:9"));
    press("play");
    QTRY_VERIFY(message().contains(QLatin1String("No API key for Far")));
    QCOMPARE(controller().state(), State::Ready);
    press("messageAction");
    QTRY_VERIFY(m_window->findChild<gui::ProfilesDialog*>());
    QVERIFY(m_window->findChild<gui::ProfilesDialog*>()->isVisible());
}

void TstReplayWorkspace::noConnectionSaysWhereAndWhy()
{
    open(research);
    const QString id = addProfile("Far", Dialect::Sdk, "http://127.0.0.1:9");
    m_composition->services().profiles.setCurrent(id);
    QSignalSpy ended(&controller(), &gui::ReplayController::stateChanged);
    bool stored = false;
    m_composition->services().secrets.write(id, QByteArray("00000000-0000-4000-8000-000000000000"),
                                            [&stored](const Status& status) { stored = status.ok(); });
    QTRY_VERIFY(stored);
    choosePace("Max");
    press("play");
    QTRY_COMPARE_WITH_TIMEOUT(controller().state(), State::Ended, 60'000);
    const replay::StepResult& first = controller().run()->results().front();
    QCOMPARE(first.state, replay::StepState::Failed);
    QVERIFY2(first.note.contains(QLatin1String("127.0.0.1:9")), qPrintable(first.note));
    QVERIFY2(first.note.contains(QLatin1String("refused")), qPrintable(first.note));
    QVERIFY(find<QWidget>("noLatency")->isVisible()); // nothing answered, so nothing took a time
}

void TstReplayWorkspace::theReportHasAName()
{
    open(research);
    choosePace("Max");
    press("play");
    QTRY_COMPARE(controller().state(), State::Ended);
    press("report");
    auto* dialog = find<QFileDialog>("reportDialog");
    QCOMPARE(dialog->selectedFiles().value(0).section(QLatin1Char('/'), -1),
             QStringLiteral("research-run-report.json"));
    dialog->reject();
}

void TstReplayWorkspace::tabGoesThroughTheTransportInOrder()
{
    open(research);
    choosePace("10x");
    auto* pace = find<gui::SegmentedControl>("pace");
    QWidget* at = find<QWidget>("play");
    at->setFocus(Qt::TabFocusReason);
    const QList<QWidget*> order{find<QWidget>("step"), pace->segment(1), find<QWidget>("morePaces"),
                                find<QWidget>("dryRun"), find<QComboBox>("target")};
    for (QWidget* next : order) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        QVERIFY2(next->hasFocus(), qPrintable(next->objectName()));
    }
}

void TstReplayWorkspace::theTransportFitsTheSmallestWindow()
{
    open(research);
    m_window->resize(m_window->minimumSize());
    QTRY_COMPARE(m_window->size(), m_window->minimumSize());
    const QWidget* bar = find<QWidget>("play")->parentWidget();
    for (const char* name : {"play", "step", "stop", "pace", "morePaces", "dryRun", "sendTo"}) {
        const QWidget* widget = find<QWidget>(name);
        QTRY_VERIFY2(bar->rect().contains(widget->geometry()), name);
        QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), name);
    }
}

void TstReplayWorkspace::endGoesToTheLastStep()
{
    open(research);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_End);
    QCOMPARE(table()->currentIndex().row(), 17);
    QTest::keyClick(table(), Qt::Key_Home);
    QCOMPARE(table()->currentIndex().row(), 0);
}

QTEST_MAIN(TstReplayWorkspace)
#include "tst_replayworkspace.moc"

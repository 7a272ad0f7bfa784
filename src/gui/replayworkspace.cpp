// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replayworkspace.h"

#include "core/savefile.h"
#include "gui/icons.h"
#include "gui/messagebar.h"
#include "gui/paneheader.h"
#include "gui/replaydiffpane.h"
#include "gui/replayplanpane.h"
#include "gui/replayresultpane.h"
#include "gui/replaystepspane.h"
#include "gui/replaytransportbar.h"
#include "replay/report.h"
#include "store/profilebook.h"
#include "store/settings.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace tapedeck::gui {

using State = ReplayController::State;

ReplayWorkspace::ReplayWorkspace(const WorkspaceContext& context, QWidget* parent)
    : Workspace(parent)
    , m_context(context)
    , m_controller(context.services, context.shell)
{
    setObjectName(QStringLiteral("replayWorkspace"));
    makeActions();
    makeLayout();
    connectController();
    connectPanes();
    m_plan->setOptions(m_controller.options());
    showState();
}

void ReplayWorkspace::makeActions()
{
    const auto action = [this](const char* name, const QString& text, const QString& iconName) {
        auto* made = new QAction(icon(iconName), text, this);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_open = action("replayOpen", tr("Open a capture…"), QStringLiteral("open"));
    m_report = action("replayReport", tr("Save the report…"), QStringLiteral("report"));
    m_report->setEnabled(false);
    connect(m_open, &QAction::triggered, this, &ReplayWorkspace::openWithDialog);
    connect(m_report, &QAction::triggered, this, &ReplayWorkspace::saveReport);
}

ReplayWorkspace::~ReplayWorkspace()
{
    m_steps->setPlan(nullptr); // the controller's run ends before the model
}

void ReplayWorkspace::makeLayout()
{
    m_plan = new ReplayPlanPane(this);
    m_transport = new ReplayTransportBar(m_controller, m_context.services.profiles, this);
    m_steps = new ReplayStepsPane(m_context.services.api, this);
    m_diff = new ReplayDiffPane(m_context.services.api, this);
    m_result = new ReplayResultPane(this);

    m_down = new QSplitter(Qt::Vertical, this);
    m_down->setObjectName(QStringLiteral("replayDown"));
    m_down->addWidget(m_steps);
    m_down->addWidget(m_diff);
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 1);
    m_down->setSizes({400, 240});
    m_down->setChildrenCollapsible(false);

    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_transport);
    column->addWidget(m_down, 1);

    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->setObjectName(QStringLiteral("replayAcross"));
    m_across->addWidget(m_plan);
    m_across->addWidget(centre);
    m_across->addWidget(m_result);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({264, 716, 236});
    m_across->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_across);
}

void ReplayWorkspace::connectController()
{
    connect(&m_controller, &ReplayController::stateChanged, this, &ReplayWorkspace::showState);
    connect(
        &m_controller, &ReplayController::loadProgress, this,
        [this](ReplayLoader::Stage stage, double share) { m_plan->showLoading(m_opening, stage, share); });
    connect(&m_controller, &ReplayController::targetChanged, this, &ReplayWorkspace::showStale);
    connect(m_transport, &ReplayTransportBar::ticked, this, &ReplayWorkspace::reportProgress);
    connect(&m_controller, &ReplayController::captureChanged, this, [this] {
        m_steps->setPlan(nullptr);
        m_result->clear(0);
        m_diff->clear();
        m_stepShown = false;
    });
    connect(&m_controller, &ReplayController::planChanged, this, [this] {
        m_steps->setPlan(m_controller.plan());
        m_plan->showPlan(*m_controller.plan());
        m_result->clear(static_cast<qint64>(m_controller.plan()->steps.size()));
        showExpected();
        if (m_steps->isEmpty())
            m_diff->clear();
    });
    connect(&m_controller, &ReplayController::runStarted, this, [this] {
        m_steps->setRun(m_controller.run());
        m_result->clear(static_cast<qint64>(m_controller.plan()->steps.size()));
    });
    connect(&m_controller, &ReplayController::stepsChanged, this, [this](const std::vector<quint32>& steps) {
        m_steps->update(steps);
        m_result->showResults(*m_controller.run(), steps);
        showCounts();
        if (m_stepShown && std::find(steps.begin(), steps.end(), m_shownStep) != steps.end())
            showStep(m_shownStep);
        reportProgress();
    });
    connect(&m_controller, &ReplayController::failed, this, &ReplayWorkspace::showFailure);
}

void ReplayWorkspace::showFailure(const Error& error)
{
    Message message{Message::Kind::Error, error.text, {}, {}};
    if (!error.detail.isEmpty())
        message.text = QStringLiteral("%1 %2").arg(error.text, error.detail);
    if (error.kind == ErrorKind::Unauthorized) {
        message.actionLabel = tr("Open profiles");
        message.action = [this] { m_context.shell.showProfiles(); };
    }
    m_context.shell.showMessage(message);
    showState();
}

void ReplayWorkspace::connectPanes()
{
    connect(m_plan, &ReplayPlanPane::openWanted, this, &ReplayWorkspace::openWithDialog);
    connect(m_plan, &ReplayPlanPane::sampleWanted, this,
            [this] { m_context.shell.openCapture(QStringLiteral(":/samples/research-run.tapedeck")); });
    connect(m_plan, &ReplayPlanPane::cancelWanted, &m_controller, &ReplayController::cancelLoading);
    connect(m_plan, &ReplayPlanPane::optionsChanged, &m_controller, &ReplayController::setOptions);
    connect(m_plan, &ReplayPlanPane::stepWanted, m_steps, &ReplayStepsPane::goToStep);
    connect(m_result, &ReplayResultPane::stepWanted, m_steps, &ReplayStepsPane::goToStep);
    connect(m_result, &ReplayResultPane::reportWanted, this, &ReplayWorkspace::saveReport);
    connect(m_transport, &ReplayTransportBar::paceChanged, this, &ReplayWorkspace::showExpected);
    connect(m_steps, &ReplayStepsPane::stepChosen, this, &ReplayWorkspace::showStep);
    connect(m_steps, &ReplayStepsPane::problemReached, m_diff, &ReplayDiffPane::goToFirstDifference);
}

QList<QAction*> ReplayWorkspace::workspaceActions() const
{
    return QList<QAction*>{m_open, m_report, nullptr} + m_transport->transportActions() +
           QList<QAction*>{nullptr} + m_steps->stepActions();
}

void ReplayWorkspace::activate()
{
    m_steps->activate();
}

bool ReplayWorkspace::openFile(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    openWhenFree([this, path] { m_controller.open(path); }, name);
    return true;
}

bool ReplayWorkspace::openText(const QByteArray& utf8, const QString& name)
{
    openWhenFree([this, utf8, name] { m_controller.openText(utf8, name); }, name);
    return true;
}

void ReplayWorkspace::openWhenFree(std::function<void()> open, const QString& name)
{
    const auto begin = [this, open = std::move(open), name] {
        m_opening = name;
        open();
    };
    if (!m_controller.isUnderWay())
        return begin();
    m_question = tr("%1 Opening %2 ends it.").arg(workUnderWay(), name);
    m_context.shell.showMessage(
        {.kind = Message::Kind::Warning,
         .text = m_question,
         .actionLabel = tr("Stop and open"),
         .action = [this, begin, name, run = QPointer<const replay::ReplayRun>(m_controller.run())] {
             if (run && run == m_controller.run())
                 begin();
             else // not the one that was asked about
                 openWhenFree(begin, name);
         }});
}

void ReplayWorkspace::withdrawQuestion()
{
    const QString question = std::exchange(m_question, {});
    const auto* bar = question.isEmpty() ? nullptr : window()->findChild<MessageBar*>();
    if (bar && bar->text() == question)
        m_context.shell.clearMessage();
}

QString ReplayWorkspace::workUnderWay() const
{
    if (!m_controller.isUnderWay())
        return {};
    const replay::RunCounts counts = m_controller.run()->counts();
    const QString ended = locale().toString(counts.same + counts.differs + counts.failed);
    const QString total = locale().toString(counts.requests);
    return m_controller.state() == State::Paused ? tr("A replay is paused: %1 of %2.").arg(ended, total)
                                                 : tr("A replay is running: %1 of %2.").arg(ended, total);
}

void ReplayWorkspace::showState()
{
    const State state = m_controller.state();
    if (!m_controller.isUnderWay())
        withdrawQuestion();
    m_plan->setLocked(state == State::Running || state == State::Paused || state == State::Fetching);
    switch (state) {
    case State::Empty:
        m_plan->showEmpty();
        break;
    case State::Loading:
        m_plan->showLoading(m_opening, ReplayLoader::Stage::Reading, 0);
        break;
    default:
        if (m_controller.plan())
            m_plan->showPlan(*m_controller.plan());
    }
    if (const replay::ReplayRun* run = m_controller.run(); run && state != State::Loading)
        m_result->showState(*run);
    showStale();
    showCounts();
    showExpected();
    reportProgress();
}

void ReplayWorkspace::showExpected()
{
    if (m_controller.plan())
        m_plan->setExpected(replay::paceText(m_controller.pace()), m_controller.expectedMicros());
    m_transport->showProgress();
}

void ReplayWorkspace::showStep(quint32 step)
{
    m_shownStep = step;
    m_stepShown = true;
    const replay::ReplayRun* run = m_controller.run();
    const bool known = run && step < run->results().size();
    m_diff->showStep(m_controller.plan(), step, known ? &run->results()[step] : nullptr);
}

void ReplayWorkspace::showCounts()
{
    const replay::ReplayRun* run = m_controller.run();
    m_steps->showCounts(run ? run->counts() : replay::RunCounts{}, run && run->options().dryRun);
    const replay::ReplayRun* reported = m_controller.reportedRun();
    m_report->setEnabled(reported != nullptr);
    m_result->setReportEnabled(reported != nullptr,
                               reported ? ReplayResultPane::targetText(*reported) : QString());
}

void ReplayWorkspace::showStale()
{
    m_plan->setStale(m_controller.isStale() && !m_controller.isUnderWay()
                         ? dialectName(m_controller.targetDialect())
                         : QString());
}

void ReplayWorkspace::openWithDialog()
{
    auto* dialog =
        new QFileDialog(this, tr("Open a capture"), m_context.services.settings.values().lastFolder,
                        tr("Captures (*.tapedeck *.har *.json *.jsonl *.sh *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_context.services.settings.update(
            [&](store::SettingsValues& values) { values.lastFolder = QFileInfo(path).absolutePath(); });
        m_context.shell.openCapture(path);
    });
    dialog->open();
}

void ReplayWorkspace::saveReport()
{
    const replay::ReplayRun* run = m_controller.reportedRun();
    if (!run)
        return;
    auto* dialog = new QFileDialog(this, tr("Save the report"),
                                   m_context.services.settings.values().lastFolder, tr("JSON (*.json)"));
    dialog->setObjectName(QStringLiteral("reportDialog"));
    dialog->selectFile(tr("%1-report.json").arg(QFileInfo(run->plan().capture->name()).completeBaseName()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const replay::ReplayRun* reported = m_controller.reportedRun();
        if (!reported)
            return;
        const QByteArray bytes = replay::reportJson(*reported).toBytes(2) + '\n';
        if (const Status saved = saveFile(path, bytes); saved)
            m_context.shell.showMessage({Message::Kind::Info, tr("The report is in %1.").arg(path), {}, {}});
        else
            m_context.shell.showMessage(
                {Message::Kind::Error,
                 tr("The report cannot be written to %1: %2").arg(path, saved.error().detail),
                 {},
                 {}});
    });
    dialog->open();
}

void ReplayWorkspace::reportProgress()
{
    const replay::ReplayRun* run = m_controller.run();
    if (!run) {
        Q_EMIT progressChanged({}, -1);
        return;
    }
    const replay::RunCounts counts = run->counts();
    const qint64 built = run->options().dryRun ? counts.skipped : 0;
    const qint64 ended = counts.same + counts.differs + counts.failed + built;
    const double share =
        counts.requests > 0 ? static_cast<double>(ended) / static_cast<double>(counts.requests) : 0;
    const QString text =
        tr("Replay %1 / %2").arg(locale().toString(ended), locale().toString(counts.requests));
    const bool over = m_controller.state() == State::Ended;
    const double rate = over ? -1 : m_transport->rate();
    Q_EMIT progressChanged(rate < 0 ? text
                                    : QStringLiteral("%1 · %2").arg(text, ReplayTransportBar::rateText(rate)),
                           over ? -1 : share);
}

} // namespace tapedeck::gui

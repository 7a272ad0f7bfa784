// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replayworkspace.h"

#include "gui/icons.h"
#include "gui/paneheader.h"
#include "gui/replaydiffpane.h"
#include "gui/replayplanpane.h"
#include "gui/replayresultpane.h"
#include "gui/replaysteptable.h"
#include "gui/replaytransportbar.h"
#include "replay/report.h"
#include "store/profilebook.h"
#include "store/settings.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QSplitter>
#include <QVBoxLayout>

namespace tapedeck::gui {

using State = ReplayController::State;

ReplayWorkspace::ReplayWorkspace(const WorkspaceContext& context, QWidget* parent)
    : Workspace(parent)
    , m_context(context)
    , m_controller(context.services, context.shell)
    , m_steps(context.services.api)
{
    setObjectName(QStringLiteral("replayWorkspace"));
    m_open = new QAction(icon(QStringLiteral("open")), tr("Open a capture…"), this);
    m_open->setObjectName(QStringLiteral("replayOpen"));
    m_report = new QAction(icon(QStringLiteral("report")), tr("Save the report…"), this);
    m_report->setObjectName(QStringLiteral("replayReport"));
    m_report->setEnabled(false);
    connect(m_open, &QAction::triggered, this, &ReplayWorkspace::openWithDialog);
    connect(m_report, &QAction::triggered, this, &ReplayWorkspace::saveReport);
    makeLayout();
    connectController();
    connectPanes();
    m_plan->setOptions(m_controller.options());
    showState();
}

ReplayWorkspace::~ReplayWorkspace()
{
    m_steps.setPlan(nullptr); // the controller's run ends before the model
}

void ReplayWorkspace::makeLayout()
{
    m_plan = new ReplayPlanPane(this);
    m_transport = new ReplayTransportBar(m_controller, m_context.services.profiles, this);
    m_table = new ReplayStepTable(this);
    m_table->setModel(&m_steps);
    m_diff = new ReplayDiffPane(m_context.services.api, this);
    m_result = new ReplayResultPane(this);

    m_down = new QSplitter(Qt::Vertical, this);
    m_down->setObjectName(QStringLiteral("replayDown"));
    m_down->addWidget(m_table);
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
    m_across->setSizes({280, 686, 250});
    m_across->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_across);
}

void ReplayWorkspace::connectController()
{
    connect(&m_controller, &ReplayController::stateChanged, this, &ReplayWorkspace::showState);
    connect(&m_controller, &ReplayController::loadProgress, m_plan, &ReplayPlanPane::showLoading);
    connect(&m_controller, &ReplayController::captureChanged, this, [this] {
        m_steps.setPlan(nullptr);
        m_result->clear(0);
        m_diff->clear();
        m_stepShown = false;
    });
    connect(&m_controller, &ReplayController::planChanged, this, [this] {
        m_steps.setPlan(m_controller.plan());
        m_plan->showPlan(*m_controller.plan());
        m_result->clear(static_cast<qint64>(m_controller.plan()->steps.size()));
        m_report->setEnabled(false);
        showExpected();
        if (m_steps.rowCount() > 0)
            m_table->setCurrentIndex(m_steps.index(0, 0));
        else
            m_diff->clear();
    });
    connect(&m_controller, &ReplayController::runStarted, this, [this] {
        m_steps.setRun(m_controller.run());
        m_result->clear(static_cast<qint64>(m_controller.plan()->steps.size()));
    });
    connect(&m_controller, &ReplayController::stepsChanged, this, [this](const std::vector<quint32>& steps) {
        m_steps.update(steps);
        m_result->showResults(*m_controller.run(), steps);
        m_report->setEnabled(true);
        if (m_stepShown && std::find(steps.begin(), steps.end(), m_shownStep) != steps.end())
            showStep(m_shownStep);
        reportProgress();
    });
    connect(&m_controller, &ReplayController::failed, this, [this](const Error& error) {
        const QString text =
            error.detail.isEmpty() ? error.text : QStringLiteral("%1 %2").arg(error.text, error.detail);
        m_context.shell.showMessage({Message::Kind::Error, text, {}, {}});
        showState();
    });
}

void ReplayWorkspace::connectPanes()
{
    connect(m_plan, &ReplayPlanPane::openWanted, this, &ReplayWorkspace::openWithDialog);
    connect(m_plan, &ReplayPlanPane::sampleWanted, this,
            [this] { m_context.shell.openCapture(QStringLiteral(":/samples/research-run.tapedeck")); });
    connect(m_plan, &ReplayPlanPane::cancelWanted, &m_controller, &ReplayController::cancelLoading);
    connect(m_plan, &ReplayPlanPane::optionsChanged, &m_controller, &ReplayController::setOptions);
    connect(m_plan, &ReplayPlanPane::stepWanted, this, &ReplayWorkspace::goToStep);
    connect(m_result, &ReplayResultPane::stepWanted, this, &ReplayWorkspace::goToStep);
    connect(m_result, &ReplayResultPane::reportWanted, this, &ReplayWorkspace::saveReport);
    connect(m_transport, &ReplayTransportBar::paceChanged, this, &ReplayWorkspace::showExpected);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid())
                    showStep(static_cast<quint32>(index.row()));
            });
}

QList<QAction*> ReplayWorkspace::workspaceActions() const
{
    return QList<QAction*>{m_open, m_report, nullptr} + m_transport->transportActions();
}

void ReplayWorkspace::activate()
{
    if (m_steps.rowCount() > 0)
        m_table->setFocus();
}

bool ReplayWorkspace::openFile(const QString& path)
{
    m_controller.open(path);
    return true;
}

void ReplayWorkspace::showState()
{
    const State state = m_controller.state();
    m_plan->setLocked(state == State::Running || state == State::Paused || state == State::Fetching);
    switch (state) {
    case State::Empty:
        m_plan->showEmpty();
        break;
    case State::Loading:
        m_plan->showLoading(0);
        break;
    default:
        if (m_controller.plan())
            m_plan->showPlan(*m_controller.plan());
    }
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

void ReplayWorkspace::goToStep(quint32 step)
{
    m_table->setCurrentIndex(m_steps.index(static_cast<int>(step), 0));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
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
    if (!m_controller.run())
        return;
    auto* dialog = new QFileDialog(this, tr("Save the report"),
                                   m_context.services.settings.values().lastFolder, tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (!m_controller.run())
            return;
        QSaveFile file(path);
        const QByteArray bytes = replay::reportJson(*m_controller.run()).toBytes(2) + '\n';
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
            m_context.shell.showMessage({Message::Kind::Info, tr("The report is in %1.").arg(path), {}, {}});
        else
            m_context.shell.showMessage(
                {Message::Kind::Error,
                 tr("The report cannot be written to %1: %2").arg(path, file.errorString()),
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
    const qint64 ended = counts.same + counts.differs + counts.failed + counts.skipped;
    const double share =
        counts.requests > 0 ? static_cast<double>(ended) / static_cast<double>(counts.requests) : 0;
    Q_EMIT progressChanged(
        tr("Replay %1 / %2").arg(locale().toString(ended), locale().toString(counts.requests)),
        m_controller.state() == State::Ended ? -1 : share);
}

} // namespace tapedeck::gui

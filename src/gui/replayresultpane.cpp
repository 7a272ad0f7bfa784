// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replayresultpane.h"

#include "gui/figuretile.h"
#include "gui/findingdelegate.h"
#include "gui/fonts.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "ui_replayresultpane.h"

#include <QDateTime>
#include <QLocale>
#include <QPushButton>

namespace tapedeck::gui {

using replay::StepState;

ReplayResultPane::ReplayResultPane(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReplayResultPane>())
{
    m_ui->setupUi(this);
    m_ui->header->setTitle(tr("Result so far"));
    m_report = new QPushButton(tr("Report…"), this);
    m_report->setObjectName(QStringLiteral("report"));
    m_ui->header->addWidget(m_report);
    connect(m_report, &QPushButton::clicked, this, &ReplayResultPane::reportWanted);

    m_same = new FigureTile(
        tr("same"), [](const Tokens& t) { return t.ok; }, this);
    m_differs = new FigureTile(
        tr("differ"), [](const Tokens& t) { return t.action; }, this);
    m_failed = new FigureTile(
        tr("failed"), [](const Tokens& t) { return t.error; }, this);
    m_toGo = new FigureTile(
        tr("to go"), [](const Tokens& t) { return t.muted; }, this);
    m_ui->tiles->addWidget(m_same, 0, 0);
    m_ui->tiles->addWidget(m_differs, 0, 1);
    m_ui->tiles->addWidget(m_failed, 1, 0);
    m_skipped = new FigureTile(
        tr("skipped"), [](const Tokens& t) { return t.muted; }, this);
    m_skipped->setObjectName(QStringLiteral("skippedTile"));
    m_ui->tiles->addWidget(m_toGo, 1, 1);
    m_ui->tiles->addWidget(m_skipped, 2, 0, 1, 2);

    for (QLabel* label :
         {m_ui->latencyTitle, m_ui->failuresTitle, m_ui->noLatency, m_ui->noFailures, m_ui->sentTo})
        setMuted(label);
    m_ui->outcome->setFont(boldFont());
    m_ui->failures->setModel(&m_failures);
    m_ui->failures->setItemDelegate(new FailureDelegate(this));
    m_ui->failures->setMouseTracking(true);
    m_ui->failures->setResizeMode(QListView::Adjust);
    m_ui->failures->setVerticalScrollMode(QListView::ScrollPerPixel);
    connect(m_ui->failures, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT stepWanted(index.data(models::FailuresModel::StepRole).toUInt());
    });
    connect(m_ui->failures, &QListView::clicked, m_ui->failures, &QListView::activated);
    setReportEnabled(false);
    clear(0);
}

ReplayResultPane::~ReplayResultPane() = default;

void ReplayResultPane::clear(qint64 steps)
{
    m_same->setFigure(0);
    m_differs->setFigure(0);
    m_failed->setFigure(0);
    m_toGo->setFigure(steps);
    m_skipped->setFigure(0);
    m_skipped->setVisible(false);
    m_ui->header->setTitle(tr("Result so far"));
    m_ui->outcome->clear();
    m_ui->outcome->setVisible(false);
    m_ui->sentTo->clear();
    m_ui->sentTo->setVisible(false);
    m_ui->latency->clear();
    m_failures.clear();
    showHints();
}

void ReplayResultPane::showResults(const replay::ReplayRun& run, const std::vector<quint32>& steps)
{
    const replay::RunCounts counts = run.counts();
    m_same->setFigure(counts.same);
    m_differs->setFigure(counts.differs);
    m_failed->setFigure(counts.failed);
    m_toGo->setFigure(counts.requests - counts.same - counts.differs - counts.failed - counts.skipped);
    m_skipped->setFigure(counts.skipped);
    m_skipped->setVisible(counts.skipped > 0);
    for (const quint32 index : steps) {
        const replay::StepResult& result = run.results().at(index);
        const bool ended = result.state == StepState::Same || result.state == StepState::Differs ||
                           result.state == StepState::Failed;
        if (ended && result.status > 0) // how long it took to find nobody there is no latency
            m_ui->latency->add(result.took);
        if (result.state == StepState::Failed)
            m_failures.add(result);
    }
    showState(run);
    showHints();
}

void ReplayResultPane::showState(const replay::ReplayRun& run)
{
    using State = replay::ReplayRun::State;
    const replay::RunCounts counts = run.counts();
    const bool over = run.state() == State::Finished || run.state() == State::Stopped;
    const bool dry = run.options().dryRun;
    const qint64 ended = counts.same + counts.differs + counts.failed;
    const auto number = [this](qint64 value) { return locale().toString(value); };
    m_skipped->setWord(dry ? tr("built, not sent") : tr("skipped"));
    m_ui->header->setTitle(over ? tr("Result") : tr("Result so far"));
    QString outcome;
    if (dry && counts.failed > 0)
        outcome = tr("Dry run: nothing was sent. %1 of %2 requests built, %3 cannot be built.")
                      .arg(number(counts.skipped), number(counts.requests), number(counts.failed));
    else if (dry)
        outcome = tr("Dry run: nothing was sent. %1 of %2 requests built.")
                      .arg(number(counts.skipped), number(counts.requests));
    else if (run.state() == State::Stopped)
        outcome = tr("Stopped after %1 of %2.").arg(number(ended), number(counts.requests));
    else if (over && counts.skipped > 0)
        outcome = tr("Ended after %1 of %2.").arg(number(ended), number(counts.requests));
    m_ui->outcome->setText(outcome);
    m_ui->outcome->setVisible(!outcome.isEmpty());
    m_ui->sentTo->setText(dry ? tr("for %1").arg(targetText(run)) : tr("to %1").arg(targetText(run)));
    m_ui->sentTo->setVisible(true);
}

QString ReplayResultPane::targetText(const replay::ReplayRun& run)
{
    const QDateTime started = QDateTime::fromMSecsSinceEpoch(run.startedAt().micros / 1000);
    return tr("%1, %2").arg(run.options().profile.name,
                            QLocale().toString(started.time(), QLocale::ShortFormat));
}

void ReplayResultPane::setReportEnabled(bool enabled, const QString& ofWhat)
{
    m_report->setEnabled(enabled);
    m_report->setToolTip(ofWhat.isEmpty() ? tr("Save the report of a run as JSON")
                                          : tr("Save the report of the run to %1 as JSON").arg(ofWhat));
}

void ReplayResultPane::showHints()
{
    const bool timed = m_ui->latency->histogram().count() > 0;
    m_ui->latency->setVisible(timed);
    m_ui->noLatency->setVisible(!timed);
    const bool failures = m_failures.rowCount() > 0;
    m_ui->failures->setVisible(failures);
    m_ui->noFailures->setVisible(!failures);
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replayresultpane.h"

#include "gui/figuretile.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "ui_replayresultpane.h"

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
    m_report->setToolTip(tr("Save the report of this run as JSON"));
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
    m_ui->tiles->addWidget(m_toGo, 1, 1);

    for (QLabel* label : {m_ui->latencyTitle, m_ui->failuresTitle, m_ui->noLatency, m_ui->noFailures})
        setMuted(label);
    m_ui->failures->setModel(&m_failures);
    m_ui->failures->setWordWrap(true);
    connect(m_ui->failures, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT stepWanted(index.data(models::FailuresModel::StepRole).toUInt());
    });
    connect(m_ui->failures, &QListView::clicked, m_ui->failures, &QListView::activated);
    clear(0);
}

ReplayResultPane::~ReplayResultPane() = default;

void ReplayResultPane::clear(qint64 steps)
{
    m_same->setFigure(0);
    m_differs->setFigure(0);
    m_failed->setFigure(0);
    m_toGo->setFigure(steps);
    m_ui->latency->clear();
    m_failures.clear();
    setReportEnabled(false);
    showHints();
}

void ReplayResultPane::showResults(const replay::ReplayRun& run, const std::vector<quint32>& steps)
{
    const replay::RunCounts counts = run.counts();
    m_same->setFigure(counts.same);
    m_differs->setFigure(counts.differs);
    m_failed->setFigure(counts.failed);
    m_toGo->setFigure(counts.requests - counts.same - counts.differs - counts.failed - counts.skipped);
    for (const quint32 index : steps) {
        const replay::StepResult& result = run.results().at(index);
        const bool answered = result.state == StepState::Same || result.state == StepState::Differs ||
                              result.state == StepState::Failed;
        if (answered)
            m_ui->latency->add(result.took);
        if (result.state == StepState::Failed)
            m_failures.add(result);
    }
    setReportEnabled(true);
    showHints();
}

void ReplayResultPane::setReportEnabled(bool enabled)
{
    m_report->setEnabled(enabled);
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

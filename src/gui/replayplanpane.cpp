// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replayplanpane.h"

#include "capture/capture.h"
#include "gui/emptystate.h"
#include "gui/findingdelegate.h"
#include "gui/fonts.h"
#include "gui/style.h"
#include "models/format.h"
#include "ui_replayplanpane.h"

#include <QPushButton>

namespace tapedeck::gui {

namespace {

constexpr int emptyPage = 0;
constexpr int loadingPage = 1;
constexpr int planPage = 2;
constexpr quint32 noStep = 0xFFFFFFFF;
constexpr int shownFindings = 6; ///< rows before the list scrolls by itself

// Where the request stands in the file; of bare events the first one. 0: the plan made it.
qint64 lineOf(const replay::Plan& plan, quint32 at)
{
    const replay::Step& step = plan.steps.at(at);
    const auto& records = plan.capture->records();
    if (step.record >= 0)
        return records.at(static_cast<std::size_t>(step.record)).line;
    return step.eventRecords.empty() ? 0 : records.at(step.eventRecords.front()).line;
}

} // namespace

ReplayPlanPane::ReplayPlanPane(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReplayPlanPane>())
{
    m_ui->setupUi(this);
    m_ui->header->setTitle(tr("Plan"));
    auto* open = new QPushButton(tr("Open…"), this);
    open->setObjectName(QStringLiteral("openCapture"));
    open->setToolTip(tr("Open a capture: .tapedeck, HAR, events, cURL…"));
    m_ui->header->addWidget(open);
    connect(open, &QPushButton::clicked, this, &ReplayPlanPane::openWanted);

    m_empty = new EmptyState(QStringLiteral("replay"), tr("Nothing to replay yet"),
                             tr("Open or drop a file of captured traffic, or try the sample."), this);
    QPushButton* sample = m_empty->addButton(tr("Open the sample"), QStringLiteral("play"));
    sample->setObjectName(QStringLiteral("openSample"));
    connect(sample, &QPushButton::clicked, this, &ReplayPlanPane::sampleWanted);
    m_ui->emptyLayout->addWidget(m_empty);
    connect(m_ui->cancelLoading, &QPushButton::clicked, this, &ReplayPlanPane::cancelWanted);

    m_ui->fileName->setFont(boldFont());
    m_ui->loadingName->setFont(boldFont());
    m_ui->stale->setVisible(false);
    for (QLabel* label : {m_ui->fileFacts, m_ui->rewriteTitle, m_ui->findingsTitle, m_ui->noFindings,
                          m_ui->conversions, m_ui->dialectLabel, m_ui->sessionIdsCount, m_ui->agentIdsCount,
                          m_ui->eventIdsCount, m_ui->tokensCount, m_ui->timesCount})
        setMuted(label);
    m_ui->dialect->addItem(tr("of the profile"), static_cast<int>(Dialect::Unknown));
    m_ui->dialect->addItem(tr("sdk"), static_cast<int>(Dialect::Sdk));
    m_ui->dialect->addItem(tr("documented"), static_cast<int>(Dialect::Documented));

    const auto changed = [this] {
        if (!m_filling)
            Q_EMIT optionsChanged(options());
    };
    for (QCheckBox* box : {m_ui->sessionIds, m_ui->agentIds, m_ui->eventIds, m_ui->tokens, m_ui->times})
        connect(box, &QCheckBox::toggled, this, changed);
    connect(m_ui->dialect, &QComboBox::activated, this, changed);

    m_ui->findings->setModel(&m_findings);
    m_ui->findings->setItemDelegate(new FindingDelegate(this));
    m_ui->findings->setMouseTracking(true);
    m_ui->findings->setResizeMode(QListView::Adjust);
    m_ui->findings->setVerticalScrollMode(QListView::ScrollPerPixel);
    const auto jump = [this](const QModelIndex& index) {
        const quint32 step = m_findingSteps.at(index.data(models::FindingsModel::FirstRole).toULongLong());
        if (step != noStep)
            Q_EMIT stepWanted(step);
    };
    connect(m_ui->findings, &QListView::activated, this, jump);
    connect(m_ui->findings, &QListView::clicked, this, jump);
    showEmpty();
}

ReplayPlanPane::~ReplayPlanPane() = default;

void ReplayPlanPane::showEmpty()
{
    m_ui->pages->setCurrentIndex(emptyPage);
}

void ReplayPlanPane::showLoading(const QString& name, ReplayLoader::Stage stage, double share)
{
    const bool reading = stage == ReplayLoader::Stage::Reading;
    m_ui->loadingName->setText(name);
    m_ui->loadingName->setVisible(!name.isEmpty());
    m_ui->loadingText->setText(reading ? tr("Reading…") : tr("Planning: looking at every request…"));
    m_ui->loadingBar->setAccessibleName(reading ? tr("Reading") : tr("Planning"));
    m_ui->loadingBar->setValue(static_cast<int>(share * 1000));
    m_ui->pages->setCurrentIndex(loadingPage);
}

void ReplayPlanPane::showPlan(const replay::Plan& plan)
{
    const capture::Capture& capture = *plan.capture;
    m_ui->fileName->setText(capture.name());
    m_ui->fileFacts->setText(tr("%1 · %2 dialect · %3")
                                 .arg(capture::formatName(capture.format()), dialectName(capture.dialect()),
                                      models::bytesText(capture.bytes())));
    const auto number = [this](qint64 value) { return locale().toString(value); };
    m_ui->facts->setFact(QStringLiteral("sessions"), tr("Sessions"), number(plan.sessions));
    m_ui->facts->setFact(QStringLiteral("agents"), tr("Agents"), number(plan.agents));
    m_ui->facts->setFact(QStringLiteral("events"), tr("Events"), number(plan.events));
    m_ui->facts->setFact(QStringLiteral("requests"), tr("Requests"),
                         number(static_cast<qint64>(plan.steps.size())));
    const auto ignored = static_cast<qint64>(plan.ignoredRecords.size());
    m_ui->facts->setFact(QStringLiteral("ignored"), tr("Left out"), ignored > 0 ? number(ignored) : QString(),
                         tr("Exchanges that are no calls of the AgentOps API"));
    m_ui->facts->setFact(QStringLiteral("duration"), tr("As recorded"), models::durationText(plan.duration));

    m_ui->sessionIdsCount->setText(number(plan.rewrites.sessions));
    m_ui->agentIdsCount->setText(number(plan.rewrites.agents));
    m_ui->eventIdsCount->setText(number(plan.rewrites.events));
    m_ui->tokensCount->setText(number(plan.rewrites.tokens));
    constexpr qint64 day = 86'400'000'000;
    const qint64 shift = plan.rewrites.timeShiftMicros;
    const auto days = static_cast<int>(std::abs(shift) / day);
    const QString moved = shift < 0 ? tr("−%n day(s)", nullptr, days) : tr("+%n day(s)", nullptr, days);
    m_ui->timesCount->setText(days > 0 ? moved : models::durationText(std::abs(shift)));
    const auto converted = static_cast<int>(plan.conversions.size());
    m_ui->conversions->setText(tr("%n request(s) converted to the %1 dialect", nullptr, converted)
                                   .arg(dialectName(plan.options.target)));
    m_ui->conversions->setVisible(converted > 0);
    showFindings(plan);
    m_ui->pages->setCurrentIndex(planPage);
}

void ReplayPlanPane::setStale(const QString& dialect)
{
    m_ui->stale->setText(
        tr("The profile was changed: this is planned anew for the %1 dialect before it runs.").arg(dialect));
    m_ui->stale->setVisible(!dialect.isEmpty());
}

void ReplayPlanPane::showFindings(const replay::Plan& plan)
{
    std::vector<Finding> findings = plan.capture->findings();
    m_findingSteps.assign(findings.size(), noStep);
    for (const replay::Plan::Located& located : plan.findings) {
        findings.push_back(located.finding);
        if (findings.back().line == 0)
            findings.back().line = lineOf(plan, located.step);
        m_findingSteps.push_back(located.step);
    }
    const bool any = !findings.empty();
    m_ui->findingsTitle->setText(
        any ? tr("Findings (%1)").arg(locale().toString(static_cast<qint64>(findings.size())))
            : tr("Findings"));
    m_findings.setFindings(std::move(findings));
    m_ui->findings->setVisible(any);
    m_ui->noFindings->setVisible(!any);
    int height = 0;
    for (int row = 0; row < std::min(m_findings.rowCount(), shownFindings); ++row)
        height += m_ui->findings->sizeHintForRow(row);
    m_ui->findings->setMinimumHeight(height + 4);
}

void ReplayPlanPane::setExpected(const QString& paceText, qint64 micros)
{
    const bool asRecorded = paceText == QLatin1String("original");
    m_ui->facts->setFact(QStringLiteral("expected"), tr("At %1").arg(paceText),
                         asRecorded   ? QString()
                         : micros < 0 ? tr("as fast as it goes")
                                      : models::durationText(micros));
}

void ReplayPlanPane::setOptions(const replay::PlanOptions& options)
{
    m_filling = true;
    m_ui->sessionIds->setChecked(options.rewrite.sessionIds);
    m_ui->agentIds->setChecked(options.rewrite.agentIds);
    m_ui->eventIds->setChecked(options.rewrite.eventIds);
    m_ui->tokens->setChecked(options.rewrite.tokens);
    m_ui->times->setChecked(options.rewrite.times);
    m_ui->dialect->setCurrentIndex(m_ui->dialect->findData(static_cast<int>(options.target)));
    m_filling = false;
}

replay::PlanOptions ReplayPlanPane::options() const
{
    replay::PlanOptions out;
    out.target = static_cast<Dialect>(m_ui->dialect->currentData().toInt());
    out.rewrite = {m_ui->sessionIds->isChecked(), m_ui->agentIds->isChecked(), m_ui->eventIds->isChecked(),
                   m_ui->tokens->isChecked(), m_ui->times->isChecked()};
    return out;
}

void ReplayPlanPane::setLocked(bool locked)
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_ui->sessionIds, m_ui->agentIds, m_ui->eventIds,
                                                           m_ui->tokens, m_ui->times, m_ui->dialect})
        widget->setEnabled(!locked);
}

} // namespace tapedeck::gui

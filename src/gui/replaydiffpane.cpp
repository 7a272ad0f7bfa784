// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replaydiffpane.h"

#include "contract/api.h"
#include "core/redaction.h"
#include "gui/icons.h"
#include "gui/segmentedcontrol.h"
#include "gui/style.h"
#include "replay/plannedexchange.h"
#include "ui_replaydiffpane.h"

#include <QToolButton>

namespace tapedeck::gui {

ReplayDiffPane::ReplayDiffPane(const contract::Api& api, QWidget* parent)
    : QWidget(parent)
    , m_api(api)
    , m_ui(std::make_unique<Ui::ReplayDiffPane>())
{
    m_ui->setupUi(this);
    setMuted(m_ui->note);
    m_ui->header->setTitle(tr("Recorded ⇄ replayed"));
    m_side = new SegmentedControl(this);
    m_side->setAccessibleName(tr("What to compare"));
    m_side->addSegment(tr("Answers"), static_cast<int>(Side::Answers));
    m_side->addSegment(tr("Request"), static_cast<int>(Side::Request), tr("As recorded and as sent"));
    m_previous = new QToolButton(this);
    m_previous->setIcon(icon(QStringLiteral("arrow-up")));
    m_previous->setToolTip(tr("Previous difference"));
    m_previous->setAccessibleName(m_previous->toolTip());
    m_next = new QToolButton(this);
    m_next->setIcon(icon(QStringLiteral("arrow-down")));
    m_next->setToolTip(tr("Next difference"));
    m_next->setAccessibleName(m_next->toolTip());
    m_ui->header->addWidget(m_side);
    m_ui->header->addWidget(m_previous);
    m_ui->header->addWidget(m_next);
    connect(m_side, &SegmentedControl::chosen, this, &ReplayDiffPane::refresh);
    connect(m_previous, &QToolButton::clicked, this, [this] { m_ui->view->goToDifference(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_ui->view->goToDifference(1); });
    clear();
}

ReplayDiffPane::~ReplayDiffPane() = default;

void ReplayDiffPane::clear()
{
    m_plan.reset();
    m_result.reset();
    refresh();
}

void ReplayDiffPane::showStep(const std::shared_ptr<const replay::Plan>& plan, quint32 step,
                              const replay::StepResult* result)
{
    m_plan = plan;
    m_step = step;
    m_result = result ? std::optional(*result) : std::nullopt;
    refresh();
}

void ReplayDiffPane::refresh()
{
    m_ui->note->clear();
    m_ui->header->setSubtitle({});
    if (!m_plan) {
        m_ui->note->setText(tr("Choose a step to see what was recorded and what came back."));
        showLines({});
        return;
    }
    const replay::Step& step = m_plan->steps.at(m_step);
    std::optional<Exchange> recorded;
    if (step.made == replay::Step::Made::Recorded) {
        auto exchange = m_plan->capture->exchange(step.record);
        if (exchange)
            recorded = redacted(*std::move(exchange));
    }
    if (m_side->currentData().toInt() == static_cast<int>(Side::Answers))
        showAnswers(recorded);
    else
        showRequest(recorded);
}

void ReplayDiffPane::showAnswers(const std::optional<Exchange>& recorded)
{
    const Response* before = recorded && recorded->response ? &*recorded->response : nullptr;
    const Exchange* sent = m_result && m_result->exchange ? m_result->exchange.get() : nullptr;
    const Response* after = sent && sent->response ? &*sent->response : nullptr;
    if (m_result)
        m_ui->note->setText(m_result->note);
    if (before && after) {
        const replay::Comparison comparison = m_result->comparison
                                                  ? *m_result->comparison
                                                  : replay::compareAnswers(*before, *after, spelling());
        int ignored = 0;
        for (const replay::Difference& difference : comparison.differences)
            ignored += difference.ignored ? 1 : 0;
        m_ui->header->setSubtitle(tr("%n difference(s)", nullptr, comparison.counted()) +
                                  QStringLiteral(" · ") + tr("%n ignored", nullptr, ignored));
        return showLines(replay::diffLines(*before, *after, comparison));
    }
    if (after) {
        if (m_ui->note->text().isEmpty())
            m_ui->note->setText(tr("No answer was recorded; this is the one that came."));
        return showLines(replay::plainLines(*after));
    }
    if (before && m_result && m_result->state == replay::StepState::Failed)
        m_ui->header->setSubtitle(tr("Recorded answer; none came now"));
    else if (before)
        m_ui->header->setSubtitle(tr("Recorded answer"));
    if (sent && sent->failure && m_ui->note->text().isEmpty())
        m_ui->note->setText(sent->failure->text);
    else if (!sent && before && m_ui->note->text().isEmpty())
        m_ui->note->setText(tr("The recorded answer; this step has not been sent yet."));
    else if (!before && m_ui->note->text().isEmpty())
        m_ui->note->setText(tr("No answer was recorded, and this step has not been sent yet."));
    showLines(before ? replay::plainLines(*before) : std::vector<replay::DiffLine>());
}

replay::Spelling ReplayDiffPane::spelling() const
{
    return replay::isConverted(*m_plan, m_plan->steps.at(m_step)) ? replay::Spelling::Converted
                                                                  : replay::Spelling::Same;
}

void ReplayDiffPane::goToFirstDifference()
{
    m_side->setCurrentData(static_cast<int>(Side::Answers));
    refresh();
    m_ui->view->goToDifference(1);
}

void ReplayDiffPane::showRequest(const std::optional<Exchange>& recorded)
{
    const Exchange* sent = m_result && m_result->exchange ? m_result->exchange.get() : nullptr;
    QByteArray after;
    QString afterUrl;
    if (sent) {
        after = sent->request.body;
        afterUrl = sent->request.url;
    } else {
        const auto planned = replay::plannedExchange(*m_plan, m_api, m_step);
        if (!planned) {
            m_ui->note->setText(planned.error().text);
            return showLines({});
        }
        after = redactedBody(planned->request.body);
        afterUrl = planned->request.url;
    }
    m_ui->header->setSubtitle(afterUrl);
    if (!sent)
        m_ui->note->setText(
            tr("As it will be spelled; ids, tokens and times are rewritten when it is sent."));
    else if (!recorded)
        m_ui->note->setText(tr("Made by the plan: bare events get a session around them."));
    showLines(replay::diffBodies(recorded ? recorded->request.body : after, after));
}

void ReplayDiffPane::showLines(std::vector<replay::DiffLine> lines)
{
    m_ui->note->setVisible(!m_ui->note->text().isEmpty());
    m_ui->view->setLines(std::move(lines));
    const bool any = m_ui->view->lines().nextDifference(-1, 1) >= 0;
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
}

} // namespace tapedeck::gui

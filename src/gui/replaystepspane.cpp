// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/replaystepspane.h"

#include "gui/icons.h"
#include "gui/replaysteptable.h"
#include "gui/segmentedcontrol.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tapedeck::gui {

ReplayStepsPane::ReplayStepsPane(const contract::Api& api, QWidget* parent)
    : QWidget(parent)
    , m_steps(api)
    , m_table(new ReplayStepTable(this))
{
    m_table->setModel(&m_steps);
    makeActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFilterRow());
    column->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (!index.isValid())
                    return;
                m_current = m_steps.stepAt(index.row());
                Q_EMIT stepChosen(*m_current);
            });
    showCounts({}, false);
}

ReplayStepsPane::~ReplayStepsPane() = default;

void ReplayStepsPane::makeActions()
{
    const auto action = [this](const char* name, const QString& text, const QKeySequence& keys,
                               const QString& iconName) {
        auto* made = new QAction(icon(iconName), text, this);
        made->setObjectName(QLatin1String(name));
        made->setShortcut(keys);
        made->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
        return made;
    };
    m_next = action("replayNextProblem", tr("Next difference or failure"), Qt::Key_F8,
                    QStringLiteral("arrow-down"));
    m_previous = action("replayPreviousProblem", tr("Previous difference or failure"), Qt::SHIFT | Qt::Key_F8,
                        QStringLiteral("arrow-up"));
    connect(m_next, &QAction::triggered, this, [this] { goToProblem(1); });
    connect(m_previous, &QAction::triggered, this, [this] { goToProblem(-1); });
}

QWidget* ReplayStepsPane::makeFilterRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 2, 12, 6);
    layout->setSpacing(8);
    m_filter = new SegmentedControl(row);
    m_filter->setObjectName(QStringLiteral("stepFilter"));
    m_filter->setAccessibleName(tr("Which steps to show"));
    for (const Filter filter : {Filter::All, Filter::Differs, Filter::Failed, Filter::Skipped})
        m_filter->addSegment({}, static_cast<int>(filter));
    connect(m_filter, &SegmentedControl::chosen, this,
            [this] { setFilter(static_cast<Filter>(m_filter->currentData().toInt())); });
    layout->addWidget(m_filter);
    layout->addStretch(1);
    for (QAction* action : {m_previous, m_next}) {
        auto* button = new QToolButton(row);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(action->text());
        layout->addWidget(button);
    }
    return row;
}

void ReplayStepsPane::setPlan(const std::shared_ptr<const replay::Plan>& plan)
{
    setFilter(Filter::All);
    m_current.reset();
    m_steps.setPlan(plan);
    if (m_steps.rowCount() > 0)
        m_table->setCurrentIndex(m_steps.index(0, 0));
}

void ReplayStepsPane::setRun(const replay::ReplayRun* run)
{
    m_steps.setRun(run); // first: the filter asks the run it has
    setFilter(Filter::All);
}

void ReplayStepsPane::update(const std::vector<quint32>& steps)
{
    m_steps.update(steps);
}

void ReplayStepsPane::showCounts(const replay::RunCounts& counts, bool dryRun)
{
    const auto show = [this](Filter filter, const QString& word, qint64 number) {
        const QString text = number > 0 ? QStringLiteral("%1 %2").arg(word, locale().toString(number)) : word;
        m_filter->setSegmentText(static_cast<int>(filter), text);
    };
    show(Filter::All, tr("All"), 0);
    show(Filter::Differs, tr("Differs"), counts.differs);
    show(Filter::Failed, tr("Failed"), counts.failed);
    show(Filter::Skipped, dryRun ? tr("Built") : tr("Skipped"), counts.skipped);
    const bool problems = counts.differs + counts.failed > 0;
    m_next->setEnabled(problems);
    m_previous->setEnabled(problems);
}

void ReplayStepsPane::setFilter(Filter filter)
{
    m_filter->setCurrentData(static_cast<int>(filter));
    if (m_steps.filter() == filter)
        return;
    const std::optional<quint32> shown = m_current;
    m_steps.setFilter(filter);
    // The step on show stays on show where it is listed.
    const int row = shown ? m_steps.rowOf(*shown) : -1;
    if (m_steps.rowCount() > 0)
        m_table->setCurrentIndex(m_steps.index(std::max(0, row), 0));
    if (row >= 0)
        m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void ReplayStepsPane::goToStep(quint32 step)
{
    if (m_steps.rowOf(step) < 0)
        setFilter(Filter::All);
    m_table->setCurrentIndex(m_steps.index(m_steps.rowOf(step), 0));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void ReplayStepsPane::goToProblem(int direction)
{
    if (m_steps.filter() == Filter::Skipped)
        setFilter(Filter::All);
    const int row = m_steps.nextProblem(m_table->currentIndex().row(), direction);
    if (row < 0)
        return;
    const quint32 step = m_steps.stepAt(row);
    goToStep(step);
    Q_EMIT problemReached(step);
}

void ReplayStepsPane::activate()
{
    if (m_steps.rowCount() > 0)
        m_table->setFocus();
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/replaystepsmodel.h"

#include "models/format.h"

#include <QLocale>

#include <algorithm>

namespace tapedeck::models {

using replay::Step;
using replay::StepState;

QString stepStateText(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return ReplayStepsModel::tr("waiting");
    case StepState::Running:
        return ReplayStepsModel::tr("running");
    case StepState::Same:
        return ReplayStepsModel::tr("same");
    case StepState::Differs:
        return ReplayStepsModel::tr("differs");
    case StepState::Failed:
        return ReplayStepsModel::tr("failed");
    case StepState::Skipped:
        return ReplayStepsModel::tr("skipped");
    }
    return {};
}

ReplayStepsModel::ReplayStepsModel(const contract::Api& api, QObject* parent)
    : QAbstractTableModel(parent)
    , m_api(api)
{}

void ReplayStepsModel::setPlan(const std::shared_ptr<const replay::Plan>& plan)
{
    beginResetModel();
    m_plan = plan;
    m_run = nullptr;
    fill();
    endResetModel();
}

void ReplayStepsModel::setRun(const replay::ReplayRun* run)
{
    if (m_filter != Filter::All) {
        beginResetModel();
        m_run = run;
        fill();
        endResetModel();
        return;
    }
    m_run = run;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, ResultColumn), index(rowCount() - 1, TookColumn));
}

void ReplayStepsModel::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    beginResetModel();
    m_filter = filter;
    fill();
    endResetModel();
}

void ReplayStepsModel::fill()
{
    m_listed.clear();
    if (m_filter == Filter::All || !m_plan)
        return;
    for (quint32 step = 0; step < m_plan->steps.size(); ++step) {
        if (listed(step))
            m_listed.push_back(step);
    }
}

bool ReplayStepsModel::listed(quint32 step) const
{
    switch (m_filter) {
    case Filter::All:
        return true;
    case Filter::Differs:
        return state(step) == StepState::Differs;
    case Filter::Failed:
        return state(step) == StepState::Failed;
    case Filter::Skipped:
        return state(step) == StepState::Skipped;
    }
    return true;
}

void ReplayStepsModel::update(const std::vector<quint32>& steps)
{
    std::vector<quint32> sorted = steps;
    std::sort(sorted.begin(), sorted.end());
    if (m_filter != Filter::All)
        return list(sorted);
    // Neighbouring rows are told as one range: a fast run changes thousands of rows at a time.
    for (std::size_t from = 0; from < sorted.size();) {
        std::size_t to = from;
        while (to + 1 < sorted.size() && sorted[to + 1] <= sorted[to] + 1)
            ++to;
        Q_EMIT dataChanged(index(static_cast<int>(sorted[from]), ResultColumn),
                           index(static_cast<int>(sorted[to]), TookColumn));
        from = to + 1;
    }
}

// What a filter looks for is final: steps are only added to the list.
void ReplayStepsModel::list(const std::vector<quint32>& sorted)
{
    std::vector<quint32> added;
    for (const quint32 step : sorted) {
        if (!listed(step))
            continue;
        if (const int row = rowOf(step); row >= 0)
            Q_EMIT dataChanged(index(row, ResultColumn), index(row, TookColumn));
        else
            added.push_back(step);
    }
    for (std::size_t from = 0; from < added.size();) {
        const auto place = std::lower_bound(m_listed.begin(), m_listed.end(), added[from]);
        std::size_t to = from + 1; // those that stand between the same two rows go in together
        while (to < added.size() && (place == m_listed.end() || added[to] < *place))
            ++to;
        const auto row = static_cast<int>(place - m_listed.begin());
        beginInsertRows({}, row, row + static_cast<int>(to - from) - 1);
        m_listed.insert(place, added.begin() + static_cast<std::ptrdiff_t>(from),
                        added.begin() + static_cast<std::ptrdiff_t>(to));
        endInsertRows();
        from = to;
    }
}

quint32 ReplayStepsModel::stepAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return m_filter == Filter::All ? static_cast<quint32>(row) : m_listed.at(at);
}

int ReplayStepsModel::rowOf(quint32 step) const
{
    if (m_filter == Filter::All)
        return static_cast<int>(step) < rowCount() ? static_cast<int>(step) : -1;
    const auto found = std::lower_bound(m_listed.begin(), m_listed.end(), step);
    return found != m_listed.end() && *found == step ? static_cast<int>(found - m_listed.begin()) : -1;
}

int ReplayStepsModel::nextProblem(int row, int direction) const
{
    const int rows = rowCount();
    const int start = row < 0 ? (direction > 0 ? -1 : rows) : row;
    for (int away = 1; away <= rows; ++away) {
        const int at = ((start + direction * away) % rows + rows) % rows;
        const StepState found = state(stepAt(at));
        if (found == StepState::Differs || found == StepState::Failed)
            return at;
    }
    return -1;
}

int ReplayStepsModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_plan)
        return 0;
    return static_cast<int>(m_filter == Filter::All ? m_plan->steps.size() : m_listed.size());
}

int ReplayStepsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const replay::StepResult* ReplayStepsModel::result(quint32 step) const
{
    return m_run && step < m_run->results().size() ? &m_run->results()[step] : nullptr;
}

StepState ReplayStepsModel::state(quint32 step) const
{
    const replay::StepResult* known = result(step);
    return known ? known->state : StepState::Waiting;
}

QString ReplayStepsModel::resultText(quint32 step) const
{
    const StepState at = state(step);
    if (at == StepState::Skipped && m_run->options().dryRun)
        return tr("built"); // as far as a dry run goes
    return stepStateText(at);
}

QVariant ReplayStepsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    const quint32 step = stepAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(step, column);
    case Qt::ToolTipRole: {
        const replay::StepResult* known = result(step);
        return known && !known->note.isEmpty() ? QVariant(known->note) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return column == StatusColumn || column == TookColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                              : QVariant();
    case StateRole:
        return static_cast<int>(state(step));
    case SortRole:
        return raw(step, column);
    default:
        return {};
    }
}

QVariant ReplayStepsModel::text(quint32 at, int column) const
{
    const Step& step = m_plan->steps[at];
    const replay::StepResult* known = result(at);
    switch (column) {
    case DueColumn:
        return clockText(step.due);
    case StepColumn:
        return stepText(step);
    case ResultColumn:
        return resultText(at);
    case StatusColumn:
        if (known && known->state == StepState::Running)
            return QStringLiteral("…");
        return known && known->status > 0 ? QString::number(known->status) : QString();
    case TookColumn:
        return known && known->took >= 0 ? durationText(known->took) : QString();
    default:
        return {};
    }
}

QVariant ReplayStepsModel::raw(quint32 at, int column) const
{
    const Step& step = m_plan->steps[at];
    const replay::StepResult* known = result(at);
    switch (column) {
    case DueColumn:
        return step.due;
    case StepColumn:
        return stepText(step);
    case ResultColumn:
        return static_cast<int>(state(at));
    case StatusColumn:
        return known ? known->status : 0;
    case TookColumn:
        return known ? known->took : -1;
    default:
        return {};
    }
}

QString ReplayStepsModel::stepText(const Step& step) const
{
    const QString name = m_api.endpoint(step.endpoint).name;
    if (step.made == Step::Made::CreateSession)
        return tr("%1 · made for bare events").arg(name);
    if (step.events == 0)
        return name;
    return tr("%1 · %n event(s)", nullptr, static_cast<int>(step.events)).arg(name);
}

QVariant ReplayStepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == StatusColumn || section == TookColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DueColumn:
        return tr("Due");
    case StepColumn:
        return tr("Step");
    case ResultColumn:
        return tr("Result");
    case StatusColumn:
        return tr("Status");
    case TookColumn:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace tapedeck::models

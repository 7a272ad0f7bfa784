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
    endResetModel();
}

void ReplayStepsModel::setRun(const replay::ReplayRun* run)
{
    m_run = run;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, ResultColumn), index(rowCount() - 1, TookColumn));
}

void ReplayStepsModel::update(const std::vector<quint32>& steps)
{
    // Neighbouring rows are told as one range: a fast run changes thousands of rows at a time.
    std::vector<quint32> sorted = steps;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t from = 0; from < sorted.size();) {
        std::size_t to = from;
        while (to + 1 < sorted.size() && sorted[to + 1] <= sorted[to] + 1)
            ++to;
        Q_EMIT dataChanged(index(static_cast<int>(sorted[from]), ResultColumn),
                           index(static_cast<int>(sorted[to]), TookColumn));
        from = to + 1;
    }
}

int ReplayStepsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_plan ? 0 : static_cast<int>(m_plan->steps.size());
}

int ReplayStepsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const replay::StepResult* ReplayStepsModel::result(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return m_run && at < m_run->results().size() ? &m_run->results()[at] : nullptr;
}

QVariant ReplayStepsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::ToolTipRole: {
        const replay::StepResult* known = result(index.row());
        return known && !known->note.isEmpty() ? QVariant(known->note) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return column == StatusColumn || column == TookColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                              : QVariant();
    case StateRole: {
        const replay::StepResult* known = result(index.row());
        return static_cast<int>(known ? known->state : StepState::Waiting);
    }
    case SortRole:
        return raw(index.row(), column);
    default:
        return {};
    }
}

QVariant ReplayStepsModel::text(int row, int column) const
{
    const Step& step = m_plan->steps[static_cast<std::size_t>(row)];
    const replay::StepResult* known = result(row);
    switch (column) {
    case DueColumn:
        return clockText(step.due);
    case StepColumn:
        return stepText(step);
    case ResultColumn:
        return stepStateText(known ? known->state : StepState::Waiting);
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

QVariant ReplayStepsModel::raw(int row, int column) const
{
    const Step& step = m_plan->steps[static_cast<std::size_t>(row)];
    const replay::StepResult* known = result(row);
    switch (column) {
    case DueColumn:
        return step.due;
    case StepColumn:
        return stepText(step);
    case ResultColumn:
        return static_cast<int>(known ? known->state : StepState::Waiting);
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

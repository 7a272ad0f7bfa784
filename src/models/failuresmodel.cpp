// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/failuresmodel.h"

namespace tapedeck::models {

void FailuresModel::add(const replay::StepResult& result)
{
    QString reason = result.note;
    if (!m_byReason.contains(reason) && rowCount() >= maxRows)
        reason = tr("other reasons");
    const auto known = m_byReason.constFind(reason);
    if (known != m_byReason.constEnd()) {
        ++m_rows[static_cast<std::size_t>(*known)].count;
        Q_EMIT dataChanged(index(*known), index(*known));
        return;
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.push_back({reason, result.step, 1});
    m_byReason.insert(reason, row);
    endInsertRows();
}

void FailuresModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_byReason.clear();
    endResetModel();
}

int FailuresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FailuresModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.reason;
    case Qt::AccessibleTextRole:
        return row.count == 1 ? row.reason : tr("%1 (%n times)", nullptr, row.count).arg(row.reason);
    case StepRole:
        return row.firstStep;
    case CountRole:
        return row.count;
    default:
        return {};
    }
}

} // namespace tapedeck::models

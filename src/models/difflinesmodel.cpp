// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/difflinesmodel.h"

namespace tapedeck::models {

using Kind = replay::DiffLine::Kind;

namespace {

bool isDifference(Kind kind)
{
    return kind == Kind::Removed || kind == Kind::Inserted;
}

} // namespace

void DiffLinesModel::setLines(std::vector<replay::DiffLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

bool DiffLinesModel::beginsDifference(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return isDifference(m_lines[at].kind) && (row == 0 || !isDifference(m_lines[at - 1].kind));
}

int DiffLinesModel::nextDifference(int row, int step) const
{
    for (int at = row + step; at >= 0 && at < rowCount(); at += step) {
        if (beginsDifference(at))
            return at;
    }
    return -1;
}

int DiffLinesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant DiffLinesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const replay::DiffLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case Qt::ToolTipRole:
        return line.kind == Kind::Ignored ? tr("Differs, and must: ignored") : QVariant();
    case Qt::AccessibleTextRole:
        switch (line.kind) {
        case Kind::Same:
            return line.text;
        case Kind::Removed:
            return tr("recorded: %1").arg(line.text);
        case Kind::Inserted:
            return tr("replayed: %1").arg(line.text);
        case Kind::Ignored:
            return tr("ignored: %1").arg(line.text);
        }
        return {};
    case KindRole:
        return static_cast<int>(line.kind);
    case PointerRole:
        return QString::fromStdString(line.pointer);
    default:
        return {};
    }
}

} // namespace tapedeck::models

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the cells of a BatchModel show.

#include "contract/reading.h"
#include "core/ids.h"
#include "models/batchmodel.h"
#include "models/format.h"
#include "models/tablehelp.h"

#include <algorithm>

namespace tapedeck::models {

namespace {

const QString agentHead = QStringLiteral("{{agent.");
const QString agentTail = QStringLiteral(".id}}");

QString joined(const QString& first, const QString& mark, const QString& second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return first + mark + second;
}

} // namespace

void BatchModel::setAgents(const std::vector<Agent>& agents)
{
    m_agents = agents;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, AgentColumn), index(rowCount() - 1, AgentColumn));
}

void BatchModel::setFindings(const std::vector<Finding>& findings)
{
    m_severities.assign(m_rows.size(), std::nullopt);
    for (const Finding& finding : findings) {
        const int row = rowOf(finding.pointer);
        if (row < 0)
            continue;
        auto& worst = m_severities[static_cast<std::size_t>(row)];
        worst = worst ? std::max(*worst, finding.severity) : finding.severity;
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {SeverityRole});
}

QVariant BatchModel::severityOf(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    const bool known = place < m_severities.size() && m_severities[place];
    return known ? QVariant(static_cast<int>(*m_severities[place])) : QVariant();
}

QString BatchModel::agentName(const QString& agent) const
{
    if (agent.startsWith(agentHead) && agent.endsWith(agentTail))
        return agent.mid(agentHead.size(), agent.size() - agentHead.size() - agentTail.size());
    for (const Agent& known : m_agents) {
        if (known.id == agent && !known.name.isEmpty())
            return known.name;
    }
    return agent.startsWith(QLatin1String("{{")) ? agent : shortId(agent);
}

// A name that one of the agents has becomes a variable, so that the body can be sent in another session too.
QString BatchModel::agentText(const QString& nameOrId) const
{
    const bool known = std::any_of(m_agents.begin(), m_agents.end(),
                                   [&](const Agent& agent) { return agent.name == nameOrId; });
    return known ? agentHead + nameOrId + agentTail : nameOrId;
}

int BatchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BatchModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BatchModel::text(const BatchRow& row, int column) const
{
    switch (column) {
    case KindColumn:
        return contract::kindName(row.kind);
    case AgentColumn:
        return agentName(row.agent);
    case WhatColumn:
        if (row.kind == EventKind::Error)
            return joined(row.title, QStringLiteral(" ← "), row.cause);
        return joined(row.title, QStringLiteral(" · "), row.excerpt);
    case TokensColumn:
        if (!row.promptTokens && !row.completionTokens)
            return {};
        return countText(row.promptTokens.value_or(0) + row.completionTokens.value_or(0));
    default:
        return editText(row, column);
    }
}

QString BatchModel::editText(const BatchRow& row, int column) const
{
    switch (column) {
    case KindColumn:
        return contract::kindName(row.kind);
    case AgentColumn:
        return row.agent;
    case WhatColumn:
        return row.title;
    case StartColumn:
        return row.start;
    case EndColumn:
        return row.end;
    case TokensColumn:
        if (!row.promptTokens && !row.completionTokens)
            return {};
        return QStringLiteral("%1 + %2")
            .arg(row.promptTokens.value_or(0))
            .arg(row.completionTokens.value_or(0));
    default:
        return {};
    }
}

QVariant BatchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BatchRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::EditRole:
        return editText(row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == AgentColumn)
            return row.agent.isEmpty() ? QVariant() : row.agent;
        if (index.column() == TokensColumn && !editText(row, TokensColumn).isEmpty())
            return tr("%1 prompt · %2 completion")
                .arg(countText(row.promptTokens.value_or(0)), countText(row.completionTokens.value_or(0)));
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == TokensColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case KindRole:
        return static_cast<int>(row.kind);
    case PointerRole:
        return QString::fromStdString(pointerOf(index.row()));
    case EventIdRole:
        return row.id;
    case TriggerRowRole: {
        const auto cause = std::find_if(m_rows.begin(), m_rows.end(), [&](const BatchRow& other) {
            return !row.triggerId.isEmpty() && other.id == row.triggerId;
        });
        return cause == m_rows.end() ? -1 : static_cast<int>(cause - m_rows.begin());
    }
    case SeverityRole:
        return severityOf(index.row());
    default:
        return {};
    }
}

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= ColumnCount)
        return {};
    const QString titles[] = {tr("Kind"), tr("Agent"), tr("What"), tr("Start"), tr("End"), tr("Tokens")};
    static_assert(std::size(titles) == ColumnCount);
    return headerCell(titles[section], section == TokensColumn, orientation, role);
}

Qt::ItemFlags BatchModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows, not onto one
    Qt::ItemFlags out =
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    const EventKind kind = m_rows[static_cast<std::size_t>(index.row())].kind;
    const bool has = index.column() == EndColumn      ? kind != EventKind::Error
                     : index.column() == TokensColumn ? kind == EventKind::Llm
                                                      : true;
    if (has && m_document.isValid())
        out |= Qt::ItemIsEditable;
    return out;
}

} // namespace tapedeck::models

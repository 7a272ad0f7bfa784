// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/findingsmodel.h"

#include <QHash>

namespace tapedeck::models {

namespace {

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return FindingsModel::tr("Info");
    case Severity::Warning:
        return FindingsModel::tr("Warning");
    case Severity::Error:
        return FindingsModel::tr("Error");
    }
    return {};
}

QString place(const Finding& finding)
{
    const QString pointer = QString::fromStdString(finding.pointer);
    if (finding.line > 0)
        return FindingsModel::tr("Line %1 %2").arg(finding.line).arg(pointer).trimmed();
    return pointer;
}

} // namespace

void FindingsModel::setFindings(std::vector<Finding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    m_rows.clear();
    QHash<QString, std::size_t> known; // rule and message → row
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const QString same = m_findings[i].rule + QLatin1Char('\n') + m_findings[i].message;
        const auto found = known.constFind(same);
        if (found != known.constEnd()) {
            ++m_rows[*found].count;
            continue;
        }
        known.insert(same, m_rows.size());
        m_rows.push_back({i, 1});
    }
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Finding& finding = m_findings[row.first];
    switch (role) {
    case Qt::DisplayRole:
        return finding.message;
    case Qt::ToolTipRole: {
        QStringList lines{finding.message, finding.advice, place(finding)};
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(severityText(finding.severity), finding.message);
    case SeverityRole:
        return static_cast<int>(finding.severity);
    case RuleRole:
        return finding.rule;
    case PointerRole:
        return QString::fromStdString(finding.pointer);
    case LineRole:
        return finding.line;
    case AdviceRole:
        return finding.advice;
    case FixRole:
        return finding.fix ? finding.fix->label : QString();
    case FirstRole:
        return static_cast<qulonglong>(row.first);
    case CountRole:
        return row.count;
    default:
        return {};
    }
}

} // namespace tapedeck::models

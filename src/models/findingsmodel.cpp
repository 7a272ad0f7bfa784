// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/findingsmodel.h"

#include <QHash>
#include <QLocale>

namespace tapedeck::models {

namespace {

constexpr std::size_t shownPlaces = 10;

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
            Row& row = m_rows[*found];
            ++row.count;
            if (row.further.size() < shownPlaces - 1)
                row.further.push_back(i);
            continue;
        }
        known.insert(same, m_rows.size());
        m_rows.push_back({i, 1, {}});
    }
    endResetModel();
}

QString FindingsModel::detail(const Row& row) const
{
    const qint64 line = m_findings[row.first].line;
    const QString number = QLocale().toString(row.count);
    if (line <= 0)
        return row.count > 1 ? tr("×%1").arg(number) : QString();
    const QString where = QLocale().toString(line);
    return row.count > 1 ? tr("×%1 · first in line %2").arg(number, where) : tr("line %1").arg(where);
}

QString FindingsModel::places(const Row& row) const
{
    QStringList lines{place(m_findings[row.first])};
    for (const std::size_t at : row.further)
        lines << place(m_findings[at]);
    lines.removeAll(QString());
    if (const int more = row.count - 1 - static_cast<int>(row.further.size()); more > 0)
        lines << tr("and at %n more place(s)", nullptr, more);
    return lines.join(QLatin1Char('\n'));
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
        QStringList lines{finding.message, finding.advice, places(row)};
        lines.removeAll(QString());
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2 %3")
            .arg(severityText(finding.severity), finding.message, detail(row))
            .trimmed();
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
    case DetailRole:
        return detail(row);
    default:
        return {};
    }
}

} // namespace tapedeck::models

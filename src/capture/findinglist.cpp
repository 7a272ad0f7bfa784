// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/findinglist.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::capture {

void FindingList::add(Finding finding)
{
    if (++m_counts[finding.rule] <= shown)
        m_findings.push_back(std::move(finding));
}

void FindingList::add(Severity severity, const char* rule, qint64 line, qint64 byte, QString message,
                      QString advice)
{
    Finding finding;
    finding.severity = severity;
    finding.rule = QString::fromLatin1(rule);
    finding.line = line;
    finding.byte = byte;
    finding.message = std::move(message);
    finding.advice = std::move(advice);
    add(std::move(finding));
}

void FindingList::append(FindingList&& later, qint64 lineShift)
{
    std::map<QString, int> kept;
    for (Finding& finding : later.m_findings) {
        if (finding.line > 0)
            finding.line += lineShift;
        ++kept[finding.rule];
        add(std::move(finding));
    }
    for (const auto& [rule, count] : later.m_counts)
        m_counts[rule] += count - kept[rule];
    later.m_findings.clear();
    later.m_counts.clear();
}

std::vector<Finding> FindingList::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const Finding& a, const Finding& b) { return a.byte < b.byte; });
    for (const auto& [rule, count] : m_counts) {
        if (count <= shown)
            continue;
        Finding more;
        more.severity = Severity::Info;
        more.rule = rule;
        more.message = QCoreApplication::translate("tapedeck::capture",
                                                   "There are %n more findings of this kind in the file.",
                                                   nullptr, count - shown);
        m_findings.push_back(std::move(more));
    }
    m_counts.clear();
    return std::move(m_findings);
}

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/finding.h"

#include <QAbstractListModel>

#include <vector>

namespace tapedeck::models {

/// Findings as a list: severity, what is wrong; what to do in the tool tip.
class FindingsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        SeverityRole = Qt::UserRole + 1, ///< tapedeck::Severity as int
        RuleRole,
        PointerRole,
        LineRole, ///< in the file, from 1; 0 if not from a file
        AdviceRole,
        FixRole, ///< label of the fix, or empty
    };
    using QAbstractListModel::QAbstractListModel;

    void setFindings(std::vector<Finding> findings);
    [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Finding> m_findings;
};

} // namespace tapedeck::models

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/finding.h"

#include <QAbstractListModel>

#include <vector>

namespace tapedeck::models {

/// Findings as a list: severity, what is wrong; what to do and where in the tool tip. The same finding at
/// several places is one row with their number and the first line.
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
        FixRole,   ///< label of the fix, or empty
        FirstRole, ///< index of the first of them in findings()
        CountRole,
        DetailRole, ///< "×12 · line 31", "line 31" or empty
    };
    using QAbstractListModel::QAbstractListModel;

    void setFindings(std::vector<Finding> findings);
    [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        std::size_t first = 0;
        int count = 0;
        std::vector<std::size_t> further; ///< the first few after `first`
    };
    [[nodiscard]] QString detail(const Row& row) const;
    [[nodiscard]] QString places(const Row& row) const;

    std::vector<Finding> m_findings;
    std::vector<Row> m_rows;
};

} // namespace tapedeck::models

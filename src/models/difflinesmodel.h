// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/difflines.h"

#include <QAbstractListModel>

namespace tapedeck::models {

/// The lines of "recorded ⇄ replayed".
class DiffLinesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< replay::DiffLine::Kind as int
        PointerRole,                 ///< JSON pointer of the value on the line
    };
    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<replay::DiffLine> lines);
    void clear() { setLines({}); }

    /// The next line of a difference after `row` (before, if `step` is -1) that begins a run; -1 if there is
    /// none.
    [[nodiscard]] int nextDifference(int row, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] bool beginsDifference(int row) const;

    std::vector<replay::DiffLine> m_lines;
};

} // namespace tapedeck::models

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/replayrun.h"

#include <QAbstractListModel>
#include <QHash>

namespace tapedeck::models {

/// Failures of a run, one row for each reason, with how often it occurred.
class FailuresModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        StepRole = Qt::UserRole + 1, ///< the first step that failed so
        CountRole,
    };
    using QAbstractListModel::QAbstractListModel;

    void add(const replay::StepResult& result);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        QString reason;
        quint32 firstStep = 0;
        int count = 0;
    };
    std::vector<Row> m_rows;
    QHash<QString, int> m_byReason;
    static constexpr int maxRows = 200; ///< reasons; further ones are counted under "other reasons"
};

} // namespace tapedeck::models

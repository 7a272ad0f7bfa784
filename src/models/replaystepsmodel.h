// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "replay/replayrun.h"

#include <QAbstractTableModel>

#include <memory>

namespace tapedeck::models {

/// The steps of a plan with their results: one row a step, constant time an update.
class ReplayStepsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { DueColumn, StepColumn, ResultColumn, StatusColumn, TookColumn, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole + 1, ///< replay::StepState as int
        SortRole,                     ///< the raw value of the cell
    };

    /// Which steps are listed.
    enum class Filter { All, Differs, Failed, Skipped };
    Q_ENUM(Filter)

    explicit ReplayStepsModel(const contract::Api& api, QObject* parent = nullptr);

    /// null: empty. Results are forgotten.
    void setPlan(const std::shared_ptr<const replay::Plan>& plan);
    /// Results come from here from now on; must outlive the model or be replaced. null: none yet.
    void setRun(const replay::ReplayRun* run);
    /// Steps that changed, in any order.
    void update(const std::vector<quint32>& steps);

    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const { return m_filter; }
    [[nodiscard]] quint32 stepAt(int row) const;
    /// -1: not listed.
    [[nodiscard]] int rowOf(quint32 step) const;
    /// The row of the listed step that differs or failed, next after (1) or before (-1) a row; goes on at the
    /// other end. -1: there is none.
    [[nodiscard]] int nextProblem(int row, int direction) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const replay::StepResult* result(quint32 step) const;
    [[nodiscard]] replay::StepState state(quint32 step) const;
    [[nodiscard]] bool listed(quint32 step) const;
    void fill();
    void list(const std::vector<quint32>& sorted);
    [[nodiscard]] QString resultText(quint32 step) const;
    [[nodiscard]] QVariant text(quint32 step, int column) const;
    [[nodiscard]] QVariant raw(quint32 step, int column) const;
    [[nodiscard]] QString stepText(const replay::Step& step) const;

    const contract::Api& m_api;
    std::shared_ptr<const replay::Plan> m_plan;
    const replay::ReplayRun* m_run = nullptr;
    Filter m_filter = Filter::All;
    std::vector<quint32> m_listed; ///< steps in order, unless all are listed
};

/// "same", "differs", "failed", "running", "waiting", "skipped".
QString stepStateText(replay::StepState state);

} // namespace tapedeck::models

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/replaystepsmodel.h"

#include <QWidget>

#include <optional>

class QAction;

namespace tapedeck::gui {

class ReplayStepTable;
class SegmentedControl;

/// The steps of a replay with what finds some of them: all or those of one result, and the next that differs
/// or failed.
class ReplayStepsPane : public QWidget
{
    Q_OBJECT
public:
    using Filter = models::ReplayStepsModel::Filter;

    explicit ReplayStepsPane(const contract::Api& api, QWidget* parent = nullptr);
    ~ReplayStepsPane() override;

    /// null: empty. Shows all steps, the first one chosen.
    void setPlan(const std::shared_ptr<const replay::Plan>& plan);
    /// As models::ReplayStepsModel::setRun().
    void setRun(const replay::ReplayRun* run);
    void update(const std::vector<quint32>& steps);
    /// Beside the words of the filter.
    void showCounts(const replay::RunCounts& counts, bool dryRun);

    void goToStep(quint32 step);
    [[nodiscard]] std::optional<quint32> currentStep() const { return m_current; }
    [[nodiscard]] bool isEmpty() const { return m_steps.rowCount() == 0 && m_steps.filter() == Filter::All; }
    /// For the menu and the command palette.
    [[nodiscard]] QList<QAction*> stepActions() const { return {m_next, m_previous}; }
    /// Puts the focus into the list.
    void activate();

Q_SIGNALS:
    void stepChosen(quint32 step);
    /// By going to the next one: its first difference is wanted.
    void problemReached(quint32 step);

private:
    void makeActions();
    [[nodiscard]] QWidget* makeFilterRow();
    void setFilter(Filter filter);
    void goToProblem(int direction);

    models::ReplayStepsModel m_steps;
    ReplayStepTable* m_table;
    SegmentedControl* m_filter = nullptr;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    std::optional<quint32> m_current;
};

} // namespace tapedeck::gui

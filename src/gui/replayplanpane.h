// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/replayloader.h"
#include "models/findingsmodel.h"
#include "replay/plan.h"

#include <QWidget>

#include <memory>

class QCheckBox;

namespace tapedeck::gui {

namespace Ui {
class ReplayPlanPane;
}

class EmptyState;

/// The plan before it runs: what is in the capture, what will be rewritten, what the target would refuse.
class ReplayPlanPane : public QWidget
{
    Q_OBJECT
public:
    explicit ReplayPlanPane(QWidget* parent = nullptr);
    ~ReplayPlanPane() override;

    void showEmpty();
    void showLoading(const QString& name, ReplayLoader::Stage stage, double share);
    void showPlan(const replay::Plan& plan);
    /// Empty: the plan is for the target at hand. Else what it will be planned for anew.
    void setStale(const QString& dialect);
    /// "At 10x": how long it takes at the chosen pace; -1: as long as the target needs.
    void setExpected(const QString& paceText, qint64 micros);
    void setOptions(const replay::PlanOptions& options);
    /// While a run is under way nothing can be changed.
    void setLocked(bool locked);

Q_SIGNALS:
    void openWanted();
    void sampleWanted();
    void cancelWanted();
    void optionsChanged(const tapedeck::replay::PlanOptions& options);
    void stepWanted(quint32 step);

private:
    [[nodiscard]] replay::PlanOptions options() const;
    void showFindings(const replay::Plan& plan);

    std::unique_ptr<Ui::ReplayPlanPane> m_ui;
    EmptyState* m_empty;
    models::FindingsModel m_findings;
    std::vector<quint32> m_findingSteps; ///< by row of m_findings; noStep for those of the file
    bool m_filling = false;
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/difflines.h"
#include "replay/replayrun.h"

#include <QWidget>

#include <memory>

class QToolButton;

namespace tapedeck::gui {

namespace Ui {
class ReplayDiffPane;
}

class SegmentedControl;

/// One step from both sides: its answers (recorded ⇄ replayed) or its request (recorded ⇄ sent).
class ReplayDiffPane : public QWidget
{
    Q_OBJECT
public:
    explicit ReplayDiffPane(const contract::Api& api, QWidget* parent = nullptr);
    ~ReplayDiffPane() override;

    /// `result` null: not run yet; then the request as it will be sent is shown.
    void showStep(const std::shared_ptr<const replay::Plan>& plan, quint32 step,
                  const replay::StepResult* result);
    void clear();
    /// Of the answers of the step on show.
    void goToFirstDifference();

private:
    enum class Side { Answers, Request };
    void refresh();
    void showAnswers(const std::optional<Exchange>& recorded);
    void showRequest(const std::optional<Exchange>& recorded);
    [[nodiscard]] replay::Spelling spelling() const;
    void showLines(std::vector<replay::DiffLine> lines);

    const contract::Api& m_api;
    std::unique_ptr<Ui::ReplayDiffPane> m_ui;
    SegmentedControl* m_side;
    QToolButton* m_previous;
    QToolButton* m_next;
    std::shared_ptr<const replay::Plan> m_plan;
    quint32 m_step = 0;
    std::optional<replay::StepResult> m_result;
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/failuresmodel.h"
#include "replay/replayrun.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace tapedeck::gui {

namespace Ui {
class ReplayResultPane;
}

class FigureTile;

/// Result so far: how many are as recorded, how long the answers took, what failed and why.
class ReplayResultPane : public QWidget
{
    Q_OBJECT
public:
    explicit ReplayResultPane(QWidget* parent = nullptr);
    ~ReplayResultPane() override;

    void clear(qint64 steps);
    /// After a run's changed().
    void showResults(const replay::ReplayRun& run, const std::vector<quint32>& steps);
    /// What became of the run, and whom it was sent to; stays with the result.
    void showState(const replay::ReplayRun& run);
    void setReportEnabled(bool enabled, const QString& ofWhat = {});
    /// "Local sandbox, 14:03": a run's target and the local time of its start.
    [[nodiscard]] static QString targetText(const replay::ReplayRun& run);

Q_SIGNALS:
    void reportWanted();
    void stepWanted(quint32 step);

private:
    void showHints();

    std::unique_ptr<Ui::ReplayResultPane> m_ui;
    QPushButton* m_report;
    FigureTile* m_same;
    FigureTile* m_differs;
    FigureTile* m_failed;
    FigureTile* m_toGo;
    FigureTile* m_skipped;
    models::FailuresModel m_failures;
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/replaycontroller.h"
#include "models/loghistogram.h"

#include <QWidget>

#include <memory>

class QAction;
class QMenu;
namespace tapedeck::store {
class ProfileBook;
}

namespace tapedeck::gui {

namespace Ui {
class ReplayTransportBar;
}

/// Run, pause, step, stop; how fast; to whom; how far it is.
class ReplayTransportBar : public QWidget
{
    Q_OBJECT
public:
    ReplayTransportBar(ReplayController& controller, store::ProfileBook& profiles, QWidget* parent = nullptr);
    ~ReplayTransportBar() override;

    /// For the menu and the command palette.
    [[nodiscard]] QList<QAction*> transportActions() const;
    void showProgress();

Q_SIGNALS:
    void paceChanged();

private:
    void makeActions();
    void makePaces();
    void followState();
    void fillTargets();
    void choosePace(const replay::Pace& pace);
    void askForPace();
    void takeLateness(const std::vector<quint32>& steps);

    ReplayController& m_controller;
    store::ProfileBook& m_profiles;
    std::unique_ptr<Ui::ReplayTransportBar> m_ui;
    QAction* m_play;
    QAction* m_step;
    QAction* m_stop;
    QMenu* m_paces;
    models::LogHistogram m_lateness; ///< of the run's finished steps
};

} // namespace tapedeck::gui

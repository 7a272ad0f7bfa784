// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/replaycontroller.h"
#include "models/loghistogram.h"

#include <QTimer>
#include <QWidget>

#include <deque>
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
    /// Requests a second over the last moments of a run without a pace of its own; -1: not known.
    [[nodiscard]] double rate() const;
    /// "820/s", "4.2 k/s"
    [[nodiscard]] static QString rateText(double rate);

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void paceChanged();
    /// Every quarter of a second while a run is under way.
    void ticked();

private:
    void makeActions();
    void makePaces();
    void followState();
    void fillTargets();
    void choosePace(const replay::Pace& pace);
    void askForPace();
    void takeLateness(const std::vector<quint32>& steps);
    void orderTabs();
    void showButtons();
    void tick();
    [[nodiscard]] QString doneText(const replay::Plan& plan, const replay::ReplayRun* run) const;
    [[nodiscard]] static QString nextText(qint64 micros);
    [[nodiscard]] QString timingText(const replay::ReplayRun* run) const;

    ReplayController& m_controller;
    store::ProfileBook& m_profiles;
    std::unique_ptr<Ui::ReplayTransportBar> m_ui;
    QAction* m_play;
    QAction* m_step;
    QAction* m_stop;
    QMenu* m_paces;
    models::LogHistogram m_lateness; ///< of the run's finished steps
    bool m_narrow = false;           ///< buttons without words
    QTimer m_tick;                   ///< while running: time goes on in gaps, too
    struct Sample
    {
        qint64 elapsed = 0; ///< microseconds
        qint64 ended = 0;   ///< requests
    };
    std::deque<Sample> m_samples; ///< of the last moments
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/replayloader.h"
#include "gui/services.h"
#include "replay/replayrun.h"

#include <QObject>

#include <memory>

namespace tapedeck::gui {

class Shell;

/// What the Replay workspace does, without its widgets: a capture, its plan, and the run of it.
class ReplayController : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Empty,    ///< nothing opened
        Loading,  ///< reading or planning
        Ready,    ///< planned, not run
        Fetching, ///< waits for the key out of the keychain
        Running,
        Paused,
        Ended, ///< finished or stopped; can run again
    };
    Q_ENUM(State)

    ReplayController(const Services& services, Shell& shell, QObject* parent = nullptr);
    ~ReplayController() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::shared_ptr<const capture::Capture>& capture() const { return m_capture; }
    [[nodiscard]] const std::shared_ptr<const replay::Plan>& plan() const { return m_plan; }
    [[nodiscard]] const replay::ReplayRun* run() const { return m_run.get(); }
    /// What a report can be made of: the run of the plan at hand, else the one before it; null: none yet.
    [[nodiscard]] const replay::ReplayRun* reportedRun() const;
    /// Sends, or is in the middle of it: what ends it must be asked for.
    [[nodiscard]] bool isUnderWay() const { return m_state == State::Running || m_state == State::Paused; }
    /// Still under way only for what is in flight.
    [[nodiscard]] bool isStopping() const { return m_stopping && isUnderWay(); }
    /// The plan is of another dialect than the chosen profile's; it is made anew before the next run.
    [[nodiscard]] bool isStale() const;
    /// What the next run will speak.
    [[nodiscard]] Dialect targetDialect() const { return effectiveOptions().target; }
    [[nodiscard]] const replay::Pace& pace() const { return m_pace; }
    [[nodiscard]] const replay::PlanOptions& options() const { return m_options; }
    /// Microseconds that the plan takes at the chosen pace; -1 where only the target decides.
    [[nodiscard]] qint64 expectedMicros() const;

    void open(const QString& path);
    void openText(const QByteArray& utf8, const QString& name);
    void cancelLoading();
    /// Plans anew; only while nothing runs.
    void setOptions(const replay::PlanOptions& options);
    void setDryRun(bool on) { m_dryRun = on; }
    [[nodiscard]] bool dryRun() const { return m_dryRun; }
    void setPace(const replay::Pace& pace); ///< also of a run under way

    /// Runs, pauses or goes on, by state.
    void playOrPause();
    void step();
    /// What is in flight ends; asked again, it is given up.
    void stop();

Q_SIGNALS:
    void stateChanged(tapedeck::gui::ReplayController::State state);
    void loadProgress(tapedeck::gui::ReplayLoader::Stage stage, double share);
    void captureChanged();
    void planChanged();
    /// run() is another one; the one before is still there until this is over.
    void runStarted();
    void stopping();
    void stepsChanged(const std::vector<quint32>& steps);
    /// isStale() may have changed.
    void targetChanged();
    void failed(const tapedeck::Error& error);

private:
    enum class Begin { Running, OneStep };
    void setState(State state);
    void settle(); ///< the state without anything loading
    [[nodiscard]] replay::PlanOptions effectiveOptions() const;
    [[nodiscard]] replay::PlanOptions beginLoading();
    void takePlan(const std::shared_ptr<const replay::Plan>& plan);
    void replan();
    void followProfile();
    void begin(Begin how);
    [[nodiscard]] bool writes() const; ///< the plan, to its target
    void beginWith(const Profile& profile, const QByteArray& key, Begin how);
    void follow(const replay::ReplayRun* run, replay::ReplayRun::State state);
    void keepFinished(const replay::ReplayRun& run, const std::vector<quint32>& steps);
    void setRunAside();
    void endRun();
    void retire(std::unique_ptr<replay::ReplayRun> run);

    Services m_services;
    Shell& m_shell;
    ReplayLoader m_loader;
    State m_state = State::Empty;
    std::shared_ptr<const capture::Capture> m_capture;
    std::shared_ptr<const replay::Plan> m_plan;
    std::unique_ptr<replay::ReplayRun> m_run;
    std::unique_ptr<replay::ReplayRun> m_runBefore; ///< of another plan: its report can still be had
    std::optional<Begin> m_beginOncePlanned;
    replay::PlanOptions m_options;
    replay::Pace m_pace;
    bool m_dryRun = false;
    bool m_stopping = false; ///< m_run was told to
    quint64 m_keyRequest = 0;
    quint64 m_question = 0; ///< whether the plan may write to a production profile
};

} // namespace tapedeck::gui

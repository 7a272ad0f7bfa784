// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/replaycontroller.h"
#include "gui/workspace.h"

#include <functional>

class QAction;
class QSplitter;

namespace tapedeck::gui {

class ReplayDiffPane;
class ReplayPlanPane;
class ReplayResultPane;
class ReplayStepsPane;
class ReplayTransportBar;

/// Replay: plan │ transport bar and live results │ result so far, with recorded ⇄ replayed under the steps.
class ReplayWorkspace : public Workspace
{
    Q_OBJECT
public:
    ReplayWorkspace(const WorkspaceContext& context, QWidget* parent = nullptr);
    ~ReplayWorkspace() override;

    [[nodiscard]] QString id() const override { return QStringLiteral("replay"); }
    [[nodiscard]] QString title() const override { return tr("Replay"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("replay"); }
    [[nodiscard]] QList<QAction*> workspaceActions() const override;
    void activate() override;
    bool openFile(const QString& path) override;
    bool openText(const QByteArray& utf8, const QString& name) override;
    [[nodiscard]] QString workUnderWay() const override;

    [[nodiscard]] ReplayController& controller() { return m_controller; }

private:
    void makeActions();
    void makeLayout();
    void connectController();
    void connectPanes();
    void showState();
    void showStep(quint32 step);
    void showCounts();
    void showStale();
    void showFailure(const Error& error);
    /// Opens now, or asks first where that would end a run.
    void openWhenFree(std::function<void()> open, const QString& name);
    /// What was asked is answered: there is nothing left to end.
    void withdrawQuestion();
    void showExpected();
    void openWithDialog();
    void saveReport();
    void reportProgress();

    WorkspaceContext m_context;
    ReplayController m_controller;
    ReplayPlanPane* m_plan;
    ReplayTransportBar* m_transport;
    ReplayStepsPane* m_steps;
    ReplayDiffPane* m_diff;
    ReplayResultPane* m_result;
    QSplitter* m_across;
    QSplitter* m_down;
    QAction* m_open;
    QAction* m_report;
    QString m_question; ///< asked in the message bar, about the run under way
    QString m_opening;  ///< name of the capture that is being opened
    quint32 m_shownStep = 0;
    bool m_stepShown = false;
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/composeworkspace.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>

namespace tapedeck {

/// Composes a session by the means of the window: it is created, two agents and a batch of events are sent,
/// the batch is read back, and then lacks an end. A second tab has a create_session, a third a template's
/// calls.
class ComposeStage : public QObject
{
    Q_OBJECT
public:
    explicit ComposeStage(gui::ComposeWorkspace& workspace, QObject* parent = nullptr);

    void start();
    /// "batch", "session" or "template": shows that tab.
    void show(const QString& scene);

Q_SIGNALS:
    void ready();
    void failed(const QString& what);

private:
    void nextStep();
    void send();
    void composeAgent(const QString& name);
    void composeBatch();
    void readBack();
    void spoilBatch();
    void openOthers();
    [[nodiscard]] gui::ComposeSession& session() const { return m_workspace.controller().current(); }

    gui::ComposeWorkspace& m_workspace;
    std::deque<std::function<void()>> m_steps;
    QPointer<gui::ComposeSession> m_batch;
    QPointer<gui::ComposeSession> m_fresh;
    QPointer<gui::ComposeSession> m_template;
};

} // namespace tapedeck

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/workspace.h"

namespace tapedeck::gui {

class ArrivalsPane;
class FaultsPane;
class FigureTile;
class ServerSettingsPane;

/// The embedded server: its settings, what arrived, faults and counters.
class ServerWorkspace : public Workspace
{
    Q_OBJECT
public:
    explicit ServerWorkspace(const WorkspaceContext& context, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override { return QStringLiteral("server"); }
    [[nodiscard]] QString title() const override { return tr("Server"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("server"); }
    [[nodiscard]] QList<QAction*> workspaceActions() const override { return m_actions; }

private:
    QWidget* buildSide();
    void buildActions();
    void showCounters();

    WorkspaceContext m_context;
    QList<QAction*> m_actions;
    ServerSettingsPane* m_settings;
    ArrivalsPane* m_arrivals;
    FaultsPane* m_faults = nullptr;
    FigureTile* m_requests = nullptr;
    FigureTile* m_sessions = nullptr;
    FigureTile* m_events = nullptr;
    FigureTile* m_refused = nullptr;
};

} // namespace tapedeck::gui

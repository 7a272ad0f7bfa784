// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/workspace.h"
#include "models/eventsmodel.h"
#include "models/sessionsmodel.h"

#include <QTimer>

#include <memory>

class QPushButton;

namespace tapedeck::gui {

namespace Ui {
class SessionsWorkspace;
}

/// Sessions: list │ events of the chosen one │ detail of the chosen event.
class SessionsWorkspace : public Workspace
{
    Q_OBJECT
public:
    explicit SessionsWorkspace(const WorkspaceContext& context, QWidget* parent = nullptr);
    ~SessionsWorkspace() override;

    [[nodiscard]] QString id() const override { return QStringLiteral("sessions"); }
    [[nodiscard]] QString title() const override { return tr("Sessions"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("sessions"); }
    [[nodiscard]] QList<QAction*> workspaceActions() const override { return m_actions; }
    void activate() override;

private:
    void makeActions();
    void makeList();
    void makeEvents();
    void chooseSession(const QString& sessionId);
    void showHeader();
    void showChosenEvent();
    void showCostColumn(int first, int last);
    void showPage();
    void applyFilter();
    void selectWanted();

    WorkspaceContext m_context;
    std::unique_ptr<Ui::SessionsWorkspace> m_ui;
    models::SessionsModel m_sessions;
    models::EventsModel m_events;
    QList<QAction*> m_actions;
    QTimer m_typing;
    QString m_session;    ///< shown in the middle
    quint64 m_wanted = 0; ///< token of the event that is asked for
    QString m_wantedAgent;
};

} // namespace tapedeck::gui

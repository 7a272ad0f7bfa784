// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/codewriter.h"
#include "gui/workspace.h"
#include "models/trafficmodel.h"

#include <QTimer>

#include <memory>
#include <optional>

class QMenu;

namespace tapedeck::gui {

namespace Ui {
class TrafficWorkspace;
}

class EmptyState;

/// Traffic: every exchange that was sent, filtered, with both sides.
class TrafficWorkspace : public Workspace
{
    Q_OBJECT
public:
    explicit TrafficWorkspace(const WorkspaceContext& context, QWidget* parent = nullptr);
    ~TrafficWorkspace() override;

    [[nodiscard]] QString id() const override { return QStringLiteral("traffic"); }
    [[nodiscard]] QString title() const override { return tr("Traffic"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("traffic"); }
    [[nodiscard]] QList<QAction*> workspaceActions() const override { return m_actions; }
    void activate() override;

private:
    void makeActions();
    QAction* addCommand(const char* name, const QString& text, const QString& iconName,
                        const QKeySequence& keys = {});
    void addCopyCommands();
    void makeTable();
    void makeMenu();
    void makeFilters();
    void applyFilter();
    void clearFilter();
    void showChosen();
    void chooseExchange(qint64 historyId); ///< from elsewhere
    void showPage();
    void takeExchange(quint64 token, const Exchange& exchange);
    void showActions();
    void followSelection();
    void sendAgain(const Exchange& exchange);
    void submitAgain(const contract::EndpointMatch& match, const Exchange& exchange);
    void compareChosen();
    void endComparison();

    WorkspaceContext m_context;
    std::unique_ptr<Ui::TrafficWorkspace> m_ui;
    models::TrafficModel m_model;
    EmptyState* m_noMatch = nullptr; ///< where the filter leaves nothing
    EmptyState* m_empty;
    QList<QAction*> m_actions;
    QList<QAction*> m_copyActions;
    QAction* m_again;
    QAction* m_edit;
    QAction* m_compare;
    QMenu* m_menu;        ///< of a row
    QTimer m_typing;      ///< filters once typing pauses
    quint64 m_wanted = 0; ///< token of the exchange that is asked for
    qint64 m_shownId = 0;
    quint64 m_leftWanted = 0; ///< tokens of the two that are to be compared
    quint64 m_rightWanted = 0;
    std::optional<Exchange> m_left; ///< until both are there
    std::optional<Exchange> m_right;
};

} // namespace tapedeck::gui

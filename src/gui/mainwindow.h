// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/dropped.h"
#include "gui/layoutkeeper.h"
#include "gui/productionguard.h"
#include "gui/selection.h"
#include "gui/services.h"
#include "gui/shell.h"
#include "gui/theme.h"

#include <QMainWindow>
#include <QPointer>

#include <optional>
#include <vector>

class QMenu;
class QStackedWidget;

namespace tapedeck::gui {

class CommandPalette;
class DropHint;
class MessageBar;
class ProfilesDialog;
class Rail;
class StatusStrip;
class TopBar;
class Workspace;

/// The window: top bar, rail, workspaces, status bar, and the actions that belong to no workspace.
class MainWindow : public QMainWindow, public Shell
{
    Q_OBJECT
public:
    /// What `services` refers to must outlive the window.
    explicit MainWindow(const Services& services);
    ~MainWindow() override;

    void showWorkspace(const QString& id) override;
    void openCapture(const QString& path) override;
    void showMessage(const Message& message) override;
    void clearMessage() override;
    void withdrawMessage(const QString& text) override;
    void showProfiles() override;
    /// Without asking whether work under way may be cut off.
    void closeNow();
    [[nodiscard]] Profile currentProfile() const override;
    [[nodiscard]] Selection& selection() override { return m_selection; }
    [[nodiscard]] ProductionGuard& production() override { return m_production; }
    void compose(const Exchange& exchange) override;
    void composeSession(const QString& sessionId) override;

    [[nodiscard]] QString currentWorkspace() const;
    [[nodiscard]] Workspace* workspace(const QString& id) const;
    /// Every action that can be triggered now, workspaces' included.
    [[nodiscard]] QList<QAction*> allActions() const;
    /// Where the samples are; each file of it is offered under "Open sample".
    static QString sampleFolder();

Q_SIGNALS:
    /// A key was stored or removed under this profile's id: the account may need it.
    void keyChanged(const QString& profileId);

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildLayout();
    void buildWorkspaces();
    void buildMenus();
    void connectServices();
    void restoreLayout();
    void saveLayout();
    /// Asks in the message bar; closing again while it asks is the answer.
    [[nodiscard]] bool mayClose();
    void withdrawCloseQuestion();

    QMenu* buildFileMenu();
    QMenu* buildViewMenu();
    QMenu* buildHelpMenu();
    QAction* addCommand(QMenu* menu, const char* name, const QString& text, const QKeySequence& keys,
                        const QString& iconName = {});
    void fillRecentMenu(QMenu* menu);
    void fillSampleMenu(QMenu* menu);
    void chooseCapture(const QString& folder);
    void showShortcuts();
    void showAbout();
    void showPalette();

    void showServer();
    void showToken();
    bool handleDrag(QWidget& target, QEvent* event);
    /// Opens it, or says why not. `name` is for a capture that is no file.
    void open(const Dropped& dropped, const QString& name);
    void openText(const QString& text, const QString& name);
    void openClipboard();

    Services m_services;
    Theme m_theme;
    LayoutKeeper m_layoutKeeper;
    Selection m_selection;
    ProductionGuard m_production;
    TopBar* m_topBar;
    MessageBar* m_messages;
    Rail* m_rail;
    QStackedWidget* m_stack;
    StatusStrip* m_status;
    CommandPalette* m_palette;
    DropHint* m_dropHint;
    std::optional<Dropped> m_dragged; ///< what is being dragged over the window
    QMenu* m_mainMenu;
    std::vector<Workspace*> m_workspaces;
    QPointer<ProfilesDialog> m_profilesDialog;
    bool m_shown = false;
    bool m_closeAsked = false; ///< and the question is still on show
    std::vector<const Workspace*> m_closeAskedOf;
};

} // namespace tapedeck::gui

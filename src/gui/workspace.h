// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "gui/services.h"
#include "gui/shell.h"

#include <QList>
#include <QString>
#include <QWidget>

class QAction;

namespace tapedeck::gui {

/// What a workspace is built from.
struct WorkspaceContext
{
    Services services;
    Shell& shell;
};

/// One place of the rail: Sessions, Replay, Traffic, Server. Add a new one in workspaces.cpp.
class Workspace : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Stable word for settings and Shell::showWorkspace: "replay".
    [[nodiscard]] virtual QString id() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0;
    /// Its actions, for its menu and the command palette, with their shortcuts. Owned by the workspace. A
    /// null entry stands for a separator.
    [[nodiscard]] virtual QList<QAction*> workspaceActions() const { return {}; }
    /// Further ones, of what it shows just now: for the command palette. Their keys are the panes' own.
    [[nodiscard]] virtual QList<QAction*> paneActions() const { return {}; }
    /// It was brought to the front: put the focus where work goes on.
    virtual void activate() {}
    /// Takes a file that was opened or dropped; false: not mine.
    virtual bool openFile(const QString& /*path*/) { return false; }
    /// What closing the window would cut off, as a sentence; empty: nothing.
    [[nodiscard]] virtual QString workUnderWay() const { return {}; }
    /// Takes a capture that was dropped or pasted as text; false: not mine.
    virtual bool openText(const QByteArray& /*utf8*/, const QString& /*name*/) { return false; }
    /// Takes a call that was sent, to be edited and sent anew; false: not mine.
    virtual bool composeExchange(const Exchange& /*exchange*/) { return false; }
    /// Takes a session to go on with; false: not mine.
    virtual bool composeSession(const QString& /*sessionId*/) { return false; }
    /// Splitters, columns, sort order: whatever comes back at the next start. No secrets.
    [[nodiscard]] virtual Json saveState() const { return {}; }
    virtual void restoreState(const Json& /*state*/) {}

Q_SIGNALS:
    /// For the status bar: "Replay 60 / 96". Empty: nothing to say. `share` 0 to 1, or -1 without a bar.
    void progressChanged(const QString& text, double share);
};

} // namespace tapedeck::gui

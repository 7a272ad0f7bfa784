// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/workspaces.h"

#include "gui/composeworkspace.h"
#include "gui/replayworkspace.h"
#include "gui/serverworkspace.h"
#include "gui/sessionsworkspace.h"
#include "gui/trafficworkspace.h"

namespace tapedeck::gui {

std::vector<Workspace*> makeWorkspaces(const WorkspaceContext& context, QWidget* parent)
{
    return {new SessionsWorkspace(context, parent), new ComposeWorkspace(context, parent),
            new ReplayWorkspace(context, parent), new TrafficWorkspace(context, parent),
            new ServerWorkspace(context, parent)};
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/workspaces.h"

namespace tapedeck::gui {

std::vector<Workspace*> makeWorkspaces(const WorkspaceContext& context, QWidget* parent)
{
    Q_UNUSED(context)
    Q_UNUSED(parent)
    return {};
}

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/workspace.h"

#include <vector>

namespace tapedeck::gui {

/// The workspaces in the order of the rail, as children of `parent`.
std::vector<Workspace*> makeWorkspaces(const WorkspaceContext& context, QWidget* parent);

} // namespace tapedeck::gui

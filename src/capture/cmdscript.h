// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/shellscript.h"

namespace tapedeck::capture {

/// Are its lines continued, or its quotes escaped, in the way of the Windows command prompt?
bool looksLikeCmd(std::string_view text);
/// The commands of a text for the Windows command prompt (cmd.exe), their words as a program gets them there.
/// Browsers write "copy as cURL (cmd)" so. Variables (%NAME%) stay as they are written.
std::vector<ShellCommand> readCmdCommands(std::string_view text);

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/shellvariables.h"

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tapedeck::capture {

/// One simple command of a shell script, quotes taken off.
struct ShellCommand
{
    std::vector<std::string> words;   ///< without assignments and redirections
    std::optional<std::string> input; ///< its here-document, or what is printed into it
    bool piped = false;               ///< its output goes to the next command
    std::string caughtBy;             ///< the variable that takes its output: NAME=$(command …)
};

/// One statement: the commands of one line, joined by pipes and the like, with those in $(…).
struct ShellStatement
{
    std::size_t begin = 0; ///< [begin, end) in the script
    std::size_t end = 0;
    qint64 line = 1;
    std::vector<ShellCommand> commands;
    bool unfinished = false; ///< a quote or bracket that does not close
};

/// Reads the statement that begins at `at`. Assignments go into `variables`.
ShellStatement readShellStatement(std::string_view script, std::size_t at, ShellVariables& variables);

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tapedeck::capture {

/// One simple command of a shell script, quotes taken off.
struct ShellCommand
{
    std::vector<std::string> words;   ///< without assignments and redirections
    std::optional<std::string> input; ///< its here-document
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

/// Variables as far as the script itself says what they hold. Those that look like secrets by their name and
/// those that need a shell to know stay as they are written.
class ShellVariables
{
public:
    void assign(const std::string& name, const std::string& value);
    /// The value of "$NAME" or "${NAME}", if known.
    [[nodiscard]] const std::string* find(const std::string& name) const;

private:
    std::map<std::string, std::string> m_values;
};

/// Reads the statement that begins at `at`. Assignments go into `variables`.
ShellStatement readShellStatement(std::string_view script, std::size_t at, ShellVariables& variables);

/// NAME of "NAME=…"; empty if it is no assignment.
std::string_view assignedName(std::string_view word);

} // namespace tapedeck::capture

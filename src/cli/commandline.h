// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"

#include <variant>

namespace tapedeck::cli {

/// A command line that ends at once: help, version, or a usage error.
struct Immediate
{
    ExitCode code = ExitCode::Done;
    QString out; ///< to standard output
    QString err; ///< to standard error
};

using Parsed = std::variant<Immediate, std::unique_ptr<Command>>;

/// True if the word is one of the headless commands; everything else opens the window.
bool isCommand(const QString& word);

/// What the window is opened with: the captures among `arguments`, or why they make no sense: an option that
/// there is not, or a word that is neither a command nor a file. Options of Qt itself are passed over.
std::variant<Immediate, QStringList> windowFiles(const QStringList& arguments);

/// Reads `arguments` (without the program's name; the first is the command) into a command that is ready to
/// start.
Parsed parseCommandLine(const QStringList& arguments, const CommandContext& context);

/// The help of the program as a whole.
QString generalHelp();

} // namespace tapedeck::cli

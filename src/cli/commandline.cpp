// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include "cli/checkcommand.h"
#include "cli/convertcommand.h"
#include "cli/replaycommand.h"
#include "cli/sendcommand.h"
#include "cli/servecommand.h"

#include <QCoreApplication>

namespace tapedeck::cli {

namespace {

struct Entry
{
    const char* name;
    Parsed (*parse)(const QStringList&, const CommandContext&);
};

constexpr Entry entries[] = {
    {"replay", &ReplayCommand::parse}, {"check", &CheckCommand::parse}, {"convert", &ConvertCommand::parse},
    {"serve", &ServeCommand::parse},   {"send", &SendCommand::parse},
};

} // namespace

bool isCommand(const QString& word)
{
    for (const Entry& entry : entries) {
        if (word == QLatin1String(entry.name))
            return true;
    }
    return false;
}

Parsed parseCommandLine(const QStringList& arguments, const CommandContext& context)
{
    for (const Entry& entry : entries) {
        if (!arguments.isEmpty() && arguments.first() == QLatin1String(entry.name))
            return entry.parse(arguments, context);
    }
    const QString word = arguments.value(0);
    if (word == QLatin1String("--help") || word == QLatin1String("-h"))
        return Immediate{ExitCode::Done, generalHelp(), {}};
    return Immediate{ExitCode::Usage, {}, generalHelp()};
}

QString generalHelp()
{
    return QCoreApplication::translate(
        "tapedeck::cli",
        "Tapedeck: a workbench for the AgentOps REST API\n"
        "\n"
        "tapedeck [FILE…]                 open the window, and the captures given\n"
        "tapedeck replay FILE …           send a capture again and compare the answers\n"
        "tapedeck check FILE …            what is in a capture, and what the service would refuse\n"
        "tapedeck convert FILE -o OUT     write it as .tapedeck, .har, .jsonl or .sh (cURL)\n"
        "tapedeck serve …                 run the AgentOps-compatible server on 127.0.0.1\n"
        "tapedeck send ENDPOINT [BODY] …  send one call and print the answer\n"
        "tapedeck COMMAND --help          the options of a command\n"
        "tapedeck --version\n"
        "\n"
        "The API key comes from the keychain (--profile), from TAPEDECK_API_KEY, or from standard input "
        "(--key-stdin).\n"
        "Exit codes: 0 done and as recorded; 1 something failed or differs; 2 usage or unreadable input;\n"
        "3 target not reachable or key refused; 130 interrupted.");
}

} // namespace tapedeck::cli

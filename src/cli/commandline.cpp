// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include "cli/checkcommand.h"
#include "cli/convertcommand.h"
#include "cli/replaycommand.h"
#include "cli/sendcommand.h"
#include "cli/servecommand.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

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

// How many letters must be added, taken away or changed to get from one word to the other.
qsizetype distance(const QString& a, const QString& b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), qsizetype(0));
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype k = 1; k <= b.size(); ++k) {
            qsizetype& here = row[static_cast<std::size_t>(k)];
            const qsizetype change = diagonal + (a[i - 1] == b[k - 1] ? 0 : 1);
            diagonal = here;
            here = std::min({change, here + 1, row[static_cast<std::size_t>(k) - 1] + 1});
        }
    }
    return row.back();
}

// Empty if nothing is near.
QString nearestCommand(const QString& word)
{
    constexpr qsizetype near = 2;
    QString out;
    qsizetype best = near + 1;
    for (const Entry& entry : entries) {
        const QString name = QString::fromLatin1(entry.name);
        const qsizetype away = word.size() > 2 && name.startsWith(word) ? 0 : distance(word, name);
        if (away < std::min(best, name.size() - 1)) {
            best = away;
            out = name;
        }
    }
    return out;
}

Immediate misread(const QString& problem)
{
    const QString hint = QCoreApplication::translate("tapedeck::cli", "Try: tapedeck --help");
    return {ExitCode::Usage, {}, QStringLiteral("tapedeck: %1\n%2").arg(problem, hint)};
}

Immediate unknownCommand(const QString& word)
{
    const QString near = nearestCommand(word);
    if (near.isEmpty())
        return misread(QCoreApplication::translate("tapedeck::cli", "unknown command or file: %1").arg(word));
    return misread(QCoreApplication::translate("tapedeck::cli", "unknown command: %1. Did you mean %2?")
                       .arg(word, near));
}

// Options that Qt takes for itself, with one dash or two; true in `second`: a value follows.
std::optional<bool> qtOption(const QString& argument)
{
    static constexpr std::pair<const char*, bool> known[] = {
        {"platform", true},        {"platformpluginpath", true},
        {"platformtheme", true},   {"plugin", true},
        {"qwindowgeometry", true}, {"qwindowicon", true},
        {"qwindowtitle", true},    {"reverse", false},
        {"session", true},         {"display", true},
        {"geometry", true},        {"style", true},
        {"stylesheet", true},      {"name", true},
        {"title", true},           {"icon", true}};
    const QString name = argument.mid(argument.startsWith(QLatin1String("--")) ? 2 : 1);
    for (const auto& [option, hasValue] : known) {
        if (name == QLatin1String(option))
            return hasValue;
        if (name.startsWith(QLatin1String(option) + QLatin1Char('=')))
            return false;
    }
    return std::nullopt;
}

} // namespace

std::variant<Immediate, QStringList> windowFiles(const QStringList& arguments)
{
    QStringList files;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (!optionsEnded && argument == QLatin1String("--")) {
            optionsEnded = true;
            continue;
        }
        if (!optionsEnded && argument.size() > 1 && argument.startsWith(QLatin1Char('-'))) {
            const auto hasValue = qtOption(argument);
            if (!hasValue)
                return misread(
                    QCoreApplication::translate("tapedeck::cli", "unknown option: %1").arg(argument));
            i += *hasValue ? 1 : 0;
            continue;
        }
        // A file that is gone is the window's to tell; a bare word is a command with a slip in it.
        const bool bare = !argument.contains(QLatin1Char('.')) && !argument.contains(QLatin1Char('/'));
        if (!optionsEnded && bare && !QFileInfo::exists(argument))
            return unknownCommand(argument);
        files << argument;
    }
    return files;
}

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
    if (const auto files = windowFiles(arguments); std::holds_alternative<Immediate>(files))
        return std::get<Immediate>(files);
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

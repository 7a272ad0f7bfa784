// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/cmdscript.h"

namespace tapedeck::capture {

namespace {

constexpr auto npos = std::string_view::npos;

// One past a line end at that place, or the place itself.
std::size_t pastLineEnd(std::string_view text, std::size_t at)
{
    if (text.substr(at).starts_with("\r\n"))
        return at + 2;
    return at < text.size() && text[at] == '\n' ? at + 1 : at;
}

// First the prompt reads a line: "^" outside of quotes takes the next character as it is and continues a
// line, "&" and "|" end a command. It knows nothing of \".
std::vector<std::string> commandLines(std::string_view text)
{
    std::vector<std::string> out;
    std::string line;
    bool quoted = false;
    const auto finish = [&] {
        if (line.find_first_not_of(" \t") != std::string::npos)
            out.push_back(std::move(line));
        line.clear();
        quoted = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (const std::size_t behind = pastLineEnd(text, at); behind > at) {
            finish();
            at = behind;
        } else if (c == '^' && !quoted) {
            const std::size_t next = pastLineEnd(text, at + 1);
            if (next > at + 1) {
                // The line goes on; a second line end right behind it is meant.
                at = pastLineEnd(text, next);
                if (at > next)
                    line += '\n';
            } else {
                if (at + 1 < text.size())
                    line += text[at + 1];
                at += 2;
            }
        } else if (!quoted && (c == '&' || c == '|')) {
            finish();
            ++at;
        } else {
            quoted = quoted != (c == '"');
            line += c;
            ++at;
        }
    }
    finish();
    return out;
}

// Then the program splits it: backslashes count in front of quotes only.
std::vector<std::string> argumentsOf(std::string_view line)
{
    std::vector<std::string> out;
    std::string word;
    bool begun = false;
    bool quoted = false;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t stop = line.find_first_not_of('\\', at);
        const std::size_t slashes = (stop == npos ? line.size() : stop) - at;
        if (slashes > 0) {
            at += slashes;
            begun = true;
            const bool beforeQuote = at < line.size() && line[at] == '"';
            word.append(beforeQuote ? slashes / 2 : slashes, '\\');
            if (beforeQuote && slashes % 2 == 1) {
                word += '"';
                ++at;
            }
            continue;
        }
        const char c = line[at++];
        if (c == '"' && quoted && at < line.size() && line[at] == '"') {
            word += '"'; // "" within quotes
            ++at;
        } else if (c == '"') {
            quoted = !quoted;
            begun = true;
        } else if (!quoted && (c == ' ' || c == '\t')) {
            if (begun)
                out.push_back(std::move(word));
            word.clear();
            begun = false;
        } else {
            word += c;
            begun = true;
        }
    }
    if (begun)
        out.push_back(std::move(word));
    return out;
}

} // namespace

bool looksLikeCmd(std::string_view text)
{
    // Behind a blank: "[^"]" of a shell script is none.
    return text.find(" ^\n") != npos || text.find(" ^\r\n") != npos || text.find(" ^\"") != npos;
}

std::vector<ShellCommand> readCmdCommands(std::string_view text)
{
    std::vector<ShellCommand> out;
    for (const std::string& line : commandLines(text)) {
        ShellCommand command;
        command.words = argumentsOf(line);
        if (!command.words.empty() && command.words[0] == "curl.exe")
            command.words[0] = "curl";
        if (!command.words.empty())
            out.push_back(std::move(command));
    }
    return out;
}

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/shellscript.h"

#include <QByteArray>
#include <QString>

#include <algorithm>

namespace tapedeck::capture {

namespace {

constexpr auto npos = std::string_view::npos;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

class Lexer
{
public:
    Lexer(std::string_view text, std::size_t at, ShellVariables& variables, ShellStatement& out)
        : m_text(text)
        , m_at(at)
        , m_variables(variables)
        , m_out(out)
    {}

    // Up to a newline, or to the bracket or backtick that closes a substitution.
    void read(char closing, const std::string& caughtBy = {})
    {
        Part part;
        part.command.caughtBy = caughtBy;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == closing && closing != 0)
                break;
            if (c == '\n' && closing == 0 && part.word.empty() && !part.begun && m_hereEnds.empty())
                break;
            if (c == '\n' && closing == 0) {
                endWord(part);
                if (m_hereEnds.empty())
                    break;
                readHereDocument(part);
                break;
            }
            step(c, part);
        }
        endWord(part);
        endCommand(part);
    }

    [[nodiscard]] std::size_t position() const { return m_at; }

private:
    struct Part
    {
        ShellCommand command;
        std::vector<std::pair<std::string, std::string>> assignments;
        std::string word;
        bool begun = false;    // a word may be empty: ''
        bool redirect = false; // the next word is a file
        bool hereNext = false; // the next word ends a here-document
    };

    void step(char c, Part& part)
    {
        switch (c) {
        case '\\':
            escape(part);
            return;
        case '\'':
            single(part);
            return;
        case '"':
            doubled(part);
            return;
        case '$':
            dollar(part, false);
            return;
        case '`':
            substitute(part, '`', 1);
            return;
        case '#':
            if (!part.begun) {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
                return;
            }
            break;
        case '<':
        case '>':
            redirection(c, part);
            return;
        case ';':
        case '|':
        case '&':
        case '(':
        case ')':
        case '\n':
            endWord(part);
            // "a | b", not "a || b".
            part.command.piped = c == '|' && !m_text.substr(m_at).starts_with("||");
            endCommand(part);
            m_at += m_text.substr(m_at).starts_with("||") ? 2 : 1;
            return;
        default:
            break;
        }
        ++m_at;
        if (isBlank(c)) {
            endWord(part);
            return;
        }
        part.begun = true;
        part.word += c;
    }

    void escape(Part& part)
    {
        ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\r' && m_at + 1 < m_text.size() &&
            m_text[m_at + 1] == '\n')
            ++m_at;
        if (m_at >= m_text.size())
            return;
        if (m_text[m_at] != '\n') {
            part.word += m_text[m_at];
            part.begun = true;
        }
        ++m_at;
    }

    void single(Part& part)
    {
        const std::size_t end = m_text.find('\'', m_at + 1);
        part.begun = true;
        if (end == npos) {
            unfinished();
            return;
        }
        part.word += m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
    }

    void doubled(Part& part)
    {
        part.begun = true;
        for (++m_at; m_at < m_text.size();) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                return;
            }
            if (c == '\\' && m_at + 1 < m_text.size()) {
                const char next = m_text[m_at + 1];
                if (std::string_view("\"\\$`").find(next) != npos)
                    part.word += next;
                else if (next != '\n')
                    part.word.append(1, c).append(1, next);
                m_at += 2;
            } else if (c == '$') {
                dollar(part, true);
            } else if (c == '`') {
                substitute(part, '`', 1);
            } else {
                part.word += c;
                ++m_at;
            }
        }
        unfinished();
    }

    void dollar(Part& part, bool quoted)
    {
        part.begun = true;
        const char next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        if (next == '\'' && !quoted) {
            ansi(part);
        } else if (next == '(') {
            substitute(part, ')', 2);
        } else if (next == '{' || isShellNameChar(next, true)) {
            variable(part, next == '{');
        } else {
            part.word += '$';
            ++m_at;
        }
    }

    void variable(Part& part, bool braced)
    {
        const std::size_t start = m_at + (braced ? 2 : 1);
        std::size_t end = start;
        while (end < m_text.size() && isShellNameChar(m_text[end], end == start))
            ++end;
        const std::string name(m_text.substr(start, end - start));
        if (braced) {
            end = m_text.find('}', end);
            if (end == npos) {
                unfinished();
                return;
            }
            ++end;
        }
        const std::string_view written = m_text.substr(m_at, end - m_at);
        m_at = end;
        const std::string* value = m_variables.find(name);
        // "${NAME:-default}" of a variable that the script never sets.
        const std::size_t otherwise = written.find(":-");
        if (value)
            part.word += *value;
        else if (braced && otherwise != npos && written.find('$', 2) == npos)
            part.word += written.substr(otherwise + 2, written.size() - otherwise - 3);
        else
            part.word += written;
    }

    void substitute(Part& part, char closing, std::size_t opening)
    {
        const std::size_t start = m_at;
        m_at += opening;
        read(closing, std::string(assignedName(part.word)));
        if (m_at >= m_text.size()) {
            unfinished();
            return;
        }
        ++m_at;
        part.begun = true;
        part.word += m_text.substr(start, m_at - start);
    }

    // $'…' with the escapes of C.
    void ansi(Part& part)
    {
        for (m_at += 2; m_at < m_text.size();) {
            const char c = m_text[m_at++];
            if (c == '\'')
                return;
            if (c != '\\' || m_at >= m_text.size()) {
                part.word += c;
                continue;
            }
            const char escape = m_text[m_at++];
            static constexpr std::string_view letters = "abefnrtv";
            static constexpr std::string_view meanings = "\a\b\x1B\f\n\r\t\v";
            if (const auto index = letters.find(escape); index != npos)
                part.word += meanings[index];
            else if (escape == 'x')
                part.word += static_cast<char>(number(2, 16));
            else if (escape == 'u' || escape == 'U')
                appendCharacter(part, number(escape == 'u' ? 4 : 8, 16));
            else if (escape >= '0' && escape <= '7')
                part.word += static_cast<char>((--m_at, number(3, 8)));
            else
                part.word += escape;
        }
        unfinished();
    }

    char32_t number(int most, int base)
    {
        char32_t out = 0;
        for (int i = 0; i < most && m_at < m_text.size(); ++i, ++m_at) {
            bool fits = false;
            const int digit = QByteArray(1, m_text[m_at]).toInt(&fits, base);
            if (!fits)
                break;
            out = out * static_cast<char32_t>(base) + static_cast<char32_t>(digit);
        }
        return out;
    }

    void appendCharacter(Part& part, char32_t code)
    {
        // "\uD83D\uDE00": browsers write characters beyond 16 bits as two halves.
        if (code >= 0xD800 && code < 0xDC00 && m_text.substr(m_at).starts_with("\\u")) {
            m_at += 2;
            const char32_t low = number(4, 16);
            code = 0x10000 + ((code - 0xD800) << 10) + ((low - 0xDC00) & 0x3FF);
        }
        if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
            code = 0xFFFD;
        part.word += QString::fromUcs4(&code, 1).toStdString();
    }

    void redirection(char c, Part& part)
    {
        // "2>&1": the number belongs to the redirection.
        if (part.begun &&
            std::all_of(part.word.begin(), part.word.end(), [](char d) { return d >= '0' && d <= '9'; }))
            part.word.clear(), part.begun = false;
        endWord(part);
        const bool here = m_text.substr(m_at).starts_with("<<") && !m_text.substr(m_at).starts_with("<<<");
        while (m_at < m_text.size() &&
               (m_text[m_at] == c || m_text[m_at] == '&' || (here && m_text[m_at] == '-')))
            ++m_at;
        part.redirect = !here;
        part.hereNext = here;
    }

    void readHereDocument(Part& part)
    {
        ++m_at;
        for (const std::string& end : m_hereEnds) {
            std::string body;
            while (m_at < m_text.size()) {
                const std::size_t newline = std::min(m_text.find('\n', m_at), m_text.size());
                std::string_view line = m_text.substr(m_at, newline - m_at);
                m_at = std::min(newline + 1, m_text.size());
                std::string_view bare = line;
                while (!bare.empty() && (bare.front() == '\t' || bare.back() == '\r'))
                    bare = bare.front() == '\t' ? bare.substr(1) : bare.substr(0, bare.size() - 1);
                if (bare == end)
                    break;
                body.append(line).append(1, '\n');
            }
            part.command.input = std::move(body);
        }
        m_hereEnds.clear();
        if (m_at > 0 && m_text[m_at - 1] == '\n')
            --m_at; // the newline ends the statement
    }

    void endWord(Part& part)
    {
        if (!part.begun)
            return;
        const std::string_view name = assignedName(part.word);
        if (part.hereNext)
            m_hereEnds.push_back(part.word);
        else if (!part.redirect && part.command.words.empty() && !name.empty())
            part.assignments.emplace_back(name, part.word.substr(name.size() + 1));
        else if (!part.redirect)
            part.command.words.push_back(part.word);
        part.word.clear();
        part.begun = part.redirect = part.hereNext = false;
    }

    void endCommand(Part& part)
    {
        // "export NAME=value" sets it as well.
        if (!part.command.words.empty() &&
            (part.command.words[0] == "export" || part.command.words[0] == "local" ||
             part.command.words[0] == "readonly")) {
            for (const std::string& word : part.command.words) {
                const std::string_view name = assignedName(word);
                if (!name.empty())
                    part.assignments.emplace_back(name, word.substr(name.size() + 1));
            }
        }
        for (const auto& [name, value] : part.assignments)
            m_variables.assign(name, value);
        part.assignments.clear();
        const std::string caughtBy = part.command.caughtBy;
        if (!part.command.words.empty())
            m_out.commands.push_back(std::move(part.command));
        part.command = ShellCommand();
        part.command.caughtBy = caughtBy;
    }

    void unfinished()
    {
        m_out.unfinished = true;
        m_at = m_text.size();
    }

    std::string_view m_text;
    std::size_t m_at;
    ShellVariables& m_variables;
    ShellStatement& m_out;
    std::vector<std::string> m_hereEnds;
};

// What "printf '%s' text", "printf text" or "echo text" prints; of others only a shell knows.
std::optional<std::string> printedBy(const ShellCommand& command)
{
    const auto& words = command.words;
    if (words.size() == 3 && words[0] == "printf" && words[1] == "%s")
        return words[2];
    if (words.size() == 3 && words[0] == "echo" && words[1] == "-n")
        return words[2];
    if (words.size() == 2 && words[0] == "printf" && words[1].find_first_of("%\\") == std::string::npos)
        return words[1];
    if (words.size() == 2 && words[0] == "echo")
        return words[1] + '\n';
    return std::nullopt;
}

} // namespace

ShellStatement readShellStatement(std::string_view script, std::size_t at, ShellVariables& variables)
{
    ShellStatement out;
    out.begin = at;
    Lexer lexer(script, at, variables, out);
    lexer.read(0);
    out.end = lexer.position();
    for (std::size_t i = 0; i + 1 < out.commands.size(); ++i) {
        ShellCommand& next = out.commands[i + 1];
        if (out.commands[i].piped && !next.input)
            next.input = printedBy(out.commands[i]);
    }
    return out;
}

} // namespace tapedeck::capture

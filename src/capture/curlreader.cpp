// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/curlreader.h"

#include "capture/cancelling.h"
#include "capture/cmdscript.h"
#include "capture/sessionof.h"
#include "capture/utf8.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::CurlReader)
};

// Names of the variables in a text: "$A" and "${A}".
std::vector<std::string> variablesIn(std::string_view text)
{
    std::vector<std::string> out;
    for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
        std::size_t start = at + 1;
        if (start < text.size() && text[start] == '{')
            ++start;
        std::size_t end = start;
        while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '_'))
            ++end;
        if (end > start)
            out.emplace_back(text.substr(start, end - start));
    }
    return out;
}

// "NAME=…" or "export NAME=…".
bool beginsWithAssignment(std::string_view line)
{
    for (const std::string_view word : {"export ", "readonly ", "local "}) {
        if (line.starts_with(word))
            line.remove_prefix(word.size());
    }
    return !assignedName(line).empty();
}

// A body on its way into a command: printf '%s' '{…}' | curl …
bool beginsWithPrinting(std::string_view line)
{
    return line.starts_with("printf ") || line.starts_with("echo ");
}

// Its way to continue a line, and no sign of a shell's.
bool isForCmd(std::string_view text)
{
    const bool shell = text.starts_with("#!") || text.find("\\\n") != std::string_view::npos ||
                       text.find("\\\r\n") != std::string_view::npos;
    return !shell && looksLikeCmd(text);
}

} // namespace

std::string CurlReader::sessionOfVariable(const QByteArray& authorization) const
{
    for (const std::string& name :
         variablesIn({authorization.constData(), static_cast<std::size_t>(authorization.size())})) {
        if (const auto found = m_tokens.find(name); found != m_tokens.end())
            return found->second;
    }
    return {};
}

void CurlReader::addCall(const Item& item, Request request, const std::string& caughtBy, IndexWorker& worker)
{
    const std::string url = request.url.toStdString();
    const QByteArray authorization = request.headers.value("Authorization");
    Exchange asked;
    asked.request = request;
    const std::string owner = sessionOf(asked).toStdString();
    if (!caughtBy.empty() && !owner.empty())
        m_tokens[caughtBy] = owner;
    const std::string ofVariable = sessionOfVariable(authorization);
    IndexWorker::Parts parts;
    parts.method = {request.method.constData(), static_cast<std::size_t>(request.method.size())};
    parts.url = url;
    parts.authorization = {authorization.constData(), static_cast<std::size_t>(authorization.size())};
    parts.bodyText = {request.body.constData(), static_cast<std::size_t>(request.body.size())};
    parts.session = ofVariable;
    worker.addExchange(item, parts);
    m_requests.push_back(std::move(request));
}

Status CurlReader::index(const Source& source, IndexWorker& worker, const OpenOptions& options)
{
    const QByteArray repaired = isUtf8(source.text()) ? QByteArray() : repairedUtf8(source.text());
    const std::string_view text =
        repaired.isEmpty()
            ? source.text()
            : std::string_view(repaired.constData(), static_cast<std::size_t>(repaired.size()));
    if (!repaired.isEmpty()) {
        worker.findings().add(Severity::Warning, "not-utf-8", 0,
                              static_cast<qint64>(firstNotUtf8(source.text())),
                              Words::tr("This is not UTF-8. The odd bytes are read as Latin-1."));
    }
    const CurlFiles files = filesBeside(source.folder());
    if (isForCmd(text.substr(0, 8u << 20)))
        indexCmd(text, source.begin(), files, worker);
    else if (const Status read = indexShell(text, source.begin(), files, worker, options); !read)
        return read;
    if (m_requests.empty())
        return Error{
            ErrorKind::InvalidInput, Words::tr("There is no complete cURL command in the file."), {}};
    return done();
}

void CurlReader::addCommand(const Item& item, const ShellCommand& command, const CurlFiles& files,
                            IndexWorker& worker)
{
    for (CurlCall& call : readCurl(command, files)) {
        for (const QString& problem : call.problems) {
            worker.findings().add(call.incomplete ? Severity::Error : Severity::Warning, "curl-option",
                                  item.line, item.offset, problem);
        }
        addCall(item, std::move(call.request), command.caughtBy, worker);
    }
}

// For the Windows command prompt: a command goes on in the next line behind a "^", and an empty line then is
// one within its text.
void CurlReader::indexCmd(std::string_view text, std::size_t at, const CurlFiles& files, IndexWorker& worker)
{
    qint64 line = 1;
    while (at < text.size()) {
        std::size_t end = at;
        qint64 lines = 0;
        bool goesOn = true;
        while (goesOn && end < text.size()) {
            const std::size_t newline = std::min(text.find('\n', end), text.size());
            std::string_view here = text.substr(end, newline - end);
            if (here.ends_with('\r'))
                here.remove_suffix(1);
            goesOn = here.ends_with('^') || (here.empty() && lines > 0);
            end = std::min(newline + 1, text.size());
            ++lines;
        }
        const Item item{text.substr(at, end - at), static_cast<qint64>(at), line, 0};
        for (const ShellCommand& command : readCmdCommands(item.text))
            addCommand(item, command, files, worker);
        line += lines;
        at = end;
    }
}

Status CurlReader::indexShell(std::string_view text, std::size_t at, const CurlFiles& files,
                              IndexWorker& worker, const OpenOptions& options)
{
    ShellVariables variables;
    qint64 line = 1;
    while (at < text.size()) {
        if (isCancelled(options))
            return cancelledError();
        const std::size_t newline = std::min(text.find('\n', at), text.size());
        const std::string_view here = text.substr(at, newline - at);
        const std::size_t first = at + std::min(here.find_first_not_of(" \t"), here.size());
        const bool curl = beginsCurlCommand(here);
        std::size_t end = newline;
        const std::string_view begun = text.substr(first, newline - first);
        if (curl || beginsWithAssignment(begun) || beginsWithPrinting(begun)) {
            ShellStatement statement = readShellStatement(text, first, variables);
            if (statement.unfinished && curl) {
                worker.findings().add(Severity::Error, "truncated", line, static_cast<qint64>(first),
                                      Words::tr("A quote or bracket of this command does not close."),
                                      Words::tr("It is left out; everything else is used."));
            } else if (!statement.unfinished) {
                end = std::max(statement.end, newline);
                const Item item{text.substr(first, end - first), static_cast<qint64>(first), line, 0};
                for (const ShellCommand& command : statement.commands)
                    addCommand(item, command, files, worker);
                // TOKEN=$(echo "$ANSWER" | jq …): what is made from a token's answer is of that session too.
                const std::string_view written = text.substr(first, end - first);
                const std::string name(assignedName(written));
                for (const std::string& used : variablesIn(written.substr(name.size()))) {
                    const auto known = m_tokens.find(used);
                    if (!name.empty() && known != m_tokens.end())
                        m_tokens[name] = known->second;
                }
            }
        }
        line += std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                           text.begin() + static_cast<std::ptrdiff_t>(std::min(end + 1, text.size())), '\n');
        at = end + 1;
    }
    return done();
}

Result<Exchange> CurlReader::exchange(const Source& /*source*/, const Record& /*record*/,
                                      std::size_t index) const
{
    Exchange out;
    out.request = m_requests[index];
    return out;
}

} // namespace tapedeck::capture

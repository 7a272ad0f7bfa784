// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/curlreader.h"

#include "capture/cancelling.h"
#include "capture/curlscript.h"
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
    ShellVariables variables;
    qint64 line = 1;
    std::size_t at = source.begin();
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
                for (const ShellCommand& command : statement.commands) {
                    for (CurlCall& call : readCurl(command)) {
                        for (const QString& problem : call.problems)
                            worker.findings().add(Severity::Warning, "curl-option", line,
                                                  static_cast<qint64>(first), problem);
                        addCall(item, std::move(call.request), command.caughtBy, worker);
                    }
                }
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
    if (m_requests.empty())
        return Error{
            ErrorKind::InvalidInput, Words::tr("There is no complete cURL command in the file."), {}};
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

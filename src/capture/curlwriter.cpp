// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/curlwriter.h"

#include "capture/curltext.h"
#include "capture/linewriters.h"
#include "core/timestamp.h"

#include <QUrl>

#include <array>

namespace tapedeck::capture {

namespace {

constexpr const char* liveService = "https://api.agentops.ai";

// scheme://host:port of an absolute URL, else empty.
QString baseOf(const QString& url)
{
    const QUrl parsed(url);
    if (parsed.host().isEmpty())
        return {};
    return parsed.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment |
                           QUrl::RemoveUserInfo);
}

// The path and the rest of a URL; a user's name in front of the host goes with the host.
QString behindBase(const QString& url)
{
    const qsizetype host = url.indexOf(QLatin1String("://"));
    if (host < 0)
        return url;
    const qsizetype path = url.indexOf(QLatin1Char('/'), host + 3);
    return path < 0 ? QString() : url.mid(path);
}

bool isCall(const QString& url, const char* name)
{
    return QUrl(url).path().endsWith(QLatin1Char('/') + QLatin1String(name));
}

bool isCallOf(const QString& url, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (isCall(url, name))
            return true;
    }
    return false;
}

bool isSecretHeader(const QByteArray& name)
{
    static constexpr std::array<const char*, 3> secret = {"authorization", "x-agentops-api-key",
                                                          "x-agentops-auth"};
    for (const char* other : secret) {
        if (name.compare(other, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

// What belongs to one connection and one body; curl writes its own.
bool isOfTransport(const QByteArray& name)
{
    static constexpr std::array<const char*, 5> own = {"host", "content-length", "connection",
                                                       "accept-encoding", "keep-alive"};
    for (const char* other : own) {
        if (name.compare(other, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

QByteArray CurlWriter::head(const QString& firstUrl)
{
    m_base = baseOf(firstUrl);
    const QByteArray base = m_base.isEmpty() ? QByteArray(liveService) : m_base.toUtf8();
    return "#!/usr/bin/env bash\n"
           "# Calls of the AgentOps REST API, written by Tapedeck. Ids and times are as recorded.\n"
           "#   AGENTOPS_API_KEY=your-key bash this-file\n"
           "# AGENTOPS_API_ENDPOINT, if set, is called instead of the recorded address.\n"
           "set -euo pipefail\n"
           ": \"${AGENTOPS_API_KEY:?set it to your API key}\"\n"
           "BASE=\"${AGENTOPS_API_ENDPOINT:-" +
           base +
           "}\"\n"
           "\n"
           "# Shows an answer and takes the session's token out of it.\n"
           "token() { tee /dev/stderr | sed -n "
           "'s/.*\"jwt\"[[:space:]]*:[[:space:]]*\"\\([^\"]*\\)\".*/\\1/p'; "
           "echo >&2; }\n";
}

QByteArray CurlWriter::address(const QString& url) const
{
    const QString base = baseOf(url);
    if (base.isEmpty() || base == m_base)
        return "\"$BASE" + insideDoubleQuotes(behindBase(url).toUtf8()) + '"';
    return shellQuoted(url.toUtf8());
}

QByteArray CurlWriter::variableOf(const QString& session, bool& fresh)
{
    const auto [place, added] = m_variables.try_emplace(session, static_cast<int>(m_variables.size()) + 1);
    fresh = added;
    return "JWT_" + QByteArray::number(place->second);
}

Status CurlWriter::write(const Exchange& exchange)
{
    const Exchange ready = readyToWrite(exchange);
    const Request& request = ready.request;
    QByteArray bytes;
    if (!m_begun)
        bytes += head(request.url);
    m_begun = true;

    const bool makesToken = isCallOf(request.url, {"create_session", "sessions", "reauthorize_jwt"});
    const bool byKey = makesToken || isCallOf(request.url, {"stats", "export", "developer_errors"});
    const bool isApi = QUrl(request.url).path().contains(QLatin1String("/v2/")) || byKey;
    const bool byToken = !byKey && (isApi || request.headers.has("Authorization")) &&
                         !request.url.contains(QLatin1String("/ttd/"));
    bytes +=
        // Encoded: a line break in an address would end the comment and begin a command.
        "\n# " + QByteArray::number(++m_count) + ". " +
        QUrl(request.url).path(QUrl::FullyEncoded).section(u'/', -1).toLatin1();
    if (ready.startedAt.micros != 0)
        bytes += ", " + QByteArray::fromStdString(formatTimestamp(ready.startedAt));
    bytes += '\n';

    QByteArray variable;
    if (makesToken || byToken) {
        bool fresh = false;
        variable = variableOf(ready.sessionId, fresh);
        if (byToken && fresh) {
            bytes += "# Its session was created before: a token for it is asked for.\n" + variable +
                     "=$(curl -sS --fail-with-body -X POST \"$BASE/v2/reauthorize_jwt\" \\\n"
                     "  -H 'Content-Type: application/json' \\\n"
                     "  -H \"X-Agentops-Api-Key: $AGENTOPS_API_KEY\" \\\n"
                     "  --data-raw " +
                     shellQuoted("{\"session_id\":\"" + ready.sessionId.toUtf8() + "\"}") + " | token)\n";
        }
    }
    if (makesToken)
        bytes += variable + "=$(";
    bytes += curlInput(request.body) + "curl -sS --fail-with-body -X " + shellWord(request.method) + ' ' +
             address(request.url);
    for (const auto& [name, value] : request.headers) {
        if (!isSecretHeader(name) && !isOfTransport(name))
            bytes += " \\\n  -H " + shellQuoted(value.isEmpty() ? name + ';' : name + ": " + value);
    }
    if (byKey)
        bytes += " \\\n  -H \"X-Agentops-Api-Key: $AGENTOPS_API_KEY\"";
    if (byToken)
        bytes += " \\\n  -H \"Authorization: Bearer $" + variable + '"';
    if (!request.body.isEmpty())
        bytes += " \\\n  " + curlBody(request.body);
    bytes += makesToken ? " | token)\n" : "; echo\n";
    return writeAll(m_out, bytes);
}

Status CurlWriter::finish()
{
    if (m_begun)
        return done();
    m_begun = true;
    return writeAll(m_out, head({}));
}

} // namespace tapedeck::capture

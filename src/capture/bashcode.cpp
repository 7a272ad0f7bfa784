// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/bashcode.h"

#include "capture/curltext.h"

namespace tapedeck::capture {

QByteArray BashStyle::head(const CodeScript& script) const
{
    QByteArray out =
        "#!/usr/bin/env bash\n" + scriptComment(script, "# ", "bash this-file.sh") + "set -euo pipefail\n";
    for (const QByteArray& variable : script.environment)
        out += ": \"${" + variable + ":?is not set}\"\n";
    out += "BASE=\"${TAPEDECK_BASE_URL:-" + insideDoubleQuotes(script.base) +
           "}\"\n"
           "refused=0\n"
           "\n"
           "# Takes the session's token out of an answer. Without one nothing further would be taken.\n"
           "token() {\n"
           "  local answer jwt\n"
           "  answer=$(cat)\n"
           "  jwt=$(printf '%s' \"$answer\" | "
           "sed -n 's/.*\"jwt\"[[:space:]]*:[[:space:]]*\"\\([^\"]*\\)\".*/\\1/p')\n"
           "  if [ -z \"$jwt\" ]; then\n"
           "    printf 'No token in the answer: %s\\n' \"$answer\" >&2\n"
           "    return 1\n"
           "  fi\n"
           "  printf '%s' \"$jwt\"\n"
           "}\n";
    return out;
}

QByteArray BashStyle::step(const CodeRequest& request) const
{
    const QByteArray comment = "# " + request.comment + '\n';
    if (request.makesToken > 0)
        return comment + "TOKEN_" + QByteArray::number(request.makesToken) + "=$(" + command(request, true) +
               " | token)\n";
    return comment + command(request, true) + " || refused=1\necho\n";
}

QByteArray BashStyle::foot() const
{
    return "\nexit \"$refused\"\n";
}

QByteArray BashStyle::address(const CodeRequest& request)
{
    if (!request.base.isEmpty())
        return shellQuoted(request.base + request.path);
    return "\"$BASE" + insideDoubleQuotes(request.path) + '"';
}

QByteArray BashStyle::header(const CodeHeader& header, const QByteArray& joint)
{
    const QByteArray text = header.name + joint + header.text;
    if (header.isPlain())
        return shellQuoted(text);
    const QByteArray variable =
        header.token > 0 ? "TOKEN_" + QByteArray::number(header.token) : header.environment;
    return '"' + insideDoubleQuotes(text) + '$' + variable + '"';
}

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/curltext.h"

#include "capture/shellvariables.h"
#include "capture/utf8.h"
#include "capture/writer.h"
#include "core/redaction.h"

#include <algorithm>

namespace tapedeck::capture {

namespace {

// Linux takes 128 KiB for one argument; printf is no program of its own and takes any length.
constexpr qsizetype longestArgument = 100'000;

} // namespace

QByteArray shellQuoted(const QByteArray& bytes)
{
    QByteArray inside = bytes;
    inside.replace('\'', "'\\''");
    return '\'' + inside + '\'';
}

QByteArray shellWord(const QByteArray& bytes)
{
    const bool plain = !bytes.isEmpty() && std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return isShellNameChar(c, false) || c == '-' || c == '.';
    });
    return plain ? bytes : shellQuoted(bytes);
}

QByteArray insideDoubleQuotes(QByteArray text)
{
    for (const char special : {'\\', '"', '$', '`'})
        text.replace(special, QByteArray("\\") + special);
    return text;
}

QByteArray printed(const QByteArray& bytes)
{
    if (isUtf8(bytes) && !bytes.contains('\0'))
        return "printf '%s' " + shellQuoted(bytes);
    return "base64 -d <<< " + shellQuoted(bytes.toBase64());
}

QByteArray curlInput(const QByteArray& body)
{
    return shellQuoted(body).size() > longestArgument ? printed(body) + " | " : QByteArray();
}

QByteArray curlBody(const QByteArray& body)
{
    if (!curlInput(body).isEmpty())
        return "--data-binary @-";
    // A shell word can hold any bytes but zero.
    if (isUtf8(body) && !body.contains('\0'))
        return "--data-raw " + shellQuoted(body);
    return "--data-binary @<(base64 -d <<< " + shellQuoted(body.toBase64()) + ")";
}

QString asCurl(const Request& request, bool withSecrets)
{
    const Headers headers = withSecrets ? request.headers : redacted(request.headers);
    const QString url = withSecrets ? request.url : redactedText(request.url);
    const QByteArray body = withSecrets ? request.body : redactedBody(request.body);
    QByteArray out = curlInput(body) + "curl -X " + request.method + ' ' + shellQuoted(url.toUtf8());
    for (const auto& [name, value] : headers)
        out += " \\\n  -H " + shellQuoted(value.isEmpty() ? name + ';' : name + ": " + value);
    if (!body.isEmpty())
        out += " \\\n  " + curlBody(body);
    return QString::fromUtf8(out);
}

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/curltext.h"

#include "capture/utf8.h"
#include "capture/writer.h"
#include "core/redaction.h"

namespace tapedeck::capture {

QByteArray shellQuoted(const QByteArray& bytes)
{
    QByteArray inside = bytes;
    inside.replace('\'', "'\\''");
    return '\'' + inside + '\'';
}

QByteArray curlBody(const QByteArray& body)
{
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
    QByteArray out = "curl -X " + request.method + ' ' + shellQuoted(url.toUtf8());
    for (const auto& [name, value] : headers)
        out += " \\\n  -H " + shellQuoted(value.isEmpty() ? name + ';' : name + ": " + value);
    if (!body.isEmpty())
        out += " \\\n  " + curlBody(body);
    return QString::fromUtf8(out);
}

} // namespace tapedeck::capture

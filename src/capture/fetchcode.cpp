// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/codestyle.h"
#include "capture/utf8.h"
#include "core/json.h"

#include <algorithm>

namespace tapedeck::capture {

namespace {

QByteArray quoted(const QByteArray& utf8)
{
    return QByteArray::fromStdString(quoteJson({utf8.constData(), static_cast<std::size_t>(utf8.size())}));
}

// fetch takes header values of one byte a character.
QByteArray headerText(const QByteArray& bytes)
{
    if (isPlainAscii(bytes))
        return quoted(bytes);
    QByteArray out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\')
            out += c;
        else
            out += "\\x" + QByteArray(1, c).toHex();
    }
    return '"' + out + '"';
}

QByteArray body(const QByteArray& bytes)
{
    if (!isUtf8(bytes))
        return "Buffer.from(\"" + bytes.toBase64() + "\", \"base64\")";
    const bool readable = !bytes.endsWith('\\') && std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t';
    });
    if (readable && !bytes.contains('\'') && !bytes.contains('\\') && !bytes.contains('\n'))
        return '\'' + bytes + '\'';
    if (readable && !bytes.contains('`') && !bytes.contains("${"))
        return "String.raw`" + bytes + '`';
    return quoted(bytes);
}

QByteArray value(const CodeHeader& header)
{
    if (header.isPlain())
        return headerText(header.text);
    const QByteArray variable = header.token > 0 ? "tokens[" + QByteArray::number(header.token) + ']'
                                                 : "process.env." + header.environment;
    return header.text.isEmpty() ? variable : headerText(header.text) + " + " + variable;
}

// The address and what goes with it, as arguments.
QByteArray arguments(const CodeRequest& request)
{
    const QByteArray base = request.base.isEmpty() ? QByteArray("BASE + ") : QByteArray();
    QByteArray out = base + quoted(request.base + request.path) + ", {\n  method: " + quoted(request.method) +
                     ",\n  headers: {\n";
    for (const CodeHeader& each : request.headers)
        out += "    " + quoted(each.name) + ": " + value(each) + ",\n";
    out += "  },\n";
    if (!request.body.isEmpty())
        out += "  body: " + body(request.body) + ",\n";
    return out + '}';
}

class FetchStyle : public CodeStyle
{
public:
    [[nodiscard]] QByteArray single(const CodeRequest& request) const override
    {
        return "const response = await fetch(" + arguments(request) +
               ");\n"
               "console.log(response.status, await response.text());\n";
    }

    [[nodiscard]] QByteArray head(const CodeScript& script) const override
    {
        QByteArray out = "#!/usr/bin/env node\n" + scriptComment(script, "// ", "node this-file.mjs") +
                         "// It needs Node 18 or newer.\n"
                         "const BASE = process.env.TAPEDECK_BASE_URL || " +
                         quoted(script.base) + ";\n";
        for (const QByteArray& variable : script.environment)
            out += "if (!process.env." + variable + ") throw new Error(\"" + variable + " is not set\");\n";
        return out + "const tokens = [];\n"
                     "\n"
                     "async function send(url, call) {\n"
                     "  const response = await fetch(url, call);\n"
                     "  const text = await response.text();\n"
                     "  console.log(call.method, url, response.status);\n"
                     "  if (!response.ok) {\n"
                     "    console.log(text);\n"
                     "    process.exitCode = 1;\n"
                     "  }\n"
                     "  return text;\n"
                     "}\n"
                     "\n"
                     "// The session's token. Without one nothing further would be taken.\n"
                     "function token(text) {\n"
                     "  const found = /\"jwt\"\\s*:\\s*\"([^\"]*)\"/.exec(text);\n"
                     "  if (!found) throw new Error(\"No token in the answer: \" + text);\n"
                     "  return found[1];\n"
                     "}\n";
    }

    [[nodiscard]] QByteArray step(const CodeRequest& request) const override
    {
        const QByteArray call = "await send(" + arguments(request) + ")";
        const QByteArray comment = "// " + request.comment + '\n';
        if (request.makesToken > 0)
            return comment + "tokens[" + QByteArray::number(request.makesToken) + "] = token(" + call +
                   ");\n";
        return comment + call + ";\n";
    }

    [[nodiscard]] QByteArray foot() const override { return {}; }
};

} // namespace

std::unique_ptr<CodeStyle> fetchStyle()
{
    return std::make_unique<FetchStyle>();
}

} // namespace tapedeck::capture

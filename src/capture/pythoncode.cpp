// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/codestyle.h"
#include "capture/utf8.h"

#include <algorithm>

namespace tapedeck::capture {

namespace {

// What stands between b"…", split behind newlines.
QByteArray bytesLiteral(const QByteArray& bytes)
{
    static constexpr const char* digits = "0123456789abcdef";
    QByteArray out = "b\"";
    out.reserve(bytes.size() + bytes.size() / 4);
    bool several = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        if (c == '\n') {
            out += "\\n";
            if (i + 1 < bytes.size()) {
                out += "\"\n    b\"";
                several = true;
            }
        } else if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c >= 0x20 && c < 0x7F) {
            out += static_cast<char>(c);
        } else {
            out += "\\x";
            out += digits[c >> 4];
            out += digits[c & 15];
        }
    }
    out += '"';
    return several ? "(\n    " + out + "\n)" : out;
}

QByteArray text(const QByteArray& bytes)
{
    if (!isPlainAscii(bytes))
        return bytesLiteral(bytes); // as it goes over the wire; str would be Latin-1 only
    QByteArray inside = bytes;
    inside.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + inside + '"';
}

// Raw text where Python reads it as it is written; it takes every line end for \n and knows no NUL.
QByteArray body(const QByteArray& bytes)
{
    const bool readable =
        isUtf8(bytes) && !bytes.endsWith('\\') && std::all_of(bytes.begin(), bytes.end(), [](char c) {
            return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t';
        });
    if (!readable)
        return bytesLiteral(bytes);
    const bool plain = isPlainAscii(bytes);
    const QByteArray prefix = plain ? QByteArray("rb") : QByteArray("r");
    const QByteArray behind = plain ? QByteArray() : QByteArray(".encode()");
    if (!bytes.contains('\'') && !bytes.contains('\n'))
        return prefix + '\'' + bytes + '\'' + behind;
    for (const char quote : {'\'', '"'}) {
        const QByteArray quotes(3, quote);
        if (!bytes.contains(quotes) && !bytes.endsWith(quote))
            return "r" + quotes + bytes + quotes + ".encode()";
    }
    return bytesLiteral(bytes);
}

QByteArray value(const CodeHeader& header)
{
    if (header.isPlain())
        return text(header.text);
    const QByteArray variable = header.token > 0 ? "token_" + QByteArray::number(header.token)
                                                 : "os.environ[" + text(header.environment) + ']';
    return header.text.isEmpty() ? variable : text(header.text) + " + " + variable;
}

QByteArray headers(const CodeRequest& request)
{
    QByteArray out = "{\n";
    for (const CodeHeader& each : request.headers)
        out += "        " + text(each.name) + ": " + value(each) + ",\n";
    return out + "    }";
}

// method, address, headers and body as arguments.
QByteArray arguments(const CodeRequest& request)
{
    const QByteArray base = request.base.isEmpty() ? QByteArray("BASE + ") : QByteArray();
    QByteArray out = "    " + text(request.method) + ",\n    " + base + text(request.base + request.path) +
                     ",\n    headers=" + headers(request) + ",\n";
    if (!request.body.isEmpty())
        out += "    data=" + body(request.body) + ",\n";
    return out;
}

class PythonStyle : public CodeStyle
{
public:
    [[nodiscard]] QByteArray single(const CodeRequest& request) const override
    {
        return "import os\n\nimport requests\n\n"
               "response = requests.request(\n" +
               arguments(request) +
               "    timeout=60,\n"
               ")\n"
               "print(response.status_code, response.text)\n";
    }

    [[nodiscard]] QByteArray head(const CodeScript& script) const override
    {
        QByteArray out = "#!/usr/bin/env python3\n" + scriptComment(script, "# ", "python3 this-file.py") +
                         "# It needs: pip install requests\n"
                         "import os\n"
                         "import sys\n"
                         "\n"
                         "import requests\n"
                         "\n"
                         "BASE = os.environ.get(\"TAPEDECK_BASE_URL\", " +
                         text(script.base) + ")\n";
        for (const QByteArray& variable : script.environment)
            out += "if not os.environ.get(\"" + variable + "\"):\n    sys.exit(\"" + variable +
                   " is not set\")\n";
        return out + "refused = []\n"
                     "\n"
                     "\n"
                     "def send(method, url, headers, data=None):\n"
                     "    answer = requests.request(method, url, headers=headers, data=data, timeout=60)\n"
                     "    print(method, url, answer.status_code)\n"
                     "    if not answer.ok:\n"
                     "        print(answer.text)\n"
                     "        refused.append(url)\n"
                     "    return answer\n"
                     "\n"
                     "\n"
                     "def token(answer):\n"
                     "    \"\"\"The session's token. Without one nothing further would be taken.\"\"\"\n"
                     "    try:\n"
                     "        return answer.json()[\"jwt\"]\n"
                     "    except (ValueError, TypeError, KeyError):\n"
                     "        sys.exit(\"No token in the answer: \" + answer.text)\n"
                     "\n";
    }

    [[nodiscard]] QByteArray step(const CodeRequest& request) const override
    {
        const QByteArray call = "send(\n" + arguments(request) + ")";
        const QByteArray comment = "# " + request.comment + '\n';
        if (request.makesToken > 0)
            return comment + "token_" + QByteArray::number(request.makesToken) + " = token(" + call + ")\n";
        return comment + call + '\n';
    }

    [[nodiscard]] QByteArray foot() const override { return "\nsys.exit(1 if refused else 0)\n"; }
};

} // namespace

std::unique_ptr<CodeStyle> pythonStyle()
{
    return std::make_unique<PythonStyle>();
}

} // namespace tapedeck::capture

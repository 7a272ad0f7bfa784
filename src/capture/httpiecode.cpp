// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/bashcode.h"
#include "capture/curltext.h"

namespace tapedeck::capture {

namespace {

// Behind the name, these signs would turn a header into something else: "Name:@file", "Name:=json".
QByteArray escapedSigns(const QByteArray& text)
{
    QByteArray out;
    for (const char c : text) {
        if (QByteArrayView(":;=@").contains(c))
            out += '\\';
        out += c;
    }
    return out;
}

class HttpieStyle : public BashStyle
{
public:
    [[nodiscard]] QByteArray single(const CodeRequest& request) const override
    {
        return command(request, false) + '\n';
    }

protected:
    [[nodiscard]] QByteArray command(const CodeRequest& request, bool inScript) const override
    {
        // The body comes from standard input: that alone HTTPie passes on untouched, whatever its size.
        QByteArray out = request.body.isEmpty() ? QByteArray() : printed(request.body) + " | ";
        out += "http ";
        if (request.body.isEmpty())
            out += "--ignore-stdin ";
        if (inScript)
            out += "--check-status --print=b ";
        out += shellWord(request.method) + ' ' + address(request);
        for (const CodeHeader& each : request.headers)
            out += " \\\n  " + item(each);
        return out;
    }

private:
    static QByteArray item(const CodeHeader& each)
    {
        if (!each.isPlain())
            return header(each, ":");
        if (each.text.isEmpty())
            return shellQuoted(each.name + ';');
        // A backslash cannot be written as itself in front of those signs; a file can hold it.
        if (each.text.contains('\\'))
            return shellQuoted(each.name + ":@") + "<(printf '%s' " + shellQuoted(each.text) + ')';
        return header({each.name, escapedSigns(each.text), {}, 0}, ":");
    }
};

} // namespace

std::unique_ptr<CodeStyle> httpieStyle()
{
    return std::make_unique<HttpieStyle>();
}

} // namespace tapedeck::capture

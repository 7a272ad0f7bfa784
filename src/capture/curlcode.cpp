// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/bashcode.h"
#include "capture/curltext.h"

namespace tapedeck::capture {

namespace {

class CurlStyle : public BashStyle
{
public:
    [[nodiscard]] QByteArray single(const CodeRequest& request) const override
    {
        return command(request, false) + '\n';
    }

protected:
    [[nodiscard]] QByteArray command(const CodeRequest& request, bool inScript) const override
    {
        QByteArray out = curlInput(request.body) + "curl ";
        if (inScript)
            out += request.makesToken > 0 ? "-sS " : "-sS --fail-with-body -w ' %{http_code}' ";
        out += "-X " + shellWord(request.method) + ' ' + address(request);
        for (const CodeHeader& each : request.headers) {
            // "Name:" would take the header away; "Name;" sends it without a value.
            const bool empty = each.isPlain() && each.text.isEmpty();
            out += " \\\n  -H " + header(each, empty ? ";" : ": ");
        }
        if (!request.body.isEmpty())
            out += " \\\n  " + curlBody(request.body);
        return out;
    }
};

} // namespace

std::unique_ptr<CodeStyle> curlStyle()
{
    return std::make_unique<CurlStyle>();
}

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonskim.h"
#include "core/redaction.h"
#include "core/secrettext.h"

#include <algorithm>
#include <vector>

namespace tapedeck {

namespace {

// Values of members whose name says that they are secret. A value without an end is secret to the end.
void findNamed(std::string_view text, std::vector<TextRange>& out)
{
    std::size_t at = text.find('"');
    while (at < text.size()) {
        const std::size_t end = JsonSkim::skipString(text, at);
        if (end == JsonSkim::npos)
            return;
        std::size_t next = JsonSkim::skipBlanks(text, end);
        if (next < text.size() && text[next] == ':' && isSecretName(text.substr(at + 1, end - at - 2))) {
            next = JsonSkim::skipBlanks(text, next + 1);
            if (next < text.size() && text[next] == '"') {
                const std::size_t valueEnd = JsonSkim::skipString(text, next);
                const std::size_t last = valueEnd == JsonSkim::npos ? text.size() : valueEnd - 1;
                if (last > next + 1 && text.substr(next + 1, last - next - 1) != redactedMark)
                    out.push_back({next + 1, last});
                if (valueEnd == JsonSkim::npos)
                    return;
                next = valueEnd;
            }
        }
        at = next < text.size() ? text.find('"', next) : JsonSkim::npos;
    }
}

// A token that the end of the text cuts off no longer has its shape.
void findCutToken(std::string_view text, std::vector<TextRange>& out)
{
    const auto isPart = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    };
    std::size_t from = text.size();
    while (from > 0 && isPart(text[from - 1]))
        --from;
    constexpr std::size_t shortest = 4;
    const std::size_t token = text.find("eyJ", from);
    if (token != std::string_view::npos && text.size() - token >= shortest)
        out.push_back({token, text.size()});
}

} // namespace

QByteArray redactedLargeBody(const QByteArray& body)
{
    const std::string_view text(body.constData(), static_cast<std::size_t>(body.size()));
    std::vector<TextRange> secrets = secretsIn(text);
    findNamed(text, secrets);
    findCutToken(text, secrets);
    if (secrets.empty())
        return body;
    std::sort(secrets.begin(), secrets.end(), [](const TextRange& a, const TextRange& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    QByteArray out;
    out.reserve(body.size());
    std::size_t at = 0;
    for (const TextRange& secret : secrets) {
        if (secret.begin < at) { // within the one before, or in part
            at = std::max(at, secret.end);
            continue;
        }
        out.append(text.data() + at, static_cast<qsizetype>(secret.begin - at));
        out += redactedMark;
        at = secret.end;
    }
    out.append(text.data() + at, static_cast<qsizetype>(text.size() - at));
    return out;
}

} // namespace tapedeck

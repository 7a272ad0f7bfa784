// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/masking.h"

#include "core/json.h"
#include "core/jsonparser.h"
#include "core/redaction.h"
#include "core/secrettext.h"

#include <algorithm>

namespace tapedeck::store {

namespace {

constexpr auto npos = std::string_view::npos;

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// "{{session.jwt}}" and nothing else.
bool isVariable(std::string_view text)
{
    text = trimmed(text);
    return text.size() > 4 && text.substr(0, 2) == "{{" && text.find("}}") == text.size() - 2 &&
           text.find('{', 2) == npos;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// `at` is an opening quote: past the closing one; npos if the line ends before it.
std::size_t stringEnd(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && text[at] != '\n'; ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return npos;
}

std::string_view inner(std::string_view text, std::size_t begin, std::size_t end)
{
    return text.substr(begin + 1, end - begin - 2);
}

// What a string with its quotes means; as it stands if that cannot be told.
std::string meaning(std::string_view quoted)
{
    if (quoted.find('\\') != npos) {
        const auto read = readJson(QByteArrayView(quoted.data(), static_cast<qsizetype>(quoted.size())));
        if (read && read->isString())
            return std::string(read->toView());
    }
    return std::string(inner(quoted, 0, quoted.size()));
}

struct Replacement
{
    TextRange range;
    std::string text;
};
using Replacements = std::vector<Replacement>;

// Secrets by their shape. A variable where a secret would stand is none.
std::vector<TextRange> shapesIn(std::string_view text)
{
    std::vector<TextRange> found = secretsIn(text);
    const auto variable = [text](const TextRange& range) {
        if (text.substr(range.begin, 2) != "{{")
            return false;
        const std::size_t close = text.find("}}", range.begin);
        return close != npos && close + 2 >= range.end &&
               isVariable(text.substr(range.begin, close + 2 - range.begin));
    };
    found.erase(std::remove_if(found.begin(), found.end(), variable), found.end());
    return found;
}

std::string maskedShapes(const std::string& text, const std::vector<TextRange>& secrets)
{
    std::string out;
    std::size_t at = 0;
    for (const TextRange& secret : secrets) {
        out.append(text, at, secret.begin - at).append(redactedMark);
        at = secret.end;
    }
    return out.append(text, at, std::string::npos);
}

bool isKept(std::string_view value)
{
    return value.empty() || value == redactedMark || isVariable(value);
}

// Of a valid text: string by string, each as it is meant.
void findInStrings(std::string_view text, Replacements& out)
{
    bool secretNext = false; // the value of a member with a secret's name comes
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '"') {
            secretNext = secretNext && (isBlank(text[at]) || text[at] == ':');
            continue;
        }
        const std::size_t end = stringEnd(text, at);
        if (end == npos)
            return;
        const std::string value = meaning(text.substr(at, end - at));
        const std::size_t next = text.find_first_not_of(" \t\r\n", end);
        const bool isName = next != npos && text[next] == ':';
        if (secretNext && !isKept(value)) {
            out.push_back({{at, end}, quoteJson(redactedMark)});
        } else if (const auto secrets = shapesIn(value); !secrets.empty()) {
            out.push_back({{at, end}, quoteJson(maskedShapes(value, secrets))});
        }
        secretNext = isName && isSecretName(value);
        at = end - 1;
    }
}

// Of any other text: what is named or shaped like a secret. A value whose line ends before it does is one to
// the end of the line.
void findInText(std::string_view text, Replacements& out)
{
    for (const TextRange& secret : shapesIn(text))
        out.push_back({secret, redactedMark});
    for (std::size_t at = text.find('"'); at != npos; at = text.find('"', at)) {
        const std::size_t end = stringEnd(text, at);
        if (end == npos) {
            at = text.find('\n', at);
            continue;
        }
        std::size_t next = text.find_first_not_of(" \t\r\n", end);
        const bool secret =
            next != npos && text[next] == ':' && isSecretName(meaning(text.substr(at, end - at)));
        at = end;
        if (!secret)
            continue;
        next = text.find_first_not_of(" \t\r\n", next + 1);
        if (next == npos || text[next] != '"')
            continue;
        const std::size_t close = stringEnd(text, next);
        const std::size_t last = close == npos ? std::min(text.find('\n', next), text.size()) : close - 1;
        if (!isKept(text.substr(next + 1, last - next - 1)))
            out.push_back({{next + 1, last}, redactedMark});
        at = close == npos ? last : close;
    }
}

} // namespace

std::string maskedBody(std::string_view text)
{
    Replacements found;
    if (readJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size()))))
        findInStrings(text, found);
    else
        findInText(text, found);
    std::sort(found.begin(), found.end(),
              [](const Replacement& a, const Replacement& b) { return a.range.begin < b.range.begin; });
    std::string out;
    out.reserve(text.size());
    std::size_t at = 0;
    for (const Replacement& one : found) {
        if (one.range.begin >= at)
            out.append(text.substr(at, one.range.begin - at)).append(one.text);
        at = std::max(at, one.range.end);
    }
    return out.append(text.substr(at));
}

Headers maskedHeaders(const Headers& headers)
{
    Headers out;
    const Headers masked = redacted(headers);
    for (std::size_t i = 0; i < headers.size(); ++i) {
        const auto& [name, value] = headers.items()[i];
        std::string_view secret(value.constData(), static_cast<std::size_t>(value.size()));
        if (const std::size_t scheme = secret.find(' '); scheme != npos && secret.substr(0, 2) != "{{")
            secret.remove_prefix(scheme);
        out.add(name, isVariable(secret) ? value : masked.items()[i].second);
    }
    return out;
}

} // namespace tapedeck::store

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrettext.h"

#include "core/redaction.h"

#include <algorithm>
#include <array>

namespace tapedeck {

namespace {

constexpr auto npos = std::string_view::npos;
using Ranges = std::vector<TextRange>;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'f');
}

bool isTokenChar(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool isOneOf(char c, std::string_view set)
{
    return set.find(c) != npos;
}

std::size_t runEnd(std::string_view text, std::size_t at)
{
    while (at < text.size() && isTokenChar(text[at]))
        ++at;
    return at;
}

// Does that (lower-case) word stand there, however it is written?
bool standsAt(std::string_view text, std::size_t at, std::string_view word)
{
    if (at > text.size() || text.size() - at < word.size())
        return false;
    return std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char a, char b) { return a == lower(b); });
}

// "eyJ….….…": the base64url of '{"' is "eyJ".
void findTokens(std::string_view text, Ranges& out)
{
    constexpr std::size_t shortest = 4;
    for (std::size_t at = text.find("eyJ"); at != npos; at = text.find("eyJ", at + 3)) {
        const std::size_t header = runEnd(text, at);
        if (header - at < shortest || header >= text.size() || text[header] != '.')
            continue;
        const std::size_t payload = runEnd(text, header + 1);
        if (payload - header - 1 < shortest || payload >= text.size() || text[payload] != '.')
            continue;
        const std::size_t end = runEnd(text, payload + 1);
        out.push_back({at, end});
        at = end - 3;
    }
}

// What may stand between a name and its value: in headers, assignments, JSON, and JSON within JSON.
std::size_t valueBehind(std::string_view text, std::size_t at)
{
    while (at < text.size() && isOneOf(text[at], ":='\" \t\\"))
        ++at;
    return at;
}

// A key is taken in every spelling of a UUID, "urn:uuid:…" and "{…}" among them.
std::size_t keyEnd(std::string_view text, std::size_t at)
{
    while (at < text.size() && (isTokenChar(text[at]) || isOneOf(text[at], "{}") ||
                                (text[at] == ':' && at + 1 < text.size() && isTokenChar(text[at + 1]))))
        ++at;
    return at;
}

bool isUuidLike(std::string_view value)
{
    constexpr auto digitsOfUuid = 32;
    return std::count_if(value.begin(), value.end(), isHex) == digitsOfUuid &&
           std::all_of(value.begin(), value.end(), [](char c) { return isHex(c) || c == '-'; });
}

// Behind the names of the API's headers everything is a key; behind others only what looks like one.
void findNamedKeys(std::string_view text, Ranges& out)
{
    static constexpr std::array<std::string_view, 3> headers = {"-agentops-api-key", "-agentops-parent-key",
                                                                "-agentops-auth"};
    for (std::size_t at = text.find_first_of("-_"); at != npos; at = text.find_first_of("-_", at + 1)) {
        if (at > 0 && lower(text[at - 1]) == 'x' && standsAt(text, at, "-agentops-")) {
            for (const std::string_view header : headers) {
                if (!standsAt(text, at, header))
                    continue;
                const std::size_t begin = valueBehind(text, at + header.size());
                const std::size_t end = keyEnd(text, begin);
                if (end > begin && begin > at + header.size())
                    out.push_back({begin, end});
            }
            continue;
        }
        constexpr std::size_t api = 3;
        if (at < api || !standsAt(text, at - api, "api") || !standsAt(text, at + 1, "key"))
            continue;
        const std::size_t behind = at + 1 + api;
        const std::size_t begin = valueBehind(text, behind);
        const std::size_t end = runEnd(text, begin);
        if (begin > behind && isUuidLike(text.substr(begin, end - begin)))
            out.push_back({begin, end});
    }
}

constexpr std::string_view endsAddress = " \t\r\n\"'<>\\`";

bool isSecretParameter(std::string_view name)
{
    static constexpr std::array<std::string_view, 14> names = {"api_key",
                                                               "apikey",
                                                               "api-key",
                                                               "x-api-key",
                                                               "x-agentops-api-key",
                                                               "parent_key",
                                                               "token",
                                                               "jwt",
                                                               "access_token",
                                                               "auth",
                                                               "bearer",
                                                               "password",
                                                               "x-agentops-parent-key",
                                                               "secret"};
    return std::any_of(names.begin(), names.end(), [name](std::string_view known) {
        return known.size() == name.size() && standsAt(name, 0, known);
    });
}

// "?api_key=…" and "&token=…". What a shell or a template puts in ("$KEY", "{{key}}") is no secret.
void findParameters(std::string_view text, Ranges& out)
{
    for (std::size_t equals = text.find('='); equals != npos; equals = text.find('=', equals + 1)) {
        std::size_t name = equals;
        while (name > 0 && isTokenChar(text[name - 1]))
            --name;
        const bool parameter = name == 0 || isOneOf(text[name - 1], "?&;");
        if (!parameter || !isSecretParameter(text.substr(name, equals - name)))
            continue;
        const std::size_t begin = equals + 1;
        std::size_t end = begin;
        while (end < text.size() && !isOneOf(text[end], "&#;") && !isOneOf(text[end], endsAddress))
            ++end;
        if (end > begin && !isOneOf(text[begin], "${"))
            out.push_back({begin, end});
    }
}

// The password of "https://user:password@host".
void findPasswords(std::string_view text, Ranges& out)
{
    for (std::size_t at = text.find("://"); at != npos; at = text.find("://", at + 3)) {
        const std::size_t begin = at + 3;
        std::size_t end = begin;
        std::size_t sign = npos;
        while (end < text.size() && !isOneOf(text[end], "/?#") && !isOneOf(text[end], endsAddress)) {
            if (text[end] == '@')
                sign = end;
            ++end;
        }
        const std::size_t colon = text.find(':', begin);
        if (sign != npos && colon < sign && colon + 1 < sign && text[colon + 1] != '$')
            out.push_back({colon + 1, sign});
    }
}

} // namespace

bool isSecretName(std::string_view name)
{
    static constexpr std::array<std::string_view, 9> names = {
        "jwt",    "api_key",      "apikey",        "parent_key",        "token",
        "bearer", "access_token", "authorization", "x-agentops-api-key"};
    return std::any_of(names.begin(), names.end(), [name](std::string_view known) {
        return known.size() == name.size() && standsAt(name, 0, known);
    });
}

std::vector<TextRange> secretsIn(std::string_view text)
{
    Ranges found;
    findTokens(text, found);
    findNamedKeys(text, found);
    findParameters(text, found);
    findPasswords(text, found);
    std::sort(found.begin(), found.end(),
              [](const TextRange& a, const TextRange& b) { return a.begin < b.begin; });
    Ranges out;
    for (const TextRange& range : found) {
        const bool masked = text.substr(range.begin, range.end - range.begin) == redactedMark;
        if (!masked && (out.empty() || range.begin >= out.back().end))
            out.push_back(range);
        else if (!masked)
            out.back().end = std::max(out.back().end, range.end);
    }
    return out;
}

bool maskSecrets(std::string& text)
{
    const Ranges secrets = secretsIn(text);
    if (secrets.empty())
        return false;
    std::string out;
    out.reserve(text.size());
    std::size_t at = 0;
    for (const TextRange& secret : secrets) {
        out.append(text, at, secret.begin - at).append(redactedMark);
        at = secret.end;
    }
    out.append(text, at, std::string::npos);
    text = std::move(out);
    return true;
}

} // namespace tapedeck

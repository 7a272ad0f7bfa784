// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"

#include "core/jsonparser.h"

#include <array>

namespace tapedeck {

namespace {

constexpr std::array secretHeaders = {
    "authorization", "x-agentops-api-key", "x-agentops-parent-key", "x-agentops-auth",
    "cookie",        "set-cookie",         "proxy-authorization"};
constexpr std::array secretMembers = {"jwt",    "api_key",      "apikey",        "parent_key",        "token",
                                      "bearer", "access_token", "authorization", "x-agentops-api-key"};

bool isTokenChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

std::size_t runLength(std::string_view text, std::size_t from)
{
    std::size_t end = from;
    while (end < text.size() && isTokenChar(text[end]))
        ++end;
    return end - from;
}

// "eyJ….….…" at that place: the length of the JWT, or 0. The base64url of '{"' is "eyJ".
std::size_t jwtLength(std::string_view text, std::size_t from)
{
    constexpr std::size_t shortest = 4;
    const std::size_t header = runLength(text, from);
    if (header < shortest || from + header >= text.size() || text[from + header] != '.')
        return 0;
    const std::size_t payload = runLength(text, from + header + 1);
    const std::size_t dot = from + header + 1 + payload;
    if (payload < shortest || dot >= text.size() || text[dot] != '.')
        return 0;
    return header + 1 + payload + 1 + runLength(text, dot + 1);
}

bool maskTokens(std::string& text)
{
    bool changed = false;
    for (std::size_t at = text.find("eyJ"); at != std::string::npos; at = text.find("eyJ", at)) {
        const std::size_t length = jwtLength(text, at);
        if (length == 0) {
            at += 3;
            continue;
        }
        text.replace(at, length, redactedMark);
        at += std::string_view(redactedMark).size();
        changed = true;
    }
    return changed;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return QByteArrayView(a.data(), static_cast<qsizetype>(a.size()))
               .compare(QByteArrayView(b.data(), static_cast<qsizetype>(b.size())), Qt::CaseInsensitive) == 0;
}

bool isSecretMember(std::string_view name)
{
    for (const char* secret : secretMembers) {
        if (equalsIgnoringCase(name, secret))
            return true;
    }
    return false;
}

// A key that follows one of the header names in running text, e.g. in a cURL line or a log.
bool maskNamedKeys(std::string& text)
{
    bool changed = false;
    QByteArray lower = QByteArray::fromStdString(text).toLower();
    for (const char* name : {"x-agentops-api-key", "x-agentops-parent-key", "x-agentops-auth"}) {
        qsizetype at = lower.indexOf(name);
        while (at >= 0) {
            std::size_t value = static_cast<std::size_t>(at) + std::string_view(name).size();
            while (value < text.size() &&
                   std::string_view(":='\" \t").find(text[value]) != std::string_view::npos)
                ++value;
            const std::size_t length = runLength(text, value);
            if (length > 0) {
                text.replace(value, length, redactedMark);
                changed = true;
                lower = QByteArray::fromStdString(text).toLower();
            }
            at = lower.indexOf(name, static_cast<qsizetype>(value));
        }
    }
    return changed;
}

} // namespace

Headers redacted(const Headers& headers)
{
    Headers out;
    for (const auto& [name, value] : headers) {
        QByteArray shown = value;
        for (const char* secret : secretHeaders) {
            if (name.compare(secret, Qt::CaseInsensitive) != 0 || value.isEmpty())
                continue;
            const qsizetype space = value.indexOf(' ');
            const bool scheme = name.toLower().endsWith("authorization") && space > 0;
            shown = scheme ? value.first(space + 1) + redactedMark : QByteArray(redactedMark);
        }
        out.add(name, shown);
    }
    return out;
}

bool redact(Json& body)
{
    bool changed = false;
    if (body.isString()) {
        std::string text(body.toView());
        if (maskTokens(text)) {
            body = Json(std::move(text));
            changed = true;
        }
    } else if (body.isArray()) {
        for (Json& item : body.items())
            changed = redact(item) || changed;
    } else if (body.isObject()) {
        for (JsonMember& member : body.members()) {
            if (isSecretMember(member.name) && member.value.isString() && !member.value.toView().empty()) {
                changed = changed || member.value.toView() != redactedMark;
                member.value = Json(redactedMark);
            } else {
                changed = redact(member.value) || changed;
            }
        }
    }
    return changed;
}

QByteArray redactedBody(const QByteArray& body)
{
    if (auto json = readJson(body); json && (json->isObject() || json->isArray() || json->isString()))
        return redact(*json) ? json->toBytes() : body;
    std::string text = body.toStdString();
    const bool tokens = maskTokens(text);
    const bool keys = maskNamedKeys(text);
    return tokens || keys ? QByteArray::fromStdString(text) : body;
}

QString redactedText(const QString& text)
{
    std::string utf8 = text.toStdString();
    const bool tokens = maskTokens(utf8);
    const bool keys = maskNamedKeys(utf8);
    return tokens || keys ? QString::fromStdString(utf8) : text;
}

Exchange redacted(Exchange exchange)
{
    exchange.request.url = redactedText(exchange.request.url);
    exchange.request.headers = redacted(exchange.request.headers);
    exchange.request.body = redactedBody(exchange.request.body);
    if (exchange.response) {
        exchange.response->headers = redacted(exchange.response->headers);
        exchange.response->body = redactedBody(exchange.response->body);
    }
    if (exchange.failure) {
        exchange.failure->text = redactedText(exchange.failure->text);
        exchange.failure->detail = redactedText(exchange.failure->detail);
    }
    return exchange;
}

} // namespace tapedeck

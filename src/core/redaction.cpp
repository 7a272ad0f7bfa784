// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"

#include "core/jsonparser.h"
#include "core/secrettext.h"

#include <array>

namespace tapedeck {

namespace {

constexpr std::array secretHeaders = {
    "authorization", "x-agentops-api-key", "x-agentops-parent-key", "x-agentops-auth",
    "cookie",        "set-cookie",         "proxy-authorization"};

// The body with its secrets masked where they stand, all other bytes as they are; spelled anew only where
// that would not give the same (a name that is written with escapes).
QByteArray maskedLike(const Json& masked, const QByteArray& body)
{
    const QByteArray inPlace = redactedLargeBody(body);
    return readJson(inPlace) == masked ? inPlace : masked.toBytes();
}

} // namespace

Headers redacted(const Headers& headers)
{
    Headers out;
    for (const auto& [name, value] : headers) {
        std::string text = value.toStdString();
        QByteArray shown = maskSecrets(text) ? QByteArray::fromStdString(text) : value;
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
        if (maskSecrets(text)) {
            body = Json(std::move(text));
            changed = true;
        }
    } else if (body.isArray()) {
        for (Json& item : body.items())
            changed = redact(item) || changed;
    } else if (body.isObject()) {
        for (JsonMember& member : body.members()) {
            if (isSecretName(member.name) && member.value.isString() && !member.value.toView().empty()) {
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
        return redact(*json) ? maskedLike(*json, body) : body;
    std::string text = body.toStdString();
    return maskSecrets(text) ? QByteArray::fromStdString(text) : body;
}

QString redactedText(const QString& text)
{
    std::string utf8 = text.toStdString();
    return maskSecrets(utf8) ? QString::fromStdString(utf8) : text;
}

Exchange redacted(Exchange exchange)
{
    exchange.request.url = redactedText(exchange.request.url);
    exchange.request.headers = redacted(exchange.request.headers);
    exchange.request.body = redactedBody(exchange.request.body);
    redact(exchange.more);
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

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/reading.h"
#include "core/jsonparser.h"

namespace tapedeck::contract {

namespace {

std::optional<Json> decodePart(QByteArrayView part)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        part.toByteArray(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    auto value = readJson(*decoded);
    return value && value->isObject() ? value : std::nullopt;
}

} // namespace

std::optional<JwtClaims> readJwt(QByteArrayView token)
{
    const qsizetype first = token.indexOf('.');
    const qsizetype second = first < 0 ? -1 : token.indexOf('.', first + 1);
    if (second < 0 || token.indexOf('.', second + 1) >= 0)
        return std::nullopt;
    const auto claims = decodePart(token.sliced(first + 1, second - first - 1));
    if (!decodePart(token.first(first)) || !claims)
        return std::nullopt;
    JwtClaims out;
    out.sessionId = (*claims)["session_id"].toQString();
    if (const Json& expires = (*claims)["exp"]; expires.isNumber())
        out.expires = expires.toDouble();
    return out;
}

} // namespace tapedeck::contract

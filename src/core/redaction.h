// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "core/json.h"

namespace tapedeck {

/// What stands where a secret stood. Constant length, so that nothing of the secret shows.
inline constexpr const char* redactedMark = "[redacted]";

/// Headers with API keys, tokens and cookies masked; "Bearer" stays readable.
Headers redacted(const Headers& headers);
/// Masks JWTs and keys wherever they stand in the body: members called jwt, api_key, token…, and any text
/// that is shaped like a JWT (the SDK sends its JWT inside update_session bodies, contract 5). True if
/// something was masked.
bool redact(Json& body);
/// A body as bytes: JSON is redacted as JSON, any other text by the shape of its secrets. Unchanged bytes if
/// clean.
QByteArray redactedBody(const QByteArray& body);
/// The same for a body of any size: looks at the text alone and builds no values, so it costs no memory where
/// nothing is to be masked. Secrets without a closing quote, of a body that was cut off, are masked to its
/// end.
QByteArray redactedLargeBody(const QByteArray& body);
/// A text for people (error, log line, URL) with keys in headers' spelling and JWTs masked.
QString redactedText(const QString& text);
/// Everything above. Apply before an exchange is stored, shown in a log, or written to a file.
Exchange redacted(Exchange exchange);

} // namespace tapedeck

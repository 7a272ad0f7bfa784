// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "core/json.h"
#include "core/result.h"

#include <QIODevice>

#include <memory>
#include <optional>

namespace tapedeck::capture {

enum class WriteFormat { Tapedeck, Har, JsonLines, Curl };

/// By file ending: .tapedeck .har .jsonl .sh; nullopt for others.
std::optional<WriteFormat> writeFormatFor(QStringView fileName);

/// Writes exchanges as they come, in constant memory, secrets redacted. finish() must be called for a valid
/// file.
class Writer
{
public:
    virtual ~Writer() = default;
    /// The device must be open for writing and outlive the writer.
    static std::unique_ptr<Writer> create(WriteFormat format, QIODevice& out);
    virtual Status write(const Exchange& exchange) = 0;
    virtual Status finish() = 0;
};

/// One call as a cURL command a person can paste; secrets masked unless `withSecrets`.
QString asCurl(const Request& request, bool withSecrets = false);

/// One HAR 1.2 entry with our `_tapedeck` fields, as JSON (the line of a Tapedeck capture). Not redacted
/// here.
Json toHarEntry(const Exchange& exchange);
/// Exchange::id stays empty where the entry has none of ours.
Result<Exchange> fromHarEntry(const Json& entry);

} // namespace tapedeck::capture

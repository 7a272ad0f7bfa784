// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/writer.h"

#include "capture/curlwriter.h"
#include "capture/linewriters.h"

namespace tapedeck::capture {

std::optional<WriteFormat> writeFormatFor(QStringView fileName)
{
    const auto endsIn = [&](const char* ending) {
        return fileName.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
    };
    if (endsIn(".tapedeck"))
        return WriteFormat::Tapedeck;
    if (endsIn(".har"))
        return WriteFormat::Har;
    if (endsIn(".jsonl"))
        return WriteFormat::JsonLines;
    if (endsIn(".sh"))
        return WriteFormat::Curl;
    return std::nullopt;
}

std::unique_ptr<Writer> Writer::create(WriteFormat format, QIODevice& out)
{
    switch (format) {
    case WriteFormat::Tapedeck:
        return std::make_unique<TapedeckWriter>(out);
    case WriteFormat::Har:
        return std::make_unique<HarWriter>(out);
    case WriteFormat::JsonLines:
        return std::make_unique<JsonLinesWriter>(out);
    case WriteFormat::Curl:
        return std::make_unique<CurlWriter>(out);
    }
    return nullptr;
}

} // namespace tapedeck::capture

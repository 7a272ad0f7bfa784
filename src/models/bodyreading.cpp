// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bodyreading.h"

#include "capture/badjson.h"
#include "core/jsonparser.h"

#include <algorithm>

namespace tapedeck::models {

namespace {

TextFault faultAt(const JsonError& error, const std::string& text, const JsonMap& map)
{
    TextFault fault;
    fault.byte = std::min(static_cast<std::size_t>(std::max<qsizetype>(error.offset, 0)), text.size());
    fault.line = map.lineOf(fault.byte);
    const std::size_t start = map.lineStart(fault.line);
    fault.column = 1 + std::count_if(text.begin() + static_cast<std::ptrdiff_t>(start),
                                     text.begin() + static_cast<std::ptrdiff_t>(fault.byte),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    fault.message = capture::problemText(error);
    return fault;
}

} // namespace

BodyReading readBody(const std::string& text)
{
    BodyReading out;
    out.map = JsonMap::of(text);
    auto parsed = parseJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    if (parsed.ok())
        out.value = std::move(parsed.value().value);
    else
        out.fault = faultAt(parsed.error(), text, out.map);
    return out;
}

} // namespace tapedeck::models

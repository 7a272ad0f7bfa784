// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/reader.h"

#include "capture/badjson.h"
#include "capture/utf8.h"
#include "core/jsonparser.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::Reader)
};

// Each value of a tree takes some sixty bytes, so a list of a hundred million digits would take all memory.
bool holdsTooManyValues(QByteArrayView bytes)
{
    constexpr qsizetype large = 32 << 20;
    constexpr qsizetype most = 20'000'000;
    return bytes.size() > large && std::count(bytes.begin(), bytes.end(), ',') > most;
}

} // namespace

Result<Json> readItem(const Source& source, qint64 offset, qint64 length)
{
    const auto bytes = source.part(offset, length);
    if (!bytes)
        return bytes.error();
    if (holdsTooManyValues(*bytes)) {
        return Error{ErrorKind::InvalidInput,
                     Words::tr("This holds too many values to be taken apart. It is %n MB large.", nullptr,
                               static_cast<int>(length >> 20)),
                     Words::tr("Byte %1 of the file.").arg(offset)};
    }
    auto parsed = parseJson(*bytes);
    if (!parsed && parsed.error().kind == JsonError::Kind::BadUtf8) {
        const std::string_view text(bytes->data(), static_cast<std::size_t>(bytes->size()));
        parsed = parseJson(repairedUtf8(text));
    }
    if (!parsed) {
        return Error{ErrorKind::InvalidInput, problemText(parsed.error()),
                     Words::tr("Byte %1 of the file.").arg(offset + parsed.error().offset)};
    }
    return std::move(parsed->value);
}

Result<Json> Reader::event(const Source& /*source*/, const Record& /*record*/) const
{
    return Error{ErrorKind::InvalidInput, Words::tr("This is an exchange, not an event."), {}};
}

Result<Exchange> ItemReader::exchange(const Source& source, const Record& record, std::size_t /*index*/) const
{
    const auto item = readItem(source, record.offset, record.length);
    if (!item)
        return item.error();
    return fromItem(*item);
}

Result<Json> ItemReader::event(const Source& source, const Record& record) const
{
    return readItem(source, record.offset, record.length);
}

} // namespace tapedeck::capture

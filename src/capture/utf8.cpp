// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/utf8.h"

#include "capture/cancelling.h"

#include <algorithm>

namespace tapedeck::capture {

namespace {

// Bytes of the character at that place; 0 if it is no UTF-8, or the end.
std::size_t characterLength(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return 0;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const bool whole = length > 0 && at + length <= text.size();
    return whole && isUtf8(text.substr(at, length)) ? length : 0;
}

} // namespace

bool isUtf8(const QByteArray& bytes)
{
    return isUtf8(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

std::size_t firstNotUtf8(std::string_view text, const OpenOptions& options)
{
    constexpr std::size_t block = 64u << 10;
    std::size_t at = 0;
    while (at < text.size() && !isCancelled(options)) {
        std::size_t end = std::min(text.size(), at + block);
        while (end < text.size() && end > at && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            --end;
        if (end > at && isUtf8(text.substr(at, end - at))) {
            at = end;
            continue;
        }
        while (const std::size_t length = characterLength(text, at))
            at += length;
        return at;
    }
    return text.size();
}

QByteArray repairedUtf8(std::string_view text)
{
    QByteArray out;
    out.reserve(static_cast<qsizetype>(text.size() + text.size() / 8));
    std::size_t at = 0;
    while (at < text.size()) {
        if (const std::size_t length = characterLength(text, at)) {
            out.append(text.data() + at, static_cast<qsizetype>(length));
            at += length;
        } else {
            const auto byte = static_cast<unsigned char>(text[at++]);
            out.append(static_cast<char>(0xC0 | (byte >> 6)));
            out.append(static_cast<char>(0x80 | (byte & 0x3F)));
        }
    }
    return out;
}

} // namespace tapedeck::capture

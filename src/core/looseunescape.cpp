// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/looseunescape.h"

#include <cstdint>

namespace tapedeck {

void appendUtf8(std::string& out, char32_t code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

namespace {

// Four hex digits after "\u", or nothing.
std::optional<std::uint32_t> hexUnit(const char* at, const char* end)
{
    if (end - at < 4)
        return std::nullopt;
    std::uint32_t unit = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = at[i];
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return std::nullopt;
        unit = unit * 16 + static_cast<std::uint32_t>(digit);
    }
    return unit;
}

} // namespace

std::optional<std::string> unescapeLoosely(std::string_view text)
{
    const char* at = text.data();
    const char* const end = at + text.size();
    static constexpr std::string_view letters = "\"\\/bfnrt";
    static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    std::string out;
    while (at < end && *at != '"') {
        if (static_cast<unsigned char>(*at) < 0x20)
            return std::nullopt;
        if (*at != '\\') {
            out += *at++;
            continue;
        }
        if (++at == end)
            return std::nullopt;
        const char escape = *at++;
        if (const auto index = letters.find(escape); index != std::string_view::npos) {
            out += meanings[index];
            continue;
        }
        const auto unit = escape == 'u' ? hexUnit(at, end) : std::nullopt;
        if (!unit)
            return std::nullopt;
        at += 4;
        std::uint32_t code = *unit;
        if (code >= 0xD800 && code < 0xDC00 && end - at > 6 && at[0] == '\\' && at[1] == 'u') {
            const auto low = hexUnit(at + 2, end);
            if (low && *low >= 0xDC00 && *low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10) + (*low - 0xDC00);
                at += 6;
            }
        }
        appendUtf8(out, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
    }
    return out;
}

} // namespace tapedeck

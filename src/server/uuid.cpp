// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/uuid.h"

#include "core/ids.h"

#include <algorithm>

namespace tapedeck::server {

namespace {

int nibble(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() > 2 && text.front() == '{' && text.back() == '}')
        text = text.substr(1, text.size() - 2);
    Uuid out;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == '-') {
            // Between groups of four digits, as the database reads it.
            if (digits == 0 || digits == 32 || digits % 4 != 0)
                return std::nullopt;
            continue;
        }
        const int value = nibble(c);
        if (value < 0 || digits == 32)
            return std::nullopt;
        char& byte = out.bytes[digits / 2];
        byte = static_cast<char>(digits % 2 == 0 ? value << 4 : static_cast<unsigned char>(byte) | value);
        ++digits;
    }
    if (digits != 32)
        return std::nullopt;
    return out;
}

std::optional<Uuid> Uuid::parseAsPython(std::string_view text)
{
    std::string hex(text);
    for (const std::string_view dropped : {"urn:", "uuid:"}) {
        for (std::size_t at = hex.find(dropped); at != std::string::npos; at = hex.find(dropped, at))
            hex.erase(at, dropped.size());
    }
    const std::size_t first = hex.find_first_not_of("{}");
    const std::size_t last = hex.find_last_not_of("{}");
    hex = first == std::string::npos ? std::string() : hex.substr(first, last - first + 1);
    std::erase(hex, '-');
    return parse(hex);
}

Uuid Uuid::random()
{
    return parse(newUuid()).value_or(Uuid{});
}

std::string Uuid::text() const
{
    static constexpr char hex[] = "0123456789abcdef";
    std::string out;
    out.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            out += '-';
        const auto byte = static_cast<unsigned char>(bytes[i]);
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
    return out;
}

Uuid Uuid::fromBytes(std::string_view bytes)
{
    Uuid out;
    if (bytes.size() == out.bytes.size())
        std::copy(bytes.begin(), bytes.end(), out.bytes.begin());
    return out;
}

} // namespace tapedeck::server

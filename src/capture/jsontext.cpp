// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/jsontext.h"

#include "capture/cancelling.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace tapedeck::capture {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t cancelEvery = 1u << 20;

enum Class : unsigned char { Other, Quote, Open, Close, Blank, Separator };

constexpr std::array<unsigned char, 256> classes = [] {
    std::array<unsigned char, 256> out{};
    out['"'] = Quote;
    out['{'] = out['['] = Open;
    out['}'] = out[']'] = Close;
    out[' '] = out['\t'] = out['\r'] = out['\n'] = Blank;
    out[','] = out[':'] = Separator;
    return out;
}();

Class classOf(char c)
{
    return static_cast<Class>(classes[static_cast<unsigned char>(c)]);
}

// The first such byte in [from, to), or `to`.
std::size_t findByte(std::string_view text, char byte, std::size_t from, std::size_t to)
{
    const void* found = from < to ? std::memchr(text.data() + from, byte, to - from) : nullptr;
    return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) : to;
}

// One past the closing quote of the string whose opening quote is at `at`; npos if there is none.
std::size_t skipString(std::string_view text, std::size_t at, const OpenOptions* options = nullptr)
{
    ++at;
    while (at < text.size()) {
        const std::size_t stop = std::min(text.size(), at + cancelEvery);
        // A quote ends the string unless a backslash takes it away.
        std::size_t quote = findByte(text, '"', at, stop);
        while (at < stop) {
            const std::size_t slash = findByte(text, '\\', at, quote);
            if (slash == quote && quote < stop)
                return quote + 1;
            if (slash == quote)
                at = stop;
            else
                at = slash + 2;
            if (at > quote)
                quote = findByte(text, '"', at, stop);
        }
        if (options && isCancelled(*options))
            return npos;
    }
    return npos;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The code unit of four hex digits; -1 if they are none.
int hexUnit(std::string_view text, std::size_t at)
{
    if (at + 4 > text.size())
        return -1;
    int unit = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

} // namespace

std::size_t skipBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && classOf(text[at]) == Blank)
        ++at;
    return at;
}

std::size_t skipGap(std::string_view text, std::size_t at)
{
    while (at < text.size() && (classOf(text[at]) == Blank || text[at] == ','))
        ++at;
    return at;
}

std::size_t skipValue(std::string_view text, std::size_t at, const OpenOptions* options)
{
    if (at >= text.size())
        return npos;
    std::size_t depth = 0;
    std::size_t checkAt = at + cancelEvery;
    while (at < text.size()) {
        if (at >= checkAt) {
            if (options && isCancelled(*options))
                return npos;
            checkAt = at + cancelEvery;
        }
        switch (classOf(text[at])) {
        case Quote:
            at = skipString(text, at, options);
            if (at == npos || depth == 0)
                return at;
            break;
        case Open:
            ++depth;
            ++at;
            break;
        case Close:
            if (depth == 0)
                return at; // not ours: an empty value before a bracket
            ++at;
            if (--depth == 0)
                return at;
            break;
        default:
            if (depth > 0) {
                ++at;
                break;
            }
            // A number or a word: up to what separates it.
            while (at < text.size() && classOf(text[at]) == Other)
                ++at;
            return at;
        }
    }
    return npos;
}

std::size_t TextSkips::end(std::string_view text, std::size_t at)
{
    constexpr std::size_t large = 64u << 10;
    const auto known = m_ends.find(text.data() + at);
    if (known != m_ends.end())
        return static_cast<std::size_t>(known->second - text.data());
    const std::size_t end = skipValue(text, at, &m_options);
    if (end != std::string_view::npos && end - at >= large)
        m_ends[text.data() + at] = text.data() + end;
    return end;
}

bool MemberWalk::next()
{
    m_at = skipGap(m_text, m_at);
    if (m_at < m_text.size() && m_text[m_at] == '}') {
        ++m_at;
        m_ended = true;
        return false;
    }
    if (m_at >= m_text.size() || m_text[m_at] != '"')
        return false;
    const std::size_t end = skipString(m_text, m_at);
    if (end == npos)
        return false;
    m_name = unescaped(m_text.substr(m_at, end - m_at));
    m_at = skipBlanks(m_text, end);
    if (m_at >= m_text.size() || m_text[m_at] != ':')
        return false;
    m_at = skipBlanks(m_text, m_at + 1);
    return m_at < m_text.size();
}

bool MemberWalk::skip(const OpenOptions* options)
{
    const std::size_t end = skipValue(m_text, m_at, options);
    if (end == npos)
        return false;
    m_at = end;
    return true;
}

bool ElementWalk::next(const OpenOptions* options)
{
    m_at = skipGap(m_text, m_at);
    if (m_at >= m_text.size())
        return false;
    if (classOf(m_text[m_at]) == Close) {
        ++m_at;
        m_ended = true;
        return false;
    }
    m_first = m_at;
    std::size_t end = skipValue(m_text, m_at, options);
    if (end == npos) {
        m_cut = true;
        return false;
    }
    m_at = end > m_first ? end : m_first + 1; // a stray colon: go on behind it
    return true;
}

std::string unescaped(std::string_view token)
{
    if (token.starts_with('"'))
        token.remove_prefix(1);
    if (token.ends_with('"'))
        token.remove_suffix(1);
    static constexpr std::string_view letters = "bfnrt";
    static constexpr std::string_view meanings = "\b\f\n\r\t";
    std::string out;
    out.reserve(token.size());
    std::size_t at = 0;
    while (at < token.size()) {
        const std::size_t slash = std::min(token.find('\\', at), token.size());
        out.append(token, at, slash - at);
        at = slash + 1;
        if (at >= token.size())
            break;
        const char escape = token[at++];
        if (const auto index = letters.find(escape); index != npos) {
            out += meanings[index];
        } else if (escape != 'u') {
            out += escape;
        } else if (const int unit = hexUnit(token, at); unit >= 0) {
            at += 4;
            char32_t code = static_cast<char32_t>(unit);
            if (unit >= 0xD800 && unit < 0xDC00 && token.substr(at).starts_with("\\u")) {
                const int low = hexUnit(token, at + 2);
                if (low >= 0xDC00 && low < 0xE000) {
                    code = 0x10000 + (static_cast<char32_t>(unit - 0xD800) << 10) +
                           static_cast<char32_t>(low - 0xDC00);
                    at += 6;
                }
            }
            if (code >= 0xD800 && code < 0xE000)
                code = 0xFFFD;
            const QByteArray utf8 = QString::fromUcs4(&code, 1).toUtf8();
            out.append(utf8.constData(), static_cast<std::size_t>(utf8.size()));
        }
    }
    return out;
}

} // namespace tapedeck::capture

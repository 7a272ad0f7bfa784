// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/decimal.h"

#include <algorithm>
#include <charconv>

namespace tapedeck::server {

namespace {

constexpr int maxDigits = 36;
constexpr int maxScale = 400; // beyond it nothing but zeros would be written

// How many digits a number has, its sign aside.
template <typename Wide>
int countDigits(Wide value)
{
    int digits = 0;
    do {
        value /= 10;
        ++digits;
    } while (value != 0);
    return digits;
}

// Nearly every number of this program is far from the limit, and a division of 128 bits is slow.
template <typename Wide>
bool surelyShort(Wide value)
{
    constexpr Wide small = 1'000'000'000'000'000;
    return value > -small && value < small;
}

template <typename Wide>
std::string digitsOf(Wide value)
{
    if (surelyShort(value))
        return std::to_string(static_cast<qint64>(value));
    std::string out;
    do {
        out += static_cast<char>('0' + static_cast<int>(value % 10));
        value /= 10;
    } while (value != 0);
    std::reverse(out.begin(), out.end());
    return out;
}

} // namespace

Decimal::Decimal(Wide digits, int scale)
    : m_digits(digits)
    , m_scale(scale)
{
    fit();
}

// Keeps the digits within maxDigits, and the scale at or above zero where that loses nothing.
void Decimal::fit()
{
    if (m_scale >= 0 && surelyShort(m_digits))
        return;
    while (m_scale < 0 && countDigits(m_digits) < maxDigits) {
        m_digits *= 10;
        ++m_scale;
    }
    while (countDigits(m_digits) > maxDigits) {
        m_digits /= 10;
        --m_scale;
    }
}

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);

    Wide digits = 0;
    int taken = 0;
    int scale = 0;
    bool point = false;
    bool any = false;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '.' && !point) {
            point = true;
            continue;
        }
        if (c < '0' || c > '9')
            break;
        any = true;
        if (taken == maxDigits) {
            scale -= point ? 0 : 1;
            continue;
        }
        digits = digits * 10 + (c - '0');
        taken += digits == 0 ? 0 : 1;
        scale += point ? 1 : 0;
    }
    if (!any)
        return std::nullopt;
    if (at < text.size()) {
        if (text[at] != 'e' && text[at] != 'E')
            return std::nullopt;
        std::string_view written = text.substr(at + 1);
        if (written.starts_with('+'))
            written.remove_prefix(1);
        int exponent = 0;
        const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), exponent);
        if (error != std::errc() || end != written.data() + written.size() || exponent < -maxScale ||
            exponent > maxDigits)
            return std::nullopt;
        scale -= exponent;
    }
    if (scale < -maxDigits || scale > maxScale)
        return std::nullopt;
    return Decimal(negative ? -digits : digits, scale);
}

std::string Decimal::text() const
{
    const bool negative = m_digits < 0;
    std::string out = digitsOf(negative ? -m_digits : m_digits);
    if (m_scale > 0) {
        const auto scale = static_cast<std::size_t>(m_scale);
        if (out.size() <= scale)
            out.insert(0, scale + 1 - out.size(), '0');
        out.insert(out.size() - scale, 1, '.');
    } else if (m_digits != 0) {
        out.append(static_cast<std::size_t>(-m_scale), '0');
    }
    return negative ? '-' + out : out;
}

Decimal Decimal::perMillion() const
{
    Decimal out = *this;
    out.m_scale += 6;
    while (out.m_scale > 0 && out.m_digits % 10 == 0 && out.m_digits != 0) {
        out.m_digits /= 10;
        --out.m_scale;
    }
    return out;
}

Decimal operator+(Decimal a, Decimal b)
{
    if (a.m_scale < b.m_scale)
        std::swap(a, b);
    // b has the smaller scale: give it a's, as far as its digits allow; then give up a's last digits.
    while (b.m_scale < a.m_scale && (surelyShort(b.m_digits) || countDigits(b.m_digits) < maxDigits)) {
        b.m_digits *= 10;
        ++b.m_scale;
    }
    while (a.m_scale > b.m_scale) {
        a.m_digits /= 10;
        --a.m_scale;
    }
    return Decimal(a.m_digits + b.m_digits, a.m_scale);
}

Decimal operator*(Decimal a, qint64 factor)
{
    // 36 + 19 digits do not fit 128 bits: shorten the left side first.
    constexpr int shortEnough = 18;
    while (!surelyShort(a.m_digits) && countDigits(a.m_digits) > shortEnough) {
        a.m_digits /= 10;
        --a.m_scale;
    }
    return Decimal(a.m_digits * factor, a.m_scale);
}

} // namespace tapedeck::server

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

namespace tapedeck::server {

/// An exact decimal number for money: 0.1 + 0.2 is 0.3, and trailing zeros are kept as the service's
/// arithmetic keeps them (0.00450). Up to 36 digits; what does not fit loses its last digits.
class Decimal
{
public:
    Decimal() = default;
    /// "12", "-0.50", "3e-05"; nullopt for anything else, infinities included.
    static std::optional<Decimal> parse(std::string_view text);

    [[nodiscard]] bool isZero() const { return m_digits == 0; }
    /// Plain notation, never with an exponent.
    [[nodiscard]] std::string text() const;
    /// Divided by a million: prices are written for a million tokens. Without trailing zeros.
    [[nodiscard]] Decimal perMillion() const;

    friend Decimal operator+(Decimal a, Decimal b);
    friend Decimal operator*(Decimal a, qint64 factor);

private:
    __extension__ typedef __int128 Wide;
    Decimal(Wide digits, int scale);
    void fit();

    Wide m_digits = 0;
    int m_scale = 0; ///< digits behind the point; the value is m_digits / 10^m_scale
};

} // namespace tapedeck::server

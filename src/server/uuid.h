// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal> // first: moc 6.4 cannot read <array> by itself

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace tapedeck::server {

/// A UUID as the database sees it: two spellings of one id are one id.
struct Uuid
{
    std::array<char, 16> bytes{};

    /// With or without dashes, in braces or not, any case; nullopt if it is none.
    static std::optional<Uuid> parse(std::string_view text);
    /// As Python's UUID() reads it, which the service checks API keys with (contract 1.1): "urn:uuid:…" and
    /// dashes anywhere.
    static std::optional<Uuid> parseAsPython(std::string_view text);
    static Uuid random();

    /// Lower case with dashes.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string_view view() const { return {bytes.data(), bytes.size()}; }
    /// From what view() gave; all zero if the length is wrong.
    static Uuid fromBytes(std::string_view bytes);

    bool operator==(const Uuid&) const = default;
};

struct UuidHash
{
    std::size_t operator()(const Uuid& id) const { return std::hash<std::string_view>()(id.view()); }
};

} // namespace tapedeck::server

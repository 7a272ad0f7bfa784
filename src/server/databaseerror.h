// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tapedeck::server {

/// What the service's database says about a row it refuses; the service passes the text on (contract 2.6).
struct DatabaseError
{
    std::string code; ///< SQLSTATE
    std::string message;
    std::optional<std::string> details;

    /// As the service prints it: a Python dict, {'code': '23505', 'details': …, 'hint': None, 'message': …}.
    [[nodiscard]] std::string text() const;

    static DatabaseError duplicateKey(std::string_view table, std::string_view id);
    static DatabaseError missingReference(std::string_view table, std::string_view column,
                                          std::string_view id, std::string_view target);
    /// `row`: the refused row as a JSON object.
    static DatabaseError nullValue(std::string_view table, std::string_view column, std::string_view row);
    static DatabaseError badValue(std::string_view type, std::string_view value);
    static DatabaseError badEnum(std::string_view type, std::string_view value);
    static DatabaseError badTimestamp(std::string_view value);
    static DatabaseError zeroCharacter();
    static DatabaseError noSingleRow();
};

} // namespace tapedeck::server

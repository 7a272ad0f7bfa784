// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "core/result.h"
#include "server/databaseerror.h"
#include "server/uuid.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace tapedeck::server {

/// Builds a row as the service's database would take it and the export give it back (contract 2.10): column
/// by column, converted to the column's type. The first conversion that fails is what finish() reports, as
/// the database does; a missing value is told last.
class RowWriter
{
public:
    explicit RowWriter(std::string_view table);

    /// Already JSON.
    void raw(std::string_view column, std::string_view json);
    void null(std::string_view column) { raw(column, "null"); }
    /// A text column: objects, arrays, numbers become their JSON text.
    void text(std::string_view column, const Json& value);
    void uuid(std::string_view column, const Uuid& id);
    std::optional<Uuid> uuid(std::string_view column, const Json& value);
    void time(std::string_view column, const Json& value);
    void numeric(std::string_view column, const Json& value);
    void choice(std::string_view column, const Json& value, std::string_view type,
                std::initializer_list<std::string_view> choices);
    /// The column written last may not be null.
    void required();
    void fail(DatabaseError error);

    [[nodiscard]] Result<std::string, DatabaseError> finish();

private:
    void begin(std::string_view column);

    std::string m_table;
    std::string m_row = "{";
    std::string m_lastColumn;
    bool m_lastNull = false;
    std::string m_missing; ///< first required column that is null
    std::optional<DatabaseError> m_error;
};

/// As the export writes a point in time: 2024-11-20T10:00:00.12+00:00 (contract 1).
std::optional<std::string> databaseTime(std::string_view text);
/// A value as a text column holds it; nullopt is null.
std::optional<std::string> databaseText(const Json& value);

} // namespace tapedeck::server

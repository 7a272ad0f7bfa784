// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/databaseerror.h"

#include "core/jsonparser.h"
#include "server/pythontext.h"

namespace tapedeck::server {

namespace {

std::string join(std::initializer_list<std::string_view> parts)
{
    std::string out;
    for (const std::string_view part : parts)
        out += part;
    return out;
}

// The values of a row in the order of its columns, "(1, null, text)".
std::string rowValues(std::string_view row)
{
    const auto json = readJson(QByteArrayView(row.data(), static_cast<qsizetype>(row.size())));
    std::string out = "(";
    if (json) {
        for (const JsonMember& column : json->members()) {
            if (out.size() > 1)
                out += ", ";
            out += column.value.isString() ? std::string(column.value.toView()) : column.value.dump();
        }
    }
    return out += ')';
}

} // namespace

std::string DatabaseError::text() const
{
    return join({"{'code': ", pythonRepr(code), ", 'details': ", details ? pythonRepr(*details) : "None",
                 ", 'hint': None, 'message': ", pythonRepr(message), "}"});
}

DatabaseError DatabaseError::duplicateKey(std::string_view table, std::string_view id)
{
    return {"23505", join({"duplicate key value violates unique constraint \"", table, "_pkey\""}),
            join({"Key (id)=(", id, ") already exists."})};
}

DatabaseError DatabaseError::missingReference(std::string_view table, std::string_view column,
                                              std::string_view id, std::string_view target)
{
    return {"23503",
            join({"insert or update on table \"", table, "\" violates foreign key constraint \"", table, "_",
                  column, "_fkey\""}),
            join({"Key (", column, ")=(", id, ") is not present in table \"", target, "\"."})};
}

DatabaseError DatabaseError::nullValue(std::string_view table, std::string_view column, std::string_view row)
{
    return {"23502",
            join({"null value in column \"", column, "\" of relation \"", table,
                  "\" violates not-null constraint"}),
            join({"Failing row contains ", rowValues(row), "."})};
}

DatabaseError DatabaseError::badValue(std::string_view type, std::string_view value)
{
    return {"22P02", join({"invalid input syntax for type ", type, ": \"", value, "\""}), std::nullopt};
}

DatabaseError DatabaseError::badEnum(std::string_view type, std::string_view value)
{
    return {"22P02", join({"invalid input value for enum ", type, ": \"", value, "\""}), std::nullopt};
}

DatabaseError DatabaseError::badTimestamp(std::string_view value)
{
    return {"22007", join({"invalid input syntax for type timestamp with time zone: \"", value, "\""}),
            std::nullopt};
}

DatabaseError DatabaseError::zeroCharacter()
{
    return {"22P05", "unsupported Unicode escape sequence", "\\u0000 cannot be converted to text."};
}

DatabaseError DatabaseError::noSingleRow()
{
    return {"PGRST116", "JSON object requested, multiple (or no) rows returned",
            "The result contains 0 rows"};
}

} // namespace tapedeck::server

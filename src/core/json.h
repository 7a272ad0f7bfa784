// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tapedeck {

struct JsonMember;

/// A JSON value that loses nothing: members keep their order (and repeats), numbers keep their spelling.
/// QJsonValue sorts members and rewrites numbers, which a tool that shows and resends bodies must not do.
/// Text is UTF-8. Plain value type; safe to copy across threads.
class Json
{
public:
    using Array = std::vector<Json>;
    using Object = std::vector<JsonMember>;
    enum class Kind { Null, Bool, Integer, Real, String, Array, Object };

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool value);
    Json(int value);
    Json(qint64 value);
    Json(double value);
    Json(const char* value);
    Json(std::string value);
    Json(std::string_view value);
    Json(const QString& value);
    Json(Array value);
    Json(Object value);
    /// A number in its written form, e.g. "1e5" or one too large for 64 bits. The spelling is kept.
    static Json number(std::string spelling);
    static Json object(std::initializer_list<JsonMember> members);
    static Json array(std::initializer_list<Json> items);

    [[nodiscard]] Kind kind() const { return static_cast<Kind>(m_data.index()); }
    [[nodiscard]] bool isNull() const { return kind() == Kind::Null; }
    [[nodiscard]] bool isBool() const { return kind() == Kind::Bool; }
    [[nodiscard]] bool isInteger() const { return kind() == Kind::Integer; }
    [[nodiscard]] bool isNumber() const { return kind() == Kind::Integer || kind() == Kind::Real; }
    [[nodiscard]] bool isString() const { return kind() == Kind::String; }
    [[nodiscard]] bool isArray() const { return kind() == Kind::Array; }
    [[nodiscard]] bool isObject() const { return kind() == Kind::Object; }

    /// The value if it is of that kind, else the fallback.
    [[nodiscard]] bool toBool(bool fallback = false) const;
    [[nodiscard]] qint64 toInteger(qint64 fallback = 0) const;
    [[nodiscard]] double toDouble(double fallback = 0) const;
    [[nodiscard]] std::string_view toView() const; ///< empty if not a string; points into this value
    [[nodiscard]] QString toQString() const;       ///< empty if not a string

    [[nodiscard]] std::string spelling() const; ///< a number as written; empty if not a number

    /// Empty containers if of another kind.
    [[nodiscard]] const Array& items() const;
    [[nodiscard]] const Object& members() const;
    /// Becomes an empty container first if of another kind.
    Array& items();
    Object& members();
    [[nodiscard]] std::size_t size() const;

    /// First member of that name, or nullptr (also if not an object).
    [[nodiscard]] const Json* find(std::string_view name) const;
    [[nodiscard]] Json* find(std::string_view name);
    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
    /// Member of that name, or null.
    [[nodiscard]] const Json& operator[](std::string_view name) const;
    /// Replaces the first member of that name in place, or appends it.
    void set(std::string_view name, Json value);
    /// Removes every member of that name; true if there was one.
    bool remove(std::string_view name);
    /// Renames the first member of that name, keeping its place; false if absent.
    bool rename(std::string_view from, std::string_view to);

    /// RFC 6901 pointer, e.g. "/events/0/type"; "" is the value itself.
    [[nodiscard]] const Json* at(std::string_view pointer) const;
    [[nodiscard]] Json* at(std::string_view pointer);

    /// indent 0: one line without blanks; else that many spaces a level.
    [[nodiscard]] std::string dump(int indent = 0) const;
    [[nodiscard]] QByteArray toBytes(int indent = 0) const;

    /// Same kind and value; numbers by value, objects irrespective of member order.
    [[nodiscard]] bool equals(const Json& other) const;
    /// Equal to the letter: member order and spelling of numbers too.
    friend bool operator==(const Json& a, const Json& b);

private:
    struct Real
    {
        double value = 0;
        std::string spelling;
        bool operator==(const Real&) const = default;
    };
    std::variant<std::nullptr_t, bool, qint64, Real, std::string, Array, Object> m_data = nullptr;
};

struct JsonMember
{
    std::string name;
    Json value;
    bool operator==(const JsonMember&) const = default;
};

/// "/a~1b": the pointer one level deeper, by member name or by index.
std::string pointerTo(std::string_view parent, std::string_view name);
std::string pointerTo(std::string_view parent, std::size_t index);
/// The text as a JSON string with its quotes.
std::string quoteJson(std::string_view text);

} // namespace tapedeck

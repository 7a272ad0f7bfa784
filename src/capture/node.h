// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/jsontext.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace tapedeck::capture {

/// A JSON value while a file is indexed: simdjson's for what fits a parse, the bare text for what is too
/// large for one or is read in spite of a fault. Points into its NodeParser or the text; cheap to copy.
class Node
{
public:
    enum class Kind : quint8 { None, Null, Bool, Number, String, Array, Object };

    Node() = default;
    /// The value that begins there in the text. `skips`, if given, must outlive it.
    static Node ofText(std::string_view text, std::size_t at = 0, TextSkips* skips = nullptr);

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool exists() const { return m_form != Form::None; }
    [[nodiscard]] bool isObject() const { return kind() == Kind::Object; }
    [[nodiscard]] bool isArray() const { return kind() == Kind::Array; }
    [[nodiscard]] bool isString() const { return kind() == Kind::String; }
    [[nodiscard]] bool isNumber() const { return kind() == Kind::Number; }
    /// Neither absent nor null.
    [[nodiscard]] bool isThere() const { return exists() && kind() != Kind::Null; }
    /// The text of a string, else empty. `keep` holds it where it had to be unescaped.
    [[nodiscard]] std::string_view text(std::string& keep) const;
    [[nodiscard]] std::string string() const;
    /// A whole number of at least 0, else 0.
    [[nodiscard]] quint64 count() const;
    /// Any number, else 0.
    [[nodiscard]] double real() const;
    /// First member of that name.
    [[nodiscard]] Node operator[](std::string_view name) const;

private:
    friend class NodeParser;
    friend class NodeMembers;
    friend class NodeItems;
    enum class Form : quint8 { None, Parsed, Text };

    Form m_form = Form::None;
    std::array<quint64, 2> m_element{}; // a simdjson::dom::element
    std::string_view m_text;            // starts at the value
    TextSkips* m_skips = nullptr;

    [[nodiscard]] std::size_t textEnd(std::size_t at) const;
    [[nodiscard]] std::string_view token() const;
};

/// for (NodeMembers walk(object); walk.next();) use walk.name(), walk.value().
class NodeMembers
{
public:
    explicit NodeMembers(const Node& object);
    bool next();
    [[nodiscard]] std::string_view name() const { return m_name; }
    [[nodiscard]] const Node& value() const { return m_value; }

private:
    Node m_object;
    std::array<quint64, 2> m_at{};
    std::array<quint64, 2> m_end{};
    std::size_t m_position = 0;
    std::string m_keep;
    std::string_view m_name;
    Node m_value;
};

/// The same for the elements of an array.
class NodeItems
{
public:
    explicit NodeItems(const Node& array);
    bool next();
    [[nodiscard]] const Node& value() const { return m_value; }

private:
    Node m_array;
    std::array<quint64, 2> m_at{};
    std::array<quint64, 2> m_end{};
    std::size_t m_position = 0;
    Node m_value;
};

/// Parses one value after the other, reusing its memory. One a thread.
class NodeParser
{
public:
    /// Above that a parse would take several times the text's memory; such values are read as bare text.
    static constexpr std::size_t largest = 8u << 20;
    enum class Outcome { Parsed, Empty, BadUtf8, BadString, Broken };

    NodeParser();
    ~NodeParser();
    /// The text must stay where it is while the node is in use. `readableAfter`: bytes behind the text that
    /// may be touched.
    Outcome parse(std::string_view text, std::size_t readableAfter, Node& out);
    /// True if any object in it has a name twice.
    [[nodiscard]] static bool hasDuplicates(const Node& node);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace tapedeck::capture

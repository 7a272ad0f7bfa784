// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/node.h"

#include "capture/utf8.h"
#include "core/jsonparser.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <vector>

namespace tapedeck::capture {

namespace {

namespace dom = simdjson::dom;

using Slot = std::array<quint64, 2>;
static_assert(sizeof(dom::element) == sizeof(Slot) && std::is_trivially_copyable_v<dom::element>);
static_assert(sizeof(dom::object::iterator) == sizeof(Slot) && sizeof(dom::array::iterator) == sizeof(Slot));

template <typename T>
T unpack(const Slot& slot)
{
    T out;
    std::memcpy(static_cast<void*>(&out), slot.data(), sizeof(T));
    return out;
}

template <typename T>
Slot pack(const T& value)
{
    Slot out{};
    std::memcpy(out.data(), static_cast<const void*>(&value), sizeof(T));
    return out;
}

// A member's name with what tells most names apart at one look: its length and its first bytes.
struct Name
{
    quint64 print;
    std::string_view text;
};

Name nameOf(std::string_view text)
{
    quint64 print = 0;
    std::memcpy(&print, text.data(), std::min<std::size_t>(text.size(), 6));
    return {(print << 16) | (text.size() & 0xFFFF), text};
}

bool anyTwice(std::vector<Name>& names)
{
    const auto same = [](const Name& a, const Name& b) { return a.print == b.print && a.text == b.text; };
    constexpr std::size_t narrow = 24;
    if (names.size() > narrow) {
        std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
            return a.print != b.print ? a.print < b.print : a.text < b.text;
        });
        return std::adjacent_find(names.begin(), names.end(), same) != names.end();
    }
    for (std::size_t i = 1; i < names.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (same(names[i], names[k]))
                return true;
        }
    }
    return false;
}

} // namespace

// One past the value at that place of a text node; npos if it does not end.
std::size_t Node::textEnd(std::size_t at) const
{
    return m_skips ? m_skips->end(m_text, at) : skipValue(m_text, at);
}

// The value itself, without what stands behind it.
std::string_view Node::token() const
{
    return m_text.substr(0, textEnd(0)); // npos: up to the end
}

Node Node::ofText(std::string_view text, std::size_t at, TextSkips* skips)
{
    Node out;
    at = skipBlanks(text, at);
    if (at >= text.size())
        return out;
    out.m_form = Form::Text;
    out.m_text = text.substr(at);
    out.m_skips = skips;
    return out;
}

Node::Kind Node::kind() const
{
    if (m_form == Form::None)
        return Kind::None;
    if (m_form == Form::Text) {
        switch (m_text.front()) {
        case '{':
            return Kind::Object;
        case '[':
            return Kind::Array;
        case '"':
            return Kind::String;
        case 't':
        case 'f':
            return Kind::Bool;
        case 'n':
            return Kind::Null;
        default:
            return Kind::Number;
        }
    }
    switch (unpack<dom::element>(m_element).type()) {
    case dom::element_type::OBJECT:
        return Kind::Object;
    case dom::element_type::ARRAY:
        return Kind::Array;
    case dom::element_type::STRING:
        return Kind::String;
    case dom::element_type::BOOL:
        return Kind::Bool;
    case dom::element_type::NULL_VALUE:
        return Kind::Null;
    default:
        return Kind::Number;
    }
}

std::string_view Node::text(std::string& keep) const
{
    if (!isString())
        return {};
    if (m_form == Form::Parsed)
        return unpack<dom::element>(m_element).get_string().value_unsafe();
    keep = unescaped(token());
    return keep;
}

std::string Node::string() const
{
    std::string keep;
    return std::string(text(keep));
}

double Node::real() const
{
    if (kind() != Kind::Number)
        return 0;
    if (m_form == Form::Parsed) {
        double out = 0;
        return unpack<dom::element>(m_element).get_double().get(out) == simdjson::SUCCESS ? out : 0;
    }
    constexpr std::size_t longest = 40;
    const std::string_view digits = token().substr(0, longest);
    return QByteArray(digits.data(), static_cast<qsizetype>(digits.size())).toDouble();
}

quint64 Node::count() const
{
    std::uint64_t whole = 0;
    if (m_form == Form::Parsed &&
        unpack<dom::element>(m_element).get_uint64().get(whole) == simdjson::SUCCESS)
        return whole;
    const double number = real();
    return number >= 1 && number < 1e15 ? static_cast<quint64>(number) : 0;
}

Node Node::operator[](std::string_view name) const
{
    for (NodeMembers walk(*this); walk.next();) {
        if (walk.name() == name)
            return walk.value();
    }
    return {};
}

NodeMembers::NodeMembers(const Node& object)
    : m_object(object.isObject() ? object : Node())
{
    if (m_object.m_form == Node::Form::Parsed) {
        const dom::object members = unpack<dom::element>(m_object.m_element).get_object().value_unsafe();
        m_at = pack(members.begin());
        m_end = pack(members.end());
    } else {
        m_position = 1;
    }
}

bool NodeMembers::next()
{
    if (m_object.m_form == Node::Form::Parsed) {
        auto at = unpack<dom::object::iterator>(m_at);
        if (!(at != unpack<dom::object::iterator>(m_end)))
            return false;
        m_name = at.key();
        m_value.m_form = Node::Form::Parsed;
        m_value.m_element = pack(at.value());
        ++at;
        m_at = pack(at);
        return true;
    }
    if (m_object.m_form != Node::Form::Text)
        return false;
    MemberWalk walk(m_object.m_text, m_position - 1);
    if (!walk.next())
        return false;
    m_keep = walk.name();
    m_name = m_keep;
    m_value = Node::ofText(m_object.m_text, walk.value(), m_object.m_skips);
    m_position = m_object.textEnd(walk.value());
    return m_position != std::string_view::npos;
}

NodeItems::NodeItems(const Node& array)
    : m_array(array.isArray() ? array : Node())
{
    if (m_array.m_form == Node::Form::Parsed) {
        const dom::array items = unpack<dom::element>(m_array.m_element).get_array().value_unsafe();
        m_at = pack(items.begin());
        m_end = pack(items.end());
    } else {
        m_position = 1;
    }
}

bool NodeItems::next()
{
    if (m_array.m_form == Node::Form::Parsed) {
        auto at = unpack<dom::array::iterator>(m_at);
        if (!(at != unpack<dom::array::iterator>(m_end)))
            return false;
        m_value.m_form = Node::Form::Parsed;
        m_value.m_element = pack(*at);
        ++at;
        m_at = pack(at);
        return true;
    }
    if (m_array.m_form != Node::Form::Text)
        return false;
    const std::size_t first = skipGap(m_array.m_text, m_position);
    if (first >= m_array.m_text.size() || m_array.m_text[first] == ']')
        return false;
    m_value = Node::ofText(m_array.m_text, first, m_array.m_skips);
    m_position = m_array.textEnd(first);
    return m_position != std::string_view::npos && m_position > first;
}

struct NodeParser::Parser
{
    dom::parser parser;
    std::string padded;
};

NodeParser::NodeParser()
    : m_parser(std::make_unique<Parser>())
{}

NodeParser::~NodeParser() = default;

NodeParser::Outcome NodeParser::parse(std::string_view text, std::size_t readableAfter, Node& out)
{
    out = Node();
    const char* at = text.data();
    if (readableAfter < simdjson::SIMDJSON_PADDING) {
        m_parser->padded.assign(text);
        m_parser->padded.append(simdjson::SIMDJSON_PADDING, ' ');
        at = m_parser->padded.data();
    }
    // No deeper than our own reader goes, so that what is indexed can be opened.
    if (m_parser->parser.capacity() < text.size() ||
        m_parser->parser.max_depth() != JsonLimits::maxDepth + 1) {
        if (m_parser->parser.allocate(std::max<std::size_t>(text.size(), 64u << 10),
                                      JsonLimits::maxDepth + 1) != simdjson::SUCCESS)
            return Outcome::Broken;
    }
    dom::element root;
    switch (m_parser->parser.parse(at, text.size(), false).get(root)) {
    case simdjson::SUCCESS:
        out.m_form = Node::Form::Parsed;
        out.m_element = pack(root);
        return Outcome::Parsed;
    case simdjson::EMPTY:
        return Outcome::Empty;
    case simdjson::UTF8_ERROR:
        return Outcome::BadUtf8;
    case simdjson::STRING_ERROR:
        return Outcome::BadString;
    default:
        return Outcome::Broken;
    }
}

bool NodeParser::hasDuplicates(const Node& node)
{
    // Straight on simdjson's values: this looks at every name in the file.
    thread_local std::vector<Name> names;
    thread_local std::vector<dom::element> open;
    open.clear();
    if (node.m_form == Node::Form::Parsed)
        open.push_back(unpack<dom::element>(node.m_element));
    const auto descend = [](dom::element value) {
        const dom::element_type type = value.type();
        if (type == dom::element_type::OBJECT || type == dom::element_type::ARRAY)
            open.push_back(value);
    };
    while (!open.empty()) {
        const dom::element here = open.back();
        open.pop_back();
        if (here.type() == dom::element_type::ARRAY) {
            const dom::array items = here.get_array().value_unsafe();
            for (const dom::element item : items)
                descend(item);
            continue;
        }
        if (here.type() != dom::element_type::OBJECT)
            continue;
        names.clear();
        const dom::object members = here.get_object().value_unsafe();
        for (const dom::key_value_pair member : members) {
            names.push_back(nameOf(member.key));
            descend(member.value);
        }
        if (anyTwice(names))
            return true;
    }
    return false;
}

// Here and not in utf8.cpp, so that simdjson stays in one file.
bool isUtf8(std::string_view text)
{
    return simdjson::validate_utf8(text.data(), text.size());
}

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonpath.h"

#include "core/jsonparser.h"
#include "core/jsonskim.h"

#include <algorithm>
#include <charconv>

namespace tapedeck {

namespace {

using Op = JsonPath::Expression::Op;
using Kind = JsonPathError::Kind;

constexpr int deepest = 32; ///< parentheses within parentheses, of a filter

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool startsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isPlainName(std::string_view name)
{
    return !name.empty() && startsName(name[0]) &&
           std::all_of(name.begin(), name.end(), [](char c) { return startsName(c) || isDigit(c); });
}

/// Reads a path from left to right; the first fault ends it.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {}

    std::optional<std::vector<JsonPath::Segment>> whole()
    {
        skipBlanks();
        if (!take('$'))
            return fail(Kind::NoRoot), std::nullopt;
        std::vector<JsonPath::Segment> out;
        if (!segments(out))
            return std::nullopt;
        skipBlanks();
        if (m_at < m_text.size())
            return fail(Kind::Unexpected), std::nullopt;
        return out;
    }
    [[nodiscard]] JsonPathError error() const { return m_error; }

private:
    bool fail(Kind kind)
    {
        m_error = {m_at >= m_text.size() && kind == Kind::Unexpected ? Kind::Unclosed : kind, m_at};
        return false;
    }
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    bool take(char c)
    {
        if (peek() != c || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }
    bool take(std::string_view word)
    {
        if (!m_text.substr(std::min(m_at, m_text.size())).starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }
    void skipBlanks() { m_at = JsonSkim::skipBlanks(m_text, m_at); }

    bool segments(std::vector<JsonPath::Segment>& out)
    {
        while (true) {
            const std::size_t before = m_at;
            skipBlanks();
            JsonPath::Segment segment;
            if (take("..")) {
                segment.descendant = true;
                if (peek() == '[' ? !bracket(segment) : !shorthand(segment))
                    return false;
            } else if (take('.')) {
                if (!shorthand(segment))
                    return false;
            } else if (peek() == '[') {
                if (!bracket(segment))
                    return false;
            } else {
                m_at = before;
                return true;
            }
            out.push_back(std::move(segment));
        }
    }

    bool shorthand(JsonPath::Segment& segment)
    {
        if (take('*')) {
            segment.selectors.emplace_back(JsonPath::Wildcard{});
            return true;
        }
        const std::size_t from = m_at;
        if (!startsName(peek()))
            return fail(Kind::Unexpected);
        while (startsName(peek()) || isDigit(peek()))
            ++m_at;
        segment.selectors.emplace_back(std::string(m_text.substr(from, m_at - from)));
        return true;
    }

    bool bracket(JsonPath::Segment& segment)
    {
        ++m_at;
        do {
            skipBlanks();
            if (!selector(segment))
                return false;
            skipBlanks();
        } while (take(','));
        return take(']') || fail(Kind::Unexpected);
    }

    bool selector(JsonPath::Segment& segment)
    {
        const char c = peek();
        if (c == '\'' || c == '"') {
            std::string name;
            if (!quoted(name))
                return false;
            segment.selectors.emplace_back(std::move(name));
            return true;
        }
        if (take('*')) {
            segment.selectors.emplace_back(JsonPath::Wildcard{});
            return true;
        }
        if (take('?')) {
            auto test = std::make_shared<JsonPath::Expression>();
            if (!anyOf(*test, 0))
                return false;
            segment.selectors.emplace_back(JsonPath::Filter{std::move(test)});
            return true;
        }
        return indexOrSlice(segment);
    }

    bool indexOrSlice(JsonPath::Segment& segment)
    {
        std::optional<qint64> first;
        if (peek() != ':' && !integer(first))
            return false;
        skipBlanks();
        if (!take(':')) {
            segment.selectors.emplace_back(*first);
            return true;
        }
        JsonPath::Slice slice;
        slice.start = first;
        skipBlanks();
        if ((peek() == '-' || isDigit(peek())) && !integer(slice.end))
            return false;
        skipBlanks();
        if (take(':')) {
            skipBlanks();
            std::optional<qint64> step;
            if ((peek() == '-' || isDigit(peek())) && !integer(step))
                return false;
            slice.step = step.value_or(1);
        }
        segment.selectors.emplace_back(slice);
        return true;
    }

    bool integer(std::optional<qint64>& out)
    {
        qint64 number = 0;
        const char* begin = m_text.data() + m_at;
        const auto read = std::from_chars(begin, m_text.data() + m_text.size(), number);
        if (read.ec != std::errc())
            return fail(peek() == '-' || isDigit(peek()) ? Kind::BadNumber : Kind::Unexpected);
        m_at += static_cast<std::size_t>(read.ptr - begin);
        out = number;
        return true;
    }

    // In either quotes. Read as JSON once the quotes are JSON's.
    bool quoted(std::string& out)
    {
        const std::size_t from = m_at;
        const char quote = peek();
        std::string json = "\"";
        for (++m_at; m_at < m_text.size() && peek() != quote; ++m_at) {
            if (peek() == '\\') {
                ++m_at;
                if (peek() != '\'')
                    json += '\\';
            } else if (peek() == '"') {
                json += '\\';
            }
            json += peek();
        }
        if (!take(quote)) {
            m_at = from;
            return fail(Kind::Unclosed);
        }
        json += '"';
        const auto read = readJson(QByteArrayView(json.data(), static_cast<qsizetype>(json.size())));
        if (!read) {
            m_at = from;
            return fail(Kind::BadString);
        }
        out = std::string(read->toView());
        return true;
    }

    bool anyOf(JsonPath::Expression& out, int depth) { return chain(out, Op::Or, "||", depth); }

    bool chain(JsonPath::Expression& out, Op op, std::string_view sign, int depth)
    {
        const auto part = [&](JsonPath::Expression& one) {
            return op == Op::Or ? chain(one, Op::And, "&&", depth) : unary(one, depth);
        };
        JsonPath::Expression first;
        if (!part(first))
            return false;
        skipBlanks();
        if (!m_text.substr(m_at).starts_with(sign)) {
            out = std::move(first);
            return true;
        }
        out.op = op;
        out.parts.push_back(std::move(first));
        while (skipBlanks(), take(sign)) {
            out.parts.emplace_back();
            if (!part(out.parts.back()))
                return false;
        }
        return true;
    }

    bool unary(JsonPath::Expression& out, int depth)
    {
        if (depth > deepest)
            return fail(Kind::TooDeep);
        skipBlanks();
        if (peek() == '!' && peek(1) != '=') {
            ++m_at;
            out.op = Op::Not;
            out.parts.emplace_back();
            return unary(out.parts.back(), depth + 1);
        }
        if (take('(')) {
            if (!anyOf(out, depth + 1))
                return false;
            skipBlanks();
            return take(')') || fail(Kind::Unexpected);
        }
        return comparison(out);
    }

    bool comparison(JsonPath::Expression& out)
    {
        const std::size_t leftAt = m_at;
        if (!operand(out))
            return false;
        skipBlanks();
        static constexpr std::pair<std::string_view, Op> signs[] = {
            {"==", Op::Equal},          {"!=", Op::Unequal}, {"<=", Op::LessOrEqual},
            {">=", Op::GreaterOrEqual}, {"<", Op::Less},     {">", Op::Greater}};
        const auto* sign = std::find_if(std::begin(signs), std::end(signs),
                                        [this](const auto& known) { return take(known.first); });
        if (sign == std::end(signs)) {
            out.op = Op::Exists;
            return std::holds_alternative<JsonPath::Query>(out.operands[0]) || fail(Kind::Unexpected);
        }
        out.op = sign->second;
        skipBlanks();
        const std::size_t rightAt = m_at;
        if (!operand(out))
            return false;
        for (std::size_t i = 0; i < 2; ++i) {
            const auto* query = std::get_if<JsonPath::Query>(&out.operands[i]);
            if (query && !query->isSingular()) {
                m_at = i == 0 ? leftAt : rightAt;
                return fail(Kind::NotSingular);
            }
        }
        return true;
    }

    bool operand(JsonPath::Expression& out)
    {
        const char c = peek();
        if (c == '@' || c == '$') {
            ++m_at;
            JsonPath::Query query;
            query.fromRoot = c == '$';
            if (!segments(query.segments))
                return false;
            out.operands.emplace_back(std::move(query));
            return true;
        }
        if (c == '\'' || c == '"') {
            std::string text;
            if (!quoted(text))
                return false;
            out.operands.emplace_back(Json(std::move(text)));
            return true;
        }
        const std::size_t from = m_at;
        while (startsName(peek()) || isDigit(peek()) || peek() == '-' || peek() == '+' || peek() == '.')
            ++m_at;
        const std::string_view word = m_text.substr(from, m_at - from);
        if (peek() == '(' && !word.empty() && startsName(word[0])) {
            m_at = from;
            return fail(Kind::Function);
        }
        const auto literal = readJson(QByteArrayView(word.data(), static_cast<qsizetype>(word.size())));
        if (!literal) {
            m_at = from;
            return fail(!word.empty() && (word[0] == '-' || isDigit(word[0])) ? Kind::BadNumber
                                                                              : Kind::Unexpected);
        }
        out.operands.emplace_back(*literal);
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    JsonPathError m_error;
};

} // namespace

bool JsonPath::Query::isSingular() const
{
    return std::all_of(segments.begin(), segments.end(), [](const Segment& segment) {
        return !segment.descendant && segment.selectors.size() == 1 &&
               (std::holds_alternative<std::string>(segment.selectors[0]) ||
                std::holds_alternative<qint64>(segment.selectors[0]));
    });
}

Result<JsonPath, JsonPathError> JsonPath::parse(std::string_view text)
{
    Reader reader(text);
    auto segments = reader.whole();
    if (!segments)
        return reader.error();
    JsonPath path;
    path.m_segments = std::move(*segments);
    return path;
}

std::string JsonPath::ofPointer(std::string_view pointer, std::string_view text)
{
    const auto isItem = [&](std::size_t parentEnd) {
        const auto parent = JsonSkim(text).at(pointer.substr(0, parentEnd));
        return !parent || parent->kind == Json::Kind::Array;
    };
    std::string path = "$";
    for (std::size_t at = 0; at < pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
        std::string name;
        for (std::size_t i = at + 1; i < end; ++i) {
            const bool escape = pointer[i] == '~' && i + 1 < end;
            name += escape ? (pointer[++i] == '1' ? '/' : '~') : pointer[i];
        }
        const bool digits = !name.empty() && std::all_of(name.begin(), name.end(), isDigit);
        if (digits && (text.empty() || isItem(at))) {
            path += '[' + name + ']';
        } else if (isPlainName(name)) {
            path += '.' + name;
        } else {
            const std::string json = quoteJson(name);
            path += "['";
            for (std::size_t i = 1; i + 1 < json.size(); ++i) {
                if (json[i] == '\'')
                    path += '\\';
                if (json[i] == '\\' && json[i + 1] == '"')
                    continue; // needs no escape within single quotes
                path += json[i];
                if (json[i] == '\\')
                    path += json[++i];
            }
            path += "']";
        }
        at = end;
    }
    return path;
}

} // namespace tapedeck

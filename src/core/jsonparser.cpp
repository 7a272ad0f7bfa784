// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"

#include "core/looseunescape.h"

#include <simdjson.h>

#include <unordered_set>

namespace tapedeck {

namespace {

namespace sj = simdjson;
using Failure = JsonError::Kind;

constexpr std::string_view blanks = " \t\r\n";

// Byte offset of the first byte that is no UTF-8.
qsizetype firstBadUtf8(std::string_view text)
{
    // Validation by halves: find the shortest prefix that is bad. Prefixes are cut at a lead byte.
    std::size_t good = 0;
    std::size_t bad = text.size();
    const auto validTo = [&](std::size_t end) {
        std::size_t cut = end;
        while (cut > good && cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80)
            --cut;
        return sj::validate_utf8(text.data() + good, cut - good) ? std::optional<std::size_t>(cut)
                                                                 : std::nullopt;
    };
    while (bad - good > 8) {
        const std::size_t middle = good + (bad - good) / 2;
        const auto valid = validTo(middle);
        if (valid && *valid > good)
            good = *valid;
        else if (valid)
            break;
        else
            bad = middle;
    }
    for (std::size_t end = good + 1; end <= text.size(); ++end) {
        if (sj::validate_utf8(text.data() + good, end - good))
            good = end;
        else if (end - good >= 4)
            break;
    }
    return static_cast<qsizetype>(good);
}

// The grammar of RFC 8259, whatever the size.
bool isJsonNumber(std::string_view text)
{
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t begin = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        return at - begin;
    };
    const std::size_t first = at;
    const std::size_t whole = digits();
    if (whole == 0 || (whole > 1 && text[first] == '0'))
        return false;
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (digits() == 0)
            return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        if (digits() == 0)
            return false;
    }
    return at == text.size();
}

// Where the reader is, as a chain up the stack: only an issue needs it spelled out. The names belong to the
// members being filled, which stay where they are meanwhile.
struct Place
{
    const Place* parent = nullptr;
    std::string_view name;
    std::optional<std::size_t> index; ///< in an array; else `name` counts
};

std::string pointerOf(const Place* place)
{
    if (!place)
        return {};
    const std::string parent = pointerOf(place->parent);
    return place->index ? pointerTo(parent, *place->index) : pointerTo(parent, place->name);
}

class Reader
{
public:
    explicit Reader(std::string_view text, sj::ondemand::parser& parser, const char* buffer)
        : m_text(text)
        , m_buffer(buffer)
        , m_parser(parser)
    {}

    Result<ParsedJson, JsonError> read()
    {
        if (m_text.find_first_not_of(blanks) == std::string_view::npos)
            return JsonError{Failure::Empty, 0};
        sj::ondemand::document document;
        const auto failure =
            m_parser.iterate(m_buffer, m_text.size(), m_text.size() + sj::SIMDJSON_PADDING).get(document);
        if (failure != sj::SUCCESS)
            return JsonError(describe(failure, m_text.size()));
        ParsedJson out;
        if (readDocument(document, out.value)) {
            const char* end = document.current_location().error() == sj::SUCCESS
                                  ? document.current_location().value_unsafe()
                                  : m_buffer + m_text.size();
            if (end < m_buffer + m_text.size())
                return JsonError{Failure::Trailing, end - m_buffer};
            out.issues = std::move(m_issues);
            return out;
        }
        return m_error;
    }

private:
    bool readDocument(sj::ondemand::document& document, Json& out)
    {
        sj::ondemand::json_type type{};
        if (!check(document.type().get(type), document))
            return false;
        switch (type) {
        case sj::ondemand::json_type::array:
        case sj::ondemand::json_type::object: {
            sj::ondemand::value value;
            return check(document.get_value().get(value), document) &&
                   readValue(value, out, nullptr, 0, document);
        }
        case sj::ondemand::json_type::string:
            return readString(document, out, nullptr, document);
        default:
            return readScalar(document, type, out, document);
        }
    }

    bool readValue(sj::ondemand::value value, Json& out, const Place* place, int depth,
                   sj::ondemand::document& document)
    {
        sj::ondemand::json_type type{};
        if (!check(value.type().get(type), document))
            return false;
        switch (type) {
        case sj::ondemand::json_type::array:
            return readArray(value, out, place, depth + 1, document);
        case sj::ondemand::json_type::object:
            return readObject(value, out, place, depth + 1, document);
        case sj::ondemand::json_type::string:
            return readString(value, out, place, document);
        default:
            return readScalar(value, type, out, document);
        }
    }

    bool tooDeep(int depth, sj::ondemand::document& document)
    {
        if (depth <= JsonLimits::maxDepth)
            return false;
        m_error = JsonError{Failure::TooDeep, location(document)};
        return true;
    }

    bool readArray(sj::ondemand::value& value, Json& out, const Place* place, int depth,
                   sj::ondemand::document& document)
    {
        sj::ondemand::array array;
        if (tooDeep(depth, document) || !check(value.get_array().get(array), document))
            return false;
        Json::Array& items = out.items();
        for (auto element : array) {
            sj::ondemand::value item;
            if (!check(element.get(item), document))
                return false;
            items.emplace_back();
            const Place here{place, {}, items.size() - 1};
            if (!readValue(item, items.back(), &here, depth, document))
                return false;
        }
        return true;
    }

    bool readObject(sj::ondemand::value& value, Json& out, const Place* place, int depth,
                    sj::ondemand::document& document)
    {
        sj::ondemand::object object;
        if (tooDeep(depth, document) || !check(value.get_object().get(object), document))
            return false;
        Json::Object& members = out.members();
        std::unordered_set<std::string> seen; // only for wide objects; narrow ones are scanned
        for (auto element : object) {
            sj::ondemand::field field;
            if (!check(std::move(element).get(field), document))
                return false;
            const char* raw = field.key().raw();
            JsonMember member;
            std::string_view name;
            if (field.unescaped_key().get(name) == sj::SUCCESS) {
                member.name = name;
            } else if (auto loose = unescapeLoosely(restFrom(raw))) {
                member.name = std::move(*loose);
                m_issues.push_back({JsonIssue::Kind::LoneSurrogate, pointerTo(pointerOf(place), member.name),
                                    raw - m_buffer});
            } else {
                m_error = JsonError{Failure::BadString, raw - m_buffer};
                return false;
            }
            const bool repeat = isRepeat(members, seen, member.name);
            members.push_back(std::move(member));
            const Place here{place, members.back().name, {}};
            if (repeat)
                m_issues.push_back({JsonIssue::Kind::DuplicateKey, pointerOf(&here), raw - m_buffer - 1});
            if (!readValue(field.value(), members.back().value, &here, depth, document))
                return false;
        }
        return true;
    }

    static bool isRepeat(const Json::Object& members, std::unordered_set<std::string>& seen,
                         const std::string& name)
    {
        constexpr std::size_t narrow = 24;
        if (members.size() < narrow) {
            for (const JsonMember& member : members) {
                if (member.name == name)
                    return true;
            }
            return false;
        }
        if (seen.empty()) {
            for (const JsonMember& member : members)
                seen.insert(member.name);
        }
        return !seen.insert(name).second;
    }

    template <typename Value>
    bool readString(Value& value, Json& out, const Place* place, sj::ondemand::document& document)
    {
        const auto token = rawToken(value);
        std::string_view text;
        const auto failure = value.get_string().get(text);
        if (failure == sj::SUCCESS) {
            out = Json(text);
            return true;
        }
        if (failure == sj::STRING_ERROR && !token.empty()) {
            const char* begin = token.data() + 1;
            if (auto loose = unescapeLoosely(restFrom(begin))) {
                m_issues.push_back({JsonIssue::Kind::LoneSurrogate, pointerOf(place), begin - 1 - m_buffer});
                out = Json(std::move(*loose));
                return true;
            }
            m_error = JsonError{Failure::BadString, begin - 1 - m_buffer};
            return false;
        }
        return check(failure, document);
    }

    [[nodiscard]] std::string_view restFrom(const char* at) const
    {
        return m_text.substr(static_cast<std::size_t>(at - m_buffer));
    }

    static std::string_view rawToken(sj::ondemand::value& value) { return value.raw_json_token(); }
    static std::string_view rawToken(sj::ondemand::document& document)
    {
        std::string_view token;
        return document.raw_json_token().get(token) == sj::SUCCESS ? token : std::string_view();
    }

    template <typename Value>
    bool readScalar(Value& value, sj::ondemand::json_type type, Json& out, sj::ondemand::document& document)
    {
        std::string_view token = rawToken(value);
        token = token.substr(0, token.find_last_not_of(blanks) + 1);
        if (type == sj::ondemand::json_type::number) {
            // What no double can hold (1e309) is a number all the same; its spelling is kept.
            double real = 0;
            if (value.get_double().get(real) != sj::SUCCESS && !isJsonNumber(token)) {
                m_error = JsonError{Failure::BadNumber, token.data() - m_buffer};
                return false;
            }
            out = Json::number(std::string(token));
            return true;
        }
        if (type == sj::ondemand::json_type::boolean) {
            bool flag = false;
            if (!check(value.get_bool().get(flag), document))
                return false;
            out = Json(flag);
            return true;
        }
        bool isNull = false; // an error for "nope"; of "nullx" simdjson looks at four letters only
        if (value.is_null().get(isNull) == sj::SUCCESS && isNull && token == "null")
            return true;
        m_error = JsonError{Failure::Syntax, token.data() - m_buffer};
        return false;
    }

    qsizetype location(sj::ondemand::document& document) const
    {
        const char* at = nullptr;
        if (document.current_location().get(at) != sj::SUCCESS)
            return static_cast<qsizetype>(m_text.size());
        return std::min<qsizetype>(at - m_buffer, static_cast<qsizetype>(m_text.size()));
    }

    bool check(sj::error_code failure, sj::ondemand::document& document)
    {
        if (failure == sj::SUCCESS)
            return true;
        m_error = describe(failure, static_cast<std::size_t>(location(document)));
        return false;
    }

    JsonError describe(sj::error_code failure, std::size_t at) const
    {
        const auto offset = static_cast<qsizetype>(at);
        switch (failure) {
        case sj::EMPTY:
            return {Failure::Empty, 0};
        case sj::DEPTH_ERROR:
            return {Failure::TooDeep, offset};
        case sj::UTF8_ERROR:
            return {Failure::BadUtf8, firstBadUtf8(m_text)};
        case sj::UNCLOSED_STRING:
            return {Failure::Truncated, static_cast<qsizetype>(m_text.size())};
        case sj::UNESCAPED_CHARS:
            return {Failure::BadString, firstControlInString()};
        case sj::STRING_ERROR:
            return {Failure::BadString, offset};
        case sj::NUMBER_ERROR:
            return {Failure::BadNumber, offset};
        case sj::INCOMPLETE_ARRAY_OR_OBJECT:
            return {Failure::Truncated, static_cast<qsizetype>(m_text.size())};
        default:
            break;
        }
        const bool atEnd = m_text.find_first_not_of(blanks, at) == std::string_view::npos;
        if (atEnd)
            return {Failure::Truncated, static_cast<qsizetype>(m_text.size())};
        const std::string_view rest = m_text.substr(at, 9);
        const bool notFinite =
            rest.starts_with("NaN") || rest.starts_with("Infinity") || rest.starts_with("-Inf");
        return {notFinite ? Failure::BadNumber : Failure::Syntax, offset};
    }

    qsizetype firstControlInString() const
    {
        bool inside = false;
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            const char c = m_text[i];
            if (inside && c == '\\')
                ++i;
            else if (c == '"')
                inside = !inside;
            else if (inside && static_cast<unsigned char>(c) < 0x20)
                return static_cast<qsizetype>(i);
        }
        return static_cast<qsizetype>(m_text.size());
    }

    std::string_view m_text;
    const char* m_buffer;
    sj::ondemand::parser& m_parser;
    std::vector<JsonIssue> m_issues;
    JsonError m_error;
};

} // namespace

Result<ParsedJson, JsonError> parseJson(QByteArrayView text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    std::string_view view(text.data(), static_cast<std::size_t>(text.size()));
    const bool marked = view.starts_with(mark);
    if (marked)
        view.remove_prefix(mark.size());

    // One parser and one padded buffer a thread: bodies are small and many.
    thread_local sj::ondemand::parser parser;
    thread_local std::string buffer;
    buffer.assign(view);
    buffer.append(sj::SIMDJSON_PADDING, ' ');
    auto result = Reader(std::string_view(buffer.data(), view.size()), parser, buffer.data()).read();
    constexpr std::size_t keep = 8u << 20;
    if (buffer.capacity() > keep) {
        buffer = {};
        parser = sj::ondemand::parser();
    }
    if (!marked)
        return result;
    const auto shift = static_cast<qsizetype>(mark.size());
    if (!result)
        return JsonError{result.error().kind, result.error().offset + shift};
    for (JsonIssue& issue : result->issues)
        issue.offset += shift;
    return result;
}

std::optional<Json> readJson(QByteArrayView text)
{
    auto parsed = parseJson(text);
    if (!parsed)
        return std::nullopt;
    return std::move(parsed->value);
}

} // namespace tapedeck

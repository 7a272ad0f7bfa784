// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonskim.h"

#include "core/jsonparser.h"

#include <array>
#include <charconv>
#include <cstring>

namespace tapedeck {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// What a byte means to one that only counts brackets.
enum class Mark : unsigned char { None, Quote, Open, Close };
constexpr std::array<Mark, 256> marks = [] {
    std::array<Mark, 256> table{};
    table['"'] = Mark::Quote;
    table['{'] = table['['] = Mark::Open;
    table['}'] = table[']'] = Mark::Close;
    return table;
}();

std::string unescapedToken(std::string_view token)
{
    std::string out;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const bool escape =
            token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1');
        out += escape ? (token[++i] == '1' ? '/' : '~') : token[i];
    }
    return out;
}

} // namespace

std::size_t JsonSkim::skipBlanks(std::string_view text, std::size_t at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

std::size_t JsonSkim::skipString(std::string_view text, std::size_t at)
{
    std::size_t from = at + 1;
    while (from < text.size()) {
        const void* found = std::memchr(text.data() + from, '"', text.size() - from);
        if (!found)
            return npos;
        const auto quote = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
        std::size_t slashes = 0;
        while (quote - slashes > at + 1 && text[quote - slashes - 1] == '\\')
            ++slashes;
        if (slashes % 2 == 0)
            return quote + 1;
        from = quote + 1;
    }
    return npos;
}

std::size_t JsonSkim::skipWord(std::string_view text, std::size_t at)
{
    constexpr std::string_view ends = ",]}:\"[{";
    while (at < text.size() && !isBlank(text[at]) && ends.find(text[at]) == std::string_view::npos)
        ++at;
    return at;
}

std::size_t JsonSkim::skipContainer(std::size_t at) const
{
    constexpr std::size_t looksUpEvery = 1u << 20; // bytes between two looks at the stop flag
    std::size_t depth = 0;
    std::size_t look = at + looksUpEvery;
    while (at < m_text.size()) {
        if (at >= look) {
            if (stopped())
                return npos;
            look = at + looksUpEvery;
        }
        switch (marks[static_cast<unsigned char>(m_text[at])]) {
        case Mark::None:
            ++at;
            break;
        case Mark::Quote:
            at = skipString(m_text, at);
            break;
        case Mark::Open:
            ++depth;
            ++at;
            break;
        case Mark::Close:
            ++at;
            if (--depth == 0)
                return at;
            break;
        }
    }
    return npos;
}

std::optional<JsonSlice> JsonSkim::valueAt(std::size_t at) const
{
    if (at >= m_text.size() || stopped())
        return std::nullopt;
    JsonSlice slice;
    slice.begin = at;
    switch (m_text[at]) {
    case '{':
    case '[':
        slice.kind = m_text[at] == '{' ? Json::Kind::Object : Json::Kind::Array;
        slice.end = skipContainer(at);
        break;
    case '"':
        slice.kind = Json::Kind::String;
        slice.end = skipString(m_text, at);
        break;
    default: {
        slice.end = skipWord(m_text, at);
        const std::string_view word = m_text.substr(at, slice.end - at);
        if (word.empty())
            return std::nullopt;
        if (word == "true" || word == "false")
            slice.kind = Json::Kind::Bool;
        else if (word[0] == '-' || (word[0] >= '0' && word[0] <= '9'))
            slice.kind = word.find_first_of(".eE") == npos ? Json::Kind::Integer : Json::Kind::Real;
        else if (word != "null")
            return std::nullopt;
    }
    }
    slice.end = std::min(slice.end, m_text.size()); // what broke off reaches to the end
    return slice;
}

std::optional<JsonSlice> JsonSkim::root() const
{
    const std::size_t mark = m_text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    return valueAt(skipBlanks(m_text, mark));
}

void JsonSkim::eachChild(const JsonSlice& container, const std::function<bool(const JsonSlice&)>& visit) const
{
    if (!container.isContainer())
        return;
    const bool object = container.kind == Json::Kind::Object;
    std::size_t at = skipBlanks(m_text, container.begin + 1);
    while (at < container.end && m_text[at] != '}' && m_text[at] != ']') {
        std::size_t nameBegin = 0;
        std::size_t nameEnd = 0;
        if (object) {
            if (m_text[at] != '"')
                return;
            nameBegin = at;
            nameEnd = skipString(m_text, at);
            if (nameEnd == npos)
                return;
            at = skipBlanks(m_text, nameEnd);
            if (at >= container.end || m_text[at] != ':')
                return;
            at = skipBlanks(m_text, at + 1);
        }
        auto child = valueAt(at);
        if (!child)
            return;
        child->nameBegin = nameBegin;
        child->nameEnd = nameEnd;
        if (!visit(*child))
            return;
        at = skipBlanks(m_text, child->end);
        if (at >= container.end || m_text[at] != ',')
            return;
        at = skipBlanks(m_text, at + 1);
    }
}

std::optional<JsonSlice> JsonSkim::at(std::string_view pointer) const
{
    auto here = root();
    while (here && !pointer.empty()) {
        if (pointer.front() != '/')
            return std::nullopt;
        pointer.remove_prefix(1);
        const std::string_view token = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(token.size());
        std::optional<JsonSlice> found;
        if (here->kind == Json::Kind::Object) {
            const std::string wanted = unescapedToken(token);
            eachChild(*here, [&](const JsonSlice& child) {
                if (hasNameOf(child, wanted))
                    found = child;
                return !found;
            });
        } else {
            std::size_t index = 0;
            const char* end = token.data() + token.size();
            const auto parsed = std::from_chars(token.data(), end, index);
            if (parsed.ec != std::errc() || parsed.ptr != end)
                return std::nullopt;
            eachChild(*here, [&](const JsonSlice& child) {
                if (index-- == 0)
                    found = child;
                return !found;
            });
        }
        here = found;
    }
    return here;
}

std::string JsonSkim::pointerAt(std::size_t offset) const
{
    std::string pointer;
    auto here = root();
    while (here) {
        std::optional<JsonSlice> inner;
        std::size_t index = 0;
        eachChild(*here, [&](const JsonSlice& child) {
            if (offset < child.start())
                return false;
            if (offset < child.end) {
                inner = child;
                return false;
            }
            ++index;
            return true;
        });
        if (inner)
            pointer = inner->hasName() ? pointerTo(pointer, name(*inner)) : pointerTo(pointer, index);
        here = inner;
    }
    return pointer;
}

std::string JsonSkim::name(const JsonSlice& slice) const
{
    if (!slice.hasName())
        return {};
    const std::string_view inner = m_text.substr(slice.nameBegin + 1, slice.nameEnd - slice.nameBegin - 2);
    if (inner.find('\\') == npos)
        return std::string(inner);
    const std::string_view quoted = m_text.substr(slice.nameBegin, slice.nameEnd - slice.nameBegin);
    const auto json = readJson(QByteArrayView(quoted.data(), static_cast<qsizetype>(quoted.size())));
    return json ? std::string(json->toView()) : std::string(inner);
}

bool JsonSkim::hasNameOf(const JsonSlice& slice, std::string_view wanted) const
{
    if (!slice.hasName())
        return false;
    const std::string_view inner = m_text.substr(slice.nameBegin + 1, slice.nameEnd - slice.nameBegin - 2);
    return inner.find('\\') == npos ? inner == wanted : name(slice) == wanted;
}

Json JsonSkim::value(const JsonSlice& slice) const
{
    const std::string_view part = text(slice);
    auto json = readJson(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
    if (!json && slice.kind == Json::Kind::String && part.size() > 1) // broken UTF-8: what can be read of it
        json = Json(QString::fromUtf8(part.data() + 1, static_cast<qsizetype>(part.size()) - 2));
    return json.value_or(Json());
}

} // namespace tapedeck

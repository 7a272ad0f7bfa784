// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonmap.h"
#include "core/looseunescape.h"

#include <cstring>

namespace tapedeck {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool endsToken(char c)
{
    return isBlank(c) || c == ',' || c == ']' || c == '}' || c == ':' || c == '"' || c == '[' || c == '{';
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

int fourHex(std::string_view text, std::size_t at)
{
    if (at + 4 > text.size())
        return -1;
    int code = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        const int digit = hexValue(text[i]);
        if (digit < 0)
            return -1;
        code = code * 16 + digit;
    }
    return code;
}

// A \uXXXX escape at `at` (of its 'u'); returns the index of its last character. Half a pair is U+FFFD, as
// the parser reads it.
std::size_t appendUnicodeEscape(std::string& out, std::string_view text, std::size_t at)
{
    const int code = fourHex(text, at + 1);
    if (code < 0)
        return at;
    if (code >= 0xD800 && code < 0xDC00 && text.substr(at + 5, 2) == "\\u") {
        const int low = fourHex(text, at + 7);
        if (low >= 0xDC00 && low < 0xE000) {
            appendUtf8(out, 0x10000 + ((static_cast<char32_t>(code) - 0xD800) << 10) +
                                (static_cast<char32_t>(low) - 0xDC00));
            return at + 10;
        }
    }
    const bool lone = code >= 0xD800 && code < 0xE000;
    appendUtf8(out, lone ? 0xFFFD : static_cast<char32_t>(code));
    return at + 4;
}

// `text` is what stands between the quotes.
void appendUnescaped(std::string& out, std::string_view text)
{
    static constexpr std::string_view letters = "bfnrt";
    static constexpr std::string_view meanings = "\b\f\n\r\t";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 >= text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        const std::size_t letter = letters.find(c);
        if (c == 'u')
            i = appendUnicodeEscape(out, text, i);
        else
            out += letter == std::string_view::npos ? c : meanings[letter];
    }
}

} // namespace

// Walks the text once with a stack of its own: depth costs memory, never the call stack.
class JsonMap::Reader
{
public:
    Reader(std::string_view text, JsonMap& map)
        : m_text(text)
        , m_map(map)
    {}

    void run()
    {
        if (m_text.starts_with("\xEF\xBB\xBF"))
            m_at = 3;
        const bool read = value({}) && drain();
        skipBlanks();
        m_map.m_complete = read && m_at == m_text.size();
        while (!m_open.empty())
            close();
    }

private:
    struct Name
    {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    struct Open
    {
        std::size_t node = npos;
        std::size_t lastChild = npos;
        bool empty = true;
    };

    void skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool skipString()
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
            else if (m_text[m_at] == '"') {
                ++m_at;
                return true;
            }
        }
        m_at = m_text.size();
        return false;
    }

    // Reads members and items until the outermost container is closed.
    bool drain()
    {
        while (!m_open.empty()) {
            skipBlanks();
            if (m_at >= m_text.size())
                return false;
            const bool object = m_map.m_nodes[m_open.back().node].kind == Json::Kind::Object;
            if (peek() == (object ? '}' : ']')) {
                ++m_at;
                close();
                continue;
            }
            if (!m_open.back().empty) {
                if (peek() != ',')
                    return false;
                ++m_at;
                skipBlanks();
            }
            m_open.back().empty = false;
            Name name;
            if (object && !memberName(name))
                return false;
            if (!value(name))
                return false;
        }
        return true;
    }

    bool memberName(Name& name)
    {
        if (peek() != '"')
            return false;
        name.begin = m_at;
        if (!skipString())
            return false;
        name.end = m_at;
        skipBlanks();
        if (peek() != ':')
            return false;
        ++m_at;
        return true;
    }

    bool value(Name name)
    {
        skipBlanks();
        if (m_at >= m_text.size() || endsWithout())
            return false;
        const std::size_t node = add(name);
        JsonNode& here = m_map.m_nodes[node];
        switch (peek()) {
        case '{':
        case '[':
            here.kind = peek() == '{' ? Json::Kind::Object : Json::Kind::Array;
            ++m_at;
            m_open.push_back({node, npos, true});
            return true;
        case '"': {
            here.kind = Json::Kind::String;
            const bool whole = skipString();
            here.end = m_at;
            return whole;
        }
        default:
            return scalar(here);
        }
    }

    [[nodiscard]] bool endsWithout() const
    {
        return peek() == ',' || peek() == ':' || peek() == '}' || peek() == ']';
    }

    bool scalar(JsonNode& here)
    {
        while (m_at < m_text.size() && !endsToken(m_text[m_at]))
            ++m_at;
        here.end = m_at;
        const std::string_view word = m_text.substr(here.begin, m_at - here.begin);
        if (word == "null")
            here.kind = Json::Kind::Null;
        else if (word == "true" || word == "false")
            here.kind = Json::Kind::Bool;
        else if (word[0] == '-' || (word[0] >= '0' && word[0] <= '9'))
            here.kind = Json::number(std::string(word)).kind();
        else
            return false;
        return true;
    }

    std::size_t add(Name name)
    {
        const std::size_t index = m_map.m_nodes.size();
        JsonNode node;
        node.begin = m_at;
        node.end = m_at;
        node.nameBegin = name.begin;
        node.nameEnd = name.end;
        Slice slice{m_map.m_nameText.size(), 0};
        if (node.hasName()) {
            appendUnescaped(m_map.m_nameText, m_text.substr(name.begin + 1, name.end - name.begin - 2));
            slice.size = m_map.m_nameText.size() - slice.from;
        }
        if (!m_open.empty()) {
            Open& parent = m_open.back();
            node.parent = parent.node;
            if (parent.lastChild == npos)
                m_map.m_nodes[parent.node].firstChild = index;
            else
                m_map.m_nodes[parent.lastChild].next = index;
            parent.lastChild = index;
        }
        m_map.m_nodes.push_back(node);
        m_map.m_names.push_back(slice);
        return index;
    }

    void close()
    {
        m_map.m_nodes[m_open.back().node].end = m_at;
        m_open.pop_back();
    }

    std::string_view m_text;
    JsonMap& m_map;
    std::size_t m_at = 0;
    std::vector<Open> m_open;
};

JsonMap JsonMap::of(std::string_view text)
{
    JsonMap map;
    Reader(text, map).run();
    map.listChildren();
    const char* at = text.data();
    const char* end = at + text.size();
    while (at < end) {
        const auto* found =
            static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        if (!found)
            break;
        at = found + 1;
        map.m_lineStarts.push_back(static_cast<std::size_t>(at - text.data()));
    }
    return map;
}

} // namespace tapedeck

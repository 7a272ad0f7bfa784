// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jsonspot.h"

#include "core/jsonparser.h"

#include <algorithm>
#include <optional>

namespace tapedeck::models {

namespace {

constexpr std::size_t deepest = JsonLimits::maxDepth;
constexpr std::size_t longestText = 200; ///< longer ones decide nothing

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isStructure(char c)
{
    return c == '{' || c == '}' || c == '[' || c == ']' || c == ':' || c == ',';
}

class Reader
{
public:
    Reader(std::string_view text, std::size_t caret)
        : m_text(text)
        , m_caret(std::min(caret, text.size()))
    {}

    JsonSpot read()
    {
        std::size_t at = 0;
        while (at < m_text.size() && !isDone()) {
            const std::size_t begin = afterBlanks(at);
            if (!m_found && (m_caret < begin || (m_caret == begin && !isWordAt(begin))))
                settle({m_caret, m_caret}, false, false);
            if (begin == m_text.size())
                break;
            at = takeToken(begin);
        }
        if (!m_found)
            settle({m_caret, m_caret}, false, false);
        while (!m_frames.empty())
            pop();
        findVariable();
        return std::move(m_spot);
    }

private:
    enum class Expect { Name, Colon, Value, Comma };
    struct Frame
    {
        JsonSpot::Level level;
        Expect expect = Expect::Value;
        std::string name;
        std::size_t valueEnd = JsonSpot::npos; ///< of the last value
        bool unnamed = false;                  ///< the name at the caret: it is not there yet
    };
    struct Token
    {
        std::size_t begin = 0;
        std::size_t end = 0;
        [[nodiscard]] std::string_view in(std::string_view text) const
        {
            return text.substr(begin, end - begin);
        }
    };

    [[nodiscard]] bool isDone() const { return m_found && (m_frames.empty() || m_frames.size() > deepest); }
    [[nodiscard]] std::size_t afterBlanks(std::size_t at) const
    {
        while (at < m_text.size() && isBlank(m_text[at]))
            ++at;
        return at;
    }
    [[nodiscard]] char nextChar(std::size_t at) const
    {
        at = afterBlanks(at);
        return at < m_text.size() ? m_text[at] : '\0';
    }

    [[nodiscard]] bool isWordAt(std::size_t at) const
    {
        return at < m_text.size() && !isStructure(m_text[at]) && m_text[at] != '"';
    }
    // The string's own end, past its quote or at the end of its line.
    [[nodiscard]] std::size_t stringEnd(std::size_t begin) const
    {
        std::size_t end = begin + 1;
        while (end < m_text.size() && m_text[end] != '"' && m_text[end] != '\n' && m_text[end] != '\r')
            end += m_text[end] == '\\' && end + 1 < m_text.size() && m_text[end + 1] != '\n' ? 2 : 1;
        return std::min(end, m_text.size());
    }
    // A member's value stands behind the caret already.
    [[nodiscard]] bool valueFollows() const
    {
        const std::size_t at = afterBlanks(m_caret);
        if (at >= m_text.size())
            return false;
        if (m_text[at] == '"')
            return nextChar(stringEnd(at) + 1) != ':';
        return m_text[at] == '{' || m_text[at] == '[' || isWordAt(at);
    }

    std::size_t takeToken(std::size_t begin)
    {
        const char c = m_text[begin];
        if (c == '"')
            return takeString(begin);
        if (!isStructure(c))
            return takeWord(begin);
        switch (c) {
        case '{':
        case '[':
            push(c == '{');
            break;
        case '}':
        case ']':
            close(c == '}', begin + 1);
            break;
        case ':':
            if (!m_frames.empty() && m_frames.back().level.isObject)
                m_frames.back().expect = Expect::Value;
            break;
        default:
            comma();
        }
        return begin + 1;
    }

    // A string ends with its quote, or with its line.
    std::size_t takeString(std::size_t begin)
    {
        std::size_t end = stringEnd(begin);
        const bool closed = end < m_text.size() && m_text[end] == '"';
        const bool atCaret = !m_found && m_caret > begin && m_caret <= end;
        if (closed)
            ++end;
        take({begin, end}, true, atCaret);
        return end;
    }

    std::size_t takeWord(std::size_t begin)
    {
        std::size_t end = begin;
        while (end < m_text.size() && !isBlank(m_text[end]) && !isStructure(m_text[end]) &&
               m_text[end] != '"')
            ++end;
        take({begin, end}, false, !m_found && m_caret >= begin && m_caret <= end);
        return end;
    }

    void take(Token token, bool quoted, bool atCaret)
    {
        if (m_frames.empty()) {
            if (atCaret)
                settle(token, quoted, false);
            return;
        }
        Frame& frame = m_frames.back();
        if (frame.level.isObject && isName(frame, token, quoted)) {
            if (atCaret)
                settle(token, quoted, true);
            frame.unnamed = atCaret;
            const auto name = quoted && !atCaret ? readToken(token) : std::nullopt;
            frame.name = name ? std::string(name->toView()) : std::string();
            frame.expect = Expect::Colon;
            return;
        }
        if (atCaret)
            settle(token, quoted, false);
        if (frame.level.isObject && !atCaret && !frame.unnamed) {
            auto value = token.end - token.begin <= longestText ? readToken(token) : std::nullopt;
            remember(frame, value ? std::move(*value) : Json(""));
        }
        valueEnds(frame, token.end);
    }

    // After a name without its value, what is followed by a colon is the next name.
    [[nodiscard]] bool isName(const Frame& frame, Token token, bool quoted) const
    {
        if (frame.expect == Expect::Name || frame.expect == Expect::Comma)
            return true;
        return quoted && nextChar(token.end) == ':';
    }

    [[nodiscard]] std::optional<Json> readToken(Token token) const
    {
        const std::string_view text = token.in(m_text);
        return readJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    }

    void remember(Frame& frame, Json value) const
    {
        if (!frame.name.empty() && !frame.level.members.has(frame.name))
            frame.level.members.set(frame.name, std::move(value));
    }

    void valueEnds(Frame& frame, std::size_t end) const
    {
        frame.valueEnd = end;
        frame.expect = Expect::Comma;
        frame.unnamed = false;
    }

    void comma()
    {
        if (m_frames.empty())
            return;
        Frame& frame = m_frames.back();
        if (frame.level.isObject) {
            frame.expect = Expect::Name;
            frame.unnamed = false;
        } else {
            frame.expect = Expect::Value;
            if (!m_found)
                ++frame.level.index;
        }
    }

    void push(bool object)
    {
        if (!m_frames.empty()) {
            Frame& outer = m_frames.back();
            if (outer.level.isObject && !outer.unnamed)
                remember(outer, object ? Json(Json::Object()) : Json(Json::Array()));
            if (!m_found)
                outer.level.name = outer.name;
        }
        Frame frame;
        frame.level.isObject = object;
        if (object)
            frame.level.members = Json(Json::Object());
        frame.expect = object ? Expect::Name : Expect::Value;
        m_frames.push_back(std::move(frame));
    }

    // Closes what is open inside of it too, unless nothing of the kind is open.
    void close(bool object, std::size_t end)
    {
        const auto fits = [object](const Frame& frame) { return frame.level.isObject == object; };
        if (std::none_of(m_frames.begin(), m_frames.end(), fits))
            return;
        while (m_frames.back().level.isObject != object)
            pop();
        pop();
        if (!m_frames.empty())
            valueEnds(m_frames.back(), end);
    }

    void pop()
    {
        const std::size_t depth = m_frames.size() - 1;
        if (m_found && depth < m_around) {
            m_spot.levels[depth] = std::move(m_frames.back().level);
            m_around = depth;
        }
        m_frames.pop_back();
    }

    void settle(Token token, bool quoted, bool name)
    {
        m_found = true;
        m_spot.begin = token.begin;
        m_spot.end = token.end;
        m_spot.quoted = quoted;
        m_around = m_frames.size();
        m_spot.levels.resize(m_around);
        const char after = nextChar(token.end);
        m_spot.colonFollows = after == ':';
        m_spot.commaMissing = after != '\0' && after != ',' && after != '}' && after != ']' && after != ':';
        if (m_frames.empty()) {
            m_spot.place = JsonSpot::Place::Value;
            return;
        }
        Frame& frame = m_frames.back();
        const bool empty = token.begin == token.end;
        if (frame.expect == Expect::Comma)
            m_spot.commaAt = frame.valueEnd;
        if (!frame.level.isObject) {
            m_spot.place = JsonSpot::Place::Value;
            if (frame.expect == Expect::Comma)
                ++frame.level.index;
        } else if (name || (empty && (frame.expect == Expect::Name || frame.expect == Expect::Comma))) {
            m_spot.place = JsonSpot::Place::Name;
            frame.level.name.clear();
        } else if (frame.expect == Expect::Value && !(empty && valueFollows())) {
            m_spot.place = JsonSpot::Place::Value;
            frame.level.name = frame.name;
        }
    }

    void findVariable()
    {
        if (!m_spot.quoted)
            return;
        std::size_t at = m_caret;
        const auto plain = [this](std::size_t i) {
            return m_text[i] != '{' && m_text[i] != '}' && m_text[i] != '"' && m_text[i] != '\n';
        };
        while (at > m_spot.begin + 1 && plain(at - 1))
            --at;
        std::size_t braces = 0;
        while (at - braces > m_spot.begin + 1 && m_text[at - braces - 1] == '{')
            ++braces;
        if (braces < 2 || braces % 4 == 0)
            return;
        std::size_t end = m_caret;
        while (end < m_spot.end && plain(end))
            ++end;
        m_spot.variableClosed = m_text.substr(end, 2) == "}}";
        m_spot.variableBegin = at;
        m_spot.variableEnd = m_spot.variableClosed ? end : m_caret;
    }

    std::string_view m_text;
    std::size_t m_caret;
    std::vector<Frame> m_frames;
    JsonSpot m_spot;
    bool m_found = false;
    std::size_t m_around = 0; ///< open containers that hold the caret
};

} // namespace

JsonSpot jsonSpotAt(std::string_view text, std::size_t caret)
{
    return Reader(text, caret).read();
}

} // namespace tapedeck::models

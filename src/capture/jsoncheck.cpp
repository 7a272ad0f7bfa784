// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/badjson.h"
#include "capture/cancelling.h"

#include <algorithm>
#include <cctype>

namespace tapedeck::capture {

namespace {

using Failure = JsonError::Kind;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Neither the end of a string, nor an escape, nor a bare control character.
bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

// Reads tokens in the order the grammar allows; one bit a level says whether it is an object.
class Check
{
public:
    Check(std::string_view text, const OpenOptions& options)
        : m_text(text)
        , m_options(options)
    {}

    std::optional<JsonError> run()
    {
        if (skip() == m_text.size())
            return JsonError{Failure::Empty, 0};
        while (value() && afterValue()) {
            if (m_done)
                return trailing();
        }
        return m_cancelled ? std::nullopt : std::optional(m_error);
    }

private:
    static constexpr std::size_t askEvery = 1u << 20;

    std::size_t skip()
    {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\r' || m_text[m_at] == '\n'))
            ++m_at;
        return m_at;
    }

    bool fail(Failure kind, std::size_t at)
    {
        m_error = at >= m_text.size() ? JsonError{Failure::Truncated, static_cast<qsizetype>(m_text.size())}
                                      : JsonError{kind, static_cast<qsizetype>(at)};
        return false;
    }

    std::optional<JsonError> trailing()
    {
        if (skip() == m_text.size())
            return std::nullopt;
        return JsonError{Failure::Trailing, static_cast<qsizetype>(m_at)};
    }

    // A value; of a container only its beginning, down to its first scalar or its immediate end.
    bool value()
    {
        while (true) {
            if (skip() == m_text.size())
                return fail(Failure::Truncated, m_at);
            const char c = m_text[m_at];
            if (c == '"')
                return string();
            if (c != '{' && c != '[')
                return scalar();
            if (m_levels.size() >= static_cast<std::size_t>(JsonLimits::maxDepth))
                return fail(Failure::TooDeep, m_at);
            ++m_at;
            if (skip() < m_text.size() && m_text[m_at] == (c == '{' ? '}' : ']')) {
                ++m_at;
                return true;
            }
            m_levels.push_back(c == '{');
            if (c == '{' && !name())
                return false;
        }
    }

    // Closes what closes; true with m_done at the end, or at the next value's place.
    bool afterValue()
    {
        while (!m_levels.empty()) {
            if (skip() == m_text.size())
                return fail(Failure::Truncated, m_at);
            const char c = m_text[m_at];
            if (c == ',') {
                ++m_at;
                return !m_levels.back() || name();
            }
            if (c != (m_levels.back() ? '}' : ']'))
                return fail(Failure::Syntax, m_at);
            ++m_at;
            m_levels.pop_back();
        }
        m_done = true;
        return true;
    }

    bool name()
    {
        if (skip() == m_text.size() || m_text[m_at] != '"')
            return fail(Failure::Syntax, m_at);
        if (!string())
            return false;
        if (skip() == m_text.size() || m_text[m_at] != ':')
            return fail(Failure::Syntax, m_at);
        ++m_at;
        return true;
    }

    bool string()
    {
        ++m_at;
        while (m_at < m_text.size()) {
            const std::size_t stop = std::min(m_text.size(), m_askAt);
            while (m_at < stop && isPlain(m_text[m_at]))
                ++m_at;
            if (m_at >= stop) {
                m_askAt = m_at + askEvery;
                m_cancelled = isCancelled(m_options);
                if (m_cancelled)
                    return false;
                continue;
            }
            if (m_text[m_at] == '"') {
                ++m_at;
                return true;
            }
            if (m_text[m_at] != '\\')
                return fail(Failure::BadString, m_at);
            if (!escape())
                return false;
            ++m_at;
        }
        return fail(Failure::Truncated, m_at);
    }

    // Leaves m_at on the last byte of the escape.
    bool escape()
    {
        const std::size_t start = m_at;
        if (++m_at >= m_text.size())
            return fail(Failure::Truncated, m_at);
        if (m_text[m_at] != 'u')
            return std::string_view("\"\\/bfnrt").find(m_text[m_at]) != std::string_view::npos ||
                   fail(Failure::BadString, start);
        for (int i = 0; i < 4; ++i) {
            if (++m_at >= m_text.size())
                return fail(Failure::Truncated, m_at);
            if (!std::isxdigit(static_cast<unsigned char>(m_text[m_at])))
                return fail(Failure::BadString, start);
        }
        return true;
    }

    bool scalar()
    {
        if (m_at >= m_askAt) {
            m_askAt = m_at + askEvery;
            m_cancelled = isCancelled(m_options);
            if (m_cancelled)
                return false;
        }
        const std::size_t start = m_at;
        if (isDigit(m_text[start]))
            return number() || fail(Failure::BadNumber, start);
        const std::string_view rest = m_text.substr(start, 5);
        for (const std::string_view word : {"true", "false", "null"}) {
            if (rest.starts_with(word)) {
                m_at += word.size();
                return true;
            }
        }
        if (rest.starts_with("NaN") || rest.starts_with("Infi") || rest.starts_with("-Inf"))
            return fail(Failure::BadNumber, start);
        if (rest.front() != '-')
            return fail(Failure::Syntax, start);
        return number() || fail(Failure::BadNumber, start);
    }

    bool digits()
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        return m_at > start;
    }

    bool number()
    {
        if (m_text[m_at] == '-')
            ++m_at;
        const std::size_t start = m_at;
        if (!digits() || (m_text[start] == '0' && m_at - start > 1))
            return false;
        if (m_at < m_text.size() && m_text[m_at] == '.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if (m_at < m_text.size() && (m_text[m_at] == 'e' || m_text[m_at] == 'E')) {
            ++m_at;
            if (m_at < m_text.size() && (m_text[m_at] == '+' || m_text[m_at] == '-'))
                ++m_at;
            if (!digits())
                return false;
        }
        return true;
    }

    std::string_view m_text;
    const OpenOptions& m_options;
    std::size_t m_at = 0;
    std::size_t m_askAt = askEvery; // where to ask next whether to go on
    std::vector<bool> m_levels;
    JsonError m_error;
    bool m_done = false;
    bool m_cancelled = false;
};

} // namespace

std::optional<JsonError> findProblem(std::string_view text, const OpenOptions& options)
{
    return Check(text, options).run();
}

} // namespace tapedeck::capture

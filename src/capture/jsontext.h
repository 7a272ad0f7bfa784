// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace tapedeck::capture {

/// Navigation in JSON text by its structure alone: strings and brackets. Needs no memory whatever the size
/// and the depth, and gets past what is wrong inside a value, so that the values after it stay reachable.
/// Whether a value is valid is asked afterwards, of each one.

/// The first byte that is no blank; text.size() if there is none.
std::size_t skipBlanks(std::string_view text, std::size_t at);

/// The same for blanks and commas, between elements.
std::size_t skipGap(std::string_view text, std::size_t at);

/// One past the value that starts at `at`; npos if the text ends before the value does, or when cancelled.
std::size_t skipValue(std::string_view text, std::size_t at, const OpenOptions* options = nullptr);

/// Where large values end, so that text is gone through once for each level and not for each question.
class TextSkips
{
public:
    explicit TextSkips(const OpenOptions& options)
        : m_options(options)
    {}
    /// As skipValue(); the text must be the same as long as this is not cleared.
    std::size_t end(std::string_view text, std::size_t at);
    void clear() { m_ends.clear(); }

private:
    const OpenOptions& m_options;
    std::unordered_map<const char*, const char*> m_ends;
};

/// Walks the members of the object that starts at `at`. After a false, `ended` tells whether its closing
/// brace was reached.
class MemberWalk
{
public:
    MemberWalk(std::string_view text, std::size_t at)
        : m_text(text)
        , m_at(at + 1)
    {}
    /// Finds the next name; value() is where its value starts. Call skip() or resume() before the next one.
    bool next();
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] std::size_t value() const { return m_at; }
    /// Skips the value; false if the text ends inside it.
    bool skip(const OpenOptions* options = nullptr);
    void resume(std::size_t at) { m_at = at; }
    [[nodiscard]] bool ended() const { return m_ended; }
    [[nodiscard]] std::size_t position() const { return m_at; }

private:
    std::string_view m_text;
    std::size_t m_at;
    std::string m_name;
    bool m_ended = false;
};

/// Walks the elements of the array that starts at `at`.
class ElementWalk
{
public:
    ElementWalk(std::string_view text, std::size_t at)
        : m_text(text)
        , m_at(at + 1)
    {}
    /// False at the closing bracket (ended), or where there is none.
    bool next(const OpenOptions* options = nullptr);
    /// The element found: [first, last). If cut(), the text ends inside it.
    [[nodiscard]] std::size_t first() const { return m_first; }
    [[nodiscard]] std::size_t last() const { return m_at; }
    [[nodiscard]] bool ended() const { return m_ended; }
    [[nodiscard]] bool cut() const { return m_cut; }
    /// Where the walk stopped.
    [[nodiscard]] std::size_t position() const { return m_at; }

private:
    std::string_view m_text;
    std::size_t m_at;
    std::size_t m_first = 0;
    bool m_ended = false;
    bool m_cut = false;
};

/// The text between the quotes of a JSON string token, unescaped as far as it is sound; half surrogate pairs
/// become U+FFFD.
std::string unescaped(std::string_view token);

} // namespace tapedeck::capture

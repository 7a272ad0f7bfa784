// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonpath.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace tapedeck::models {

/// A place in a body that a search found.
struct BodyMatch
{
    qsizetype begin = 0;
    qsizetype end = 0;
    std::string pointer; ///< of a JSONPath's matches; empty for text, and for the whole
};

struct BodyMatches
{
    std::vector<BodyMatch> matches; ///< in the order of the body
    bool more = false;              ///< there are more than are kept
};

/// A text to look for. Letters match in either case; a blank after ':' or ',' matches any blanks and none, as
/// pretty JSON shows one where the body may have none.
class TextNeedle
{
public:
    explicit TextNeedle(const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_bytes.empty(); }
    /// First match at or after `from`, or -1.
    [[nodiscard]] qsizetype next(const QByteArray& body, qsizetype from, qsizetype& end) const;

private:
    struct Byte
    {
        unsigned char lower = 0;
        unsigned char upper = 0;
        bool blanks = false; ///< any blanks, none too
    };
    void makeSkips();
    [[nodiscard]] bool fits(const char* at, const char* end, const char*& after) const;

    std::vector<Byte> m_bytes;
    std::size_t m_head = 0; ///< bytes before the first optional blanks
    std::array<std::size_t, 256> m_skips{};
};

/// Both are for workers; `stop` ends them early.
BodyMatches findText(const QByteArray& body, const QString& text, const std::atomic_bool& stop);
BodyMatches findPath(const QByteArray& body, const JsonPath& path, const std::atomic_bool& stop);

/// The match after the byte, or before it, round the ends; -1 if there are none.
qsizetype nextMatch(const std::vector<BodyMatch>& matches, qsizetype offset, bool forward);

inline constexpr std::size_t mostMatches = 100'000;

} // namespace tapedeck::models

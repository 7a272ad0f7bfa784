// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/bodysearch.h"

#include <QList>

#include <algorithm>

namespace tapedeck::models {

namespace {

constexpr qsizetype looksUpEvery = 4 << 20; ///< bytes between two looks at the stop flag

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

} // namespace

TextNeedle::TextNeedle(const QString& text)
{
    for (const uint code : text.toUcs4()) {
        const char32_t letter = code;
        const bool afterSign =
            !m_bytes.empty() && (m_bytes.back().lower == ':' || m_bytes.back().lower == ',');
        if (letter == U' ' && afterSign) {
            m_bytes.push_back({0, 0, true});
            continue;
        }
        const char32_t low = QChar::toLower(letter);
        const char32_t high = QChar::toUpper(letter);
        QByteArray lower = QString::fromUcs4(&low, 1).toUtf8();
        QByteArray upper = QString::fromUcs4(&high, 1).toUtf8();
        if (lower.size() != upper.size()) // rare letters match as they were typed
            lower = upper = QString::fromUcs4(&letter, 1).toUtf8();
        for (qsizetype i = 0; i < lower.size(); ++i)
            m_bytes.push_back(
                {static_cast<unsigned char>(lower[i]), static_cast<unsigned char>(upper[i]), false});
    }
    // Blanks at the end could match nothing: they add nothing.
    while (!m_bytes.empty() && m_bytes.back().blanks)
        m_bytes.pop_back();
    makeSkips();
}

// After Horspool: how far to go on by the byte under the head's last.
void TextNeedle::makeSkips()
{
    const auto blanks =
        std::find_if(m_bytes.begin(), m_bytes.end(), [](const Byte& byte) { return byte.blanks; });
    m_head = static_cast<std::size_t>(blanks - m_bytes.begin());
    m_skips.fill(std::max<std::size_t>(m_head, 1));
    for (std::size_t i = 0; i + 1 < m_head; ++i)
        m_skips[m_bytes[i].lower] = m_skips[m_bytes[i].upper] = m_head - 1 - i;
}

bool TextNeedle::fits(const char* at, const char* end, const char*& after) const
{
    for (const Byte& byte : m_bytes) {
        if (byte.blanks) {
            while (at < end && isBlank(*at))
                ++at;
            continue;
        }
        const auto c = at < end ? static_cast<unsigned char>(*at) : 0;
        if (at >= end || (c != byte.lower && c != byte.upper))
            return false;
        ++at;
    }
    after = at;
    return true;
}

qsizetype TextNeedle::next(const QByteArray& body, qsizetype from, qsizetype& end) const
{
    if (m_head == 0)
        return -1;
    const char* const stop = body.constData() + body.size();
    const char* at = body.constData() + from;
    const auto head = static_cast<qptrdiff>(m_head);
    const Byte last = m_bytes[m_head - 1];
    while (stop - at >= head) {
        const auto c = static_cast<unsigned char>(at[head - 1]);
        const char* after = nullptr;
        if ((c == last.lower || c == last.upper) && fits(at, stop, after)) {
            end = after - body.constData();
            return at - body.constData();
        }
        at += m_skips[c];
    }
    return -1;
}

BodyMatches findText(const QByteArray& body, const QString& text, const std::atomic_bool& stop)
{
    BodyMatches out;
    const TextNeedle needle(text);
    if (needle.isEmpty())
        return out;
    // Block by block, so that it can be stopped; a match may reach into the next one.
    const qsizetype reach = 4 * text.size() + 256;
    for (qsizetype block = 0; block < body.size() && !stop; block += looksUpEvery) {
        const qsizetype size = std::min(looksUpEvery + reach, body.size() - block);
        const QByteArray part = QByteArray::fromRawData(body.constData() + block, size);
        qsizetype from = out.matches.empty() ? 0 : std::max<qsizetype>(out.matches.back().end - block, 0);
        qsizetype end = 0;
        for (qsizetype at = needle.next(part, from, end); at >= 0 && at < looksUpEvery;
             at = needle.next(part, from, end)) {
            if (out.matches.size() == mostMatches) {
                out.more = true;
                return out;
            }
            out.matches.push_back({block + at, block + end, {}});
            from = end;
        }
    }
    return out;
}

BodyMatches findPath(const QByteArray& body, const JsonPath& path, const std::atomic_bool& stop)
{
    const std::string_view text(body.constData(), static_cast<std::size_t>(body.size()));
    auto found = path.findInText(text, mostMatches + 1, &stop);
    BodyMatches out;
    out.more = found.size() > mostMatches;
    if (out.more)
        found.pop_back();
    std::stable_sort(found.begin(), found.end(), [](const JsonPathMatch& a, const JsonPathMatch& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    for (JsonPathMatch& match : found) {
        const auto begin = static_cast<qsizetype>(match.begin);
        const auto end = static_cast<qsizetype>(match.end);
        if (out.matches.empty() || out.matches.back().begin != begin || out.matches.back().end != end)
            out.matches.push_back({begin, end, std::move(match.pointer)});
    }
    return out;
}

qsizetype nextMatch(const std::vector<BodyMatch>& matches, qsizetype offset, bool forward)
{
    const auto count = static_cast<qsizetype>(matches.size());
    if (count == 0)
        return -1;
    const auto begins = [](const BodyMatch& match, qsizetype at) { return match.begin < at; };
    if (forward) {
        const auto after = std::lower_bound(matches.begin(), matches.end(), offset + 1, begins);
        return after == matches.end() ? 0 : after - matches.begin();
    }
    const auto at = std::lower_bound(matches.begin(), matches.end(), offset, begins);
    return at == matches.begin() ? count - 1 : at - matches.begin() - 1;
}

} // namespace tapedeck::models

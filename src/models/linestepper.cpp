// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/linestepper.h"

#include "core/jsonparser.h"
#include "core/jsonskim.h"

#include <algorithm>
#include <cstring>

namespace tapedeck::models {

namespace {

using Kind = LineRun::Kind;

void append(ShownLine* out, std::string_view body, std::size_t from, std::size_t end, Kind kind)
{
    if (!out || end <= from)
        return;
    const auto size = static_cast<qsizetype>(end - from);
    out->runs.push_back({out->text.size(), size, static_cast<qsizetype>(from), kind});
    out->text.append(body.data() + from, size);
}

void begin(const BodyLines::State& state, ShownLine* out, std::size_t from)
{
    if (!out)
        return;
    *out = {};
    out->number = state.number;
    out->begin = static_cast<qsizetype>(from);
}

void indent(const BodyLines::State& state, ShownLine* out)
{
    constexpr qsizetype perLevel = 2;
    if (out)
        out->text.append(static_cast<qsizetype>(state.open.size()) * perLevel, ' ');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumber(std::string_view word)
{
    std::size_t at = word.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t from = at;
        while (at < word.size() && isDigit(word[at]))
            ++at;
        return at > from;
    };
    const bool zero = at < word.size() && word[at] == '0';
    if (zero)
        ++at;
    else if (!digits())
        return false;
    if (at < word.size() && word[at] == '.') {
        ++at;
        if (!digits())
            return false;
    }
    if (at < word.size() && (word[at] == 'e' || word[at] == 'E')) {
        ++at;
        if (at < word.size() && (word[at] == '+' || word[at] == '-'))
            ++at;
        if (!digits())
            return false;
    }
    return at == word.size() && !word.empty();
}

} // namespace

bool LineStepper::step(State& state, ShownLine* out) const
{
    if (state.done)
        return false;
    if (state.at == 0 && state.row == 0 && m_pretty && m_body.starts_with("\xEF\xBB\xBF"))
        state.at = 3;
    if (!m_pretty || state.plain)
        return plain(state, out);
    return state.pieceEnd > 0 ? piece(state, out) : json(state, out);
}

// Where a row's text may end: not within a character.
std::size_t LineStepper::cut(std::size_t from, std::size_t end) const
{
    if (end - from <= static_cast<std::size_t>(BodyLines::pieceSize))
        return end;
    constexpr int longestCharacter = 4;
    std::size_t at = from + static_cast<std::size_t>(BodyLines::pieceSize);
    for (int i = 0; i < longestCharacter && (static_cast<unsigned char>(m_body[at]) & 0xC0) == 0x80; ++i)
        --at;
    return at;
}

void LineStepper::finish(State& state, ShownLine* out) const
{
    if (out)
        out->end = static_cast<qsizetype>(state.at);
    ++state.row;
}

bool LineStepper::plain(State& state, ShownLine* out) const
{
    if (state.at >= m_body.size() && !state.newLine) {
        state.done = true;
        return false;
    }
    if (state.at >= m_body.size() && state.row > 0) { // a line end is the last byte
        state.done = true;
        return false;
    }
    const void* found = state.at < m_body.size()
                            ? std::memchr(m_body.data() + state.at, '\n',
                                          std::min(m_body.size() - state.at,
                                                   static_cast<std::size_t>(BodyLines::pieceSize) + 2))
                            : nullptr;
    const std::size_t lineEnd =
        found ? static_cast<std::size_t>(static_cast<const char*>(found) - m_body.data()) : m_body.size();
    const bool continued = !state.newLine;
    if (!continued)
        ++state.number;
    begin(state, out, state.at);
    std::size_t end = cut(state.at, lineEnd);
    state.newLine = found && end == lineEnd;
    const bool carriage = state.newLine && end > state.at && m_body[end - 1] == '\r';
    append(out, m_body, state.at, carriage ? end - 1 : end, Kind::Plain);
    if (out)
        out->continued = continued;
    state.at = state.newLine ? end + 1 : end;
    finish(state, out);
    return true;
}

bool LineStepper::breakOff(State& state, std::size_t at, ShownLine* out) const
{
    state.broken = at;
    state.plain = true;
    state.newLine = true;
    if (state.at < m_body.size())
        return plain(state, out);
    state.done = true;
    return false;
}

// After a value: its comma, if it has one.
void LineStepper::separate(State& state, ShownLine* out) const
{
    state.any = true;
    state.separated = false;
    state.comma = false;
    if (!state.open.empty()) {
        const std::size_t next = JsonSkim::skipBlanks(m_body, state.at);
        if (next < m_body.size() && m_body[next] == ',') {
            append(out, m_body, next, next + 1, Kind::Punctuation);
            state.at = next + 1;
            state.separated = true;
            state.comma = true;
        }
    }
    finish(state, out);
}

bool LineStepper::piece(State& state, ShownLine* out) const
{
    begin(state, out, state.at);
    if (out)
        out->continued = true;
    indent(state, out);
    const std::size_t end = cut(state.at, state.pieceEnd);
    append(out, m_body, state.at, end, Kind::String);
    state.at = end;
    if (end < state.pieceEnd) {
        finish(state, out);
        return true;
    }
    state.pieceEnd = 0;
    separate(state, out);
    return true;
}

bool LineStepper::json(State& state, ShownLine* out) const
{
    state.at = JsonSkim::skipBlanks(m_body, state.at);
    if (state.at >= m_body.size()) {
        state.done = true;
        if (!state.open.empty() || !state.any)
            state.broken = m_body.size();
        return false;
    }
    const char c = m_body[state.at];
    if (!state.open.empty() && (c == '}' || c == ']'))
        return close(state, out);
    if (!state.separated)
        return breakOff(state, state.at, out);
    if (state.open.empty() || state.open.back() == '[')
        return value(state, state.at, state.at, out);
    if (c != '"')
        return breakOff(state, state.at, out);
    const std::size_t nameEnd = JsonSkim::skipString(m_body, state.at);
    if (nameEnd == JsonSkim::npos)
        return breakOff(state, m_body.size(), out);
    const std::size_t colon = JsonSkim::skipBlanks(m_body, nameEnd);
    if (colon >= m_body.size() || m_body[colon] != ':')
        return breakOff(state, colon, out);
    return value(state, nameEnd, JsonSkim::skipBlanks(m_body, colon + 1), out);
}

bool LineStepper::close(State& state, ShownLine* out) const
{
    if (state.comma || m_body[state.at] != (state.open.back() == '{' ? '}' : ']'))
        return breakOff(state, state.at, out);
    state.open.pop_back();
    ++state.number;
    begin(state, out, state.at);
    indent(state, out);
    append(out, m_body, state.at, state.at + 1, Kind::Punctuation);
    ++state.at;
    separate(state, out);
    return true;
}

// `state.at` is the member's name, which ends at nameEnd, or the value itself.
bool LineStepper::value(State& state, std::size_t nameEnd, std::size_t at, ShownLine* out) const
{
    if (at >= m_body.size())
        return breakOff(state, m_body.size(), out);
    const char c = m_body[at];
    if (c != '{' && c != '[')
        return scalar(state, nameEnd, at, out);
    if (state.open.size() >= static_cast<std::size_t>(JsonLimits::maxDepth))
        return breakOff(state, at, out);
    const std::size_t inside = JsonSkim::skipBlanks(m_body, at + 1);
    const bool empty = inside < m_body.size() && m_body[inside] == (c == '{' ? '}' : ']');
    ++state.number;
    begin(state, out, state.at);
    indent(state, out);
    append(out, m_body, state.at, nameEnd, Kind::Name);
    if (out && nameEnd > state.at)
        out->text += ": ";
    append(out, m_body, at, at + 1, Kind::Punctuation);
    if (empty) {
        append(out, m_body, inside, inside + 1, Kind::Punctuation);
        state.at = inside + 1;
        separate(state, out);
        return true;
    }
    state.open += c;
    state.at = at + 1;
    state.separated = true;
    state.comma = false;
    finish(state, out);
    return true;
}

bool LineStepper::scalar(State& state, std::size_t nameEnd, std::size_t at, ShownLine* out) const
{
    std::size_t end = 0;
    Kind kind = Kind::String;
    if (m_body[at] == '"') {
        end = JsonSkim::skipString(m_body, at);
        if (end == JsonSkim::npos)
            return breakOff(state, m_body.size(), out);
    } else {
        end = JsonSkim::skipWord(m_body, at);
        const std::string_view word = m_body.substr(at, end - at);
        const bool known = word == "true" || word == "false" || word == "null";
        if (!known && !isNumber(word))
            return breakOff(state, at, out);
        kind = known ? Kind::Word : Kind::Number;
    }
    ++state.number;
    begin(state, out, state.at);
    indent(state, out);
    append(out, m_body, state.at, nameEnd, Kind::Name);
    if (out && nameEnd > state.at)
        out->text += ": ";
    const std::size_t shown = kind == Kind::String ? cut(at, end) : end;
    append(out, m_body, at, shown, kind);
    state.at = shown;
    if (shown < end) {
        state.pieceEnd = end;
        finish(state, out);
        return true;
    }
    separate(state, out);
    return true;
}

} // namespace tapedeck::models

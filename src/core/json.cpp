// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace tapedeck {

namespace {

const Json nullJson;
const Json::Array noItems;
const Json::Object noMembers;

std::string unescapeToken(std::string_view token)
{
    std::string out;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1')) {
            out += token[i + 1] == '0' ? '~' : '/';
            ++i;
        } else {
            out += token[i];
        }
    }
    return out;
}

// The spelling that a number of the program's own gets: shortest that reads back the same.
std::string spell(double value)
{
    if (!std::isfinite(value))
        return "null"; // JSON has no spelling for it
    char buffer[32];
    const auto [end, ec] = std::to_chars(buffer, buffer + sizeof buffer, value);
    return ec == std::errc() ? std::string(buffer, end) : std::string("0");
}

// Of a number that no double can hold: the largest, or zero if it is too small.
double nearest(std::string_view spelling)
{
    const bool negative = spelling.starts_with('-');
    spelling.remove_prefix(negative ? 1 : 0);
    const std::size_t mark = std::min(spelling.find_first_of("eE"), spelling.size());
    const std::string_view digits = spelling.substr(0, mark);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::size_t first = std::min(digits.find_first_not_of("0."), digits.size());
    const std::string_view exponent = spelling.substr(std::min(mark + 1, spelling.size()));
    // Where the first digit stands, seen from the point; an exponent that does not even fit decides alone.
    qint64 power = 0;
    const bool plus = exponent.starts_with('+');
    const auto read =
        std::from_chars(exponent.data() + (plus ? 1 : 0), exponent.data() + exponent.size(), power);
    if (read.ec == std::errc::result_out_of_range)
        power = exponent.starts_with('-') ? -(1ll << 60) : 1ll << 60;
    power += static_cast<qint64>(point) - static_cast<qint64>(first);
    const double largest = std::numeric_limits<double>::max();
    const double out = power > 0 && first < digits.size() ? largest : 0;
    return negative ? -out : out;
}

// Digits and nothing else: two such numbers are the same only if they are spelled the same.
bool isWhole(std::string_view spelling)
{
    return spelling.find_first_of(".eE") == std::string_view::npos;
}

} // namespace

Json::Json(bool value)
    : m_data(value)
{}
Json::Json(int value)
    : m_data(static_cast<qint64>(value))
{}
Json::Json(qint64 value)
    : m_data(value)
{}
Json::Json(double value)
{
    if (std::isfinite(value))
        m_data = Real{value, spell(value)};
}
Json::Json(const char* value)
    : m_data(std::string(value))
{}
Json::Json(std::string value)
    : m_data(std::move(value))
{}
Json::Json(std::string_view value)
    : m_data(std::string(value))
{}
Json::Json(const QString& value)
    : m_data(value.toStdString())
{}
Json::Json(Array value)
    : m_data(std::move(value))
{}
Json::Json(Object value)
    : m_data(std::move(value))
{}

Json Json::number(std::string spelling)
{
    Json out;
    qint64 integer = 0;
    const char* end = spelling.data() + spelling.size();
    const auto parsed = std::from_chars(spelling.data(), end, integer);
    if (parsed.ec == std::errc() && parsed.ptr == end && spelling != "-0") {
        out.m_data = integer;
        return out;
    }
    double real = 0;
    if (std::from_chars(spelling.data(), end, real).ec == std::errc::result_out_of_range)
        real = nearest(spelling);
    out.m_data = Real{real, std::move(spelling)};
    return out;
}

Json Json::object(std::initializer_list<JsonMember> members)
{
    return Json(Object(members));
}

Json Json::array(std::initializer_list<Json> items)
{
    return Json(Array(items));
}

bool Json::toBool(bool fallback) const
{
    const bool* value = std::get_if<bool>(&m_data);
    return value ? *value : fallback;
}

qint64 Json::toInteger(qint64 fallback) const
{
    if (const auto* value = std::get_if<qint64>(&m_data))
        return *value;
    if (const auto* real = std::get_if<Real>(&m_data);
        real && std::abs(real->value) < 9.0e18 && std::trunc(real->value) == real->value)
        return static_cast<qint64>(real->value);
    return fallback;
}

double Json::toDouble(double fallback) const
{
    if (const auto* value = std::get_if<qint64>(&m_data))
        return static_cast<double>(*value);
    const auto* real = std::get_if<Real>(&m_data);
    return real ? real->value : fallback;
}

std::string_view Json::toView() const
{
    const auto* text = std::get_if<std::string>(&m_data);
    return text ? std::string_view(*text) : std::string_view();
}

QString Json::toQString() const
{
    const std::string_view text = toView();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

const Json::Array& Json::items() const
{
    const auto* array = std::get_if<Array>(&m_data);
    return array ? *array : noItems;
}

const Json::Object& Json::members() const
{
    const auto* object = std::get_if<Object>(&m_data);
    return object ? *object : noMembers;
}

Json::Array& Json::items()
{
    if (!isArray())
        m_data = Array{};
    return std::get<Array>(m_data);
}

Json::Object& Json::members()
{
    if (!isObject())
        m_data = Object{};
    return std::get<Object>(m_data);
}

std::size_t Json::size() const
{
    return isArray() ? items().size() : members().size();
}

const Json* Json::find(std::string_view name) const
{
    for (const JsonMember& member : members()) {
        if (member.name == name)
            return &member.value;
    }
    return nullptr;
}

Json* Json::find(std::string_view name)
{
    return const_cast<Json*>(std::as_const(*this).find(name));
}

const Json& Json::operator[](std::string_view name) const
{
    const Json* value = find(name);
    return value ? *value : nullJson;
}

void Json::set(std::string_view name, Json value)
{
    if (Json* existing = find(name))
        *existing = std::move(value);
    else
        members().push_back({std::string(name), std::move(value)});
}

bool Json::remove(std::string_view name)
{
    return isObject() && std::erase_if(members(), [&](const JsonMember& m) { return m.name == name; }) > 0;
}

bool Json::rename(std::string_view from, std::string_view to)
{
    if (!isObject())
        return false;
    for (JsonMember& member : members()) {
        if (member.name == from) {
            member.name = to;
            return true;
        }
    }
    return false;
}

const Json* Json::at(std::string_view pointer) const
{
    const Json* here = this;
    while (here && !pointer.empty()) {
        if (pointer.front() != '/')
            return nullptr;
        pointer.remove_prefix(1);
        const std::string_view token = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(token.size());
        if (here->isArray()) {
            std::size_t index = 0;
            const char* end = token.data() + token.size();
            const auto parsed = std::from_chars(token.data(), end, index);
            const bool valid = parsed.ec == std::errc() && parsed.ptr == end && index < here->items().size();
            here = valid ? &here->items()[index] : nullptr;
        } else {
            here = here->find(unescapeToken(token));
        }
    }
    return here;
}

Json* Json::at(std::string_view pointer)
{
    return const_cast<Json*>(std::as_const(*this).at(pointer));
}

std::string Json::spelling() const
{
    if (const auto* value = std::get_if<qint64>(&m_data))
        return std::to_string(*value);
    const auto* real = std::get_if<Real>(&m_data);
    return real ? real->spelling : std::string();
}

bool Json::equals(const Json& other) const
{
    if (isNumber() && other.isNumber()) {
        if (isInteger() && other.isInteger())
            return toInteger() == other.toInteger();
        const auto* mine = std::get_if<Real>(&m_data);
        const auto* theirs = std::get_if<Real>(&other.m_data);
        if (mine && theirs && isWhole(mine->spelling) && isWhole(theirs->spelling))
            return mine->spelling == theirs->spelling;
        return toDouble() == other.toDouble();
    }
    if (kind() != other.kind() || size() != other.size())
        return false;
    if (isArray()) {
        for (std::size_t i = 0; i < items().size(); ++i) {
            if (!items()[i].equals(other.items()[i]))
                return false;
        }
        return true;
    }
    if (isObject()) {
        for (const JsonMember& member : members()) {
            const Json* there = other.find(member.name);
            if (!there || !member.value.equals(*there))
                return false;
        }
        return true;
    }
    return m_data == other.m_data;
}

bool operator==(const Json& a, const Json& b)
{
    return a.m_data == b.m_data;
}

std::string pointerTo(std::string_view parent, std::string_view name)
{
    std::string out(parent);
    out += '/';
    for (const char c : name) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::string pointerTo(std::string_view parent, std::size_t index)
{
    return std::string(parent) + '/' + std::to_string(index);
}

} // namespace tapedeck

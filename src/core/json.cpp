// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json.h"

#include <charconv>
#include <cmath>

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

void appendQuoted(std::string& out, std::string_view text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, from, i - from);
        from = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        default:
            out += "\\u00";
            out += hex[c >> 4];
            out += hex[c & 15];
        }
    }
    out.append(text, from, text.size() - from);
    out += '"';
}

void newLine(std::string& out, int indent, int level)
{
    if (indent > 0) {
        out += '\n';
        out.append(static_cast<std::size_t>(indent * level), ' ');
    }
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
    std::from_chars(spelling.data(), end, real);
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

namespace {

void write(std::string& out, const Json& value, int indent, int level);

void writeArray(std::string& out, const Json& value, int indent, int level)
{
    out += '[';
    bool first = true;
    for (const Json& item : value.items()) {
        if (!first)
            out += ',';
        first = false;
        newLine(out, indent, level + 1);
        write(out, item, indent, level + 1);
    }
    if (!first)
        newLine(out, indent, level);
    out += ']';
}

void writeObject(std::string& out, const Json& value, int indent, int level)
{
    out += '{';
    bool first = true;
    for (const JsonMember& member : value.members()) {
        if (!first)
            out += ',';
        first = false;
        newLine(out, indent, level + 1);
        appendQuoted(out, member.name);
        out += indent > 0 ? ": " : ":";
        write(out, member.value, indent, level + 1);
    }
    if (!first)
        newLine(out, indent, level);
    out += '}';
}

void write(std::string& out, const Json& value, int indent, int level)
{
    switch (value.kind()) {
    case Json::Kind::Null:
        out += "null";
        break;
    case Json::Kind::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case Json::Kind::Integer:
    case Json::Kind::Real:
        out += value.spelling();
        break;
    case Json::Kind::String:
        appendQuoted(out, value.toView());
        break;
    case Json::Kind::Array:
        writeArray(out, value, indent, level);
        break;
    case Json::Kind::Object:
        writeObject(out, value, indent, level);
        break;
    }
}

} // namespace

std::string Json::spelling() const
{
    if (const auto* value = std::get_if<qint64>(&m_data))
        return std::to_string(*value);
    const auto* real = std::get_if<Real>(&m_data);
    return real ? real->spelling : std::string();
}

std::string Json::dump(int indent) const
{
    std::string out;
    write(out, *this, indent, 0);
    return out;
}

QByteArray Json::toBytes(int indent) const
{
    return QByteArray::fromStdString(dump(indent));
}

bool Json::equals(const Json& other) const
{
    if (isNumber() && other.isNumber()) {
        if (isInteger() && other.isInteger())
            return toInteger() == other.toInteger();
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

std::string quoteJson(std::string_view text)
{
    std::string out;
    appendQuoted(out, text);
    return out;
}

} // namespace tapedeck

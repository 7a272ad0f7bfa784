// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/json.h"

namespace tapedeck {

namespace {

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

std::string quoteJson(std::string_view text)
{
    std::string out;
    appendQuoted(out, text);
    return out;
}

} // namespace tapedeck

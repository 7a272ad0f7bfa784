// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/pythontext.h"

#include <cstdio>

namespace tapedeck::server {

namespace {

void appendUnit(std::string& out, char16_t unit)
{
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(unit));
    out += escape;
}

void appendQuoted(std::string& out, std::string_view text)
{
    out += '"';
    const QString utf16 = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (const QChar character : utf16) {
        const char16_t unit = character.unicode();
        switch (unit) {
        case u'"':
            out += "\\\"";
            break;
        case u'\\':
            out += "\\\\";
            break;
        case u'\n':
            out += "\\n";
            break;
        case u'\r':
            out += "\\r";
            break;
        case u'\t':
            out += "\\t";
            break;
        case u'\b':
            out += "\\b";
            break;
        case u'\f':
            out += "\\f";
            break;
        default:
            if (unit >= 0x20 && unit < 0x7F)
                out += static_cast<char>(unit);
            else
                appendUnit(out, unit);
        }
    }
    out += '"';
}

// Bodies are at most JsonLimits::maxDepth deep, so is this.
void append(std::string& out, const Json& value)
{
    const char* separator = "";
    switch (value.kind()) {
    case Json::Kind::String:
        appendQuoted(out, value.toView());
        break;
    case Json::Kind::Array:
        out += '[';
        for (const Json& item : value.items()) {
            out += separator;
            append(out, item);
            separator = ", ";
        }
        out += ']';
        break;
    case Json::Kind::Object:
        out += '{';
        for (const JsonMember& member : value.members()) {
            out += separator;
            appendQuoted(out, member.name);
            out += ": ";
            append(out, member.value);
            separator = ", ";
        }
        out += '}';
        break;
    default:
        out += value.dump();
    }
}

} // namespace

std::string pythonJson(const Json& value)
{
    std::string out;
    append(out, value);
    return out;
}

std::string pythonRepr(std::string_view text)
{
    const bool doubleQuotes =
        text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
    const char quote = doubleQuotes ? '"' : '\'';
    std::string out(1, quote);
    for (const char c : text) {
        if (c == quote || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else {
            out += c;
        }
    }
    return out += quote;
}

bool pythonTruth(const Json& value)
{
    switch (value.kind()) {
    case Json::Kind::Null:
        return false;
    case Json::Kind::Bool:
        return value.toBool();
    case Json::Kind::Integer:
    case Json::Kind::Real:
        return value.toDouble() != 0;
    case Json::Kind::String:
        return !value.toView().empty();
    case Json::Kind::Array:
    case Json::Kind::Object:
        return value.size() > 0;
    }
    return false;
}

} // namespace tapedeck::server

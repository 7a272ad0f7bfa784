// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "core/jsonrewrite.h"

#include <algorithm>

namespace tapedeck {

// Token by token, so that escapes and spellings of numbers stay as they are.
std::string formatted(std::string_view validText)
{
    if (!parseJson(QByteArrayView(validText.data(), static_cast<qsizetype>(validText.size()))).ok())
        return std::string(validText);
    std::string out;
    out.reserve(validText.size() * 2);
    std::size_t level = 0;
    bool opened = false; ///< nothing stands in the container yet
    const auto newLine = [&] {
        out += '\n';
        out.append(level * 2, ' ');
    };
    for (std::size_t i = validText.starts_with("\xEF\xBB\xBF") ? 3 : 0; i < validText.size();) {
        const char c = validText[i];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            ++i;
            continue;
        }
        if (c == '}' || c == ']') {
            --level;
            if (!opened)
                newLine();
            opened = false;
            out += c;
            ++i;
            continue;
        }
        if (opened)
            newLine();
        opened = false;
        if (c == '{' || c == '[') {
            out += c;
            ++level;
            opened = true;
            ++i;
        } else if (c == ',') {
            out += c;
            newLine();
            ++i;
        } else if (c == ':') {
            out += ": ";
            ++i;
        } else {
            std::size_t end = i + 1;
            if (c == '"') {
                while (end < validText.size() && validText[end] != '"')
                    end += validText[end] == '\\' ? 2u : 1u;
                ++end;
            } else {
                end = validText.find_first_of(" \t\r\n,:]}", i);
            }
            end = std::min(end, validText.size());
            out += validText.substr(i, end - i);
            i = end;
        }
    }
    return out;
}

} // namespace tapedeck

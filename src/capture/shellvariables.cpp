// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/shellvariables.h"

#include <QString>

#include <algorithm>
#include <array>

namespace tapedeck::capture {

bool isShellNameChar(char c, bool first)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (!first && c >= '0' && c <= '9');
}

void ShellVariables::assign(const std::string& name, const std::string& value)
{
    static constexpr std::array<const char*, 6> secrets = {"KEY", "TOKEN", "JWT", "SECRET", "PASS", "AUTH"};
    const QString upper = QString::fromStdString(name).toUpper();
    const bool secret = std::any_of(secrets.begin(), secrets.end(),
                                    [&](const char* part) { return upper.contains(QLatin1String(part)); });
    if (secret || value.find_first_of("$`") != std::string::npos)
        m_values.erase(name);
    else
        m_values[name] = value;
}

const std::string* ShellVariables::find(const std::string& name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? nullptr : &found->second;
}

std::string_view assignedName(std::string_view word)
{
    std::size_t end = 0;
    while (end < word.size() && isShellNameChar(word[end], end == 0))
        ++end;
    return end > 0 && end < word.size() && word[end] == '=' ? word.substr(0, end) : std::string_view();
}

} // namespace tapedeck::capture

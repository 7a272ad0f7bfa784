// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>
#include <string_view>

namespace tapedeck::capture {

/// Variables as far as the script itself says what they hold. Those that look like secrets by their name and
/// those that need a shell to know stay as they are written.
class ShellVariables
{
public:
    void assign(const std::string& name, const std::string& value);
    /// The value of "$NAME" or "${NAME}", if known.
    [[nodiscard]] const std::string* find(const std::string& name) const;

private:
    std::map<std::string, std::string> m_values;
};

/// May this character stand in a variable's name?
bool isShellNameChar(char c, bool first);

/// NAME of "NAME=…"; empty if it is no assignment.
std::string_view assignedName(std::string_view word);

} // namespace tapedeck::capture

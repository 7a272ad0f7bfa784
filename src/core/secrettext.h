// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tapedeck {

struct TextRange
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Where secrets stand in a text, told by their shape and by the names in front of them: JWTs, keys behind
/// the name of a header ("X-Agentops-Api-Key: …") or of a variable ("AGENTOPS_API_KEY=…"), passwords and keys
/// within URLs. In order, without overlaps.
std::vector<TextRange> secretsIn(std::string_view text);

/// Names of members whose value is a key or a token: "jwt", "api_key", "token"…, however they are written.
bool isSecretName(std::string_view name);

/// Puts redactedMark in their place; false if there are none.
bool maskSecrets(std::string& text);

} // namespace tapedeck

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

namespace tapedeck::server {

/// The service is written in Python, and some of its texts are Python's: what it makes of values is needed to
/// answer as it does.

/// JSON as Python writes it by default: blanks after ',' and ':', everything beyond ASCII escaped. The
/// service wraps prompts that are no chat this way (contract 3).
std::string pythonJson(const Json& value);
/// A text as Python's repr(): in single quotes unless it holds one and no double quote.
std::string pythonRepr(std::string_view text);
/// What `value or fallback` takes for true: not null, false, 0, "", [] or {}.
bool pythonTruth(const Json& value);

} // namespace tapedeck::server

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonrewrite.h"
#include "core/variables.h"
#include "models/sessionchoices.h"

#include <QString>

#include <vector>

namespace tapedeck::models {

/// One thing that may be written at the caret.
struct JsonSuggestion
{
    QString label; ///< what is written, without quotes
    QString hint;  ///< what it is
    TextSplice splice;
    std::size_t caret = 0; ///< where it stands afterwards
    bool more = false;     ///< there may be something to choose there
};

struct JsonSuggestions
{
    enum class Kind { None, Names, Values, Variables };
    Kind kind = Kind::None;
    QString typed; ///< of it, up to the caret
    std::size_t begin = 0;
    std::size_t end = 0; ///< of what they replace
    bool quoted = false; ///< a string is begun
    bool chosen = false; ///< values: of the schema's or the session's, not mere examples
    std::vector<JsonSuggestion> items;
};

/// Where suggestions come from, besides the text.
struct JsonSources
{
    const Json& schema; ///< of the whole body
    const VariableScope& scope;
    const SessionChoices& choices;
};

/// What may be written at the caret: names that the schema knows and that are not there yet, values that it
/// allows, ids of the session, variables. What begins as typed comes first. The text may be invalid. Pure.
JsonSuggestions jsonSuggestions(std::string_view text, std::size_t caret, const JsonSources& sources);

} // namespace tapedeck::models

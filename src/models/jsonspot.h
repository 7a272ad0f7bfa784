// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace tapedeck::models {

/// What stands at the caret of a JSON text that is being typed, and so need not be valid. Offsets are bytes.
struct JsonSpot
{
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    enum class Place {
        None,  ///< nothing may be written here
        Name,  ///< of a member
        Value, ///< of a member or an item
    };
    /// A container around the caret, as far as it can be read.
    struct Level
    {
        bool isObject = false;
        Json members;          ///< of an object: numbers, words and short texts as they are, containers empty
        std::string name;      ///< of the member that leads to the caret; empty while its name is typed
        std::size_t index = 0; ///< of the item that leads to the caret
    };

    Place place = Place::None;
    std::vector<Level> levels; ///< from the outermost
    std::size_t begin = 0;     ///< of the word or string at the caret, with its quotes
    std::size_t end = 0;       ///< its end; equal: there is nothing yet
    bool quoted = false;
    std::size_t commaAt = npos; ///< where one is missing before the place
    bool colonFollows = false;
    bool commaMissing = false; ///< something follows without a comma
    /// Of the name in {{…}} at the caret, without braces; npos: it is in none.
    std::size_t variableBegin = npos;
    std::size_t variableEnd = npos;
    bool variableClosed = false;
};

/// Reads the text as far as it must, guessing what a half-typed member is. Pure.
JsonSpot jsonSpotAt(std::string_view text, std::size_t caret);

} // namespace tapedeck::models

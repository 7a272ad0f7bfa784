// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "core/result.h"

namespace tapedeck {

/// Why a text is no JSON, and where.
struct JsonError
{
    enum class Kind {
        Empty,     ///< nothing but blanks
        Truncated, ///< ends in mid-value
        TooDeep,   ///< nested deeper than JsonLimits::maxDepth
        BadUtf8,   ///< not UTF-8 at offset
        BadNumber, ///< NaN, Infinity, leading zeros…
        BadString, ///< a control character or a bad escape
        Trailing,  ///< text after the value
        Syntax,    ///< anything else
    };
    Kind kind = Kind::Syntax;
    qsizetype offset = 0; ///< byte, from 0
};

/// Something that is legal enough to read but worth telling.
struct JsonIssue
{
    enum class Kind {
        DuplicateKey,  ///< the name was there before; both members are kept, readers take the first
        LoneSurrogate, ///< half of a surrogate pair; read as U+FFFD
    };
    Kind kind = Kind::DuplicateKey;
    std::string pointer;  ///< of the member or the string
    qsizetype offset = 0; ///< byte, from 0
};

struct JsonLimits
{
    static constexpr int maxDepth = 256; ///< real bodies stay below 20
};

struct ParsedJson
{
    Json value;
    std::vector<JsonIssue> issues;
};

/// Reads one JSON value. A byte order mark in front is skipped. Never throws, never recurses past maxDepth.
Result<ParsedJson, JsonError> parseJson(QByteArrayView text);

/// For bodies of which only the value matters: null if it is no JSON.
std::optional<Json> readJson(QByteArrayView text);

} // namespace tapedeck

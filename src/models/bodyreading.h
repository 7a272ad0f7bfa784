// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "core/jsonmap.h"

#include <QString>

#include <optional>
#include <string>

namespace tapedeck::models {

/// Why a text is no JSON, and where.
struct TextFault
{
    qint64 line = 1;   ///< from 1
    qint64 column = 1; ///< characters, from 1
    std::size_t byte = 0;
    QString message;
    bool operator==(const TextFault&) const = default;
};

/// What a text says.
struct BodyReading
{
    Json value; ///< null if there is a fault
    JsonMap map;
    std::optional<TextFault> fault;
};

/// Pure, so that a worker may do it. An empty text is a fault too.
BodyReading readBody(const std::string& text);

} // namespace tapedeck::models

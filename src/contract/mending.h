// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/finding.h"

#include <optional>

namespace tapedeck::contract {

/// The value as the schema of its place wants it, nothing of it lost: a number out of a text, a text out of
/// anything, one word as a list of one, a choice in the right case. nullopt where that would be guessing.
std::optional<Json> coerced(const Json& schema, const Json& value);

/// A time out of what is no timestamp of the service's but means one: seconds or milliseconds since 1970,
/// other common spellings. nullopt if it means none.
std::optional<Json> readableTime(const Json& value);
/// The present, as the SDK writes it.
Json presentTime();

/// Takes the member or item away.
Fix removeFix(const QString& label, std::string pointer);

} // namespace tapedeck::contract

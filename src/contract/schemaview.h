// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace tapedeck::contract {

/// What a resolved schema says about one place of a value: for forms, completion and findings. Understands
/// properties, items, allOf and if/then/else on const, enum and required, which is all that the files of
/// resources/contract use.

/// The parts of `schema` that apply to this object: itself and the branches its members select.
std::vector<const Json*> applicableParts(const Json& schema, const Json& object);
/// Schema of one member; nullptr if the schema does not know the name.
const Json* memberSchema(const Json& schema, const Json& object, std::string_view name);
/// Names that the schema knows for this object, in the order of the files, each once.
std::vector<std::string> memberNames(const Json& schema, const Json& object);
/// Schema of the value at a pointer into `body`; nullptr if the schema does not know the place.
const Json* schemaAt(const Json& schema, const Json& body, std::string_view pointer);

/// "integer", "null"…: the types a schema allows; empty for any.
std::vector<std::string> allowedTypes(const Json& schema);
/// True if the value's own type is among them.
bool typeFits(const Json& schema, const Json& value);

} // namespace tapedeck::contract

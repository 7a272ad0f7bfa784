// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "core/profile.h"

#include <optional>

namespace tapedeck::store {

/// A profile as an object of the profiles file; nullopt without an id.
std::optional<Profile> readProfile(const Json& json);
/// Sets the members of a profile in `json` and leaves all others as they are.
void writeProfile(Json& json, const Profile& profile);

} // namespace tapedeck::store

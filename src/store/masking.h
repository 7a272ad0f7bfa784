// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/headers.h"

#include <string>
#include <string_view>

namespace tapedeck::store {

/// What was typed as a body, secrets masked where they stand, every other byte as it was, valid JSON or not.
/// A {{variable}} is no secret and stays, also where a secret would stand.
std::string maskedBody(std::string_view text);
/// The same for headers.
Headers maskedHeaders(const Headers& headers);

} // namespace tapedeck::store

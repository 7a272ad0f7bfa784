// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/finding.h"

namespace tapedeck {

/// Sets, removes or renames at the pointer. The parent must exist; false and unchanged otherwise.
bool applyEdit(Json& root, const JsonEdit& edit);

} // namespace tapedeck

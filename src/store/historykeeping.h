// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"
#include "store/historystore.h"

namespace tapedeck::store {

/// One small step towards the limits: forgets some of the oldest exchanges in one transaction, or gives some
/// of the room they had back to the disk. True: another step is due.
Result<bool> pruneHistory(Database& database, const HistoryLimits& limits);

} // namespace tapedeck::store

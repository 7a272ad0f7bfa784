// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/replayrun.h"

namespace tapedeck::replay {

/// The JSON report: sessions events requests same differs failed skipped seconds lateness steps[].
/// Each step: n endpoint session due state status recorded took note differences. No secrets.
Json reportJson(const ReplayRun& run);

} // namespace tapedeck::replay

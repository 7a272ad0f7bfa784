// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"
#include "cli/console.h"

namespace tapedeck::cli {

/// Opens a capture with progress on the console. Blocks: a headless command has nothing else to do. "-" reads
/// standard input. Ends with Cancelled when `cancelled` is set.
Result<std::shared_ptr<const capture::Capture>> openCapture(const QString& path, const contract::Api& api,
                                                            Console& console,
                                                            const std::atomic_bool& cancelled);

} // namespace tapedeck::cli

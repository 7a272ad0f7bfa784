// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tapedeck::cli {

/// What a program that calls Tapedeck can rely on (design 10).
enum class ExitCode {
    Done = 0,        ///< all done and as recorded
    Differs = 1,     ///< done, but something failed, differs or would be refused
    Usage = 2,       ///< wrong arguments or unreadable input
    Unreachable = 3, ///< target not reachable, or key refused
    Interrupted = 130,
};

} // namespace tapedeck::cli

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>

#include <atomic>

namespace tapedeck {

struct StreamOptions
{
    qint64 limit = 0;                            ///< bytes; 0: streamLimit()
    const std::atomic_bool* cancelled = nullptr; ///< looked at while nothing comes, too
    bool oneLine = false;                        ///< ends with the first line, without its end
};

/// How much is taken from what may never end: 4 GiB, or a quarter of this machine's memory if that is less.
qint64 streamLimit();

/// Reads a descriptor whose size is not known beforehand (a pipe, a terminal, standard input) to its end.
/// Ends with Cancelled soon after the flag is set. `name` is for the words of an error.
Result<QByteArray> readStream(int descriptor, const QString& name, const StreamOptions& options = {});
/// The same for standard input.
Result<QByteArray> readStandardInput(const StreamOptions& options = {});

} // namespace tapedeck

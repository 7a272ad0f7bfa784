// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"

#include <QCoreApplication>

namespace tapedeck::capture {

inline bool isCancelled(const OpenOptions& options)
{
    return options.cancelled && options.cancelled->load(std::memory_order_relaxed);
}

inline Error cancelledError()
{
    return Error{ErrorKind::Cancelled,
                 QCoreApplication::translate("tapedeck::capture", "Reading the capture was stopped."),
                 {}};
}

} // namespace tapedeck::capture

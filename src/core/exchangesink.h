// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"

namespace tapedeck {

/// Where finished exchanges go to be kept: history and sessions. Whoever sends hands them in; nobody else
/// stores.
class ExchangeSink
{
public:
    virtual ~ExchangeSink() = default;
    /// From the GUI thread; returns at once. Exchange::source and sessionId should be set. Redacted again on
    /// the way.
    virtual void take(const Exchange& exchange, const QString& profileId) = 0;
};

} // namespace tapedeck

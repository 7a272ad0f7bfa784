// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/node.h"
#include "contract/api.h"

#include <string>
#include <vector>

namespace tapedeck::capture {

/// What the index needs of a request's body, of either dialect.
struct BodyFacts
{
    std::string inSession; ///< id inside the session object
    std::string sessionId; ///< session_id beside it
    std::string id;        ///< id beside it
    std::string inEvents;  ///< session_id of the first event that has one
    qint64 events = 0;
    quint64 tokens = 0;
    qint64 firstEvent = 0; ///< microseconds; 0 if no event tells
    bool ends = false;     ///< the session is over
    std::vector<std::string> makes;
    std::vector<std::string> uses;
    /// One number for the names of the body and its session, one for each sort of event in it: equal for
    /// equal names and event types.
    std::vector<quint64> kinds;
};

/// `withIds`: also makes and uses.
BodyFacts readBodyFacts(contract::EndpointId endpoint, const Node& body, bool withIds);

/// What the index needs of one event.
struct EventFacts
{
    std::string sessionId;
    quint64 tokens = 0;
    qint64 time = 0;
    quint64 kind = 0;
    std::string id;
    std::vector<std::string> uses;
};

EventFacts readEventFacts(const Node& event, bool withIds);

/// Microseconds since 1970; 0 if it is no timestamp.
qint64 timeOf(const Node& text);

} // namespace tapedeck::capture

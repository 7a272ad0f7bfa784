// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/session.h"

#include <QString>

#include <optional>
#include <vector>

namespace tapedeck::store {

/// What one exchange told about a session (as contract::SessionFacts has it, which this folder does not
/// know).
struct SessionUpdate
{
    QString sessionId; ///< empty: nothing is stored
    std::optional<Session> session;
    bool sessionReplaces = false; ///< an update: absent fields become empty (contract 2.3)
    std::vector<Agent> agents;
    std::vector<Event> events;
    bool eventsUpdate = false; ///< by id; unknown ids change nothing where the whole session was seen
    std::optional<double> cost;
    QString profileId;
    QString source;   ///< "replay", "server", a capture's file name
    Timestamp seen;   ///< when the exchange took place
    qint64 bytes = 0; ///< of the bodies it was read from: what it weighs while it waits
};

/// One row of the session list.
struct SessionRow
{
    qint64 row = 0; ///< second key of paging
    QString id;
    QString title;
    QStringList tags;
    QString endState;
    Timestamp start; ///< init, else that of the first event, else when first seen; first key of paging
    std::optional<Timestamp> init;
    std::optional<Timestamp> end;
    Timestamp seen; ///< when something last came in
    qint64 events = 0;
    qint64 errors = 0;
    qint64 tokens = 0;
    std::optional<double> cost; ///< the service's, else the sum of the events'
    QString profileId;
    QString source;
    qint64 revision = 0;
};

/// One row of the event table.
struct EventRow
{
    qint64 row = 0; ///< names the event in fetchEvent(); second key of paging
    QString id;     ///< empty where the client sent none
    EventKind kind = EventKind::Action;
    QString agentId;
    QString agentName; ///< empty if the agent was not seen
    QString title;
    QString what; ///< one line, see summarize()
    std::optional<Timestamp> init;
    std::optional<Timestamp> end;
    Timestamp sort;    ///< init, else end, else when seen; first key of paging
    qint64 offset = 0; ///< microseconds after the session's start
    std::optional<qint64> promptTokens;
    std::optional<qint64> completionTokens;
    std::optional<double> cost;
    qint64 revision = 0;
};

struct SessionFilter
{
    QString text; ///< within title, tags, id, end state
    QString profileId;
    bool withErrors = false;
    bool operator==(const SessionFilter&) const = default;
};

struct EventFilter
{
    QString text;                 ///< starts of words anywhere in the event
    std::vector<EventKind> kinds; ///< empty: all
    QString agentId;
    bool operator==(const EventFilter&) const = default;
};

/// Where a page begins: behind this row. Default: at the beginning.
struct PageKey
{
    Timestamp time;
    qint64 row = 0; ///< 0: from the beginning
};

/// A page and the newest revision when it was read: ask for changes behind that.
template <typename Row>
struct Page
{
    std::vector<Row> rows;
    bool last = true;
    qint64 revision = 0;
};
using SessionPage = Page<SessionRow>;
using EventPage = Page<EventRow>;

} // namespace tapedeck::store

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "contract/knownsession.h"
#include "core/json.h"
#include "core/session.h"

#include <QString>

#include <vector>

namespace tapedeck::contract {

/// What a new call starts with: complete, with {{variables}} where a value is the session's or the moment's.
/// From resources/contract/starters. Null where the endpoint has no body.
Json starter(const Api& api, EndpointId endpoint, Dialect dialect);
/// A realistic event for a batch.
Json eventStarter(const Api& api, EventKind kind, Dialect dialect);

struct StarterCall
{
    EndpointId endpoint = EndpointId::CreateSession;
    Json body;
    QString label; ///< "create_agent Researcher"
};

/// A built-in template: several calls to be sent in order.
struct BatchStarter
{
    QString id;   ///< "two-agent-run"; stable
    QString name; ///< "Two-agent run"
    QString description;
    std::vector<StarterCall> calls;
};
std::vector<BatchStarter> batchStarters(const Api& api, Dialect dialect);

/// A call that makes sense now, filled in.
struct NextCall
{
    EndpointId endpoint = EndpointId::CreateSession;
    Json body;      ///< null where the endpoint has none
    QString label;  ///< "End the session"
    QString why;    ///< one sentence
    QString pathId; ///< for stats and export
};
/// The most sensible first; never empty.
std::vector<NextCall> nextCalls(const Api& api, const SessionSoFar& session, Dialect dialect = Dialect::Sdk);

} // namespace tapedeck::contract

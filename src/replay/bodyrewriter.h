// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "replay/remapper.h"

#include <QByteArray>

namespace tapedeck::replay {

/// What is put into a body just before it is sent (design 7).
struct Rewrite
{
    const Remapper* ids = nullptr; ///< never null when used
    qint64 shiftMicros = 0;        ///< added to every time; 0: times stay as recorded
    QByteArray token;              ///< the new session's JWT; empty: recorded ones are removed
};

/// Ids wherever a whole string is one; times of the body, its session and its events (init_timestamp,
/// end_timestamp, timestamp), spelled as before; recorded tokens never survive.
void rewriteBody(Json& body, const Rewrite& rewrite);

/// Calls `visit(Json&)` for each object that carries times: the body, its session, its events.
template <typename Visit>
void forTimedObjects(Json& body, Visit visit)
{
    visit(body);
    if (Json* session = body.find("session"))
        visit(*session);
    if (Json* events = body.find("events"); events && events->isArray()) {
        for (Json& event : events->items())
            visit(event);
    }
}

inline constexpr std::string_view timeMembers[] = {"init_timestamp", "end_timestamp", "timestamp"};

} // namespace tapedeck::replay

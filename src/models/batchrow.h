// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "core/session.h"

#include <QString>

#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

namespace tapedeck::models {

/// What the table shows of one event of a batch, in either dialect. Texts are as written, variables included.
struct BatchRow
{
    EventKind kind = EventKind::Action;
    QString id;
    QString agent;
    QString title;   ///< model, tool name, action type or error type
    QString excerpt; ///< of an llm: the last words put to it
    QString start;
    QString end; ///< errors have none
    std::optional<qint64> promptTokens;
    std::optional<qint64> completionTokens;
    QString triggerId;
    QString cause; ///< of an error: the title of the event that caused it, if it is in the batch

    [[nodiscard]] auto tied() const
    {
        return std::tie(kind, id, agent, title, excerpt, start, end, promptTokens, completionTokens,
                        triggerId, cause);
    }
    friend bool operator==(const BatchRow& a, const BatchRow& b) { return a.tied() == b.tied(); }
    friend bool operator<(const BatchRow& a, const BatchRow& b) { return a.tied() < b.tied(); }
};

std::vector<BatchRow> readRows(const Json::Array& events);

/// The member that names an event of this kind: "model", "name", "action_type", "error_type".
std::string_view titleMember(EventKind kind);
/// "init_timestamp", of errors "timestamp".
std::string_view startMember(EventKind kind);
/// "id", or "event_id" where only that is there.
std::string_view idMember(const Json& event);

} // namespace tapedeck::models

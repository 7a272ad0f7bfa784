// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"
#include "core/timestamp.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tapedeck {

enum class EventKind { Llm, Tool, Action, Error };

/// A session as far as it is known here. Values of the service, whatever dialect they were written in.
struct Session
{
    QString id;
    std::optional<Timestamp> init;
    std::optional<Timestamp> end;
    QString endState; ///< as written: Success, Fail, Indeterminate, or something the service would refuse
    QString endStateReason;
    QStringList tags;
    Json hostEnv; ///< null if not sent
};

struct Agent
{
    QString id;
    QString sessionId;
    QString name;
};

/// An event of any kind. Fields that its kind does not have stay empty.
struct Event
{
    EventKind kind = EventKind::Action;
    QString id; ///< empty where the client sent none
    QString sessionId;
    QString agentId;
    QString threadId;
    QString title;                 ///< model, tool name, action type or error type
    std::optional<Timestamp> init; ///< of an error: its timestamp
    std::optional<Timestamp> end;
    std::optional<qint64> promptTokens;
    std::optional<qint64> completionTokens;
    std::optional<double> cost; ///< US dollars, as sent
    QString triggerId;          ///< errors: the event that caused it
    Json body;                  ///< the whole event as it stood on the wire
};

} // namespace tapedeck

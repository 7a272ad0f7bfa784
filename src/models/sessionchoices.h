// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/knownsession.h"
#include "core/session.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tapedeck::contract {
class Api;
}

namespace tapedeck::models {

/// One thing of the session whose id may be picked.
struct SessionChoice
{
    QString id;     ///< as it is, or as the body at hand writes it, variables included
    QString name;   ///< "Researcher", "web_search"
    QString detail; ///< what tells it from others of the same name; may be empty
    QString
        variable; ///< "agent.Researcher.id", without braces; empty: there is none that means just this one
    std::optional<EventKind> kind; ///< of an event
    bool operator==(const SessionChoice&) const = default;
};

/// What may be picked wherever an id or a model's name is wanted. Plain value.
struct SessionChoices
{
    std::vector<SessionChoice> agents;
    std::vector<SessionChoice> threads;
    std::vector<SessionChoice> events; ///< the newest ones, newest last
    QStringList models;                ///< that have a price, and those used in the session
    bool operator==(const SessionChoices&) const = default;
};

/// What the session is known to have.
SessionChoices choicesOf(const contract::Api& api, const contract::SessionSoFar& known);
/// Besides them the events of the batch at hand, which an error of the same batch may name.
SessionChoices withBatch(SessionChoices choices, const Json& body);

} // namespace tapedeck::models

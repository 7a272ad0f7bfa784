// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonmap.h"
#include "core/variables.h"
#include "models/callhead.h"

#include <QByteArray>

#include <vector>

namespace tapedeck::models {

class ComposeDocument;

/// A call as it is composed, as a value: may be handed to a worker.
struct CallSource
{
    CallHead head;
    std::string text;
    bool valid = false; ///< the text is JSON: value and map are its own
    Json value;
    JsonMap map;
};
/// Reads what is not read yet.
CallSource sourceOf(ComposeDocument& document);

inline constexpr std::string_view pathPlace = "path";
inline constexpr std::string_view headerPlace = "header:";

/// What is to be sent.
struct CallRequest
{
    contract::EndpointId endpoint = contract::EndpointId::CreateSession;
    QByteArray body; ///< empty where the endpoint has none
    QString pathId;
    Headers extraHeaders;
    bool json = false; ///< the body is JSON; else it is sent as it is written, without variables
    Json value;        ///< of the body, if it is JSON
    /// Pointers into the body; pathPlace and headerPlace + name for what is beside it.
    std::vector<UnresolvedVariable> unresolved;
    std::vector<ResolvedVariable> used;
};

/// Puts the values of variables into body, path and headers. What else the body says stays as it is written,
/// to the byte. Pure but for the sources.
CallRequest callRequest(const contract::Api& api, const CallSource& source, const VariableScope& scope,
                        const VariableSources& sources);

} // namespace tapedeck::models

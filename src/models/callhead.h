// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/dialect.h"
#include "core/headers.h"

#include <QString>

namespace tapedeck::models {

/// What a call is beside its body.
struct CallHead
{
    contract::EndpointId endpoint = contract::EndpointId::CreateSession;
    Dialect dialect = Dialect::Sdk;
    QString pathId; ///< {id} of the path; may hold variables
    Headers extraHeaders;
    QString name; ///< given by the user; empty: the endpoint's
    bool operator==(const CallHead&) const = default;
};

} // namespace tapedeck::models

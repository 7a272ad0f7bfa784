// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/conversion.h"
#include "core/jsonmap.h"
#include "core/jsonrewrite.h"
#include "models/callhead.h"

#include <optional>
#include <string>

namespace tapedeck::models {

/// Turns the text of a body into the other dialect, keeping its layout, and remembers the last turn, so that
/// the way back gives the very same bytes as long as nothing else was changed.
class DialectSwitch
{
public:
    /// The change of the text, whose value and map are given. `to` says the endpoint.
    TextSplice convert(const std::string& text, const JsonMap& map, const Json& value, Dialect from,
                       const CallHead& to, const contract::ConversionContext& context);

private:
    struct Side
    {
        Dialect dialect = Dialect::Unknown;
        std::string text;
    };
    [[nodiscard]] const Side* otherSide(const std::string& text, Dialect from, const CallHead& to) const;

    std::optional<contract::EndpointId> m_endpoint;
    Side m_before;
    Side m_after;
};

} // namespace tapedeck::models

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/dialects.h"
#include "contract/fields.h"

namespace tapedeck::contract {

/// Rewrites one part of a body (a session, an event, an agent…) at a time; convert() walks the parts.
class PartConverter
{
public:
    PartConverter(EndpointId endpoint, const ConversionContext& context);

    /// In place. `pointer` is where the object will stand, `origin` where it stood; changes are appended.
    void toSdk(Json& object, PartKind part, const std::string& pointer, const std::string& origin,
               std::vector<Change>& changes) const;
    void toDocumented(Json& object, PartKind part, const std::string& pointer, const std::string& origin,
                      std::vector<Change>& changes) const;

private:
    class Edit;
    void applySdkRules(Edit& edit, PartKind part) const;
    void applyDocumentedRules(Edit& edit, PartKind part) const;
    void renameToSdk(Edit& edit, PartKind part) const;
    void fillEvent(Edit& edit) const;
    void fillSession(Edit& edit) const;

    EndpointId m_endpoint;
    const ConversionContext& m_context;
};

} // namespace tapedeck::contract

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/dialects.h"
#include "contract/fields.h"

namespace tapedeck::contract {

/// True if the member is a note that a conversion left for the way back.
bool isOriginNote(const Json* member);

/// Rewrites one part of a body (a session, an event, an agent…) at a time; convert() walks the parts.
class PartConverter
{
public:
    PartConverter(EndpointId endpoint, Dialect from, const ConversionContext& context);

    /// In place. `pointer` is where the object will stand, `origin` where it stood; changes are appended.
    /// A flat session gets its note in any case, so that it is not wrapped on its way back.
    void toSdk(Json& object, PartKind part, const std::string& pointer, const std::string& origin,
               std::vector<Change>& changes) const;
    void toDocumented(Json& object, const Part& part, std::vector<Change>& changes) const;

private:
    class Edit;
    void applySdkRules(Edit& edit, PartKind part) const;
    void applyDocumentedRules(Edit& edit, PartKind part) const;
    void renameToSdk(Edit& edit, PartKind part) const;
    void fillEvent(Edit& edit) const;
    void fillSession(Edit& edit) const;

    EndpointId m_endpoint;
    Dialect m_from;
    const ConversionContext& m_context;
};

} // namespace tapedeck::contract

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <set>
#include <string>

namespace tapedeck::capture {

/// Turns rows of a session export (contract 2.10) back into what a client would have sent, in the sdk
/// dialect.
///
/// Left out: columns that the server makes (project ids, promptarmor_flag, the integer ids of errors, an
/// event's session_id) and columns that are null. A text column is turned back into an object or a list only
/// if it is exactly what a server writes for one: sending either gives the same row again then. Every other
/// text stays a text, even if it looks like JSON.
class ExportRows
{
public:
    /// Body of create_session: what is known at the start.
    Json createSession(const Json& row);
    /// Body of update_session: everything, since what is absent becomes null (contract 2.3).
    Json updateSession(const Json& row);
    /// Body of create_events with this one event. `kind`: llms, tools, actions or errors.
    Json createEvents(const Json& row, std::string_view kind);

    /// Columns with a value that were left out so far.
    std::set<std::string> leftOut;
    /// Texts that look like JSON but might have been sent as texts.
    qint64 ambiguous = 0;

private:
    Json session(const Json& row, bool whole);
    Json restored(const Json& text);
};

} // namespace tapedeck::capture

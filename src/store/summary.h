// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session.h"

#include <QString>

namespace tapedeck::store {

/// What an event is about, in one line of at most `summaryLength` characters: of an llm call the last user
/// message, of a tool or action its name and first parameter, of an error its type and details. Both
/// dialects.
QString summarize(const Event& event);
inline constexpr int summaryLength = 200;

/// What a session is called: its first tag, else the last part of its project folder, else its short id.
QString sessionTitle(const Session& session);

/// Every text of an event worth searching, up to 64 KiB.
QString searchableText(const Event& event);

} // namespace tapedeck::store

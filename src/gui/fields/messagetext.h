// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <QString>

#include <optional>
#include <string>

namespace tapedeck::gui {

/// Who speaks where nothing else is said: "user" in a prompt, "assistant" in a completion.
std::string defaultRole(bool completion);
Json newMessage(const std::string& role, const Json& content = Json(""));

struct TextOrReason
{
    std::optional<Json> text;
    QString reason; ///< why there is none
};
/// The messages of a prompt, or the message of a completion, as a plain text, if asMessages() makes the same
/// of it again. nullptr: there are none.
TextOrReason asText(const Json* messages, bool completion);
/// A plain text as the messages of a prompt, or as the message of a completion.
Json asMessages(const Json& text, bool completion);

} // namespace tapedeck::gui

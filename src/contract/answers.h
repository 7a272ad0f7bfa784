// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "core/json.h"

#include <QString>

namespace tapedeck::contract {

/// The words of a refusal, in whichever shape it comes: {"path","message"}, {"error":…}, {"detail":…}
/// (contract 0). Empty if there are none.
QString messageOf(const Json& answer);
/// The five characters by which Postgres names an error, e.g. 23505; empty if the text has none.
QString sqlStateOf(const QString& message);
/// What such an error means for the one who sent the body.
QString databaseText(const QString& sqlState);
/// True if it is a web page, whatever its headers say.
bool looksLikeHtml(const Response& response);

} // namespace tapedeck::contract

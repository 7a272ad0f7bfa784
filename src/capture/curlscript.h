// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/shellscript.h"
#include "core/exchange.h"

#include <QString>

#include <string_view>
#include <vector>

namespace tapedeck::capture {

/// Does one of the lines begin a cURL command?
bool holdsCurlCommand(std::string_view text);
/// Does this one? Text that only speaks of curl does not.
bool beginsCurlCommand(std::string_view line);

/// What a cURL command would send.
struct CurlCall
{
    Request request;
    std::vector<QString> problems; ///< what of it cannot be told or sent from here
};

/// The calls of one curl command: more than one with several URLs or --next. Empty if it calls nothing.
std::vector<CurlCall> readCurl(const ShellCommand& command);

} // namespace tapedeck::capture

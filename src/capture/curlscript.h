// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/shellscript.h"
#include "core/exchange.h"

#include <QString>

#include <functional>
#include <optional>
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
    bool incomplete = false;       ///< its body is in a file that is not at hand
};

/// The bytes of a file that a command names; nothing if it is not to be read.
using CurlFiles = std::function<std::optional<QByteArray>(const std::string& name)>;
/// Files beside a script and below: no others, whatever links lead there. Empty folder: none.
CurlFiles filesBeside(const QString& folder);

/// The calls of one curl command: more than one with several URLs or --next. Empty if it calls nothing.
std::vector<CurlCall> readCurl(const ShellCommand& command, const CurlFiles& files = {});

} // namespace tapedeck::capture

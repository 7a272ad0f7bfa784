// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"
#include "capture/findinglist.h"
#include "capture/item.h"
#include "core/jsonparser.h"

#include <optional>
#include <string_view>

namespace tapedeck::capture {

/// The first thing that makes the text no JSON; nullopt if it is sound. In constant memory (one bit a
/// level), for values that are too large to be parsed on the side. UTF-8 is not looked at. Ends early, as if
/// sound, when cancelled.
std::optional<JsonError> findProblem(std::string_view text, const OpenOptions& options);

/// What is wrong, in words.
QString problemText(const JsonError& error);

/// The item at `offset`, `line` is no JSON and left out. `text` of the item, to count lines in.
void addProblem(FindingList& findings, const JsonError& error, qint64 offset, qint64 line,
                std::string_view text = {});
/// Readable, but worth telling.
void addIssue(FindingList& findings, const JsonIssue& issue, qint64 byte, qint64 line, std::string_view text);
/// Not UTF-8; read with its odd bytes taken as Latin-1.
void addNotUtf8(FindingList& findings, const Item& item);
/// The same about a body inside an exchange, which stays usable.
void addBodyProblem(FindingList& findings, const JsonError& error, const Item& item);
void addBodyIssue(FindingList& findings, const JsonIssue& issue, const Item& item);

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/json.h"

#include <QString>

#include <optional>
#include <vector>

namespace tapedeck {

enum class Severity { Info, Warning, Error };

/// One edit of a JSON value; applied in order. `value` unset removes.
struct JsonEdit
{
    std::string pointer;
    std::optional<Json> value;
    std::string renameTo; ///< not empty: the member is renamed instead
};

/// What can be done about a finding, by one click.
struct Fix
{
    QString label; ///< imperative: "Add end_timestamp"
    std::vector<JsonEdit> edits;
};

/// One result of a check: severity, place, what is wrong, what to do.
struct Finding
{
    Severity severity = Severity::Warning;
    QString rule;        ///< stable name of the rule, e.g. "event-kind-singular"
    std::string pointer; ///< JSON pointer into the body; "" is the whole
    qint64 line = 0;     ///< in the file, from 1; 0 if not from a file
    qint64 byte = -1;    ///< in the file, from 0; -1 if not from a file
    QString message;     ///< what is wrong and what the live service does with it
    QString advice;      ///< what to do
    std::optional<Fix> fix;
};

/// "info", "warning", "error": the words of reports.
QString severityName(Severity severity);
/// Applies a fix; false (and body unchanged) if a place is not there any more.
bool applyFix(Json& body, const Fix& fix);

} // namespace tapedeck

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/finding.h"

#include "core/jsonedit.h"

namespace tapedeck {

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return QStringLiteral("info");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        return QStringLiteral("error");
    }
    return {};
}

bool applyFix(Json& body, const Fix& fix)
{
    Json copy = body;
    for (const JsonEdit& edit : fix.edits) {
        if (!applyEdit(copy, edit))
            return false;
    }
    body = std::move(copy);
    return true;
}

} // namespace tapedeck

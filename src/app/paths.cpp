// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paths.h"

#include <QDir>
#include <QStandardPaths>

namespace tapedeck {

Paths Paths::standard()
{
    const QDir config(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    config.mkpath(QStringLiteral("."));
    data.mkpath(QStringLiteral("sandbox"));
    return {
        config.filePath(QStringLiteral("settings.json")), config.filePath(QStringLiteral("profiles.json")),
        data.filePath(QStringLiteral("history.sqlite")),  data.filePath(QStringLiteral("sessions.sqlite")),
        data.filePath(QStringLiteral("sandbox")),         data.filePath(QStringLiteral("drafts.sqlite")),
        data.filePath(QStringLiteral("templates"))};
}

} // namespace tapedeck

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QCoreApplication;

namespace tapedeck {

/// Installs the translators for a language ("de"), or for the system's if empty. English plurals always.
void installTranslations(QCoreApplication& app, const QString& language = {});

} // namespace tapedeck

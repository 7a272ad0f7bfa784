// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace tapedeck {

/// Runs one headless command to its end. `arguments` without the program's name. Returns the exit code.
int runHeadless(int& argc, char** argv, const QStringList& arguments);

} // namespace tapedeck

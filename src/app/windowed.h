// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace tapedeck {

/// Opens the window and the captures given. Returns the exit code.
int runWindowed(int& argc, char** argv, const QStringList& arguments);

} // namespace tapedeck

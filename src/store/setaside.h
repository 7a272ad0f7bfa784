// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tapedeck::store {

/// Renames a damaged file (and, of a database, the files beside it) to "name.damaged-1", "-2", … so that a
/// new one can be made and nothing is lost. The new path, or empty if it could not be moved.
QString setAside(const QString& path);

} // namespace tapedeck::store

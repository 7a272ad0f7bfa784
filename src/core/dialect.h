// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace tapedeck {

/// A spelling of the API: the public page's, or what the live service takes (contract 4).
enum class Dialect { Unknown, Documented, Sdk, Mixed };

/// "unknown", "documented", "sdk", "mixed".
QString dialectName(Dialect dialect);
std::optional<Dialect> dialectFromName(QStringView name);

} // namespace tapedeck

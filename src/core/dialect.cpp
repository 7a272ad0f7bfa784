// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dialect.h"

namespace tapedeck {

QString dialectName(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Unknown:
        return QStringLiteral("unknown");
    case Dialect::Documented:
        return QStringLiteral("documented");
    case Dialect::Sdk:
        return QStringLiteral("sdk");
    case Dialect::Mixed:
        return QStringLiteral("mixed");
    }
    return {};
}

std::optional<Dialect> dialectFromName(QStringView name)
{
    for (const Dialect dialect : {Dialect::Unknown, Dialect::Documented, Dialect::Sdk, Dialect::Mixed}) {
        if (dialectName(dialect) == name)
            return dialect;
    }
    return std::nullopt;
}

} // namespace tapedeck

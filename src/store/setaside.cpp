// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/setaside.h"

#include <QFile>

namespace tapedeck::store {

QString setAside(const QString& path)
{
    QString kept;
    for (int n = 1; kept.isEmpty() || QFile::exists(kept); ++n)
        kept = QStringLiteral("%1.damaged-%2").arg(path).arg(n);
    if (!QFile::rename(path, kept))
        return {};
    // A write-ahead log left behind would be applied to the new database.
    for (const char* beside : {"-wal", "-shm", "-journal"}) {
        const QLatin1String ending(beside);
        QFile::rename(path + ending, kept + ending);
    }
    return kept;
}

} // namespace tapedeck::store

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ftsquery.h"

#include <QStringList>

namespace tapedeck::store {

QString ftsQuery(const QString& typed)
{
    QStringList words;
    const QStringList parts = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString part : parts) {
        bool hasWord = false;
        for (const QChar c : part)
            hasWord = hasWord || c.isLetterOrNumber() || c.isSurrogate();
        if (!hasWord)
            continue;
        part.remove(QChar(0));
        part.replace(QLatin1Char('"'), QLatin1String("\"\""));
        words << QLatin1Char('"') + part + QLatin1String("\"*");
    }
    return words.join(QLatin1Char(' '));
}

QString likePattern(const QString& typed)
{
    QString out = typed;
    for (const char special : {'\\', '%', '_'})
        out.replace(QLatin1Char(special), QLatin1String("\\") + QLatin1Char(special));
    return QLatin1Char('%') + out + QLatin1Char('%');
}

} // namespace tapedeck::store

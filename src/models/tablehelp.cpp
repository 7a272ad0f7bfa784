// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tablehelp.h"

#include <QTimer>

namespace tapedeck::models {

namespace {
constexpr int freshMs = 20'000;
}

QVariant headerCell(const QString& title, bool number, Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(title) : QVariant();
}

void keepFresh(QAbstractItemModel& model, int column)
{
    auto* timer = new QTimer(&model);
    timer->setInterval(freshMs);
    QObject::connect(timer, &QTimer::timeout, &model, [&model, column] {
        const int rows = model.rowCount();
        if (rows > 0)
            Q_EMIT model.dataChanged(model.index(0, column), model.index(rows - 1, column),
                                     {Qt::DisplayRole});
    });
    timer->start();
}

} // namespace tapedeck::models

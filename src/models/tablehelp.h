// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>

namespace tapedeck::models {

/// What the header of a table says above a column: its title, at the right where the column has numbers.
QVariant headerCell(const QString& title, bool number, Qt::Orientation orientation, int role);

/// Repaints a column of relative times now and then, for as long as the model lives.
void keepFresh(QAbstractItemModel& model, int column);

} // namespace tapedeck::models

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace tapedeck::gui {

/// As wide as its cells need, and never narrower than its heading, for which other languages have longer
/// words. The table has its model by then.
inline void setColumnWidth(QTableView& table, int column, int forCells)
{
    table.setColumnWidth(column, std::max(forCells, table.horizontalHeader()->sectionSizeHint(column)));
}

} // namespace tapedeck::gui

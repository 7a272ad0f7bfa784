// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace tapedeck::gui {

/// The steps of a replay: calm rows, a coloured dot with the result's word, numbers at the right.
class ReplayStepTable : public QTableView
{
    Q_OBJECT
public:
    explicit ReplayStepTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
};

} // namespace tapedeck::gui

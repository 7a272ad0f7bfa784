// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/rowtable.h"

namespace tapedeck::gui {

/// The steps of a replay: calm rows, a coloured dot with the result's word, numbers at the right.
class ReplayStepTable : public RowTable
{
    Q_OBJECT
public:
    explicit ReplayStepTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace tapedeck::gui

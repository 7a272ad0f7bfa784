// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/difflinesmodel.h"

#include <QListView>

namespace tapedeck::gui {

/// Recorded ⇄ replayed, line by line: number, sign, text on a coloured ground. Copies the selected lines.
class DiffView : public QListView
{
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent = nullptr);

    void setLines(std::vector<replay::DiffLine> lines);
    [[nodiscard]] const models::DiffLinesModel& lines() const { return m_model; }
    /// 1: the next difference, -1: the one before. False if there is none.
    bool goToDifference(int step);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copySelection() const;

    models::DiffLinesModel m_model;
};

} // namespace tapedeck::gui

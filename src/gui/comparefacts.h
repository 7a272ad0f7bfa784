// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace tapedeck::gui {

class ElidedLabel;

/// Two exchanges in figures: one row for each, left, right, and by how much they differ.
class CompareFacts : public QWidget
{
    Q_OBJECT
public:
    explicit CompareFacts(QWidget* parent = nullptr);

    using QWidget::show;
    void show(const Exchange& left, const Exchange& right);

private:
    struct Row
    {
        QLabel* name;
        ElidedLabel* left;
        ElidedLabel* right;
        QLabel* change;
    };
    enum Fact { Call, Sent, Status, Took, Waited, Size, Attempts, FactCount };
    void addHeads();
    void addRow(const QString& name, const char* objectName);
    void setRow(Fact fact, const QString& left, const QString& right, const QString& change);

    QGridLayout* m_layout;
    std::vector<Row> m_rows;
};

} // namespace tapedeck::gui

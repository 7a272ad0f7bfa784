// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <utility>
#include <vector>

class QStandardItemModel;
class QToolButton;

namespace tapedeck::gui {

class RowTable;

using VariableRow = std::pair<QString, QString>; ///< name and value
using VariableRows = std::vector<VariableRow>;

/// Names and values, to be typed into a table; rows are added and removed below it. Judges nothing.
class VariablesTable : public QWidget
{
    Q_OBJECT
public:
    explicit VariablesTable(QWidget* parent = nullptr);

    void setRows(const VariableRows& rows); ///< without a signal
    /// As typed, without rows that hold nothing.
    [[nodiscard]] VariableRows rows() const;
    void insert(int row, const VariableRow& variable);
    /// What is being typed counts as typed.
    void commit();

Q_SIGNALS:
    void edited();
    void rowRemoved(int row, const tapedeck::gui::VariableRow& gone); ///< after edited()

private:
    void append(int row, const VariableRow& variable);
    void addRow();
    void removeRow();
    void fit();

    QStandardItemModel* m_model;
    RowTable* m_table;
    QToolButton* m_add;
    QToolButton* m_remove;
    bool m_filling = false;
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QStyledItemDelegate>

#include <functional>

namespace tapedeck::gui {

/// The cells of a batch: handle, kind with its square, agent muted, a mark for findings; and what edits them.
class BatchCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int handleWidth = 28; ///< where a row can be taken, from its beginning
    static constexpr int kindText = 44;    ///< where the kind's word begins

    using QStyledItemDelegate::QStyledItemDelegate;

    /// Agents that may be chosen by name.
    void setAgentNames(std::function<QStringList()> names) { m_agentNames = std::move(names); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QString textToEdit(const QModelIndex& index) const;
    static void paintKind(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);

    std::function<QStringList()> m_agentNames;
};

} // namespace tapedeck::gui

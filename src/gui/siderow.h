// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

namespace tapedeck::gui {

/// A row of the lists at Compose's sides: as high as a table's, its words in one line beside what stands
/// before and behind them.
class SideRowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override;

protected:
    struct Row
    {
        QString text;
        QIcon icon;
        QRect rest; ///< for what the row says
    };
    /// The background, and what is to be painted onto it.
    Row begin(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    static QRect visual(const QStyleOptionViewItem& option, const QRect& rect);
    static void drawWords(QPainter* painter, const QStyleOptionViewItem& option, const QRect& words,
                          const QString& text);
};

} // namespace tapedeck::gui

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace tapedeck::gui {

struct Tokens;

/// A finding: the sign of its severity (a shape as well as a colour) and its text, wrapped; under it, muted,
/// how often and where.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

protected:
    virtual void drawSign(QPainter* painter, const QRectF& box, const QModelIndex& index,
                          const Tokens& tokens) const;
    [[nodiscard]] virtual QString detail(const QModelIndex& index) const;
};

/// Something that failed, with a red dot.
class FailureDelegate : public FindingDelegate
{
    Q_OBJECT
public:
    using FindingDelegate::FindingDelegate;

protected:
    void drawSign(QPainter* painter, const QRectF& box, const QModelIndex& index,
                  const Tokens& tokens) const override;
    [[nodiscard]] QString detail(const QModelIndex& index) const override;
};

} // namespace tapedeck::gui

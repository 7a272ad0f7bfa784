// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace tapedeck::gui {

/// An HTTP status with its dot: the colour is not the only sign, the number stands beside it. Takes the
/// number from `role`; 0 or less is an answer that never came.
class StatusDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit StatusDelegate(int role, QObject* parent = nullptr)
        : QStyledItemDelegate(parent)
        , m_role(role)
    {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    int m_role;
};

} // namespace tapedeck::gui

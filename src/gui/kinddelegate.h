// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace tapedeck::gui {

/// The kind of an event: a square of its colour and its word.
class KindDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// `role` gives tapedeck::EventKind as int.
    explicit KindDelegate(int role, QObject* parent = nullptr)
        : QStyledItemDelegate(parent)
        , m_role(role)
    {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    int m_role;
};

} // namespace tapedeck::gui

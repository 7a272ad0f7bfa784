// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/picklist.h"

#include <QFrame>

class QLineEdit;

namespace tapedeck::gui {

/// A list that drops down under a widget, with a field above it that filters it. One for many widgets.
class PickPopup : public QFrame
{
    Q_OBJECT
public:
    explicit PickPopup(QWidget* parent);

    /// What may be picked although no item is like the words that were typed; none: a title is empty.
    using Otherwise = std::function<PickItem(const QString& typed)>;
    /// `hint` says in the field what there is to pick.
    void open(const QWidget* under, std::vector<PickItem> items, const QString& hint,
              Otherwise otherwise = {});

    [[nodiscard]] QLineEdit* filter() const { return m_filter; }
    [[nodiscard]] PickList* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void apply(const QString& typed);
    void place();

    QLineEdit* m_filter;
    PickList* m_list;
    std::vector<PickItem> m_items;
    Otherwise m_otherwise;
    QRect m_under; ///< on the screen
};

} // namespace tapedeck::gui

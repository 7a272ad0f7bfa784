// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/picklist.h"

#include <QFrame>
#include <QList>
#include <QPointer>

class QAction;
class QLineEdit;

namespace tapedeck::gui {

/// "File: Open capture…": the menu that an action is in tells two of one name apart.
QString commandTitle(const QAction& action);

/// Every action of the window, found by typing (Ctrl+Shift+P). Lies over the window it was made for; closes
/// with Escape, by picking, or when the focus goes elsewhere.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);

    /// Shows those actions; separators, submenus and hidden ones are left out.
    void open(const QList<QAction*>& actions);
    void dismiss();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void filter(const QString& text);
    void place();

    struct Entry
    {
        QPointer<QAction> action;
        QString title;
    };
    std::vector<Entry> m_entries;
    QLineEdit* m_field;
    PickList* m_list;
    QPointer<QWidget> m_focusBefore;
};

} // namespace tapedeck::gui

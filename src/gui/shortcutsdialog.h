// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>

#include <memory>

class QAction;

namespace tapedeck::gui {

namespace Ui {
class ShortcutsDialog;
}

/// Every command that has a key, to look up.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent = nullptr);
    ~ShortcutsDialog() override;

private:
    void filter(const QString& text);

    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
};

} // namespace tapedeck::gui

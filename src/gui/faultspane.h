// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/services.h"
#include "server/serverconfig.h"

#include <QWidget>

#include <memory>
#include <vector>

class QToolButton;

namespace tapedeck::gui {

namespace Ui {
class FaultsPane;
}

/// Faults on demand: a list, and the one chosen spelled out below it. Every change holds from the next
/// request on.
class FaultsPane : public QWidget
{
    Q_OBJECT
public:
    explicit FaultsPane(const Services& services, QWidget* parent = nullptr);
    ~FaultsPane() override;

    void addFault();
    void removeFault();
    [[nodiscard]] const std::vector<server::Fault>& faults() const { return m_faults; }

private:
    void fillChoices();
    void fillList(int current);
    void showFault();
    void takeForm();
    [[nodiscard]] QString words(const server::Fault& fault) const;

    Services m_services;
    std::unique_ptr<Ui::FaultsPane> m_ui;
    QToolButton* m_add;
    QToolButton* m_remove;
    std::vector<server::Fault> m_faults;
    bool m_filling = false;
};

} // namespace tapedeck::gui

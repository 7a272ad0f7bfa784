// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/services.h"
#include "models/arrivalsmodel.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace tapedeck::gui {

class EmptyState;
class ExchangeView;

namespace Ui {
class ArrivalsPane;
}

/// What arrived at the embedded server, and both sides of the one chosen.
class ArrivalsPane : public QWidget
{
    Q_OBJECT
public:
    explicit ArrivalsPane(const Services& services, QWidget* parent = nullptr);
    ~ArrivalsPane() override;

    void clear();

Q_SIGNALS:
    /// From the empty state: something to look at is wanted.
    void sampleWanted();
    void sdkSettingsWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void take(const std::vector<Exchange>& exchanges);
    void showChosen();
    void showCount();

    Services m_services;
    std::unique_ptr<Ui::ArrivalsPane> m_ui;
    models::ArrivalsModel m_model;
    QPushButton* m_clear;
    ExchangeView* m_view;
};

} // namespace tapedeck::gui

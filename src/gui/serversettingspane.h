// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/services.h"
#include "server/serverconfig.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace tapedeck::gui {

class Shell;

namespace Ui {
class ServerSettingsPane;
}

/// The embedded server's switch, address, key, mode, token life and port.
class ServerSettingsPane : public QWidget
{
    Q_OBJECT
public:
    ServerSettingsPane(const Services& services, Shell& shell, QWidget* parent = nullptr);
    ~ServerSettingsPane() override;

    /// The mode's name for the eye; settings have their own words.
    [[nodiscard]] static QString modeTitle(server::ServerMode mode);
    /// Starts with what the fields say; restarts if it runs.
    void startServer();
    void toggleServer();
    void setMode(server::ServerMode mode);
    /// The environment that points an SDK at this server, as shell lines.
    [[nodiscard]] QString sdkSettings() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectControls();
    void showState();
    void showMode();
    void showTokenLife();
    void setTokenLife(qint64 seconds);
    void setPort(int port);

    Services m_services;
    Shell& m_shell;
    std::unique_ptr<Ui::ServerSettingsPane> m_ui;
    QPushButton* m_switch;
};

} // namespace tapedeck::gui

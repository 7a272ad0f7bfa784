// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;

namespace tapedeck::gui {

/// The line at the bottom: embedded server, token of the session at hand, progress of a replay, where the key
/// is.
class StatusStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StatusStrip(const Clock& clock, QWidget* parent = nullptr);

    static constexpr int height = 28;

    /// `address` as host:port; empty: it does not run.
    void setServer(const QString& address, const QString& mode);
    /// Counts down to `expires`; an empty session hides it.
    void setToken(const QString& sessionId, std::optional<Timestamp> expires);
    /// Empty text hides it; `share` 0 to 1, or -1 for no bar.
    void setProgress(const QString& text, double share);
    void setKeyBackend(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showToken();
    void showDot();

    const Clock& m_clock;
    QLabel* m_dot;
    QLabel* m_server;
    QLabel* m_token;
    QLabel* m_progress;
    QProgressBar* m_bar;
    QLabel* m_key;
    QTimer m_tick;
    QString m_sessionId;
    std::optional<Timestamp> m_expires;
    bool m_running = false;
};

} // namespace tapedeck::gui

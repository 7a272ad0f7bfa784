// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <atomic>

namespace tapedeck {

/// SIGINT and SIGTERM as a signal in the event loop. One at a time in a process.
class Interrupts : public QObject
{
    Q_OBJECT
public:
    explicit Interrupts(QObject* parent = nullptr);
    ~Interrupts() override;

    /// Set by the signal itself, also while the event loop is kept waiting. A second SIGINT ends the process
    /// at once, with 130.
    static const std::atomic_bool& arrived();

Q_SIGNALS:
    void interrupted();

private:
    void drain();

    int m_pipe[2] = {-1, -1};
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace tapedeck

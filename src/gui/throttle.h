// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

#include <functional>
#include <utility>

namespace tapedeck::gui {

/// Does something when asked, at once the first time; what is asked for soon after is done once, at the end
/// of the pause. For what costs more the more there is, and is asked for with every exchange of a run.
class Throttle : public QObject
{
public:
    Throttle(int pauseMs, std::function<void()> act, QObject* parent = nullptr)
        : QObject(parent)
        , m_act(std::move(act))
    {
        m_pause.setSingleShot(true);
        m_pause.setInterval(pauseMs);
        connect(&m_pause, &QTimer::timeout, this, &Throttle::flush);
    }

    void ask()
    {
        // In a turn of its own: who asks may have done much in this one.
        if (!std::exchange(m_asked, true) && !m_pause.isActive())
            QTimer::singleShot(0, this, &Throttle::flush);
    }
    /// What is still to be done is done now.
    void flush()
    {
        if (!std::exchange(m_asked, false))
            return;
        m_pause.start();
        m_act();
    }
    [[nodiscard]] bool isAsked() const { return m_asked; }

private:
    std::function<void()> m_act;
    QTimer m_pause;
    bool m_asked = false;
};

} // namespace tapedeck::gui

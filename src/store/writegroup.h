// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMutex>
#include <QWaitCondition>

#include <utility>
#include <vector>

namespace tapedeck::store {

/// Items on their way to a writer, which takes them group by group. Thread-safe.
template <typename Item>
class WriteGroup
{
public:
    static constexpr int delayMs = 50;
    static constexpr std::size_t full = 500;
    static constexpr qint64 mostBytes = 32ll << 20;

    /// What the caller must do after adding.
    enum class Then { Nothing, WriteSoon, WriteNow };

    /// `bytes`: what it weighs, about.
    Then add(Item item, qint64 bytes)
    {
        const QMutexLocker lock(&m_mutex);
        m_items.push_back(std::move(item));
        const bool wasOver = std::exchange(m_bytes, m_bytes + bytes) > mostBytes;
        if (m_items.size() == full || (!wasOver && m_bytes > mostBytes))
            return Then::WriteNow;
        return std::exchange(m_scheduled, true) ? Then::Nothing : Then::WriteSoon;
    }
    /// After adding, and doing what that asked for: while more waits than memory should hold, waits for the
    /// writer to take it.
    void waitForRoom()
    {
        const QMutexLocker lock(&m_mutex);
        while (m_bytes > mostBytes)
            m_room.wait(&m_mutex);
    }
    std::vector<Item> take()
    {
        const QMutexLocker lock(&m_mutex);
        m_scheduled = false;
        m_bytes = 0;
        m_room.wakeAll();
        return std::exchange(m_items, {});
    }

private:
    QMutex m_mutex;
    QWaitCondition m_room;
    std::vector<Item> m_items;
    qint64 m_bytes = 0;
    bool m_scheduled = false;
};

} // namespace tapedeck::store

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMutex>

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

    /// What the caller must do after adding.
    enum class Then { Nothing, WriteSoon, WriteNow };

    Then add(Item item)
    {
        const QMutexLocker lock(&m_mutex);
        m_items.push_back(std::move(item));
        if (m_items.size() == full)
            return Then::WriteNow;
        return std::exchange(m_scheduled, true) ? Then::Nothing : Then::WriteSoon;
    }
    std::vector<Item> take()
    {
        const QMutexLocker lock(&m_mutex);
        m_scheduled = false;
        return std::exchange(m_items, {});
    }

private:
    QMutex m_mutex;
    std::vector<Item> m_items;
    bool m_scheduled = false;
};

} // namespace tapedeck::store

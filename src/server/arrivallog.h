// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange.h"
#include "server/httptypes.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tapedeck::server {

/// Collects what arrived and hands it on every 100 ms, redacted. Redaction happens here, on a thread of its
/// own, so that neither the answers nor the window wait for it.
class ArrivalLog
{
public:
    static constexpr std::size_t mostWaiting = 10'000;
    static constexpr qsizetype mostWaitingBytes = 64 << 20;

    /// `deliver` is called on the log's thread.
    ArrivalLog(QByteArray baseUrl, std::function<void(std::vector<Exchange>)> deliver);
    ~ArrivalLog(); ///< hands on the rest

    void add(const HttpRequest& request, const HttpAnswer& answer, Timestamp now);

private:
    struct Item
    {
        HttpRequest request;
        HttpAnswer answer;
        Timestamp answeredAt;
        [[nodiscard]] qsizetype bytes() const;
    };
    void run();
    [[nodiscard]] Exchange exchangeOf(const Item& item) const;

    const QByteArray m_baseUrl;
    const std::function<void(std::vector<Exchange>)> m_deliver;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Item> m_items;
    qsizetype m_bytes = 0;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace tapedeck::server

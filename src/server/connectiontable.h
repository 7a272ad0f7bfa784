// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace tapedeck::server {

/// Watches the open connections for clients that take too long: one that is in the middle of a request is
/// told 408, one that is between requests is closed without a word. libmicrohttpd itself would only ever
/// close.
class ConnectionTable
{
public:
    explicit ConnectionTable(int idleSeconds);
    ~ConnectionTable();

    /// The network's thread reports what a connection does.
    void opened(int socket);
    void receiving(int socket); ///< a request has begun
    void progress(int socket, qsizetype bytes);
    void answering(int socket); ///< received; the time is ours now
    void idle(int socket);      ///< answered
    /// Returns only when nobody here touches the socket any more.
    void closed(int socket);
    [[nodiscard]] int count() const;

private:
    enum class State { Fresh, Receiving, Answering, Idle };
    struct Entry
    {
        State state = State::Fresh;
        qint64 since = 0; ///< monotonic milliseconds
        qint64 bytes = 0; ///< of the request being received
    };
    void set(int socket, State state);
    void watch();
    void closeSlowOnes(qint64 now);

    const qint64 m_idleMs;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::unordered_map<int, Entry> m_entries;
    std::thread m_thread;
};

} // namespace tapedeck::server

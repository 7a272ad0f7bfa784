// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/connectiontable.h"

#include <sys/socket.h>

#include <algorithm>
#include <chrono>
#include <string_view>

namespace tapedeck::server {

namespace {

// A body may take as long as this rate needs, beyond the time every request has.
constexpr qint64 slowestBytesPerMs = 16;

constexpr std::string_view timeoutAnswer = "HTTP/1.1 408 Request Timeout\r\n"
                                           "Connection: close\r\n"
                                           "Content-Type: application/json\r\n"
                                           "Content-Length: 28\r\n"
                                           "\r\n"
                                           "{\"detail\":\"Request Timeout\"}";

qint64 monotonicMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

ConnectionTable::ConnectionTable(int idleSeconds)
    : m_idleMs(std::max(1, idleSeconds) * 1000ll)
    , m_thread([this] { watch(); })
{}

ConnectionTable::~ConnectionTable()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void ConnectionTable::opened(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_entries[socket] = Entry{State::Fresh, monotonicMs(), 0};
}

void ConnectionTable::set(int socket, State state)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entry = m_entries.find(socket); entry != m_entries.end())
        entry->second = Entry{state, monotonicMs(), 0};
}

void ConnectionTable::receiving(int socket)
{
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.find(socket);
    if (entry == m_entries.end())
        return;
    // The first request's time runs from the connection: a client may dawdle over its first line too.
    const qint64 since = entry->second.state == State::Fresh ? entry->second.since : monotonicMs();
    entry->second = Entry{State::Receiving, since, 0};
}

void ConnectionTable::progress(int socket, qsizetype bytes)
{
    const std::lock_guard lock(m_mutex);
    if (const auto entry = m_entries.find(socket); entry != m_entries.end())
        entry->second.bytes += bytes;
}

void ConnectionTable::answering(int socket)
{
    set(socket, State::Answering);
}

void ConnectionTable::idle(int socket)
{
    set(socket, State::Idle);
}

void ConnectionTable::closed(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_entries.erase(socket);
}

int ConnectionTable::count() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_entries.size());
}

void ConnectionTable::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const auto interval = std::chrono::milliseconds(std::clamp<qint64>(m_idleMs / 4, 100, 1000));
        m_wake.wait_for(lock, interval);
        if (!m_stopping)
            closeSlowOnes(monotonicMs());
    }
}

void ConnectionTable::closeSlowOnes(qint64 now)
{
    for (auto& [socket, entry] : m_entries) {
        if (entry.state == State::Answering || now - entry.since < m_idleMs + entry.bytes / slowestBytesPerMs)
            continue;
        if (entry.state != State::Idle)
            ::send(socket, timeoutAnswer.data(), timeoutAnswer.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        // The network's thread sees the end of the stream and closes the socket itself.
        ::shutdown(socket, entry.state == State::Idle ? SHUT_RDWR : SHUT_RD);
        entry.since = now;
    }
}

} // namespace tapedeck::server

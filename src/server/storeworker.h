// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "server/apiservice.h"
#include "server/httpserver.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace tapedeck::server {

/// The one thread that answers. It takes everything that is waiting, answers it in one transaction, commits,
/// and only then lets the answers go: what was answered is stored, and many requests share one commit.
class StoreWorker
{
public:
    /// Told about every answer before it is sent, on the worker's thread.
    using Observer = std::function<void(const HttpRequest&, const HttpAnswer&)>;

    StoreWorker(ServerStore& store, ApiService& service, const Clock& clock, Observer observer);
    ~StoreWorker(); ///< finishes

    void submit(PendingRequest* request);
    /// For what is submitted from now on.
    void setSettings(const ServerSettings& settings);
    void setFaults(std::vector<Fault> faults);
    /// Answers what is waiting, held-back answers included, and ends the thread.
    void finish();

private:
    struct Waiting
    {
        PendingRequest* request = nullptr;
        HttpAnswer answer;
    };
    void run();
    void answerAll(std::vector<Waiting> batch);
    void release(Waiting waiting);
    void releaseDue(bool all);

    ServerStore& m_store;
    ApiService& m_service;
    const Clock& m_clock;
    Observer m_observer;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Waiting> m_queue;
    std::optional<ServerSettings> m_newSettings;
    std::optional<std::vector<Fault>> m_newFaults;
    bool m_finishing = false;

    std::multimap<qint64, Waiting> m_heldBack; ///< by the monotonic time when they may go; the worker's own
    std::thread m_thread;
};

} // namespace tapedeck::server

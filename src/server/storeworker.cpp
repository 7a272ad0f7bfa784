// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storeworker.h"

#include <chrono>
#include <utility>

namespace tapedeck::server {

StoreWorker::StoreWorker(ServerStore& store, ApiService& service, const Clock& clock, Observer observer)
    : m_store(store)
    , m_service(service)
    , m_clock(clock)
    , m_observer(std::move(observer))
    , m_thread([this] { run(); })
{}

StoreWorker::~StoreWorker()
{
    finish();
}

void StoreWorker::submit(PendingRequest* request)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_finishing) {
            m_queue.push_back({request, {}});
            if (m_queue.size() == 1)
                m_wake.notify_one();
            return;
        }
    }
    request->answer(detailAnswer(503));
}

void StoreWorker::setSettings(const ServerSettings& settings)
{
    const std::lock_guard lock(m_mutex);
    m_newSettings = settings;
}

void StoreWorker::setFaults(std::vector<Fault> faults)
{
    const std::lock_guard lock(m_mutex);
    m_newFaults = std::move(faults);
}

void StoreWorker::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_finishing = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void StoreWorker::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto ready = [this] { return !m_queue.empty() || m_finishing; };
        if (m_heldBack.empty()) {
            m_wake.wait(lock, ready);
        } else {
            const qint64 wait = m_heldBack.begin()->first - m_clock.monotonic();
            m_wake.wait_for(lock, std::chrono::microseconds(std::max<qint64>(wait, 0)), ready);
        }
        std::vector<Waiting> batch = std::exchange(m_queue, {});
        const auto settings = std::exchange(m_newSettings, std::nullopt);
        auto faults = std::exchange(m_newFaults, std::nullopt);
        const bool finishing = m_finishing;
        lock.unlock();
        if (settings)
            m_service.setSettings(*settings);
        if (faults)
            m_service.setFaults(std::move(*faults));
        if (!batch.empty())
            answerAll(std::move(batch));
        releaseDue(finishing);
        if (finishing)
            return;
        lock.lock();
    }
}

void StoreWorker::answerAll(std::vector<Waiting> batch)
{
    m_store.begin();
    for (Waiting& waiting : batch)
        waiting.answer = m_service.answer(waiting.request->request(), m_clock.now());
    if (!m_store.commit()) {
        // The disk is full or gone: nothing of this was kept, and nobody may think so.
        for (Waiting& waiting : batch)
            waiting.answer = detailAnswer(500);
    }
    for (Waiting& waiting : batch) {
        if (waiting.answer.delayMs > 0)
            m_heldBack.emplace(m_clock.monotonic() + waiting.answer.delayMs * 1000ll, std::move(waiting));
        else
            release(std::move(waiting));
    }
}

void StoreWorker::release(Waiting waiting)
{
    m_observer(waiting.request->request(), waiting.answer);
    waiting.request->answer(std::move(waiting.answer));
}

void StoreWorker::releaseDue(bool all)
{
    while (!m_heldBack.empty() && (all || m_heldBack.begin()->first <= m_clock.monotonic())) {
        release(std::move(m_heldBack.begin()->second));
        m_heldBack.erase(m_heldBack.begin());
    }
}

} // namespace tapedeck::server

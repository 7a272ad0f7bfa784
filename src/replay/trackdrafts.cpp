// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/trackdrafts.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace tapedeck::replay {

namespace {

constexpr unsigned mostWorkers = 8;
// How far the workers run ahead of what was taken: bounds what waits in memory.
constexpr std::size_t ahead = 256;
constexpr std::chrono::milliseconds patience(50);

} // namespace

TrackDrafts::TrackDrafts(const capture::Capture& capture, const contract::Api& api,
                         const PlanOptions& options, const std::atomic_bool* cancelled)
    : m_capture(capture)
    , m_api(api)
    , m_options(options)
    , m_cancelled(cancelled)
    , m_maxNotes(Plan::maxFindings)
    , m_made(capture.tracks().size())
{
    const auto cores = std::clamp(std::thread::hardware_concurrency(), 1u, mostWorkers);
    const auto workers = std::min<std::size_t>(cores, m_made.size());
    for (std::size_t i = 0; i < workers; ++i)
        m_workers.emplace_back([this] { work(); });
}

TrackDrafts::~TrackDrafts()
{
    {
        const std::lock_guard lock(m_mutex);
        m_watch.ended = true;
    }
    m_room.notify_all();
    for (std::thread& worker : m_workers)
        worker.join();
}

std::optional<TrackDraft> TrackDrafts::next(std::size_t maxNotes, const std::function<void()>& tick)
{
    m_maxNotes = maxNotes;
    std::unique_lock lock(m_mutex);
    std::optional<TrackDraft>& wanted = m_made.at(m_taken);
    while (!m_ready.wait_for(lock, patience, [&] { return wanted.has_value() || isOver(); })) {
        lock.unlock();
        tick();
        lock.lock();
    }
    if (isOver()) {
        m_watch.ended = true;
        return std::nullopt;
    }
    ++m_taken;
    m_room.notify_all();
    return std::exchange(wanted, std::nullopt);
}

void TrackDrafts::work()
{
    TrackPlanner planner(m_capture, m_api, m_options, m_watch);
    std::unique_lock lock(m_mutex);
    while (!isOver() && m_claimed < m_made.size()) {
        const std::size_t track = m_claimed++;
        m_room.wait(lock, [&] { return isOver() || track < m_taken + ahead; });
        if (isOver())
            break;
        lock.unlock();
        TrackDraft draft = planner.plan(m_capture.tracks()[track], m_maxNotes);
        lock.lock();
        m_made[track] = std::move(draft);
        m_ready.notify_one();
    }
    m_ready.notify_one(); // cancelled: the one that waits is told
}

} // namespace tapedeck::replay

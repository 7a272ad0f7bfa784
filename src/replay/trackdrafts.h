// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/trackplanner.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace tapedeck::replay {

/// Plans the tracks of a capture side by side, for each stands for itself, and hands them over in order.
class TrackDrafts
{
public:
    /// `cancelled` may be null. What is referred to must outlive this.
    TrackDrafts(const capture::Capture& capture, const contract::Api& api, const PlanOptions& options,
                const std::atomic_bool* cancelled);
    ~TrackDrafts(); ///< ends what is under way
    TrackDrafts(const TrackDrafts&) = delete;
    TrackDrafts& operator=(const TrackDrafts&) = delete;

    /// The draft of the next track; nullopt once cancelled. `maxNotes`: how many findings and conversions the
    /// plan still takes; later tracks may be planned with more, never with fewer.
    /// `tick` is called now and then while it waits.
    std::optional<TrackDraft> next(std::size_t maxNotes, const std::function<void()>& tick);
    /// Records that were looked at so far, of all tracks.
    [[nodiscard]] std::size_t recordsRead() const { return m_watch.recordsRead; }

private:
    void work();
    [[nodiscard]] bool isOver() const { return m_watch.ended || (m_cancelled && *m_cancelled); }

    const capture::Capture& m_capture;
    const contract::Api& m_api;
    PlanOptions m_options;
    const std::atomic_bool* m_cancelled;
    std::atomic_size_t m_maxNotes;
    PlanWatch m_watch;

    std::mutex m_mutex;
    std::condition_variable m_ready;               ///< a draft was made, or work ended
    std::condition_variable m_room;                ///< a draft was taken
    std::vector<std::optional<TrackDraft>> m_made; ///< guarded, by track
    std::size_t m_claimed = 0;                     ///< guarded: tracks that a worker has begun
    std::size_t m_taken = 0;                       ///< guarded
    std::vector<std::thread> m_workers;
};

} // namespace tapedeck::replay

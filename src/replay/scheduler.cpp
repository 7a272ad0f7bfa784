// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/scheduler.h"

#include <algorithm>
#include <cmath>

namespace tapedeck::replay {

Scheduler::Scheduler(const Plan& plan, const Pace& pace, int concurrency)
    : m_plan(plan)
    , m_pace(pace)
    , m_concurrency(std::max(1, concurrency))
    , m_position(plan.tracks.size(), 0)
    , m_left(static_cast<qint64>(plan.steps.size()))
{
    for (std::size_t track = 0; track < plan.tracks.size(); ++track)
        push(static_cast<quint32>(track));
}

void Scheduler::push(quint32 track)
{
    const std::vector<quint32>& steps = m_plan.tracks[track].steps;
    if (m_position[track] < steps.size()) {
        const quint32 step = steps[m_position[track]];
        m_heads.push({m_plan.steps[step].due, step});
    }
}

void Scheduler::start(qint64 now)
{
    m_baseTime = now;
    m_paused = false;
}

// From here on time is counted anew; what was reached so far stays reached.
void Scheduler::rebase(qint64 now)
{
    if (!m_paused) {
        const double factor = m_pace.kind == Pace::Kind::Factor ? m_pace.value : 1;
        m_baseDue += static_cast<qint64>(std::llround(static_cast<double>(now - m_baseTime) * factor));
    }
    m_baseTime = now;
    m_rateSent = 0;
}

void Scheduler::pause(qint64 now)
{
    rebase(now);
    m_paused = true;
}

void Scheduler::resume(qint64 now)
{
    rebase(now);
    m_paused = false;
    m_single = false;
}

void Scheduler::setPace(const Pace& pace, qint64 now)
{
    rebase(now);
    // Without times of its own a run has got as far as the steps that it has sent.
    const bool untimed = m_pace.kind == Pace::Kind::Rate || m_pace.kind == Pace::Kind::Max;
    prune();
    if (untimed && !m_heads.empty())
        m_baseDue = m_heads.top().time;
    m_pace = pace;
}

void Scheduler::stepOnce()
{
    m_single = true;
}

qint64 Scheduler::moment(const Entry& entry) const
{
    switch (m_pace.kind) {
    case Pace::Kind::Max:
        return m_baseTime;
    case Pace::Kind::Rate:
        return m_baseTime + static_cast<qint64>(static_cast<double>(m_rateSent) * 1e6 / m_pace.value);
    case Pace::Kind::Recorded:
        return m_baseTime + (entry.time - m_baseDue);
    case Pace::Kind::Factor:
        break;
    }
    return m_baseTime +
           static_cast<qint64>(std::llround(static_cast<double>(entry.time - m_baseDue) / m_pace.value));
}

std::optional<Scheduler::Ready> Scheduler::next(qint64 now)
{
    if (m_inFlight >= m_concurrency)
        return std::nullopt;
    const bool retryAllowed = !m_retries.empty() && (!m_paused || m_singleStep == m_retries.top().step);
    if (retryAllowed && m_retries.top().time <= now) {
        const Entry entry = m_retries.top();
        m_retries.pop();
        --m_waiting;
        ++m_inFlight;
        return Ready{entry.step, 0, true};
    }
    prune();
    if (m_heads.empty() || (m_paused && !m_single))
        return std::nullopt;
    const Entry entry = m_heads.top();
    const qint64 when = moment(entry);
    if (!m_paused && when > now)
        return std::nullopt;

    m_heads.pop();
    const quint32 track = m_plan.steps[entry.step].track;
    ++m_position[track];
    --m_left;
    ++m_inFlight;
    ++m_rateSent;
    if (m_paused) { // a single step: the run has got as far as this one
        m_single = false;
        m_singleStep = entry.step;
        m_baseDue = std::max(m_baseDue, entry.time);
        return Ready{entry.step, 0, false};
    }
    return Ready{entry.step, m_pace.kind == Pace::Kind::Max ? 0 : now - when, false};
}

std::optional<qint64> Scheduler::nextTime() const
{
    std::optional<qint64> when;
    if (m_inFlight >= m_concurrency)
        return when;
    if (!m_retries.empty() && (!m_paused || m_singleStep == m_retries.top().step))
        when = m_retries.top().time;
    if (!m_heads.empty() && (!m_paused || m_single)) {
        const qint64 head = m_paused ? m_baseTime : moment(m_heads.top());
        when = when ? std::min(*when, head) : head;
    }
    return when;
}

std::optional<qint64> Scheduler::remaining(qint64 now) const
{
    if (m_pace.kind == Pace::Kind::Max)
        return std::nullopt;
    if (m_left == 0)
        return 0;
    const qint64 from = m_paused ? m_baseTime : now;
    if (m_pace.kind == Pace::Kind::Rate) {
        const auto last = static_cast<double>(m_rateSent + m_left - 1);
        return std::max<qint64>(0, m_baseTime + static_cast<qint64>(last * 1e6 / m_pace.value) - from);
    }
    return std::max<qint64>(0, moment({m_plan.duration, 0}) - from);
}

void Scheduler::finished(quint32 step)
{
    --m_inFlight;
    const quint32 track = m_plan.steps[step].track;
    if (m_singleStep == step)
        m_singleStep.reset();
    push(track);
}

void Scheduler::retryAt(quint32 step, qint64 when)
{
    --m_inFlight;
    ++m_waiting;
    m_retries.push({when, step});
}

std::vector<quint32> Scheduler::dropTrack(quint32 track)
{
    const std::vector<quint32>& steps = m_plan.tracks[track].steps;
    std::vector<quint32> rest(steps.begin() + m_position[track], steps.end());
    m_left -= static_cast<qint64>(rest.size());
    m_position[track] = static_cast<quint32>(steps.size()); // its entry in m_heads is pruned when met
    return rest;
}

std::vector<quint32> Scheduler::dropAll()
{
    std::vector<quint32> rest;
    for (; !m_retries.empty(); m_retries.pop()) {
        rest.push_back(m_retries.top().step);
        --m_waiting;
    }
    for (std::size_t track = 0; track < m_plan.tracks.size(); ++track) {
        const std::vector<quint32> dropped = dropTrack(static_cast<quint32>(track));
        rest.insert(rest.end(), dropped.begin(), dropped.end());
    }
    m_heads = {};
    return rest;
}

bool Scheduler::dropped(const Entry& entry) const
{
    const quint32 track = m_plan.steps[entry.step].track;
    const std::vector<quint32>& steps = m_plan.tracks[track].steps;
    return m_position[track] >= steps.size() || steps[m_position[track]] != entry.step;
}

void Scheduler::prune()
{
    while (!m_heads.empty() && dropped(m_heads.top()))
        m_heads.pop();
}

bool Scheduler::done() const
{
    return m_inFlight == 0 && m_waiting == 0 && m_left == 0;
}

} // namespace tapedeck::replay

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a run is told from other threads, and how it heeds it between two steps.

#include "replay/runworker.h"

#include <QCoreApplication>

namespace tapedeck::replay {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Replay)
};

} // namespace

void RunWorker::command(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        m_commands.emplace_back(command, Pace{});
    }
    m_transport->wake();
}

void RunWorker::pause()
{
    command(Command::Pause);
}
void RunWorker::resume()
{
    command(Command::Resume);
}
void RunWorker::step()
{
    command(Command::Step);
}
void RunWorker::stop()
{
    command(Command::Stop);
}
void RunWorker::cut()
{
    command(Command::Cut);
}
void RunWorker::abort()
{
    command(Command::Abort);
}

void RunWorker::setPace(const Pace& pace)
{
    {
        const std::lock_guard lock(m_mutex);
        m_commands.emplace_back(Command::Pace, pace);
    }
    m_transport->wake();
}

void RunWorker::stopSending()
{
    m_stopped = true;
    skip(m_scheduler.dropAll(), Words::tr("The run was stopped before."));
}

void RunWorker::takeCommands()
{
    std::vector<std::pair<Command, Pace>> commands;
    {
        const std::lock_guard lock(m_mutex);
        commands.swap(m_commands);
    }
    const qint64 now = m_clock.monotonic();
    for (const auto& [command, pace] : commands) {
        switch (command) {
        case Command::Pause:
            m_scheduler.pause(now);
            break;
        case Command::Resume:
            m_scheduler.resume(now);
            break;
        case Command::Step:
            m_scheduler.stepOnce();
            break;
        case Command::Pace:
            if (!m_options.dryRun)
                m_scheduler.setPace(pace, now);
            break;
        case Command::Stop:
            stopSending();
            break;
        case Command::Cut:
            stopSending();
            m_transport->cut(m_outcomes);
            handleOutcomes();
            break;
        case Command::Abort:
            m_aborted = true;
            break;
        }
    }
}

} // namespace tapedeck::replay

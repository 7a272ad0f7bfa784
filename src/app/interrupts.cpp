// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/interrupts.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace tapedeck {

namespace {

// A signal handler can reach nothing but globals; it sets one and writes one byte.
volatile int writeEnd = -1;
std::atomic_bool signalArrived = false;
static_assert(std::atomic_bool::is_always_lock_free);

void onSignal(int signal)
{
    constexpr int interruptedCode = 130;
    if (signalArrived.exchange(true) && signal == SIGINT)
        ::_exit(interruptedCode); // who asks twice does not want to wait
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
}

} // namespace

Interrupts::Interrupts(QObject* parent)
    : QObject(parent)
{
    signalArrived = false;
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd = m_pipe[1];
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Interrupts::drain);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    // A reader that went away ends a write with an error, not the program.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // and so does a limit on the size of files
}

const std::atomic_bool& Interrupts::arrived()
{
    return signalArrived;
}

Interrupts::~Interrupts()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    writeEnd = -1;
    if (m_pipe[0] >= 0) {
        ::close(m_pipe[0]);
        ::close(m_pipe[1]);
    }
}

void Interrupts::drain()
{
    char buffer[16];
    while (::read(m_pipe[0], buffer, sizeof buffer) > 0) {
    }
    Q_EMIT interrupted();
}

} // namespace tapedeck

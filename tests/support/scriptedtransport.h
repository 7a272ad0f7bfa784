// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "replay/transport.h"
#include "support/manualclock.h"

#include <deque>
#include <functional>

namespace tapedeck::test {

/// A transport without a network, in the time of a manual clock: what is sent is answered by a function at
/// the next wait(); a wait() without answers lets the time pass.
class ScriptedTransport : public replay::Transport
{
public:
    struct Sent
    {
        qint64 time = 0; ///< monotonic
        quint32 tag = 0;
        Request request;
    };
    using Answer = std::function<replay::Outcome(const Sent&)>;

    /// `sent` and `answer` live with the test, which may look at them while the run goes on.
    ScriptedTransport(ManualClock& clock, std::vector<Sent>& sent, const Answer& answer,
                      const std::function<void()>& idle)
        : m_clock(clock)
        , m_sent(sent)
        , m_answer(answer)
        , m_idle(idle)
    {}

    void send(quint32 tag, const Request& request) override
    {
        m_sent.push_back({m_clock.monotonic(), tag, request});
        m_waiting.push_back(m_sent.back());
    }
    void wait(qint64 maxMicros, std::vector<replay::Outcome>& out) override
    {
        if (m_waiting.empty()) {
            m_clock.advance(maxMicros);
            if (m_idle)
                m_idle();
            return;
        }
        for (; !m_waiting.empty(); m_waiting.pop_front()) {
            out.push_back(m_answer(m_waiting.front()));
            out.back().tag = m_waiting.front().tag;
        }
    }
    void wake() override {}
    void cut(std::vector<replay::Outcome>& out) override
    {
        for (; !m_waiting.empty(); m_waiting.pop_front()) {
            out.emplace_back();
            out.back().tag = m_waiting.front().tag;
            out.back().failure = Error{ErrorKind::Cancelled, QStringLiteral("cut"), {}};
        }
    }

private:
    ManualClock& m_clock;
    std::vector<Sent>& m_sent;
    const Answer& m_answer;
    const std::function<void()>& m_idle;
    std::deque<Sent> m_waiting;
};

inline replay::Outcome answered(int status, const QByteArray& body, const Headers& headers = {})
{
    replay::Outcome outcome;
    outcome.response = Response{status, {}, headers, body};
    return outcome;
}
inline replay::Outcome unanswered(ErrorKind kind, bool neverSent)
{
    replay::Outcome outcome;
    outcome.failure = Error{kind, QStringLiteral("no answer"), {}};
    outcome.neverSent = neverSent;
    return outcome;
}

} // namespace tapedeck::test

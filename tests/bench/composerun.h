// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchtools.h"
#include "support/scriptedserver.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QSemaphore>
#include <QThread>
#include <QWidget>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace tapedeck::bench {

/// One thing measured, in milliseconds.
struct Figure
{
    const char* what = "";
    double took = 0;  ///< until it was done; of what is done several times, the longest
    double stall = 0; ///< longest one, until all was at rest
    double stallWork = 0;

    void keepWorst(const Figure& other)
    {
        took = std::max(took, other.took);
        if (other.stall > stall) {
            stall = other.stall;
            stallWork = other.stallWork;
        }
    }
};

/// Tells whether a widget was painted since it was armed for it.
class PaintWatch : public QObject
{
public:
    void arm(QWidget* widget)
    {
        if (m_widget == widget)
            return;
        disarm();
        m_widget = widget;
        widget->installEventFilter(this);
        widget->update();
    }
    void disarm()
    {
        if (m_widget)
            m_widget->removeEventFilter(this);
        m_widget = nullptr;
        m_painted = false;
    }
    [[nodiscard]] bool painted() const { return m_painted; }
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    QPointer<QWidget> m_widget;
    bool m_painted = false;
};

/// A server in a thread of its own, whose answers wait until they are let go.
class SlowServer
{
public:
    explicit SlowServer(const QByteArray& answer)
    {
        m_thread.start();
        m_home.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &m_home,
            [this, answer] {
                m_server = std::make_unique<test::ScriptedServer>();
                m_server->setHandler([this, answer](const test::ReceivedRequest&) {
                    ++m_received;
                    m_mayAnswer.acquire();
                    return test::ScriptedAnswer::json(200, answer);
                });
                m_url = m_server->url();
            },
            Qt::BlockingQueuedConnection);
    }
    ~SlowServer()
    {
        m_mayAnswer.release(1000); // whatever still waits
        QMetaObject::invokeMethod(
            &m_home, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    SlowServer(const SlowServer&) = delete;
    SlowServer& operator=(const SlowServer&) = delete;

    [[nodiscard]] QUrl url() const { return m_url; }
    /// Requests that came in whole.
    [[nodiscard]] int received() const { return m_received; }
    /// The next answer may go.
    void release() { m_mayAnswer.release(); }

private:
    QThread m_thread;
    QObject m_home;
    QSemaphore m_mayAnswer;
    std::atomic_int m_received = 0;
    QUrl m_url;
    std::unique_ptr<test::ScriptedServer> m_server;
};

/// Does steps one after the other in the event loop and watches it meanwhile; ends the loop when all are
/// done.
class Run : public QObject
{
public:
    struct Step
    {
        const char* what;
        std::function<void()> act;
        std::function<bool()> done = {}; ///< empty: as soon as the loop turns again
        int times = 1;
        int pause = 0; ///< ms from one time to the next
    };

    explicit Run(std::vector<Step> steps)
        : m_steps(std::move(steps))
    {
        m_tick.setInterval(1);
        m_tick.setTimerType(Qt::PreciseTimer);
        connect(&m_tick, &QTimer::timeout, this, &Run::turn);
        m_rest.start();
        m_tick.start();
    }
    [[nodiscard]] const std::vector<Figure>& figures() const { return m_figures; }

private:
    static constexpr int restMs = 700; ///< for what is done in idle time and by workers
    static constexpr int patienceMs = 10'000;

    void turn()
    {
        if (m_figures.size() == m_step) { // between two steps
            if (m_rest.elapsed() < restMs)
                return;
            if (m_step == m_steps.size())
                return QApplication::quit();
            m_left = m_steps[m_step].times;
            m_figures.push_back({m_steps[m_step].what});
            m_stalls.restart();
            return act();
        }
        Figure& figure = m_figures.back();
        if (m_waiting) {
            const auto& done = m_steps[m_step].done;
            // Between keys nobody waits for all that follows from one.
            const bool ready = !done || done() || (m_left > 0 && m_steps[m_step].pause > 0);
            if (!ready && m_acted.elapsed() < patienceMs)
                return;
            figure.took = std::max(figure.took, static_cast<double>(m_acted.nsecsElapsed()) / 1e6);
            if (!ready)
                std::fprintf(stderr, "%s: not done\n", figure.what);
            m_waiting = false;
            m_rest.start();
        }
        if (m_left > 0) {
            if (m_acted.elapsed() >= m_steps[m_step].pause)
                act();
            return;
        }
        if (m_rest.elapsed() < restMs)
            return;
        figure.stall = m_stalls.longest();
        figure.stallWork = m_stalls.longestWork();
        ++m_step;
    }

    void act()
    {
        --m_left;
        m_waiting = true;
        m_acted.start();
        m_steps[m_step].act();
    }

    std::vector<Step> m_steps;
    std::vector<Figure> m_figures;
    std::size_t m_step = 0;
    int m_left = 0;
    bool m_waiting = false;
    QTimer m_tick;
    QElapsedTimer m_acted;
    QElapsedTimer m_rest;
    StallWatch m_stalls;
};

} // namespace tapedeck::bench

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QSysInfo>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace tapedeck::bench {

/// What the figures were taken on.
inline void printMachine()
{
    QByteArray processor = "unknown processor";
    QFile info(QStringLiteral("/proc/cpuinfo"));
    const QByteArray text = info.open(QIODevice::ReadOnly) ? info.readAll() : QByteArray();
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith("model name")) {
            processor = line.mid(line.indexOf(':') + 1).trimmed();
            break;
        }
    }
    std::printf("machine: %s, %d threads, %s, %s\n", processor.constData(), QThread::idealThreadCount(),
                qPrintable(QSysInfo::prettyProductName()), qPrintable(QSysInfo::buildAbi()));
#ifdef NDEBUG
    std::printf("build: optimised\n");
#else
    std::printf("build: NOT optimised, our own figures are worse than those of a release\n");
#endif
}

/// The longest time between two turns of this thread's event loop, and how much of it the thread worked: the
/// rest it waited, where others use the machine for the processor.
class StallWatch : public QObject
{
public:
    StallWatch()
    {
        m_timer.setInterval(1);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &StallWatch::turn);
        restart();
        m_timer.start();
    }
    /// Counts anew, from here.
    void restart()
    {
        m_longest = 0;
        m_worked = 0;
        m_work = worked();
        m_clock.start();
    }
    [[nodiscard]] double longest() const { return m_longest; } ///< ms
    [[nodiscard]] double longestWork() const { return m_worked; }

private:
    void turn()
    {
        const double passed = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
        const double work = worked();
        if (passed > m_longest) {
            m_longest = passed;
            m_worked = work - m_work;
        }
        m_work = work;
        m_clock.start();
    }
    static double worked()
    {
        timespec used = {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
        return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
    double m_worked = 0;
    double m_work = 0;
};

} // namespace tapedeck::bench

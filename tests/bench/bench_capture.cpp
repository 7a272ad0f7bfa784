// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening (reading and indexing) a generated capture, against `jq -c .type` and `wc -l` on the same file.
// bench_capture [MEGABYTES]

#include "capture/capture.h"
#include "support/capturegenerator.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <limits>

using namespace tapedeck;

namespace {

constexpr int runs = 3;

// Seconds of the fastest of some runs; the first one also brings the file into memory for all.
double fastest(const std::function<bool()>& work)
{
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!work())
            return std::numeric_limits<double>::quiet_NaN();
        best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    return best;
}

bool run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

// Kilobytes of this process that no file backs: what the index costs beside the mapped capture.
long privateMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.simplified().split(' ').value(1).toLong();
    }
    return 0;
}

QByteArray processor()
{
    QFile info(QStringLiteral("/proc/cpuinfo"));
    if (!info.open(QIODevice::ReadOnly))
        return "unknown processor";
    for (const QByteArray& line : info.readAll().split('\n')) {
        if (line.startsWith("model name"))
            return line.mid(line.indexOf(':') + 1).trimmed();
    }
    return "unknown processor";
}

void report(const char* what, double seconds, double megabytes, double ours)
{
    std::printf("%-22s %8.3f s %9.1f MB/s %8.2f x ours\n", what, seconds, megabytes / seconds,
                seconds / ours);
}

} // namespace

int main(int argc, char** argv)
{
    const qint64 wanted = (argc > 1 ? std::max(1, std::atoi(argv[1])) : 200) * qint64(1'000'000);
    auto api = contract::Api::load();
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("generated.tapedeck")));
    if (!api || !file.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "cannot prepare\n");
        return 1;
    }
    testing::CaptureGenerator generator({.sessions = 10'000'000,
                                         .eventsPerSession = 60,
                                         .seed = 1,
                                         .textWords = 60,
                                         .stopAfterBytes = wanted});
    if (!generator.write(file)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file.fileName()));
        return 1;
    }
    file.close();

    std::size_t records = 0;
    qint64 events = 0;
    long memory = 0;
    const double ours = fastest([&] {
        const long before = privateMemory();
        const auto opened = capture::Capture::open(file.fileName(), *api);
        if (!opened)
            return false;
        memory = privateMemory() - before;
        records = (*opened)->records().size();
        events = (*opened)->eventCount();
        return true;
    });
    const double jq = fastest([&] {
        return run(QStringLiteral("jq"), {QStringLiteral("-c"), QStringLiteral(".type"), file.fileName()});
    });
    const double wc = fastest([&] {
        return run(QStringLiteral("wc"), {QStringLiteral("-l"), file.fileName()});
    });

    const double megabytes = static_cast<double>(file.size()) / 1e6;
    std::printf("machine: %s, %d threads, %s, %s\n", processor().constData(), QThread::idealThreadCount(),
                qPrintable(QSysInfo::prettyProductName()), qPrintable(QSysInfo::buildAbi()));
#ifdef NDEBUG
    std::printf("build: optimised\n");
#else
    std::printf("build: NOT optimised, the figures mean little\n");
#endif
    std::printf("capture: %.1f MB, %zu exchanges, %lld events, %zu sessions\n", megabytes, records,
                static_cast<long long>(events), generator.expected().size());
    report("tapedeck open", ours, megabytes, ours);
    report("jq -c .type", jq, megabytes, ours);
    report("wc -l", wc, megabytes, ours);
    std::printf("index: %ld kB, %.1f bytes an exchange\n", memory,
                1024.0 * static_cast<double>(memory) /
                    static_cast<double>(std::max<std::size_t>(records, 1)));
    return 0;
}

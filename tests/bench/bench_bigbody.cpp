// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening large bodies: time to the first painted page, time until the last row is known, and peak memory,
// against `jq .` (which writes the same rows) and a plain QPlainTextEdit. Each runs in a process of its own,
// so that its peak is its own; bodies are made at run time.
//
//     bench_bigbody [MEGABYTES…]     without any: 20; 100 and 1000 are those that matter
//
// What would need more memory than the machine has is left out, and said so: jq takes about seven times the
// body, QPlainTextEdit ten times.

#include "benchtools.h"
#include "gui/bigtextview.h"
#include "gui/bodyview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace {

using namespace tapedeck;

void write(const QString& path, qint64 bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    QByteArray part;
    qint64 id = 0;
    file.write("{\"events\":[");
    while (file.pos() < bytes) {
        part.clear();
        while (part.size() < 1 << 20) {
            part +=
                "{\"id\":\"00000000-0000-4000-8000-" + QByteArray::number(id++).rightJustified(12, '0') +
                "\",\"event_type\":\"llms\",\"model\":\"gpt-4o\",\"prompt\":[{\"role\":\"user\",\"content\":"
                "\"What is the weather like in the town by the river today?\"}],\"prompt_tokens\":24,"
                "\"cost\":0.0031,\"init_timestamp\":\"2026-01-01T09:14:02.118Z\"},";
        }
        file.write(part);
    }
    file.write("null]}");
}

double peakMegabytes()
{
    struct rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Tells of the first paint that comes after something is shown.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(std::function<void()> painted)
        : m_painted(std::move(painted))
    {}
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_painted)
            QTimer::singleShot(0, this, [painted = std::exchange(m_painted, {})] { painted(); });
        return false;
    }

private:
    std::function<void()> m_painted;
};

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Prints: first page ms, all ms, peak MB over the body, longest stall ms.
int runOurs(QApplication& app, const QString& path)
{
    const QByteArray body = readAll(path);
    gui::BodyView view;
    view.resize(900, 700);
    view.show();
    const double before = peakMegabytes();
    QElapsedTimer clock;
    double first = 0;
    bench::StallWatch stalls;
    QTimer::singleShot(50, &view, [&] {
        clock.start();
        view.setBody(body);
        auto* big = view.findChild<gui::BigTextView*>();
        auto* watch = new PaintWatch([&] { first = static_cast<double>(clock.nsecsElapsed()) / 1e6; });
        watch->setParent(&view);
        big->viewport()->installEventFilter(watch);
        QObject::connect(big, &gui::BigTextView::grown, &app, [&, big](bool complete) {
            if (!complete || !view.isReady())
                return;
            const double all = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            big->verticalScrollBar()->setValue(big->verticalScrollBar()->maximum());
            std::printf("%f %f %f %f\n", first, all, peakMegabytes() - before, stalls.longest());
            app.quit();
        });
    });
    return QApplication::exec();
}

int runPlainTextEdit(QApplication& app, const QString& path)
{
    const QByteArray body = readAll(path);
    QPlainTextEdit edit;
    edit.setReadOnly(true);
    edit.resize(900, 700);
    edit.show();
    const double before = peakMegabytes();
    QElapsedTimer clock;
    bench::StallWatch stalls;
    QTimer::singleShot(50, &edit, [&] {
        clock.start();
        edit.setPlainText(QString::fromUtf8(body)); // as it came: it does no pretty printing
        auto* watch = new PaintWatch([&] {
            const double first = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            QTimer::singleShot(5, &app, [&, first] {
                std::printf("%f %f %f %f\n", first, first, peakMegabytes() - before, stalls.longest());
                app.quit();
            });
        });
        watch->setParent(&edit);
        edit.viewport()->installEventFilter(watch);
    });
    return QApplication::exec();
}

struct Figures
{
    double first = -1; ///< ms
    double all = -1;
    double memory = -1; ///< MB
    double stall = -1;
};

Figures measure(const QString& how, const QString& path)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(QStringLiteral("QT_QPA_PLATFORM")) &&
        !environment.contains(QStringLiteral("DISPLAY")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {how, path});
    constexpr int patience = 300'000;
    Figures figures;
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return figures;
    }
    const QList<QByteArray> parts = process.readAllStandardOutput().trimmed().split(' ');
    if (parts.size() == 4)
        figures = {parts[0].toDouble(), parts[1].toDouble(), parts[2].toDouble(), parts[3].toDouble()};
    return figures;
}

// Megabytes that may be used now.
double freeMegabytes()
{
    QFile info(QStringLiteral("/proc/meminfo"));
    const QByteArray text = info.open(QIODevice::ReadOnly) ? info.readAll() : QByteArray();
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith("MemAvailable:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

// Whether there is memory for so many times the body, and the body itself beside it.
bool hasRoom(const char* name, double times, int megabytes)
{
    const double needed = (times + 1) * megabytes;
    const double there = freeMegabytes();
    if (needed < there)
        return true;
    std::printf("  %-16s left out: needs about %.0f MB, there are %.0f\n", name, needed, there);
    return false;
}

// jq's first line comes when it has read everything; its peak is asked of the system.
Figures measureJq(const QString& path)
{
    QElapsedTimer clock;
    clock.start();
    const QByteArray command = "jq . '" + path.toLocal8Bit() + "' > /dev/null";
    const pid_t child = fork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", ("exec " + command).constData(), static_cast<char*>(nullptr));
        _exit(127);
    }
    int status = 0;
    struct rusage usage = {};
    wait4(child, &status, 0, &usage);
    const double all = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return {};
    return {all, all, static_cast<double>(usage.ru_maxrss) / 1024, -1};
}

void print(const char* name, const Figures& figures, const Figures& ours)
{
    if (figures.first < 0) {
        std::printf("  %-16s did not do it\n", name);
        return;
    }
    std::printf("  %-16s first page %9.1f ms (%7.1fx)   all %9.1f ms (%5.1fx)   peak %8.1f MB (%6.1fx)", name,
                figures.first, figures.first / ours.first, figures.all, figures.all / ours.all,
                figures.memory, figures.memory / std::max(ours.memory, 0.1));
    if (figures.stall >= 0)
        std::printf("   longest stall %8.1f ms", figures.stall);
    std::printf("\n");
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() == 2 && arguments[0] == QLatin1String("--ours"))
        return runOurs(app, arguments[1]);
    if (arguments.size() == 2 && arguments[0] == QLatin1String("--edit"))
        return runPlainTextEdit(app, arguments[1]);
    QList<int> sizes;
    for (const QString& argument : arguments)
        sizes << argument.toInt();
    if (sizes.isEmpty())
        sizes << 20;
    constexpr double jqNeeds = 7; // times the body
    constexpr double editNeeds = 10;
    bench::printMachine();
    const QTemporaryDir folder;
    for (const int megabytes : sizes) {
        const QString path = folder.filePath(QStringLiteral("body.json"));
        write(path, static_cast<qint64>(megabytes) * 1'000'000);
        const Figures ours = measure(QStringLiteral("--ours"), path);
        std::printf("%d MB of JSON, ratios to Tapedeck; peaks of windows are over the body itself\n",
                    megabytes);
        print("Tapedeck", ours, ours);
        if (hasRoom("jq .", jqNeeds, megabytes))
            print("jq .", measureJq(path), ours);
        if (hasRoom("QPlainTextEdit", editNeeds, megabytes))
            print("QPlainTextEdit", measure(QStringLiteral("--edit"), path), ours);
        std::fflush(stdout);
        QFile::remove(path);
    }
    return 0;
}

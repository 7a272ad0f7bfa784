// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/hostenv.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QSysInfo>
#include <QThread>

#include <array>
#include <set>

namespace tapedeck::contract {

namespace {

constexpr double bytesPerGigabyte = 1024.0 * 1024.0 * 1024.0;

// "23.54 GB", as the SDK writes sizes.
Json sizeText(double bytes)
{
    return Json(QStringLiteral("%1 GB").arg(bytes / bytesPerGigabyte, 0, 'f', 2));
}

Json percentText(double part, double whole)
{
    return Json(QStringLiteral("%1%").arg(whole > 0 ? 100.0 * part / whole : 0.0, 0, 'f', 1));
}

Json emptyObject()
{
    return Json(Json::Object{});
}

QByteArray readSmall(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(1 << 20) : QByteArray();
}

// The folders of Python packages of this machine, e.g. /usr/lib/python3/dist-packages.
QStringList packageFolders()
{
    QStringList folders;
    const QDir lib(QStringLiteral("/usr/lib"));
    for (const QString& python : lib.entryList({QStringLiteral("python3*")}, QDir::Dirs)) {
        folders.append(lib.filePath(python + QStringLiteral("/dist-packages")));
        folders.append(lib.filePath(python + QStringLiteral("/site-packages")));
    }
    return folders;
}

QString pythonVersion()
{
    // /usr/bin/python3 is a link to the one that is meant.
    const QString target = QFileInfo(QStringLiteral("/usr/bin/python3")).canonicalFilePath();
    const QString name = QFileInfo(target).fileName();
    const QString prefix = QStringLiteral("python");
    return name.startsWith(prefix) ? name.mid(prefix.size()) : QString();
}

Json sdkSection()
{
    Json section = emptyObject();
    section.set("AgentOps SDK Version",
                Json(QStringLiteral("Tapedeck %1").arg(QCoreApplication::applicationVersion()).trimmed()));
    if (const QString python = pythonVersion(); !python.isEmpty())
        section.set("Python Version", Json(python));
    section.set("System Packages", emptyObject());
    return section;
}

Json osSection(const HostEnvOptions& options)
{
    Json section = emptyObject();
    if (!options.optOut)
        section.set("Hostname", Json(QSysInfo::machineHostName()));
    const QString kernel = QSysInfo::kernelType();
    section.set("OS", Json(kernel.left(1).toUpper() + kernel.mid(1)));
    const QString version =
        options.optOut
            ? QString() // may name who built it, and where
            : QString::fromUtf8(readSmall(options.procPath + QStringLiteral("/sys/kernel/version")))
                  .trimmed();
    section.set("OS Version", Json(version.isEmpty() ? QSysInfo::prettyProductName() : version));
    section.set("OS Release", Json(QSysInfo::kernelVersion()));
    return section;
}

// "core id" within "physical id", as /proc/cpuinfo lists them; 0 if it does not.
int physicalCores(const QByteArray& cpuinfo)
{
    std::set<std::pair<QByteArray, QByteArray>> cores;
    QByteArray package;
    for (const QByteArray& line : cpuinfo.split('\n')) {
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        if (line.startsWith("physical id"))
            package = value;
        else if (line.startsWith("core id"))
            cores.emplace(package, value);
    }
    return static_cast<int>(cores.size());
}

// Since the machine was started: one reading, where a present value would take two and a wait.
Json cpuUsage(const QByteArray& stat)
{
    const QByteArray first = stat.left(stat.indexOf('\n')).simplified();
    if (!first.startsWith("cpu "))
        return Json("0.0%");
    double total = 0;
    double idle = 0;
    const QList<QByteArray> fields = first.split(' ');
    for (qsizetype i = 1; i < fields.size() && i <= 8; ++i) {
        const double ticks = fields.at(i).toDouble();
        total += ticks;
        if (i == 4 || i == 5) // idle, and waiting for a disk
            idle += ticks;
    }
    return percentText(total - idle, total);
}

Json cpuSection(const HostEnvOptions& options)
{
    const int threads = QThread::idealThreadCount();
    const int cores = physicalCores(readSmall(options.procPath + QStringLiteral("/cpuinfo")));
    Json section = emptyObject();
    section.set("Physical cores", Json(cores > 0 ? cores : threads));
    section.set("Total cores", Json(threads));
    section.set("CPU Usage", cpuUsage(readSmall(options.procPath + QStringLiteral("/stat"))));
    return section;
}

double memoryField(const QByteArray& meminfo, const QByteArray& name)
{
    for (const QByteArray& line : meminfo.split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).simplified().split(' ').constFirst().toDouble() * 1024;
    }
    return 0;
}

Json ramSection(const HostEnvOptions& options)
{
    const QByteArray meminfo = readSmall(options.procPath + QStringLiteral("/meminfo"));
    const double total = memoryField(meminfo, "MemTotal");
    const double available = memoryField(meminfo, "MemAvailable");
    Json section = emptyObject();
    if (total <= 0)
        return section;
    section.set("Total", sizeText(total));
    section.set("Available", sizeText(available));
    section.set("Used", sizeText(total - available));
    section.set("Percentage", percentText(total - available, total));
    return section;
}

Json diskSection()
{
    Json section = emptyObject();
    for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
        const QString device = QString::fromUtf8(volume.device());
        if (!device.startsWith(QStringLiteral("/dev/")) || !volume.isReady() ||
            section.has(device.toStdString()))
            continue;
        const auto total = static_cast<double>(volume.bytesTotal());
        const auto free = static_cast<double>(volume.bytesAvailable());
        const double used = total - static_cast<double>(volume.bytesFree());
        section.set(device.toStdString(), Json::object({{"Mountpoint", Json(volume.rootPath())},
                                                        {"Total", sizeText(total)},
                                                        {"Used", sizeText(used)},
                                                        {"Free", sizeText(free)},
                                                        {"Percentage", percentText(used, used + free)}}));
    }
    return section;
}

// name-version.dist-info, name-version[-py3.11].egg-info: the names say it all.
Json packagesSection()
{
    Json packages = emptyObject();
    for (const QString& path : packageFolders()) {
        const QDir folder(path);
        for (const QString& entry :
             folder.entryList({QStringLiteral("*.dist-info"), QStringLiteral("*.egg-info")},
                              QDir::Dirs | QDir::Files, QDir::Name)) {
            const QStringList parts = entry.left(entry.lastIndexOf(u'.')).split(u'-');
            if (parts.size() >= 2 && !packages.has(parts.at(0).toStdString()))
                packages.set(parts.at(0).toStdString(), Json(parts.at(1)));
        }
    }
    return Json::object({{"Installed Packages", std::move(packages)}});
}

Json workingDirectorySection()
{
    return Json::object({{"Project Working Directory", Json(QDir::currentPath())}});
}

Json virtualEnvironmentSection()
{
    const QString path = qEnvironmentVariable("VIRTUAL_ENV");
    return Json::object({{"Virtual Environment", path.isEmpty() ? Json() : Json(path)}});
}

// In the order in which the SDK sends them.
struct Section
{
    const char* name;
    bool anonymous;
    Json (*read)(const HostEnvOptions& options);
};
const std::array<Section, 8>& sections()
{
    static const std::array<Section, 8> table{{
        {"SDK", true, [](const HostEnvOptions&) { return sdkSection(); }},
        {"OS", true, [](const HostEnvOptions& options) { return osSection(options); }},
        {"CPU", false, [](const HostEnvOptions& options) { return cpuSection(options); }},
        {"RAM", false, [](const HostEnvOptions& options) { return ramSection(options); }},
        {"Disk", false, [](const HostEnvOptions&) { return diskSection(); }},
        {"Installed Packages", false, [](const HostEnvOptions&) { return packagesSection(); }},
        {"Project Working Directory", false, [](const HostEnvOptions&) { return workingDirectorySection(); }},
        {"Virtual Environment", false, [](const HostEnvOptions&) { return virtualEnvironmentSection(); }},
    }};
    return table;
}

} // namespace

QStringList hostEnvSections()
{
    QStringList names;
    for (const Section& section : sections())
        names.append(QString::fromLatin1(section.name));
    return names;
}

Json hostEnv(const HostEnvOptions& options)
{
    Json env = emptyObject();
    for (const Section& section : sections()) {
        const bool wanted =
            options.sections.isEmpty() || options.sections.contains(QString::fromLatin1(section.name));
        if (wanted && (section.anonymous || !options.optOut))
            env.set(section.name, section.read(options));
    }
    return env;
}

} // namespace tapedeck::contract

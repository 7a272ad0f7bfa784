// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/hostenv.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::contract;

class TestHostEnv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_proc.isValid());
        QVERIFY(QDir(m_proc.path()).mkpath(QStringLiteral("sys/kernel")));
        write("sys/kernel/version", "#1 SMP Debian 6.1 builder@somewhere\n");
        write("cpuinfo",
              "processor\t: 0\nphysical id\t: 0\ncore id\t: 0\n\nprocessor\t: 1\nphysical id\t: 0\n"
              "core id\t: 0\n\nprocessor\t: 2\nphysical id\t: 0\ncore id\t: 1\n");
        write("stat", "cpu  100 0 100 500 100 0 0 0 0 0\ncpu0 1 2 3\n");
        write("meminfo", "MemTotal:       8388608 kB\nMemFree:  1 kB\nMemAvailable:   6291456 kB\n");
    }

    void hasTheSectionsOfTheSdk()
    {
        const Json env = hostEnv(options());
        QStringList names;
        for (const JsonMember& member : env.members())
            names.append(QString::fromStdString(member.name));
        QCOMPARE(names, hostEnvSections());
        QCOMPARE(names.first(), QStringLiteral("SDK"));
    }

    void readsTheMachineAsTheSdkWritesIt()
    {
        const Json env = hostEnv(options());
        QCOMPARE(env["CPU"]["Physical cores"].toInteger(), 2);
        QCOMPARE(env["CPU"]["CPU Usage"].toQString(), QStringLiteral("25.0%"));
        QCOMPARE(env["RAM"].dump(),
                 std::string("{\"Total\":\"8.00 GB\",\"Available\":\"6.00 GB\",\"Used\":\"2.00 GB\","
                             "\"Percentage\":\"25.0%\"}"));
        QCOMPARE(env["OS"]["Hostname"].toQString(), QSysInfo::machineHostName());
        QCOMPARE(env["OS"]["OS Version"].toQString(), QStringLiteral("#1 SMP Debian 6.1 builder@somewhere"));
        QCOMPARE(env["Project Working Directory"]["Project Working Directory"].toQString(),
                 QDir::currentPath());
        const QRegularExpression size(QStringLiteral("^\\d+\\.\\d\\d GB$"));
        for (const JsonMember& disk : env["Disk"].members()) {
            QVERIFY(disk.name.starts_with("/dev/"));
            QVERIFY(size.match(disk.value["Total"].toQString()).hasMatch());
        }
        QVERIFY(env["Installed Packages"]["Installed Packages"].isObject());
    }

    void theOptOutNamesNeitherHostNorUserNorPath()
    {
        HostEnvOptions out = options();
        out.optOut = true;
        const Json env = hostEnv(out);
        QCOMPARE(env.size(), 2u);
        QVERIFY(env.has("SDK") && env.has("OS") && !env["OS"].has("Hostname"));
        const QString text = QString::fromStdString(env.dump());
        QVERIFY(!text.contains(QStringLiteral("builder@somewhere")));
        QVERIFY(!text.contains(QDir::homePath()) && !text.contains(QDir::currentPath()));
        QVERIFY(!text.contains(u'\\') && !text.contains(QStringLiteral("\"/")));
    }

    void onlyWhatIsAskedFor()
    {
        HostEnvOptions some = options();
        some.sections = {QStringLiteral("RAM"), QStringLiteral("Virtual Environment")};
        const Json env = hostEnv(some);
        QCOMPARE(env.size(), 2u);
        QVERIFY(env.has("RAM") && env.has("Virtual Environment"));
        some.optOut = true;
        QCOMPARE(hostEnv(some).size(), 0u);
    }

    void whatCannotBeReadIsEmpty()
    {
        HostEnvOptions none = options();
        none.procPath = m_proc.filePath(QStringLiteral("nothing"));
        const Json env = hostEnv(none);
        QVERIFY(env["RAM"].isObject() && env["RAM"].size() == 0);
        QVERIFY(env["CPU"]["Physical cores"].toInteger() > 0);
        QCOMPARE(env["CPU"]["CPU Usage"].toQString(), QStringLiteral("0.0%"));
    }

private:
    [[nodiscard]] HostEnvOptions options() const
    {
        HostEnvOptions out;
        out.procPath = m_proc.path();
        return out;
    }
    void write(const char* name, const char* text)
    {
        QFile file(m_proc.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QTemporaryDir m_proc;
};

QTEST_GUILESS_MAIN(TestHostEnv)
#include "tst_hostenv.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tapedeck;
using namespace tapedeck::store;

class TstSettings : public QObject
{
    Q_OBJECT

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_dir;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_path = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()) +
                                QStringLiteral("/new/settings.json"));
    }

    void startsWithDefaultsAndWritesNothingUnasked()
    {
        {
            Settings settings(m_path);
            QCOMPARE(settings.values(), SettingsValues{});
            QVERIFY(settings.setAside().isEmpty());
        }
        QVERIFY(!QFile::exists(m_path));
    }

    void everyMemberComesBack()
    {
        SettingsValues values;
        values.theme = Theme::Dark;
        values.language = QStringLiteral("de");
        values.lastWorkspace = QStringLiteral("replay");
        values.windowGeometry = QByteArray("\x01\x00\xff geometry", 12);
        values.layout[QStringLiteral("trafficSplitter")] = QByteArray("\x00\x01", 2);
        values.layout[QStringLiteral("stepsHeader")] = "h";
        values.recentFiles = {QStringLiteral("/a/ü.tapedeck"), QStringLiteral("/b.har")};
        values.lastFolder = QStringLiteral("/a");
        values.keysInMemory = true;
        values.replay = {QStringLiteral("10x"), 7, Dialect::Documented, false, false, false, false, false};
        values.server = {0, QStringLiteral("strict"), 10, true};
        values.history = {5'000, 64};
        {
            Settings settings(m_path);
            settings.set(values);
        }
        Settings again(m_path);
        QCOMPARE(again.values(), values);
        QVERIFY(again.setAside().isEmpty());
    }

    void changedTellsOnlyRealChanges()
    {
        Settings settings(m_path);
        QSignalSpy changed(&settings, &Settings::changed);
        settings.set(SettingsValues{});
        QCOMPARE(changed.size(), 0);
        settings.update([](SettingsValues& v) { v.theme = Theme::Light; });
        QCOMPARE(changed.size(), 1);
        QCOMPARE(settings.values().theme, Theme::Light);
    }

    void savesByItselfWithoutBeingAskedAgain()
    {
        Settings settings(m_path);
        settings.update([](SettingsValues& v) { v.lastWorkspace = QStringLiteral("server"); });
        QVERIFY(!QFile::exists(m_path)); // waits for more
        QTRY_VERIFY(read(m_path).contains("\"server\""));
        QCOMPARE(QFileInfo(m_path).permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void damagedFileIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut off") << QByteArray("{\"theme\":\"dark\",");
        QTest::newRow("binary") << QByteArray("\x00\x01\xff\xfe", 4);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1,2]");
    }
    void damagedFileIsKeptAside()
    {
        QFETCH(QByteArray, bytes);
        const QString path =
            m_dir.filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".json"));
        write(path, bytes);
        Settings settings(path);
        QCOMPARE(settings.values(), SettingsValues{});
        QCOMPARE(read(settings.setAside()), bytes);
        settings.update([](SettingsValues& v) { v.theme = Theme::Dark; });
        settings.flush();
        QCOMPARE(Settings(path).values().theme, Theme::Dark);
        QCOMPARE(read(settings.setAside()), bytes);
    }

    void membersOfANewerVersionSurvive()
    {
        const QString path = m_dir.filePath(QStringLiteral("newer.json"));
        write(path, "{\"future\":[1,2.50],\"replay\":{\"pace\":\"max\",\"warp\":9},\"theme\":\"dark\"}");
        Settings settings(path);
        QCOMPARE(settings.values().replay.pace, QStringLiteral("max"));
        settings.update([](SettingsValues& v) { v.theme = Theme::Light; });
        settings.flush();
        const QByteArray text = read(path);
        QVERIFY(text.contains("\"future\""));
        QVERIFY(text.contains("2.50"));
        QVERIFY(text.contains("\"warp\": 9"));
    }

    void valuesOutOfRangeFallBack()
    {
        const QString path = m_dir.filePath(QStringLiteral("range.json"));
        write(path, "{\"theme\":7,\"replay\":{\"concurrency\":-3,\"dialect\":\"klingon\"},"
                    "\"server\":{\"port\":99999,\"token_life_seconds\":0},\"history\":{\"keep_exchanges\":3,"
                    "\"keep_megabytes\":-1},\"recent_files\":\"x\"}");
        QCOMPARE(Settings(path).values(), SettingsValues{});
    }

    void recentFilesAreTenNewestFirstOnce()
    {
        SettingsValues values;
        for (int i = 0; i < 14; ++i)
            values.addRecentFile(QString::number(i));
        values.addRecentFile(QStringLiteral("9"));
        QCOMPARE(values.recentFiles.size(), 10);
        QCOMPARE(values.recentFiles.first(), QStringLiteral("9"));
        QCOMPARE(values.recentFiles.count(QStringLiteral("9")), 1);
        QCOMPARE(values.recentFiles.last(), QStringLiteral("4"));
    }

    void anUnwritablePlaceIsTold()
    {
        const QString file = m_dir.filePath(QStringLiteral("plain"));
        write(file, "x");
        Settings settings(file + QStringLiteral("/settings.json"));
        QSignalSpy failed(&settings, &Settings::failed);
        settings.update([](SettingsValues& v) { v.theme = Theme::Dark; });
        settings.flush();
        QVERIFY(failed.size() == 1 || failed.wait());
        QCOMPARE(settings.values().theme, Theme::Dark);
    }
};

QTEST_GUILESS_MAIN(TstSettings)
#include "tst_settings.moc"

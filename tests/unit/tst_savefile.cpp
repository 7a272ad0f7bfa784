// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/savefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace tapedeck;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

/// As a full disk does: no file may grow beyond so many bytes.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small = {bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int);
};

} // namespace

class TstSaveFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(QStringLiteral("out.json"));
        QVERIFY(saveFile(m_path, QByteArray("before")));
    }

    void writesAllOfIt()
    {
        QVERIFY(saveFile(m_path, QByteArray("after"), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QCOMPARE(contentOf(m_path), QByteArray("after"));
        QVERIFY(!(QFile::permissions(m_path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    // Less than a buffer is found out at the last moment only, more than one in between.
    void aFullDiskLeavesWhatWasThere_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("in the buffer") << 3000;
        QTest::newRow("beyond the buffer") << 300'000;
    }
    void aFullDiskLeavesWhatWasThere()
    {
        QFETCH(int, bytes);
        Status saved = done();
        {
            const SmallDisk disk(1024);
            saved = saveFile(m_path, QByteArray(bytes, 'x'));
        }
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Io);
        QVERIFY(!saved.error().detail.isEmpty());
        QCOMPARE(contentOf(m_path), QByteArray("before"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void aFillerThatGivesUpLeavesWhatWasThere()
    {
        const Status saved = saveFile(m_path, [](QIODevice& out) {
            out.write("half");
            return Status(Error{ErrorKind::Cancelled, QStringLiteral("enough"), {}});
        });
        QVERIFY(!saved);
        QCOMPARE(saved.error().text, QStringLiteral("enough"));
        QCOMPARE(contentOf(m_path), QByteArray("before"));
    }

    void aDeviceIsWrittenToAndNeverReplaced()
    {
        const QString link = m_folder->filePath(QStringLiteral("full.json"));
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), link));
        QVERIFY(!saveFile(link, QByteArray("lost")));
        const QFileInfo device(QStringLiteral("/dev/full"));
        QVERIFY(device.exists() && !device.isFile());
        QVERIFY(saveFile(QStringLiteral("/dev/null"), QByteArray("gone")));
    }

    void tellsBeforehandWhetherItCouldWrite()
    {
        QVERIFY(canSaveFile(m_path));
        QCOMPARE(contentOf(m_path), QByteArray("before"));
        const QString fresh = m_folder->filePath(QStringLiteral("fresh"));
        QVERIFY(canSaveFile(fresh));
        QVERIFY(!QFile::exists(fresh));
        QVERIFY(!canSaveFile(m_folder->filePath(QStringLiteral("no/such/folder"))));
        QVERIFY(!canSaveFile(m_folder->path()));
    }

    void linksLeadToTheSameFile()
    {
        const QString link = m_folder->filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(m_path, link));
        QVERIFY(isSameFile(m_path, link));
        QVERIFY(!isSameFile(m_path, m_folder->filePath(QStringLiteral("other"))));
        QVERIFY(!isSameFile(m_path, QStringLiteral("/dev/null")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TstSaveFile)
#include "tst_savefile.moc"

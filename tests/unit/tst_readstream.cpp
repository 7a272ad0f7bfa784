// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readstream.h"

#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <thread>

using namespace tapedeck;

class TstReadStream : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QCOMPARE(::pipe(m_pipe), 0); }
    void cleanup()
    {
        ::close(m_pipe[0]);
        closeWriter();
    }

    void readsToTheEnd()
    {
        put("{\"a\":");
        put("1}");
        closeWriter();
        const auto read = readStream(m_pipe[0], name);
        QVERIFY(read.ok());
        QCOMPARE(*read, QByteArray("{\"a\":1}"));
    }

    void takesOneLineAndLeavesTheRest()
    {
        put("first\nsecond\n");
        StreamOptions options;
        options.oneLine = true;
        QCOMPARE(*readStream(m_pipe[0], name, options), QByteArray("first"));
        QCOMPARE(*readStream(m_pipe[0], name, options), QByteArray("second"));
    }

    void whatNeverEndsIsRefused()
    {
        put(QByteArray(2000, 'x'));
        StreamOptions options;
        options.limit = 1000;
        const auto read = readStream(m_pipe[0], name, options);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
        QVERIFY(read.error().text.contains(name));
        QVERIFY(streamLimit() > (64ll << 20) && streamLimit() <= (4ll << 30));
    }

    void aDeviceWithoutAnEndIsRefusedAtOnce()
    {
        const int zero = ::open("/dev/zero", O_RDONLY | O_CLOEXEC);
        QVERIFY(zero >= 0);
        const auto read = readStream(zero, name);
        ::close(zero);
        QVERIFY(!read.ok());
        QVERIFY(read.error().text.contains(QStringLiteral("device")));
        const int null = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        const auto nothing = readStream(null, name);
        ::close(null);
        QVERIFY(nothing.ok() && nothing->isEmpty());
    }

    void stopsWhileNothingComes()
    {
        std::atomic_bool cancelled = false;
        StreamOptions options;
        options.cancelled = &cancelled;
        std::thread other([&cancelled] { cancelled = true; });
        const auto read = readStream(m_pipe[0], name, options);
        other.join();
        QVERIFY(!read.ok());
        QCOMPARE(read.error().kind, ErrorKind::Cancelled);
    }

private:
    void put(const QByteArray& bytes)
    {
        QCOMPARE(::write(m_pipe[1], bytes.constData(), static_cast<std::size_t>(bytes.size())), bytes.size());
    }
    void closeWriter()
    {
        if (m_pipe[1] >= 0)
            ::close(m_pipe[1]);
        m_pipe[1] = -1;
    }

    const QString name = QStringLiteral("The pipe");
    int m_pipe[2] = {-1, -1};
};

QTEST_GUILESS_MAIN(TstReadStream)
#include "tst_readstream.moc"

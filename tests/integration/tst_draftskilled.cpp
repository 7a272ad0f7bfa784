// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/draftstore.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <set>
#include <vector>

using namespace tapedeck;
using namespace tapedeck::store;

namespace {

constexpr qint64 allowedMs = 1000; // of typing that may be lost

/// What a child said, and when it was heard.
struct Said
{
    int number = 0;
    qint64 at = 0;
};

/// Types until it was heard for that long, then is killed in mid-typing.
std::vector<Said> typeAndKill(const QString& file, qint64 milliseconds, qint64& killedAt)
{
    std::vector<Said> said;
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(TAPEDECK_BINARY_DIR "/tests/draftschild"), {file});
    QElapsedTimer clock;
    if (!child.waitForStarted() || !child.waitForReadyRead())
        return said;
    clock.start();
    while (clock.elapsed() < milliseconds && (child.canReadLine() || child.waitForReadyRead())) {
        while (child.canReadLine())
            said.push_back({child.readLine().trimmed().toInt(), clock.elapsed()});
    }
    killedAt = clock.elapsed();
    ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
    child.waitForFinished();
    return said;
}

} // namespace

/// However the program ends, at most a second of typing is lost.
class TestDraftsKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atMostASecondIsLost()
    {
        constexpr int rounds = 3;
        for (int round = 0; round < rounds; ++round) {
            const QTemporaryDir dir;
            const QString file = dir.filePath(QStringLiteral("drafts.sqlite"));
            qint64 killedAt = 0;
            const std::vector<Said> said = typeAndKill(file, allowedMs + 300 + 217 * round, killedAt);
            std::vector<int> due;
            for (const Said& one : said) {
                if (one.at <= killedAt - allowedMs)
                    due.push_back(one.number);
            }
            QVERIFY(!due.empty());

            DraftStore store;
            QVERIFY(store.open(file).ok());
            QSignalSpy failed(&store, &DraftStore::failed);
            QSignalSpy ready(&store, &DraftStore::draftsReady);
            store.fetchAll(store.newToken());
            QVERIFY(ready.wait());
            QCOMPARE(failed.size(), 0);
            QCOMPARE(ready[0][1].value<std::vector<DraftTab>>().size(), std::size_t(1));
            std::size_t typed = 0;
            std::set<int> calls;
            for (const Draft& draft : ready[0][2].value<std::vector<Draft>>()) {
                const std::size_t letters =
                    std::size_t(std::count(draft.text.begin(), draft.text.end(), 'x'));
                if (draft.id == QStringLiteral("typed"))
                    typed = letters;
                else
                    calls.insert(draft.id.toInt());
            }
            QVERIFY2(typed >= std::size_t(due.back()),
                     qPrintable(QStringLiteral("%1 of %2").arg(typed).arg(due.back())));
            for (const int number : due)
                QVERIFY2(number % 10 != 0 || calls.count(number) == 1, qPrintable(QString::number(number)));
        }
    }
};

QTEST_GUILESS_MAIN(TestDraftsKilled)
#include "tst_draftskilled.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/writegroup.h"

#include <QMutex>
#include <QStringList>
#include <QTest>

#include <thread>

using namespace tapedeck::store;

class TstWriteGroup : public QObject
{
    Q_OBJECT
    using Group = WriteGroup<int>;

private Q_SLOTS:
    void theFirstIsWrittenSoonAndAFullGroupNow()
    {
        Group group;
        QCOMPARE(group.add(0, 1), Group::Then::WriteSoon);
        for (std::size_t i = 1; i + 1 < Group::full; ++i)
            QCOMPARE(group.add(1, 1), Group::Then::Nothing);
        QCOMPARE(group.add(2, 1), Group::Then::WriteNow);
        QCOMPARE(group.take().size(), Group::full);
        QCOMPARE(group.add(3, 1), Group::Then::WriteSoon);
    }

    void aHeavyGroupIsWrittenNow()
    {
        Group group;
        QCOMPARE(group.add(0, Group::mostBytes), Group::Then::WriteSoon);
        QCOMPARE(group.add(1, 1), Group::Then::WriteNow);
        QCOMPARE(group.add(2, 1), Group::Then::Nothing);
    }

    void whoAddsTooMuchWaitsForTheWriter()
    {
        Group group;
        QMutex mutex;
        QStringList order;
        const auto note = [&](const char* what) {
            const QMutexLocker lock(&mutex);
            order << QString::fromLatin1(what);
        };
        group.add(0, Group::mostBytes + 1);
        std::thread adder([&] {
            group.waitForRoom();
            note("went on");
        });
        note("taken");
        const auto taken = group.take();
        adder.join();
        QCOMPARE(taken.size(), std::size_t(1));
        QCOMPARE(order, QStringList({QStringLiteral("taken"), QStringLiteral("went on")}));
    }

    void whoAddsLittleDoesNotWait()
    {
        Group group;
        group.add(0, Group::mostBytes);
        group.waitForRoom();
        QCOMPARE(group.take().size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TstWriteGroup)
#include "tst_writegroup.moc"

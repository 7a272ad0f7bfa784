// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ids.h"

#include <QTest>
#include <QUuid>

#include <unordered_set>

using namespace tapedeck;

class TstIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newIdsAreVersionFourAndDifferent()
    {
        std::unordered_set<std::string> seen;
        for (int i = 0; i < 10'000; ++i) {
            const std::string id = newUuid();
            QVERIFY(isUuid(id));
            QVERIFY(seen.insert(id).second);
            const QUuid parsed(QString::fromStdString(id));
            QCOMPARE(parsed.version(), QUuid::Random);
            QCOMPARE(parsed.variant(), QUuid::DCE);
        }
    }
    void textGivesTheSameUuidAlways()
    {
        QCOMPARE(uuidFromText("agent-123"), uuidFromText("agent-123"));
        QVERIFY(uuidFromText("agent-123") != uuidFromText("agent-124"));
        QVERIFY(isUuid(uuidFromText("")));
    }
    void onlyUuidsAreUuids()
    {
        QVERIFY(isUuid("550e8400-e29b-41d4-a716-446655440000"));
        QVERIFY(isUuid("550E8400E29B41D4A716446655440000"));
        QVERIFY(!isUuid("agent-123"));
        QVERIFY(!isUuid("550e8400-e29b-41d4-a716-44665544000g"));
        QVERIFY(!isUuid("550e8400e29b-41d4-a716-446655440000-"));
        QVERIFY(!isUuid(""));
    }
    void shortIdsAreShort()
    {
        QCOMPARE(shortId(QStringLiteral("550e8400-e29b-41d4-a716-446655440000")),
                 QStringLiteral("550e8400…"));
        QCOMPARE(shortId(QStringLiteral("agent-123")), QStringLiteral("agent-123"));
    }
};

QTEST_APPLESS_MAIN(TstIds)
#include "tst_ids.moc"

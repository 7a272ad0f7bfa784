// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ids.h"
#include "replay/remapper.h"

#include <QTest>
#include <QUuid>

#include <algorithm>
#include <unordered_set>

using namespace tapedeck;
using namespace tapedeck::replay;

namespace {

std::vector<quint64> hashes(const std::vector<std::string>& ids)
{
    std::vector<quint64> out;
    for (const std::string& id : ids)
        out.push_back(idHash(id));
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

class TstRemapper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameIdGivesTheSameNewOneWithinATrack()
    {
        const std::string old = newUuid();
        const auto known = hashes({old});
        const Remapper remapper({1, 2}, 0, known);
        QCOMPARE(remapper.map(old), remapper.map(old));
        QVERIFY(remapper.map(old) != old);
    }
    void newIdsAreVersionFourUuids()
    {
        const std::string old = newUuid();
        const auto known = hashes({old});
        const QUuid uuid(QString::fromStdString(Remapper(RunKey::random(), 3, known).map(old)));
        QCOMPARE(uuid.version(), QUuid::Random);
        QCOMPARE(uuid.variant(), QUuid::DCE);
    }
    void tracksAndRunsNeverShareANewId()
    {
        const std::string old = newUuid();
        const auto known = hashes({old});
        std::unordered_set<std::string> seen;
        for (quint32 track = 0; track < 2000; ++track) {
            QVERIFY(seen.insert(Remapper({7, 9}, track, known).map(old)).second);
            QVERIFY(seen.insert(Remapper({8, 9}, track, known).map(old)).second);
        }
    }
    void manyIdsStayDifferent()
    {
        std::vector<std::string> ids;
        for (int i = 0; i < 20'000; ++i)
            ids.push_back(newUuid());
        const auto known = hashes(ids);
        const Remapper remapper(RunKey::random(), 0, known);
        std::unordered_set<std::string> seen;
        for (const std::string& id : ids)
            QVERIFY(seen.insert(remapper.map(id)).second);
    }
    void unknownIdsStay()
    {
        const std::string other = newUuid();
        const auto known = hashes({newUuid()});
        const Remapper remapper({1, 2}, 0, known);
        QVERIFY(!remapper.rewrites(other));
        QCOMPARE(remapper.map(other), other);
        QCOMPARE(remapper.map(""), std::string());
    }
    void spellingsOfOneUuidAreOneId()
    {
        const auto known = hashes({"550e8400-e29b-41d4-a716-446655440000"});
        const Remapper remapper({1, 2}, 0, known);
        QCOMPARE(remapper.map("550E8400-E29B-41D4-A716-446655440000"),
                 remapper.map("550e8400-e29b-41d4-a716-446655440000"));
        QCOMPARE(remapper.map("550e8400e29b41d4a716446655440000"),
                 remapper.map("550e8400-e29b-41d4-a716-446655440000"));
    }
    void otherTextsAreComparedToTheLetter()
    {
        const auto known = hashes({"agent-ABC"});
        const Remapper remapper({1, 2}, 0, known);
        QVERIFY(remapper.rewrites("agent-ABC"));
        QVERIFY(!remapper.rewrites("agent-abc"));
        QVERIFY(!remapper.rewrites("agentABC"));
    }
};

QTEST_APPLESS_MAIN(TstRemapper)
#include "tst_remapper.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/faultplan.h"
#include "support/loaded.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;
using contract::EndpointId;
using Kind = Fault::Kind;

class TestFaultPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(test::load(m_api)); }

    void dealsSharesEvenly()
    {
        for (const int percent : {10, 25, 30, 50, 100}) {
            Fault fault;
            fault.share = percent / 100.0;
            FaultPlan plan({fault});
            int struck = 0;
            for (int i = 0; i < 1000; ++i)
                struck += plan.next(events()).answer ? 1 : 0;
            QCOMPARE(struck, percent * 10);
        }
    }

    void stopsAfterItsCount()
    {
        Fault fault;
        fault.count = 2;
        FaultPlan plan({fault});
        QVERIFY(plan.next(events()).answer);
        QVERIFY(plan.next(events()).answer);
        QVERIFY(!plan.next(events()).answer);
    }

    void concernsItsEndpointOnly()
    {
        Fault fault;
        fault.endpoint = EndpointId::UpdateSession;
        fault.count = 1;
        FaultPlan plan({fault});
        QVERIFY(!plan.next(events()).answer);
        QVERIFY(plan.next(m_api->endpoint(EndpointId::UpdateSession)).answer);
    }

    void tokensExpireOnlyWhereOneIsAskedFor()
    {
        Fault fault;
        fault.kind = Kind::ExpiredToken;
        FaultPlan plan({fault});
        QVERIFY(!plan.next(m_api->endpoint(EndpointId::ReauthorizeJwt)).answer);
        QVERIFY(!plan.next(m_api->endpoint(EndpointId::Export)).answer);
        QVERIFY(plan.next(events()).answer);
    }

    void delaysAddUpAndGoWithAnyAnswer()
    {
        Fault slow;
        slow.kind = Kind::Delay;
        slow.milliseconds = 100;
        Fault cut;
        cut.kind = Kind::Cut;
        Fault broken;
        Fault later;
        later.kind = Kind::TooMany;
        FaultPlan plan({slow, broken, later, slow, cut});
        const auto effect = plan.next(events());
        QCOMPARE(effect.delayMs, 200);
        QVERIFY(effect.answer);
        QCOMPARE(effect.answer->kind, Kind::ServerError);
        QVERIFY(!effect.cut); // answered already
        QVERIFY(FaultPlan({cut}).next(events()).cut);
    }

private:
    [[nodiscard]] const contract::Endpoint& events() const
    {
        return m_api->endpoint(EndpointId::CreateEvents);
    }

    std::optional<contract::Api> m_api;
};

QTEST_GUILESS_MAIN(TestFaultPlan)
#include "tst_faultplan.moc"

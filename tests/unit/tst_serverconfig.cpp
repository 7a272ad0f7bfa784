// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/serverconfig.h"
#include "support/loaded.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::server;
using contract::EndpointId;
using Kind = Fault::Kind;

class TestServerConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(test::load(m_api)); }

    void modesHaveNames()
    {
        for (const ServerMode mode : {ServerMode::Lenient, ServerMode::Faithful, ServerMode::Strict})
            QCOMPARE(serverModeFromName(serverModeName(mode)), std::optional(mode));
        QVERIFY(!serverModeFromName(u"Lenient"));
        QVERIFY(!serverModeFromName(u""));
    }

    void readsFaults()
    {
        const Fault share = parse("create_events:500:10%");
        QCOMPARE(share.kind, Kind::ServerError);
        QCOMPARE(share.endpoint, std::optional(EndpointId::CreateEvents));
        QCOMPARE(share.share, 0.1);
        QCOMPARE(share.count, -1);
        const Fault many = parse("429:retry=2:x5");
        QCOMPARE(many.kind, Kind::TooMany);
        QVERIFY(!many.endpoint);
        QCOMPARE(many.seconds, 2);
        QCOMPARE(many.count, 5);
        const Fault delay = parse("delay=250ms:update_session");
        QCOMPARE(delay.kind, Kind::Delay);
        QCOMPARE(delay.milliseconds, 250);
        QCOMPARE(delay.endpoint, std::optional(EndpointId::UpdateSession));
        QCOMPARE(parse("delay=1.5s").milliseconds, 1500);
        QCOMPARE(parse("cut:x1").kind, Kind::Cut);
        QCOMPARE(parse("expired:x1").kind, Kind::ExpiredToken);
        QCOMPARE(parse(" 400 ").kind, Kind::BadRequest);
        QCOMPARE(parse("503").kind, Kind::Unavailable);
    }

    void aFaultReadsBackAsItWasWritten_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"create_events:500:10%", "429:retry=2:x5", "update_session:delay=250ms",
                                 "cut:x1", "expired:x1", "stats:503:retry=7:2.5%:x3", "400"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void aFaultReadsBackAsItWasWritten()
    {
        QFETCH(QString, text);
        const auto fault = parseFault(text, *m_api);
        QVERIFY(fault.ok());
        QCOMPARE(faultText(*fault, *m_api), text);
    }

    void refusesNonsense_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "create_events", "500:500", "404", "delay", "delay=", "delay=-1ms", "delay=9999s", "500:0%",
              "500:101%", "500:x0", "500:x", "429:retry=soon", "500:create_event", "500:", "500:10%%"})
            QTest::newRow(text[0] ? text : "empty") << QString::fromLatin1(text);
    }

    void refusesNonsense()
    {
        QFETCH(QString, text);
        const auto fault = parseFault(text, *m_api);
        QVERIFY(!fault.ok());
        QCOMPARE(fault.error().kind, ErrorKind::InvalidInput);
        QVERIFY(!fault.error().text.isEmpty());
    }

private:
    Fault parse(const char* text)
    {
        const auto fault = parseFault(QString::fromLatin1(text), *m_api);
        return fault.ok() ? *fault : Fault{Kind::Cut, EndpointId::Ttd, -1, -2, -3, -4};
    }

    std::optional<contract::Api> m_api;
};

QTEST_GUILESS_MAIN(TestServerConfig)
#include "tst_serverconfig.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "core/timestamp.h"
#include "replay/bodyrewriter.h"

#include <QTest>

#include <algorithm>

using namespace tapedeck;
using namespace tapedeck::replay;

namespace {

const std::string session = "11111111-1111-4111-8111-111111111111";
const std::string agent = "22222222-2222-4222-8222-222222222222";
const std::string eventId = "33333333-3333-4333-8333-333333333333";
const std::string stranger = "44444444-4444-4444-8444-444444444444";
constexpr qint64 hour = 3600ll * 1'000'000;

// Three parts of base64url that begin like a JWT; signed by nobody.
const QByteArray oldToken = "eyJhbGciOiJub25lIn0.eyJ4Ijoib2xkIn0.b2xk";
const QByteArray newToken = "eyJhbGciOiJub25lIn0.eyJ4IjoibmV3In0.bmV3";

Json json(const std::string& text)
{
    return *readJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

} // namespace

class TstBodyRewriter : public QObject
{
    Q_OBJECT

    std::vector<quint64> m_known;

    Json rewritten(const std::string& text, qint64 shift = 0, const QByteArray& token = {}) const
    {
        const Remapper remapper({1, 2}, 0, m_known);
        Json body = json(text);
        rewriteBody(body, {&remapper, shift, token});
        return body;
    }
    std::string mapped(const std::string& id) const { return Remapper({1, 2}, 0, m_known).map(id); }

private Q_SLOTS:
    void initTestCase()
    {
        for (const std::string& id : {session, agent, eventId, std::string("agent-7")})
            m_known.push_back(idHash(id));
        std::sort(m_known.begin(), m_known.end());
    }

    void idsAreRewrittenWhereverAWholeStringIsOne()
    {
        const Json body =
            rewritten("{\"session_id\":\"" + session + "\",\"events\":[{\"id\":\"" + eventId +
                      "\",\"agent_id\":\"" + agent + "\",\"params\":{\"about\":[\"" + eventId + "\"]}}]}");
        QCOMPARE(body["session_id"].toView(), std::string_view(mapped(session)));
        QCOMPARE(body.at("/events/0/id")->toView(), std::string_view(mapped(eventId)));
        QCOMPARE(body.at("/events/0/agent_id")->toView(), std::string_view(mapped(agent)));
        QCOMPARE(body.at("/events/0/params/about/0")->toView(), std::string_view(mapped(eventId)));
    }
    void strangersAndPartsOfTextsStay()
    {
        const std::string text =
            "{\"params\":\"see " + eventId + "\",\"other\":\"" + stranger + "\",\"" + eventId + "\":1}";
        QCOMPARE(rewritten(text).dump(), text);
    }
    void aWordIsAnIdOnlyWhereAnIdStands()
    {
        const Json body = rewritten("{\"id\":\"agent-7\",\"name\":\"agent-7\"}");
        QCOMPARE(body["id"].toView(), std::string_view(mapped("agent-7")));
        QCOMPARE(body["name"].toView(), std::string_view("agent-7"));
    }
    void timesMoveAndKeepTheirSpelling()
    {
        const Json body = rewritten("{\"session\":{\"init_timestamp\":\"2024-03-14T12:00:00Z\"},\"events\":["
                                    "{\"init_timestamp\":\"2024-03-14T12:00:01.250000+00:00\","
                                    "\"end_timestamp\":\"2024-03-14 13:00:02.5\",\"timestamp\":null}]}",
                                    hour);
        QCOMPARE(body.at("/session/init_timestamp")->toView(), std::string_view("2024-03-14T13:00:00Z"));
        QCOMPARE(body.at("/events/0/init_timestamp")->toView(),
                 std::string_view("2024-03-14T13:00:01.250000+00:00"));
        QCOMPARE(body.at("/events/0/end_timestamp")->toView(), std::string_view("2024-03-14 14:00:02.5"));
        QVERIFY(body.at("/events/0/timestamp")->isNull());
    }
    void timesInsideAnEventsOwnDataStay()
    {
        const Json body =
            rewritten("{\"events\":[{\"params\":{\"timestamp\":\"2024-03-14T12:00:00Z\"}}]}", hour);
        QCOMPARE(body.at("/events/0/params/timestamp")->toView(), std::string_view("2024-03-14T12:00:00Z"));
    }
    void recordedTokensAreReplaced_data()
    {
        QTest::addColumn<QByteArray>("recorded");
        QTest::newRow("real") << oldToken;
        QTest::newRow("redacted") << QByteArray("[redacted]");
    }
    void recordedTokensAreReplaced()
    {
        QFETCH(QByteArray, recorded);
        const std::string text = "{\"session\":{\"jwt\":\"" + recorded.toStdString() + "\",\"tags\":[]}}";
        QCOMPARE(rewritten(text, 0, newToken).at("/session/jwt")->toQString().toLatin1(), newToken);
        QVERIFY(rewritten(text).at("/session/jwt") == nullptr);
    }
    void strayTokensAndKeysAreNeverSent()
    {
        const Json body =
            rewritten("{\"session\":{\"config\":{\"api_key\":\"00000000-0000-0000-0000-000000000000\"},"
                      "\"note\":\"Bearer " +
                          oldToken.toStdString() + "\"}}",
                      0, newToken);
        const std::string out = body.dump();
        QVERIFY(out.find(oldToken.toStdString()) == std::string::npos);
        QVERIFY(out.find("api_key") == std::string::npos);
        QVERIFY(body.at("/session/note")->toView().starts_with("Bearer "));
    }
};

QTEST_APPLESS_MAIN(TstBodyRewriter)
#include "tst_bodyrewriter.moc"

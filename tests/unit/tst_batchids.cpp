// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composefixture.h"
#include "core/ids.h"
#include "core/jsonedit.h"
#include "models/batchids.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::models;
using test::parsed;

namespace {

const std::string toolId = "3f2a91c4-0000-4000-8000-0000000000e1";

Json attached(const std::string& events, std::size_t error, std::size_t cause, Dialect dialect,
              bool update = false)
{
    Json body = parsed(events);
    for (const JsonEdit& edit : BatchIds(body.items()).attach(error, cause, "", dialect, update))
        if (!applyEdit(body, edit))
            qFatal("no such place: %s", edit.pointer.c_str());
    return body;
}

} // namespace

class TstBatchIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void copiesHaveIdsOfTheirOwn()
    {
        const Json body = parsed("[{\"id\":\"" + toolId +
                                 "\"},{\"id\":\"{{uuid}}\"},{\"id\":\"{{uuid:a}}\"},"
                                 "{\"name\":\"no id\"},{\"event_id\":\"event-1\",\"x\":1},{\"id\":null},"
                                 "{\"id\":\"{{uuid:a_2}}\"}]");
        const Json::Array copies = BatchIds(body.items()).copies(body.items());
        QVERIFY(isUuid(copies[0]["id"].toView()));
        QVERIFY(copies[0]["id"].toView() != toolId);
        QCOMPARE(copies[1]["id"].toQString(), QStringLiteral("{{uuid}}"));
        QCOMPARE(copies[2]["id"].toQString(), QStringLiteral("{{uuid:a_3}}"));
        QVERIFY(copies[3] == body.items()[3]);
        QVERIFY(isUuid(copies[4]["event_id"].toView()));
        QVERIFY(copies[4]["x"] == Json(1));
        QVERIFY(copies[5] == body.items()[5]);
        QCOMPARE(copies[6]["id"].toQString(), QStringLiteral("{{uuid:a_2_2}}"));
    }
    void aCopiedErrorNamesTheCopiedCause()
    {
        const Json body = parsed("[{\"event_type\":\"tools\",\"id\":\"" + toolId +
                                 "\"},{\"event_type\":\"errors\",\"trigger_event_id\":\"" + toolId + "\"}]");
        const Json::Array both = BatchIds(body.items()).copies(body.items());
        QCOMPARE(both[1]["trigger_event_id"].toQString(), both[0]["id"].toQString());
        const Json::Array alone = BatchIds(body.items()).copies({body.items()[1]});
        QCOMPARE(alone[0]["trigger_event_id"].toQString(), QString::fromStdString(toolId));
    }
    void anErrorNamesItsCauseInTheSdksWords()
    {
        const Json body = attached("[{\"event_type\":\"tools\",\"id\":\"" + toolId +
                                       "\",\"name\":\"web_search\"},{\"event_type\":\"errors\"}]",
                                   1, 0, Dialect::Sdk);
        QCOMPARE(body.items()[1]["trigger_event_id"].toQString(), QString::fromStdString(toolId));
        QCOMPARE(body.items()[1]["trigger_event_type"].toQString(), QStringLiteral("tools"));
    }
    void anErrorNamesItsCauseInThePagesWords()
    {
        const Json body =
            attached("[{\"type\":\"error\",\"x\":1},{\"type\":\"tool\",\"name\":\"web search\"}]", 0, 1,
                     Dialect::Documented);
        QCOMPARE(body.items()[1]["id"].toQString(), QStringLiteral("{{uuid:web_search}}"));
        QCOMPARE(body.items()[0]["trigger_event_id"].toQString(), QStringLiteral("{{uuid:web_search}}"));
        QCOMPARE(body.items()[0]["trigger_event_type"].toQString(), QStringLiteral("tool"));
        const Json update =
            attached("[{\"type\":\"error\"},{\"type\":\"llm\"}]", 0, 1, Dialect::Documented, true);
        QCOMPARE(update.items()[1]["event_id"].toQString(), QStringLiteral("{{uuid:llm}}"));
    }
    void anIdThatIsNewEachTimeGetsAName()
    {
        const Json body =
            attached("[{\"event_type\":\"llms\",\"id\":\"{{uuid:gpt_4o}}\",\"model\":\"gpt-4o\"},"
                     "{\"event_type\":\"llms\",\"id\":\"{{uuid}}\",\"model\":\"gpt-4o\"},"
                     "{\"event_type\":\"errors\"}]",
                     2, 1, Dialect::Sdk);
        QCOMPARE(body.items()[1]["id"].toQString(), QStringLiteral("{{uuid:gpt_4o_2}}"));
        QCOMPARE(body.items()[2]["trigger_event_id"].toQString(), QStringLiteral("{{uuid:gpt_4o_2}}"));
    }
    void onlyErrorsHaveCausesAndNoErrorIsOne()
    {
        const Json body =
            parsed("[{\"event_type\":\"errors\"},{\"event_type\":\"tools\"},{\"event_type\":\"errors\"}]");
        BatchIds ids(body.items());
        QVERIFY(ids.attach(1, 1, "", Dialect::Sdk, false).empty());
        QVERIFY(ids.attach(0, 2, "", Dialect::Sdk, false).empty());
        QVERIFY(ids.attach(0, 9, "", Dialect::Sdk, false).empty());
    }
    void detachingTakesBothMembersAway()
    {
        Json body = parsed("[{\"event_type\":\"errors\",\"trigger_event_id\":\"x\",\"a\":1,\"trigger_event_"
                           "type\":\"llms\"}]");
        for (const JsonEdit& edit : BatchIds(body.items()).detach(0, ""))
            QVERIFY(applyEdit(body, edit));
        QVERIFY(body == parsed("[{\"event_type\":\"errors\",\"a\":1}]"));
    }
};

QTEST_APPLESS_MAIN(TstBatchIds)
#include "tst_batchids.moc"

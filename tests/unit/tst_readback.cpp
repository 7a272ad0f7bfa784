// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/readback.h"
#include "core/jsonparser.h"

#include <QTest>

using namespace tapedeck;
using namespace tapedeck::contract;

namespace {

Json json(const char* text)
{
    return *readJson(QByteArrayView(text));
}

Json sentBody()
{
    return json(
        "{\"events\":[{\"event_type\":\"llms\",\"id\":\"00000000-0000-4000-8000-000000000010\",\"model\":"
        "\"gpt-4o\","
        "\"prompt\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"completion\":\"Hello\",\"prompt_tokens\":0,"
        "\"init_timestamp\":\"2024-11-20T10:00:00.000000+00:00\",\"end_timestamp\":\"2024-11-20T10:00:01+00:"
        "00\"},"
        "{\"event_type\":\"tools\",\"id\":\"00000000-0000-4000-8000-000000000011\",\"name\":\"t\",\"params\":"
        "{\"q\":1},"
        "\"returns\":7,\"init_timestamp\":\"2024-11-20T10:00:01Z\",\"end_timestamp\":\"2024-11-20T10:00:"
        "02Z\"},"
        "{\"event_type\":\"errors\",\"error_type\":\"E\",\"details\":\"d\",\"timestamp\":\"2024-11-20T10:00:"
        "02Z\"}]}");
}

Json exportBody()
{
    return json("{\"session\":{},\"actions\":[],\"llms\":[{\"id\":\"00000000-0000-4000-8000-000000000010\","
                "\"model\":\"gpt-4o\","
                "\"prompt\":{\"type\":\"chatml\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]},"
                "\"completion\":"
                "{\"type\":\"string\",\"string\":\"Hello\"},\"prompt_tokens\":8,\"init_timestamp\":\"2024-11-"
                "20T10:00:00+00:00\","
                "\"end_timestamp\":\"2024-11-20T10:00:01+00:00\"}],\"tools\":[{\"id\":\"00000000-0000-4000-"
                "8000-000000000011\","
                "\"name\":\"t\",\"params\":\"{\\\"q\\\": "
                "1}\",\"returns\":\"7\",\"agent_id\":\"x\",\"init_timestamp\":"
                "\"2024-11-20T10:00:01+00:00\",\"end_timestamp\":\"2024-11-20T10:00:02+00:00\"}],\"errors\":["
                "{\"id\":1,"
                "\"error_type\":\"E\",\"details\":\"d\",\"timestamp\":\"2024-11-20T10:00:02+00:00\"}]}");
}

} // namespace

class TestReadBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesBackInTheServicesSpellingIsTheSame()
    {
        const ReadBack result = compareReadBack(sentBody(), exportBody());
        QCOMPARE(result.sent, 3);
        QCOMPARE(result.found, 3);
        QVERIFY(result.isWhole());
        QVERIFY(result.summary().contains(u'3'));
    }

    void tellsWhatIsMissing()
    {
        Json stored = exportBody();
        stored.set("tools", Json(Json::Array{}));
        stored.set("errors", Json(Json::Array{}));
        const ReadBack result = compareReadBack(sentBody(), stored);
        QCOMPARE(result.found, 1);
        QCOMPARE(result.missing.size(), 2u);
        QCOMPARE(result.missing[0].pointer, std::string("/events/1"));
        QCOMPARE(result.missing[0].title, QStringLiteral("t"));
        QVERIFY(result.missing[1].kind == EventKind::Error);
        QVERIFY(!result.isWhole() && result.summary() != compareReadBack(sentBody(), exportBody()).summary());
    }

    void tellsWhatBecameNullOrElse()
    {
        Json stored = exportBody();
        *stored.at("/llms/0/model") = Json();
        *stored.at("/tools/0/params") = Json("other");
        const ReadBack result = compareReadBack(sentBody(), stored);
        QCOMPARE(result.found, 3);
        QCOMPARE(result.nulls.size(), 1u);
        QCOMPARE(result.nulls[0].members, QStringList{QStringLiteral("model")});
        QCOMPARE(result.changed.size(), 1u);
        QCOMPARE(result.changed[0].members, QStringList{QStringLiteral("params")});
        QVERIFY(!result.isWhole());
    }

    void tellsWhatWasStoredAsAnotherKind()
    {
        Json stored = exportBody();
        stored.find("actions")->items().push_back(*stored.at("/llms/0"));
        stored.set("llms", Json(Json::Array{}));
        const ReadBack result = compareReadBack(sentBody(), stored);
        QCOMPARE(result.found, 3);
        QCOMPARE(result.otherKind.size(), 1u);
        QCOMPARE(result.otherKind[0].pointer, std::string("/events/0"));
    }

    void tellsWhatIsThereTwice()
    {
        Json stored = exportBody();
        stored.find("tools")->items().push_back(*stored.at("/tools/0"));
        const ReadBack result = compareReadBack(sentBody(), stored);
        QCOMPARE(result.doubled.size(), 1u);
        QCOMPARE(result.found, 3);
    }

    void eventsWithoutIdsAreTakenOneByOne()
    {
        Json sent =
            json("{\"events\":[{\"event_type\":\"errors\",\"error_type\":\"E\",\"timestamp\":\"2024-11-20T10:"
                 "00:02Z\"},"
                 "{\"event_type\":\"errors\",\"error_type\":\"E\",\"timestamp\":\"2024-11-20T10:00:02Z\"}]}");
        QCOMPARE(compareReadBack(sent, exportBody()).found, 1); // one row is not both of them
        Json stored = exportBody();
        stored.find("errors")->items().push_back(*stored.at("/errors/0"));
        QVERIFY(compareReadBack(sent, stored).isWhole());
    }

    void thePagesSpellingIsUnderstood()
    {
        const Json sent = json("{\"events\":[{\"type\":\"tool\",\"name\":\"t\",\"input\":{\"q\":1},"
                               "\"output\":7,\"init_timestamp\":"
                               "\"2024-11-20T10:00:01Z\",\"end_timestamp\":\"2024-11-20T10:00:02Z\"}]}");
        QVERIFY(compareReadBack(sent, exportBody()).isWhole());
    }

    void nothingSentIsWhole()
    {
        QVERIFY(compareReadBack(json("{\"events\":[]}"), exportBody()).isWhole());
        QCOMPARE(compareReadBack(Json(), Json()).sent, 0);
    }
};

QTEST_APPLESS_MAIN(TestReadBack)
#include "tst_readback.moc"

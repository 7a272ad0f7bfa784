// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composefixture.h"
#include "models/callrequest.h"

using namespace tapedeck;
using namespace tapedeck::models;
using contract::EndpointId;
using test::ComposeFixture;

namespace {

CallRequest requestOf(ComposeFixture& one, const VariableScope& scope)
{
    VariableSources sources = VariableSources::of(one.clock);
    sources.newId = [n = 0]() mutable { return "00000000-0000-4000-8000-00000000000" + std::to_string(++n); };
    return callRequest(test::theApi(), sourceOf(one.document), scope, sources);
}

} // namespace

class TstCallRequest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutVariablesTheBodyIsTheTextToTheByte()
    {
        ComposeFixture one("{ \"a\" :1.50,\t\"a\": \"\\u00e4\" }\n");
        const CallRequest request = requestOf(one, {});
        QCOMPARE(request.body, QByteArray("{ \"a\" :1.50,\t\"a\": \"\\u00e4\" }\n"));
        QVERIFY(request.json);
        QVERIFY(request.unresolved.empty());
        QVERIFY(request.used.empty());
    }
    void variablesAreFilledInAndTheRestStays()
    {
        ComposeFixture one(
            "{ \"id\":  \"{{uuid:a}}\", \"same\": \"{{uuid:a}}\",\n\t\"count\": \"{{row.count}}\",  \"n\": "
            "1.50, \"say\": \"at {{now}}\" , \"braces\": \"{{{{x}}\"}");
        VariableScope scope;
        scope.set(QStringLiteral("row.count"), Json(7));
        const CallRequest request = requestOf(one, scope);
        QCOMPARE(request.body,
                 QByteArray(
                     "{ \"id\":  \"00000000-0000-4000-8000-000000000001\", \"same\": "
                     "\"00000000-0000-4000-8000-000000000001\",\n\t\"count\": 7,  \"n\": 1.50, \"say\": \"at "
                     "2024-03-14T12:00:00.000000+00:00\" , \"braces\": \"{{x}}\"}"));
        QVERIFY(request.value["count"] == Json(7));
        QCOMPARE(request.used.size(), std::size_t(4));
    }
    void pathAndHeadersHaveVariablesToo()
    {
        ComposeFixture one("ignored", EndpointId::Stats);
        CallHead head = one.document.head();
        head.pathId = QStringLiteral("{{session.id}}");
        head.extraHeaders.add("X-Trace", "run-{{uuid:a}}-{{nobody}}");
        one.document.setHead(head);
        VariableScope scope;
        scope.set(QStringLiteral("session.id"), Json("s-1"));
        const CallRequest request = requestOf(one, scope);
        QCOMPARE(request.pathId, QStringLiteral("s-1"));
        QVERIFY(request.endpoint == EndpointId::Stats);
        QVERIFY(request.body.isEmpty()); // a GET has none, whatever the text says
        QCOMPARE(request.extraHeaders.value("X-Trace"),
                 QByteArray("run-00000000-0000-4000-8000-000000000001-{{nobody}}"));
        QCOMPARE(request.unresolved.size(), std::size_t(1));
        QCOMPARE(request.unresolved.front().pointer, std::string("header:X-Trace"));
        QCOMPARE(request.unresolved.front().name, QStringLiteral("nobody"));
    }
    void whatIsNotKnownIsNamed()
    {
        ComposeFixture one("{\"events\": [{\"id\": \"{{nope}}\"}]}");
        const CallRequest request = requestOf(one, {});
        QCOMPARE(request.body, QByteArray("{\"events\": [{\"id\": \"{{nope}}\"}]}"));
        QCOMPARE(request.unresolved.size(), std::size_t(1));
        QCOMPARE(request.unresolved.front().pointer, std::string("/events/0/id"));
    }
    void whatIsNoJsonIsSentAsItIsWritten()
    {
        ComposeFixture one("{\"id\": \"{{uuid}}\"");
        const CallRequest request = requestOf(one, {});
        QCOMPARE(request.body, QByteArray("{\"id\": \"{{uuid}}\""));
        QVERIFY(!request.json);
        QVERIFY(request.value.isNull());
    }
    void aLargeTextIsReadFirst()
    {
        std::string text = "{\"logs\": \"" + std::string(400'000, 'x') + "{{uuid}}\"}";
        ComposeFixture one(text, EndpointId::UpdateLogs);
        QVERIFY(one.document.isReading());
        const CallRequest request = requestOf(one, {});
        QVERIFY(request.json);
        QVERIFY(request.body.endsWith("x00000000-0000-4000-8000-000000000001\"}"));
    }
};

QTEST_GUILESS_MAIN(TstCallRequest)
#include "tst_callrequest.moc"

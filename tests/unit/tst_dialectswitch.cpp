// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composefixture.h"
#include "contractcorpus.h"

using namespace tapedeck;
using namespace tapedeck::models;
using test::ComposeFixture;

namespace {

Dialect otherThan(Dialect dialect)
{
    return dialect == Dialect::Sdk ? Dialect::Documented : Dialect::Sdk;
}

void turn(ComposeDocument& document)
{
    CallHead head = document.head();
    head.dialect = otherThan(head.dialect);
    document.setHead(head);
}

const std::string pageText =
    "{ \"events\": [\n\t{\"type\":  \"tool\", \"input\": {\"a\":1.50,  \"b\" : [1,2]},\n"
    "\t \"odd\":null }\n] }\n";

} // namespace

class TstDialectSwitch : public QObject
{
    Q_OBJECT

    static const std::vector<test::CorpusCase>& cases()
    {
        static const std::vector<test::CorpusCase> all = test::allCases(test::theApi());
        return all;
    }

private Q_SLOTS:
    void thereAndBackIsTheSameText_data() { test::addRows(cases()); }
    void thereAndBackIsTheSameText()
    {
        QFETCH(int, index);
        const test::CorpusCase& one = cases()[static_cast<std::size_t>(index)];
        contract::ConversionContext context;
        context.now = "2024-03-14T12:00:00Z";
        for (const int indent : {0, 2, 3}) {
            const std::string text = one.body.dump(indent) + "\n";
            ComposeFixture fixture(text, one.endpoint, one.dialect);
            fixture.document.setConversionContext(context);
            const Dialect before = one.dialect;
            CallHead head = fixture.document.head();
            head.dialect = otherThan(before);
            fixture.document.setHead(head);
            const std::string there = fixture.document.text();
            QVERIFY(fixture.document.isValid());
            QVERIFY(fixture.document.value() ==
                    contract::convert(one.endpoint, one.body, before, head.dialect, context).body);
            head.dialect = before;
            fixture.document.setHead(head);
            QCOMPARE(fixture.document.text(), text);
            fixture.document.undoStack().undo();
            QCOMPARE(fixture.document.text(), there);
            fixture.document.undoStack().undo();
            QCOMPARE(fixture.document.text(), text);
            QVERIFY(fixture.document.head().dialect == before);
        }
    }
    void theLayoutStays()
    {
        ComposeFixture one(pageText, contract::EndpointId::CreateEvents, Dialect::Documented);
        turn(one.document);
        QVERIFY(one.text().contains(QLatin1String("\"event_type\":  \"tools\"")));
        QVERIFY(one.text().contains(QLatin1String("\"params\": {\"a\":1.50,  \"b\" : [1,2]}")));
        QVERIFY(one.text().contains(QLatin1String("\"odd\":null")));
        QCOMPARE(one.document.undoStack().count(), 1);
    }
    void variablesStay()
    {
        ComposeFixture one("{\"events\": [{\"event_type\": \"llms\", \"id\": \"{{uuid}}\", \"agent_id\": "
                           "\"{{agent.Researcher.id}}\", \"init_timestamp\": \"{{now}}\", \"end_timestamp\": "
                           "\"{{now+2s}}\"}]}");
        const std::string start = one.document.text();
        turn(one.document);
        QVERIFY(one.text().contains(QLatin1String("{{agent.Researcher.id}}")));
        one.document.setValue("/events/0/model", Json("gpt-4o"), QStringLiteral("Set"));
        turn(one.document);
        const Json& event = *one.document.value().at("/events/0");
        QCOMPARE(event["id"].toQString(), QStringLiteral("{{uuid}}"));
        QCOMPARE(event["agent_id"].toQString(), QStringLiteral("{{agent.Researcher.id}}"));
        QCOMPARE(event["end_timestamp"].toQString(), QStringLiteral("{{now+2s}}"));
        QCOMPARE(event["model"].toQString(), QStringLiteral("gpt-4o"));
        QCOMPARE(event["event_type"].toQString(), QStringLiteral("llms"));
        while (one.document.undoStack().canUndo())
            one.document.undoStack().undo();
        QCOMPARE(one.document.text(), start);
    }
    void anInvalidTextIsLeftAlone()
    {
        ComposeFixture one(pageText + "]", contract::EndpointId::CreateEvents, Dialect::Documented);
        turn(one.document);
        QCOMPARE(one.document.text(), pageText + "]");
        QVERIFY(one.document.head().dialect == Dialect::Sdk);
    }
    void whatWasEditedInBetweenStaysEdited()
    {
        ComposeFixture one(pageText, contract::EndpointId::CreateEvents, Dialect::Documented);
        turn(one.document);
        QVERIFY(one.document.setValue("/events/0/odd", Json("edited"), QStringLiteral("Set")));
        turn(one.document);
        QCOMPARE(one.document.value().at("/events/0/odd")->toQString(), QStringLiteral("edited"));
        QCOMPARE(one.document.value().at("/events/0/type")->toQString(), QStringLiteral("tool"));
        QVERIFY(one.document.value().at("/events/0/input"));
    }
};

QTEST_GUILESS_MAIN(TstDialectSwitch)
#include "tst_dialectswitch.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composefixture.h"
#include "models/sessionchoices.h"

using namespace tapedeck;
using namespace tapedeck::models;
using contract::SessionSoFar;

namespace {

const QString idA = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001");
const QString idB = QStringLiteral("bbbbbbbb-0000-4000-8000-000000000002");
const QString idC = QStringLiteral("cccccccc-0000-4000-8000-000000000003");

Event sentEvent(EventKind kind, const QString& id, const QString& title)
{
    Event out;
    out.kind = kind;
    out.id = id;
    out.title = title;
    return out;
}

SessionSoFar session()
{
    SessionSoFar known;
    known.session.id = idC;
    return known;
}

// What the variables of the session make of the choice.
QString resolved(const SessionSoFar& known, const SessionChoice& choice)
{
    VariableScope scope;
    contract::setVariables(scope, known);
    const auto value = scope.find(choice.variable);
    return value ? value->toQString() : QString();
}

} // namespace

class TstSessionChoices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingKnownLeavesModelsWithAPrice()
    {
        const SessionChoices choices = choicesOf(test::theApi(), {});
        QVERIFY(choices.agents.empty() && choices.threads.empty() && choices.events.empty());
        QVERIFY(choices.models.size() > 50);
        QVERIFY(choices.models.contains(QStringLiteral("gpt-4o")));
        QCOMPARE(QStringList(choices.models).removeDuplicates(), 0);
    }
    void anAgentsVariableMeansThisOne()
    {
        SessionSoFar known = session();
        known.agents = {{idA, idC, QStringLiteral("Researcher")},
                        {idB, idC, QStringLiteral("Researcher")},
                        {idC, idC, QString()},
                        {idC, idC, QStringLiteral("{odd}")}};
        const SessionChoices choices = choicesOf(test::theApi(), known);
        QCOMPARE(choices.agents.size(), std::size_t(4));
        QCOMPARE(choices.agents[0].variable, QString()); // the name means the second
        QCOMPARE(choices.agents[1].variable, QStringLiteral("agent.Researcher.id"));
        QCOMPARE(resolved(known, choices.agents[1]), idB);
        QCOMPARE(choices.agents[2].variable, QString());
        QCOMPARE(choices.agents[3].variable, QString());
        QCOMPARE(choices.agents[0].name, QStringLiteral("Researcher"));
        QCOMPARE(choices.agents[0].id, idA);
    }
    void threadsAreNamedByTheirAgent()
    {
        SessionSoFar known = session();
        known.agents = {{idA, idC, QStringLiteral("Planner")}};
        known.threads = {{idB, idA}, {idC, QString()}};
        const SessionChoices choices = choicesOf(test::theApi(), known);
        QCOMPARE(choices.threads.size(), std::size_t(2));
        QVERIFY(choices.threads[0].name.contains(QStringLiteral("Planner")));
        QCOMPARE(choices.threads[0].variable, QString());
        QCOMPARE(resolved(known, choices.threads[1]), idC);
    }
    void onlyEventsThatCanBeNamedAreOffered()
    {
        SessionSoFar known = session();
        known.events = {sentEvent(EventKind::Tool, idA, QStringLiteral("web_search")),
                        sentEvent(EventKind::Llm, {}, QStringLiteral("gpt-4o")),
                        sentEvent(EventKind::Error, idC, QStringLiteral("TimeoutError")),
                        sentEvent(EventKind::Llm, idB, QStringLiteral("my-model"))};
        const SessionChoices choices = choicesOf(test::theApi(), known);
        QCOMPARE(choices.events.size(), std::size_t(2));
        QCOMPARE(choices.events[0].name, QStringLiteral("web_search"));
        QCOMPARE(choices.events[0].kind, EventKind::Tool);
        QCOMPARE(resolved(known, choices.events[0]), idA);
        QCOMPARE(choices.events[1].id, idB);
        // What the session uses comes first; each once.
        QCOMPARE(choices.models[0], QStringLiteral("my-model"));
        QCOMPARE(choices.models[1], QStringLiteral("gpt-4o"));
        QCOMPARE(choices.models.count(QStringLiteral("gpt-4o")), 1);
    }
    void theBatchAddsItsEvents_data()
    {
        QTest::addColumn<QString>("member");
        QTest::newRow("sdk") << "id";
        QTest::newRow("documented") << "event_id";
    }
    void theBatchAddsItsEvents()
    {
        QFETCH(QString, member);
        const QString body = QStringLiteral(
            "{'events': [{'event_type': 'tools', '%1': '{{uuid:search}}', 'name': 'web_search'},"
            "{'event_type': 'llms', '%1': '{{uuid}}', 'model': 'other-model'},"
            "{'event_type': 'actions', '%1': '%2'},"
            "{'event_type': 'errors', '%1': '%3'}, {'event_type': 'actions'}, 7]}");
        const std::string text = QString(body.arg(member, idA, idB)).replace(u'\'', u'"').toStdString();
        const SessionChoices before = choicesOf(test::theApi(), {});
        const SessionChoices choices = withBatch(before, test::parsed(text));
        QCOMPARE(choices.events.size(), std::size_t(2));
        QCOMPARE(choices.events[0].id, QStringLiteral("{{uuid:search}}"));
        QCOMPARE(choices.events[0].name, QStringLiteral("web_search"));
        QCOMPARE(choices.events[0].kind, EventKind::Tool);
        QCOMPARE(choices.events[1].id, idA);
        QCOMPARE(choices.events[1].name, QStringLiteral("action"));
        QCOMPARE(choices.models.front(), QStringLiteral("other-model"));
        QCOMPARE(choices.models.size(), before.models.size() + 1);
        // Once more changes nothing, and a bare list is a batch too.
        QVERIFY(withBatch(choices, test::parsed(text)) == choices);
        QVERIFY(withBatch(before, *test::parsed(text).at("/events")) == choices);
        QVERIFY(withBatch(before, Json()) == before);
    }
};

QTEST_GUILESS_MAIN(TstSessionChoices)

#include "tst_sessionchoices.moc"

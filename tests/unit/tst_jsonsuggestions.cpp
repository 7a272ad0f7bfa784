// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composefixture.h"
#include "models/jsonsuggestions.h"

using namespace tapedeck;
using namespace tapedeck::models;
using contract::EndpointId;
using Kind = JsonSuggestions::Kind;

namespace {

struct Looked
{
    std::string text;
    JsonSuggestions found;

    [[nodiscard]] QStringList labels() const
    {
        QStringList out;
        for (const JsonSuggestion& item : found.items)
            out << item.label;
        return out;
    }
    // The text with that suggestion taken, '|' for the caret.
    [[nodiscard]] QString taken(const QString& label) const
    {
        for (const JsonSuggestion& item : found.items) {
            if (item.label == label) {
                std::string after = applySplice(text, item.splice);
                after.insert(item.caret, 1, '|');
                return QString::fromStdString(after);
            }
        }
        return QStringLiteral("not offered: ") + label;
    }
    [[nodiscard]] QString hint(const QString& label) const
    {
        for (const JsonSuggestion& item : found.items) {
            if (item.label == label)
                return item.hint;
        }
        return {};
    }
};

class OpenSession
{
public:
    OpenSession()
    {
        scope.set(QStringLiteral("session.id"), Json("00000000-0000-4000-8000-000000000001"));
        scope.set(QStringLiteral("agent.Researcher.id"), Json("00000000-0000-4000-8000-000000000002"));
        scope.set(QStringLiteral("city"), Json("Ulm"));
        choices.agents.push_back({QStringLiteral("00000000-0000-4000-8000-000000000002"),
                                  QStringLiteral("Researcher"),
                                  {},
                                  QStringLiteral("agent.Researcher.id"),
                                  std::nullopt});
        choices.models = {QStringLiteral("gpt-4o"), QStringLiteral("gpt-4o-mini")};
    }
    Looked look(std::string text, EndpointId endpoint = EndpointId::CreateEvents) const
    {
        const std::size_t caret = text.find('|');
        text.erase(caret, 1);
        const Json& schema = test::theApi().requestSchema(endpoint, Dialect::Sdk);
        JsonSuggestions found = jsonSuggestions(text, caret, {schema, scope, choices});
        return {std::move(text), std::move(found)};
    }

    VariableScope scope;
    SessionChoices choices;
};

} // namespace

class TstJsonSuggestions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesOfTheKindOfEvent();
    void namesThatAreThereAreNotOffered();
    void quotesColonAndCommaComeRight_data();
    void quotesColonAndCommaComeRight();
    void valuesOfTheSchema();
    void idsOfTheSession();
    void variablesInTexts();
    void whatBeginsAsTypedComesFirst();
    void whereNothingIsKnownNothingIsOffered();
};

void TstJsonSuggestions::namesOfTheKindOfEvent()
{
    const OpenSession session;
    const Looked llm = session.look("{\"events\":[{\"event_type\":\"llms\", \"|\"}]}");
    QCOMPARE(llm.found.kind, Kind::Names);
    QVERIFY(llm.labels().contains(QStringLiteral("prompt_tokens")));
    QVERIFY(llm.labels().contains(QStringLiteral("model")));
    QVERIFY(!llm.labels().contains(QStringLiteral("event_type")));
    // The kind may stand behind, and the text be broken.
    const Looked tool = session.look("{\"events\":[{\"|, \n\"event_type\":\"tools\"");
    QVERIFY(tool.labels().contains(QStringLiteral("name")));
    QVERIFY(!tool.labels().contains(QStringLiteral("prompt_tokens")));
    QVERIFY(llm.hint(QStringLiteral("end_timestamp")).contains(QStringLiteral("required")));
    // What the service does not read comes last.
    const Looked error = session.look("{\"events\":[{\"event_type\":\"errors\", |}]}");
    const int last = int(error.labels().size()) - 1;
    QVERIFY(error.found.items[std::size_t(last)].hint.contains(QStringLiteral("not read")));
    QVERIFY(!error.found.items.front().hint.contains(QStringLiteral("not read")));
}

void TstJsonSuggestions::namesThatAreThereAreNotOffered()
{
    const OpenSession session;
    const Looked all = session.look("{\"events\":[{\"event_type\":\"llms\", |}]}");
    for (const QString& label : all.labels()) {
        const std::string there =
            "{\"events\":[{\"event_type\":\"llms\", |,\"" + label.toStdString() + "\":1}]}";
        QVERIFY2(!session.look(there).labels().contains(label), qPrintable(label));
    }
    QVERIFY(all.labels().size() > 8);
}

void TstJsonSuggestions::quotesColonAndCommaComeRight_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, const char* before, const char* label, const char* after) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(label)
                            << QString::fromLatin1(after);
    };
    row("empty object", "{\"events\":[{|}]}", "event_type", "{\"events\":[{\"event_type\": \"|\"}]}");
    row("in quotes", "{\"events\":[{\"ev|\"}]}", "event_type", "{\"events\":[{\"event_type\": \"|\"}]}");
    row("without quotes", "{\"events\":[{ev|}]}", "event_type", "{\"events\":[{\"event_type\": \"|\"}]}");
    row("quote not closed", "{\"events\":[{\"ev|\n}]}", "event_type",
        "{\"events\":[{\"event_type\": \"|\"\n}]}");
    row("a member behind", "{\"events\":[{|\n\"x\":1}]}", "event_type",
        "{\"events\":[{\"event_type\": \"|\",\n\"x\":1}]}");
    row("another name before its value", "{\"events\":[{\"ev|\": 1}]}", "event_type",
        "{\"events\":[{\"event_type\"|: 1}]}");
    row("comma missing before", "{\"events\":[{\"x\":1\n  |}]}", "event_type",
        "{\"events\":[{\"x\":1,\n  \"event_type\": \"|\"}]}");
    row("a number has no quotes", "{\"events\":[{\"event_type\":\"llms\", |}]}", "prompt_tokens",
        "{\"events\":[{\"event_type\":\"llms\", \"prompt_tokens\": |}]}");
    row("a list", "{|}", "events", "{\"events\": [|]}");
    row("a value", "{\"events\":[{\"event_type\": |}]}", "tools",
        "{\"events\":[{\"event_type\": \"tools\"|}]}");
    row("a value in quotes", "{\"events\":[{\"event_type\":\"t|xx\"}]}", "tools",
        "{\"events\":[{\"event_type\":\"tools\"|}]}");
    row("a value before a member", "{\"events\":[{\"event_type\":\"|\"\n\"x\":1}]}", "errors",
        "{\"events\":[{\"event_type\":\"errors\"|,\n\"x\":1}]}");
    row("a variable, not closed", "{\"events\":[{\"agent_id\":\"{{ag|\"}]}", "agent.Researcher.id",
        "{\"events\":[{\"agent_id\":\"{{agent.Researcher.id}}|\"}]}");
    row("a variable, closed", "{\"events\":[{\"agent_id\":\"a {{c|x}} b\"}]}", "city",
        "{\"events\":[{\"agent_id\":\"a {{city}}| b\"}]}");
}

void TstJsonSuggestions::quotesColonAndCommaComeRight()
{
    QFETCH(QString, before);
    QFETCH(QString, label);
    QFETCH(QString, after);
    QCOMPARE(OpenSession().look(before.toStdString()).taken(label), after);
}

void TstJsonSuggestions::valuesOfTheSchema()
{
    const OpenSession session;
    const Looked kinds = session.look("{\"events\":[{\"event_type\":\"|\"}]}");
    QCOMPARE(kinds.found.kind, Kind::Values);
    QVERIFY(kinds.found.chosen);
    QCOMPARE(kinds.labels().mid(0, 4), QStringList({"llms", "tools", "actions", "errors"}));
    const Looked models = session.look("{\"events\":[{\"event_type\":\"llms\",\"model\":\"|\"}]}");
    QCOMPARE(models.labels().mid(0, 2), session.choices.models);
    const Looked times = session.look("{\"events\":[{\"event_type\":\"llms\",\"init_timestamp\":\"|\"}]}");
    QCOMPARE(times.labels().front(), QStringLiteral("{{now}}"));
    QVERIFY(times.found.chosen);
    const Looked text = session.look("{\"events\":[{\"event_type\":\"tools\",\"name\":\"|\"}]}");
    QVERIFY(!text.found.chosen);
}

void TstJsonSuggestions::idsOfTheSession()
{
    const Looked agents = OpenSession().look("{\"events\":[{\"event_type\":\"llms\",\"agent_id\": |}]}");
    QCOMPARE(agents.labels().front(), QStringLiteral("{{agent.Researcher.id}}"));
    QCOMPARE(agents.found.items.front().hint, QStringLiteral("Researcher"));
    QCOMPARE(agents.taken(QStringLiteral("{{agent.Researcher.id}}")),
             QStringLiteral(
                 "{\"events\":[{\"event_type\":\"llms\",\"agent_id\": \"{{agent.Researcher.id}}\"|}]}"));
    QCOMPARE(agents.labels().count(QStringLiteral("{{agent.Researcher.id}}")), 1);
}

void TstJsonSuggestions::variablesInTexts()
{
    const OpenSession session;
    const Looked found = session.look("{\"anything\":{\"x\":\"to {{|\"}}");
    QCOMPARE(found.found.kind, Kind::Variables);
    QVERIFY(found.labels().contains(QStringLiteral("session.id")));
    QVERIFY(found.labels().contains(QStringLiteral("now+2s")));
    QCOMPARE(found.hint(QStringLiteral("city")), QStringLiteral("Ulm"));
    QVERIFY(!found.hint(QStringLiteral("uuid")).isEmpty());
    // Not in names, which are sent as they are written.
    QVERIFY(session.look("{\"{{|\"}").found.kind != Kind::Variables);
}

void TstJsonSuggestions::whatBeginsAsTypedComesFirst()
{
    const Looked found = OpenSession().look("{\"events\":[{\"event_type\":\"llms\",\"t|\"}]}");
    QVERIFY(!found.labels().isEmpty());
    QCOMPARE(found.found.typed, QStringLiteral("t"));
    bool inside = false;
    for (const QString& label : found.labels()) {
        QVERIFY(label.contains(QLatin1Char('t')));
        const bool begins = label.startsWith(QLatin1Char('t'));
        QVERIFY2(!(inside && begins), qPrintable(label));
        inside = inside || !begins;
    }
    QVERIFY(inside);
    QVERIFY(OpenSession().look("{\"events\":[{\"zzz|\"}]}").labels().isEmpty());
}

void TstJsonSuggestions::whereNothingIsKnownNothingIsOffered()
{
    const OpenSession session;
    QCOMPARE(session.look("{\"events\"|:[]}").found.kind, Kind::None);
    QCOMPARE(session.look("{\"unknown\":{\"|\"}}").found.kind, Kind::None);
    QCOMPARE(session.look("|").found.kind, Kind::None);
    QCOMPARE(session.look("{\"|\"}", EndpointId::Export).found.kind, Kind::None);
}

QTEST_GUILESS_MAIN(TstJsonSuggestions)
#include "tst_jsonsuggestions.moc"

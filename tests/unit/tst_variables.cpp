// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonparser.h"
#include "core/variables.h"

#include <QTest>

using namespace tapedeck;

class TestVariables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_made = 0;
        m_scope = VariableScope();
        m_scope.set(QStringLiteral("session.id"), Json("5e55"));
        m_scope.set(QStringLiteral("session.start"), Json("2024-03-14T12:00:00Z"));
        m_scope.set(QStringLiteral("agent.Web Searcher-2.id"), Json("a9e7"));
        m_scope.set(QStringLiteral("row.count"), Json(42));
        m_scope.set(QStringLiteral("row.params"), Json::object({{"q", "x"}}));
    }

    void resolvesStringsEverywhere()
    {
        const Resolved out =
            resolved("{\"a\":[\"{{session.id}}\",{\"b\":\"id {{ session.id }}, n={{row.count}}\"}],"
                     "\"{{session.id}}\":1}");
        QCOMPARE(out.value.dump(),
                 std::string("{\"a\":[\"5e55\",{\"b\":\"id 5e55, n=42\"}],\"{{session.id}}\":1}"));
        QVERIFY(out.unresolved.empty());
        QCOMPARE(out.used.size(), 3u);
        QCOMPARE(out.used[2].pointer, std::string("/a/1/b"));
        QCOMPARE(out.used[2].name, QStringLiteral("row.count"));
        QCOMPARE(out.used[2].text, QStringLiteral("42"));
    }

    void placesAreInBytesOfTheText()
    {
        const std::string text = "{\"\u00e4\": \"{{ a.b }} {{{{c}} {{}} {{d\", \"x\": \"{{e}}\"}";
        const auto places = variablesIn(text);
        QCOMPARE(places.size(), std::size_t(2));
        QCOMPARE(places[0].name, std::string("a.b"));
        QCOMPARE(text.substr(places[0].begin, places[0].end - places[0].begin), std::string("{{ a.b }}"));
        QCOMPARE(places[1].name, std::string("e"));
        QCOMPARE(text.substr(places[1].begin, places[1].end - places[1].begin), std::string("{{e}}"));
        QVERIFY(variablesIn("no braces").empty());
    }
    void oneVariableAloneTakesItsOwnType()
    {
        QCOMPARE(resolved("[\"{{row.count}}\",\"{{row.params}}\",\" {{row.count}}\"]").value.dump(),
                 std::string("[42,{\"q\":\"x\"},\" 42\"]"));
    }

    void namesMayHoldBlanksAndDashes()
    {
        QCOMPARE(resolved("\"{{agent.Web Searcher-2.id}}\"").value.dump(), std::string("\"a9e7\""));
    }

    void whatIsUnknownStaysAndIsTold()
    {
        const Resolved out = resolved("{\"a\":\"x {{nobody}} {{session.id}}\",\"b\":\"{{now+}}\"}");
        QCOMPARE(out.value.dump(), std::string("{\"a\":\"x {{nobody}} 5e55\",\"b\":\"{{now+}}\"}"));
        QCOMPARE(out.unresolved.size(), 2u);
        QCOMPARE(out.unresolved[0].pointer, std::string("/a"));
        QCOMPARE(out.unresolved[0].name, QStringLiteral("nobody"));
        QCOMPARE(out.unresolved[1].name, QStringLiteral("now+"));
    }

    void doubledBracesAreBraces()
    {
        const Resolved out =
            resolved("[\"{{{{session.id}}\",\"{{{{\",\"{{\",\"}}\",\"{{}}\",\"{{ }}\",\"{{a{b}}\"]");
        QCOMPARE(out.value.dump(),
                 std::string("[\"{{session.id}}\",\"{{\",\"{{\",\"}}\",\"{{}}\",\"{{ }}\",\"{{a{b}}\"]"));
        QVERIFY(out.unresolved.empty() && out.used.empty());
    }

    void nowIsOneMomentAndTakesOffsets()
    {
        const Resolved out =
            resolved("[\"{{now}}\",\"{{now+2s}}\",\"{{now-1m30s}}\",\"{{now+250ms}}\",\"{{now + 1.5h}}\","
                     "\"{{session.start+1d}}\",\"{{row.count+1s}}\"]");
        QCOMPARE(out.value.items()[0].toQString(), QStringLiteral("2024-11-20T10:00:00.000001+00:00"));
        QCOMPARE(out.value.items()[1].toQString(), QStringLiteral("2024-11-20T10:00:02.000001+00:00"));
        QCOMPARE(out.value.items()[2].toQString(), QStringLiteral("2024-11-20T09:58:30.000001+00:00"));
        QCOMPARE(out.value.items()[3].toQString(), QStringLiteral("2024-11-20T10:00:00.250001+00:00"));
        QCOMPARE(out.value.items()[4].toQString(), QStringLiteral("2024-11-20T11:30:00.000001+00:00"));
        QCOMPARE(out.value.items()[5].toQString(),
                 QStringLiteral("2024-03-15T12:00:00Z")); // spelled as it was
        QCOMPARE(out.unresolved.size(), 1u);
    }

    void eachUuidIsNewAndALabelIsOne()
    {
        VariableResolver resolver(m_scope, sources());
        const Resolved out =
            resolver.resolve(Json::array({Json("{{uuid}}"), Json("{{uuid}}"), Json("{{uuid:a}}"),
                                          Json("{{uuid:b}}"), Json("{{uuid:a}}")}));
        QCOMPARE(out.value.dump(), std::string("[\"id1\",\"id2\",\"id3\",\"id4\",\"id3\"]"));
        QCOMPARE(resolver.resolveText(QStringLiteral("/s/{{uuid:a}}/{{uuid}}")),
                 QStringLiteral("/s/id3/id5"));
    }

    void textsTellWhatIsUnknown()
    {
        QStringList unresolved;
        QCOMPARE(resolveText(QStringLiteral("{{session.id}}-{{nobody}}"), m_scope, sources(), &unresolved),
                 QStringLiteral("5e55-{{nobody}}"));
        QCOMPARE(unresolved, QStringList{QStringLiteral("nobody")});
    }

    void spans()
    {
        QCOMPARE(parseSpan("1m30s").value_or(0), 90'000'000);
        QCOMPARE(parseSpan("-2d").value_or(0), -172'800'000'000);
        QCOMPARE(parseSpan("0.5ms").value_or(0), 500);
        for (const char* bad : {"", "s", "1", "1x", "1s2", "1.2.3s", "+", "99999999999999d"})
            QVERIFY2(!parseSpan(bad), bad);
    }

    void theListNamesWhatCanBeWritten()
    {
        m_scope.merge(VariableScope());
        QStringList names;
        for (const VariableEntry& entry : m_scope.list()) {
            names.append(entry.name);
            QVERIFY(resolved("\"{{" + entry.name.toUtf8() + "}}\"").unresolved.empty());
        }
        QVERIFY(names.contains(QStringLiteral("session.id")) && names.contains(QStringLiteral("uuid:label")));
    }

    void editsOfTheResolvedValueKeepItsVariables()
    {
        const Resolved out =
            resolved("{\"init\":\"{{now}}\",\"id\":\"{{session.id}}\",\"n\":\"{{row.count}}\"}");
        const std::string now(out.value["init"].toView());
        const auto edits =
            withVariables({{"/end", Json(now), {}}, {"", Json::object({{"session", out.value}}), {}}}, out);
        QCOMPARE(edits[0].value->dump(), std::string("\"{{now}}\""));
        QCOMPARE(edits[1].value->dump(),
                 std::string("{\"session\":{\"init\":\"{{now}}\",\"id\":\"{{session.id}}\",\"n\":42}}"));
    }

    void tellsWhetherSomethingStandsInBraces()
    {
        QVERIFY(hasVariable("x {{a}}") && hasVariable("{{nobody}}"));
        QVERIFY(!hasVariable("{{{{a}}") && !hasVariable("{{") && !hasVariable("{a}") && !hasVariable(""));
    }

private:
    VariableSources sources()
    {
        return {parseTimestamp("2024-11-20T10:00:00.000001Z")->time, {}, [this] {
                    return "id" + std::to_string(++m_made);
                }};
    }
    Resolved resolved(const QByteArray& text) { return resolve(*readJson(text), m_scope, sources()); }

    VariableScope m_scope;
    int m_made = 0;
};

QTEST_APPLESS_MAIN(TestVariables)
#include "tst_variables.moc"

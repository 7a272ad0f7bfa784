// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/mending.h"
#include "contractcorpus.h"
#include "core/jsonrewrite.h"

#include <QTest>

#include <algorithm>

using namespace tapedeck;
using namespace tapedeck::contract;
using namespace tapedeck::test;

namespace {

// Findings that only the one who writes the body can do something about, and why no click can.
const QStringList unfixable{
    QStringLiteral("agent-missing"),      // unless the session has one agent
    QStringLiteral("agent-name-missing"), // a name is the user's
    QStringLiteral("body-not-object"),    // nothing tells what was meant
    QStringLiteral("body-too-large"),
    QStringLiteral("event-id-missing"), // which event is meant?
    QStringLiteral("event-kind-apis"),  // good to know
    QStringLiteral("event-unknown"),      QStringLiteral("events-empty"),
    QStringLiteral("events-missing"), // unless what is there is an event
    QStringLiteral("field-type"),     // unless the value means one of the right type
    QStringLiteral("id-missing"),     // of a session that is not known
    QStringLiteral("id-not-uuid"),    // an empty id of an update
    QStringLiteral("logs-missing"),       QStringLiteral("logs-unserved"),
    QStringLiteral("screenshot-inline"),  QStringLiteral("session-missing"),
    QStringLiteral("unknown-field"),   // kept on purpose: nothing unknown is lost
    QStringLiteral("update-replaces"), // unless the event is known
    QStringLiteral("update-uncounted"),
    QStringLiteral("agent-unknown"), // in updates, unless the session has one agent
};

} // namespace

class TestFixes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<Api>(std::move(api).value());
        m_cases = allCases(*m_api);
    }

    // On the value as on the text: the finding is gone afterwards, and the text is the mended value.
    void everyFixRemovesItsFindingInTheTextToo_data() { addRows(m_cases); }
    void everyFixRemovesItsFindingInTheTextToo()
    {
        QFETCH(int, index);
        const CorpusCase& one = m_cases[static_cast<std::size_t>(index)];
        const std::string text = one.body.dump(2);
        for (const Finding& finding : checked(one, one.body)) {
            if (!finding.fix) {
                QVERIFY2(unfixable.contains(finding.rule), qPrintable(shown(finding)));
                continue;
            }
            Json mended = one.body;
            QVERIFY(applyFix(mended, *finding.fix));
            const auto splice = rewrite(text, finding.fix->edits);
            QVERIFY2(splice, qPrintable(shown(finding)));
            const std::string after = applySplice(text, *splice);
            const auto read = readJson(QByteArrayView(after.data(), static_cast<qsizetype>(after.size())));
            QVERIFY2(read && *read == mended, after.c_str());
            QVERIFY2(count(checked(one, mended), finding) < count(checked(one, one.body), finding),
                     qPrintable(shown(finding)));
        }
    }

    void everyFixRemovesItsFindingInSpoiltBodies_data() { addRows(m_cases); }
    void everyFixRemovesItsFindingInSpoiltBodies()
    {
        QFETCH(int, index);
        const CorpusCase& one = m_cases[static_cast<std::size_t>(index)];
        if (one.body.dump().size() > 1500)
            return; // the short ones have every rule in them
        for (const auto& [what, body] : spoiled(one.body)) {
            const std::vector<Finding> before = checked(one, body);
            for (const Finding& finding : before) {
                if (!finding.fix)
                    continue;
                Json mended = body;
                QVERIFY2(applyFix(mended, *finding.fix), what.c_str());
                QVERIFY2(count(checked(one, mended), finding) < count(before, finding),
                         (what + ' ' + shown(finding).toStdString()).c_str());
            }
        }
    }

    void anUpdateCarriesOverWhatTheEventHas()
    {
        const Json known = eventOf("{\"id\":\"00000000-0000-4000-8000-000000000010\",\"event_type\":\"llms\","
                                   "\"model\":\"gpt-4o\",\"prompt\":\"Hi\",\"prompt_tokens\":3}");
        CheckContext context;
        context.events = {std::string(known["id"].toView())};
        context.eventBodies.emplace(std::string(known["id"].toView()), known);
        Json body = Json::object(
            {{"events",
              Json::array({eventOf(
                  "{\"id\":\"00000000-0000-4000-8000-000000000010\",\"event_type\":\"llms\",\"model\":\"o3\","
                  "\"init_timestamp\":\"2024-11-20T10:00:00+00:00\",\"end_timestamp\":\"2024-11-20T10:00:01+"
                  "00:00\"}")})}});
        const auto findings = check(*m_api, EndpointId::UpdateEvents, body, Dialect::Sdk, context);
        const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
            return finding.rule == QStringLiteral("update-replaces");
        });
        QVERIFY(found != findings.end() && found->fix);
        QVERIFY(applyFix(body, *found->fix));
        const Json& event = *body.at("/events/0");
        QCOMPARE(event["model"].toQString(), QStringLiteral("o3")); // what was changed stays changed
        QCOMPARE(event["prompt"].toQString(), QStringLiteral("Hi"));
        QCOMPARE(event["prompt_tokens"].toInteger(), 3);
        QVERIFY(!event.has("thread_id")); // what it never had is not lost
    }

    void anUpdateCarriesOverTags()
    {
        CheckContext context;
        context.session = eventOf("{\"session_id\":\"00000000-0000-4000-8000-000000000001\",\"tags\":[\"a\"],"
                                  "\"init_timestamp\":\"2024-11-20T10:00:00+00:00\"}");
        Json body = eventOf("{\"session\":{\"end_state\":\"Success\"}}");
        for (int step = 0; step < 5; ++step) {
            const auto findings = check(*m_api, EndpointId::UpdateSession, body, Dialect::Sdk, context);
            const auto next = std::find_if(findings.begin(), findings.end(),
                                           [](const Finding& finding) { return finding.fix.has_value(); });
            if (next == findings.end())
                break;
            QVERIFY(applyFix(body, *next->fix));
        }
        QCOMPARE(body.dump(), std::string("{\"session\":{\"end_state\":\"Success\",\"init_timestamp\":"
                                          "\"2024-11-20T10:00:00+00:00\",\"tags\":[\"a\"]}}"));
    }

    void valuesAreTurnedOnlyWhereTheMeaningIsClear()
    {
        const auto schema = [](const char* text) { return *readJson(QByteArrayView(text)); };
        const Json integer = schema("{\"type\":[\"integer\",\"null\"]}");
        QCOMPARE(coerced(integer, Json("12"))->dump(), std::string("12"));
        QVERIFY(!coerced(integer, Json("1.5")) && !coerced(integer, Json("twelve")));
        QCOMPARE(coerced(schema("{\"type\":\"number\"}"), Json("1.50"))->dump(), std::string("1.50"));
        QCOMPARE(coerced(schema("{\"type\":\"string\"}"), Json(7))->dump(), std::string("\"7\""));
        QVERIFY(!coerced(schema("{\"type\":\"string\"}"), Json()));
        const Json tags = schema("{\"type\":\"array\",\"items\":{\"type\":\"string\"}}");
        QCOMPARE(coerced(tags, Json("one"))->dump(), std::string("[\"one\"]"));
        QCOMPARE(coerced(schema("{\"enum\":[\"Success\",null]}"), Json("SUCCESS"))->dump(),
                 std::string("\"Success\""));
        QVERIFY(!coerced(schema("{\"enum\":[\"Success\"]}"), Json("done")));
    }

    void timesAreReadInOtherSpellings()
    {
        QCOMPARE(readableTime(Json(1732096800))->toQString(),
                 QStringLiteral("2024-11-20T10:00:00.000000+00:00"));
        QCOMPARE(readableTime(Json(qint64(1732096800250)))->toQString(),
                 QStringLiteral("2024-11-20T10:00:00.250000+00:00"));
        QCOMPARE(readableTime(Json("2024-11-20"))->toQString(),
                 QStringLiteral("2024-11-20T00:00:00.000000+00:00"));
        QCOMPARE(readableTime(Json("Wed, 20 Nov 2024 11:00:00 +0100"))->toQString(),
                 QStringLiteral("2024-11-20T10:00:00.000000+00:00"));
        QVERIFY(!readableTime(Json("yesterday")) && !readableTime(Json(true)) && !readableTime(Json(-5)));
    }

private:
    static Json eventOf(const char* text) { return *readJson(QByteArrayView(text)); }
    [[nodiscard]] std::vector<Finding> checked(const CorpusCase& one, const Json& body) const
    {
        return check(*m_api, one.endpoint, body, one.dialect, one.context);
    }
    static qsizetype count(const std::vector<Finding>& findings, const Finding& wanted)
    {
        return std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.rule == wanted.rule && finding.message == wanted.message;
        });
    }

    std::unique_ptr<Api> m_api;
    std::vector<CorpusCase> m_cases;
};

QTEST_APPLESS_MAIN(TestFixes)
#include "tst_fixes.moc"

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contractcorpus.h"

#include <algorithm>

using namespace tapedeck;
using namespace tapedeck::contract;
using namespace tapedeck::test;

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto api = Api::load();
        QVERIFY(api.ok());
        m_api = std::make_unique<Api>(std::move(api).value());
        m_cases = allCases(*m_api);
        QVERIFY(m_cases.size() >= 91);
    }

    void findsWhatIsLabelled_data() { addRows(m_cases); }
    void findsWhatIsLabelled()
    {
        const CorpusCase& one = current();
        QCOMPARE(shown(checked(one, one.body)), one.findings);
    }

    void everyFindingSaysWhatAndWhatToDo_data() { addRows(m_cases); }
    void everyFindingSaysWhatAndWhatToDo()
    {
        const CorpusCase& one = current();
        for (const Finding& finding : checked(one, one.body)) {
            QVERIFY2(finding.message.endsWith(u'.'), qPrintable(finding.message));
            QVERIFY2(finding.advice.endsWith(u'.'), qPrintable(finding.advice));
            QVERIFY2(!finding.message.contains(QStringLiteral("%1")), qPrintable(finding.message));
            QVERIFY2(one.body.at(finding.pointer), finding.pointer.c_str());
            if (finding.fix)
                QVERIFY(!finding.fix->label.isEmpty() && !finding.fix->edits.empty());
        }
    }

    void aFixRemovesItsFinding_data() { addRows(m_cases); }
    void aFixRemovesItsFinding()
    {
        const CorpusCase& one = current();
        const std::vector<Finding> before = checked(one, one.body);
        for (const Finding& finding : before) {
            if (!finding.fix)
                continue;
            Json mended = one.body;
            QVERIFY2(applyFix(mended, *finding.fix), qPrintable(shown(finding)));
            const std::vector<Finding> after = checked(one, mended);
            QVERIFY2(count(after, finding) == count(before, finding) - 1, qPrintable(shown(finding)));
        }
    }

    void fixingEverythingLeavesNoErrorThatHasAFix_data() { addRows(m_cases); }
    void fixingEverythingLeavesNoErrorThatHasAFix()
    {
        const CorpusCase& one = current();
        Json body = one.body;
        for (int step = 0; step < 50; ++step) {
            const std::vector<Finding> findings = checked(one, body);
            const auto next = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
                return finding.severity == Severity::Error && finding.fix;
            });
            if (next == findings.end())
                return;
            QVERIFY(applyFix(body, *next->fix));
        }
        QFAIL("the fixes do not come to an end");
    }

    void junkAnywhereIsJudgedAndItsFixesApply_data() { addRows(m_cases); }
    void junkAnywhereIsJudgedAndItsFixesApply()
    {
        const CorpusCase& one = current();
        for (const auto& [what, body] : spoiled(one.body)) {
            for (const Finding& finding : checked(one, body)) {
                QVERIFY2(body.at(finding.pointer), what.c_str());
                Json mended = body;
                if (finding.fix)
                    QVERIFY2(applyFix(mended, *finding.fix), what.c_str());
            }
        }
    }

    void everyPageExampleButOneIsRefused()
    {
        // Contract 0: reauthorize_jwt is the only call of the page that works as printed.
        int examples = 0;
        for (const CorpusCase& one : m_cases) {
            if (!one.page)
                continue;
            ++examples;
            const std::vector<Finding> findings = checked(one, one.body);
            const bool refused = !findings.empty() && findings.front().severity == Severity::Error;
            QVERIFY2(refused == (one.endpoint != EndpointId::ReauthorizeJwt), qPrintable(one.name));
        }
        QCOMPARE(examples, 11);
    }

    void judgesBothDialectsAsTheLiveServiceDoes()
    {
        for (const CorpusCase& one : m_cases) {
            const auto errors = [&](Dialect dialect) {
                QStringList lines;
                for (const Finding& finding : check(*m_api, one.endpoint, one.body, dialect, one.context)) {
                    if (finding.severity == Severity::Error && finding.rule != QStringLiteral("field-type"))
                        lines.append(shown(finding));
                }
                return lines;
            };
            QCOMPARE(errors(Dialect::Documented), errors(Dialect::Sdk));
            QCOMPARE(errors(Dialect::Unknown), errors(Dialect::Sdk));
        }
    }

    void judgesWholeRequests_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("findings");
        const auto row = [](const char* name, const char* method, const char* url, const char* body,
                            const QStringList& findings) {
            QTest::newRow(name) << QByteArray(method) << QString::fromLatin1(url) << QByteArray(body)
                                << findings;
        };
        row("good", "POST", "/v2/create_events", "{\"events\":[]}",
            {QStringLiteral("info events-empty /events")});
        row("bare", "POST", "https://api.agentops.ai/create_agent", "{\"id\":\"a\",\"name\":\"A\"}",
            {QStringLiteral("error path-bare "), QStringLiteral("error id-not-uuid /id")});
        row("method", "POST", "/v2/update_logs", "{\"logs\":\"x\"}",
            {QStringLiteral("error method-wrong "), QStringLiteral("info logs-unserved ")});
        row("no JSON", "POST", "/v2/create_agent", "id=7", {QStringLiteral("error body-not-json ")});
        row("no body", "POST", "/v2/create_agent", "", {QStringLiteral("error body-not-json ")});
        row("nothing to send", "GET", "/v2/sessions/x/stats", "", {});
        row("other call", "GET", "/v2/openapi.yaml", "", {QStringLiteral("info path-unknown ")});
    }
    void judgesWholeRequests()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, url);
        QFETCH(QByteArray, body);
        QFETCH(QStringList, findings);
        Request request;
        request.method = method;
        request.url = url;
        request.body = body;
        QCOMPARE(shown(checkRequest(*m_api, request, Dialect::Unknown)), findings);
    }

    void thePagesFirstTwoCallsLackTheVersion()
    {
        int bare = 0;
        for (const CorpusCase& one : m_cases) {
            if (!one.page)
                continue;
            Request request;
            request.method = one.row["method"].toQString().toLatin1();
            request.url = one.row["url"].toQString();
            request.body = one.body.toBytes();
            const QStringList lines = shown(checkRequest(*m_api, request, one.dialect));
            if (lines.contains(QStringLiteral("error path-bare ")))
                ++bare;
            for (const QString& line : one.findings)
                QVERIFY2(lines.contains(line), qPrintable(one.name));
        }
        QCOMPARE(bare, 2);
    }

    void saysThatABodyIsTooLarge()
    {
        CheckContext context;
        context.maxBodyBytes = 100;
        const Json small = Json::object({{"logs", std::string(70, 'x')}});
        const Json large = Json::object({{"logs", std::string(100, 'x')}});
        QVERIFY(!shown(check(*m_api, EndpointId::UpdateLogs, small, Dialect::Sdk, context))
                     .contains(QStringLiteral("error body-too-large ")));
        QVERIFY(shown(check(*m_api, EndpointId::UpdateLogs, large, Dialect::Sdk, context))
                    .contains(QStringLiteral("error body-too-large ")));
    }

    void sortsByPlaceAsPeopleCount()
    {
        Json::Array events;
        for (int i = 0; i < 12; ++i)
            events.push_back(Json("x"));
        const Json body = Json::object({{"events", events}});
        const std::vector<Finding> findings = check(*m_api, EndpointId::CreateEvents, body, Dialect::Sdk);
        QCOMPARE(findings.size(), 12u);
        QCOMPARE(findings[2].pointer, std::string("/events/2"));
        QCOMPARE(findings[11].pointer, std::string("/events/11"));
    }

    void warnsOfATokenInTheBody()
    {
        const auto part = [](const char* json) {
            return QByteArray(json).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        };
        const QByteArray token =
            part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + '.' + part("{\"session_id\":\"x\"}") + ".c2ln";
        Json body =
            Json::object({{"session", Json::object({{"session_id", "00000000-0000-4000-8000-000000000001"},
                                                    {"init_timestamp", "2024-11-20T10:00:00Z"},
                                                    {"jwt", token.toStdString()}})}});
        const std::vector<Finding> findings = check(*m_api, EndpointId::UpdateSession, body, Dialect::Sdk);
        QCOMPARE(shown(findings), QStringList{QStringLiteral("warning token-in-body /session/jwt")});
        QVERIFY(applyFix(body, *findings.front().fix));
        QVERIFY(!body["session"].has("jwt"));
    }

    void mentionsAnUnknownMemberOnceWithItsCount()
    {
        Json body = Json::object({{"events", Json::Array()}});
        for (int i = 0; i < 3; ++i) {
            body.find("events")->items().push_back(Json::object({{"event_type", "actions"},
                                                                 {"init_timestamp", "2024-11-20T10:00:00Z"},
                                                                 {"end_timestamp", "2024-11-20T10:00:00Z"},
                                                                 {"colour", "red"}}));
        }
        const std::vector<Finding> findings = check(*m_api, EndpointId::CreateEvents, body, Dialect::Sdk);
        QCOMPARE(shown(findings), QStringList{QStringLiteral("info unknown-field /events/0/colour")});
        QVERIFY2(findings.front().message.contains(QStringLiteral("3")),
                 qPrintable(findings.front().message));
    }

    void requestsWithoutBodyHaveNoFindings()
    {
        QVERIFY(check(*m_api, EndpointId::Stats, Json(), Dialect::Sdk).empty());
        QVERIFY(check(*m_api, EndpointId::Export, Json("x"), Dialect::Sdk).empty());
    }

private:
    const CorpusCase& current() const
    {
        QFETCH(int, index);
        return m_cases[static_cast<std::size_t>(index)];
    }

    std::vector<Finding> checked(const CorpusCase& one, const Json& body) const
    {
        return check(*m_api, one.endpoint, body, one.dialect, one.context);
    }

    static long count(const std::vector<Finding>& findings, const Finding& wanted)
    {
        return std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.rule == wanted.rule && finding.pointer == wanted.pointer &&
                   finding.message == wanted.message;
        });
    }

    std::unique_ptr<Api> m_api;
    std::vector<CorpusCase> m_cases;
};

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"

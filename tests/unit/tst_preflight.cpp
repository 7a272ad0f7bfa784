// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "composefixture.h"
#include "core/ids.h"
#include "models/preflight.h"

#include <QSignalSpy>
#include <QThreadPool>

#include <algorithm>

using namespace tapedeck;
using namespace tapedeck::models;
using contract::EndpointId;
using test::ComposeFixture;

namespace {

const std::string llm =
    "{\n  \"events\": [\n    {\n      \"event_type\": \"llms\",\n      \"id\": \"{{uuid}}\",\n"
    "      \"init_timestamp\": \"{{now}}\"\n    }\n  ]\n}";
const QString label = QStringLiteral("Change");

struct Checked : ComposeFixture
{
    explicit Checked(const std::string& text, EndpointId endpoint = EndpointId::CreateEvents)
        : ComposeFixture(text, endpoint)
    {
        preflight.setClock(&clock);
    }
    [[nodiscard]] const Finding* find(const char* rule) const
    {
        const auto& all = preflight.findings();
        const auto found = std::find_if(all.begin(), all.end(), [&](const Finding& finding) {
            return finding.rule == QLatin1String(rule);
        });
        return found == all.end() ? nullptr : &*found;
    }
    Preflight preflight{document, test::theApi()};
};

} // namespace

class TstPreflight : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsAfterAPauseAndAtItsLine()
    {
        Checked one(llm);
        QVERIFY(one.preflight.busy());
        QVERIFY(one.preflight.findings().empty());
        QTRY_VERIFY(!one.preflight.busy());
        const Finding* finding = one.find("end-timestamp-missing");
        QVERIFY(finding);
        QVERIFY(one.preflight.hasErrors());
        QCOMPARE(finding->pointer, std::string("/events/0"));
        QCOMPARE(finding->line, 3);
        QCOMPARE(finding->byte, static_cast<qint64>(llm.find("{\n      \"event")));
        // Ids and times are variables, and well.
        QCOMPARE(one.preflight.findings().size(), std::size_t(1));
    }
    void aFixPutsTheVariableBack()
    {
        Checked one(llm);
        QTRY_VERIFY(!one.preflight.busy());
        QVERIFY(one.find("end-timestamp-missing"));
        const Finding finding = *one.find("end-timestamp-missing");
        QVERIFY(one.preflight.applyFix(finding));
        QCOMPARE(one.document.value().at("/events/0/end_timestamp")->toQString(), QStringLiteral("{{now}}"));
        QCOMPARE(one.document.undoStack().count(), 1);
        QCOMPARE(one.document.undoStack().undoText(), finding.fix->label);
        QTRY_VERIFY(!one.preflight.busy());
        QVERIFY(one.preflight.findings().empty());
        QVERIFY(!one.preflight.hasErrors());
        one.document.undoStack().undo();
        QTRY_VERIFY(one.find("end-timestamp-missing"));
    }
    void everyFixMendsItsFinding()
    {
        Checked one("{\"events\": [{\"type\": \"llm\", \"id\": \"event-1\", \"agent_id\": \"agent-1\"}, "
                    "{\"event_type\": "
                    "\"error\", \"trigger_event_id\": \"{{uuid:x}}\"}]}");
        for (int round = 0; round < 20; ++round) {
            QTRY_VERIFY(!one.preflight.busy());
            const auto& all = one.preflight.findings();
            const auto fixable = std::find_if(all.begin(), all.end(),
                                              [](const Finding& finding) { return finding.fix.has_value(); });
            if (fixable == all.end())
                break;
            const Finding mended = *fixable;
            QVERIFY(one.preflight.applyFix(mended));
            QTRY_VERIFY(!one.preflight.busy());
            const auto& after = one.preflight.findings();
            QVERIFY(std::none_of(after.begin(), after.end(), [&](const Finding& other) {
                return other.rule == mended.rule && other.pointer == mended.pointer;
            }));
        }
        QVERIFY(!one.preflight.hasErrors());
    }
    void manyKeysAreOneCheck()
    {
        Checked one(llm);
        QTRY_VERIFY(!one.preflight.busy());
        QSignalSpy changed(&one.preflight, &Preflight::changed);
        QSignalSpy busy(&one.preflight, &Preflight::busyChanged);
        for (int i = 0; i < 20; ++i)
            one.type(llm.size() - 1, " ");
        QVERIFY(changed.wait());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(busy.size(), 2);
    }
    void anInvalidTextIsOneFinding()
    {
        Checked one(llm);
        one.type(llm.size() - 1, ",\n,");
        QTRY_VERIFY(!one.preflight.busy());
        QCOMPARE(one.preflight.findings().size(), std::size_t(1));
        QVERIFY(one.find("not-json"));
        QVERIFY(one.find("not-json")->line >= 9);
        QVERIFY(one.preflight.hasErrors());
        one.erase(llm.size() + 2, 3);
        QTRY_VERIFY(one.find("end-timestamp-missing"));
        QVERIFY(!one.find("not-json"));
    }
    void aVariableThatNobodyKnowsIsFound()
    {
        Checked one("{\n\"id\": \"{{agent.Researcher.id}}\", \"name\": \"R\"}", EndpointId::CreateAgent);
        QTRY_VERIFY(!one.preflight.busy());
        QCOMPARE(one.preflight.findings().size(), std::size_t(1)); // not that it is no UUID as well
        const Finding* finding = one.find("variable-unknown");
        QVERIFY(finding);
        QCOMPARE(finding->pointer, std::string("/id"));
        QCOMPARE(finding->line, 2);
        QVERIFY(finding->message.contains(QLatin1String("agent.Researcher.id")));
        VariableScope scope;
        scope.set(QStringLiteral("agent.Researcher.id"), Json(newUuid()));
        one.preflight.setScope(scope);
        QTRY_VERIFY(!one.preflight.busy());
        QVERIFY(one.preflight.findings().empty());
        scope.set(QStringLiteral("agent.Researcher.id"), Json("agent-1"));
        one.preflight.setScope(scope);
        QTRY_VERIFY(!one.preflight.findings().empty()); // its value is what is checked
    }
    void theContextIsLookedAt()
    {
        Checked one("{\"session\": {\"session_id\": \"{{uuid}}\", \"init_timestamp\": \"{{now}}\"}}",
                    EndpointId::UpdateSession);
        QTRY_VERIFY(!one.preflight.busy());
        const auto quiet = one.preflight.findings().size();
        contract::CheckContext context;
        context.session = test::parsed("{\"tags\":[\"a\"]}");
        one.preflight.setContext(context);
        QTRY_VERIFY(!one.preflight.busy());
        QVERIFY(one.preflight.findings().size() > quiet);
        const auto& all = one.preflight.findings();
        const auto tags = std::find_if(all.begin(), all.end(), [](const Finding& finding) {
            return finding.fix && finding.message.contains(QLatin1String("tags"));
        });
        QVERIFY(tags != all.end());
        QVERIFY(one.preflight.applyFix(*tags));
        QVERIFY(*one.document.value().at("/session/tags") == test::parsed("[\"a\"]"));
    }
    void thePathNeedsAnId()
    {
        Checked one("", EndpointId::Export);
        QTRY_VERIFY(!one.preflight.busy());
        QVERIFY(one.find("path-id"));
        QCOMPARE(one.preflight.findings().size(),
                 std::size_t(1)); // an empty text is no fault: nothing is sent
        CallHead head = one.document.head();
        head.pathId = QStringLiteral("{{session.id}}");
        one.document.setHead(head);
        QTRY_VERIFY(one.find("variable-unknown"));
        VariableScope scope;
        scope.set(QStringLiteral("session.id"), Json(newUuid()));
        one.preflight.setScope(scope);
        QTRY_VERIFY(!one.preflight.busy() && one.preflight.findings().empty());
    }
    void aLargeBodyIsCheckedWhenItIsRead()
    {
        std::string text = "{\"events\": [";
        for (int i = 0; i < 1'500; ++i)
            text += std::string(i ? ",\n" : "\n") + "{\"event_type\": \"llms\", \"prompt\": \"" +
                    std::string(200, 'x') +
                    "\", \"init_timestamp\": \"{{now}}\", \"end_timestamp\": \"{{now}}\"}";
        text += ",\n{\"event_type\": \"llms\", \"init_timestamp\": \"{{now}}\"}]}";
        Checked one(text);
        QVERIFY(one.document.isReading());
        QTRY_VERIFY_WITH_TIMEOUT(!one.preflight.busy(), 30'000);
        const Finding* finding = one.find("end-timestamp-missing");
        QVERIFY(finding);
        QCOMPARE(finding->line, 1'502);
    }
    void changesDuringACheckAreNotLost()
    {
        Checked one(llm);
        QTRY_VERIFY(!one.preflight.busy());
        for (int i = 0; i < 30; ++i) {
            one.document.setValue("/events/0/end_timestamp", Json("{{now+1s}}"), label);
            QVERIFY(one.preflight.busy());
            // Any moment: before the pause is over, while the worker has it, when it is done.
            if (i % 3)
                QTRY_VERIFY(i % 3 == 1 ? QThreadPool::globalInstance()->activeThreadCount() > 0 ||
                                             !one.preflight.busy()
                                       : !one.preflight.busy());
            one.document.removeValue("/events/0/end_timestamp", label);
        }
        QTRY_VERIFY(!one.preflight.busy());
        QVERIFY(one.find("end-timestamp-missing"));
        QCOMPARE(one.preflight.findings().size(), std::size_t(1));
    }
    void closingWhileCheckingIsSafe()
    {
        for (int i = 0; i < 10; ++i) {
            auto one = std::make_unique<Checked>(llm);
            if (i % 2)
                QTRY_VERIFY(QThreadPool::globalInstance()->activeThreadCount() > 0 || !one->preflight.busy());
            one.reset();
        }
        QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
        QCoreApplication::sendPostedEvents();
    }
};

QTEST_GUILESS_MAIN(TstPreflight)
#include "tst_preflight.moc"

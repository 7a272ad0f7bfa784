// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contractcorpus.h"
#include "core/ids.h"

#include <QRandomGenerator>

using namespace tapedeck;
using namespace tapedeck::contract;
using namespace tapedeck::test;

namespace {

const ConversionContext context{"2024-03-14T12:00:00Z", "2024-03-14T12:30:00Z"};

Json there(EndpointId endpoint, const Json& body, Dialect from, Dialect to)
{
    return convert(endpoint, body, from, to, context).body;
}

QStringList reasons(const Conversion& conversion)
{
    QStringList out;
    for (const Change& change : conversion.changes)
        out.append(change.reason + QLatin1Char(' ') + QString::fromStdString(change.pointer));
    return out;
}

Json randomValue(QRandomGenerator& random, int depth)
{
    switch (random.bounded(depth > 0 ? 7 : 5)) {
    case 0:
        return Json();
    case 1:
        return Json(random.bounded(2) == 1);
    case 2:
        return Json::number("1.50e" + std::to_string(random.bounded(9)));
    case 3:
        return Json("text-" + std::to_string(random.bounded(1000)));
    case 4:
        return Json(static_cast<qint64>(random.bounded(1000)));
    case 5:
        return Json::array({randomValue(random, depth - 1), randomValue(random, depth - 1)});
    default:
        return Json::object({{"inner", randomValue(random, depth - 1)}, {"type", "llm"}});
    }
}

// Puts members of unknown names at random places into every object of the body.
void inject(Json& value, QRandomGenerator& random)
{
    if (value.isArray()) {
        for (Json& item : value.items())
            inject(item, random);
    }
    if (!value.isObject())
        return;
    for (JsonMember& member : value.members())
        inject(member.value, random);
    const int more = random.bounded(3);
    for (int i = 0; i < more; ++i) {
        const auto place = random.bounded(static_cast<int>(value.size()) + 1);
        value.members().insert(value.members().begin() + place,
                               {"x_" + std::to_string(random.bounded(4)), randomValue(random, 2)});
    }
}

} // namespace

class TestDialects : public QObject
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

    void detectsTheDialect_data() { addRows(m_cases); }
    void detectsTheDialect()
    {
        const CorpusCase& one = current();
        const DialectDetection found = detectDialect(one.endpoint, one.body);
        QCOMPARE(dialectName(found.dialect), dialectName(one.dialect));
        QCOMPARE(found.evidence.empty(), one.dialect == Dialect::Unknown);
        for (const DialectEvidence& evidence : found.evidence) {
            QVERIFY2(one.body.at(evidence.pointer), evidence.pointer.c_str());
            QVERIFY(evidence.dialect == Dialect::Documented || evidence.dialect == Dialect::Sdk);
        }
    }

    void convertedBodiesAreNotRefused_data() { addRows(m_cases); }
    void convertedBodiesAreNotRefused()
    {
        const CorpusCase& one = current();
        if (one.dialect != Dialect::Documented)
            return;
        const Json sdk = there(one.endpoint, one.body, Dialect::Documented, Dialect::Sdk);
        QStringList errors;
        for (const Finding& finding : check(*m_api, one.endpoint, sdk, Dialect::Sdk, one.context)) {
            if (finding.severity == Severity::Error)
                errors.append(finding.rule);
        }
        QCOMPARE(errors, one.remains);
        QVERIFY(detectDialect(one.endpoint, sdk).dialect != Dialect::Documented);
    }

    void thereAndBackIsTheSameBody_data() { addRows(m_cases); }
    void thereAndBackIsTheSameBody()
    {
        const CorpusCase& one = current();
        const Json sdk = there(one.endpoint, one.body, Dialect::Documented, Dialect::Sdk);
        const Json back = there(one.endpoint, sdk, Dialect::Sdk, Dialect::Documented);
        QCOMPARE(back.toBytes(), one.body.toBytes());

        const Json documented = there(one.endpoint, one.body, Dialect::Sdk, Dialect::Documented);
        const Json again = there(one.endpoint, documented, Dialect::Documented, Dialect::Sdk);
        QCOMPARE(again.toBytes(), one.body.toBytes());
    }

    void thereAndBackKeepsUnknownMembers_data() { addRows(m_cases); }
    void thereAndBackKeepsUnknownMembers()
    {
        const CorpusCase& one = current();
        QRandomGenerator random(20240314);
        for (int round = 0; round < 25; ++round) {
            Json body = one.body;
            inject(body, random);
            const Json sdk = there(one.endpoint, body, Dialect::Documented, Dialect::Sdk);
            QCOMPARE(there(one.endpoint, sdk, Dialect::Sdk, Dialect::Documented).toBytes(), body.toBytes());
            const Json documented = there(one.endpoint, body, Dialect::Sdk, Dialect::Documented);
            QCOMPARE(there(one.endpoint, documented, Dialect::Documented, Dialect::Sdk).toBytes(),
                     body.toBytes());
        }
    }

    void thereAndBackSurvivesJunk_data() { addRows(m_cases); }
    void thereAndBackSurvivesJunk()
    {
        const CorpusCase& one = current();
        for (const auto& [what, body] : spoiled(one.body)) {
            const Json sdk = there(one.endpoint, body, Dialect::Documented, Dialect::Sdk);
            QCOMPARE(there(one.endpoint, sdk, Dialect::Sdk, Dialect::Documented).toBytes(), body.toBytes());
            const Json documented = there(one.endpoint, body, Dialect::Sdk, Dialect::Documented);
            QCOMPARE(there(one.endpoint, documented, Dialect::Documented, Dialect::Sdk).toBytes(),
                     body.toBytes());
        }
    }

    void everyChangeIsListed_data() { addRows(m_cases); }
    void everyChangeIsListed()
    {
        const CorpusCase& one = current();
        for (const Dialect to : {Dialect::Sdk, Dialect::Documented}) {
            const Dialect from = to == Dialect::Sdk ? Dialect::Documented : Dialect::Sdk;
            const Conversion conversion = convert(one.endpoint, one.body, from, to, context);
            QCOMPARE(conversion.changes.empty(), conversion.body == one.body);
            for (const Change& change : conversion.changes) {
                QVERIFY(!change.reason.isEmpty());
                QVERIFY2(conversion.body.at(change.pointer), change.pointer.c_str());
                QVERIFY2(change.origin.empty() || one.body.at(change.origin), change.origin.c_str());
            }
        }
    }

    void convertsThePagesFirstCall()
    {
        const Json body = page("curl-1-create-session-flat");
        const Conversion conversion =
            convert(EndpointId::CreateSession, body, Dialect::Documented, Dialect::Sdk);
        QCOMPARE(
            conversion.body.dump(),
            std::string("{\"session\":{\"session_id\":\"550e8400-e29b-41d4-a716-446655440000\","
                        "\"init_timestamp\":\"2024-03-14T12:00:00Z\"},\"_documented\":{\"session\":null}}"));
        QCOMPARE(reasons(conversion), (QStringList{QStringLiteral("rename /session/session_id"),
                                                   QStringLiteral("wrap-session /session")}));
        QCOMPARE(conversion.changes.front().origin, std::string("/id"));
    }

    void convertsThePagesEvents()
    {
        const Json body = page("curl-6-create-events");
        const Json sdk = there(EndpointId::CreateEvents, body, Dialect::Documented, Dialect::Sdk);
        QCOMPARE(sdk.at("/events/0/event_type")->toQString(), QStringLiteral("llms"));
        QCOMPARE(sdk.at("/events/1/event_type")->toQString(), QStringLiteral("tools"));
        QCOMPARE(sdk.at("/events/1/params")->toQString(), QStringLiteral("SELECT * FROM users"));
        QCOMPARE(sdk.at("/events/1/returns")->toQString(), QStringLiteral("Retrieved 5 users"));
        QVERIFY2(sdk.dump().find("_documented") == std::string::npos,
                 "mere renames need no note for the way back");
    }

    void addsTheEndOfAnEvent()
    {
        const Conversion conversion = convert(EndpointId::CreateEvents, page("curl-2-create-events-bare"),
                                              Dialect::Documented, Dialect::Sdk);
        const Json& event = *conversion.body.at("/events/0");
        QVERIFY(event["end_timestamp"] == event["init_timestamp"]);
        QVERIFY(reasons(conversion).contains(QStringLiteral("add-end-timestamp /events/0/end_timestamp")));
    }

    void updatesSendTheSessionsStart()
    {
        const Json body = page("python-3-update-session");
        const Json sdk = there(EndpointId::UpdateSession, body, Dialect::Documented, Dialect::Sdk);
        QCOMPARE(sdk.at("/session/init_timestamp")->toQString(), QStringLiteral("2024-03-14T12:00:00Z"));
        QCOMPARE(sdk.at("/session/end_state")->toQString(), QStringLiteral("Success"));
        // Without knowing the start, the end is nearer to the truth than the present.
        const Conversion guess = convert(EndpointId::UpdateSession, body, Dialect::Documented, Dialect::Sdk);
        QVERIFY(*guess.body.at("/session/init_timestamp") == *body.at("/session/end_timestamp"));
    }

    void theSameTextIsTheSameIdEverywhere()
    {
        const Json agent =
            there(EndpointId::CreateAgent, page("curl-8-create-agent"), Dialect::Documented, Dialect::Sdk);
        const Json events = Json::object(
            {{"events", Json::array({Json::object({{"type", "tool"}, {"agent_id", "agent-123"}})})}});
        const Json sdk = there(EndpointId::CreateEvents, events, Dialect::Documented, Dialect::Sdk);
        QVERIFY(isUuid(agent["id"].toView()));
        QVERIFY(*sdk.at("/events/0/agent_id") == agent["id"]);
    }

    void whatIsEditedInBetweenStaysEdited()
    {
        Json sdk =
            there(EndpointId::CreateAgent, page("curl-8-create-agent"), Dialect::Documented, Dialect::Sdk);
        sdk.set("id", "00000000-0000-4000-8000-000000000007");
        sdk.set("name", "Renamed");
        const Json back = there(EndpointId::CreateAgent, sdk, Dialect::Sdk, Dialect::Documented);
        QCOMPARE(back.dump(),
                 std::string("{\"id\":\"00000000-0000-4000-8000-000000000007\",\"name\":\"Renamed\"}"));
    }

    void aKindEditedInBetweenIsSpelledForItsDialect()
    {
        // Without end_timestamp the sdk event needs a note to be turned back from the documented one.
        const Json body = Json::object({{"events", Json::array({Json::object({{"event_type", "llms"}})})}});
        Json documented = there(EndpointId::CreateEvents, body, Dialect::Sdk, Dialect::Documented);
        QCOMPARE(documented.at("/events/0/type")->toQString(), QStringLiteral("llm"));
        documented.at("/events/0")->set("type", "tool");
        const Json sdk = there(EndpointId::CreateEvents, documented, Dialect::Documented, Dialect::Sdk);
        QCOMPARE(sdk.at("/events/0/event_type")->toQString(), QStringLiteral("tools"));
    }

    void aMemberNamedLikeTheNoteSurvives()
    {
        const Json body = Json::object(
            {{"id", "agent-1"}, {"_documented", Json::object({{"id", nullptr}})}, {"name", "A"}});
        const Json sdk = there(EndpointId::CreateAgent, body, Dialect::Documented, Dialect::Sdk);
        QVERIFY(isUuid(sdk["id"].toView()));
        QCOMPARE(there(EndpointId::CreateAgent, sdk, Dialect::Sdk, Dialect::Documented).dump(), body.dump());
    }

    void goodSdkBodiesStayAsTheyAre()
    {
        for (const CorpusCase& one : m_cases) {
            if (one.dialect != Dialect::Sdk || !one.findings.empty())
                continue;
            const Conversion conversion =
                convert(one.endpoint, one.body, Dialect::Mixed, Dialect::Sdk, context);
            QVERIFY2(conversion.body == one.body && conversion.changes.empty(), qPrintable(one.name));
            QVERIFY(convert(one.endpoint, one.body, Dialect::Sdk, Dialect::Sdk, context).changes.empty());
        }
    }

    void droppedNotesLeaveTheRest()
    {
        Json sdk = there(EndpointId::CreateSession, page("curl-1-create-session-flat"), Dialect::Documented,
                         Dialect::Sdk);
        dropOrigins(EndpointId::CreateSession, sdk);
        QCOMPARE(sdk.dump(),
                 std::string("{\"session\":{\"session_id\":\"550e8400-e29b-41d4-a716-446655440000\","
                             "\"init_timestamp\":\"2024-03-14T12:00:00Z\"}}"));
        Json events = there(EndpointId::CreateEvents, page("curl-2-create-events-bare"), Dialect::Documented,
                            Dialect::Sdk);
        QVERIFY(events.at("/events/0/_documented"));
        dropOrigins(EndpointId::CreateEvents, events);
        QVERIFY(!events.at("/events/0/_documented"));
    }

private:
    const CorpusCase& current() const
    {
        QFETCH(int, index);
        return m_cases[static_cast<std::size_t>(index)];
    }

    static Json page(const char* name)
    {
        return readDataFile(
            QStringLiteral(TAPEDECK_TEST_DATA "/contract/page/%1.json").arg(QLatin1String(name)))["body"];
    }

    std::unique_ptr<Api> m_api;
    std::vector<CorpusCase> m_cases;
};

QTEST_GUILESS_MAIN(TestDialects)
#include "tst_dialects.moc"

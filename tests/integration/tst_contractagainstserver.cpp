// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/reading.h"
#include "core/ids.h"
#include "server/embeddedserver.h"
#include "support/httpprobe.h"
#include "unit/contractcorpus.h"

using namespace tapedeck;
using namespace tapedeck::contract;
using namespace tapedeck::test;
using server::EmbeddedServer;
using server::ServerMode;

namespace {

const char* const someTime = "2024-11-20T10:00:00+00:00";

// A server with a session and its token.
class Stage
{
public:
    Stage(const Api& api, ServerMode mode)
        : m_api(api)
        , m_server(api)
    {
        server::ServerConfig config;
        config.mode = mode;
        m_started = m_server.start(config).ok();
        m_probe.emplace(m_server.url());
    }

    [[nodiscard]] bool started() const { return m_started; }

    int createSession(const std::string& id)
    {
        const ProbeAnswer answer = send(
            EndpointId::CreateSession,
            Json::object({{"session", Json::object({{"session_id", id}, {"init_timestamp", someTime}})}}));
        m_token = answer.json()["jwt"].toQString().toLatin1();
        return answer.status;
    }

    int createAgent(const std::string& id)
    {
        return send(EndpointId::CreateAgent, Json::object({{"id", id}, {"name", "Agent"}})).status;
    }

    int createEvent(const std::string& kind, const std::string& id)
    {
        return send(EndpointId::CreateEvents,
                    Json::object({{"events", Json::array({Json::object({{"event_type", kind},
                                                                        {"id", id},
                                                                        {"init_timestamp", someTime},
                                                                        {"end_timestamp", someTime}})})}}))
            .status;
    }

    ProbeAnswer send(EndpointId id, const Json& body, const QString& path = {})
    {
        const Endpoint& endpoint = m_api.endpoint(id);
        Headers headers{{"Content-Type", "application/json"}};
        if (endpoint.auth == Auth::Jwt)
            headers.add("Authorization", "Bearer " + m_token);
        else
            headers.add("X-Agentops-Api-Key", m_server.key());
        return m_probe->call(endpoint.method, (path.isEmpty() ? endpoint.path : path).toLatin1(), headers,
                             body.toBytes());
    }

private:
    const Api& m_api;
    EmbeddedServer m_server;
    std::optional<HttpProbe> m_probe;
    QByteArray m_token;
    bool m_started = false;
};

// The corpus has the same few ids everywhere. Each spoiled body gets ids of its own, so that one server can
// be asked about all of them.
Json withOwnIds(const Json& value, int number)
{
    static const QByteArray shared = "00000000-0000-4000-8000-";
    const QByteArray own = QByteArray::number(number + 1).rightJustified(8, '0') + shared.mid(8);
    return readJson(value.toBytes().replace(shared, own)).value_or(Json());
}

std::set<std::string> withOwnIds(const std::set<std::string>& ids, int number)
{
    std::set<std::string> out;
    for (const std::string& id : ids)
        out.emplace(withOwnIds(Json(id), number).toView());
    return out;
}

CorpusCase withOwnIds(const CorpusCase& one, int number)
{
    CorpusCase out = one;
    out.body = withOwnIds(one.body, number);
    if (one.context.agents)
        out.context.agents = withOwnIds(*one.context.agents, number);
    if (one.context.events)
        out.context.events = withOwnIds(*one.context.events, number);
    return out;
}

// Every agent that the body mentions, unless the case says which are registered.
std::set<std::string> agentsFor(const CorpusCase& one, const Json& body)
{
    if (one.context.agents)
        return *one.context.agents;
    std::set<std::string> agents;
    if (const std::string_view id = body["agent_id"].toView(); isUuid(id))
        agents.emplace(id);
    for (const Json& event : body["events"].items()) {
        if (const std::string_view id = event["agent_id"].toView(); isUuid(id))
            agents.emplace(id);
    }
    return agents;
}

// Brings the server to where the case begins; false if something of it was refused.
bool prepare(Stage& stage, const CorpusCase& one, const Json& body)
{
    if (!stage.started())
        return false;
    if (one.endpoint == EndpointId::CreateSession)
        return true;
    const std::string_view named = body["session_id"].toView();
    const bool names = one.endpoint == EndpointId::ReauthorizeJwt && isUuid(named);
    bool good = stage.createSession(names ? std::string(named) : newUuid()) == 200;
    for (const std::string& agent : agentsFor(one, body))
        good = stage.createAgent(agent) == 200 && good;
    for (const std::string& event : one.context.events.value_or(std::set<std::string>()))
        good = stage.createEvent("llms", event) == 200 && good;
    return good;
}

bool hasError(const std::vector<Finding>& findings)
{
    return !findings.empty() && findings.front().severity == Severity::Error;
}

} // namespace

class TestContractAgainstServer : public QObject
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

    void errorsAreWhatTheFaithfulServerRefuses_data() { addRows(m_cases); }
    void errorsAreWhatTheFaithfulServerRefuses()
    {
        const CorpusCase& one = current();
        Stage stage(*m_api, ServerMode::Faithful);
        compareVerdicts(stage, one, one.body, QString());
    }

    void spoiledBodiesAreJudgedAsTheFaithfulServerDoes_data()
    {
        QTest::addColumn<int>("index");
        static const QStringList thorough{
            QStringLiteral("create_session: already ended"),
            QStringLiteral("update_session: all that the session has"),
            QStringLiteral("reauthorize_jwt: good"),
            QStringLiteral("create_agent: with logs"),
            QStringLiteral("create_thread: good"),
            QStringLiteral("create_events: every member of every kind"),
            QStringLiteral("update_events: the whole event"),
            QStringLiteral("developer_errors: as the SDK sends it"),
        };
        int rows = 0;
        for (std::size_t i = 0; i < m_cases.size(); ++i) {
            if (!thorough.contains(m_cases[i].name))
                continue;
            ++rows;
            QTest::newRow(qPrintable(m_cases[i].name)) << static_cast<int>(i);
        }
        QCOMPARE(rows, thorough.size());
    }
    void spoiledBodiesAreJudgedAsTheFaithfulServerDoes()
    {
        const CorpusCase& shared = current();
        Stage stage(*m_api, ServerMode::Faithful);
        int number = 0;
        for (const auto& [what, body] : spoiled(shared.body)) {
            CorpusCase one = withOwnIds(shared, ++number);
            const Json good = one.body;
            one.body = withOwnIds(body, number);
            compareVerdicts(stage, one, good, QString::fromStdString(what));
        }
    }

    void mendedBodiesAreAccepted_data() { addRows(m_cases); }
    void mendedBodiesAreAccepted()
    {
        const CorpusCase& one = current();
        Json body = one.body;
        std::vector<Finding> findings = check(*m_api, one.endpoint, body, one.dialect, one.context);
        while (hasError(findings) && findings.front().fix) {
            QVERIFY(applyFix(body, *findings.front().fix));
            findings = check(*m_api, one.endpoint, body, one.dialect, one.context);
        }
        if (hasError(findings) || one.endpoint == EndpointId::UpdateLogs)
            return; // nothing that one click could mend
        Stage stage(*m_api, ServerMode::Faithful);
        QVERIFY(prepare(stage, one, body));
        const ProbeAnswer answer = stage.send(one.endpoint, body);
        QVERIFY2(answer.status < 300, qPrintable(wordsOf(answer)));
    }

    void theFaithfulServerAcceptsConvertedBodies_data() { addRows(m_cases); }
    void theFaithfulServerAcceptsConvertedBodies()
    {
        const CorpusCase& one = current();
        if ((one.dialect != Dialect::Documented && !one.page) || !one.remains.isEmpty())
            return;
        ConversionContext context;
        context.sessionInit = someTime;
        const Json sdk = convert(one.endpoint, one.body, Dialect::Documented, Dialect::Sdk, context).body;
        Stage stage(*m_api, ServerMode::Faithful);
        QVERIFY(prepare(stage, one, sdk));
        const ProbeAnswer answer = stage.send(one.endpoint, sdk);
        QVERIFY2(answer.status == 200, qPrintable(wordsOf(answer)));
    }

    void theLenientServerAcceptsThePageAsItIs()
    {
        int sent = 0;
        for (const CorpusCase& one : m_cases) {
            if (!one.page)
                continue;
            Stage stage(*m_api, ServerMode::Lenient);
            QVERIFY(prepare(stage, one, one.body));
            const QString path = QUrl(one.row["url"].toQString()).path();
            const ProbeAnswer answer = stage.send(one.endpoint, one.body, path);
            QVERIFY2(answer.status == 200, qPrintable(one.name + wordsOf(answer)));
            ++sent;
        }
        QCOMPARE(sent, 11);
    }

    void theAnswersFitTheirSchemas()
    {
        const std::string ownSession = newUuid();
        const std::string ownAgent = newUuid();
        Stage stage(*m_api, ServerMode::Faithful);
        QVERIFY(stage.started());
        const auto fits = [&](EndpointId id, const ProbeAnswer& answer) {
            const auto violations = m_api->validateResponse(id, Dialect::Sdk, answer.json());
            return answer.status == 200 && violations.empty();
        };
        const Json session = Json::object({{"session", Json::object({{"session_id", ownSession},
                                                                     {"init_timestamp", someTime},
                                                                     {"tags", Json::array({Json("a")})}})}});
        QVERIFY(fits(EndpointId::CreateSession, stage.send(EndpointId::CreateSession, session)));
        QCOMPARE(stage.createSession("00000000-0000-4000-8000-0000000000bb"), 200);
        QVERIFY(fits(EndpointId::ReauthorizeJwt,
                     stage.send(EndpointId::ReauthorizeJwt, Json::object({{"session_id", ownSession}}))));
        QVERIFY(fits(EndpointId::CreateAgent,
                     stage.send(EndpointId::CreateAgent, Json::object({{"id", ownAgent}}))));
        QCOMPARE(stage.createEvent("tools", "00000000-0000-4000-8000-000000000011"), 200);
        QVERIFY(fits(EndpointId::CreateEvents,
                     stage.send(EndpointId::CreateEvents, Json::object({{"events", Json::Array()}}))));
        QVERIFY(fits(EndpointId::UpdateSession, stage.send(EndpointId::UpdateSession, session)));
        for (const EndpointId id : {EndpointId::Stats, EndpointId::Export, EndpointId::Ttd}) {
            const QString path = QString(m_api->endpoint(id).path)
                                     .replace(QStringLiteral("{id}"), QString::fromStdString(ownSession));
            const ProbeAnswer answer = stage.send(id, Json(), path);
            QVERIFY2(fits(id, answer), answer.body.constData());
        }
    }

private:
    const CorpusCase& current() const
    {
        QFETCH(int, index);
        return m_cases[static_cast<std::size_t>(index)];
    }

    // Error findings if and only if the faithful server refuses the body.
    void compareVerdicts(Stage& stage, const CorpusCase& one, const Json& prepareFor, const QString& what)
    {
        QVERIFY(prepare(stage, one, prepareFor));
        const ProbeAnswer answer = stage.send(one.endpoint, one.body);
        const std::vector<Finding> findings = check(*m_api, one.endpoint, one.body, one.dialect, one.context);
        // No update_logs pleases the service, whatever its body (contract 2.8): told, but no fault of the
        // body.
        const bool refused = hasError(findings) || one.endpoint == EndpointId::UpdateLogs;
        const QString seen =
            QStringLiteral("%1 %2; %3").arg(what, wordsOf(answer), shown(findings).join(u','));
        QVERIFY2((answer.status >= 400) == refused, qPrintable(seen));
    }

    static QString wordsOf(const ProbeAnswer& answer)
    {
        return QStringLiteral("%1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body));
    }

    std::unique_ptr<Api> m_api;
    std::vector<CorpusCase> m_cases;
};

QTEST_GUILESS_MAIN(TestContractAgainstServer)
#include "tst_contractagainstserver.moc"

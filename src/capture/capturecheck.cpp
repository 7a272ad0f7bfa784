// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/capturecheck.h"

#include "contract/check.h"
#include "contract/reading.h"
#include "core/jsonparser.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace tapedeck::capture {

namespace {

// What a session has told so far, so that a trigger or an agent can be looked up.
struct Known
{
    std::set<std::string> agents;
    std::set<std::string> events;
    std::optional<Json> session;
};

class Checker
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::Checker)
public:
    Checker(const Capture& capture, const contract::Api& api, CaptureCheck& out)
        : m_capture(capture)
        , m_api(api)
        , m_out(out)
        , m_known(capture.tracks().size())
    {}

    void check(std::size_t index)
    {
        const Record& record = m_capture.records()[index];
        if (record.kind == Record::Kind::Event)
            checkEvent(index, record);
        else
            checkExchange(index, record);
    }

private:
    void checkEvent(std::size_t index, const Record& record)
    {
        const auto event = m_capture.event(index);
        if (!event) {
            add(unreadable(event.error()), record);
            return;
        }
        const Json body = Json::object({{"events", Json::array({*event})}});
        checkBody(contract::EndpointId::CreateEvents, body, record, m_capture.eventPointer(index));
    }

    void checkExchange(std::size_t index, const Record& record)
    {
        ++m_out.requests;
        const auto exchange = m_capture.exchange(index);
        if (!exchange) {
            add(unreadable(exchange.error()), record);
            return;
        }
        if (!record.known) {
            Finding finding;
            finding.severity = Severity::Info;
            finding.rule = QStringLiteral("not-this-api");
            finding.message = tr("%1 %2 is no call of the AgentOps API.")
                                  .arg(QString::fromUtf8(exchange->request.method), exchange->request.url);
            finding.advice = tr("It is kept, and left out of a replay.");
            add(finding, record);
            return;
        }
        const contract::Endpoint& endpoint = m_api.endpoint(record.endpoint);
        if (!endpoint.hasBody)
            return;
        const auto parsed = parseJson(exchange->request.body);
        if (!parsed && knownAsBroken(record))
            return;
        if (!parsed) {
            Finding finding;
            finding.severity = Severity::Error;
            finding.rule = QStringLiteral("body-not-json");
            finding.message = tr("The body of %1 is not JSON from byte %2 on; the service answers 500.")
                                  .arg(endpoint.name)
                                  .arg(parsed.error().offset);
            finding.advice = tr("Mend the body.");
            add(finding, record);
            return;
        }
        checkBody(record.endpoint, parsed->value, record);
    }

    // `place`: of a bare event, where it stands in its document; the body around it is ours.
    void checkBody(contract::EndpointId endpoint, const Json& body, const Record& record,
                   const std::optional<std::string>& place = std::nullopt)
    {
        Known* known = record.track < m_known.size() ? &m_known[record.track] : nullptr;
        contract::CheckContext context;
        const bool complete = known && known->session;
        if (complete) {
            // Only a track that shows its own beginning knows which agents and events there are.
            context.session = known->session;
            context.agents = known->agents;
            context.events = known->events;
        }
        for (Finding& finding : contract::check(m_api, endpoint, body, Dialect::Unknown, context)) {
            if (place)
                finding.pointer = *place + behindFirstEvent(finding.pointer);
            add(std::move(finding), record);
        }
        if (endpoint == contract::EndpointId::CreateEvents)
            countEvents(body["events"], known);
        if (known)
            remember(endpoint, body, *known);
    }

    // Has the reader told already why there is no body? Once is enough.
    [[nodiscard]] bool knownAsBroken(const Record& record) const
    {
        const auto& told = m_capture.findings();
        return std::any_of(told.begin(), told.end(), [&record](const Finding& finding) {
            return finding.severity == Severity::Error && finding.byte == record.offset;
        });
    }

    static std::string behindFirstEvent(std::string_view pointer)
    {
        constexpr std::string_view first = "/events/0";
        return std::string(pointer.starts_with(first) ? pointer.substr(first.size()) : std::string_view());
    }

    // An event that is sent again, or changed later, is no new one.
    void countEvents(const Json& events, const Known* known)
    {
        std::set<std::string> here;
        for (const Json& event : events.items()) {
            const std::string id = contract::readEvent(event).id.toStdString();
            const bool again = !id.empty() && known && known->events.count(id) > 0;
            if (!again && (id.empty() || here.insert(id).second))
                ++m_out.events;
        }
    }

    static void remember(contract::EndpointId endpoint, const Json& body, Known& known)
    {
        using contract::EndpointId;
        switch (endpoint) {
        case EndpointId::CreateSession:
        case EndpointId::UpdateSession:
            known.session = body.has("session") ? body["session"] : body;
            break;
        case EndpointId::CreateAgent:
            known.agents.insert(std::string(body["id"].toView()));
            break;
        case EndpointId::CreateEvents:
            for (const Json& event : body["events"].items()) {
                const QString id = contract::readEvent(event).id;
                if (!id.isEmpty())
                    known.events.insert(id.toStdString());
            }
            break;
        default:
            break;
        }
    }

    static Finding unreadable(const Error& error)
    {
        Finding finding;
        finding.severity = Severity::Error;
        finding.rule = QStringLiteral("unreadable");
        finding.message = error.text;
        finding.advice = tr("It is left out; the rest stays usable.");
        return finding;
    }

    void add(Finding finding, const Record& record)
    {
        if (m_out.findings.size() >= CaptureCheck::maxFindings) {
            m_out.cut = true;
            return;
        }
        finding.line = record.line;
        finding.byte = record.offset;
        m_out.findings.push_back(std::move(finding));
    }

    const Capture& m_capture;
    const contract::Api& m_api;
    CaptureCheck& m_out;
    std::vector<Known> m_known;
};

// Calls of another API and those that need no session are kept in a track as well; that is no session. A plan
// counts the same way: what writes with a token or a key needs a session, what only reads does not make one.
bool holdsSession(const Capture& capture, const contract::Api& api, const Track& track)
{
    return std::any_of(track.records.begin(), track.records.end(), [&](quint32 index) {
        const Record& record = capture.records()[index];
        if (record.kind == Record::Kind::Event)
            return true;
        const contract::Endpoint& endpoint = api.endpoint(record.endpoint);
        const bool needs = endpoint.auth == contract::Auth::Jwt || endpoint.auth == contract::Auth::ApiKey;
        return record.known && needs && endpoint.hasBody;
    });
}

} // namespace

bool CaptureCheck::hasErrors() const
{
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::Error)
            return true;
    }
    return false;
}

CaptureCheck checkCapture(const Capture& capture, const contract::Api& api, const OpenOptions& options)
{
    CaptureCheck out;
    out.sessions = std::count_if(capture.tracks().begin(), capture.tracks().end(),
                                 [&](const Track& track) { return holdsSession(capture, api, track); });
    out.findings = capture.findings();
    Checker checker(capture, api, out);
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    const std::size_t count = capture.records().size();
    for (std::size_t i = 0; i < count; ++i) {
        if (options.cancelled && options.cancelled->load(std::memory_order_relaxed))
            break;
        checker.check(i);
        if (options.progress && sinceProgress.hasExpired(100)) {
            options.progress(static_cast<double>(i) / static_cast<double>(count));
            sinceProgress.restart();
        }
    }
    std::stable_sort(out.findings.begin(), out.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.byte < b.byte; });
    return out;
}

} // namespace tapedeck::capture

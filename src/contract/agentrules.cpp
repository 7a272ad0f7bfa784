// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/mending.h"
#include "contract/rules.h"
#include "core/ids.h"

#include <QCoreApplication>

namespace tapedeck::contract {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

// The service answers 500 without it, or with one that is no UUID (contract 2.2, 2.4, 2.5).
void requireId(const Json& body, const char* name, const Json& filler, FindingList& findings)
{
    const Json* id = body.find(name);
    if (id && !id->isNull()) {
        checkId(body, "", name, Outcome::Refused500, findings);
        return;
    }
    Finding& finding =
        findings.add(Severity::Error, "id-missing", id ? pointerTo("", name) : std::string(),
                     withOutcome(Text::tr("%1 is missing.").arg(QLatin1String(name)), Outcome::Refused500),
                     Text::tr("Send a UUID."));
    if (!filler.isNull())
        finding.fix = setFix(Text::tr("Add %1").arg(QLatin1String(name)), pointerTo("", name), filler);
}

// The session that the body can only be about; null if none is known.
Json knownSessionId(const RuleInput& input)
{
    if (!input.context.session)
        return {};
    const Json& wrapped = (*input.context.session)["session"];
    const Json& session = wrapped.isObject() ? wrapped : *input.context.session;
    return session[session.has("session_id") ? "session_id" : "id"];
}

void agent(const Json& body, FindingList& findings)
{
    requireId(body, "id", Json(newUuid()), findings);
    if (body["name"].isNull()) {
        findings.add(Severity::Info, "agent-name-missing", "",
                     Text::tr("The agent has no name. The live service stores null."),
                     Text::tr("Give it a name to find it by."));
    }
}

void thread(const RuleInput& input, FindingList& findings)
{
    requireId(input.body, "id", Json(newUuid()), findings);
    checkId(input.body, "", "agent_id", Outcome::Refused500, findings);
    const std::string agent(input.body["agent_id"].toView());
    if (input.context.agents && isUuid(agent) && !input.context.agents->contains(agent)) {
        Finding& finding = findings.add(
            Severity::Error, "agent-unknown", "/agent_id",
            withOutcome(Text::tr("No agent with this id is registered in the session."), Outcome::Refused500),
            Text::tr("Register the agent first, or leave agent_id out."));
        if (input.context.agents->size() == 1)
            finding.fix = setFix(Text::tr("Use the session's agent"), "/agent_id",
                                 Json(*input.context.agents->begin()));
        else
            finding.fix = removeFix(Text::tr("Leave agent_id out"), "/agent_id");
    }
}

void logs(const Json& body, FindingList& findings)
{
    if (body["logs"].isNull()) {
        findings.add(Severity::Error, "logs-missing", body.has("logs") ? "/logs" : "",
                     withOutcome(Text::tr("logs is missing."), Outcome::Refused400),
                     Text::tr("Send the text to append as logs."));
    }
    findings.add(Severity::Info, "logs-unserved", "",
                 Text::tr("The open-source service of today answers every update_logs with 500."),
                 Text::tr("Send logs as events if they must arrive."));
}

} // namespace

void agentRules(const RuleInput& input, FindingList& findings)
{
    if (!input.body.isObject())
        return;
    switch (input.endpoint) {
    case EndpointId::ReauthorizeJwt:
        requireId(input.body, "session_id", knownSessionId(input), findings);
        break;
    case EndpointId::CreateAgent:
        agent(input.body, findings);
        break;
    case EndpointId::CreateThread:
        thread(input, findings);
        break;
    case EndpointId::UpdateLogs:
        logs(input.body, findings);
        break;
    default:
        break;
    }
}

} // namespace tapedeck::contract

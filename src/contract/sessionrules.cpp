// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/mending.h"
#include "contract/reading.h"
#include "contract/rules.h"
#include "core/ids.h"

#include <QCoreApplication>

namespace tapedeck::contract {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

QString wordOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

class SessionRules
{
public:
    SessionRules(const RuleInput& input, const Part& part, FindingList& findings)
        : m_input(input)
        , m_part(part)
        , m_session(*input.body.at(part.pointer))
        , m_update(input.endpoint == EndpointId::UpdateSession)
        , m_findings(findings)
    {}

    void run()
    {
        shape();
        id();
        times();
        endState();
        if (m_update)
            erased();
        secret();
    }

private:
    void shape()
    {
        if (!m_part.flat)
            return;
        m_findings
            .add(
                Severity::Error, "session-flat", "",
                withOutcome(Text::tr("The session's members stand in the body itself."), Outcome::Refused500),
                Text::tr("Put them into an object named session."))
            .fix = setFix(Text::tr("Wrap in session"), "", Json::object({{"session", m_input.body}}));
    }

    void id()
    {
        const std::string& at = m_part.pointer;
        if (!m_session.has("session_id") && m_session.has("id")) {
            const QString what = Text::tr("The session's id is named id instead of session_id.");
            const QString advice = Text::tr("Name it session_id.");
            Finding& finding =
                m_update
                    ? m_findings.add(
                          Severity::Info, "session-id-name", pointerTo(at, "id"),
                          Text::tr(
                              "The session's id is named id. The live service ignores it here: the token "
                              "says which session is meant."),
                          advice)
                    : m_findings.add(Severity::Error, "session-id-name", pointerTo(at, "id"),
                                     withOutcome(what, Outcome::Refused500), advice);
            finding.fix = renameFix(Text::tr("Rename to session_id"), pointerTo(at, "id"), "session_id");
        }
        if (m_update)
            return;
        if (!m_session.has("session_id") && !m_session.has("id")) {
            m_findings
                .add(Severity::Error, "session-id-missing", at,
                     withOutcome(Text::tr("The session has no session_id."), Outcome::Refused500),
                     Text::tr("Make a UUID and send it as session_id."))
                .fix = setFix(Text::tr("Add a new session_id"), pointerTo(at, "session_id"), Json(newUuid()));
        } else if (const Json* own = m_session.find("session_id"); own && own->isNull()) {
            m_findings
                .add(Severity::Error, "session-id-missing", pointerTo(at, "session_id"),
                     withOutcome(Text::tr("session_id is null."), Outcome::Refused500),
                     Text::tr("Make a UUID and send it as session_id."))
                .fix = setFix(Text::tr("Add a new session_id"), pointerTo(at, "session_id"), Json(newUuid()));
        }
        checkId(m_session, at, m_session.has("session_id") ? "session_id" : "id", Outcome::Refused500,
                m_findings);
    }

    void times()
    {
        const std::string& at = m_part.pointer;
        const Json* init = m_session.find("init_timestamp");
        if (m_update && (!init || init->isNull())) {
            const QString what = init ? Text::tr("init_timestamp is null.")
                                      : Text::tr("init_timestamp is missing, which every update must send.");
            Finding& finding = m_findings.add(
                Severity::Error, init ? "init-timestamp-null" : "init-timestamp-missing",
                init ? pointerTo(at, "init_timestamp") : at, withOutcome(what, Outcome::Refused500),
                Text::tr("Send the init_timestamp with which the session was created."));
            if (const Json& known = knownSession()["init_timestamp"]; known.isString())
                finding.fix = setFix(Text::tr("Add the session's init_timestamp"),
                                     pointerTo(at, "init_timestamp"), known);
            else
                finding.fix = setFix(Text::tr("Add the present time as init_timestamp"),
                                     pointerTo(at, "init_timestamp"), presentTime());
        }
        if (!m_update && init && init->isString() && init->toView().empty())
            m_findings
                .add(Severity::Info, "init-timestamp-empty", pointerTo(at, "init_timestamp"),
                     Text::tr("init_timestamp is empty. The live service takes the time of its own clock."),
                     Text::tr("Send the time at which the session began, or leave it out."))
                .fix = Fix{Text::tr("Remove it"), {{pointerTo(at, "init_timestamp"), std::nullopt, {}}}};
        else
            checkTimestamp(m_session, at, "init_timestamp", Outcome::Refused500, m_findings,
                           knownSession()["init_timestamp"]);
        checkTimestamp(m_session, at, "end_timestamp", Outcome::Refused500, m_findings);
        checkOrder(m_session, at, m_findings);
    }

    void endState()
    {
        const std::string place = pointerTo(m_part.pointer, "end_state");
        const Json* state = m_session.find("end_state");
        if (state && !state->isNull() && !isEndState(state->toView())) {
            const QString shown =
                state->isString() ? state->toQString() : QString::fromStdString(state->dump());
            m_findings
                .add(Severity::Error, "end-state-unknown", place,
                     withOutcome(Text::tr("end_state “%1” is not one that the service knows.").arg(shown),
                                 Outcome::Refused500),
                     Text::tr("Use Success, Fail or Indeterminate, spelled so."))
                .fix = setFix(Text::tr("Use a known end_state"), place, Json(endStateFor(state->toView())));
        }
        const Json* end = m_session.find("end_timestamp");
        if (m_update && end && !end->isNull() && !state) {
            m_findings
                .add(Severity::Info, "end-state-missing", m_part.pointer,
                     Text::tr("The session ends without an end_state. The live service stores null."),
                     Text::tr("Say how it ended: Success, Fail or Indeterminate."))
                .fix = setFix(Text::tr("Add end_state Indeterminate"), place, Json("Indeterminate"));
        }
    }

    [[nodiscard]] const Json& knownSession() const
    {
        static const Json none;
        if (!m_input.context.session)
            return none;
        const Json& wrapped = (*m_input.context.session)["session"];
        return wrapped.isObject() ? wrapped : *m_input.context.session;
    }

    void erased()
    {
        const Json& known = knownSession();
        for (const std::string_view name : sessionColumns().subspan(1)) {
            const Json& before = known[name];
            const Json* now = m_session.find(name);
            if (before.isNull() || (now && !now->isNull()))
                continue;
            if (now) { // null on purpose
                m_findings
                    .add(Severity::Info, "update-erases", pointerTo(m_part.pointer, name),
                         Text::tr("This update erases %1, which the session has.").arg(wordOf(name)),
                         Text::tr("Send the value again if it is to stay."))
                    .fix =
                    setFix(Text::tr("Keep %1").arg(wordOf(name)), pointerTo(m_part.pointer, name), before);
                continue;
            }
            m_findings
                .add(Severity::Warning, "update-erases", m_part.pointer,
                     Text::tr("%1 is missing. The live service replaces, it does not merge: what the session "
                              "has there becomes null.")
                         .arg(wordOf(name)),
                     Text::tr("Send every field that is to stay."))
                .fix = setFix(Text::tr("Keep %1").arg(wordOf(name)), pointerTo(m_part.pointer, name), before);
        }
    }

    // SDK 0.3.18 dumps its whole session object, token included (contract 5).
    void secret()
    {
        const std::string_view token = m_session["jwt"].toView();
        if (!readJwt(QByteArrayView(token.data(), static_cast<qsizetype>(token.size()))))
            return;
        const std::string place = pointerTo(m_part.pointer, "jwt");
        m_findings
            .add(Severity::Warning, "token-in-body", place,
                 Text::tr("The session's token stands in the body. The live service ignores it, but whoever "
                          "reads the body can use it."),
                 Text::tr("Leave it out; the Authorization header carries it."))
            .fix = Fix{Text::tr("Remove the token"), {{place, std::nullopt, {}}}};
    }

    const RuleInput& m_input;
    const Part& m_part;
    const Json& m_session;
    bool m_update;
    FindingList& m_findings;
};

} // namespace

void sessionRules(const RuleInput& input, FindingList& findings)
{
    if (input.endpoint != EndpointId::CreateSession && input.endpoint != EndpointId::UpdateSession)
        return;
    const std::vector<Part> parts = partsOf(input.endpoint, input.body);
    for (const Part& part : parts)
        SessionRules(input, part, findings).run();
    if (!parts.empty())
        return;
    Finding& finding =
        findings.add(Severity::Error, "session-missing", input.body.has("session") ? "/session" : "",
                     withOutcome(Text::tr("The body has no object named session."), Outcome::Refused500),
                     Text::tr("Put the session's members into an object named session."));
    const bool canAdd = input.body.isObject();
    if (canAdd && input.endpoint == EndpointId::UpdateSession && input.context.session) {
        const Json& wrapped = (*input.context.session)["session"];
        finding.fix = setFix(Text::tr("Add what is known of the session"), "/session",
                             wrapped.isObject() ? wrapped : *input.context.session);
    }
    if (canAdd && input.endpoint == EndpointId::CreateSession)
        finding.fix = setFix(Text::tr("Add a session with a new id"), "/session",
                             Json::object({{"session_id", Json(newUuid())}}));
}

} // namespace tapedeck::contract

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/reading.h"
#include "contract/rules.h"
#include "core/clock.h"
#include "core/ids.h"
#include "core/timestamp.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <charconv>

namespace tapedeck::contract {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

// Columns that an update rewrites, absent ones with null (contract 2.7).
constexpr std::array<std::string_view, 8> llmColumns{
    "agent_id", "thread_id", "prompt", "completion", "model", "prompt_tokens", "completion_tokens", "cost"};
constexpr std::array<std::string_view, 5> toolColumns{"agent_id", "name", "params", "returns", "logs"};
constexpr std::array<std::string_view, 6> actionColumns{"agent_id", "action_type", "params",
                                                        "returns",  "logs",        "screenshot"};

std::span<const std::string_view> columnsOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Llm:
        return llmColumns;
    case EventKind::Tool:
        return toolColumns;
    case EventKind::Action:
        return actionColumns;
    case EventKind::Error:
        break;
    }
    return {};
}

QString wordOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

class EventRules
{
public:
    EventRules(const RuleInput& input, const Part& part, FindingList& findings)
        : m_input(input)
        , m_at(part.pointer)
        , m_event(*input.body.at(part.pointer))
        , m_update(input.endpoint == EndpointId::UpdateEvents)
        , m_kind(guessKind(m_event))
        , m_findings(findings)
    {
        // A singular or strange event_type makes an action of it; a missing one is refused anyway.
        const Json* type = m_event.find("event_type");
        m_servedAs = type && !isPluralKind(type->toView()) ? EventKind::Action : m_kind;
    }

    void run()
    {
        type();
        ids();
        times();
        toolMembers();
        if (m_kind == EventKind::Llm)
            tokens();
        if (m_kind == EventKind::Action)
            screenshot();
        if (m_kind == EventKind::Error)
            trigger();
        agent();
        if (m_update)
            replaced();
        exporter();
    }

private:
    // What the database refuses: an insert answers 400, an update swallows it (contract 2.6, 2.7).
    [[nodiscard]] Outcome databaseRefusal() const
    {
        return m_update ? Outcome::NoEffect : Outcome::KindRefused;
    }
    [[nodiscard]] std::string place(std::string_view name) const { return pointerTo(m_at, name); }

    void type()
    {
        const Json plural(kindPlural(m_kind));
        const Json* type = m_event.find("event_type");
        if (!type && m_event.has("type")) {
            Fix fix = renameFix(Text::tr("Rename to event_type, in the plural"), place("type"), "event_type");
            fix.edits.push_back({place("event_type"), plural, {}});
            m_findings
                .add(Severity::Error, "event-type-name", place("type"),
                     withOutcome(Text::tr("The event's kind is named type instead of event_type."),
                                 Outcome::Refused500),
                     Text::tr("Name it event_type: llms, tools, actions or errors."))
                .fix = std::move(fix);
        } else if (!type) {
            m_findings
                .add(Severity::Error, "event-type-missing", m_at,
                     withOutcome(Text::tr("The event has no event_type."), Outcome::Refused500),
                     Text::tr("Say what it is: llms, tools, actions or errors."))
                .fix =
                setFix(Text::tr("Add event_type %1").arg(plural.toQString()), place("event_type"), plural);
        } else if (isSingularKind(type->toView())) {
            m_findings
                .add(Severity::Warning, "event-kind-singular", place("event_type"),
                     Text::tr("event_type “%1” is singular. The live service stores the event as an action; "
                              "the fields of its kind are lost.")
                         .arg(type->toQString()),
                     Text::tr("Use the plural: llms, tools, actions or errors."))
                .fix = setFix(Text::tr("Use %1").arg(plural.toQString()), place("event_type"), plural);
        } else if (!isPluralKind(type->toView())) {
            Json event = m_event;
            event.remove("event_type");
            const Json guessed(kindPlural(guessKind(event)));
            const QString shown = type->isString() ? type->toQString() : QString::fromStdString(type->dump());
            m_findings
                .add(Severity::Warning, "event-kind-unknown", place("event_type"),
                     Text::tr("event_type “%1” is unknown. The live service stores the event as an action; "
                              "fields that actions do not have are lost.")
                         .arg(shown),
                     Text::tr("Use llms, tools, actions or errors."))
                .fix = setFix(Text::tr("Use %1").arg(guessed.toQString()), place("event_type"), guessed);
        } else if (type->toView() == "apis") {
            m_findings.add(Severity::Info, "event-kind-apis", place("event_type"),
                           Text::tr("The live service stores apis events as actions."),
                           Text::tr("Read them back under actions."));
        }
    }

    void ids()
    {
        if (m_event.has("event_id") && !m_event.has("id")) {
            Fix fix = renameFix(Text::tr("Rename to id"), place("event_id"), "id");
            if (const std::string_view id = m_event["event_id"].toView(); !id.empty() && !isUuid(id))
                fix.edits.push_back({place("id"), Json(uuidFromText(id)), {}});
            m_findings
                .add(Severity::Warning, "event-id-name", place("event_id"),
                     m_update
                         ? Text::tr("The event's id is named event_id instead of id. The live service finds "
                                    "no event to update: it answers 200 and changes nothing.")
                         : Text::tr("The event's id is named event_id instead of id. The live service "
                                    "ignores it and makes an id of its own."),
                     Text::tr("Name it id."))
                .fix = std::move(fix);
        } else if (m_update && m_event["id"].isNull()) {
            m_findings.add(Severity::Warning, "event-id-missing", m_event.has("id") ? place("id") : m_at,
                           withOutcome(Text::tr("The event has no id."), Outcome::NoEffect),
                           Text::tr("Send the id with which the event was created."));
        } else if (m_kind != EventKind::Error && m_event.has("id") && m_event["id"].isNull()) {
            m_findings
                .add(severityOf(databaseRefusal()), "event-id-null", place("id"),
                     withOutcome(Text::tr("id is null."), databaseRefusal()),
                     Text::tr("Send a UUID, or leave id out: the service then makes one."))
                .fix = Fix{Text::tr("Remove the empty id"), {{place("id"), std::nullopt, {}}}};
        }
        if (m_kind == EventKind::Error) { // the service numbers errors itself and ignores their agent
            checkId(m_event, m_at, "trigger_event_id", databaseRefusal(), m_findings);
            return;
        }
        checkId(m_event, m_at, "id", databaseRefusal(), m_findings);
        checkId(m_event, m_at, "agent_id", databaseRefusal(), m_findings);
        if (m_kind == EventKind::Llm)
            checkId(m_event, m_at, "thread_id", databaseRefusal(), m_findings);
    }

    void requireTime(std::string_view name, const char* missingRule, Outcome whenMissing, const Json& filler)
    {
        const Json* time = m_event.find(name);
        if (time && !time->isNull()) {
            checkTimestamp(m_event, m_at, name, databaseRefusal(), m_findings);
            return;
        }
        const QString member = wordOf(name);
        const QString advice = Text::tr("Send every event with its times.");
        const Outcome outcome = time ? databaseRefusal() : whenMissing;
        const char* rule = time ? "timestamp-null" : missingRule;
        const QString what =
            time ? Text::tr("%1 is null.").arg(member) : Text::tr("%1 is missing.").arg(member);
        m_findings
            .add(severityOf(outcome), rule, time ? place(name) : m_at, withOutcome(what, outcome), advice)
            .fix = setFix(Text::tr("Add %1").arg(member), place(name), filler);
    }

    [[nodiscard]] Json fillerTime(std::initializer_list<std::string_view> names) const
    {
        for (const std::string_view name : names) {
            if (parseTimestamp(m_event[name].toView()))
                return m_event[name];
        }
        return Json(formatTimestamp(SystemClock().now()));
    }

    void times()
    {
        if (m_servedAs == EventKind::Error) {
            requireTime("timestamp", "error-timestamp-missing", databaseRefusal(),
                        fillerTime({"init_timestamp", "end_timestamp"}));
            return;
        }
        requireTime("init_timestamp", "init-timestamp-missing", Outcome::Refused500,
                    fillerTime({"end_timestamp", "timestamp"}));
        requireTime("end_timestamp", "end-timestamp-missing", Outcome::Refused500,
                    fillerTime({"init_timestamp", "timestamp"}));
        checkOrder(m_event, m_at, m_findings);
    }

    void toolMembers()
    {
        if (m_kind != EventKind::Tool && m_kind != EventKind::Action)
            return;
        for (const NamePair& pair : namePairs()) {
            if (!pair.toolsOnly || !m_event.has(pair.documented) || m_event.has(pair.sdk))
                continue;
            m_findings
                .add(Severity::Warning, "tool-member-name", place(pair.documented),
                     Text::tr("The live service ignores “%1”; it stores “%2” as null.")
                         .arg(wordOf(pair.documented), wordOf(pair.sdk)),
                     Text::tr("Name it %1.").arg(wordOf(pair.sdk)))
                .fix =
                renameFix(Text::tr("Rename to %1").arg(wordOf(pair.sdk)), place(pair.documented), pair.sdk);
        }
    }

    void tokens()
    {
        for (const std::string_view name : {"prompt_tokens", "completion_tokens"}) {
            const Json* count = m_event.find(name);
            if (!count || !count->isString())
                continue;
            const std::string_view text = count->toView();
            qint64 number = 0;
            const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
            Finding& finding =
                m_findings.add(Severity::Error, "tokens-text", place(name),
                               withOutcome(Text::tr("%1 is a text.").arg(wordOf(name)), Outcome::Refused500),
                               Text::tr("Send a number, without quotes."));
            if (!text.empty() && parsed.ec == std::errc() && parsed.ptr == text.data() + text.size())
                finding.fix = setFix(Text::tr("Turn it into a number"), place(name), Json(number));
        }
        const Json& completion = m_event["completion"];
        const Json& counted = m_event["completion_tokens"];
        if (completion.isString() && (counted.isNull() || (counted.isNumber() && counted.toDouble() == 0))) {
            m_findings
                .add(Severity::Info, "completion-uncounted", place("completion"),
                     Text::tr(
                         "The completion is a text without a count. The live service counts the tokens of a "
                         "message only, so this one counts 0."),
                     Text::tr("Send completion_tokens, or the completion as a message."))
                .fix = setFix(Text::tr("Turn it into a message"), place("completion"),
                              Json::object({{"role", Json("assistant")}, {"content", completion}}));
        }
    }

    void screenshot()
    {
        const Json& shot = m_event["screenshot"];
        if (!shot.isString())
            return;
        const std::string_view text = shot.toView();
        if (text.starts_with("http://") || text.starts_with("https://"))
            return;
        const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
        const auto decoded = QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
        if (decoded && (*decoded).startsWith("\x89PNG")) {
            m_findings.add(
                Severity::Info, "screenshot-inline", place("screenshot"),
                Text::tr("The screenshot is a picture. The live service uploads it and stores its address."),
                Text::tr("Send an address to keep the request small."));
        } else {
            m_findings.add(Severity::Warning, "screenshot-unreadable", place("screenshot"),
                           Text::tr("The screenshot is neither an address nor a PNG in base64. What the live "
                                    "service makes of it is not known."),
                           Text::tr("Send an address, or a PNG in base64."));
        }
    }

    void trigger()
    {
        const Json& type = m_event["trigger_event_type"];
        if (type.isNull())
            return;
        const std::string_view text = type.toView();
        if (text == "actions" || text == "llms" || text == "tools")
            return;
        const QString shown = type.isString() ? type.toQString() : QString::fromStdString(type.dump());
        Finding& finding = m_findings.add(
            severityOf(databaseRefusal()), "trigger-kind", place("trigger_event_type"),
            withOutcome(Text::tr("trigger_event_type “%1” is none that the service knows.").arg(shown),
                        databaseRefusal()),
            Text::tr("Use actions, llms or tools."));
        if (const std::string_view plural = pluralKind(text);
            plural == "actions" || plural == "llms" || plural == "tools")
            finding.fix =
                setFix(Text::tr("Use %1").arg(wordOf(plural)), place("trigger_event_type"), Json(plural));
    }

    void agent()
    {
        if (m_kind == EventKind::Error)
            return;
        const Json& agent = m_event["agent_id"];
        if (agent.isNull()) {
            if (m_kind != EventKind::Tool)
                return;
            if (m_update)
                m_findings.add(Severity::Warning, "agent-missing", m_at,
                               withOutcome(Text::tr("The tool call has no agent_id."), Outcome::NoEffect),
                               Text::tr("Send the id of the agent that called the tool."));
            else
                m_findings.add(
                    Severity::Info, "agent-missing", m_at,
                    Text::tr("The tool call has no agent_id. The live service gives it to the session's "
                             "default agent."),
                    Text::tr("Send the id of the agent that called the tool."));
            return;
        }
        const std::string id(agent.toView());
        if (!m_input.context.agents || !isUuid(id) || m_input.context.agents->contains(id))
            return;
        const QString advice = Text::tr("Register the agent first.");
        const QString what = Text::tr("No agent with this id is registered in the session.");
        if (m_kind == EventKind::Tool)
            m_findings.add(severityOf(databaseRefusal()), "agent-unknown", place("agent_id"),
                           withOutcome(what, databaseRefusal()), advice);
        else
            m_findings.add(Severity::Warning, "agent-unknown", place("agent_id"), what, advice);
    }

    void replaced()
    {
        if (m_kind == EventKind::Error) {
            m_findings.add(Severity::Warning, "update-of-error", m_at,
                           withOutcome(Text::tr("Errors cannot be updated: the service numbers them itself."),
                                       Outcome::NoEffect),
                           Text::tr("Send a new error event."));
            return;
        }
        QStringList missing;
        for (const std::string_view name : columnsOf(m_kind)) {
            if (!m_event.has(name))
                missing.append(wordOf(name));
        }
        if (!missing.isEmpty())
            m_findings.add(
                Severity::Warning, "update-replaces", m_at,
                Text::tr("The live service replaces the event, it does not merge. These become null: %1.")
                    .arg(missing.join(QStringLiteral(", "))),
                Text::tr("Send the whole event again."));
        if (m_event.has("prompt_tokens") || m_event.has("completion_tokens") || m_event.has("cost"))
            m_findings.add(
                Severity::Info, "update-uncounted", m_at,
                Text::tr("The session's tokens and cost stay as they were: the live service does not "
                         "count again on an update."),
                Text::tr("Send the counts when the event is created."));
    }

    // Only the open-source service of today refuses these; the hosted one took them (contract 3).
    void exporter()
    {
        const auto tell = [&](std::string_view name) {
            m_findings.add(Severity::Info, "newer-service-refuses", place(name),
                           Text::tr("The open-source service of today answers 500 to a %1 of this type.")
                               .arg(wordOf(name)),
                           Text::tr("Send it as a text."));
        };
        if (m_kind == EventKind::Tool) {
            for (const std::string_view name : {"params", "returns"}) {
                if (m_event[name].isArray() || m_event[name].isNumber())
                    tell(name);
            }
            if (!m_event["logs"].isNull() && !m_event["logs"].isString())
                tell("logs");
        }
        if (m_kind == EventKind::Error) {
            for (const std::string_view name : {"details", "code"}) {
                if (!m_event[name].isNull() && !m_event[name].isString())
                    tell(name);
            }
        }
    }

    const RuleInput& m_input;
    const std::string& m_at;
    const Json& m_event;
    bool m_update;
    EventKind m_kind;
    EventKind m_servedAs;
    FindingList& m_findings;
};

} // namespace

void eventRules(const RuleInput& input, FindingList& findings)
{
    if (input.endpoint != EndpointId::CreateEvents && input.endpoint != EndpointId::UpdateEvents)
        return;
    for (const Part& part : partsOf(input.endpoint, input.body))
        EventRules(input, part, findings).run();
}

} // namespace tapedeck::contract

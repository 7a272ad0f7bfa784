// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/rules.h"
#include "core/clock.h"
#include "core/ids.h"
#include "core/timestamp.h"

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

class EventRules
{
public:
    EventRules(const EventView& view, FindingList& findings)
        : m_view(view)
        , m_event(view.event)
        , m_findings(findings)
    {}

    void run()
    {
        type();
        ids();
        times();
    }

private:
    [[nodiscard]] Outcome databaseRefusal() const { return m_view.databaseRefusal(); }
    [[nodiscard]] std::string place(std::string_view name) const { return pointerTo(m_view.pointer, name); }

    void type()
    {
        const Json plural(kindPlural(m_view.kind));
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
                .add(Severity::Error, "event-type-missing", m_view.pointer,
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
                     m_view.update
                         ? Text::tr("The event's id is named event_id instead of id. The live service finds "
                                    "no event to update: it answers 200 and changes nothing.")
                         : Text::tr("The event's id is named event_id instead of id. The live service "
                                    "ignores it and makes an id of its own."),
                     Text::tr("Name it id."))
                .fix = std::move(fix);
        } else if (m_view.update && m_event["id"].isNull()) {
            m_findings.add(Severity::Warning, "event-id-missing",
                           m_event.has("id") ? place("id") : m_view.pointer,
                           withOutcome(Text::tr("The event has no id."), Outcome::NoEffect),
                           Text::tr("Send the id with which the event was created."));
        } else if (m_view.kind != EventKind::Error && m_event.has("id") && m_event["id"].isNull()) {
            m_findings
                .add(severityOf(databaseRefusal()), "event-id-null", place("id"),
                     withOutcome(Text::tr("id is null."), databaseRefusal()),
                     Text::tr("Send a UUID, or leave id out: the service then makes one."))
                .fix = Fix{Text::tr("Remove the empty id"), {{place("id"), std::nullopt, {}}}};
        }
        if (m_view.kind == EventKind::Error) { // the service numbers errors itself and ignores their agent
            checkId(m_event, m_view.pointer, "trigger_event_id", databaseRefusal(), m_findings);
            return;
        }
        checkId(m_event, m_view.pointer, "id", databaseRefusal(), m_findings);
        checkId(m_event, m_view.pointer, "agent_id", databaseRefusal(), m_findings);
        if (m_view.kind == EventKind::Llm)
            checkId(m_event, m_view.pointer, "thread_id", databaseRefusal(), m_findings);
    }

    void requireTime(std::string_view name, const char* missingRule, Outcome whenMissing, const Json& filler)
    {
        const Json* time = m_event.find(name);
        if (time && !time->isNull()) {
            checkTimestamp(m_event, m_view.pointer, name, databaseRefusal(), m_findings, filler);
            return;
        }
        const QString member = wordOf(name);
        const QString advice = Text::tr("Send every event with its times.");
        const Outcome outcome = time ? databaseRefusal() : whenMissing;
        const char* rule = time ? "timestamp-null" : missingRule;
        const QString what =
            time ? Text::tr("%1 is null.").arg(member) : Text::tr("%1 is missing.").arg(member);
        m_findings
            .add(severityOf(outcome), rule, time ? place(name) : m_view.pointer, withOutcome(what, outcome),
                 advice)
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
        if (m_view.servedAs == EventKind::Error) {
            requireTime("timestamp", "error-timestamp-missing", databaseRefusal(),
                        fillerTime({"init_timestamp", "end_timestamp"}));
            return;
        }
        requireTime("init_timestamp", "init-timestamp-missing", Outcome::Refused500,
                    fillerTime({"end_timestamp", "timestamp"}));
        requireTime("end_timestamp", "end-timestamp-missing", Outcome::Refused500,
                    fillerTime({"init_timestamp", "timestamp"}));
        checkOrder(m_event, m_view.pointer, m_findings);
    }

    const EventView& m_view;
    const Json& m_event;
    FindingList& m_findings;
};

} // namespace

EventView::EventView(const RuleInput& ruleInput, const Part& part)
    : input(ruleInput)
    , pointer(part.pointer)
    , event(*ruleInput.body.at(part.pointer))
    , update(ruleInput.endpoint == EndpointId::UpdateEvents)
    , kind(guessKind(event))
    , servedAs(kind)
{
    // A singular or strange event_type makes an action of it; a missing one is refused anyway.
    if (const Json* type = event.find("event_type"); type && !isPluralKind(type->toView()))
        servedAs = EventKind::Action;
}

void eventRules(const RuleInput& input, FindingList& findings)
{
    if (input.endpoint != EndpointId::CreateEvents && input.endpoint != EndpointId::UpdateEvents)
        return;
    for (const Part& part : partsOf(input.endpoint, input.body)) {
        const EventView view(input, part);
        EventRules(view, findings).run();
        kindRules(view, findings);
    }
}

} // namespace tapedeck::contract

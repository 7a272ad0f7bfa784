// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/mending.h"
#include "contract/reading.h"
#include "contract/rules.h"
#include "core/ids.h"

#include <QCoreApplication>

#include <map>

namespace tapedeck::contract {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

class BatchRules
{
public:
    BatchRules(const RuleInput& input, FindingList& findings)
        : m_input(input)
        , m_body(input.body)
        , m_update(input.endpoint == EndpointId::UpdateEvents)
        , m_findings(findings)
        , m_parts(partsOf(input.endpoint, input.body))
    {}

    void run()
    {
        shape();
        for (const Part& part : m_parts)
            collect(part);
        for (const Part& part : m_parts)
            trigger(part);
    }

private:
    void shape()
    {
        const Json* events = m_body.find("events");
        const bool single = !m_parts.empty() && m_parts.front().flat;
        const bool empty =
            events && events->size() == 0 &&
            (events->isArray() || events->isObject() || (events->isString() && events->toView().empty()));
        if (m_body.isArray() || single || !events || !(events->isArray() || empty)) {
            Finding& finding = m_findings.add(
                Severity::Error, "events-missing", events ? "/events" : "",
                withOutcome(Text::tr("The body has no list named events."), Outcome::Refused500),
                Text::tr("Put the events into a list named events."));
            if (events && events->isObject() && !kindText(*events).empty())
                finding.fix = setFix(Text::tr("Make it a list"), "/events", Json::array({*events}));
            if (m_body.isArray())
                finding.fix = setFix(Text::tr("Wrap in events"), "", Json::object({{"events", m_body}}));
            else if (single)
                finding.fix =
                    setFix(Text::tr("Wrap in events"), "", Json::object({{"events", Json::array({m_body})}}));
            return;
        }
        if (empty)
            m_findings.add(
                events->isArray() ? Severity::Info : Severity::Warning, "events-empty", "/events",
                Text::tr("There are no events in it. The live service answers 200 and stores nothing."),
                Text::tr("Leave the call out."));
        for (std::size_t i = 0; i < events->items().size(); ++i) {
            if (!events->items()[i].isObject())
                m_findings
                    .add(Severity::Error, "event-not-object", pointerTo("/events", i),
                         withOutcome(Text::tr("The event is not an object."), Outcome::Refused500),
                         Text::tr("Send each event as an object, in braces."))
                    .fix = removeFix(Text::tr("Take it out of the list"), pointerTo("/events", i));
        }
    }

    void collect(const Part& part)
    {
        const Json& event = *m_body.at(part.pointer);
        const EventKind kind = guessKind(event);
        const char* name = event.has("id") ? "id" : "event_id";
        const std::string id(event[name].toView());
        if (id.empty() || kind == EventKind::Error) // errors get their ids from the service
            return;
        m_kinds.emplace(id, kind);
        const std::string place = pointerTo(part.pointer, name);
        if (m_update) {
            const auto& sent = m_input.context.events;
            if (sent && isUuid(id) && !sent->contains(id))
                m_findings.add(Severity::Warning, "event-unknown", place,
                               withOutcome(Text::tr("No event with this id was sent in the session."),
                                           Outcome::NoEffect),
                               Text::tr("Update events by the id with which they were created."));
            return;
        }
        if (!event.has("id"))
            return; // by event_id the service does not know it
        const EventKind servedAs = EventView(m_input, part).servedAs;
        const Fix fix = setFix(Text::tr("Give it a new id"), place, Json(newUuid()));
        if (!m_seen.emplace(servedAs, id).second) {
            m_findings
                .add(Severity::Error, "duplicate-id", place,
                     withOutcome(Text::tr("Another event of this kind in the request has the same id."),
                                 Outcome::KindRefused),
                     Text::tr("Give each event an id of its own, or send it once."))
                .fix = fix;
        } else if (m_input.context.events && m_input.context.events->contains(id)) {
            m_findings
                .add(Severity::Error, "id-sent-before", place,
                     withOutcome(Text::tr("An event with this id was sent before in the session."),
                                 Outcome::KindRefused),
                     Text::tr("Send an event once; use update_events to change it."))
                .fix = fix;
        }
    }

    void trigger(const Part& part)
    {
        const Json& event = *m_body.at(part.pointer);
        const std::string id(event["trigger_event_id"].toView());
        if (id.empty() || guessKind(event) != EventKind::Error)
            return;
        const auto cause = m_kinds.find(id);
        if (cause == m_kinds.end()) {
            const auto& sent = m_input.context.events;
            if (sent && !sent->contains(id))
                m_findings
                    .add(
                        Severity::Warning, "trigger-unknown", pointerTo(part.pointer, "trigger_event_id"),
                        Text::tr("No event with this id was sent in the session. The live service stores the "
                                 "error, pointing nowhere."),
                        Text::tr("Send the event that failed first, or leave trigger_event_id out."))
                    .fix =
                    removeFix(Text::tr("Leave the trigger out"), pointerTo(part.pointer, "trigger_event_id"));
            return;
        }
        const Json& type = event["trigger_event_type"];
        if (!type.isString() || kindFromText(type.toView()) == cause->second)
            return;
        const Json right(kindPlural(cause->second));
        const std::string place = pointerTo(part.pointer, "trigger_event_type");
        m_findings
            .add(Severity::Warning, "trigger-kind-wrong", place,
                 Text::tr("The event that caused the error is one of the %1. The live service stores what is "
                          "written here and finds no such event.")
                     .arg(right.toQString()),
                 Text::tr("Name the kind of the event that caused it."))
            .fix = setFix(Text::tr("Use %1").arg(right.toQString()), place, right);
    }

    const RuleInput& m_input;
    const Json& m_body;
    bool m_update;
    FindingList& m_findings;
    std::vector<Part> m_parts;
    std::map<std::string, EventKind, std::less<>> m_kinds;
    std::set<std::pair<EventKind, std::string>> m_seen;
};

} // namespace

void batchRules(const RuleInput& input, FindingList& findings)
{
    if (input.endpoint == EndpointId::CreateEvents || input.endpoint == EndpointId::UpdateEvents)
        BatchRules(input, findings).run();
}

} // namespace tapedeck::contract

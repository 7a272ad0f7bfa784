// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/mending.h"
#include "contract/rules.h"
#include "core/ids.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <charconv>
#include <limits>
#include <optional>

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

std::optional<qint64> wholeNumber(std::string_view text)
{
    qint64 number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

bool isDecimal(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return !text.empty() && error == std::errc() && end == text.data() + text.size();
}

class KindRules
{
public:
    explicit KindRules(const EventView& view, FindingList& findings)
        : m_view(view)
        , m_event(view.event)
        , m_findings(findings)
    {}

    void run()
    {
        toolMembers();
        if (m_view.servedAs == EventKind::Llm) {
            tokens();
            cost();
            model();
        }
        if (m_view.kind == EventKind::Action)
            screenshot();
        if (m_view.kind == EventKind::Error)
            trigger();
        agent();
        if (m_view.update)
            replaced();
        exporter();
    }

private:
    [[nodiscard]] Outcome databaseRefusal() const { return m_view.databaseRefusal(); }
    [[nodiscard]] std::string place(std::string_view name) const { return pointerTo(m_view.pointer, name); }

    void toolMembers()
    {
        if (m_view.kind != EventKind::Tool && m_view.kind != EventKind::Action)
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
        for (const std::string_view name : {"prompt_tokens", "completion_tokens"})
            tokenCount(name, m_event[name]);
        completion();
    }

    // The service computes with it before it stores it (contract 3).
    void tokenCount(std::string_view name, const Json& count)
    {
        const QString member = wordOf(name);
        const QString advice = Text::tr("Send a whole number from 0 up, without quotes.");
        const Fix uncounted = setFix(Text::tr("Leave the count to the service"), place(name), Json());
        if (count.isString() && count.toView().empty()) {
            m_findings
                .add(Severity::Warning, "tokens-empty", place(name),
                     Text::tr("%1 is an empty text. The live service counts the tokens itself.").arg(member),
                     advice)
                .fix = uncounted;
        } else if (count.isString()) {
            Finding& finding = m_findings.add(
                Severity::Error, "tokens-text", place(name),
                withOutcome(Text::tr("%1 is a text.").arg(member), Outcome::Refused500), advice);
            if (const auto number = wholeNumber(count.toView()))
                finding.fix = setFix(Text::tr("Turn it into a number"), place(name), Json(*number));
            else
                finding.fix = uncounted;
        } else if (count.isArray() || count.isObject() || (count.isNumber() && !count.isInteger())) {
            m_findings
                .add(Severity::Error, "tokens-type", place(name),
                     withOutcome(Text::tr("%1 is not a whole number.").arg(member), Outcome::Refused500),
                     advice)
                .fix = uncounted;
        } else if (count.isInteger() && count.toInteger() > std::numeric_limits<qint32>::max()) {
            m_findings
                .add(severityOf(databaseRefusal()), "tokens-too-large", place(name),
                     withOutcome(Text::tr("%1 is larger than the service can store.").arg(member),
                                 databaseRefusal()),
                     advice)
                .fix = uncounted;
        } else if (count.isInteger() && count.toInteger() < 0) {
            m_findings
                .add(
                    Severity::Warning, "tokens-negative", place(name),
                    Text::tr("%1 is negative. The live service stores it and takes it off the session's sum.")
                        .arg(member),
                    advice)
                .fix = uncounted;
        }
    }

    void cost()
    {
        const Json& cost = m_event["cost"];
        const bool wrongText = cost.isString() && !isDecimal(cost.toView());
        if (wrongText || cost.isArray() || cost.isObject())
            m_findings
                .add(Severity::Error, "cost-type", place("cost"),
                     withOutcome(Text::tr("cost is not a number."), Outcome::Refused500),
                     Text::tr("Send US dollars as a number, or leave cost out: the service computes it."))
                .fix = setFix(Text::tr("Leave the cost to the service"), place("cost"), Json());
    }

    void model()
    {
        // Its price is looked up only where cost or a count is not given.
        const Json& model = m_event["model"];
        const bool given = !m_event["cost"].isNull() && m_event["prompt_tokens"].toDouble() != 0 &&
                           m_event["completion_tokens"].toDouble() != 0;
        if (!given && (model.isArray() || model.isObject()))
            m_findings
                .add(Severity::Error, "model-type", place("model"),
                     withOutcome(Text::tr("model is not a text."), Outcome::Refused500),
                     Text::tr("Send the model's name."))
                .fix = setFix(Text::tr("Leave the model out"), place("model"), Json());
    }

    void completion()
    {
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
            m_findings
                .add(Severity::Warning, "screenshot-unreadable", place("screenshot"),
                     Text::tr("The screenshot is neither an address nor a PNG in base64. What the live "
                              "service makes of it is not known."),
                     Text::tr("Send an address, or a PNG in base64."))
                .fix = removeFix(Text::tr("Remove the screenshot"), place("screenshot"));
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
            withOutcome(Text::tr("trigger_event_type “%1” is not one that the service knows.").arg(shown),
                        databaseRefusal()),
            Text::tr("Use actions, llms or tools."));
        if (const std::string_view plural = pluralKind(text);
            plural == "actions" || plural == "llms" || plural == "tools")
            finding.fix =
                setFix(Text::tr("Use %1").arg(wordOf(plural)), place("trigger_event_type"), Json(plural));
        else
            finding.fix = removeFix(Text::tr("Leave it out"), place("trigger_event_type"));
    }

    void agent()
    {
        if (m_view.kind == EventKind::Error)
            return;
        const Json& agent = m_event["agent_id"];
        if (agent.isNull()) {
            if (m_view.kind != EventKind::Tool)
                return;
            const QString advice = Text::tr("Send the id of the agent that called the tool.");
            Finding& finding =
                m_view.update
                    ? m_findings.add(
                          Severity::Warning, "agent-missing", m_view.pointer,
                          withOutcome(Text::tr("The tool call has no agent_id."), Outcome::NoEffect), advice)
                    : m_findings.add(
                          Severity::Info, "agent-missing", m_view.pointer,
                          Text::tr(
                              "The tool call has no agent_id. The live service gives it to the session's "
                              "default agent."),
                          advice);
            finding.fix = onlyAgentFix();
            return;
        }
        const std::string id(agent.toView());
        if (!m_view.input.context.agents || !isUuid(id) || m_view.input.context.agents->contains(id))
            return;
        const QString advice = Text::tr("Register the agent first.");
        const QString what = Text::tr("No agent with this id is registered in the session.");
        Finding& finding =
            m_view.servedAs != EventKind::Llm // calls of models may name any agent
                ? m_findings.add(severityOf(databaseRefusal()), "agent-unknown", place("agent_id"),
                                 withOutcome(what, databaseRefusal()), advice)
                : m_findings.add(Severity::Warning, "agent-unknown", place("agent_id"), what, advice);
        finding.fix = onlyAgentFix();
        if (!finding.fix && !m_view.update)
            finding.fix = removeFix(Text::tr("Leave it to the default agent"), place("agent_id"));
    }

    // Where the session has one agent, that one is meant.
    [[nodiscard]] std::optional<Fix> onlyAgentFix() const
    {
        const auto& agents = m_view.input.context.agents;
        if (!agents || agents->size() != 1)
            return std::nullopt;
        return setFix(Text::tr("Use the session's agent"), place("agent_id"), Json(*agents->begin()));
    }

    void replaced()
    {
        if (m_view.kind == EventKind::Error) {
            Finding& finding = m_findings.add(
                Severity::Warning, "update-of-error", m_view.pointer,
                withOutcome(Text::tr("Errors cannot be updated: the service numbers them itself."),
                            Outcome::NoEffect),
                Text::tr("Send a new error event."));
            if (m_view.pointer.starts_with("/events/"))
                finding.fix = removeFix(Text::tr("Take it out of the list"), m_view.pointer);
            return;
        }
        QStringList missing;
        std::vector<std::string> names;
        const auto& known = m_view.input.context.eventBodies;
        const auto before = known.find(std::string(m_event["id"].toView()));
        for (const std::string_view name : columnsOf(m_view.kind)) {
            if (m_event.has(name))
                continue;
            if (before != known.end() && before->second[name].isNull())
                continue; // what it never had is not lost
            missing.append(wordOf(name));
            names.emplace_back(name);
        }
        if (!missing.isEmpty())
            m_findings
                .add(
                    Severity::Warning, "update-replaces", m_view.pointer,
                    Text::tr("The live service replaces the event, it does not merge. These become null: %1.")
                        .arg(missing.join(QStringLiteral(", "))),
                    Text::tr("Send the whole event again."))
                .fix = carryOver(names);
        if (m_event.has("prompt_tokens") || m_event.has("completion_tokens") || m_event.has("cost"))
            m_findings.add(
                Severity::Info, "update-uncounted", m_view.pointer,
                Text::tr("The session's tokens and cost stay as they were: the live service does not "
                         "count again on an update."),
                Text::tr("Send the counts when the event is created."));
    }

    // What the event is known to have, and null where it has nothing: then nothing is lost by accident.
    [[nodiscard]] std::optional<Fix> carryOver(const std::vector<std::string>& names) const
    {
        const auto& known = m_view.input.context.eventBodies;
        const auto before = known.find(std::string(m_event["id"].toView()));
        if (before == known.end())
            return std::nullopt;
        Fix fix{Text::tr("Carry over what the event has"), {}};
        for (const std::string& name : names)
            fix.edits.push_back({place(name), before->second[name], {}});
        return fix;
    }

    // Only the open-source service of today refuses these; the hosted one took them (contract 3).
    void exporter()
    {
        const auto tell = [&](std::string_view name) {
            m_findings
                .add(Severity::Info, "newer-service-refuses", place(name),
                     Text::tr("The open-source service of today answers 500 to a %1 of this type.")
                         .arg(wordOf(name)),
                     Text::tr("Send it as a text."))
                .fix = setFix(Text::tr("Turn it into a text"), place(name), Json(m_event[name].dump()));
        };
        if (m_view.kind == EventKind::Tool) {
            for (const std::string_view name : {"params", "returns"}) {
                if (m_event[name].isArray() || m_event[name].isNumber())
                    tell(name);
            }
            if (!m_event["logs"].isNull() && !m_event["logs"].isString())
                tell("logs");
        }
        if (m_view.kind == EventKind::Error) {
            for (const std::string_view name : {"details", "code"}) {
                if (!m_event[name].isNull() && !m_event[name].isString())
                    tell(name);
            }
        }
    }

    const EventView& m_view;
    const Json& m_event;
    FindingList& m_findings;
};

} // namespace

void kindRules(const EventView& view, FindingList& findings)
{
    KindRules(view, findings).run();
}

} // namespace tapedeck::contract

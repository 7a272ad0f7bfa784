// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/check.h"
#include "contract/fields.h"

#include <set>
#include <string>
#include <vector>

namespace tapedeck::contract {

/// What the rules of check() look at.
struct RuleInput
{
    const Api& api;
    EndpointId endpoint;
    const Json& body;
    Dialect dialect;
    const CheckContext& context;
};

/// The findings of one body as they are made.
class FindingList
{
public:
    /// The reference is good until the next call.
    Finding& add(Severity severity, const char* rule, std::string pointer, QString message, QString advice);
    void add(Finding finding);
    /// True if a warning or an error is at this place, or at a member right below it.
    [[nodiscard]] bool covers(std::string_view pointer) const;
    /// True if anything at all is said about exactly this place.
    [[nodiscard]] bool mentions(std::string_view pointer) const;
    /// Worst first, then by place. Empties the list.
    std::vector<Finding> take();

private:
    std::vector<Finding> m_findings;
    std::set<std::string, std::less<>> m_covered;
    std::set<std::string, std::less<>> m_mentioned;
};

/// What the live service does with a body that breaks a rule (contract 2).
enum class Outcome {
    Refused500,  ///< nothing of the request is stored
    Refused400,  ///< nothing of the request is stored
    KindRefused, ///< create_events: 400, none of the events of that kind is stored
    NoEffect,    ///< update_events: 200 "Success", nothing changed
};
Severity severityOf(Outcome outcome);
/// "What is wrong. What the live service does."
QString withOutcome(const QString& what, Outcome outcome);

Fix setFix(const QString& label, std::string pointer, Json value);
Fix renameFix(const QString& label, std::string pointer, std::string_view to);

/// An id that is there must be a UUID.
void checkId(const Json& object, const std::string& pointer, std::string_view name, Outcome outcome,
             FindingList& findings);
/// A timestamp that is there must be readable; null is the caller's business. `filler`: the time to put in
/// its place if it means none.
void checkTimestamp(const Json& object, const std::string& pointer, std::string_view name, Outcome outcome,
                    FindingList& findings, const Json& filler = {});
void checkOrder(const Json& object, const std::string& pointer, FindingList& findings);

/// One event, as the rules about events see it.
struct EventView
{
    EventView(const RuleInput& ruleInput, const Part& part);

    const RuleInput& input;
    const std::string& pointer;
    const Json& event;
    bool update;        ///< in update_events
    EventKind kind;     ///< as it is meant
    EventKind servedAs; ///< as the live service takes it

    /// What the database refuses: an insert answers 400, an update swallows it (contract 2.6, 2.7).
    [[nodiscard]] Outcome databaseRefusal() const
    {
        return update ? Outcome::NoEffect : Outcome::KindRefused;
    }
};

void sessionRules(const RuleInput& input, FindingList& findings);
void agentRules(const RuleInput& input, FindingList& findings); ///< agents, threads, tokens, logs
void eventRules(const RuleInput& input, FindingList& findings);
void kindRules(const EventView& view, FindingList& findings);   ///< what only some kinds have
void batchRules(const RuleInput& input, FindingList& findings); ///< across the events of a request
void fieldRules(const RuleInput& input, FindingList& findings); ///< the schema, and names it does not know

} // namespace tapedeck::contract

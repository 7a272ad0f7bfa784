// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/resolvedcheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace tapedeck::models {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::models::Preflight)
};

bool isCancelled(const std::atomic_bool* cancelled)
{
    return cancelled && cancelled->load(std::memory_order_relaxed);
}

Finding unknownVariable(const UnresolvedVariable& variable)
{
    Finding finding;
    finding.severity = Severity::Error;
    finding.rule = QStringLiteral("variable-unknown");
    finding.pointer = variable.pointer;
    finding.message =
        Text::tr("No variable is named %1. It would be sent as it is written.").arg(variable.name);
    finding.advice = Text::tr("Choose another, or give the profile a variable of this name.");
    return finding;
}

// The path is beside the body: its findings are about the whole.
void checkPath(const contract::Endpoint& endpoint, const CallHead& head, VariableResolver& resolver,
               std::vector<Finding>& findings)
{
    if (!endpoint.path.contains(QLatin1String("{id}")))
        return;
    QStringList unknown;
    const QString id = resolver.resolveText(head.pathId, &unknown);
    for (const QString& name : unknown)
        findings.push_back(unknownVariable({{}, name}));
    if (!unknown.isEmpty() || isUuid(id.toStdString()))
        return;
    Finding finding;
    finding.severity = Severity::Error;
    finding.rule = QStringLiteral("path-id");
    finding.message = id.isEmpty() ? Text::tr("The path lacks the id of a session.")
                                   : Text::tr("The id in the path is no UUID. The live service answers 500.");
    finding.advice = Text::tr("Choose a session.");
    findings.push_back(std::move(finding));
}

} // namespace

std::vector<Finding> checkResolved(const contract::Api& api, const CallHead& head, const Json& body,
                                   const VariableScope& scope, const VariableSources& sources,
                                   const contract::CheckContext& context, const std::atomic_bool* cancelled)
{
    VariableResolver resolver(scope, sources);
    const contract::Endpoint& endpoint = api.endpoint(head.endpoint);
    std::vector<Finding> findings;
    checkPath(endpoint, head, resolver, findings);
    if (!endpoint.hasBody || isCancelled(cancelled))
        return findings;

    const Resolved resolved = resolver.resolve(body);
    std::set<std::string_view> open;
    for (const UnresolvedVariable& variable : resolved.unresolved) {
        findings.push_back(unknownVariable(variable));
        open.insert(variable.pointer);
    }
    if (isCancelled(cancelled))
        return findings;
    const WrittenVariables written(resolved); // once: there may be a fix for each of thousands of events
    for (Finding& finding : contract::check(api, head.endpoint, resolved.value, head.dialect, context)) {
        if (open.contains(finding.pointer))
            continue; // what is wrong there is the variable
        if (finding.fix)
            finding.fix->edits = written.in(std::move(finding.fix->edits));
        findings.push_back(std::move(finding));
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return findings;
}

void placeInText(std::vector<Finding>& findings, const JsonMap& map)
{
    for (Finding& finding : findings) {
        const std::size_t node = map.nearest(finding.pointer);
        if (node == JsonMap::npos)
            continue;
        const std::size_t start = map.nodes()[node].start();
        finding.line = map.lineOf(start);
        finding.byte = static_cast<qint64>(start);
    }
}

} // namespace tapedeck::models

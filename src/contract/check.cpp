// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/check.h"

#include "contract/rules.h"

#include <QCoreApplication>
#include <QLocale>

namespace tapedeck::contract {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

// The fewest bytes the value can be written in; stops counting beyond the limit.
qint64 writtenBytes(const Json& value, qint64 limit)
{
    if (value.isString())
        return static_cast<qint64>(value.toView().size()) + 2;
    if (value.isNumber())
        return static_cast<qint64>(value.spelling().size());
    if (!value.isArray() && !value.isObject())
        return value.isBool() && !value.toBool() ? 5 : 4;
    qint64 sum = 2 + (value.size() > 0 ? static_cast<qint64>(value.size()) - 1 : 0);
    for (const Json& item : value.items()) {
        if (sum > limit)
            return sum;
        sum += writtenBytes(item, limit - sum);
    }
    for (const JsonMember& member : value.members()) {
        if (sum > limit)
            return sum;
        sum += static_cast<qint64>(member.name.size()) + 3 + writtenBytes(member.value, limit - sum);
    }
    return sum;
}

// False if there is nothing in it for the other rules.
bool bodyRules(const RuleInput& input, FindingList& findings)
{
    const bool takesEvents =
        input.endpoint == EndpointId::CreateEvents || input.endpoint == EndpointId::UpdateEvents;
    if (!input.body.isObject() && !(takesEvents && input.body.isArray())) {
        findings.add(Severity::Error, "body-not-object", "",
                     withOutcome(Text::tr("The body is not a JSON object."), Outcome::Refused500),
                     Text::tr("Send an object, in braces."));
        return false;
    }
    const qint64 limit = input.context.maxBodyBytes;
    if (writtenBytes(input.body, limit) > limit) {
        findings.add(
            Severity::Error, "body-too-large", "",
            Text::tr("The body is larger than %1. A server with this limit answers 413 and reads nothing.")
                .arg(QLocale::c().formattedDataSize(limit)),
            Text::tr("Send the events in several requests."));
    }
    return true;
}

} // namespace

std::vector<Finding> check(const Api& api, EndpointId endpoint, const Json& body, Dialect dialect,
                           const CheckContext& context)
{
    FindingList findings;
    if (!api.endpoint(endpoint).hasBody)
        return {};
    const RuleInput input{api, endpoint, body, dialect, context};
    if (bodyRules(input, findings)) {
        sessionRules(input, findings);
        agentRules(input, findings);
        eventRules(input, findings);
        batchRules(input, findings);
        fieldRules(input, findings);
    }
    return findings.take();
}

} // namespace tapedeck::contract

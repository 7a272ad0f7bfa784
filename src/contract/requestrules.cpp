// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contract/rules.h"
#include "core/jsonparser.h"

#include <QCoreApplication>

namespace tapedeck::contract {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

void addressRules(const Api& api, const EndpointMatch& match, FindingList& findings)
{
    const Endpoint& endpoint = api.endpoint(match.id);
    if (match.bare)
        findings.add(
            Severity::Error, "path-bare", "",
            Text::tr("The path lacks /v2. The open-source service answers 404; whether the hosted one "
                     "does is not known."),
            Text::tr("Send it to %1.").arg(endpoint.path));
    if (!match.methodFits)
        findings.add(Severity::Error, "method-wrong", "",
                     Text::tr("The method is not %1. The live service answers 405.")
                         .arg(QString::fromLatin1(endpoint.method)),
                     Text::tr("Send it with %1.").arg(QString::fromLatin1(endpoint.method)));
}

} // namespace

std::vector<Finding> checkRequest(const Api& api, const Request& request, Dialect dialect,
                                  const CheckContext& context)
{
    FindingList findings;
    const auto match = api.match(request.method, request.url);
    if (!match) {
        findings.add(Severity::Info, "path-unknown", "",
                     Text::tr("This is not a call of the API that Tapedeck knows."),
                     Text::tr("Check the address if it was meant to be one."));
        return findings.take();
    }
    addressRules(api, *match, findings);
    if (!api.endpoint(match->id).hasBody)
        return findings.take();
    const auto body = readJson(request.body);
    if (!body) {
        findings.add(Severity::Error, "body-not-json", "",
                     withOutcome(Text::tr("The body is not JSON."), Outcome::Refused500),
                     Text::tr("Mend the body; its text says where it breaks off."));
        return findings.take();
    }
    for (Finding& finding : check(api, match->id, *body, dialect, context))
        findings.add(std::move(finding));
    return findings.take();
}

} // namespace tapedeck::contract

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/sentstep.h"

#include "core/ids.h"
#include "core/redaction.h"

#include <QCoreApplication>

namespace tapedeck::replay {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Replay)
};

} // namespace

std::shared_ptr<const Exchange> exchangeOf(SentStep& sent, const Outcome& outcome)
{
    Exchange exchange;
    exchange.id = newUuid();
    exchange.startedAt = sent.startedAt;
    exchange.request = std::move(sent.built.request);
    exchange.response = outcome.response;
    exchange.failure = outcome.failure;
    exchange.neverSent = outcome.neverSent;
    exchange.timing = outcome.timing;
    exchange.attempts = sent.attempts;
    exchange.sessionId = sent.sessionId;
    exchange.source = QStringLiteral("replay");
    return std::make_shared<const Exchange>(redacted(std::move(exchange)));
}

StepResult rehearsed(quint32 step, const Result<BuiltStep>& built, const std::vector<Finding>& findings)
{
    StepResult result;
    result.step = step;
    result.state = built ? StepState::Skipped : StepState::Failed;
    if (!built)
        result.note = built.error().text;
    else if (!findings.empty() && findings.front().severity == Severity::Error)
        result.note = Words::tr("Dry run: nothing was sent. %1").arg(findings.front().message);
    else
        result.note = Words::tr("Dry run: nothing was sent.");
    return result;
}

} // namespace tapedeck::replay

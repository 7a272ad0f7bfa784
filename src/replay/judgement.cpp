// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replay/judgement.h"

#include "core/jsonparser.h"
#include "core/redaction.h"

#include <QCoreApplication>

namespace tapedeck::replay {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Replay)
};

bool isGood(int status)
{
    return status >= 200 && status < 300;
}

// The service puts its reason under one of three names (contract 0.7), or answers a bare string.
QString messageOf(const QByteArray& body)
{
    const auto json = readJson(body);
    if (!json)
        return QString::fromUtf8(body);
    if (json->isString())
        return json->toQString();
    for (const char* name : {"message", "error", "detail"}) {
        if (const Json& text = (*json)[name]; text.isString())
            return text.toQString();
    }
    return QString::fromUtf8(body);
}

// A bad key is 400 at the live service, 401 on the public page (contract 0.8).
bool refusesKey(const contract::Endpoint& endpoint, const Response& response)
{
    if (endpoint.auth != contract::Auth::ApiKey)
        return false;
    if (response.status == 401 || response.status == 403)
        return true;
    return response.status == 400 &&
           messageOf(response.body).contains(QLatin1String("api key"), Qt::CaseInsensitive);
}

QString differenceNote(const Comparison& comparison)
{
    if (comparison.recordedStatus != comparison.replayedStatus)
        return Words::tr("Status %1, recorded was %2.")
            .arg(comparison.replayedStatus)
            .arg(comparison.recordedStatus);
    if (comparison.bodyDiffers)
        return Words::tr("The body differs.");
    for (const Difference& difference : comparison.differences) {
        if (difference.ignored)
            continue;
        const QString place = QString::fromStdString(difference.pointer);
        if (comparison.counted() == 1)
            return place.isEmpty() ? Words::tr("The body differs.")
                                   : Words::tr("The body differs at %1.").arg(place);
        return Words::tr("The body differs in %n place(s), first at %1.", nullptr, comparison.counted())
            .arg(place);
    }
    return {};
}

} // namespace

QString answerText(const Response& response)
{
    constexpr qsizetype most = 200;
    QString message = redactedText(messageOf(response.body)).simplified();
    if (message.size() > most)
        message = message.first(most - 1) + QChar(0x2026);
    const QString status = QString::number(response.status);
    return message.isEmpty() ? status : Words::tr("%1: %2").arg(status, message);
}

QString outcomeText(const Outcome& outcome)
{
    if (outcome.response)
        return answerText(*outcome.response);
    return outcome.failure ? outcome.failure->text : Words::tr("No answer.");
}

StepResult judge(quint32 step, const contract::Endpoint& endpoint, const Outcome& outcome,
                 const std::optional<Response>& recorded, Spelling spelling)
{
    StepResult result;
    result.step = step;
    result.took = outcome.timing.total;
    if (!outcome.response) {
        result.state = StepState::Failed;
        result.note = outcomeText(outcome);
        return result;
    }
    const Response& answer = *outcome.response;
    result.status = answer.status;
    result.keyRefused = refusesKey(endpoint, answer);
    if (!recorded) {
        result.state = isGood(answer.status) ? StepState::Same : StepState::Failed;
        result.note =
            isGood(answer.status) ? Words::tr("No recorded answer to compare with.") : answerText(answer);
        return result;
    }
    const auto comparison = std::make_shared<Comparison>(compareAnswers(*recorded, answer, spelling));
    result.comparison = comparison;
    if (!isGood(answer.status) && isGood(recorded->status)) {
        result.state = StepState::Failed;
        result.note = answerText(answer);
    } else if (comparison->same()) {
        result.state = StepState::Same;
        if (!isGood(answer.status))
            result.note = Words::tr("Refused, as recorded: %1").arg(answerText(answer));
    } else {
        result.state = StepState::Differs;
        result.note = differenceNote(*comparison);
    }
    return result;
}

} // namespace tapedeck::replay

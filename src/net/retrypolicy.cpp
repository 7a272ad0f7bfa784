// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/retrypolicy.h"

#include "core/jsonparser.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace tapedeck::net {

namespace {

constexpr qint64 microsPerSecond = 1'000'000;

qint64 exponentialDelay(int attempts, double jitter, const RetryLimits& limits)
{
    qint64 delay = limits.firstDelayMicros;
    for (int i = 1; i < attempts && delay < limits.maxDelayMicros; ++i)
        delay *= 2;
    delay = std::min(delay, limits.maxDelayMicros);
    return delay / 2 + static_cast<qint64>(static_cast<double>(delay) / 2 * jitter);
}

qint64 delayFor(const Exchange& attempt, int attempts, double jitter, Timestamp now,
                const RetryLimits& limits)
{
    if (attempt.response) {
        if (const auto asked = retryAfterMicros(attempt.response->headers.value("Retry-After"), now)) {
            // Never earlier than asked, unless that is beyond our cap.
            const auto spread = static_cast<qint64>(static_cast<double>(limits.firstDelayMicros) * jitter);
            return std::min(*asked + spread, limits.maxDelayMicros);
        }
    }
    return exponentialDelay(attempts, jitter, limits);
}

bool surelyNotTaken(const Exchange& attempt)
{
    if (attempt.response)
        return attempt.response->status == 429 || attempt.response->status == 503;
    return attempt.failure && attempt.failure->kind == ErrorKind::Network && attempt.neverSent;
}

bool mayHaveBeenTaken(const Exchange& attempt)
{
    return !attempt.response && !attempt.neverSent;
}

} // namespace

std::optional<qint64> retryAfterMicros(const QByteArray& value, Timestamp now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        constexpr qint64 longest = 366ll * 24 * 3600;
        bool ok = false;
        const qint64 seconds = text.toLongLong(&ok);
        return (ok ? std::min(seconds, longest) : longest) * microsPerSecond;
    }
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date = QDateTime(date.date(), date.time(), Qt::UTC);
    return std::max<qint64>(0, date.toMSecsSinceEpoch() * 1000 - now.micros);
}

bool isExpiredToken(const Response& response)
{
    if (response.status != 401)
        return false;
    const auto body = readJson(response.body);
    return body && (*body)["message"].toView() == "Expired Token";
}

RetryDecision decideRetry(const Exchange& attempt, int attempts, bool reauthorized, double jitter,
                          Timestamp now, const RetryLimits& limits)
{
    RetryDecision decision;
    if (surelyNotTaken(attempt)) {
        if (attempts < limits.maxAttempts) {
            decision.action = RetryDecision::Action::Retry;
            decision.delayMicros = delayFor(attempt, attempts, std::clamp(jitter, 0.0, 1.0), now, limits);
        }
    } else if (attempt.response && !attempt.failure && isExpiredToken(*attempt.response)) {
        if (!reauthorized)
            decision.action = RetryDecision::Action::Reauthorize;
    } else {
        decision.outcomeUnknown = mayHaveBeenTaken(attempt);
    }
    return decision;
}

} // namespace tapedeck::net

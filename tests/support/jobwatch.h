// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/apijob.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

namespace tapedeck::test {

/// Keeps what a job told, and how often, beyond the job's life.
class JobWatch : public QObject
{
public:
    explicit JobWatch(net::ApiJob* watched)
        : job(watched)
    {
        connect(watched, &net::ApiJob::finished, this, [this](const net::CallResult& ended) {
            ++finished;
            result = ended;
            outcomeUnknown = job->outcomeUnknown();
            waitReason = job->waitReason();
        });
        connect(watched, &net::ApiJob::stateChanged, this,
                [this](net::ApiJob::State state) { states.push_back(state); });
    }

    /// An empty exchange if there is none.
    [[nodiscard]] Exchange exchange() const { return result && result->ok() ? result->value() : Exchange{}; }
    [[nodiscard]] int status() const { return exchange().response ? exchange().response->status : 0; }
    [[nodiscard]] QByteArray body() const
    {
        return exchange().response ? exchange().response->body : QByteArray();
    }
    /// The failure of the exchange, or the error in its place.
    [[nodiscard]] std::optional<Error> failure() const
    {
        if (!result)
            return std::nullopt;
        return result->ok() ? result->value().failure : std::optional<Error>(result->error());
    }
    [[nodiscard]] bool failedWith(ErrorKind kind) const { return failure() && failure()->kind == kind; }
    [[nodiscard]] bool saw(net::ApiJob::State state) const
    {
        return std::find(states.begin(), states.end(), state) != states.end();
    }

    QPointer<net::ApiJob> job;
    int finished = 0;
    std::optional<net::CallResult> result;
    bool outcomeUnknown = false;
    QString waitReason;
    std::vector<net::ApiJob::State> states;
};

} // namespace tapedeck::test

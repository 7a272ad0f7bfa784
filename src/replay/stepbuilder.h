// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/profile.h"
#include "replay/remapper.h"
#include "replay/stepsource.h"

namespace tapedeck::replay {

/// A step as it will go over the wire.
struct BuiltStep
{
    Request request;
    std::optional<Response> recorded; ///< what its answer is compared with
};

/// Makes the request of a step just before it is sent: recorded body → target's dialect → this run's ids,
/// times and token. Safe to use from several threads.
class StepBuilder
{
public:
    struct Options
    {
        QUrl baseUrl;
        QByteArray apiKey;
        RunKey key;
        qint64 shiftMicros = 0; ///< whole seconds, so that coarse spellings keep their gaps, too
    };

    StepBuilder(const Plan& plan, const contract::Api& api, Options options);

    /// `token`: the JWT of the track's new session; empty while there is none.
    [[nodiscard]] Result<BuiltStep> build(const Step& step, const QByteArray& token) const;
    /// The call that renews the token of a track's session.
    [[nodiscard]] Request reauthorize(quint32 track) const;
    /// The id of the new session of a track.
    [[nodiscard]] QString sessionId(quint32 track) const;
    /// Where and with which credentials an endpoint is called; no body yet.
    [[nodiscard]] Request head(contract::EndpointId endpoint, const QByteArray& token, bool bare = false,
                               const QString& pathId = {}) const;

private:
    const Plan& m_plan;
    const contract::Api& m_api;
    Options m_options;
    StepSource m_source;
    QString m_base;
};

/// How far times are moved so that the plan starts now: whole seconds; 0 if times stay.
qint64 timeShift(const Plan& plan, Timestamp now);

} // namespace tapedeck::replay

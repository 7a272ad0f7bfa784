// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/dialects.h"
#include "core/exchange.h"
#include "replay/plan.h"

namespace tapedeck::replay {

/// What a step will send before anything of a run is put in: as recorded, or made by the plan.
struct StepContent
{
    std::optional<Json> body; ///< unset: there is none, or it is no JSON
    QByteArray raw;           ///< a body that is no JSON
    std::string pathId;       ///< {id} of the path
    bool bare = false;        ///< recorded with a path without /v2
    std::optional<Response> recorded;
    std::vector<contract::Change> changes; ///< what convert() did
};

/// Reads the content of steps out of the capture and converts it to the target's dialect. Safe to use from
/// several threads.
class StepSource
{
public:
    StepSource(const capture::Capture& capture, const contract::Api& api, Dialect target);

    /// As recorded. Error: the capture's bytes are damaged there.
    [[nodiscard]] Result<StepContent> load(const Step& step, const PlanTrack& track, Timestamp now) const;
    /// To the target's dialect. `now`: the time of the step, for times that nothing else gives.
    void convert(StepContent& content, const Step& step, const PlanTrack& track, Timestamp now) const;
    [[nodiscard]] Dialect target() const { return m_target; }

private:
    [[nodiscard]] Result<StepContent> loadRecorded(const Step& step, const PlanTrack& track) const;
    [[nodiscard]] Result<StepContent> loadEvents(const Step& step, const PlanTrack& track) const;

    const capture::Capture& m_capture;
    const contract::Api& m_api;
    Dialect m_target;
};

} // namespace tapedeck::replay

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"
#include "replay/plan.h"

#include <QString>

#include <map>
#include <unordered_map>
#include <unordered_set>

namespace tapedeck::test {

/// Holds what a server tells of replayed sessions against the capture that they came from, id by id and value
/// by value. An empty text means: nothing is wrong.
class SessionTruth
{
public:
    SessionTruth(const capture::Capture& capture, const contract::Api& api, const replay::Plan& plan);

    /// `sent`: the bodies of the track's requests in the order in which they went out.
    QString checkRequests(quint32 track, const std::vector<Json>& sent);
    /// After checkRequests: the export of the new session.
    QString checkExport(quint32 track, const Json& exported);
    [[nodiscard]] std::size_t oldIds() const { return m_old.size(); }
    [[nodiscard]] std::size_t newIds() const { return m_owner.size(); }

private:
    struct TrackTruth
    {
        std::unordered_map<std::string, std::string> ids; ///< old → new
        std::unordered_map<std::string, Json> events;     ///< by new id, as they were sent
        std::vector<Json> errors;                         ///< without ids of their own
    };

    QString compare(quint32 track, const std::string& place, const std::string& name, const Json& recorded,
                    const Json& sent);
    QString claim(quint32 track, const std::string& place, std::string_view recorded, std::string_view sent);
    QString compareRow(const std::string& kind, const Json& row, const Json& event) const;

    const capture::Capture& m_capture;
    const contract::Api& m_api;
    const replay::Plan& m_plan;
    std::unordered_set<std::string> m_old;            ///< every UUID of the capture
    std::unordered_map<std::string, quint32> m_owner; ///< new id → its track
    std::map<quint32, TrackTruth> m_tracks;
    std::optional<qint64> m_shift; ///< of all times of the run
};

} // namespace tapedeck::test

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capture/trackbook.h"

#include <QCoreApplication>

#include <algorithm>

namespace tapedeck::capture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::capture::Tracks)
};

} // namespace

quint32 TrackBook::trackOf(const std::string& session)
{
    const auto [place, fresh] = m_tracks.try_emplace(session, static_cast<quint32>(tracks.size()));
    if (fresh)
        tracks.push_back({QString::fromStdString(session), {}});
    return place->second;
}

quint32 TrackBook::adopt(const Orphan& orphan, quint32 record)
{
    quint32 track = ChunkIndex::noSession;
    for (const auto* ids : {&orphan.uses, &orphan.makes}) {
        for (const std::string& id : *ids) {
            const auto owner = m_owners.find(id);
            if (owner != m_owners.end() && track == ChunkIndex::noSession)
                track = owner->second;
        }
    }
    if (track == ChunkIndex::noSession && m_open.size() == 1) {
        track = m_open.front();
        if (m_lone++ == 0)
            m_firstLone = record;
    } else if (track == ChunkIndex::noSession && m_anyCreated) {
        track = m_open.empty() ? m_latest : m_open.back();
        if (m_guessed++ == 0)
            m_firstGuessed = record;
    } else if (track == ChunkIndex::noSession) {
        track = trackOf({});
        if (m_guessed++ == 0)
            m_firstGuessed = record;
    }
    for (const std::string& id : orphan.makes)
        m_owners.try_emplace(id, track);
    return track;
}

void TrackBook::follow(const Record& record)
{
    if (record.kind != Record::Kind::Exchange)
        return;
    if ((record.extra & beginsSession) != 0) {
        std::erase(m_open, record.track);
        m_open.push_back(record.track);
        m_latest = record.track;
        m_anyCreated = true;
    } else if ((record.extra & endsSession) != 0) {
        std::erase(m_open, record.track);
    }
}

void TrackBook::append(ChunkIndex&& chunk, qint64 linesBefore)
{
    const auto base = static_cast<quint32>(records.size());
    std::vector<quint32> known(chunk.sessions.size(), ChunkIndex::noSession);
    auto orphan = chunk.orphans.cbegin();
    records.reserve(records.size() + chunk.records.size());
    for (std::size_t i = 0; i < chunk.records.size(); ++i) {
        Record record = chunk.records[i];
        const auto index = static_cast<quint32>(base + i);
        record.line += static_cast<quint32>(linesBefore);
        if (record.track == ChunkIndex::noSession) {
            record.track = trackOf({});
        } else if (record.track == ChunkIndex::orphaned) {
            record.track = adopt(*orphan++, index);
        } else {
            quint32& track = known[record.track];
            if (track == ChunkIndex::noSession)
                track = trackOf(chunk.sessions[record.track]);
            record.track = track;
        }
        follow(record);
        tracks[record.track].records.push_back(index);
        records.push_back(record);
    }
    for (const auto& [kind, record] : chunk.bodyKinds)
        bodyKinds.try_emplace(kind, base + record);
    events += chunk.events;
    m_strangers += chunk.strangers;
    chunk = ChunkIndex();
}

void TrackBook::finish(FindingList& findings)
{
    const auto at = [&](quint32 record) -> const Record& { return records[record]; };
    if (m_lone > 0) {
        findings.add(
            Severity::Info, "session-assumed", at(m_firstLone).line, at(m_firstLone).offset,
            Words::tr("%n requests have a masked token. They were put to the one session that was open.",
                      nullptr, static_cast<int>(m_lone)));
    }
    if (m_guessed > 0) {
        findings.add(
            Severity::Warning, "session-guessed", at(m_firstGuessed).line, at(m_firstGuessed).offset,
            Words::tr("%n requests have a masked or missing token and nothing that tells their session. "
                      "They were put to the session created last.",
                      nullptr, static_cast<int>(m_guessed)),
            Words::tr("Record with Tapedeck: its captures keep the session of each request."));
    }
    if (m_strangers > 0) {
        const auto first =
            std::find_if(records.begin(), records.end(), [](const Record& r) { return !r.known; });
        findings.add(Severity::Info, "not-this-api", first->line, first->offset,
                     Words::tr("%n requests are no calls of the AgentOps API.", nullptr,
                               static_cast<int>(m_strangers)),
                     Words::tr("They are kept, and left out of a replay."));
    }
    for (Track& track : tracks)
        track.records.shrink_to_fit();
    records.shrink_to_fit();
}

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/findinglist.h"
#include "capture/item.h"

#include <unordered_map>

namespace tapedeck::capture {

/// Joins the chunks of a file in order and gives every record its track. Where a token is masked and the
/// capture does not say whose an exchange is, it goes to the session that made the ids it uses, else to the
/// only one that is open, else to the one created last; the last two are told.
class TrackBook
{
public:
    void append(ChunkIndex&& chunk, qint64 linesBefore);
    /// Adds what is told of the whole: guesses and strangers.
    void finish(FindingList& findings);

    std::vector<Record> records;
    std::vector<Track> tracks;
    /// Dialects are told from these.
    std::unordered_map<quint64, quint32> bodyKinds;
    qint64 events = 0;

private:
    quint32 trackOf(const std::string& session);
    quint32 adopt(const Orphan& orphan, quint32 record);
    void follow(const Record& record);

    std::unordered_map<std::string, quint32> m_tracks;
    std::unordered_map<std::string, quint32> m_owners; // agent, thread and event ids of orphans
    std::vector<quint32> m_open;                       // tracks created and not ended, oldest first
    quint32 m_latest = 0;
    bool m_anyCreated = false;
    qint64 m_strangers = 0;
    qint64 m_lone = 0;    // orphans that went to the only open session
    qint64 m_guessed = 0; // orphans that went to the latest
    quint32 m_firstLone = 0;
    quint32 m_firstGuessed = 0;
};

} // namespace tapedeck::capture

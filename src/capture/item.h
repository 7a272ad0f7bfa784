// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tapedeck::capture {

/// One piece of the file that a reader looks at: a line, or an element of an array.
struct Item
{
    std::string_view text;
    qint64 offset = 0;
    qint64 line = 0;
    std::size_t readableAfter = 0; ///< bytes behind the text that may be touched
    quint32 element = 0;           ///< which element of the document's array it is, from 1; 0: none
    quint32 member = 0;            ///< which event of a batch it is, from 1; 0: none
};

/// An exchange whose session its own bytes do not tell: its token is masked.
struct Orphan
{
    quint32 record = 0;
    std::vector<std::string> makes; ///< ids of agents, threads and events that it makes
    std::vector<std::string> uses;  ///< ids that it refers to
};

/// What one stretch of the file holds, not yet joined with the others. Until then Record::track is an index
/// into `sessions`, or one of the marks.
struct ChunkIndex
{
    static constexpr quint32 noSession = 0xFFFFFFFF;
    static constexpr quint32 orphaned = 0xFFFFFFFE;

    std::vector<Record> records;
    std::vector<std::string> sessions;
    std::unordered_map<std::string, quint32> sessionIndex;
    std::vector<Orphan> orphans;
    /// One record for each set of names and kinds that its bodies have: dialects are told from these alone.
    std::unordered_map<quint64, quint32> bodyKinds;
    qint64 events = 0;
    qint64 strangers = 0; ///< exchanges that are no calls of this API
    qint64 lines = 0;     ///< lines that begin in it
};

/// Record::extra of exchanges.
inline constexpr quint8 beginsSession = 1;
inline constexpr quint8 endsSession = 2;

} // namespace tapedeck::capture

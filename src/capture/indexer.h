// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/framing.h"
#include "capture/reader.h"
#include "capture/trackbook.h"

namespace tapedeck::capture {

/// Indexes a source with a reader, on a few threads, in stretches of some megabytes that are joined in
/// order as they get ready.
class Indexer
{
public:
    Indexer(const Source& source, const contract::Api& api, const OpenOptions& options,
            FindingList& findings);

    Result<TrackBook> lines(const ItemReader& reader);
    /// `elements`: they are the elements of one array.
    Result<TrackBook> items(const ItemReader& reader, const std::vector<Span>& spans, bool elements);
    Result<TrackBook> whole(WholeReader& reader);

private:
    struct Stretch;
    using Work = std::function<void(std::size_t, IndexWorker&, ChunkIndex&)>;

    Result<TrackBook> run(std::size_t count, const Work& work, bool lineNumbersAreLocal, double progressFrom);
    void indexLines(const ItemReader& reader, std::size_t stretch, IndexWorker& worker,
                    ChunkIndex& chunk) const;
    [[nodiscard]] Item itemAt(std::size_t first, std::size_t last, qint64 line) const;

    const Source& m_source;
    const contract::Api& m_api;
    const OpenOptions& m_options;
    FindingList& m_findings;
};

} // namespace tapedeck::capture

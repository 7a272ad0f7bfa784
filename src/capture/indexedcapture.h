// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/reader.h"
#include "capture/recogniser.h"
#include "capture/trackbook.h"

namespace tapedeck::capture {

/// A source, its reader and the index of both.
class IndexedCapture : public Capture
{
public:
    IndexedCapture(std::shared_ptr<const Source> source, std::unique_ptr<const Reader> reader,
                   const Recognition& what, TrackBook&& book, std::vector<Finding> findings);
    /// Tells the dialect from one body of each kind.
    void detectDialect(std::unordered_map<quint64, quint32> bodyKinds);

    [[nodiscard]] QString name() const override { return m_source->name(); }
    [[nodiscard]] Format format() const override { return m_format; }
    [[nodiscard]] Dialect dialect() const override { return m_dialect; }
    [[nodiscard]] qint64 bytes() const override { return m_source->fileSize(); }
    [[nodiscard]] const std::vector<Record>& records() const override { return m_records; }
    [[nodiscard]] const std::vector<Track>& tracks() const override { return m_tracks; }
    [[nodiscard]] const std::vector<Finding>& findings() const override { return m_findings; }
    [[nodiscard]] qint64 eventCount() const override { return m_events; }
    [[nodiscard]] Result<Exchange> exchange(std::size_t record) const override;
    [[nodiscard]] Result<Json> event(std::size_t record) const override;
    [[nodiscard]] std::string eventPointer(std::size_t record) const override;

private:
    std::shared_ptr<const Source> m_source;
    std::unique_ptr<const Reader> m_reader;
    Format m_format;
    std::string m_array; ///< pointer to the array whose elements are the records
    Dialect m_dialect = Dialect::Unknown;
    std::vector<Record> m_records;
    std::vector<Track> m_tracks;
    std::vector<Finding> m_findings;
    qint64 m_events;
};

} // namespace tapedeck::capture

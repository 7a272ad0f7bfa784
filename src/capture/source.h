// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"
#include "capture/findinglist.h"

#include <QByteArray>
#include <QFile>

namespace tapedeck::capture {

/// The bytes of a capture as UTF-8 text: mapped from the file where that is possible, else in memory.
/// UTF-16 is decoded; then bytes and offsets are those of the decoded text.
class Source
{
public:
    static Result<std::shared_ptr<const Source>> open(const QString& path, const OpenOptions& options,
                                                      FindingList& findings);
    static Result<std::shared_ptr<const Source>> fromBytes(QByteArray bytes, const QString& name,
                                                           const OpenOptions& options, FindingList& findings);

    [[nodiscard]] const QString& name() const { return m_name; }
    /// The folder that the file is in; empty if it is none.
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] qint64 fileSize() const { return m_fileSize; }
    /// Everything, a byte order mark included, so that offsets are those of the file.
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Where the content starts: after a byte order mark.
    [[nodiscard]] std::size_t begin() const { return m_begin; }
    /// Is its beginning full of bytes that no text has? For wording, once nothing was recognised.
    [[nodiscard]] bool looksBinary() const;
    /// A part of it for reading later on. An error if the file has shrunk since: a mapped page beyond its end
    /// must not be touched.
    [[nodiscard]] Result<QByteArrayView> part(qint64 offset, qint64 length) const;

private:
    Source() = default;
    Status readOpen(const OpenOptions& options);
    Status readPipe(const QString& path, const OpenOptions& options);
    Status prepare(const OpenOptions& options, FindingList& findings);
    Status decodeUtf16(bool littleEndian, bool marked, const OpenOptions& options, FindingList& findings);

    QString m_name;
    QString m_folder;
    QFile m_file; // keeps the mapping alive
    QByteArray m_bytes;
    std::string_view m_text;
    std::size_t m_begin = 0;
    qint64 m_fileSize = 0;
    bool m_mapped = false;
};

} // namespace tapedeck::capture

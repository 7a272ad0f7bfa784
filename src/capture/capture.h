// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/exchange.h"
#include "core/finding.h"
#include "core/result.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace tapedeck::capture {

enum class Format { Tapedeck, Har, JsonLines, Exchanges, Events, Export, Curl };
/// "tapedeck", "har", "exchanges", "events", "export", "curl", "jsonl": the words of reports.
QString formatName(Format format);

/// What is indexed of an exchange, or of a bare event that stands alone. Bodies are parsed when looked at.
struct Record
{
    enum class Kind : quint8 { Exchange, Event };
    qint64 offset = 0;               ///< byte in the file
    qint64 time = 0;                 ///< microseconds since 1970; 0 if not known
    quint32 length = 0;              ///< bytes
    quint32 line = 0;                ///< from 1
    quint32 track = 0;               ///< index into tracks()
    quint32 tokens = 0;              ///< prompt + completion of its events
    quint32 element = 0;             ///< which element of the document's array it is, from 1; 0: none
    quint32 member = 0;              ///< which of the events of that, or of its line, from 1; 0: none
    quint16 status = 0;              ///< recorded status; 0 if none was recorded
    quint16 events = 0;              ///< events in it, saturated
    contract::EndpointId endpoint{}; ///< meaningful if known
    Kind kind = Kind::Exchange;
    bool known = true; ///< false: not a call of this API
    quint8 extra = 0;  ///< for the reader's own use
};
static_assert(sizeof(Record) <= 64);

/// The exchanges of one session within a capture, in order.
struct Track
{
    QString sessionId; ///< as recorded; empty for bare events
    std::vector<quint32> records;
};

struct OpenOptions
{
    /// 0 to 1, at most every 100 ms, from the calling thread. May be empty.
    std::function<void(double)> progress;
    /// Set from another thread to stop; open() then ends with Cancelled.
    const std::atomic_bool* cancelled = nullptr;
    /// Bytes taken from a pipe, which may never end; 0: a share of this machine's memory.
    qint64 largestStream = 0;
};

/// A capture file, opened. Immutable and safe to read from several threads.
class Capture
{
public:
    virtual ~Capture() = default;

    /// Reads and indexes a file, recognised by its content. Blocks: call it on a worker. An error only if
    /// nothing at all is usable; everything else that is wrong is in findings().
    static Result<std::shared_ptr<const Capture>> open(const QString& path, const contract::Api& api,
                                                       const OpenOptions& options = {});
    /// The same for bytes in memory, e.g. pasted or dropped text.
    static Result<std::shared_ptr<const Capture>> fromBytes(const QByteArray& bytes, const QString& name,
                                                            const contract::Api& api,
                                                            const OpenOptions& options = {});

    [[nodiscard]] virtual QString name() const = 0; ///< file name without folder
    [[nodiscard]] virtual Format format() const = 0;
    [[nodiscard]] virtual Dialect dialect() const = 0;
    [[nodiscard]] virtual qint64 bytes() const = 0;
    [[nodiscard]] virtual const std::vector<Record>& records() const = 0;
    [[nodiscard]] virtual const std::vector<Track>& tracks() const = 0;
    /// What is wrong with the file itself (line and byte set). Bodies are judged by contract::check.
    [[nodiscard]] virtual const std::vector<Finding>& findings() const = 0;
    [[nodiscard]] virtual qint64 eventCount() const = 0;

    /// The exchange of a record of kind Exchange. Error if its bytes are damaged.
    [[nodiscard]] virtual Result<Exchange> exchange(std::size_t record) const = 0;
    /// The event of a record of kind Event.
    [[nodiscard]] virtual Result<Json> event(std::size_t record) const = 0;
    /// Where that event stands in its document (of JSON Lines: in its line), as a JSON pointer.
    [[nodiscard]] virtual std::string eventPointer(std::size_t record) const;
};

/// How many parts of the file could not be read and are left out: its findings that are errors.
qint64 partsLeftOut(const Capture& capture);

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/indexworker.h"
#include "capture/source.h"
#include "core/json.h"

namespace tapedeck::capture {

/// How one format is read: first indexed, later one exchange or event at a time.
class Reader
{
public:
    virtual ~Reader() = default;
    [[nodiscard]] virtual Result<Exchange> exchange(const Source& source, const Record& record,
                                                    std::size_t index) const = 0;
    [[nodiscard]] virtual Result<Json> event(const Source& source, const Record& record) const;
};

/// A format of JSON items that do not depend on each other, indexed on several threads.
class ItemReader : public Reader
{
public:
    /// Called from several threads at once.
    virtual void index(const Item& item, IndexWorker& worker) const = 0;
    [[nodiscard]] Result<Exchange> exchange(const Source& source, const Record& record,
                                            std::size_t index) const override;
    [[nodiscard]] Result<Json> event(const Source& source, const Record& record) const override;

protected:
    [[nodiscard]] virtual Result<Exchange> fromItem(const Json& item) const = 0;
};

/// A format whose text only makes sense as a whole.
class WholeReader : public Reader
{
public:
    virtual Status index(const Source& source, IndexWorker& worker, const OpenOptions& options) = 0;
};

/// The JSON value of a record, read as forgivingly as it was indexed.
Result<Json> readItem(const Source& source, qint64 offset, qint64 length);

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/reader.h"

namespace tapedeck::capture {

/// HAR 1.2 entries: the elements of log.entries, and the lines of a Tapedeck capture.
class HarReader : public ItemReader
{
public:
    void index(const Item& item, IndexWorker& worker) const override;

protected:
    [[nodiscard]] Result<Exchange> fromItem(const Json& item) const override;
    static void indexEntry(const Item& item, const Node& entry, IndexWorker& worker);
};

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/reader.h"

namespace tapedeck::capture {

/// Bare events: one, an array, {"events": […]}, or JSON Lines of events or of such batches.
class EventsReader : public ItemReader
{
public:
    void index(const Item& item, IndexWorker& worker) const override;

protected:
    [[nodiscard]] Result<Exchange> fromItem(const Json& item) const override;
};

} // namespace tapedeck::capture

// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/reader.h"

namespace tapedeck::capture {

/// Plain exchanges: objects with method, url and so on, as JSON Lines, an array, or under a wrapper.
class ExchangesReader : public ItemReader
{
public:
    void index(const Item& item, IndexWorker& worker) const override;

protected:
    [[nodiscard]] Result<Exchange> fromItem(const Json& item) const override;
};

} // namespace tapedeck::capture

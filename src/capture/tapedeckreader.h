// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/harreader.h"

namespace tapedeck::capture {

/// Tapedeck captures: JSON Lines, a header object with tapedeck.version, then one HAR entry a line.
class TapedeckReader : public HarReader
{
public:
    static constexpr int version = 1;

    void index(const Item& item, IndexWorker& worker) const override;
};

} // namespace tapedeck::capture

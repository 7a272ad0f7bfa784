// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/capture.h"

namespace tapedeck::capture {

/// What is in a capture, and what the service would refuse.
struct CaptureCheck
{
    qint64 sessions = 0; ///< without what belongs to none: calls of another API and the like
    qint64 events = 0;   ///< distinct ones that are created: sent twice or updated counts once
    qint64 requests = 0;
    std::vector<Finding> findings; ///< of the file and of every body; in file order
    bool cut = false;              ///< there were more than maxFindings

    static constexpr std::size_t maxFindings = 10'000;
    [[nodiscard]] bool hasErrors() const;
};

/// Reads every body. Blocks: call it on a worker for large captures. Pointers are those of the body, of a
/// bare event those of its document; line and byte are those of the record.
CaptureCheck checkCapture(const Capture& capture, const contract::Api& api, const OpenOptions& options = {});

} // namespace tapedeck::capture
